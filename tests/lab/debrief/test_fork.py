"""Play from here: what was played stays to the byte, and one can go on."""

from pathlib import Path

import pytest

from game.engine.dump import dump
from game.engine.orders import Orders
from game.engine.state import State
from game.lab.debrief.fork import fork
from game.lab.debrief.opened import reopened
from game.lab.worlds import worlds
from game.record.check import check_record
from game.record.files import read_record, write_record
from game.record.form import LuckRules, Record
from game.record.game import Game
from game.record.resume import Resumed, record_of, resume
from tests.lab.cases import Case

RULED = LuckRules(events="pinned", letters="undistorted", leaks="none")


def states(game: Game) -> list[State]:
    """How it stood as each turn's orders were sealed."""
    return [step.before for step in game.steps]


def same(game: Game, one: State, other: State) -> bool:
    return dump(game.model, one, 0) == dump(game.model, other, 0)


def saved(record: Record, strait: Case, tmp_path: Path) -> Resumed:
    path = tmp_path / "fork.yaml"
    write_record(record, path)
    check_record(read_record(path), strait.loaded)
    return resume(path, strait.loaded)


def games(strait: Case) -> dict[str, Game]:
    """Free luck, pinned luck, and luck that was ruled until the second turn."""
    until = RULED.model_copy(update={"until": "1950-05-01 18:00"})
    calm = {"turns": {k: v for k, v in strait.record.turns.items() if k < "1950-05-01 18:00"}}
    records = {
        "free": strait.record.model_copy(update={"luck": LuckRules()}),
        "ruled": strait.record,
        "taken up": strait.record.model_copy(update={"luck": until}),
        "calm": strait.record.model_copy(update=calm),
        "calm, taken up": strait.record.model_copy(update={**calm, "luck": until}),
    }
    return {name: reopened(strait.loaded, record) for name, record in records.items()}


@pytest.mark.parametrize("name", ["free", "ruled", "taken up", "calm", "calm, taken up"])
def test_the_game_before_is_the_same_to_the_byte(strait: Case, tmp_path: Path, name: str) -> None:
    game = games(strait)[name]
    assert len(game.steps) >= 2
    for turn in range(len(game.steps)):
        again = saved(fork(game, turn), strait, tmp_path).game
        assert (again.turn, len(again.steps), again.over) == (turn, turn, False)
        assert same(game, again.state, game.steps[turn].before)
        for mine, theirs in zip(states(again), states(game), strict=False):
            assert same(game, mine, theirs)


def test_the_same_orders_lead_on_to_the_same_end_where_luck_was_free(
    strait: Case, tmp_path: Path
) -> None:
    game = games(strait)["free"]
    again = saved(fork(game, 1), strait, tmp_path).game
    for step in game.steps[1:]:
        again.play(step.orders)
    assert same(game, again.state, game.state)


def test_one_can_play_on_save_and_go_on(strait: Case, tmp_path: Path) -> None:
    game = games(strait)["calm"]
    back = saved(fork(game, 1), strait, tmp_path)
    back.game.play({"north": Orders({"act": "open_strait"}), "south": Orders()})
    kept = record_of(back.game, "last", "Played on", {"north": "human"}, back.record)
    later = saved(kept, strait, tmp_path)
    assert later.held == 0
    assert later.players == {"north": "human"}
    assert same(game, later.game.state, back.game.state)
    assert later.game.steps[1].orders["north"] == Orders({"act": "open_strait"})


def test_what_was_pinned_later_is_free(strait: Case) -> None:
    pinned = strait.record.turns["1950-05-01 18:00"].model_copy(
        update={"luck": {"noise.tension": 0.5}}
    )
    turns = {**strait.record.turns, "1950-05-01 18:00": pinned}
    game = reopened(strait.loaded, strait.record.model_copy(update={"turns": turns}))
    cut = fork(game, 1)
    assert cut.luck.until == "1950-05-01 18:00"
    assert list(cut.turns) == ["1950-05-01 09:00"]
    assert cut.turns["1950-05-01 09:00"].luck == game.record().turns["1950-05-01 09:00"].luck


def test_its_worlds_part_there(strait: Case) -> None:
    cut = fork(games(strait)["free"], 1)
    assert worlds(strait.loaded, cut, 5).since == "1950-05-01 18:00"


def test_rules_that_ended_before_still_end_there(strait: Case) -> None:
    late = RULED.model_copy(update={"until": "1950-05-01 18:00"})
    calm = strait.record.model_copy(update={"turns": {}, "luck": late})
    game = reopened(strait.loaded, calm)
    assert len(game.steps) == 3
    assert fork(game, 2).luck.until == "1950-05-01 18:00"
    assert fork(game, 0).luck.until == "1950-05-01 09:00"


def test_it_names_nobody_and_can_be_named(game: Game) -> None:
    cut = fork(game, 1, "mine", "My own way")
    assert (cut.id, cut.title, cut.players) == ("mine", "My own way", {})
    assert "1950-05-01 18:00" in fork(game, 1).title
    assert cut.sealed == "1950-05-01 09:00"
    assert fork(game, 0).sealed is None


def test_it_keeps_seed_game_preset_and_natures(game: Game) -> None:
    cut, whole = fork(game, 1), game.record()
    for name in ("scenario", "fingerprint", "preset", "seed", "game", "natures"):
        assert getattr(cut, name) == getattr(whole, name), name


@pytest.mark.parametrize("turn", [-1, 2, 17])
def test_a_turn_that_was_not_sealed_cannot_be_taken_up(game: Game, turn: int) -> None:
    with pytest.raises(ValueError, match=f"in turn {turn}: it sealed"):
        fork(game, turn)


def test_a_game_that_goes_on_can_be_taken_up_where_it_stands(strait: Case) -> None:
    game = Game.start(strait.loaded)
    game.play({"north": Orders(), "south": Orders()})
    cut = fork(game, 1)
    assert cut.sealed == "1950-05-01 09:00"
    with pytest.raises(ValueError, match="in turn 2"):
        fork(game, 2)

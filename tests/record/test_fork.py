"""Playing on from a turn of a record: the same game until then, and a game of its own after."""

from pathlib import Path

import pytest

from game.engine.dump import dump
from game.engine.orders import Letter, Orders
from game.paths import scenarios
from game.record.files import read_record, write_record
from game.record.fork import fork
from game.record.form import EndForm, Expect, LuckRules, Record, TurnForm
from game.record.game import Game
from game.record.openings import open_game
from game.record.replay import table_for
from game.record.resume import played_until, record_of, resume
from game.scenario import load
from tests.record.making import small

FIRST, SECOND, THIRD = "1950-05-01 09:00", "1950-05-01 18:00", "1950-05-02 06:00"
MOMENTS = (FIRST, SECOND, THIRD)
ORDERS = (
    {"north": Orders({"act": "blockade"}), "south": Orders({"posture": "hasten_work"})},
    {"north": Orders(), "south": Orders()},
    {"north": Orders({}, (Letter("radio", "hard"),)), "south": Orders()},
)


def whole(seed: int = 1) -> Game:
    game = Game.start(small(), seed=seed)
    for orders in ORDERS:
        game.play(orders)
    return game


def before(turn: int, seed: int = 1) -> Game:
    """The same game as it stood before a turn."""
    game = Game.start(small(), seed=seed)
    for orders in ORDERS[:turn]:
        game.play(orders)
    return game


@pytest.mark.parametrize("turn", range(3))
def test_until_the_turn_it_is_the_same_game(turn: int) -> None:
    cut = fork(whole().record(), MOMENTS[turn], small().scenario)
    game, there = played_until(cut, small()), before(turn)
    assert game.moment == MOMENTS[turn]
    assert dump(game.model, game.state, 0) == dump(there.model, there.state, 0)
    for seat in ("north", "south"):
        assert game.view(seat) == there.view(seat)


@pytest.mark.parametrize("turn", range(3))
def test_it_is_taken_up_there_and_nobody_has_sealed_yet(turn: int) -> None:
    game = played_until(fork(whole().record(), MOMENTS[turn], small().scenario), small())
    assert game.first == turn
    assert game.opening


def test_a_turn_in_which_both_held_is_played_although_nothing_is_written_of_it() -> None:
    cut = fork(whole().record(), THIRD, small().scenario)
    assert list(cut.turns) == [FIRST]
    assert cut.sealed == SECOND
    assert played_until(cut, small()).moment == THIRD


def test_at_the_first_turn_nothing_has_been_sealed() -> None:
    cut = fork(whole().record(), FIRST, small().scenario)
    assert (cut.sealed, cut.turns) == (None, {})


def test_luck_goes_on_as_the_seed_has_it() -> None:
    """Who does the same again comes to the same end."""
    cut = fork(whole().record(), SECOND, small().scenario)
    game = played_until(cut, small())
    for orders in ORDERS[1:]:
        game.play(orders)
    other = whole()
    assert dump(game.model, game.state, 0) == dump(other.model, other.state, 0)


def test_it_can_be_played_on_saved_and_resumed(tmp_path: Path) -> None:
    cut = fork(whole().record(), SECOND, small().scenario)
    game = played_until(cut, small())
    game.play({"north": Orders({"posture": "raise_alert"}), "south": Orders()})
    players = {"north": "human", "south": "random"}
    path = tmp_path / "mine.yaml"
    write_record(record_of(game, "mine", "Mine", players, cut), path)
    back = resume(path, small())
    assert dump(back.game.model, back.game.state, 0) == dump(game.model, game.state, 0)
    assert dict(back.players) == players
    assert back.game.first == 1


def test_neither_people_nor_expectations_go_with_it() -> None:
    expected = TurnForm(expect=Expect(variables={"tension": 30.0}), note="as it was")
    record = whole().record()
    full = record.model_copy(
        update={
            "players": {"north": "human"},
            "end": EndForm(),
            "turns": {**record.turns, FIRST: expected},
        }
    )
    cut = fork(full, SECOND, small().scenario)
    assert (cut.players, cut.end, cut.ensembles) == ({}, None, [])
    assert cut.turns[FIRST].expects == []
    assert cut.turns[FIRST].note == "as it was"
    assert full.turns[FIRST].expects  # what was cut from is as it was


def test_what_was_pinned_before_stays_and_what_was_pinned_after_goes() -> None:
    luck = {moment: TurnForm(luck={"event.shots": "happens"}) for moment in MOMENTS}
    cut = fork(_record(turns=luck), SECOND, small().scenario)
    assert {moment: turn.luck for moment, turn in cut.turns.items()} == {
        FIRST: {"event.shots": "happens"}
    }


def _record(**fields: object) -> Record:
    return whole().record().model_copy(update=fields)


RULED = LuckRules(events="pinned")


@pytest.mark.parametrize(
    ("rules", "until"),
    [
        (LuckRules(), SECOND),
        (LuckRules(until=FIRST), SECOND),
        (RULED, SECOND),
        (RULED.model_copy(update={"until": THIRD}), SECOND),
        # Luck was free since the first turn: the rules may not reach over it now.
        (RULED.model_copy(update={"until": FIRST}), FIRST),
    ],
)
def test_rules_of_luck_end_at_the_turn_or_where_they_ended(rules: LuckRules, until: str) -> None:
    cut = fork(_record(luck=rules), SECOND, small().scenario)
    assert cut.luck == rules.model_copy(update={"until": until})


def test_a_turn_that_is_not_in_the_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="no turn '1950-05-03 09:00'"):
        fork(whole().record(), "1950-05-03 09:00", small().scenario)


def test_history_is_the_same_until_each_of_its_turns() -> None:
    cuba = load(next(path for path in scenarios() if path.name == "cuba-1962"))
    record = read_record(cuba.source / "records" / "history.yaml").record
    full = table_for(record, cuba)
    moment = full.model.turns[9]
    game = played_until(fork(record, moment, cuba.scenario), cuba)
    assert game.moment == moment
    opened = open_game(cuba, record.preset, record.seed, moment)
    known = [each.view("khrushchev").known for each in (game, opened)]
    assert known[0] == known[1]
    assert game.state.luck.pins.until == moment

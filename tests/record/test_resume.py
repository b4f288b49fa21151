"""Going on with a saved game: the same state, who sat where, and the luck that was pinned."""

from pathlib import Path

import pytest

from game.engine.dump import dump
from game.engine.orders import Letter, Orders
from game.paths import scenarios
from game.record.files import RecordError, read_record, write_record
from game.record.form import Record
from game.record.game import Game
from game.record.resume import played_until, record_of, resume, with_notes
from tests.record.making import SMALL, small

PLAYERS = {"north": "human", "south": "character"}
TURNS = (
    {"north": Orders({"act": "blockade"}), "south": Orders({"posture": "hasten_work"})},
    {"north": Orders(), "south": Orders()},
    {"north": Orders({}, (Letter("radio", "hard"),)), "south": Orders()},
)


def played(turns: int, seed: int = 1) -> Game:
    game = Game.start(small(), seed=seed)
    for orders in TURNS[:turns]:
        game.play(orders)
    return game


def saved(game: Game, path: Path, base: Record | None = None) -> Path:
    players = PLAYERS if base is None else base.players
    write_record(record_of(game, "mine", "My game", players, base), path)
    return path


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_game_goes_on_exactly_where_it_stood(turns: int, tmp_path: Path) -> None:
    game = played(turns)
    back = resume(saved(game, tmp_path / "mine.yaml"), small())
    assert dump(back.game.model, back.game.state, 0) == dump(game.model, game.state, 0)
    assert back.game.view("north") == game.view("north")
    assert (back.drifted, back.held) == (False, 0)
    assert dict(back.players) == PLAYERS


def test_a_turn_in_which_both_held_is_not_played_again(tmp_path: Path) -> None:
    path = saved(played(2), tmp_path / "mine.yaml")
    assert list(read_record(path).record.turns) == ["1950-05-01 09:00"]
    assert resume(path, small()).game.moment == "1950-05-02 06:00"


def test_going_on_and_saving_again_gives_the_same_file(tmp_path: Path) -> None:
    first = saved(played(2), tmp_path / "first.yaml")
    back = resume(first, small())
    second = saved(back.game, tmp_path / "second.yaml", back.record)
    assert first.read_bytes() == second.read_bytes()


def test_pinned_luck_and_notes_are_kept(tmp_path: Path) -> None:
    home = next(path for path in scenarios() if path.name == "cuba-1962")
    back = resume(home / "records" / "history.yaml")
    again = saved(back.game, tmp_path / "again.yaml", back.record)
    kept, first = read_record(again).record, read_record(home / "records" / "history.yaml").record
    assert kept.luck == first.luck
    assert {m: t.luck for m, t in kept.turns.items() if t.luck} == {
        m: t.luck for m, t in first.turns.items() if t.luck
    }
    assert kept.turns["1962-10-22 12:00"].note == first.turns["1962-10-22 12:00"].note
    state = resume(again).game.state
    assert dump(back.game.model, state, 0) == dump(back.game.model, back.game.state, 0)


def test_another_version_of_the_scenario_is_noticed(tmp_path: Path) -> None:
    path = saved(played(1), tmp_path / "mine.yaml")
    text = path.read_text(encoding="utf-8")
    fingerprint = read_record(path).record.fingerprint or ""
    path.write_text(text.replace(fingerprint, "0" * len(fingerprint)), encoding="utf-8")
    assert resume(path, small()).drifted


def test_orders_that_are_illegal_now_become_hold_and_are_counted(tmp_path: Path) -> None:
    path = saved(played(1), tmp_path / "mine.yaml")
    text = path.read_text(encoding="utf-8").replace("act: blockade", "act: open_strait")
    path.write_text(text, encoding="utf-8")
    assert resume(path, small()).held == 1


@pytest.mark.parametrize(
    ("line", "told"),
    [("players: {west: human}", "west"), ("sealed: 1950-05-01 10:00", "1950-05-01 10:00")],
)
def test_players_and_the_sealed_turn_are_checked(line: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    head = "record: 1\nid: mine\ntitle: Mine\nscenario: small\nseed: 1\n"
    path.write_text(head + line + "\n", encoding="utf-8")
    with pytest.raises(RecordError, match=told):
        resume(path, small())


def test_what_a_seat_knew_before_is_there_after_going_on(tmp_path: Path) -> None:
    game = played(2)
    back = resume(saved(game, tmp_path / "mine.yaml"), small()).game
    assert back.known_before("north") == game.known_before("north")
    assert game.known_before("north") == played(1).view("north").known
    assert played(0).known_before("north") == {}


def test_what_a_seat_had_learned_before_is_there_after_going_on(tmp_path: Path) -> None:
    game = played(2)
    back = resume(saved(game, tmp_path / "mine.yaml"), small()).game
    told = played(1).view("north").news
    assert told
    assert game.news_before("north") == told
    assert back.news_before("north") == told
    assert game.news_before("north") != game.view("north").news
    assert played(0).news_before("north") == played(1).news_before("north") == ()


def written(path: Path, *lines: str) -> Path:
    """A record of the small crisis by hand."""
    head = ("record: 1", "id: mine", "title: Mine", "scenario: small", "seed: 1")
    path.write_text("\n".join((*head, *lines, "")), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("lines", "moment"),
    [
        ((), "1950-05-01 09:00"),
        # Turns with notes, luck or expectations alone have not been sealed.
        (("turns:", '  "1950-05-01 18:00": {note: Later.}'), "1950-05-01 09:00"),
        (("turns:", '  "1950-05-01 09:00": {luck: {event.shots: fails}}'), "1950-05-01 09:00"),
        (("turns:", '  "1950-05-01 18:00": {north: {act: blockade}}'), "1950-05-02 06:00"),
        (("turns:", '  "1950-05-01 09:00": {north: {}}'), "1950-05-01 18:00"),
        (('sealed: "1950-05-01 09:00"',), "1950-05-01 18:00"),
        # What reaches further counts: the orders, or the turn that was sealed.
        (
            ('sealed: "1950-05-01 18:00"', "turns:", '  "1950-05-01 09:00": {north: {}}'),
            "1950-05-02 06:00",
        ),
        (
            ('sealed: "1950-05-01 09:00"', "turns:", '  "1950-05-01 18:00": {north: {}}'),
            "1950-05-02 06:00",
        ),
    ],
)
def test_a_game_goes_on_after_the_last_turn_that_was_sealed(
    lines: tuple[str, ...], moment: str, tmp_path: Path
) -> None:
    calm = "luck: {events: pinned}"
    back = resume(written(tmp_path / "mine.yaml", calm, *lines), small())
    assert (back.game.moment, back.game.over) == (moment, False)


def test_orders_after_the_ending_are_left_alone(tmp_path: Path) -> None:
    path = written(
        tmp_path / "mine.yaml",
        "turns:",
        '  "1950-05-01 09:00":',
        '    luck: {event.shots: happens, "event.shots>answer": happens,',
        '      "event.shots>answer>war_at_sea": happens}',
        '  "1950-05-02 06:00": {north: {act: bombard}}',
    )
    game = resume(path, small()).game
    assert (game.ending, game.moment) == ("burning_strait", "1950-05-01 09:00")
    assert len(game.steps) == 1


def test_a_record_that_names_no_version_has_not_drifted(tmp_path: Path) -> None:
    assert not resume(written(tmp_path / "mine.yaml"), small()).drifted


def test_rules_of_luck_are_kept_only_where_they_were_written(tmp_path: Path) -> None:
    for number, (line, kept) in enumerate(
        [("luck: {leaks: none}", {"leaks": "none"}), ("luck: {}", {}), ("note: None.", None)]
    ):
        path = written(tmp_path / f"{number}.yaml", line)
        back = resume(path, small())
        again = record_of(back.game, "again", "Again", back.players, back.record).plain()
        assert again.get("luck") == kept


def test_notes_and_luck_of_turns_to_come_are_kept(tmp_path: Path) -> None:
    path = written(
        tmp_path / "mine.yaml",
        "turns:",
        '  "1950-05-01 09:00": {note: We begin., expect: {flags: {turned: false}}}',
        '  "1950-05-02 06:00": {note: It ends., luck: {noise.alert_north: 0.5}}',
    )
    back = resume(path, small())
    back.game.play({"north": Orders({"act": "bombard"}), "south": Orders()})
    again = record_of(back.game, "mine", "Mine", PLAYERS, back.record).plain()
    assert again["turns"] == {
        "1950-05-01 09:00": {"north": {"act": "bombard"}, "note": "We begin."},
        "1950-05-02 06:00": {"note": "It ends.", "luck": {"noise.alert_north": 0.5}},
    }
    assert again["sealed"] == "1950-05-01 09:00"
    assert again["players"] == PLAYERS


def test_notes_are_put_on_turns_and_change_nothing_else(tmp_path: Path) -> None:
    path = written(
        tmp_path / "mine.yaml",
        "turns:",
        '  "1950-05-01 18:00": {north: {act: bombard}, note: Old.}',
    )
    record = resume(path, small()).record
    assert with_notes(record, {}) == record
    noted = with_notes(record, {"1950-05-01 18:00": "New.", "1950-05-01 09:00": "First."})
    write_record(noted, path)
    back = resume(path, small())
    assert list(back.record.turns) == ["1950-05-01 09:00", "1950-05-01 18:00"]
    assert [turn.note for turn in back.record.turns.values()] == ["First.", "New."]
    assert back.game.record().turns == played_until(record, small()).record().turns


def test_the_scenario_is_found_by_the_record_where_none_is_handed_over(tmp_path: Path) -> None:
    home = tmp_path / "small"
    (home / "records").mkdir(parents=True)
    (home / "scenario.yaml").write_bytes(SMALL.read_bytes())
    back = resume(written(home / "records" / "mine.yaml"))
    assert back.game.loaded.source == home.resolve()


def test_a_game_saved_against_the_record_goes_on_against_history(tmp_path: Path) -> None:
    # The seat that follows history was once called `record`.
    path = saved(played(1), tmp_path / "mine.yaml")
    text = path.read_text(encoding="utf-8")
    assert "south: " in text
    kind = PLAYERS["south"]
    path.write_text(text.replace(f"south: {kind}", "south: record", 1), encoding="utf-8")
    assert dict(resume(path, small()).players) == {**PLAYERS, "south": "history"}

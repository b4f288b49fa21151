from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.orders import Letter, Orders
from game.record.files import read_record
from game.record.game import Game
from game.record.replay import replay
from game.scenario import ScenarioError, load
from game.seats.kinds import HUMAN
from game.ui import saves
from game.ui.table import Table, TableError
from tests.ui.helpers import SMALL, small


def alone(against: str = "random", seed: int = 5) -> Table:
    return Table.start(small(), "north", against, seed, None)


def test_one_person_has_one_sheet_and_a_machine_opposite() -> None:
    table = alone()
    assert list(table.sheets()) == ["north"]
    assert list(table.machines) == ["south"]
    assert table.players == {"north": HUMAN, "south": "random"}


def test_two_people_have_two_sheets_and_no_machine() -> None:
    table = alone(HUMAN)
    assert list(table.sheets()) == ["north", "south"]
    assert not table.machines


def test_a_sheet_is_the_view_and_nothing_of_the_state() -> None:
    table = alone()
    sheet = table.sheets()["north"]
    assert sheet.view == table.game.view("north")
    assert sheet.view.seat == "north"
    assert sheet.plot == table.game.plot("north") != table.game.plot("south")
    barred = {option.id for option in sheet.view.options if not option.legal}
    assert set(sheet.needs) == barred


def test_sealing_against_a_machine_plays_the_turn() -> None:
    table = alone()
    sheets = table.seal("north", Orders({"act": "blockade"}))
    assert sheets["north"].view.turn == 1
    assert sheets["north"].reasons
    assert sheets["north"].view.flags["blockaded"]


def test_with_two_people_both_must_seal() -> None:
    table = alone(HUMAN)
    assert table.seal("north", Orders({"act": "blockade"})) == {}
    assert table.game.turn == 0
    sheets = table.seal("south", Orders())
    assert {sheet.view.turn for sheet in sheets.values()} == {1}


def test_orders_that_are_not_legal_seal_nothing() -> None:
    table = alone()
    letters = (Letter("cable", "soft", "acceptance", about="radio"),)
    assert table.complaints("north", Orders(letters=letters))
    with pytest.raises(TableError):
        table.seal("north", Orders(letters=letters))
    assert table.game.turn == 0


def test_an_unknown_opponent_is_refused() -> None:
    with pytest.raises(ScenarioError, match="no kind of seat"):
        Table.start(small(), "north", "oracle", 1, None)


def test_every_turn_is_kept_and_replays_to_the_same_state() -> None:
    table = alone()
    table.seal("north", Orders({"act": "blockade"}))
    table.seal("north", Orders())
    assert saves.saved()
    run = replay(saves.last(), load(SMALL))
    assert run.passed
    kept = read_record(saves.last()).record
    assert kept.players == {"north": HUMAN, "south": "random"}
    assert kept.seed == 5


def test_going_on_stands_where_one_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.record.resume.scenario_of", lambda _path, _record: small())
    table = alone()
    table.seal("north", Orders({"act": "blockade"}))
    table.seal("north", Orders())
    again = Table.resume(None, None, "character")
    assert again.players == table.players
    assert again.sheets() == table.sheets()
    assert again.trouble == ""


def test_going_on_keeps_turns_in_which_nobody_did_anything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("game.record.resume.scenario_of", lambda _path, _record: small())
    table = alone(HUMAN)
    for seat in ("north", "south", "north", "south"):
        table.seal(seat, Orders())
    assert Table.resume(None, None, HUMAN).game.turn == table.game.turn


def test_a_record_of_nobody_gets_the_seats_that_are_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("game.record.resume.scenario_of", lambda _path, _record: small())
    table = alone(HUMAN)
    table.seal("north", Orders({"act": "blockade"}))
    table.seal("south", Orders())
    record = tmp_path / "mine.yaml"
    lines = saves.last().read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(("players", "  north: human"))]
    kept = [line for line in kept if line != "  south: human"]
    record.write_text("\n".join(kept), encoding="utf-8")
    found = Table.resume(record, "south", "random")
    assert found.players == {"north": "random", "south": HUMAN}
    assert found.game.turn == 1


@pytest.mark.parametrize(
    ("seated", "asked", "players"),
    [
        ({"north": HUMAN, "south": "character"}, "south", {"north": "random", "south": HUMAN}),
        ({"north": "random", "south": "character"}, None, {"north": HUMAN, "south": "random"}),
        ({"south": HUMAN}, None, {"north": "random", "south": HUMAN}),
        ({}, None, {"north": HUMAN, "south": "random"}),
    ],
)
def test_who_sits_down_to_go_on(
    seated: dict[str, str],
    asked: str | None,
    players: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("game.record.resume.scenario_of", lambda _path, _record: small())
    table = alone()
    table.game.force({})
    saves.keep(table.game, seated, None)
    found = Table.resume(None, asked, "random")
    assert found.players == players
    assert list(found.sheets()) == [seat for seat, who in players.items() if who == HUMAN]


def test_a_seat_that_the_game_has_not_cannot_be_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.record.resume.scenario_of", lambda _path, _record: small())
    alone().seal("north", Orders())
    with pytest.raises(ScenarioError, match=r"no seat 'nord'.*\n.*did you mean 'north'"):
        Table.resume(None, "nord", "random")


def test_a_changed_scenario_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    changed = replace(small(), fingerprint="0" * 32)
    monkeypatch.setattr("game.record.resume.scenario_of", lambda _path, _record: changed)
    alone().seal("north", Orders())
    assert "has changed" in Table.resume(None, None, "random").trouble


def test_without_a_saved_game_there_is_an_error_to_show() -> None:
    with pytest.raises((ScenarioError, OSError)):
        Table.resume(None, None, "random")


def test_the_end_forgets_the_saved_game_and_opens_the_ledger() -> None:
    table = alone()
    assert table.review() is None
    while not table.game.over:
        assert not saves.last().exists() or saves.saved()
        table.seal("north", Orders())
    assert not saves.saved()
    assert (saves.last().parent / saves.ENDED).is_file()
    shown = table.review()
    assert shown is not None
    assert shown.opened.ending == table.game.ending


def test_a_disk_that_refuses_does_not_lose_the_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(saves, "keep", refuse)
    table = alone()
    assert table.seal("north", Orders())["north"].view.turn == 1
    assert "no space left" in table.trouble


def test_the_machine_decides_as_it_would_elsewhere() -> None:
    """The same seed and the same orders give the same game, at two tables."""
    one, two = alone("character", 9), alone("character", 9)
    for table in (one, two):
        for _ in range(2):
            table.seal("north", Orders())
    assert one.game.record() == two.game.record()


def test_another_seed_is_another_game() -> None:
    games = [Game.start(small(), None, seed).view("north") for seed in (1, 2)]
    assert games[0] != games[1]


def test_trouble_is_forgotten_once_a_turn_has_been_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    table = alone()
    table.trouble = "no space left"
    table.seal("north", Orders())
    assert table.trouble == ""

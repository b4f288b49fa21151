"""The table of the text face: who sits where, what each is handed, and where it is saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import paths
from game.engine.dump import dump
from game.engine.orders import Orders
from game.record.files import read_record
from game.record.replay import orders_at
from game.scenario import Loaded, ScenarioError
from game.seats.kinds import HUMAN
from game.text.saving import fault, saved
from game.text.table import Table, check_id
from tests.record.making import with_starts
from tests.text.acting import SMALL, SOUTH, small

EVENING = "1950-05-01 18:00"


def start(seat: str = "north", against: str = "random", begin: str | None = None) -> Table:
    return Table.start(small(), seat, against, 1, None, begin)


@pytest.fixture
def later(tmp_path: Path) -> Loaded:
    return with_starts(tmp_path)


def test_one_person_sits_in_the_chair_that_was_named() -> None:
    for seat, other in (("north", "south"), ("south", "north")):
        table = start(seat)
        assert table.players == {seat: HUMAN, other: "random"}
        assert (table.humans, set(table.machines)) == ((seat,), {other})


def test_two_people_are_asked_in_the_order_of_the_file() -> None:
    for seat in ("north", "south"):
        table = start(seat, HUMAN)
        assert (table.humans, table.machines) == (("north", "south"), {})


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ({"seat": "nroth"}, "there is no seat 'nroth' in this scenario"),
        ({"preset": "calm"}, "there is no preset 'calm' in this scenario"),
        ({"against": "ghost"}, "there is no kind of seat 'ghost'"),
        ({"begin": "noon"}, "there is no starting point 'noon'"),
    ],
)
def test_what_there_is_not_is_the_users_error(wish: dict[str, str], said: str) -> None:
    wishes = {"seat": "north", "against": "random", "seed": 1, "preset": None, "begin": None}
    with pytest.raises(ScenarioError) as caught:
        Table.start(small(), **{**wishes, **wish})  # type: ignore[arg-type]
    assert said in str(caught.value)


def test_a_wrong_name_gets_the_nearest_right_one() -> None:
    with pytest.raises(ScenarioError) as caught:
        check_id(small(), "seat", "nroth", ["north", "south"])
    (problem,) = caught.value.problems
    assert (problem.remedy, problem.mark.file) == ("did you mean 'north'?", "small")
    check_id(small(), "seat", "north", ["north", "south"])


def test_the_machine_decides_as_it_would_alone_and_is_not_asked_by_the_person() -> None:
    table = start(against=SOUTH)
    table.play({"north": Orders({"act": "blockade"})})
    given = table.game.steps[0].orders
    assert given["north"].choices == {"act": "blockade"}
    assert list(given) == ["north", "south"], "sealed in the order of the seats"
    again = start(against=SOUTH)
    again.play({"north": Orders()})
    assert again.game.steps[0].orders["south"] == given["south"]


def test_in_the_first_turn_a_person_has_ordered_nothing() -> None:
    table = start()
    handed = table.handed("north")
    assert (handed.ordered, handed.before, handed.reasons, handed.so_far) == (None, {}, (), "")
    table.play({"north": Orders({"act": "blockade"})})
    handed = table.handed("north")
    assert handed.ordered == Orders({"act": "blockade"})
    assert handed.before["tension"].value == 30
    assert handed.reasons


def test_who_held_without_a_word_has_ordered_nothing_new() -> None:
    table = start()
    table.play({})
    assert table.handed("north").ordered == Orders()


def test_who_begins_later_is_told_and_finds_the_old_papers_read(later: Loaded) -> None:
    table = Table.start(later, "north", "random", 3, "grim_school", "evening")
    handed = table.handed("north")
    assert (handed.so_far, handed.ordered) == ("You closed the strait.", None)
    came = {paper.id: paper.turn for paper in handed.view.papers}
    assert table.read["north"] == {name for name, turn in came.items() if turn == 0}
    assert set(came) - table.read["north"] == {"photographs"}
    assert "south" not in table.read


def test_a_file_of_its_own_for_each_scenario_chair_and_seed() -> None:
    table = start()
    assert table.own_file == paths.user_records() / "autosave-small-north-1.yaml"
    assert start("south").own_file.name == "autosave-small-south-1.yaml"
    assert start("south", HUMAN).own_file.name == "autosave-small-north-south-1.yaml"


def test_a_saved_game_is_a_record_with_its_players(tmp_path: Path) -> None:
    table = start(against=SOUTH)
    table.play({"north": Orders({"act": "blockade"})})
    record = read_record(table.save(tmp_path / "mine.yaml")).record
    assert record.players == {"north": HUMAN, "south": SOUTH}
    assert (record.seed, record.sealed) == (1, table.game.model.turns[0])
    assert orders_at(record, record.sealed or "", ("north", "south"))["north"].choices == {
        "act": "blockade"
    }


@pytest.mark.parametrize(
    ("seat", "players"),
    [
        (None, {"north": HUMAN, "south": "random"}),
        ("north", {"north": HUMAN, "south": "character"}),
        ("south", {"north": "character", "south": HUMAN}),
    ],
)
def test_who_sits_there_when_it_goes_on(seat: str | None, players: dict[str, str]) -> None:
    table = start()
    table.play({"north": Orders({"act": "blockade"})})
    path = table.save()
    back = Table.resume(path, str(SMALL), seat, "character")
    assert back.players == players
    assert (back.game.moment, back.drifted, back.held) == (EVENING, False, 0)


def test_a_game_between_machines_can_be_taken_over_in_the_first_chair(tmp_path: Path) -> None:
    table = start()
    table.players = {"north": "random", "south": "random"}
    path = table.save(tmp_path / "two.yaml")
    assert Table.resume(path, str(SMALL), None, "character").players == {
        "north": HUMAN,
        "south": "character",
    }


def finished() -> Table:
    """A game of three turns, over."""
    table = start()
    table.play({"north": Orders({"act": "blockade"})})
    while not table.game.over:
        table.play({"north": Orders()})
    table.save()
    return table


def test_a_game_can_be_taken_up_again_from_each_of_its_turns() -> None:
    table = finished()
    before = table.own_file.read_bytes()
    for turn, step in enumerate(table.game.steps):
        further = table.forked(turn)
        assert further.game.turn == turn
        assert not further.game.over
        assert dump(further.game.model, further.game.state, 0) == dump(
            table.game.model, step.before, 0
        )
        assert further.players == table.players
    assert table.own_file.read_bytes() == before


def test_it_is_saved_and_gone_on_with_as_a_game_of_its_own() -> None:
    table = finished()
    further = table.forked(1)
    further.play({"north": Orders({"posture": "raise_alert"})})
    path = further.save()
    assert path.name == "fork-small-north-1-at-1950-05-01-1800.yaml"
    again = Table.resume(path, str(SMALL), None, SOUTH)
    assert again.own_file == path
    assert again.record().plain() == further.record().plain()
    assert table.own_file != path


def test_a_second_fork_of_the_same_turn_takes_another_name() -> None:
    table = finished()
    table.forked(1).save()
    assert table.forked(1).own_file.name == "fork-small-north-1-at-1950-05-01-1800-2.yaml"
    table.forked(1).save()
    assert table.forked(1).own_file.name == "fork-small-north-1-at-1950-05-01-1800-3.yaml"


def test_a_fork_that_is_played_as_it_was_comes_to_the_same_end() -> None:
    table = finished()
    further = table.forked(1)
    while not further.game.over:
        further.play({"north": Orders()})
    assert (further.game.ending, further.game.moment) == (table.game.ending, table.game.moment)


def test_a_name_of_a_folder_of_a_file_and_of_none(tmp_path: Path) -> None:
    table = start()
    assert table.save(tmp_path).name == "autosave-small-north-1.yaml"
    assert table.save(tmp_path / "bare").name == "bare.yaml"
    assert table.save(tmp_path / "full.yml").name == "full.yml"
    (tmp_path / "notes.txt").write_text("not a record", encoding="utf-8")
    with pytest.raises(FileExistsError):
        table.save(tmp_path / "notes.txt")
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "not a record"


def test_what_is_said_of_a_save(tmp_path: Path) -> None:
    table = start()
    path = tmp_path / "mine.yaml"
    assert saved(table.save, str(path)) == f"Saved, up to the last sealed turn: {path}"
    assert saved(table.save, "") == f"Saved, up to the last sealed turn: {table.own_file}"
    (tmp_path / "notes.txt").write_text("words", encoding="utf-8")
    told = saved(table.save, str(tmp_path / "notes.txt"))
    assert told == "It could not be saved: another file of that name is there."


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(13, "Permission denied", "x"), "permission denied"),
        (OSError("Strange."), "strange"),
        (RuntimeError("Could not determine home."), "could not determine home"),
        (OSError(), ""),
    ],
)
def test_a_fault_is_told_without_number_and_place(error: Exception, told: str) -> None:
    assert fault(error) == told

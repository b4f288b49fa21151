"""One seat at a desk of its own: reads a hand-out, seals into a file, and spoils nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from game.engine.orders import Orders
from game.scenario import ScenarioError
from game.text.apart import desk
from game.umpire.answer import read_answer
from game.umpire.table import Umpire
from tests.docs.manual import DUEL
from tests.text.acting import SMALL, Stage, act
from tests.umpire.playing import PATROL, TALK, answer, answer_all, begun


@pytest.fixture
def table(tmp_path: Path) -> Umpire:
    """A table of the duel at its first turn."""
    return begun(tmp_path / "t")


def at_desk(
    table: Umpire, seat: str, lines: Iterable[str], out: Path | None = None, home: Path = DUEL
) -> str:
    """Everything that is written while a person types these lines at a desk apart."""
    stage = Stage(lines)
    desk(table.handout_path(seat), str(home), out, stage.console)
    return " ".join(stage.said.split())


def test_what_is_sealed_goes_into_a_file(table: Umpire) -> None:
    said = at_desk(table, "east", ["1", "seal yes"])
    path = table.answer_path("east")
    assert read_answer(path).answer.sealed == PATROL
    assert "You are Ana Est, Mayor of Eastport" in said
    assert "You want your boats on the sandbank" in said
    assert f"Your sealed orders: {path}." in said
    assert table.waiting() == ("west",)


def test_who_leaves_has_sealed_nothing(table: Umpire) -> None:
    for lines in (["1", "quit"], ["1"], ["1", "^C"]):
        assert "Nothing was sealed just now" in at_desk(table, "east", lines)
    assert not table.answer_path("east").exists()


def test_the_answer_may_go_elsewhere(table: Umpire, tmp_path: Path) -> None:
    out = tmp_path / "post" / "mine.knot"
    said = at_desk(table, "west", ["seal yes"], out)
    assert read_answer(out).answer.seat == "west"
    assert str(out) in said
    assert not table.answer_path("west").exists()


def test_sealing_again_counts(table: Umpire) -> None:
    assert "You have answered this already" not in at_desk(table, "east", ["1", "seal yes"])
    assert "You have answered this already" in at_desk(table, "east", ["2", "seal yes"])
    assert read_answer(table.answer_path("east")).answer.sealed == TALK


def test_an_answer_to_an_earlier_turn_is_written_over(table: Umpire) -> None:
    answer_all(table, {"east": TALK})
    old = table.answer_path("east").read_bytes()
    table.turn()
    table.answer_path("east").write_bytes(old)
    assert "You have answered this already" not in at_desk(table, "east", ["1", "seal yes"])
    assert read_answer(table.answer_path("east")).answer.turn == table.game.moment


def test_no_other_file_is_written_over(table: Umpire, tmp_path: Path) -> None:
    out = tmp_path / "diary.txt"
    out.write_text("dear diary\n", encoding="utf-8")
    with pytest.raises(ScenarioError, match="it is no answer"):
        at_desk(table, "east", ["seal yes"], out)
    assert out.read_text(encoding="utf-8") == "dear diary\n"


def test_nothing_is_saved_at_a_desk_apart(table: Umpire, tmp_path: Path) -> None:
    said = at_desk(table, "east", ["save", f"save {tmp_path / 'x.yaml'}", "quit"])
    assert said.count("It could not be saved: the umpire keeps this game") == 2
    assert not (tmp_path / "x.yaml").exists()


def test_illegal_orders_are_not_sealed(tmp_path: Path) -> None:
    table = begun(tmp_path / "t", "small", 2)
    told = at_desk(table, "north", ["write", "quit"], home=SMALL)
    assert "Start from which draft?" in told
    assert not table.answer_path("north").exists()


def test_the_second_turn_tells_what_came_of_the_first(table: Umpire) -> None:
    answer_all(table, {"east": PATROL})
    table.turn()
    mine = at_desk(table, "east", ["why", "orders", "quit"])
    theirs = at_desk(table, "west", ["why", "quit"])
    assert "Done as you ordered: Patrol." in mine
    assert "your own order: Patrol" in mine
    assert "Ana Est: Armed boats are on the water." in theirs
    assert "by Ana Est: Patrol" in theirs
    assert "You want your boats on the sandbank" not in mine


LOOKING = ["read", "know", "why", "issues", "letters", "advisers", "papers", "choices", "risk"]


@pytest.mark.parametrize("seat", ["north", "south"])
def test_a_turn_apart_reads_like_a_turn_at_one_table(seat: str, tmp_path: Path) -> None:
    table = begun(tmp_path / "t", "small", 1)
    asked = [*LOOKING, "about 1", "time", "brief", "quit"]
    apart = at_desk(table, seat, asked, home=SMALL)
    one = " ".join(act(asked, seat=seat, seed=1, against="random").split())
    start, end = "Turn 1 of", "You leave the table."
    assert apart[apart.index(start) : apart.index(end)] == one[one.index(start) : one.index(end)]


def test_the_seed_is_not_told_before_the_ending(tmp_path: Path) -> None:
    table = begun(tmp_path / "t", seed=77_123_456)
    said = at_desk(table, "east", [*LOOKING, "quit"])
    assert "77123456" not in said
    assert "Seed" not in said


def test_after_the_ending_everything_is_told(table: Umpire) -> None:
    while not table.game.over:
        answer_all(table, {"east": TALK})
        table.turn()
    said = at_desk(table, "west", ["skip", "letters", "truth", "quit"])
    title = table.game.loaded.scenario.endings[str(table.game.ending)].title
    assert f"The end. {title}." in said
    assert "You are Bo Vest" in said
    assert "The Tern, Westport" in said


def test_after_the_ending_one_may_play_on_against_a_machine(table: Umpire) -> None:
    while not table.game.over:
        answer_all(table, {"east": TALK})
        table.turn()
    said = at_desk(table, "west", ["skip", "from 1", "seal yes", "quit"])
    assert "You take the game up again" in said


def test_the_machine_s_game_is_one_as_well(tmp_path: Path) -> None:
    table = begun(tmp_path / "t", machines={"west": "random"})
    answer(table, "east", Orders())
    table.turn()
    assert "Turn 2 of 4." in at_desk(table, "east", ["quit"])


def test_what_is_no_hand_out_is_refused(table: Umpire) -> None:
    path = table.folder / "game.yaml"
    with pytest.raises(ScenarioError, match="this is no hand-out"):
        desk(path, str(DUEL), None, Stage([]).console)

"""A chair apart in the window: an umpire's file is opened, and what is sealed goes into a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.engine.orders import Orders
from game.scenario import ScenarioError
from game.ui import launch
from game.ui.apart import ApartTable, opened
from game.ui.flow import Flow
from game.ui.table import TableError
from game.ui.wishes import Wishes
from game.ui.worker import Worker
from game.umpire.answer import read_answer
from game.umpire.table import Umpire
from tests.ui.helpers import kit, names
from tests.umpire.playing import YES, answer_all, begun, loaded_as

POSTURE = Orders({"posture": "stop_patrols"})


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close()


@pytest.fixture
def umpire(tmp_path: Path) -> Umpire:
    """A table of the small crisis at its first turn."""
    return begun(tmp_path / "t", "small", 2)


def entered(worker: Worker, umpire: Umpire, seat: str = "north", out: Path | None = None) -> Flow:
    """The window, with the hand-out of this seat."""
    wishes = Wishes(desk=umpire.handout_path(seat), out=out)
    flow, then = launch.brought(umpire.game.loaded, wishes, worker)
    then()
    worker.wait()
    return flow


def to_the_end(umpire: Umpire) -> None:
    """Nobody does anything new, to the ending."""
    while not umpire.game.over:
        answer_all(umpire)
        umpire.turn()


def test_the_desk_is_open_and_nobody_is_taught(worker: Worker, umpire: Umpire) -> None:
    flow = entered(worker, umpire)
    assert (flow.shown, flow.seat, flow.guiding) == ("desk", "north", False)
    assert list(flow.sheets) == ["north"]
    filled = kit()
    flow.build(filled)
    assert names(filled)


def test_what_is_handed_out_is_what_one_table_would(worker: Worker, umpire: Umpire) -> None:
    answer_all(umpire, {"north": POSTURE})
    umpire.turn()
    sheet = entered(worker, umpire).sheets["north"]
    game = umpire.game
    assert sheet.view == game.view("north")
    assert sheet.reasons == game.reasons("north")
    assert sheet.plot == game.plot("north")
    assert (sheet.before, sheet.earlier) == (game.known_before("north"), game.news_before("north"))


def test_what_is_sealed_goes_into_a_file(worker: Worker, umpire: Umpire) -> None:
    flow = entered(worker, umpire)
    flow.desk.choices["posture"] = "stop_patrols"
    flow.seal()
    worker.wait()
    path = umpire.answer_path("north")
    assert read_answer(path).answer.sealed == POSTURE
    assert (flow.shown, flow.heading) == ("message", "Sealed")
    assert str(path) in flow.text
    filled = kit()
    flow.build(filled)
    assert "message.title" in names(filled)
    flow.close()
    assert flow.shown == "desk"
    assert flow.desk.orders() == Orders()


def test_one_may_seal_again(worker: Worker, umpire: Umpire, tmp_path: Path) -> None:
    out = tmp_path / "post" / "mine.knot"
    flow = entered(worker, umpire, out=out)
    flow.seal()
    worker.wait()
    assert read_answer(out).answer.sealed == Orders()
    flow.desk.choices["posture"] = "stop_patrols"
    flow.seal()
    worker.wait()
    assert read_answer(out).answer.sealed == POSTURE
    assert not umpire.answer_path("north").exists()


def test_the_answer_is_played(worker: Worker, umpire: Umpire) -> None:
    for seat in ("north", "south"):
        flow = entered(worker, umpire, seat)
        flow.seal()
        worker.wait()
    umpire.turn()
    assert entered(worker, umpire, "south").sheets["south"].view.turn == 1


def test_where_nothing_can_be_written_that_is_told(
    worker: Worker, umpire: Umpire, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    flow = entered(worker, umpire, out=tmp_path / "file" / "mine.knot")
    flow.seal()
    worker.wait()
    assert (flow.shown, flow.heading) == ("message", "")
    assert flow.text.startswith("The orders could not be written: ")
    flow.close()
    assert isinstance(flow.table, ApartTable)
    assert flow.table.sent == ""


def test_illegal_orders_are_not_sealed(umpire: Umpire) -> None:
    table = opened(umpire.game.loaded, umpire.handout_path("north"))
    assert isinstance(table, ApartTable)
    with pytest.raises(TableError):
        table.seal("north", YES)
    assert not umpire.answer_path("north").exists()


def test_after_the_ending_all_is_open(worker: Worker, umpire: Umpire) -> None:
    to_the_end(umpire)
    flow = entered(worker, umpire, "south")
    assert (flow.shown, flow.seat) == ("outcome", "south")
    assert flow.review is not None
    assert flow.review.opened is not None
    assert flow.review.opened.ending == umpire.game.ending
    flow.go("ledger")
    filled = kit()
    flow.build(filled)
    assert flow.shown == "ledger"


def test_the_next_file_may_be_dropped_on_the_window(worker: Worker, umpire: Umpire) -> None:
    flow = entered(worker, umpire)
    answer_all(umpire)
    umpire.turn()
    flow.open(umpire.handout_path("north"))
    worker.wait()
    assert flow.sheets["north"].view.turn == 1


def test_a_file_may_be_dropped_on_the_menu(worker: Worker, umpire: Umpire) -> None:
    flow = launch.director(umpire.game.loaded, Wishes(), worker)
    flow.open(umpire.handout_path("south"))
    worker.wait()
    assert (flow.seat, flow.sheets["south"].view.turn) == ("south", 0)


def test_no_file_is_dropped_into_another_game(worker: Worker, umpire: Umpire) -> None:
    flow = launch.director(umpire.game.loaded, Wishes("north", "random"), worker)
    launch.enter(flow, Wishes("north", "random"))
    worker.wait()
    flow.open(umpire.handout_path("south"))
    worker.wait()
    assert (flow.shown, flow.seat) == ("message", "north")


def test_a_file_of_another_crisis_brings_its_own(worker: Worker, tmp_path: Path) -> None:
    other = begun(tmp_path / "f", "friedrichstrasse-1961")
    flow = launch.director(loaded_as("small"), Wishes(), worker)
    seat = other.humans[0]
    flow.open(other.handout_path(seat))
    worker.wait()
    assert flow.loaded.scenario.id == "friedrichstrasse-1961"
    assert list(flow.sheets) == [seat]


def test_a_torn_file_that_is_dropped_is_told(worker: Worker, umpire: Umpire) -> None:
    flow = launch.director(umpire.game.loaded, Wishes(), worker)
    path = umpire.handout_path("south")
    path.write_bytes(path.read_bytes()[:-20])
    flow.open(path)
    worker.wait()
    assert flow.shown == "message"
    assert "torn" in flow.text
    flow.close()
    path.unlink()
    flow.open(path)
    worker.wait()
    assert flow.shown == "message"
    assert path.name in flow.text


def test_no_other_file_is_written_over(umpire: Umpire, tmp_path: Path) -> None:
    out = tmp_path / "diary.txt"
    out.write_text("dear diary\n", encoding="utf-8")
    with pytest.raises(ScenarioError, match="it is no answer"):
        opened(umpire.game.loaded, umpire.handout_path("north"), out)


def test_a_file_that_cannot_be_used_is_a_fault_of_the_command_line(
    worker: Worker, umpire: Umpire
) -> None:
    with pytest.raises(ScenarioError, match="of the scenario 'small', not of 'duel'"):
        opened(loaded_as("duel"), umpire.handout_path("north"))
    path = umpire.handout_path("north")
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(ScenarioError, match="torn"):
        entered(worker, umpire)


def test_who_opens_a_file_is_no_newcomer(tmp_path: Path) -> None:
    assert Wishes().none
    assert not Wishes(desk=tmp_path / "to-north.knot").none

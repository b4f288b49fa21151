"""What is told in words of a game that was played in the window, and what one may do with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game import paths
from game.engine.orders import Orders
from game.ui import afterword, pages, reckoner
from game.ui.flow import Flow
from game.ui.say import say
from game.ui.screens.menu import Setup
from game.ui.worker import Worker
from tests.ui.helpers import kit, named, small, told


@pytest.fixture
def flow() -> Iterator[Flow]:
    setup = Setup(seat="north", against="random", seed=5)
    setup.take(small().scenario, small().source)
    worker = Worker()
    yield Flow(small(), setup, worker)
    worker.close()


def finish(flow: Flow) -> None:
    """Play a game to its end, holding, and open its debrief."""
    flow.begin()
    flow.worker.wait()
    while flow.sheets["north"].view.ending is None:
        flow.desk.clear()
        assert flow.desk.orders() == Orders()
        flow.seal()
        flow.worker.wait()
    flow.go("ledger")
    flow.worker.wait()


def screen(flow: Flow, tab: str) -> str:
    """What a tab says."""
    assert flow.review is not None
    flow.change(flow.review, tab=tab)
    flow.worker.wait()
    made = kit()
    flow.build(made)
    return told(made)


def test_while_nothing_is_made_every_tab_says_so(flow: Flow) -> None:
    finish(flow)
    assert say("diary.waiting") in screen(flow, "diary")
    assert say("class.waiting") in screen(flow, "class")
    assert say("model.schools.waiting") in screen(flow, "model")
    assert say("fates.waiting") in screen(flow, "beliefs")


def test_the_words_and_the_scores_come_while_one_reads(
    flow: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reckoner, "STAGES", ("words", "said", "shelf"))
    finish(flow)
    assert flow.review is not None
    assert say("diary.waiting") not in screen(flow, "diary")
    assert say("class.waiting") not in screen(flow, "class")
    assert set(flow.review.after.words.asked) == {"north"}
    assert {e.seat for turn in flow.review.after.said for e in turn} == {"north"}
    assert afterword.place().is_file()
    preset = small().scenario.presets[flow.review.opened.preset].title
    assert preset in screen(flow, "advisers")


def test_the_class_sheet_is_written_and_its_place_told(flow: Flow) -> None:
    finish(flow)
    flow.print_sheet()
    flow.worker.wait()
    assert flow.review is not None and flow.review.printed is not None
    path = flow.review.printed.path
    assert path.parent == paths.user_data() / "class"
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    said = screen(flow, "class")
    assert path.name in said and say("class.written") in said


def test_a_sheet_that_cannot_be_written_is_told_and_the_window_stays(flow: Flow) -> None:
    finish(flow)
    folder = paths.user_data() / "class"
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file where a folder should be", encoding="utf-8")
    flow.print_sheet()
    flow.worker.wait()
    assert flow.overlay == "message"
    assert flow.text.startswith(say("class.unwritten", error=""))
    assert flow.review is not None and flow.review.printed is None


def test_before_any_game_has_ended_nothing_is_written(flow: Flow) -> None:
    flow.print_sheet()
    flow.worker.wait()
    assert not (paths.user_data() / "class").exists()


def test_a_page_that_can_be_shown_is_shown(flow: Flow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(pages, "shown", lambda where: asked.append(where) or True)
    flow.show_page("file:///card.md")
    assert (asked, flow.overlay) == (["file:///card.md"], "")


def test_where_it_cannot_be_shown_its_place_is_told(
    flow: Flow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(pages, "shown", lambda where: False)
    flow.show_page(tmp_path.as_uri())
    assert flow.overlay == "message"
    assert flow.text == say("page.unshown", where=str(tmp_path))


def test_a_diary_is_chosen_and_the_strip_goes_with_its_pages(
    flow: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reckoner, "STAGES", ("words",))
    finish(flow)
    assert flow.review is not None
    screen(flow, "diary")
    made = kit(1600, 900)
    flow.build(made)
    named(made, "diary.0").press()
    assert flow.review.at == 0
    named(made, "diarist.of.north").press()
    assert flow.review.diarist == "north"

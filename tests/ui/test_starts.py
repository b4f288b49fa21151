"""Beginning later, in the window: the menu's question, the telling, and a folder in order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.ui.flow import Flow
from game.ui.inspect import faults
from game.ui.screens import more
from game.ui.screens.menu import Setup
from game.ui.worker import Worker
from tests.record.making import with_starts
from tests.ui.helpers import SMALL, Acts, kit, named, names, small, staged, told


class Window:
    """A flow on the scenario with later starts."""

    def __init__(self, folder: Path, seat: str) -> None:
        loaded = with_starts(folder)
        setup = Setup(seat=seat, against="random", seed=5)
        setup.take(loaded.scenario, loaded.source)
        self.flow = Flow(loaded, setup, Worker())

    def press(self, *widgets: str) -> None:
        for name in widgets:
            filled = kit()
            self.flow.build(filled)
            named(filled, name).press()
            self.flow.worker.wait()

    @property
    def said(self) -> str:
        filled = kit()
        self.flow.build(filled)
        return told(filled)


@pytest.fixture
def north(tmp_path: Path) -> Iterator[Window]:
    window = Window(tmp_path, "north")
    yield window
    window.flow.worker.close()


@pytest.fixture
def south(tmp_path: Path) -> Iterator[Window]:
    window = Window(tmp_path, "south")
    yield window
    window.flow.worker.close()


def test_each_chair_is_proposed_its_own_start(north: Window, south: Window) -> None:
    assert (north.flow.setup.start, south.flow.setup.start) == ("dawn", "evening")
    south.press("menu.more")
    order = [south.said.index(f"option menu.start.{name}") for name in ("evening", "dawn", "whole")]
    assert order == sorted(order)


def test_another_chair_brings_its_own_proposal(north: Window) -> None:
    north.press("menu.more", "menu.start.whole", "more.close")
    assert north.flow.setup.start == "whole"
    north.press("menu.seat.south")
    assert north.flow.setup.start == "evening"


def test_one_start_needs_no_question() -> None:
    filled, setup = kit(), Setup()
    setup.take(small().scenario, SMALL)
    more.build(filled, small().scenario, setup, Acts())
    assert setup.start == "whole"
    assert "menu.heading.start" not in names(filled)


def test_a_start_may_be_marked_beforehand(tmp_path: Path) -> None:
    loaded = with_starts(tmp_path)
    setup = Setup(seat="south", start="whole")
    setup.take(loaded.scenario, loaded.source)
    assert setup.start == "whole"
    setup.take(loaded.scenario, loaded.source)
    assert setup.start == "whole"
    # The same name in another crisis is another start.
    setup.take(loaded.scenario, SMALL)
    assert setup.start == "evening"


def test_another_scenario_has_starts_of_its_own(north: Window) -> None:
    north.flow.setup.take(small().scenario, SMALL)
    assert north.flow.setup.start == "whole"


def test_the_game_begins_there_and_is_told_first(south: Window) -> None:
    south.press("menu.begin")
    assert south.flow.screen == "outcome"
    assert "text outcome.so_far: They closed the strait." in south.said
    assert "Turn 2 of 3" in south.said
    assert "outcome.danger" in south.said
    assert "outcome.why.title" not in south.said
    south.press("outcome.go")
    assert south.flow.screen == "desk"


def test_only_what_came_today_is_new(north: Window) -> None:
    north.press("menu.more", "menu.start.evening", "more.close", "menu.begin", "outcome.go")
    desk, view = north.flow.desks["north"], north.flow.sheets["north"].view
    assert {paper.id for paper in view.papers} == {"north_brief", "photographs"}
    # The newest lies open; the older one is in the folder as read.
    assert desk.paper == "photographs"
    assert "paper.north_brief" in desk.read
    letters = {f"letter.{letter.id}" for letter in view.letters if letter.sender != "north"}
    assert len(letters) == 2
    assert not letters & desk.read


def test_after_the_first_turn_nothing_is_told_of_before(south: Window) -> None:
    south.press("menu.begin", "outcome.go", "desk.seal", "seal.yes")
    assert "outcome.so_far" not in south.said
    assert "outcome.why.title" in south.said


def test_the_menu_is_tidy_with_it(north: Window) -> None:
    for width, high, text in ((1280, 720, 1.0), (1024, 600, 1.5)):
        filled = kit(width, high, text)
        north.flow.build(filled)
        assert faults(staged(filled)) == []

"""The window's own state: screens, what lies over them, settings, what is heard and asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from game.scenario import Problem, ScenarioError
from game.scenario.marks import Mark
from game.ui.navigation import BACK, OVERLAYS, Navigation
from game.ui.settings import Settings
from game.ui.table import TableError
from game.ui.worker import Worker


@dataclass
class Thing:
    size: int = 1


def shown(screen: str = "desk") -> Navigation:
    made = Navigation(Worker())
    made.go(screen)
    made.stale = False
    return made


def wrong(error: Exception) -> Callable[[], object]:
    def job() -> object:
        raise error

    return job


def test_it_begins_at_the_menu() -> None:
    made = Navigation(Worker())
    assert made.shown == "menu"
    assert made.stale and not made.over


@pytest.mark.parametrize("name", OVERLAYS)
def test_what_lies_over_a_screen_leaves_it_where_it_was(name: str) -> None:
    made = shown()
    made.go(name)
    assert (made.shown, made.screen) == (name, "desk")
    made.back()
    assert made.shown == "desk"
    assert made.stale


@pytest.mark.parametrize(("screen", "before"), BACK.items())
def test_escape_goes_back_where_one_came_from(screen: str, before: str) -> None:
    made = shown(screen)
    made.home = before
    made.back()
    assert made.shown == before


@pytest.mark.parametrize("screen", ["menu", "handover"])
def test_some_screens_cannot_be_left_with_escape(screen: str) -> None:
    made = shown(screen)
    made.back()
    assert made.shown == screen


def test_escape_elsewhere_is_the_pause() -> None:
    made = shown("desk")
    made.back()
    assert made.shown == "pause"


def test_the_replay_goes_back_to_where_it_was_opened() -> None:
    made = shown("reel")
    made.home = "menu"
    made.back()
    assert made.shown == "menu"


def test_a_change_makes_the_screen_stale_and_no_change_does_not() -> None:
    made, thing = shown(), Thing()
    made.change(thing, size=1)
    assert not made.stale
    made.change(thing, size=2)
    assert made.stale and thing.size == 2


def test_a_setting_is_moved_along_its_values() -> None:
    made = shown()
    made.prefer("text", 1)
    assert made.settings == Settings(text=1.25)
    assert made.stale


def test_what_is_heard_is_kept_in_order() -> None:
    made = shown()
    made.cue("sealed")
    made.cue("turn_passed")
    assert made.cues == ["sealed", "turn_passed"]


def test_an_answer_of_the_worker_is_handed_over() -> None:
    made, told = shown(), []  # type: ignore[var-annotated]
    made.ask(lambda: 7, told.append)
    assert made.worker.busy
    made.worker.wait()
    assert told == [7]


def test_nobody_waits_for_a_quiet_job() -> None:
    made, told = shown(), []  # type: ignore[var-annotated]
    made.ask_quietly(lambda: 7, told.append)
    assert not made.worker.busy
    made.worker.wait()
    assert told == [7]


FAULT = ScenarioError([Problem(Mark("a.yaml", 3, 1), "play", "it is odd", "mend it")])


@pytest.mark.parametrize("error", [TableError("no room at the table"), FAULT])
@pytest.mark.parametrize("quiet", [True, False])
def test_what_a_person_can_mend_is_told(error: Exception, quiet: bool) -> None:
    made, told = shown(), []  # type: ignore[var-annotated]
    (made.ask_quietly if quiet else made.ask)(wrong(error), told.append)
    made.worker.wait()
    assert told == []
    assert made.shown == "message"
    assert made.text == str(error)


def test_what_nobody_can_mend_is_not_hidden() -> None:
    made = shown()
    made.ask(wrong(ZeroDivisionError("a slip of ours")), lambda _: None)
    with pytest.raises(ZeroDivisionError):
        made.worker.wait()


def test_quitting_is_for_good() -> None:
    made = shown()
    made.quit()
    assert made.over

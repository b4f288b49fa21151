"""What holds for every widget on a screen: drawn in parts, kept, moved, pressed, asked about."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.ui.hands import PATIENCE, Hands
from game.ui.inspect import faults
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.widgets.base import Hint, Widget
from game.ui.widgets.daytape import DayTape
from game.ui.widgets.dial import Dial
from game.ui.widgets.plot import PlotView
from game.ui.widgets.written import Written
from tests.ui.charts import moved
from tests.ui.draw.looks import pixels
from tests.ui.helpers import click, key
from tests.ui.widgets.catalogue import DARK, SAMPLES

PEN = Pen()
SIZE = (1100, 760)
CORNER = (60, 50)
NAMES = sorted(SAMPLES)
OWN = ("film", "number", "plot", "stepper", "term", "scroll", "pages", "chart", "lanes", "tracks",
       "standing", "hold", "waxed")  # fmt: skip
"""What does something of its own with a click, or with Enter; or must be held."""

MOVING = ("alert", "card", "dial", "plot", "ropes", "scale", "tape", "teletype", "written")
"""What has motion, as `stirred` sets it going."""

LATE = 60_000

every = pytest.mark.parametrize("name", NAMES)


def made(name: str, pen: Pen = PEN) -> Widget:
    widget = SAMPLES[name].make(pen)
    widget.rect = widget.rect.move(CORNER)
    return widget


def pressing(name: str) -> tuple[Widget, list[str]]:
    """A widget that tells when it is pressed."""
    told: list[str] = []
    widget = made(name)
    widget.on_press = lambda: told.append(name)
    return widget, told


def shown(*widgets: Widget, pen: Pen = PEN, size: tuple[int, int] = SIZE) -> Stage:
    stage = Stage(pen, size)
    stage.show("one", widgets, DARK)
    return stage


def drawn(stage: Stage) -> pygame.Surface:
    target = pygame.Surface(stage.size)
    stage.draw(target)
    return target


def whole(stage: Stage) -> bytes:
    """The stage as it looks when all of it is drawn anew."""
    stage.resize(stage.pen, stage.size)
    return pixels(drawn(stage))


def stirred(name: str, until: int = 60) -> Widget:
    """A widget with motion under way, `until` milliseconds of it."""
    old = made(name)
    old.focus = name == "card"
    if name in ("dial", "tape", "written", "plot"):
        old = changed(old)
        old.adopt(made(name))
    for now in range(0, until + 1, 20):
        old.advance(now)
    return old


def changed(widget: Widget) -> Widget:
    """The same widget a turn later: it has somewhere to go from where it was."""
    later: dict[type[Widget], dict[str, object]] = {
        Dial: {"value": 20.0},
        DayTape: {"current": 5},
        Written: {"text": "Quite another text."},
        PlotView: {"plot": moved("grey", (-60.0, 30.0))},
    }
    return replace(widget, **later[type(widget)])  # type: ignore[arg-type]


# Drawing


@every
def test_alone_on_a_screen_it_has_no_fault(name: str) -> None:
    assert faults(shown(made(name))) == []


@every
def test_a_part_drawn_anew_looks_as_if_all_was_drawn(name: str) -> None:
    """Else a trace would stay on the screen where the mouse or the focus was."""
    stage = shown(made(name))
    target = drawn(stage)
    widget = stage.find(made(name).name)
    for state in ("hover", "focus", "down"):
        setattr(widget, state, True)
        stage.touch(widget)
        stage.draw(target)
    for now in (0, 90, 180, 2000):
        stage.tick(now)
        stage.draw(target)
    assert pixels(target) == whole(stage)


@every
def test_gone_from_the_screen_it_leaves_no_trace(name: str) -> None:
    stage = shown(made(name))
    target = drawn(stage)
    stage.find(made(name).name).focus = True
    stage.touch(stage.find(made(name).name))
    stage.draw(target)
    stage.show("one", [], DARK)
    stage.draw(target)
    assert pixels(target) == pixels(drawn(shown()))


@every
def test_a_screen_at_rest_draws_nothing(name: str) -> None:
    stage = shown(made(name))
    target = drawn(stage)
    for now in (0, LATE, 2 * LATE):
        stage.tick(now)
        stage.draw(target)
    stage.tick(3 * LATE)
    assert stage.draw(target) == []


@every
def test_reduced_motion_is_at_its_end_at_once(name: str) -> None:
    stage = shown(made(name))
    stage.tick(0, still=True)
    assert not stage.tick(10, still=True)
    assert not stage.tick(20)


# Kept


@every
def test_an_equal_screen_keeps_it_with_its_picture(name: str) -> None:
    stage = shown(made(name))
    stage.tick(0, still=True)
    before = stage.find(made(name).name)
    picture = before.image(PEN)
    target = drawn(stage)
    stage.show("one", [made(name)], DARK)
    assert stage.find(before.name) is before
    assert before.image(PEN) is picture or name == "turn"
    assert stage.draw(target) == []


@every
def test_another_place_on_the_screen_is_drawn_at_both(name: str) -> None:
    stage = shown(made(name))
    target = drawn(stage)
    elsewhere = made(name)
    elsewhere.rect = elsewhere.rect.move(30, 20)
    stage.show("one", [elsewhere], DARK)
    stage.draw(target)
    assert pixels(target) == whole(stage)


@pytest.mark.parametrize("name", MOVING)
def test_what_is_set_going_moves(name: str) -> None:
    """That the tests of motion below have something to test."""
    assert len({stirred(name, until).state() for until in (0, 40, 80, 260, 900)}) > 2


@pytest.mark.parametrize("name", MOVING)
def test_a_window_resized_in_the_middle_of_a_motion_does_not_start_it_again(name: str) -> None:
    old = stirred(name)
    new = replace(old, rect=old.rect.move(7, 3))
    assert name in ("ropes", "alert") or new.state() != old.state()
    new.adopt(old)
    assert new.state() == old.state()
    for each in (old, new):
        each.advance(90)
    assert new.state() == old.state()


@pytest.mark.parametrize("name", MOVING)
def test_a_motion_adopted_in_its_middle_ends_on_time(name: str) -> None:
    """It takes no longer because the screen was made anew again and again."""
    alone, kept = stirred(name), stirred(name)
    for now in range(80, 2000, 40):
        new = replace(kept, rect=kept.rect.move(1 if now % 80 else -1, 0))
        new.adopt(kept)
        new.advance(now)
        alone.advance(now)
        kept = new
        assert kept.state() == alone.state()


# Pressed


@pytest.mark.parametrize("name", [name for name in NAMES if name not in OWN])
def test_a_click_presses_it_once_where_it_can_be_pressed(name: str) -> None:
    widget, told = pressing(name)
    hands = Hands(shown(widget))
    for event in click(widget.rect.center):
        hands.handle(event)
    assert told == [name] * widget.reachable() or name in ("key_hint", "turn")


@pytest.mark.parametrize("name", [name for name in NAMES if name not in OWN])
def test_enter_presses_it_once_where_the_keyboard_reaches_it(name: str) -> None:
    widget, told = pressing(name)
    stage = shown(widget)
    hands = Hands(stage)
    hands.handle(key(pygame.K_RETURN))
    hands.handle(pygame.Event(pygame.KEYUP, key=pygame.K_RETURN, mod=0, unicode=""))
    assert told == [name] * widget.reachable()
    assert (stage.focused is widget) == widget.reachable()


@every
def test_what_is_not_possible_now_is_not_pressed_on_the_screen(name: str) -> None:
    widget, told = pressing(name)
    widget.enabled = False
    hands = Hands(shown(widget))
    for event in (*click(widget.rect.center), key(pygame.K_RETURN), key(pygame.K_SPACE)):
        hands.handle(event)
    assert told == []


@every
def test_a_press_that_is_let_go_elsewhere_is_none(name: str) -> None:
    widget, told = pressing(name)
    hands = Hands(shown(widget))
    down, up = click(widget.rect.center)[1], click((5, 5))[2]
    hands.handle(down)
    hands.handle(up)
    assert told == []
    assert not widget.down


@every
def test_behind_a_shade_it_is_out_of_reach(name: str) -> None:
    widget, told = pressing(name)
    over = SAMPLES["shade"].make(PEN)
    over.rect, over.name = pygame.Rect((0, 0), SIZE), "over"
    stage = shown(widget, over)
    hands = Hands(stage)
    for event in (*click(widget.rect.center), key(pygame.K_RETURN)):
        hands.handle(event)
    assert told == []
    assert stage.focused is None
    assert not widget.hover


# Asked about


@every
def test_a_rested_mouse_asks_for_what_is_told_of_it(name: str) -> None:
    widget = made(name)
    widget.hint = Hint("What this is")
    hands = Hands(shown(widget))
    hands.handle(pygame.Event(pygame.MOUSEMOTION, pos=widget.rect.center, buttons=(0, 0, 0)))
    for now in (0, PATIENCE + 1):
        hands.tick(now)
    asked = widget.name if widget.solid and min(widget.rect.size) > 0 else ""
    if name not in ("plot", "tracks", "shade"):
        assert hands.asked == asked


@every
def test_the_key_that_asks_finds_it_without_a_mouse(name: str) -> None:
    widget = made(name)
    widget.hint = Hint("What this is")
    hands = Hands(shown(widget))
    assert hands.handle(key(pygame.K_F2)) == (name != "shade")
    assert hands.asked == ("" if name == "shade" else widget.name)


@every
def test_what_the_hint_speaks_of_lies_within_it(name: str) -> None:
    widget = made(name)
    part = widget.hinted(PEN)
    assert part.clip(pygame.Rect((0, 0), widget.rect.size)) == part


@every
def test_the_screen_in_words_has_all_it_says(name: str) -> None:
    widget = made(name)
    stage = shown(widget)
    told = stage.dump()
    assert told.startswith(widget.describe())
    assert told.endswith(" *") == widget.reachable()

"""What the mouse and the keys do: hints, holding, dragging, the wheel."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import pygame
import pytest

from game.ui.hands import PATIENCE, Hands
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.widgets import Button, Hint, Label, ScrollArea, Widget
from game.ui.widgets.hold import HOLD, HoldButton
from tests.ui.helpers import click, key, letter_key

SIZE = (800, 600)


@dataclass(kw_only=True)
class Pad(Widget):
    """Notes where it was dragged and wheeled."""

    focusable: ClassVar[bool] = True
    dragged: list[tuple[int, int]] = field(default_factory=list, compare=False)
    wheeled: list[float] = field(default_factory=list, compare=False)

    def drag(self, pen: Pen, at: tuple[int, int]) -> bool:
        self.dragged.append(at)
        return True

    def wheel(self, pen: Pen, at: tuple[int, int], notches: float) -> bool:
        self.wheeled.append(notches)
        return True


def laid(*widgets: Widget) -> tuple[Stage, Hands]:
    stage = Stage(Pen(), SIZE)
    stage.show("one", widgets, (0, 0, 0))
    return stage, Hands(stage)


def move(x: int, y: int, held: bool = False) -> pygame.Event:
    return pygame.Event(pygame.MOUSEMOTION, pos=(x, y), rel=(0, 0), buttons=(int(held), 0, 0))


def let_go(code: int) -> pygame.Event:
    return pygame.Event(pygame.KEYUP, key=code, mod=0, unicode="")


def hinted(name: str, x: int) -> Label:
    rect = pygame.Rect(x, 0, 100, 40)
    return Label(name=name, rect=rect, text=name, hint=Hint(name, ("what it is",)))


# Hints


def test_a_hint_comes_when_the_mouse_rests() -> None:
    _, hands = laid(hinted("a", 0))
    hands.handle(move(10, 10))
    hands.tick(1000)
    assert hands.asked == ""
    hands.tick(1000 + PATIENCE)
    assert hands.asked == "a"


def test_a_hint_goes_when_the_mouse_leaves() -> None:
    _, hands = laid(hinted("a", 0), hinted("b", 200))
    hands.handle(move(10, 10))
    hands.tick(0)
    hands.tick(PATIENCE)
    hands.handle(move(500, 500))
    assert hands.asked == ""
    hands.tick(10 * PATIENCE)
    assert hands.asked == ""


def test_moving_within_one_thing_does_not_begin_anew() -> None:
    _, hands = laid(hinted("a", 0))
    hands.handle(move(10, 10))
    hands.tick(0)
    hands.handle(move(20, 10))
    hands.tick(PATIENCE)
    assert hands.asked == "a"


def test_what_has_no_hint_tells_none() -> None:
    _, hands = laid(Button(name="a", rect=pygame.Rect(0, 0, 100, 40), text="a"))
    hands.handle(move(10, 10))
    hands.tick(0)
    hands.tick(PATIENCE)
    assert hands.asked == ""
    assert not hands.handle(key(pygame.K_x))


@pytest.mark.parametrize("code", [pygame.K_x, pygame.K_F2])
def test_a_key_asks_about_one_thing_after_another(code: int) -> None:
    _, hands = laid(hinted("a", 0), hinted("b", 200))
    seen = []
    for mod in (0, 0, 0, pygame.KMOD_SHIFT):
        assert hands.handle(key(code, mod))
        seen.append(hands.asked)
    assert seen == ["a", "b", "a", "b"]


def test_the_key_begins_with_what_has_the_focus() -> None:
    told = Button(name="b", rect=pygame.Rect(200, 0, 90, 40), text="b", hint=Hint("b"))
    _, hands = laid(hinted("a", 0), told)
    hands.handle(key(pygame.K_x))
    assert hands.asked == "b"


@pytest.mark.parametrize("event", [key(pygame.K_TAB), click((700, 500))[1]])
def test_anything_else_takes_the_hint_away(event: pygame.Event) -> None:
    _, hands = laid(hinted("a", 0))
    hands.handle(key(pygame.K_x))
    hands.handle(event)
    assert hands.asked == ""


def test_a_shift_key_alone_does_not() -> None:
    _, hands = laid(hinted("a", 0))
    hands.handle(key(pygame.K_x))
    hands.handle(key(pygame.K_LSHIFT))
    assert hands.asked == "a"


# Holding


def holder(pressed: list[int]) -> HoldButton:
    rect = pygame.Rect(0, 0, 200, 40)
    return HoldButton(name="h", rect=rect, text="Seal", hot="s", on_press=lambda: pressed.append(1))


@pytest.mark.parametrize("down", [key(pygame.K_RETURN), letter_key("s"), click((20, 20))[1]])
def test_what_must_be_held_does_its_work_when_it_is_full(down: pygame.Event) -> None:
    pressed: list[int] = []
    stage, hands = laid(holder(pressed))
    hands.handle(down)
    for now in (0, HOLD // 2, HOLD - 1):
        stage.tick(now)
        assert not pressed
    stage.tick(HOLD)
    stage.tick(2 * HOLD)
    assert pressed == [1]


def test_let_go_early_nothing_happens_and_it_begins_anew() -> None:
    pressed: list[int] = []
    stage, hands = laid(holder(pressed))
    hands.handle(key(pygame.K_RETURN))
    stage.tick(0)
    stage.tick(HOLD - 1)
    hands.handle(let_go(pygame.K_RETURN))
    stage.tick(HOLD + 1)
    hands.handle(key(pygame.K_RETURN))
    stage.tick(HOLD + 2)
    stage.tick(HOLD + HOLD)
    assert pressed == []


def test_a_click_on_it_is_not_enough() -> None:
    pressed: list[int] = []
    stage, hands = laid(holder(pressed))
    for event in click((20, 20)):
        hands.handle(event)
    stage.tick(0)
    stage.tick(2 * HOLD)
    assert pressed == []


def test_the_keys_repeat_while_one_holds_and_the_bar_goes_on() -> None:
    pressed: list[int] = []
    stage, hands = laid(holder(pressed))
    for now in range(0, HOLD + 40, 40):
        hands.handle(key(pygame.K_RETURN))
        stage.tick(now)
    assert pressed == [1]


def test_a_key_that_is_still_down_presses_nothing_of_the_screen_that_follows() -> None:
    pressed: list[int] = []
    stage, hands = laid(holder(pressed))
    hands.handle(key(pygame.K_RETURN))
    stage.tick(0)
    stage.tick(HOLD)
    rect = pygame.Rect(0, 0, 200, 40)
    go = Button(name="go", rect=rect, text="Go on", on_press=lambda: pressed.append(2))
    stage.show("two", [go], (0, 0, 0), "go")
    hands.handle(key(pygame.K_RETURN))
    assert pressed == [1]
    hands.handle(let_go(pygame.K_RETURN))
    hands.handle(key(pygame.K_RETURN))
    assert pressed == [1, 2]


def test_a_second_seal_is_not_broken_by_the_key_that_broke_the_first() -> None:
    pressed: list[int] = []
    stage, hands = laid(holder(pressed))
    hands.handle(key(pygame.K_RETURN))
    stage.tick(0)
    stage.tick(HOLD)
    stage.show("two", [holder(pressed)], (0, 0, 0))
    for now in range(HOLD + 40, 4 * HOLD, 40):
        hands.handle(key(pygame.K_RETURN))
        stage.tick(now)
    assert pressed == [1]


def test_under_reduced_motion_it_is_a_press() -> None:
    pressed: list[int] = []
    stage, hands = laid(holder(pressed))
    hands.handle(key(pygame.K_RETURN))
    stage.tick(0, still=True)
    assert pressed == [1]


def test_a_screen_made_anew_while_one_holds_goes_on() -> None:
    pressed: list[int] = []
    stage, hands = laid(holder(pressed))
    hands.handle(key(pygame.K_RETURN))
    stage.tick(0)
    stage.tick(HOLD // 2)
    other = holder(pressed)
    other.text = "Seal now"
    stage.show("one", [other], (0, 0, 0))
    stage.tick(HOLD)
    assert pressed == [1]


# Dragging and the wheel


def test_what_is_held_is_dragged_even_outside() -> None:
    pad = Pad(name="p", rect=pygame.Rect(100, 100, 50, 50))
    _, hands = laid(pad)
    hands.handle(click((110, 110))[1])
    hands.handle(move(300, 90, held=True))
    assert pad.dragged == [(200, -10)]
    hands.handle(click((300, 90))[2])
    hands.handle(move(310, 90))
    assert len(pad.dragged) == 1


def test_the_wheel_goes_to_what_is_under_the_mouse_first() -> None:
    area = ScrollArea(name="area", rect=pygame.Rect(0, 0, 400, 400), content=2000)
    pad = Pad(name="p", rect=pygame.Rect(100, 100, 50, 50), area="area")
    _, hands = laid(area, pad)
    hands.handle(move(120, 120))
    hands.handle(pygame.Event(pygame.MOUSEWHEEL, x=0, y=1))
    assert pad.wheeled == [1]
    assert area.offset == 0


def test_the_wheel_over_nothing_is_no_use() -> None:
    _, hands = laid(Pad(name="p", rect=pygame.Rect(0, 0, 10, 10)))
    hands.handle(move(500, 500))
    assert not hands.handle(pygame.Event(pygame.MOUSEWHEEL, x=0, y=1))

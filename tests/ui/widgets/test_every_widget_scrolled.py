"""Every widget within a scroll area: cut at its edges, drawn in parts, brought into sight."""

from __future__ import annotations

import pygame
import pytest

from game.ui.hands import WHEEL, Hands
from game.ui.inspect import faults
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.widgets import Button, ScrollArea, Widget
from game.ui.widgets.base import MARGIN
from tests.ui.draw.looks import pixels
from tests.ui.helpers import click
from tests.ui.widgets.catalogue import DARK, SAMPLES

PEN = Pen()
SIZE = (1000, 500)
AREA = pygame.Rect(40, 60, 920, 300)
BEFORE = 260
"""How much lies over the widget in its area, in pixels."""

NAMES = sorted(name for name in SAMPLES if name not in ("scroll", "pages", "shade", "turn"))
"""What may lie in an area: no other area, nothing that covers the window."""

every = pytest.mark.parametrize("name", NAMES)


def inside(name: str) -> Widget:
    widget = SAMPLES[name].make(PEN)
    widget.rect.topleft, widget.area = (12, BEFORE), "area"
    return widget


def shown(name: str) -> tuple[Stage, ScrollArea, Widget]:
    widget = inside(name)
    area = ScrollArea(name="area", rect=AREA.copy(), content=widget.rect.bottom + 400)
    stage = Stage(PEN, SIZE)
    stage.show("one", [area, widget], DARK)
    return stage, area, widget


def drawn(stage: Stage) -> pygame.Surface:
    target = pygame.Surface(SIZE)
    stage.draw(target)
    return target


def whole(stage: Stage) -> bytes:
    stage.resize(stage.pen, stage.size)
    return pixels(drawn(stage))


@every
def test_half_scrolled_in_it_is_not_seen_outside_its_area(name: str) -> None:
    stage, area, _ = shown(name)
    area.offset = 150
    target = drawn(stage)
    target.fill(DARK, AREA)
    bare = pygame.Surface(SIZE)
    bare.fill(DARK)
    assert pixels(target) == pixels(bare)


@every
@pytest.mark.parametrize("offset", [0, 90, 275, 400])
def test_changed_under_the_mouse_it_is_drawn_as_if_all_was(name: str, offset: int) -> None:
    stage, area, widget = shown(name)
    area.offset = min(offset, area.most())
    target = drawn(stage)
    for state in ("hover", "focus", "down"):
        setattr(widget, state, True)
        stage.touch(widget)
        stage.draw(target)
    assert pixels(target) == whole(stage)


@every
def test_scrolled_step_by_step_no_trace_is_left(name: str) -> None:
    stage, area, _ = shown(name)
    target = drawn(stage)
    for _ in range(6):
        area.move(55)
        stage.touch(area)
        stage.draw(target)
    assert pixels(target) == whole(stage)


@every
def test_the_focus_brings_it_into_sight(name: str) -> None:
    _, area, widget = shown(name)
    other = Button(name="other", rect=pygame.Rect(40, 400, 100, 40), text="Elsewhere")
    stage = Stage(PEN, SIZE)
    stage.show("one", [other, area, widget], DARK)
    assert stage.focused is other
    area.offset = area.most()
    if widget.reachable():
        stage.focus_on(widget)
        seen = stage.place(widget).clip(AREA)
        assert seen.height >= min(widget.rect.height, AREA.height - 2 * MARGIN)
        assert area.offset <= BEFORE


@every
def test_scrolled_away_it_cannot_be_clicked(name: str) -> None:
    stage, area, widget = shown(name)
    told: list[str] = []
    widget.on_press = lambda: told.append(name)
    area.offset = area.most()
    hands = Hands(stage)
    for event in click((AREA.x + 30, AREA.y - 20)):
        hands.handle(event)
    assert told == []
    assert not widget.hover


@every
def test_the_wheel_over_it_scrolls_unless_it_has_use_for_it(name: str) -> None:
    stage, area, widget = shown(name)
    area.offset = 200
    hands = Hands(stage)
    point = stage.place(widget).clip(AREA).center
    hands.handle(pygame.Event(pygame.MOUSEMOTION, pos=point, rel=(0, 0), buttons=(0, 0, 0)))
    hands.handle(pygame.Event(pygame.MOUSEWHEEL, x=0, y=1, flipped=False))
    own = name in ("film", "plot")
    assert area.offset == (200 if own else 200 - WHEEL)


@every
def test_in_an_area_too_it_has_no_fault(name: str) -> None:
    stage, _, _ = shown(name)
    assert faults(stage) == []


@every
def test_reaching_beyond_the_side_of_its_area_is_a_fault(name: str) -> None:
    stage, _, widget = shown(name)
    widget.rect.x = AREA.width - 5
    assert any("reaches beyond" in fault for fault in faults(stage))

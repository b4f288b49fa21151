"""Alternatives side by side, in as many rows as they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.kit import Column
from game.ui.widgets import Hint, Label
from game.ui.widgets.base import Press
from game.ui.widgets.segment import Segment
from game.ui.widgets.slip import Notice

GAP, LEAD = 7, 84
HEAD = "heading"
CARD_GAP = 9
"""Between cards to choose from, logical."""


@dataclass(frozen=True)
class Choice:
    """One of the alternatives."""

    name: str
    text: str
    chosen: bool
    hint: Hint
    press: Press
    enabled: bool = True


def row(column: Column, name: str, title: str, choices: Sequence[Choice]) -> None:
    """Plates from left to right after their title; what has no room begins a new row."""
    pen, gap = column.kit.pen, column.kit.px(GAP)
    high = Segment.need(pen, "")[1]
    x = left = column.x + _title(column, name, title, high)
    for choice in choices:
        wide = min(Segment.need(pen, choice.text)[0], column.width)
        if x > column.x and x + wide > column.x + column.width:
            column.take(high + gap)
            x = left = left if left + wide <= column.x + column.width else column.x
        rect = pygame.Rect(x, column.y, wide, high)
        column.kit.add(_plate(column, choice, rect))
        x = rect.right + gap
    column.take(high)
    column.gap(8)


def _title(column: Column, name: str, title: str, high: int) -> int:
    """The title at the left, or above where the column is narrow; the room it takes there."""
    pen = column.kit.pen
    lead = max(pen.em(LEAD), pen.width(title, HEAD) + column.kit.px(12))
    if lead * 4 > column.width:
        column.text(name, title, HEAD, "ink")
        return 0
    rect = pygame.Rect(column.x, column.y, lead - column.kit.px(6), high)
    label = Label(name=name, rect=rect, area=column.area, text=title, role=HEAD, colour="ink")
    column.kit.add(label)
    return lead


def _plate(column: Column, choice: Choice, rect: pygame.Rect) -> Segment:
    return Segment(
        name=choice.name,
        rect=rect,
        area=column.area,
        text=choice.text,
        chosen=choice.chosen,
        enabled=choice.enabled,
        hint=choice.hint,
        on_press=choice.press,
    )


def notice(column: Column, name: str, text: str) -> None:
    """What is wrong here, and what to do."""
    column.place(Notice(name=name, rect=pygame.Rect(0, 0, 1, 1), text=text))
    column.gap(7)

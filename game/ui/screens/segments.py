"""Alternatives side by side, in as many rows as they need: plates, and cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.kit import Column
from game.ui.widgets import Hint, Label
from game.ui.widgets.base import Press
from game.ui.widgets.segment import Segment
from game.ui.widgets.slip import Notice, Slip
from game.ui.widgets.way import Way

GAP, LEAD = 7, 84
HEAD = "heading"
CARD_GAP = 9


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


Card = Slip | Way


def grid(column: Column, cards: Sequence[Card], least: float) -> None:
    """Cards in rows, as many side by side as are no narrower than `least` logical units (grown
    with the text), those of one row equally high."""
    kit = column.kit
    gap = kit.px(CARD_GAP)
    count = max(1, (column.width + gap) // (kit.pen.em(least) + gap))
    count = min(count, len(cards)) or 1
    wide = (column.width - (count - 1) * gap) // count
    for start in range(0, len(cards), count):
        row_ = cards[start : start + count]
        high = max(card.need(kit.pen, wide) for card in row_)
        for index, card in enumerate(row_):
            card.rect = pygame.Rect(column.x + index * (wide + gap), column.y, wide, high)
            card.area = column.area
            kit.add(card)
        column.take(high + gap)


def notice(column: Column, name: str, text: str) -> None:
    """What is wrong here, and what to do."""
    made = Notice(name=name, rect=pygame.Rect(0, 0, 1, 1), area=column.area, text=text)
    made.rect = column.take(made.need(column.kit.pen, column.width))
    column.kit.add(made)
    column.gap(7)

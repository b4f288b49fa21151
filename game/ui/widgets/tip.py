"""A note over everything: what the thing that one points at is, and who says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Hint, Widget

PAD = 14
GAP = 8
"""Between the note and what it speaks of."""

WIDE = 380
"""A note is as wide as this in logical units, grown with the text; wider if it is too long."""


@dataclass(kw_only=True)
class Tip(Widget):
    """A hint laid out: its title over its lines."""

    kind: ClassVar[str] = "tip"
    told: Hint

    def describe(self) -> str:
        return f"tip {self.name}: {self.told.title} | {' | '.join(self.told.lines)}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        pygame.draw.rect(surface, COLOURS["well"], box, border_radius=pen.px(4))
        pygame.draw.rect(surface, COLOURS["brass"], box, pen.px(1.5), border_radius=pen.px(4))
        place = box.inflate(-2 * pen.px(PAD), -2 * pen.px(PAD))
        for text, role, colour in _rows(self.told):
            pen.lines(surface, place, text, role, COLOURS[colour])
            place.y += pen.height(text, role, place.width)

    def faults(self, pen: Pen) -> list[str]:
        return self.lacks(height(pen, self.told, self.rect.width))


def _rows(told: Hint) -> list[tuple[str, str, str]]:
    """Words, role, colour."""
    rows = [(told.title, "small_strong", "amber")]
    return rows + [(line, "small", "cream") for line in told.lines if line]


def height(pen: Pen, told: Hint, width: int) -> int:
    """The height that a note needs at a width, in pixels."""
    inner = width - 2 * pen.px(PAD)
    return sum(pen.height(text, role, inner) for text, role, _ in _rows(told)) + 2 * pen.px(PAD)


def tip(pen: Pen, window: tuple[int, int], about: pygame.Rect, told: Hint) -> Tip:
    """A note beside what it is about, wholly inside the window."""
    whole = pygame.Rect((0, 0), window)
    most = whole.width - 2 * pen.px(GAP)
    widths = [min(pen.em(WIDE * more), most) for more in (1, 1.5, 2, 3)]
    wide = next((each for each in widths if height(pen, told, each) <= whole.height), most)
    rect = pygame.Rect(0, 0, wide, min(height(pen, told, wide), whole.height))
    rect.midtop = (about.centerx, about.bottom + pen.px(GAP))
    if rect.bottom > whole.bottom:
        rect.bottom = about.top - pen.px(GAP)
    if rect.top < 0:
        rect.midleft = (about.right + pen.px(GAP), about.centery)
    if rect.right > whole.right and about.left - pen.px(GAP) > rect.width:
        rect.right = about.left - pen.px(GAP)
    return Tip(name="tip", rect=rect.clamp(whole), told=told)

"""A turning point in a list: when and whose, what was ordered, and what instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_high

PAD, STRIPE = 10, 5
"""Logical: the room around the words, and the stripe of the side."""

TITLE, NOTE = "small_strong", "serif"


@dataclass(kw_only=True)
class Turned(Widget):
    """A dark plate with a stripe of its side's colour; the turn that is shown elsewhere has a
    bright rim and a pointer."""

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "turned"
    text: str
    note: str
    side: int = 0
    chosen: bool = False

    def describe(self) -> str:
        return f"turned {self.name}: {self.text} | {self.note}" + " (chosen)" * self.chosen

    @staticmethod
    def _inner(pen: Pen, width: int) -> int:
        return width - 2 * pen.px(PAD) - pen.px(STRIPE)

    def need(self, pen: Pen, width: int) -> int:
        """The height that it needs at a width, in pixels."""
        inner = self._inner(pen, width)
        words = pen.height(self.text, TITLE, inner) + pen.height(self.note, NOTE, inner)
        return words + 2 * pen.px(PAD - 4)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        ground = COLOURS["panel_edge"] if self.hover or self.chosen else COLOURS["well"]
        surface.blit(rounded(box.size, pen.px(3), ground), box)
        rim = COLOURS["focus"] if self.chosen else COLOURS["panel_edge"]
        surface.blit(rounded(box.size, pen.px(3), rim, max(1, pen.px(1.4))), box)
        stripe = pygame.Rect(box.x, box.y, pen.px(STRIPE), box.height).inflate(0, -2 * pen.px(2))
        surface.fill(COLOURS[f"side{self.side}"], stripe)
        inner = self._inner(pen, box.width)
        words = pygame.Rect(box.x + pen.px(STRIPE + PAD), box.y + pen.px(PAD - 4), inner, 0)
        pen.lines(surface, words, self.text, TITLE, COLOURS["cream"])
        words.y += pen.height(self.text, TITLE, inner)
        pen.lines(surface, words, self.note, NOTE, COLOURS["cream"])

    def faults(self, pen: Pen) -> list[str]:
        inner = self.rect.copy()
        inner.width = self._inner(pen, self.rect.width)
        need = self.need(pen, self.rect.width)
        return self.lacks(need) + too_high(pen, self.name, self.text, TITLE, inner)

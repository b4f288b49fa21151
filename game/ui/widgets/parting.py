"""A place where this game and history part: what was decided here, and what there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget

PAD, GAP = 8, 14


@dataclass(kw_only=True)
class Parting(Widget):
    """Two decisions side by side, `here` and `there`, under the moment and `who` decided; below
    history's, its `source`. The `first` of all is framed in red, that of the shown turn lit."""

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "parting"
    when: str
    who: str
    here: str
    there: str
    source: str = ""
    side: int = 0
    first: bool = False
    chosen: bool = False

    def describe(self) -> str:
        marks = " (first)" * self.first + " (chosen)" * self.chosen
        told = f"parting {self.name}: {self.when} {self.who}{marks} | {self.here} | {self.there}"
        return told + (f" | {self.source}" if self.source else "")

    def half(self, pen: Pen, width: int) -> int:
        """How wide each decision is, in pixels."""
        return (width - 2 * pen.px(PAD) - pen.px(GAP)) // 2

    def _head(self, pen: Pen, width: int) -> int:
        """How high the moment and who decided are: on one line where there is room."""
        inner = width - 2 * pen.px(PAD)
        if pen.width(self.when, "small") + pen.px(GAP) + pen.width(self.who, "serif") <= inner:
            return pen.line_height("small")
        return pen.height(self.when, "small", inner) + pen.height(self.who, "serif", inner)

    def need(self, pen: Pen, width: int) -> int:
        """The height that it needs at a width, in pixels."""
        half = self.half(pen, width)
        source = self._source_high(pen, width - 2 * pen.px(PAD))
        return self._head(pen, width) + self._both(pen, half) + source + 2 * pen.px(PAD)

    def _both(self, pen: Pen, half: int) -> int:
        """How high the two decisions are."""
        return max(pen.height(text, "small_strong", half) for text in (self.here, self.there))

    def _source_high(self, pen: Pen, width: int) -> int:
        return pen.height(self.source, "serif", width) if self.source else 0

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        if self.chosen or self.hover:
            tint = (255, 236, 190, 30 if self.chosen else 18)
            surface.blit(rounded(box.size, pen.px(3), tint), box)
        if self.first:
            line = max(1.0, 1.5 * pen.scale)
            surface.blit(rounded(box.size, pen.px(3), COLOURS["danger"], line), box)
        self._heading(pen, surface, box)
        half, top = self.half(pen, box.width), box.y + pen.px(PAD) + self._head(pen, box.width)
        words = pygame.Rect(box.x + pen.px(PAD), top, half, 0)
        pen.lines(surface, words, self.here, "small_strong", COLOURS["cream"])
        words.x += half + pen.px(GAP)
        pen.lines(surface, words, self.there, "small_strong", COLOURS["mute"])
        below = box.inflate(-2 * pen.px(PAD), 0)
        below.y = top + self._both(pen, half)
        pen.lines(surface, below, self.source, "serif", COLOURS["mute"])

    def _heading(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        words = box.inflate(-2 * pen.px(PAD), -2 * pen.px(PAD))
        side, wide = COLOURS[f"side{self.side % 2}"], pen.width(self.when, "small")
        pen.lines(surface, words, self.when, "small", COLOURS["amber"])
        if self._head(pen, box.width) == pen.line_height("small"):
            drop = pen.base_line("small") - pen.base_line("serif")
            at = (words.x + wide + pen.px(GAP), words.y + drop)
            pen.draw(surface, at, self.who, "serif", side)
        else:
            words.y += pen.height(self.when, "small", words.width)
            pen.lines(surface, words, self.who, "serif", side)

    def faults(self, pen: Pen) -> list[str]:
        return self.lacks(self.need(pen, self.rect.width))

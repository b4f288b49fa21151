"""A bar with its parts: how much of a risk was whose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw import metal
from game.ui.draw.grain import plain
from game.ui.draw.shapes import rounded, slope
from game.ui.text import Pen
from game.ui.theme import COLOURS, Colour
from game.ui.widgets.base import Widget, too_wide
from game.ui.widgets.hatching import hatch

THICK = 12
GAP = 10
"""Between a bar and the words beside it."""


@dataclass(kw_only=True)
class Bar(Widget):
    """A title with a reading, over a bar of coloured parts; or, where `lead` and `tail` give
    the words room on the left and the reading room on the right in pixels, beside it.

    `parts` are (share of the whole width, colour); only shares above 0 are drawn, the last
    one hatched, so that colour is not all that tells them apart.
    """

    kind: ClassVar[str] = "bar"
    text: str
    reading: str
    parts: tuple[tuple[float, str], ...]
    lead: int = 0
    tail: int = 0

    @staticmethod
    def need(pen: Pen, beside: bool = False) -> int:
        """The height that a bar needs, in pixels, with its words over it or beside it."""
        return pen.line_height("small") + (0 if beside else pen.px(THICK + 8))

    def describe(self) -> str:
        return f"bar {self.name}: {self.text} {self.reading}"

    def _words(self, pen: Pen) -> int:
        """The room for the words."""
        if self.lead:
            return self.lead
        return self.rect.width - pen.width(self.reading, "mono") - pen.px(8)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        high = pen.line_height("small")
        title = pen.shorten(self.text, "small", self._words(pen))
        pen.draw(surface, box.topleft, title, "small", COLOURS["cream"])
        at = box.right - pen.width(self.reading, "mono")
        top = box.y + (high - pen.line_height("mono")) // 2
        pen.draw(surface, (at, top), self.reading, "mono", COLOURS["amber"])
        track = self._track(pen, box, high)
        surface.blit(metal.well(track.size, pen.scale, 2), track)
        self._fill(pen, surface, track)
        surface.blit(rounded(track.size, pen.px(2), COLOURS["panel_edge"], pen.px(1)), track)

    def _track(self, pen: Pen, box: pygame.Rect, high: int) -> pygame.Rect:
        if not self.lead:
            return pygame.Rect(box.x, box.y + high, box.width, pen.px(THICK))
        left = self.lead + pen.px(GAP)
        wide = max(1, box.width - left - self.tail - pen.px(GAP))
        return pygame.Rect(box.x + left, box.y + (high - pen.px(THICK)) // 2, wide, pen.px(THICK))

    def _fill(self, pen: Pen, surface: pygame.Surface, track: pygame.Rect) -> None:
        x = track.x
        for index, (share, colour) in enumerate(self.parts):
            wide = min(round(max(share, 0.0) * track.width), track.right - x)
            part = pygame.Rect(x, track.y, wide, track.height)
            _lamp(surface, part, COLOURS[colour])
            if index == len(self.parts) - 1:
                hatch(surface, part, (0, 0, 0), max(4, pen.px(7)), max(1, pen.px(1.5)))
            x += wide

    def faults(self, pen: Pen) -> list[str]:
        return too_wide(pen, self.name, self.text, "small", self._words(pen))


def _lamp(surface: pygame.Surface, part: pygame.Rect, colour: Colour) -> None:
    """A part of the bar, lit from above; across its middle it has its true colour."""
    if part.width <= 0:
        return
    lamp = plain(part.size)
    lamp.fill(colour)
    third = max(1, part.height // 3)
    slope(lamp.subsurface((0, 0, part.width, third)), 26, 8)
    slope(lamp.subsurface((0, part.height - third, part.width, third)), -8, -30)
    surface.blit(lamp, part)

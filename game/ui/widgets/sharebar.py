"""A share of many games as a bar, with how far it can be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw import metal
from game.ui.draw.grain import plain
from game.ui.draw.shapes import rounded, slope
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_high
from game.ui.widgets.hatching import hatch

THICK = 13
PITCH = 6
"""From one line of the hatching to the next, logical."""


@dataclass(kw_only=True)
class ShareBar(Widget):
    """Words over a bar from nothing to all; a bracket under its end reaches from `low` to
    `high`, if these differ.

    `reading` says the same in numbers. A `grave` one is hatched, so that colour is not all that
    tells it from the others.
    """

    kind: ClassVar[str] = "share"
    text: str
    reading: str
    share: float
    low: float
    high: float
    colour: str = "side0"
    grave: bool = False

    @staticmethod
    def need(pen: Pen, width: int, text: str, reading: str) -> int:
        """The height that such a bar needs, in pixels."""
        words = pen.height(text, "small_strong", width) + pen.height(reading, "figure", width)
        return words + pen.px(THICK + 12)

    def describe(self) -> str:
        return f"share {self.name}: {self.text} | {self.reading}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        words = box.copy()
        pen.lines(surface, words, self.text, "small_strong", COLOURS["cream"])
        words.y += pen.height(self.text, "small_strong", box.width)
        pen.lines(surface, words, self.reading, "figure", COLOURS["amber"])
        track = pygame.Rect(box.x, box.bottom - pen.px(THICK + 7), box.width, pen.px(THICK))
        surface.blit(metal.well(track.size, pen.scale, 2), track)
        self._fill(pen, surface, track)
        surface.blit(rounded(track.size, pen.px(2), COLOURS["panel_edge"], pen.px(1)), track)
        if self.low < self.high:
            self._bracket(pen, surface, track)

    def _fill(self, pen: Pen, surface: pygame.Surface, track: pygame.Rect) -> None:
        wide = max(round(self.share * track.width), pen.px(2) if self.share else 0)
        if not wide:
            return
        lamp = plain((wide, track.height))
        lamp.fill(COLOURS[self.colour])
        slope(lamp, 22, -34)
        if self.grave:
            pitch, thick = max(4, pen.px(PITCH)), max(1, pen.px(1.5))
            hatch(lamp, lamp.get_rect(), (20, 8, 4), pitch, thick)
        surface.blit(lamp, track)

    def _bracket(self, pen: Pen, surface: pygame.Surface, track: pygame.Rect) -> None:
        """The interval: a line with an end at each side."""
        left, right = (track.x + round(part * track.width) for part in (self.low, self.high))
        thick, high = max(1, pen.px(1.5)), pen.px(5)
        right = max(right, left + 2 * thick)
        y = track.bottom + pen.px(3)
        ink = COLOURS["cream"]
        surface.fill(ink, (left, y, right - left, thick))
        for x in (left, right - thick):
            surface.fill(ink, (x, y - high // 2, thick, high))

    def faults(self, pen: Pen) -> list[str]:
        need = ShareBar.need(pen, self.rect.width, self.text, self.reading)
        return self.lacks(need) + too_high(pen, self.name, self.text, "small_strong", self.rect)

"""A number from one place to another on a line, with how far it can be trusted: parts that add
up to a whole, and differences to both sides of zero."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

import pygame

from game.ui.draw.metal import well
from game.ui.draw.shapes import rounded, slope
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_high
from game.ui.widgets.hatching import hatch
from game.ui.widgets.shares import bracket

THICK = 13
"""How thick the bar is, logical."""

NAME, READING, NOTE = "small_strong", "reading", "serif"

Tone = Literal["better", "worse", "whole"]

COLOUR = {"better": "side0", "worse": "danger", "whole": "brass"}


@dataclass(kw_only=True)
class Span(Widget):
    """Words over a bar from `start` to `end`, both in parts of the line, with a bracket from
    `low` to `high` where these differ. `zero` is a mark across the line, if there is one.

    What is for the `worse` is hatched; what is a `whole` is brass with a groove. `reading` says
    the number, `note` what it means.
    """

    kind: ClassVar[str] = "span"
    text: str
    reading: str
    start: float
    end: float
    low: float = 0.0
    high: float = 0.0
    zero: float | None = None
    tone: Tone = "better"
    note: str = ""

    def describe(self) -> str:
        note = f" | {self.note}" * bool(self.note)
        return f"span {self.name}: {self.text} | {self.reading}{note}"

    def _one_line(self, pen: Pen, width: int) -> bool:
        words = pen.width(self.text, NAME) + pen.width(self.reading, READING)
        return words + pen.px(14) <= width

    def _words_high(self, pen: Pen, width: int) -> int:
        high = pen.height(self.text, NAME, width)
        return (
            high if self._one_line(pen, width) else high + pen.height(self.reading, READING, width)
        )

    def need(self, pen: Pen, width: int) -> int:
        """The height that it needs at a width, in pixels."""
        note = pen.height(self.note, NOTE, width) if self.note else 0
        return self._words_high(pen, width) + pen.px(THICK + 11) + note

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        words = pygame.Rect(box.x, box.y, box.width, 0)
        pen.lines(surface, words, self.text, NAME, COLOURS["cream"])
        if self._one_line(pen, box.width):
            at = (box.right - pen.width(self.reading, READING), box.y + pen.px(2))
            pen.draw(surface, at, self.reading, READING, COLOURS["amber"])
        else:
            words.y += pen.height(self.text, NAME, box.width)
            pen.lines(surface, words, self.reading, READING, COLOURS["amber"])
        top = box.y + self._words_high(pen, box.width) + pen.px(2)
        track = pygame.Rect(box.x, top, box.width, pen.px(THICK))
        self._bar(pen, surface, track)
        if self.note:
            words.y = track.bottom + pen.px(9)
            pen.lines(surface, words, self.note, NOTE, COLOURS["mute"])

    def _bar(self, pen: Pen, surface: pygame.Surface, track: pygame.Rect) -> None:
        surface.blit(well(track.size, pen.scale, 2), track)
        one, other = sorted((self.start, self.end))
        left, right = (track.x + round(part * track.width) for part in (one, other))
        lamp = pygame.Rect(left, track.y, max(right - left, pen.px(2)), track.height)
        lamp = lamp.clip(track).clip(surface.get_rect())
        surface.fill(COLOURS[COLOUR[self.tone]], lamp)
        if lamp.width and lamp.height:
            slope(surface.subsurface(lamp), 20, -30)
        if self.tone == "whole":
            groove = max(1, pen.px(1.5))
            surface.fill((52, 38, 16), (lamp.x, lamp.centery - groove, lamp.width, 2 * groove))
        if self.tone == "worse":
            hatch(surface, lamp, (24, 8, 4), max(4, pen.px(6)), max(1, pen.px(1.5)))
        surface.blit(rounded(track.size, pen.px(2), COLOURS["panel_edge"], pen.px(1)), track)
        if self.zero is not None:
            x = track.x + round(self.zero * track.width)
            thick = max(1, pen.px(1.5))
            surface.fill(
                COLOURS["cream"], (x, track.y - pen.px(2), thick, track.height + pen.px(4))
            )
        if self.low < self.high:
            bracket(pen, surface, track, (max(0.0, self.low), min(1.0, self.high)))

    def faults(self, pen: Pen) -> list[str]:
        need = self.need(pen, self.rect.width)
        return self.lacks(need) + too_high(pen, self.name, self.text, NAME, self.rect)

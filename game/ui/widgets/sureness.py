"""How often the truth lay in a band that was believed, beside how often it should have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw import metal
from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_wide

THICK, MARK = 14, 5


@dataclass(kw_only=True)
class Sureness(Widget):
    """A share with its interval on a scale of 0 to 1, and a notch where it `should` lie.

    `reading` is the share in words with its interval and its number.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "sureness"
    text: str
    reading: str
    should: float
    share: float
    interval: tuple[float, float]

    def describe(self) -> str:
        return f"sureness {self.name}: {self.text} {self.reading}"

    def need(self, pen: Pen, width: int) -> int:
        """The height that it needs at a width, in pixels."""
        high = pen.height(self.text, "small", width) + pen.height(self.reading, "serif", width)
        return high + pen.px(THICK + 12)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        pen.lines(surface, box, self.text, "small", COLOURS["cream"])
        track = self.track(pen, box)
        surface.blit(metal.well(track.size, pen.scale, 2), track)
        self._span(pen, surface, track)
        self._notch(pen, surface, track)
        below = pygame.Rect(box.x, track.bottom + pen.px(4), box.width, 0)
        pen.lines(surface, below, self.reading, "serif", COLOURS["mute"])

    def track(self, pen: Pen, box: pygame.Rect) -> pygame.Rect:
        """Where the scale lies."""
        top = box.y + pen.height(self.text, "small", box.width) + pen.px(4)
        return pygame.Rect(box.x, top, box.width, pen.px(THICK))

    def along(self, track: pygame.Rect, part: float) -> int:
        """Where a share lies on the scale."""
        return track.x + round(part * (track.width - 1))

    def _span(self, pen: Pen, surface: pygame.Surface, track: pygame.Rect) -> None:
        """The interval as a band, the share as a spot on it."""
        left, right = (self.along(track, end) for end in self.interval)
        band = pygame.Rect(left, track.centery - pen.px(3), max(1, right - left), pen.px(6))
        surface.blit(rounded(band.size, pen.px(3), COLOURS["brass"]), band)
        spot = (self.along(track, self.share), track.centery)
        pygame.draw.aacircle(surface, COLOURS["panel"], spot, pen.px(MARK + 1.5))
        pygame.draw.aacircle(surface, COLOURS["amber"], spot, pen.px(MARK))

    def _notch(self, pen: Pen, surface: pygame.Surface, track: pygame.Rect) -> None:
        """Where it should lie: a bar over the whole height of the scale."""
        wide = max(2, pen.px(2.5))
        x = self.along(track, self.should) - wide // 2
        surface.fill(COLOURS["cream"], (x, track.y - pen.px(2), wide, track.height + pen.px(4)))

    def faults(self, pen: Pen) -> list[str]:
        longest = max((*self.text.split(), *self.reading.split()), key=len, default="")
        told = too_wide(pen, self.name, longest, "small", self.rect.width)
        return told + self.lacks(self.need(pen, self.rect.width))

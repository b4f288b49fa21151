"""A Brier score on a scale: how good somebody's odds were, beside others who said them too."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw import metal
from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_wide

THICK, SPOT = 12, 5

EVEN = 0.25
"""The score of who always says even odds."""

WORST = 1.0
"""The score of who is always certain and always wrong: where the scale ends."""


@dataclass(kw_only=True)
class Scored(Widget):
    """A score over a scale from 0, the best, on the left. A line marks always saying even odds,
    a hollow ring the `staff`, and a notch who always says the `base` rate.

    The scale goes by the root of the score, which says how far off the odds were on the whole.
    `text` is the score with its number, `interval` its 95 % interval, None where there is none.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "scored"
    text: str
    score: float
    staff: float
    base: float
    interval: tuple[float, float] | None = None

    def describe(self) -> str:
        return f"scored {self.name}: {self.text}"

    @staticmethod
    def need(pen: Pen) -> int:
        """The height that it needs, in pixels."""
        return pen.line_height("small") + pen.px(THICK + 10)

    @staticmethod
    def along(score: float) -> float:
        """Where a score lies on the scale, 0 to 1."""
        return math.sqrt(min(max(score, 0.0), WORST) / WORST)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        pen.draw(surface, box.topleft, self.text, "small", COLOURS["cream"])
        track = self.track(pen, box)
        surface.blit(metal.well(track.size, pen.scale, 2), track)
        line = max(1, pen.px(1))
        surface.fill(COLOURS["mute"], (self._x(track, EVEN), track.y, line, track.height))
        self._notch(pen, surface, track)
        if self.interval is not None:
            left, right = (self._x(track, end) for end in self.interval)
            band = pygame.Rect(left, track.centery - pen.px(2), max(1, right - left), pen.px(4))
            surface.blit(rounded(band.size, pen.px(2), COLOURS["brass"]), band)
        ring = (self._x(track, self.staff), track.centery)
        pygame.draw.aacircle(surface, COLOURS["cream"], ring, pen.px(SPOT + 2), max(1, pen.px(1.5)))
        spot = (self._x(track, self.score), track.centery)
        pygame.draw.aacircle(surface, COLOURS["amber"], spot, pen.px(SPOT))

    def track(self, pen: Pen, box: pygame.Rect) -> pygame.Rect:
        """Where the scale lies."""
        top = box.y + pen.line_height("small") + pen.px(3)
        return pygame.Rect(box.x, top, box.width, pen.px(THICK))

    def _x(self, track: pygame.Rect, score: float) -> int:
        """Where a score lies on the scale, clear of its ends."""
        edge = track.height // 2
        return track.x + edge + round(self.along(score) * (track.width - 2 * edge))

    def _notch(self, pen: Pen, surface: pygame.Surface, track: pygame.Rect) -> None:
        """The base rate: a small triangle under the scale that points at it."""
        x, y, arm = self._x(track, self.base), track.bottom, pen.px(4)
        tip = [(x - arm, y + arm), (x + arm, y + arm), (x, y - pen.px(1))]
        pygame.draw.polygon(surface, COLOURS["cream"], tip)

    def faults(self, pen: Pen) -> list[str]:
        told = too_wide(pen, self.name, self.text, "small", self.rect.width)
        return told + self.lacks(Scored.need(pen))

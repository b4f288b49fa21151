"""An instrument: a value on its range, with the wedge of doubt around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw.metal import well
from game.ui.draw.smooth import polygon
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_wide

TRACK = 14


@dataclass(kw_only=True)
class Gauge(Widget):
    """A value within `low` to `high`; `left` and `right` bound what is thought possible.

    `reading` is the value in words, `note` its age and source. With `on_press` it can be chosen.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "gauge"
    text: str
    value: float
    left: float
    right: float
    low: float = 0.0
    high: float = 100.0
    reading: str
    note: str = ""

    def reachable(self) -> bool:
        return super().reachable() and self.on_press is not None

    @staticmethod
    def need(pen: Pen, note: str, width: int) -> int:
        """The height that a gauge with this note needs at a width, in pixels."""
        words = pen.height(note, "small", width)
        return pen.line_height("small_strong") + pen.px(TRACK + 10) + words

    def describe(self) -> str:
        bounds = f"{self.left:g} to {self.right:g} of {self.low:g} to {self.high:g}"
        note = f" | {self.note}" if self.note else ""
        return f"gauge {self.name}: {self.text} {self.reading} | {bounds}{note}"

    def _words(self, pen: Pen) -> int:
        """The room for the title, beside the reading."""
        return self.rect.width - pen.width(self.reading, "mono") - pen.px(8)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        if self.hover:
            grown = box.inflate(2 * pen.px(3), 2 * pen.px(3))
            pygame.draw.rect(surface, COLOURS["well"], grown, border_radius=pen.px(4))
        high = pen.line_height("small_strong")
        title = pen.shorten(self.text, "small_strong", self._words(pen))
        pen.draw(surface, box.topleft, title, "small_strong", COLOURS["cream"])
        at = box.right - pen.width(self.reading, "mono")
        top = box.y + (high - pen.line_height("mono")) // 2
        pen.draw(surface, (at, top), self.reading, "mono", COLOURS["amber"])
        track = pygame.Rect(box.x, box.y + high + pen.px(2), box.width, pen.px(TRACK))
        self._dial(pen, surface, track)
        under = pygame.Rect(box.x, track.bottom + pen.px(4), box.width, 0)
        pen.lines(surface, under, self.note, "small", COLOURS["mute"])

    def _dial(self, pen: Pen, surface: pygame.Surface, track: pygame.Rect) -> None:
        surface.blit(well(track.size, pen.scale, 2), track)
        for tenth in range(1, 10):
            x = track.x + track.width * tenth // 10
            pygame.draw.line(
                surface, COLOURS["panel_edge"], (x, track.bottom - pen.px(4)), (x, track.bottom - 1)
            )
        needle = self._x(track, self.value)
        points = [
            (self._x(track, self.left), track.bottom - 1),
            (needle, track.y + 1),
            (self._x(track, self.right), track.bottom - 1),
        ]
        if points[2][0] - points[0][0] > 2:
            corners = tuple((x - track.x, y - track.y) for x, y in points)
            surface.blit(polygon(track.size, corners, COLOURS["wedge"]), track)
        pygame.draw.rect(surface, COLOURS["brass_dark"], track, 1, border_radius=pen.px(2))
        pin = pygame.Rect(0, 0, pen.px(3), track.height + pen.px(4))
        pin.center = (min(max(needle, track.x + 2), track.right - 2), track.centery)
        pygame.draw.rect(surface, COLOURS["amber"], pin)

    def _x(self, track: pygame.Rect, value: float) -> int:
        part = (value - self.low) / (self.high - self.low)
        return track.x + round(min(max(part, 0.0), 1.0) * (track.width - 1))

    def faults(self, pen: Pen) -> list[str]:
        low = self.lacks(Gauge.need(pen, self.note, self.rect.width))
        return low + too_wide(pen, self.name, self.text, "small_strong", self._words(pen))

"""Two letters that passed each other: two lines that cross between two capitals, with the hours
at their ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pygame

from game.ui.draw.chart import stroke
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_wide

SLOPE = 46
"""How far apart the two capitals lie, logical."""

PAD, DOT = 8, 4


@dataclass(frozen=True)
class Passing:
    """A letter on its way: the side that wrote it (0 or 1), when it left and when it came, from 0
    to 1 along the time of both letters, and both hours in words."""

    side: int
    start: float
    end: float
    sent: str
    came: str


@dataclass(kw_only=True)
class Crossing(Widget):
    """Two letters between two capitals, the upper one that of side 0. `text` says what both said.

    Each line begins at a dot and ends at a ring; one of the two is dashed, so that colour is not
    all that tells them apart.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "crossing"
    capitals: tuple[str, str]
    ways: tuple[Passing, Passing]
    text: str

    def describe(self) -> str:
        ways = "; ".join(f"{self.capitals[way.side]} {way.sent} > {way.came}" for way in self.ways)
        return f"crossing {self.name}: {ways} | {self.text}"

    def need(self, pen: Pen, width: int) -> int:
        """The height that it needs at a width, in pixels."""
        high = 2 * pen.line_height("name") + pen.px(SLOPE + 3 * PAD)
        return high + pen.height(self.text, "serif", width - 2 * pen.px(PAD))

    def field_in(self, pen: Pen, box: pygame.Rect) -> pygame.Rect:
        """Where the lines are drawn, right of the capitals' names."""
        left = max(pen.width(name.upper(), "label") for name in self.capitals) + pen.px(2 * PAD)
        top = box.y + pen.px(PAD) + pen.line_height("name")
        wide = box.width - left - pen.px(PAD + DOT + 2)
        return pygame.Rect(box.x + left, top, wide, pen.px(SLOPE))

    def ends(self, room: pygame.Rect, way: Passing) -> tuple[tuple[int, int], tuple[int, int]]:
        """Where a letter's line begins and ends."""
        tops = (room.y, room.bottom)
        start = (room.x + round(way.start * room.width), tops[way.side])
        return start, (room.x + round(way.end * room.width), tops[1 - way.side])

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        if self.hover:
            surface.fill((90, 66, 24, 28), box)
        room = self.field_in(pen, box)
        for side, y in enumerate((room.y, room.bottom)):
            name = self.capitals[side].upper()
            at = (box.x + pen.px(PAD), y - pen.line_height("label") // 2)
            pen.draw(surface, at, name, "label", _ink(side))
            line = pygame.Rect(room.x, y, room.width, max(1, pen.px(1)))
            pygame.draw.rect(surface, COLOURS["kraft_deep"], line)
        for way in self.ways:
            self._way(pen, surface, room, way)
        self._hours(pen, surface, room)
        words = box.inflate(-2 * pen.px(PAD), 0)
        words.y = room.bottom + pen.line_height("name") + pen.px(PAD)
        pen.lines(surface, words, self.text, "serif", COLOURS["ink_soft"])

    def _way(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect, way: Passing) -> None:
        start, end = self.ends(room, way)
        dash = (pen.px(7), pen.px(4)) if way.side else (1e6, 0)
        stroke(surface, np.array([start, end]), _ink(way.side), max(2, pen.px(2)), dash)
        pygame.draw.aacircle(surface, _ink(way.side), start, pen.px(DOT))
        pygame.draw.aacircle(surface, _ink(way.side), end, pen.px(DOT), max(1, pen.px(1.5)))

    def _hours(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        """The hours over the upper line and under the lower one, kept clear of each other."""
        tops = (room.y - pen.px(DOT) - pen.line_height("name"), room.bottom + pen.px(DOT))
        for side in (0, 1):
            (left, first), (right, last) = sorted(self._at(room, side))
            wide = pen.width(first, "name"), pen.width(last, "name")
            far = min(right - wide[1] // 2, room.right + pen.px(DOT) - wide[1])
            near = max(min(left, far - wide[0] - pen.px(PAD)), room.x)
            pen.draw(surface, (near, tops[side]), first, "name", COLOURS["ink_soft"])
            far = max(far, near + wide[0] + pen.px(PAD))
            pen.draw(surface, (far, tops[side]), last, "name", COLOURS["ink_soft"])

    def _at(self, room: pygame.Rect, side: int) -> list[tuple[int, str]]:
        """The ends at one capital: where, and the hour."""
        found = []
        for way in self.ways:
            start, end = self.ends(room, way)
            found.append((start[0], way.sent) if way.side == side else (end[0], way.came))
        return found

    def faults(self, pen: Pen) -> list[str]:
        room = self.field_in(pen, self.rect)
        hours = [[text for _, text in self._at(room, side)] for side in (0, 1)]
        told = [too_wide(pen, self.name, "  ".join(pair), "name", room.width) for pair in hours]
        return [*told[0], *told[1], *self.lacks(self.need(pen, self.rect.width))]


def _ink(side: int) -> tuple[int, int, int]:
    """A side's colour on paper."""
    return COLOURS["blue" if side == 0 else "red"]

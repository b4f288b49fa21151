"""A note in somebody's hand, stuck on beside what it speaks of, with an arrow to it.

It lies over other things and is no part of the screen below it: whoever tests a screen for
words that cover one another leaves it out (`floats`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from math import atan2, cos, hypot, pi, sin
from typing import ClassVar

import pygame

from game.ui.draw.paper import slip
from game.ui.draw.smooth import Point, smooth
from game.ui.text import Pen
from game.ui.theme import COLOURS, rgb
from game.ui.widgets.base import Press, Widget, too_high
from game.ui.widgets.button import Button
from game.ui.widgets.casting import cast

YELLOW = (255, 240, 158)
"""What turns card into the yellow of a slip from a pad."""

RULE, MARGIN_LINE = rgb("#8fb4c4"), rgb("#d9786a")
ARROW = rgb("#ffd968")

PAD, SIDE = 14, 26
"""Logical room around the words, and left of them, where the pad's red line is."""

BLUR = 10
ROLE = "hand"
HEAD = 13
"""The arrow's head, in logical units."""


@dataclass(kw_only=True)
class Note(Widget):
    """A yellow slip: `text` in handwriting, and dots for the step it is `of` all."""

    floats: ClassVar[bool] = True
    kind: ClassVar[str] = "note"
    text: str
    step: int = 0
    of: int = 0

    def describe(self) -> str:
        return f"note {self.name}: {self.text} | {self.step + 1} of {self.of}"

    def margin(self) -> float:
        return BLUR + 4

    @staticmethod
    def room(pen: Pen, width: int) -> int:
        """The width of the words on a slip so wide, in pixels."""
        return width - pen.px(PAD) - pen.px(SIDE)

    @staticmethod
    def need(pen: Pen, text: str, width: int) -> int:
        """The height of the words with the dots over them, in pixels."""
        return pen.px(2 * PAD + 8) + pen.height(text, ROLE, Note.room(pen, width))

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        cast(pen, surface, box, BLUR, 170, (2, 4))
        surface.blit(_pad(box.size, pen.scale, pen.line_height(ROLE)), box)
        self._dots(pen, surface, box)
        words = pygame.Rect(box.x + pen.px(SIDE), box.y + pen.px(PAD + 8), 0, box.height)
        words.width = Note.room(pen, box.width)
        pen.lines(surface, words, self.text, ROLE, COLOURS["blue"])

    def _dots(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        """A dot for each step, filled as far as one has come."""
        for index in range(self.of):
            middle = (box.x + pen.px(SIDE + 4 + 12 * index), box.y + pen.px(PAD))
            wide = 0 if index <= self.step else max(1, pen.px(1))
            pygame.draw.aacircle(surface, COLOURS["red"], middle, pen.px(4), wide)

    def faults(self, pen: Pen) -> list[str]:
        box = self.rect.inflate(0, -pen.px(2 * PAD + 8))
        box.width = Note.room(pen, box.width)
        return too_high(pen, self.name, self.text, ROLE, box)


@dataclass(kw_only=True)
class NoteButton(Button):
    """A button on a note; Esc puts the note away."""

    floats: ClassVar[bool] = True
    leave: Press | None = field(default=None, compare=False, repr=False)

    def key(self, pen: Pen, code: int) -> bool:
        if code != pygame.K_ESCAPE or self.leave is None:
            return super().key(pen, code)
        self.leave()
        return True

    def renew(self, new: Widget) -> None:
        super().renew(new)
        if isinstance(new, NoteButton):
            self.leave = new.leave


@dataclass(kw_only=True)
class NoteArrow(Widget):
    """An arrow drawn by hand, `start` to `end` counted from its own corner; the mouse goes
    through it."""

    floats: ClassVar[bool] = True
    solid: ClassVar[bool] = False
    kind: ClassVar[str] = "arrow"
    start: tuple[int, int]
    end: tuple[int, int]

    def describe(self) -> str:
        at = (self.rect.x + self.end[0], self.rect.y + self.end[1])
        return f"arrow {self.name}: to {at[0]}, {at[1]}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        surface.blit(_arrow(box.size, self.start, self.end, pen.px(HEAD)), box)


@lru_cache(maxsize=8)
def _pad(size: tuple[int, int], scale: float, line: int) -> pygame.Surface:
    """A slip torn off a ruled yellow pad."""
    made = slip(size, scale, "card").copy()
    made.fill(YELLOW, special_flags=pygame.BLEND_RGB_MULT)
    faint = pygame.Surface((size[0], max(1, round(scale))), pygame.SRCALPHA)
    faint.fill((*RULE, 90))
    for y in range(round((PAD + 8) * scale) + line, size[1], line):
        made.blit(faint, (0, y - max(1, line // 7)))
    red = pygame.Surface((max(1, round(scale)), size[1]), pygame.SRCALPHA)
    red.fill((*MARGIN_LINE, 150))
    made.blit(red, (round((SIDE - 8) * scale), 0))
    return made


@lru_cache(maxsize=8)
def _arrow(size: tuple[int, int], start: Point, end: Point, head: int) -> pygame.Surface:
    """A bowed line with two strokes for a head: dark outside, light inside."""
    bent = bow(start, end)
    strokes = [bent, *_barbs(bent, head)]

    def paint(large: pygame.Surface, times: int) -> None:
        for colour, wide in ((rgb("#20180a"), head * 0.55), (ARROW, head * 0.25)):
            radius = max(1.0, wide * times / 2)
            for stroke in strokes:
                for x, y in _dense(stroke):
                    pygame.draw.circle(large, colour, (x * times, y * times), radius)

    return smooth(size, paint, ARROW)


def bow(start: Point, end: Point) -> list[Point]:
    """A line from start to end that bends a little to its left, in 24 pieces."""
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    bent = (middle[0] + (end[1] - start[1]) * 0.18, middle[1] - (end[0] - start[0]) * 0.18)
    points = []
    for step in range(25):
        part = step / 24
        near, mid, far = (1 - part) ** 2, 2 * part * (1 - part), part**2
        points.append(
            (
                near * start[0] + mid * bent[0] + far * end[0],
                near * start[1] + mid * bent[1] + far * end[1],
            )
        )
    return points


def _barbs(line: list[Point], head: int) -> list[list[Point]]:
    """The two strokes of the head at the end of a line."""
    (x, y), (x0, y0) = line[-1], line[-5]
    back = atan2(y0 - y, x0 - x)
    ends = [
        (x + head * cos(back + turn), y + head * sin(back + turn)) for turn in (pi / 6, -pi / 6)
    ]
    return [[(x, y), end] for end in ends]


def _dense(line: list[Point]) -> list[Point]:
    """The same line in steps of half a pixel."""
    points: list[Point] = []
    for (x0, y0), (x1, y1) in pairwise(line):
        count = max(1, round(hypot(x1 - x0, y1 - y0) * 2))
        points += [
            (x0 + (x1 - x0) * step / count, y0 + (y1 - y0) * step / count) for step in range(count)
        ]
    return [*points, line[-1]]

"""What an order would move: where a thing stands, where it would, and how far that may spread."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import ClassVar, Literal

import pygame

from game.ui.draw import metal
from game.ui.draw.colour import mixed
from game.ui.draw.dial import ZONES, Zone
from game.ui.draw.icons import arrow
from game.ui.draw.smooth import smooth
from game.ui.text import Pen
from game.ui.theme import COLOURS, Colour
from game.ui.widgets.base import Widget, too_wide
from game.ui.widgets.hatching import hatch
from game.ui.widgets.motion import Glide

Tone = Literal["worse", "better", ""]

TITLE, READING, VERDICT, MARK = "small_strong", "figure", "label", "map_small"

TRACK, ZONE = 20, 5
"""Logical heights: of the whole line, and of the band of zones along its foot."""

GAP = 14
"""Logical room between the words, or the line, and the figures right of them."""

GROWING = 350
"""How many milliseconds the wedge takes to open."""

STEPS = 40


@dataclass(kw_only=True)
class Scale(Widget):
    """Something that an order would move, on a line from 0 to 1.

    `held` is where it stands without the order, `then` where with it, `low` and `high` how far
    that may spread; all are parts of the line. `verdict` says the change in words, `tone`
    whether it is for the better, `way` whether it goes up (1) or down (-1), `reading` the two
    values. `zones` colour the line, danger
    hatched; `marks` are words under it, each with its part. `tail` is the room for the figures
    at the right, in pixels; `paper` that it lies on a sheet.
    """

    kind: ClassVar[str] = "scale"
    text: str
    held: float
    then: float
    low: float
    high: float
    zones: tuple[Zone, ...] = ()
    reading: str = ""
    verdict: str = ""
    tone: Tone = ""
    way: int = 0
    note: str = ""
    marks: tuple[tuple[float, str], ...] = ()
    tail: int = 0
    paper: bool = False
    _grown: Glide = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        self._grown = Glide(0.0, GROWING)
        self._grown.go(1.0)

    def describe(self) -> str:
        told = [f"scale {self.name}: {self.text}", self.reading, self.verdict, self.note]
        return " | ".join(part for part in told if part)

    # Motion

    def adopt(self, old: Widget) -> None:
        super().adopt(old)
        if isinstance(old, Scale) and (old.held, old.then) == (self.held, self.then):
            self._grown = old._grown

    def advance(self, now: int) -> bool:
        before = self.state()
        self._grown.advance(now)
        return self.state() != before

    def rest(self) -> None:
        self._grown.rest()

    def state(self) -> tuple[object, ...]:
        return (*super().state(), round(self._grown.value * STEPS))

    # Sizes

    def need(self, pen: Pen, width: int) -> int:
        """The height that it needs at a width, in pixels."""
        marks = pen.line_height(MARK) if self._fitting(pen, width) else 0
        return self._head(pen, width) + self._high(pen) + marks

    def _high(self, pen: Pen) -> int:
        """The height of the line with its reading."""
        return max(pen.px(TRACK), pen.line_height(READING) if self.reading else 0)

    def _aside(self, pen: Pen) -> int:
        """The width of the verdict with its arrow."""
        return _mark(pen) + pen.px(5) + pen.width(self.verdict, VERDICT) if self.verdict else 0

    def _stacked(self, pen: Pen, width: int) -> bool:
        """Whether the verdict stands below the words, for want of room beside them."""
        wide = pen.width(self.text, TITLE) + pen.px(GAP) + self._aside(pen)
        return bool(self.verdict) and wide > width

    def _words(self, pen: Pen, width: int) -> int:
        """The height of the words alone."""
        return pen.height(self.text, TITLE, width)

    def _head(self, pen: Pen, width: int) -> int:
        """The height of all that stands over the line."""
        verdict = pen.line_height(VERDICT) if self._stacked(pen, width) else 0
        notes = pen.height(self.note, VERDICT, width) if self.note else 0
        return self._words(pen, width) + verdict + notes + pen.px(2)

    def _room(self, pen: Pen, width: int) -> int:
        """The width of the line."""
        return max(1, width - (self.tail + pen.px(GAP) if self.tail else 0))

    def _fitting(self, pen: Pen, width: int) -> bool:
        """Whether there is room for the words under the line."""
        spans = self._spans(pen, self._room(pen, width))
        inside = bool(spans) and spans[0][0] >= 0 and spans[-1][1] <= width
        pairs = pairwise(spans)
        return inside and all(after[0] - one[1] >= pen.px(6) for one, after in pairs)

    def _spans(self, pen: Pen, room: int) -> list[tuple[int, int]]:
        """From where to where each of the words under the line reaches."""
        middles = ((round(part * room), pen.width(word, MARK)) for part, word in self.marks)
        return [(middle - wide // 2, middle + wide // 2) for middle, wide in middles]

    # Drawing

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        ink = COLOURS["ink" if self.paper else "cream"]
        soft = COLOURS["faded" if self.paper else "mute"]
        pen.lines(surface, box, self.text, TITLE, ink)
        self._verdict(pen, surface, box, soft)
        top = box.y + self._head(pen, box.width)
        if self.note:
            high = pen.height(self.note, VERDICT, box.width) + pen.px(2)
            under = pygame.Rect(box.x, top - high, box.width, 0)
            pen.lines(surface, under, self.note, VERDICT, soft)
        line = pygame.Rect(box.x, top, self._room(pen, box.width), pen.px(TRACK))
        line.y += (self._high(pen) - line.height) // 2
        self._line(pen, surface, line)
        at = box.right - pen.width(self.reading, READING)
        y = line.centery - pen.line_height(READING) // 2
        pen.draw(surface, (at, y), self.reading, READING, ink)
        if self._fitting(pen, box.width):
            self._marks(pen, surface, line, soft)

    def _verdict(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect, soft: Colour) -> None:
        """The change in words, with an arrow the way that it goes."""
        if not self.verdict:
            return
        colour = tone_colour(self.tone, self.paper) if self.tone else soft
        stacked = self._stacked(pen, box.width)
        x = box.x if stacked else box.right - self._aside(pen)
        y = box.y + self._words(pen, box.width)
        y -= 0 if stacked else (pen.line_height(TITLE) + pen.line_height(VERDICT)) // 2
        side = _mark(pen)
        shown = arrow(side, colour, self.way)
        surface.blit(shown, (x, y + (pen.line_height(VERDICT) - side) // 2))
        pen.draw(surface, (x + side + pen.px(5), y), self.verdict, VERDICT, colour)

    def _line(self, pen: Pen, surface: pygame.Surface, line: pygame.Rect) -> None:
        surface.blit(metal.well(line.size, pen.scale, 2), line)
        band = _band((line.width, pen.px(ZONE)), self.zones)
        surface.blit(band, (line.x, line.bottom - pen.px(ZONE)))
        part = round(self._grown.value, 3)
        ends = tuple(
            round(self.held + (each - self.held) * part, 4)
            for each in (self.then, self.low, self.high)
        )
        surface.blit(_hands(line.size, pen.px(ZONE), round(self.held, 4), *ends), line)

    def _marks(self, pen: Pen, surface: pygame.Surface, line: pygame.Rect, soft: Colour) -> None:
        for (left, _), (_, word) in zip(self._spans(pen, line.width), self.marks, strict=True):
            pen.draw(surface, (line.x + left, line.bottom + pen.px(1)), word, MARK, soft)

    def faults(self, pen: Pen) -> list[str]:
        faults = self.lacks(self.need(pen, self.rect.width))
        wide = self._aside(pen) > self.rect.width
        faults += [f"{self.name}: no room for {self.verdict!r}"] * wide
        return faults + too_wide(pen, self.name, self.reading, READING, self.tail)


def _mark(pen: Pen) -> int:
    """How large the arrow is."""
    return pen.em(11)


def tone_colour(tone: Tone, paper: bool) -> Colour:
    """The ink of what is for the worse, or for the better."""
    if tone == "worse":
        return COLOURS["red" if paper else "alarm"]
    return COLOURS["green"] if paper else mixed(ZONES["good"], COLOURS["cream"], 0.5)


@lru_cache(maxsize=32)
def _band(size: tuple[int, int], zones: tuple[Zone, ...]) -> pygame.Surface:
    """The zones along the foot of a line, danger hatched."""
    made = pygame.Surface(size, pygame.SRCALPHA)
    for start, end, kind in zones:
        left, right = round(start * size[0]), round(end * size[0])
        part = pygame.Rect(left, 0, right - left, size[1])
        made.fill(ZONES[kind], part)
        if kind == "danger":
            hatch(made, part, (32, 12, 8), max(4, size[1]), max(1, size[1] // 3))
    return made


@lru_cache(maxsize=128)
def _hands(
    size: tuple[int, int], foot: int, held: float, then: float, low: float, high: float
) -> pygame.Surface:
    """The wedge from where it stands to where it may go, the ring, and the blade."""
    wide, tall = size
    pad = tall // 2

    def paint(large: pygame.Surface, times: int) -> None:
        def x(part: float) -> float:
            return (pad + min(max(part, 0.0), 1.0) * (wide - 2 * pad)) * times

        top, base = tall * times * 0.1, (tall - foot) * times
        middle = (top + base) / 2
        pale = (*COLOURS["cream"], 70)
        pygame.draw.polygon(large, pale, [(x(held), middle), (x(then), top), (x(then), base)])
        span = pygame.Rect(x(low), top, max(times, x(high) - x(low)), base - top)
        pygame.draw.rect(large, (*COLOURS["cream"], 92), span)
        for end in (span.left, span.right):
            pygame.draw.line(large, (*COLOURS["cream"], 170), (end, top), (end, base), times)
        pygame.draw.circle(large, COLOURS["mute"], (x(held), middle), tall * times * 0.2, times)
        half = max(1.0, tall * 0.075) * times
        blade = pygame.Rect(x(then) - half, 0, 2 * half, tall * times)
        pygame.draw.rect(large, (8, 8, 9), blade.inflate(2 * times, 0))
        pygame.draw.rect(large, COLOURS["amber"], blade)

    return smooth(size, paint, COLOURS["cream"])

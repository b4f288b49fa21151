"""An instrument: a needle over zones, with the wedge of what the staff thinks possible."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

import pygame

from game.ui.draw import dial as parts
from game.ui.draw.icons import arrow
from game.ui.say import say
from game.ui.text import Pen
from game.ui.theme import COLOURS, Colour
from game.ui.widgets.base import Widget, too_wide
from game.ui.widgets.motion import Glide, damped

Bad = Literal["high", "low", ""]

ROUND, LARGE, LEAST = 124, 196, 44
"""Logical diameters: on the desk, large, and the least that can be read."""

TURNING = 350
"""How many milliseconds the needle takes."""

NAME, READING = "name", "reading"
NAME_AT, READING_AT, TIGHT = (0.65, 0.59), 0.79, 0.8
"""How far down the glass stand the name, of one line or two, and the reading; the leading of
two lines, in parts of the usual one."""

CAUTION, DANGER = 0.45, 0.72
"""Where the zones begin, in parts of the range, counted from the end that is not bad."""

LOW, HIGH = 0.4, 0.6
"""A value under or over these parts of its range is called low or high."""

STEADY = 0.005
"""A change by less than this part of the range is none."""


def zones(bad: Bad) -> tuple[parts.Zone, ...]:
    """The zones of a scale whose bad end is the high one, the low one, or neither."""
    if not bad:
        return ((0.0, 1.0, "none"),)
    ends = ((0.0, CAUTION, "good"), (CAUTION, DANGER, "caution"), (DANGER, 1.0, "danger"))
    if bad == "high":
        return ends
    return tuple((1 - end, 1 - start, kind) for start, end, kind in reversed(ends))


@dataclass(kw_only=True)
class Dial(Widget):
    """A value within `low` to `high`; `left` and `right` bound what is thought possible.

    `bad` says which end is dangerous. `before` is the value of the turn before, `age` says in
    words how old the report is when it is not of now. `word` goes with the number instead of
    low, middling or high; `reading` stands for both. `under` puts the words below the glass
    even where they would fit into it. With `swing` the needle comes from `before` when the
    dial is first seen. Words below keep room for just so many `lines` of the name, if that is
    not 0: dials in a row that are given the same have glasses of one size.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "dial"
    text: str
    value: float
    left: float
    right: float
    low: float = 0.0
    high: float = 100.0
    bad: Bad = ""
    word: str = ""
    reading: str = ""
    before: float | None = None
    age: str = ""
    under: bool = False
    large: bool = False
    swing: bool = False
    lines: int = 0
    _hand: Glide = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        self._hand = Glide(self.part(self.value), TURNING, damped)
        if self.swing and self.before is not None:
            self._hand = Glide(self.part(self.before), TURNING, damped)
            self._hand.go(self.part(self.value))

    # What it says

    def part(self, value: float) -> float:
        """A value as a part of the range, 0 to 1."""
        return min(max((value - self.low) / (self.high - self.low), 0.0), 1.0)

    def zone(self) -> str:
        """The kind of zone that the value lies in."""
        part = self.part(self.value)
        return next(kind for start, end, kind in zones(self.bad) if part <= end)

    def told(self) -> str:
        """The reading: a number and a word."""
        if self.reading:
            return self.reading
        part = self.part(self.value)
        key = "dial.low" if part < LOW else "dial.high" if part > HIGH else "dial.middle"
        number = str(round(self.value)).replace("-", "−")
        return f"{number} {self.word or say(key)}"

    def way(self) -> int | None:
        """Up, down or steady since the turn before: 1, -1, 0; None if that is not known."""
        if self.before is None:
            return None
        change = self.part(self.value) - self.part(self.before)
        return 0 if abs(change) < STEADY else 1 if change > 0 else -1

    def describe(self) -> str:
        told = [f"dial {self.name}: {self.text} {self.told()}"]
        told.append(f"{self.left:g} to {self.right:g} of {self.low:g} to {self.high:g}")
        way = self.way()
        if way is not None and self.before is not None:
            by = abs(self.value - self.before)
            told.append({1: f"up {by:g}", -1: f"down {by:g}"}.get(way, "steady"))
        told += [self.zone()] * bool(self.bad)
        return " | ".join(told + [self.age] * bool(self.age))

    def reachable(self) -> bool:
        return super().reachable() and (self.on_press is not None or self.hint is not None)

    # Motion

    def adopt(self, old: Widget) -> None:
        super().adopt(old)
        if isinstance(old, Dial):
            self._hand.follow(old._hand)

    def advance(self, now: int) -> bool:
        return self._hand.advance(now)

    def rest(self) -> None:
        self._hand.rest()

    def state(self) -> tuple[object, ...]:
        return (*super().state(), round(self._hand.value, 3))

    # Where its parts lie

    @staticmethod
    def need(
        pen: Pen, text: str, width: int, large: bool = False, under: bool = False, lines: int = 0
    ) -> int:
        """The height that it needs at a width, in pixels, with the words where they will be."""
        across = min(width, pen.px(LARGE if large else ROUND))
        if not under and _inside(pen, text, across):
            return across
        return across + _words_high(pen, text, width, lines)

    @staticmethod
    def lines_of(pen: Pen, text: str, width: int) -> int:
        """How many lines a name takes below the glass at a width."""
        return len(pen.wrap(text.upper(), NAME, width))

    @staticmethod
    def fits(pen: Pen, text: str, across: int) -> bool:
        """Whether the name has room inside a glass so many pixels across."""
        return _inside(pen, text, across)

    def _across(self, pen: Pen, box: pygame.Rect) -> int:
        """The diameter that there is room for without words below."""
        return min(box.width, box.height, pen.px(LARGE if self.large else ROUND))

    def _within(self, pen: Pen, box: pygame.Rect) -> bool:
        """Whether the words stand inside the glass."""
        return not self.under and _inside(pen, self.text, self._across(pen, box))

    def _glass(self, pen: Pen, box: pygame.Rect) -> pygame.Rect:
        """The square of the instrument, at the top of the box."""
        across = self._across(pen, box)
        if not self._within(pen, box):
            words = _words_high(pen, self.text, box.width, self.lines)
            across = min(across, box.height - words)
        across = max(1, across)
        return pygame.Rect(box.centerx - across // 2, box.y, across, across)

    # Drawing

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        glass = self._glass(pen, box)
        self._instrument(pen, surface, glass)
        surface.blit(parts.needle(glass.width, round(self._hand.value, 3)), glass)
        if self._within(pen, box):
            self._words_inside(pen, surface, glass)
        else:
            self._words_under(pen, surface, pygame.Rect(box.x, glass.bottom, box.width, 0))

    def _instrument(self, pen: Pen, surface: pygame.Surface, glass: pygame.Rect) -> None:
        """All that does not move: shadow, glass, wedge, and the dot of an old report."""
        across = glass.width
        thrown = parts.shadow(across - pen.px(4), pen.px(6))
        at = (glass.centerx + pen.px(1), glass.centery + pen.px(2))
        surface.blit(thrown, thrown.get_rect(center=at))
        surface.blit(parts.glass(across, zones(self.bad), self.hover), glass)
        left, right = self.part(self.left), self.part(self.right)
        if right - left > STEADY:
            surface.blit(parts.wedge(across, left, right), glass)
        if self.age:
            self._old(pen, surface, glass)

    def _colour(self) -> Colour:
        kinds = {"danger": "alarm", "caution": "amber"}
        return COLOURS[kinds.get(self.zone(), "cream")]

    def _words_inside(self, pen: Pen, surface: pygame.Surface, glass: pygame.Rect) -> None:
        lines = _lines(pen, self.text, glass.width)
        first = glass.height * (NAME_AT[len(lines) - 1])
        y = glass.y + round(first) - pen.line_height(NAME) // 2
        step = round(pen.line_height(NAME) * TIGHT)
        for line in lines:
            at = (glass.centerx - pen.width(line, NAME) // 2, y)
            pen.draw(surface, at, line, NAME, COLOURS["cream"])
            y += step
        middle = glass.y + round(glass.height * READING_AT)
        self._reading(pen, surface, glass.centerx, middle - pen.line_height(READING) // 2)

    def _words_under(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        y = box.y + pen.px(4)
        self._reading(pen, surface, box.centerx, y)
        y += pen.line_height(READING)
        for line in self.named(pen, box.width):
            at = (box.centerx - pen.width(line, NAME) // 2, y)
            pen.draw(surface, at, line, NAME, COLOURS["cream"])
            y += pen.line_height(NAME)

    def named(self, pen: Pen, width: int) -> list[str]:
        """The lines of the name below the glass; one that needs more lines than it may have
        ends in an ellipsis."""
        lines = pen.wrap(self.text.upper(), NAME, width)
        if not self.lines or len(lines) <= self.lines:
            return lines
        last = f"{lines[self.lines - 1]} …"
        return [*lines[: self.lines - 1], pen.shorten(last, NAME, width)]

    def _reading(self, pen: Pen, surface: pygame.Surface, middle: int, y: int) -> None:
        """The reading, and after it the arrow of its change."""
        told, way, colour = self.told(), self.way(), self._colour()
        mark = 0 if way is None else _mark(pen)
        wide = pen.width(told, READING) + (mark + pen.px(4)) * bool(mark)
        x = middle - wide // 2
        pen.draw(surface, (x, y), told, READING, colour)
        if way is not None:
            top = y + (pen.line_height(READING) - mark) // 2
            surface.blit(arrow(mark, colour, way), (x + wide - mark, top))

    def _old(self, pen: Pen, surface: pygame.Surface, glass: pygame.Rect) -> None:
        """A hollow amber dot at the shoulder: the report is old."""
        radius = max(3, pen.px(4))
        at = parts.spot(glass.width / 2, glass.width * 0.5, 0.885)
        spot = (round(glass.x + at[0]), round(glass.y + at[1]))
        pygame.draw.aacircle(surface, COLOURS["panel_edge"], spot, radius + 1)
        pygame.draw.aacircle(surface, (0, 0, 0), spot, radius)
        pygame.draw.aacircle(surface, COLOURS["amber"], spot, radius, max(1, pen.px(1.5)))

    def outline(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        glass = self._glass(pen, box)
        wide = max(2, pen.px(3))
        radius = glass.width // 2 + pen.px(4)
        pygame.draw.aacircle(surface, COLOURS["focus"], glass.center, radius, wide)

    def faults(self, pen: Pen) -> list[str]:
        glass = self._glass(pen, self.rect)
        small = glass.width < pen.px(LEAST)
        faults = [f"{self.name}: {glass.width} across is too small to read"] * small
        if self._within(pen, self.rect):
            room = round(glass.width * 0.72)
            return faults + too_wide(pen, self.name, self.told(), READING, room)
        mark = 0 if self.way() is None else _mark(pen) + pen.px(4)
        return faults + too_wide(pen, self.name, self.told(), READING, self.rect.width - mark)


def _mark(pen: Pen) -> int:
    """The size of the arrow of change, in pixels."""
    return round(pen.size(READING) * 0.6)


def _words_high(pen: Pen, text: str, width: int, lines: int = 0) -> int:
    """The height of the words under the glass, with so many lines for the name if not 0."""
    lines = lines or Dial.lines_of(pen, text, width)
    return pen.px(4) + pen.line_height(READING) + lines * pen.line_height(NAME)


def _lines(pen: Pen, text: str, across: int) -> list[str]:
    """The name in lines that have room between the ends of the scale."""
    return pen.wrap(text.upper(), NAME, round(across * 0.62))


def _inside(pen: Pen, text: str, across: int) -> bool:
    """Whether name and reading have room inside the glass: by lines, height and whole words."""
    lines = _lines(pen, text, across)
    words = text.upper().split()
    whole = " ".join(lines).split() == words
    high = len(lines) * pen.line_height(NAME) * TIGHT + pen.line_height(READING) * 0.8
    return whole and len(lines) <= 2 and high <= across * 0.31

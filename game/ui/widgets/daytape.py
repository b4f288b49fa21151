"""The days as a punched tape: a hole for each turn that has been taken."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import pygame

from game.ui.draw import tape
from game.ui.draw.icons import triangle
from game.ui.text import Pen
from game.ui.theme import COLOURS, Colour
from game.ui.widgets.base import Widget
from game.ui.widgets.motion import Glide

WEEKDAY, NUMBER = "label", "heading"
MOST, LEAST = 96, 34
"""Logical widths of a day: at most, and the least beside what its words need."""

POINT, PAD, HOLE = 7, 4, 9
"""Logical: the pointer below the strip, room at top and bottom, the width of a hole."""

STEP = 260
"""How many milliseconds the tape takes to step."""


@dataclass(frozen=True)
class Day:
    """A day of the calendar: its weekday and number in words, and how many turns it holds."""

    weekday: str
    number: str
    turns: int = 1


@dataclass(kw_only=True)
class DayTape(Widget):
    """Days, of which `current` is the one that it is (counted from 0), with `taken` of its
    turns behind it. Days that have no room slide out of sight."""

    kind: ClassVar[str] = "tape"
    days: tuple[Day, ...]
    current: int
    taken: int = 0
    _at: Glide = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        self._at = Glide(float(self.current), STEP)

    def describe(self) -> str:
        day = self.days[self.current]
        place = f"day {self.current + 1} of {len(self.days)}"
        done = f"{self.taken} of {day.turns} turns taken"
        return f"tape {self.name}: {day.weekday} {day.number} | {place} | {done}"

    # Motion

    def adopt(self, old: Widget) -> None:
        super().adopt(old)
        if isinstance(old, DayTape) and len(old.days) == len(self.days):
            self._at.follow(old._at)

    def advance(self, now: int) -> bool:
        return self._at.advance(now)

    def rest(self) -> None:
        self._at.rest()

    def state(self) -> tuple[object, ...]:
        return (*super().state(), round(self._at.value, 3))

    # Where the days lie

    @staticmethod
    def need(pen: Pen) -> int:
        """The height that it needs, in pixels."""
        words = pen.line_height(WEEKDAY) + round(pen.line_height(NUMBER) * 0.86)
        return words + pen.em(HOLE) + pen.px(2 * PAD + POINT + 2)

    def _least(self, pen: Pen) -> int:
        """The width that every day has at least."""
        words = [pen.width(day.weekday.upper(), WEEKDAY) for day in self.days]
        words += [pen.width(day.number, NUMBER) for day in self.days]
        return max(pen.px(LEAST), max(words) + pen.px(8))

    def cell(self, pen: Pen) -> float:
        """The width of a day in pixels: all have it."""
        room = self.rect.width
        count = max(1, min(len(self.days), room // self._least(pen)))
        return min(room / count, pen.px(MOST)) if count == len(self.days) else room / count

    def first(self, pen: Pen) -> float:
        """The day at the left edge; a part of one while the tape steps."""
        shown = self.rect.width / self.cell(pen)
        left = self._at.value + 0.5 - shown / 2
        return min(max(left, 0.0), max(0.0, len(self.days) - shown))

    # Drawing

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        cell = self.cell(pen)
        wide = min(box.width, round(cell * len(self.days)))
        strip = pygame.Rect(box.x, box.y, wide, box.height - pen.px(POINT))
        surface.blit(tape.strip(strip.size, pen.scale), strip)
        left = strip.x - self.first(pen) * cell
        clip = surface.get_clip()
        surface.set_clip(pygame.Rect(strip.x, box.y, wide, box.height))
        for index in range(len(self.days)):
            x = round(left + index * cell)
            place = pygame.Rect(x, strip.y, round(left + (index + 1) * cell) - x, strip.height)
            if place.colliderect(strip):
                self._day(pen, surface, place, index)
        self._today(pen, surface, strip, round(left + self._at.value * cell), round(cell))
        surface.set_clip(clip)
        self._guides(pen, surface, strip, cell)

    def _day(self, pen: Pen, surface: pygame.Surface, place: pygame.Rect, index: int) -> None:
        """A day on the strip, as it looks while it is not marked."""
        ink = COLOURS["ink"] if index < self.current else tape.LATER
        if index:
            top = (place.x, place.y + pen.px(PAD))
            foot = (place.x, place.bottom - pen.px(PAD))
            pygame.draw.line(surface, COLOURS["kraft_deep"], top, foot, max(1, pen.px(1)))
        self._words(pen, surface, place, index, ink)
        taken = self.days[index].turns if index < self.current else 0
        self._holes(pen, surface, place, index, (taken, ink))

    def _words(
        self, pen: Pen, surface: pygame.Surface, place: pygame.Rect, index: int, ink: Colour
    ) -> None:
        day, y = self.days[index], place.y + pen.px(PAD)
        for text, role in ((day.weekday.upper(), WEEKDAY), (day.number, NUMBER)):
            if role == NUMBER:
                y -= round(pen.line_height(NUMBER) * 0.07)
            pen.draw(surface, (place.centerx - pen.width(text, role) // 2, y), text, role, ink)
            y += pen.line_height(role)

    def _holes(
        self,
        pen: Pen,
        surface: pygame.Surface,
        place: pygame.Rect,
        index: int,
        look: tuple[float, Colour],
    ) -> None:
        """The holes of a day: so many of them punched, and their rims in a colour."""
        taken, rim = look
        count = self.days[index].turns
        across = min(pen.em(HOLE), (place.width - pen.px(6)) // max(1, count))
        gap = pen.px(2) if (across + pen.px(2)) * count <= place.width - pen.px(4) else 0
        x = place.centerx - (count * across + (count - 1) * gap) // 2
        y = place.bottom - pen.px(PAD) - (pen.em(HOLE) + across) // 2
        for number in range(count):
            part = min(max(taken - number, 0.0), 1.0)
            surface.blit(tape.hole(across, part, rim), (x, y))
            x += across + gap

    def _today(
        self, pen: Pen, surface: pygame.Surface, strip: pygame.Rect, x: int, wide: int
    ) -> None:
        """The red block over the current day, or on its way there."""
        point = pen.px(POINT)
        place = pygame.Rect(x, strip.y, wide, strip.height)
        surface.blit(tape.today((wide, strip.height + point), pen.scale, point), place)
        index = min(max(round(self._at.value), 0), len(self.days) - 1)
        self._words(pen, surface, place, index, COLOURS["cream"])
        turns = self.days[index].turns
        taken = min(self.taken + 0.5, turns) if index == self.current else turns
        self._holes(pen, surface, place, index, (taken, COLOURS["cream"]))

    def _guides(self, pen: Pen, surface: pygame.Surface, strip: pygame.Rect, cell: float) -> None:
        """Shade and an arrow head where there are more days."""
        size = (pen.px(30), strip.height)
        first = self.first(pen)
        last = first + strip.width / cell
        for left, hidden in ((True, first > 0.01), (False, last < len(self.days) - 0.01)):
            if hidden:
                x = strip.x if left else strip.right - size[0]
                surface.blit(tape.torn(size, left), (x, strip.y))
                head = triangle(pen.px(9), COLOURS["cream"], True)
                turned = pygame.transform.rotate(head, 90 if left else -90)
                at = (strip.x + pen.px(6) if left else strip.right - pen.px(6), strip.centery)
                surface.blit(turned, turned.get_rect(center=at))

    def faults(self, pen: Pen) -> list[str]:
        low = self.lacks(DayTape.need(pen))
        narrow = self._least(pen) > self.rect.width
        return low + [f"{self.name}: no day fits into {self.rect.width}"] * narrow

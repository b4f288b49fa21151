"""An issue of a bargain: how it stands, what they proposed last, and a stepper for what we do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

import pygame

from game.ui.draw.colour import mixed
from game.ui.draw.shapes import arrow
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import too_high, too_wide
from game.ui.widgets.stepper import ARROW, Stepper, inlay

Verdict = Literal["", "give", "get"]

TITLE, WORDS, VALUE, TAG = "serif_strong", "serif", "serif_strong", "label"
SHARES = (0.21, 0.19, 0.2, 0.4)
"""The parts of a row's width: the issue, now, theirs, ours."""

ABREAST = 560
"""The columns stand side by side from so many logical units on, grown with the text."""

GAP, PIP = 12, 7

DARK = 0.3
"""How much ink is in the colours of the tags, so that they can be read on manila."""


def columns(pen: Pen, width: int) -> list[tuple[int, int]]:
    """Where each column begins and how wide it is; empty where they must be stacked."""
    if width < pen.em(ABREAST):
        return []
    gap, made, x = pen.px(GAP), [], 0
    for share in SHARES:
        wide = round((width - gap * (len(SHARES) - 1)) * share)
        made.append((x, min(wide, width - x)))
        x += wide + gap
    return made


@dataclass(kw_only=True)
class Term(Stepper):
    """A row of the table of terms.

    `now` and `theirs` are words for the levels at `now_at` and `theirs_at`, places in
    `values` (0: not named, or not known). `side` is the number of our seat. `verdict`, with its
    words `tag`, says whether what we propose gives or gets, against how it stands. `brief`
    joins now and theirs where the columns are stacked.
    """

    kind: ClassVar[str] = "stepper"
    now: str = ""
    theirs: str = ""
    brief: str = ""
    now_at: int = 0
    theirs_at: int = 0
    side: int = 0
    verdict: Verdict = ""
    tag: str = ""

    def describe(self) -> str:
        told = [super().describe(), self.brief, self.tag]
        return " | ".join(part for part in told if part)

    # Sizes

    def _field_need(self, pen: Pen, width: int) -> int:
        inner = width - 2 * pen.px(ARROW)
        value = max(pen.height(value, VALUE, inner) for value in self.values)
        return value + pen.em(PIP) + pen.px(13)

    def _title_need(self, pen: Pen, width: int) -> int:
        return pen.height(self.text, TITLE, width) + pen.line_height(TAG)

    def need(self, pen: Pen, width: int) -> int:
        places = columns(pen, width)
        if not places:
            brief = pen.height(self.brief, WORDS, width)
            return self._title_need(pen, width) + brief + self._field_need(pen, width) + pen.px(4)
        told = [
            pen.height(text, WORDS, place[1])
            for text, place in zip((self.now, self.theirs), places[1:3], strict=True)
        ]
        field = self._field_need(pen, places[3][1])
        return max(self._title_need(pen, places[0][1]), *told, field) + pen.px(4)

    def field(self, pen: Pen) -> pygame.Rect:
        """Where the value with its arrows lies, counted from the widget's corner."""
        places, wide = columns(pen, self.rect.width), self.rect.width
        x, wide = places[3] if places else (0, wide)
        high = self._field_need(pen, wide)
        top = (self.rect.height - high) // 2 if places else self.rect.height - high - pen.px(2)
        return pygame.Rect(x, top, wide, high)

    def click(self, pen: Pen, at: tuple[int, int]) -> None:
        """A click on either half of the value steps; beside it only takes the focus."""
        field = self.field(pen)
        if field.collidepoint(at):
            self.change(-1 if at[0] < field.centerx else 1)

    # Drawing

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        places = columns(pen, box.width)
        if places:
            self._abreast(pen, surface, box, places)
        else:
            self._stacked(pen, surface, box)
        field = self.field(pen).move(box.topleft)
        named = bool(self.index)
        surface.blit(inlay(pen, field.size, named), field)
        self._value(pen, surface, field, named)
        self._pips(pen, surface, field)
        self._arrow(pen, surface, field, -1)
        self._arrow(pen, surface, field, 1)

    def _abreast(
        self,
        pen: Pen,
        surface: pygame.Surface,
        box: pygame.Rect,
        places: list[tuple[int, int]],
    ) -> None:
        high = self._title_need(pen, places[0][1]) - (0 if self.tag else pen.line_height(TAG))
        title = pygame.Rect(box.x, box.centery - high // 2, places[0][1], high)
        self._title(pen, surface, title)
        for text, (x, wide) in zip((self.now, self.theirs), places[1:3], strict=True):
            tall = pen.height(text, WORDS, wide)
            room = pygame.Rect(box.x + x, box.centery - tall // 2, wide, tall)
            pen.lines(surface, room, text, WORDS, COLOURS["ink_soft"])

    def _stacked(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        self._title(pen, surface, box)
        room = box.copy()
        room.y += self._title_need(pen, box.width) - (0 if self.tag else pen.line_height(TAG))
        pen.lines(surface, room, self.brief, WORDS, COLOURS["ink_soft"])

    def _title(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        """The issue, and below it who gives: an arrow out, or an arrow in."""
        pen.lines(surface, room, self.text, TITLE, COLOURS["ink"])
        if not self.tag:
            return
        y = room.y + pen.height(self.text, TITLE, room.width)
        colour = mixed(COLOURS["red" if self.verdict == "give" else "green"], COLOURS["ink"], DARK)
        side = pen.em(9)
        sign = arrow(side, colour, "right" if self.verdict == "give" else "left")
        middle = y + pen.line_height(TAG) // 2
        surface.blit(sign, (room.x, middle - side // 2))
        pen.draw(surface, (room.x + side + pen.px(5), y), self.tag, TAG, colour)

    def _value(self, pen: Pen, surface: pygame.Surface, field: pygame.Rect, named: bool) -> None:
        text = self.values[self.index]
        inner = field.inflate(-2 * pen.px(ARROW), 0)
        role, ink = (VALUE, COLOURS["ink"]) if named else (WORDS, COLOURS["ink_soft"])
        lines = pen.wrap(text, VALUE, inner.width)
        room = field.height - pen.em(PIP) - pen.px(8)
        y = field.y + pen.px(1) + (room - len(lines) * pen.line_height(VALUE)) // 2
        for line in lines:
            pen.draw(surface, (inner.x, y), line, role, ink, "centre", inner.width)
            y += pen.line_height(VALUE)

    def _pips(self, pen: Pen, surface: pygame.Surface, field: pygame.Rect) -> None:
        """The ladder of levels: ours a full disc, how it stands a square, theirs a ring."""
        side, count = pen.em(PIP), len(self.values) - 1
        step = side * 2
        y = field.bottom - pen.px(6) - side // 2
        first = field.centerx - (count - 1) * step / 2
        for place in range(1, count + 1):
            middle = (round(first + (place - 1) * step), y)
            self._pip(pen, surface, middle, place)

    def _pip(self, pen: Pen, surface: pygame.Surface, at: tuple[int, int], place: int) -> None:
        side = pen.em(PIP)
        ours, theirs = COLOURS["blue"], COLOURS["red"]
        if self.side:
            ours, theirs = theirs, ours
        pygame.draw.aacircle(surface, COLOURS["kraft_deep"], at, max(1, side // 4))
        if place == self.now_at:
            mark = pygame.Rect(0, 0, side, side)
            mark.center = at
            pygame.draw.rect(surface, COLOURS["ink_soft"], mark, max(1, pen.px(1.2)))
        if place == self.index:
            pygame.draw.aacircle(surface, ours, at, side / 2 - 1)
        if place == self.theirs_at:
            pygame.draw.aacircle(surface, theirs, at, side / 2 + pen.px(2), max(1, pen.px(1.4)))

    def faults(self, pen: Pen) -> list[str]:
        places = columns(pen, self.rect.width) or [(0, self.rect.width)]
        room = places[0][1] - pen.em(9) - pen.px(5)
        told = super().faults(pen) + too_wide(pen, self.name, self.tag, TAG, room)
        for text, (_, wide) in zip((self.now, self.theirs), places[1:3], strict=False):
            box = pygame.Rect(0, 0, wide, self.rect.height)
            told += too_high(pen, self.name, text, WORDS, box)
        return told

"""Rows of a list, and radio rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw.paper import slip
from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_high
from game.ui.widgets.button import light
from game.ui.widgets.casting import cast_slip

PAD = 10
DOT = 24
"""Room for the dot before a radio row's words; it grows with the text."""

SPOT = 8
"""Room for the spot of a row that is new."""

INDENT = 22
"""How far a line that belongs to the one above it stands in."""


@dataclass(kw_only=True)
class Row(Widget):
    """An entry of a list on paper: a title over a smaller note; `fresh` marks it as new."""

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "row"
    text: str
    note: str = ""
    chosen: bool = False
    fresh: bool = False

    @staticmethod
    def height(pen: Pen, width: int, text: str, note: str) -> int:
        """The height that a row of these words needs, in pixels."""
        inner = width - 2 * pen.px(PAD) - pen.px(SPOT)
        high = pen.height(text, "small_strong", inner) + 2 * pen.px(6)
        return high + (pen.height(note, "small", inner) if note else 0)

    def describe(self) -> str:
        marks = (" (chosen)" if self.chosen else "") + (" (new)" if self.fresh else "")
        return f"row {self.name}: {self.text}" + (f" | {self.note}" if self.note else "") + marks

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        self._slip(pen, surface, box)
        inner = box.inflate(-2 * pen.px(PAD), -2 * pen.px(6))
        inner.width -= pen.px(SPOT)
        pen.lines(surface, inner, self.text, "small_strong", COLOURS["ink"])
        if self.fresh:
            spot = (box.right - pen.px(10), box.y + pen.px(11))
            pygame.draw.aacircle(surface, COLOURS["red"], spot, pen.px(5))
            pygame.draw.aacircle(surface, COLOURS["card"], spot, pen.px(5), max(1, pen.px(1)))
        inner.y += pen.height(self.text, "small_strong", inner.width)
        pen.lines(surface, inner, self.note, "small", COLOURS["ink_soft"])

    def _slip(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        """The slip of paper; the chosen one is white, lies higher, and has a red edge."""
        if self.chosen:
            cast_slip(pen, surface, box, 130)
        kind = "card" if self.chosen else "manila"
        surface.blit(slip(box.size, pen.scale, kind, light(self)), box)
        if self.chosen:
            surface.fill(COLOURS["red"], (box.x, box.y, pen.px(4), box.height))

    def faults(self, pen: Pen) -> list[str]:
        return self.lacks(Row.height(pen, self.rect.width, self.text, self.note))


@dataclass(kw_only=True)
class Option(Widget):
    """A radio row: a dot, words, and a smaller note under them."""

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "option"
    text: str
    note: str = ""
    chosen: bool = False
    paper: bool = False

    @staticmethod
    def height(pen: Pen, width: int, text: str, note: str) -> int:
        """The height that an option of these words needs, in pixels."""
        inner = width - pen.em(DOT) - 2 * pen.px(PAD)
        high = pen.height(text, "strong", inner) + 2 * pen.px(5)
        return high + (pen.height(note, "small", inner) if note else 0)

    def describe(self) -> str:
        words = self.text + (f" | {self.note}" if self.note else "")
        able = "" if self.enabled else " (not now)"
        return f"option {self.name}: {words}{' (chosen)' if self.chosen else ''}{able}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        if self.hover or self.chosen:
            surface.blit(rounded(box.size, pen.px(4), self._tint()), box)
        if self.chosen:
            line = COLOURS["red" if self.paper else "brass"]
            surface.blit(rounded(box.size, pen.px(4), line, max(1.0, pen.scale)), box)
        ink = COLOURS["ink" if self.paper else "cream"]
        soft = COLOURS["ink_soft" if self.paper else "mute"]
        if not self.enabled:
            ink = COLOURS["kraft_deep" if self.paper else "brass"]
        self._dot(pen, surface, box)
        left = pen.px(PAD) + pen.em(DOT)
        inner = pygame.Rect(box.x + left, box.y + pen.px(5), box.width - left - pen.px(PAD), 0)
        pen.lines(surface, inner, self.text, "strong", ink)
        inner.y += pen.height(self.text, "strong", inner.width)
        pen.lines(surface, inner, self.note, "small", soft)

    def _tint(self) -> tuple[int, int, int, int]:
        """What is laid under an option that is chosen, pointed at, or both."""
        alpha = 14 + 14 * self.chosen + 14 * self.hover + 14 * self.down
        return (90, 66, 24, alpha + 14) if self.paper else (255, 236, 190, alpha)

    def _dot(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        across = box.x + pen.px(PAD) + pen.em(8)
        middle = (across, box.y + pen.px(5) + pen.line_height("strong") // 2)
        rim = COLOURS["red" if self.paper else "brass"]
        if not self.enabled:
            rim = COLOURS["kraft" if self.paper else "brass_dark"]
        pygame.draw.aacircle(surface, rim, middle, pen.em(8), max(2, pen.em(2)))
        if self.chosen:
            pygame.draw.aacircle(surface, rim, middle, pen.em(4))

    def faults(self, pen: Pen) -> list[str]:
        return self.lacks(Option.height(pen, self.rect.width, self.text, self.note))


@dataclass(kw_only=True)
class Line(Widget):
    """A fact: words on the left, their value on the right, both wrapped.

    `share` is the words' part of the width; `flush` sets a short value against the right
    edge, `indent` sets the words in.
    """

    kind: ClassVar[str] = "line"
    text: str
    value: str
    share: float = 0.5
    role: str = "small"
    ink: str = "cream"
    value_ink: str = "amber"
    flush: bool = False
    indent: bool = False

    def halves(self, width: int, pen: Pen) -> tuple[int, int]:
        """The widths of the words and of the value."""
        left = round((width - pen.px(12)) * self.share)
        return left - self._inset(pen), width - pen.px(12) - left

    def _inset(self, pen: Pen) -> int:
        return pen.em(INDENT) if self.indent else 0

    def need(self, pen: Pen, width: int) -> int:
        """The height that the line needs at a width, in pixels."""
        left, right = self.halves(width, pen)
        high = max(pen.height(self.text, self.role, left), pen.height(self.value, self.role, right))
        return high + pen.px(6)

    def describe(self) -> str:
        return f"line {self.name}: {self.text} | {self.value}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        left, right = self.halves(box.width, pen)
        first = pygame.Rect(box.x + self._inset(pen), box.y + pen.px(3), left, 0)
        second = pygame.Rect(box.right - right, box.y + pen.px(3), right, 0)
        wide = pen.width(self.value, self.role)
        if self.flush and wide <= right:
            second.x, second.width = box.right - wide, wide
        pen.lines(surface, first, self.text, self.role, COLOURS[self.ink])
        pen.lines(surface, second, self.value, self.role, COLOURS[self.value_ink])

    def faults(self, pen: Pen) -> list[str]:
        halves = zip((self.text, self.value), self.halves(self.rect.width, pen), strict=True)
        rooms = ((text, pygame.Rect(0, 0, wide, self.rect.height)) for text, wide in halves)
        return [f for text, room in rooms for f in too_high(pen, self.name, text, self.role, room)]

"""Things on a sheet that catch the eye: a red placard, and a number with what it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw.icons import icon
from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_high

PAD = 12
SIGN = 30
"""The size of the warning sign, logical; it grows with the text."""

SHARE = 0.24
"""The number's part of the width."""


@dataclass(kw_only=True)
class Placard(Widget):
    """A red field with a warning sign, a title and a text."""

    kind: ClassVar[str] = "placard"
    title: str
    text: str

    def describe(self) -> str:
        return f"placard {self.name}: {self.title}. {self.text}"

    @staticmethod
    def need(pen: Pen, width: int, title: str, text: str) -> int:
        """The height that it needs at a width, in pixels."""
        inner = Placard._inner(pen, width)
        high = pen.height(title.upper(), "plate", inner) + pen.height(text, "serif_strong", inner)
        return high + 2 * pen.px(PAD - 2)

    @staticmethod
    def _inner(pen: Pen, width: int) -> int:
        return width - 3 * pen.px(PAD) - pen.em(SIGN)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        surface.blit(rounded(box.size, pen.px(2), (143, 30, 22)), box)
        edge = box.inflate(-2 * pen.px(2), -2 * pen.px(2))
        surface.blit(rounded(edge.size, pen.px(2), (190, 74, 58), max(1.0, pen.scale)), edge)
        side, cream = pen.em(SIGN), COLOURS["cream"]
        at = (box.x + pen.px(PAD), box.centery - side // 2)
        surface.blit(icon("warn", side, cream), at)
        inner = Placard._inner(pen, box.width)
        words = pygame.Rect(at[0] + side + pen.px(PAD), box.y + pen.px(PAD - 2), inner, 0)
        pen.lines(surface, words, self.title.upper(), "plate", cream)
        words.y += pen.height(self.title.upper(), "plate", inner)
        pen.lines(surface, words, self.text, "serif_strong", (255, 244, 222))

    def faults(self, pen: Pen) -> list[str]:
        return self.lacks(Placard.need(pen, self.rect.width, self.title, self.text))


@dataclass(kw_only=True)
class Figure(Widget):
    """A number on the left, and on the right what it is the number of."""

    kind: ClassVar[str] = "figure"
    figure: str
    title: str
    text: str

    def describe(self) -> str:
        return f"figure {self.name}: {self.figure} | {self.title} | {self.text}"

    def _role(self, pen: Pen, width: int) -> str:
        return pen.fit(self.figure, ("title", "heading", "small_strong"), round(width * SHARE))

    def _right(self, pen: Pen, width: int) -> int:
        left = max(round(width * SHARE), pen.width(self.figure, self._role(pen, width)))
        return width - left - pen.px(10)

    def need(self, pen: Pen, width: int) -> int:
        """The height that it needs at a width, in pixels."""
        right = self._right(pen, width)
        high = pen.height(self.title, "small_strong", right) + pen.height(self.text, "serif", right)
        return max(high, pen.line_height(self._role(pen, width))) + pen.px(8)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        role, right = self._role(pen, box.width), self._right(pen, box.width)
        pen.draw(surface, box.topleft, self.figure, role, COLOURS["ink"])
        words = pygame.Rect(box.right - right, box.y, right, 0)
        pen.lines(surface, words, self.title, "small_strong", COLOURS["ink"])
        words.y += pen.height(self.title, "small_strong", right)
        pen.lines(surface, words, self.text, "serif", COLOURS["ink_soft"])
        line = pygame.Rect(box.x, box.bottom - pen.px(2), box.width, max(1, pen.px(1)))
        pygame.draw.rect(surface, COLOURS["rule"], line)

    def faults(self, pen: Pen) -> list[str]:
        right = self._right(pen, self.rect.width)
        below = pen.height(self.title, "small_strong", right)
        room = pygame.Rect(0, 0, right, self.rect.height - below)
        return too_high(pen, self.name, self.text, "serif", room)

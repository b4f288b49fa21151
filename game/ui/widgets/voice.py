"""Somebody who speaks for a thing or against it: the face, the name, the whole sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw.portrait import medallion
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_high

FACE, GAP = 46, 12
"""Logical: across the medallion, and between it and the words."""

NAME, WORDS = "plate", "small"


@dataclass(kw_only=True)
class Voice(Widget):
    """A medallion, beside it who speaks and how they stand, and under that what they say.

    `who` names a face or its file, `side` is the number of the seat, `ink` the colour of the
    line with the name; `paper` says that it lies on a sheet.
    """

    kind: ClassVar[str] = "voice"
    text: str
    words: str
    who: str = ""
    side: int = 0
    ink: str = "cream"
    paper: bool = False

    def describe(self) -> str:
        return f"voice {self.name}: {self.text} | {self.words}"

    @staticmethod
    def room(pen: Pen, width: int) -> int:
        """The width of the words beside the medallion, in pixels."""
        return max(1, width - pen.em(FACE) - pen.px(GAP))

    def need(self, pen: Pen, width: int) -> int:
        """The height that it needs at a width, in pixels."""
        return max(pen.em(FACE), self._high(pen, width))

    def _high(self, pen: Pen, width: int) -> int:
        room = self.room(pen, width)
        return pen.height(self.text, NAME, room) + pen.height(self.words, WORDS, room)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        across = pen.em(FACE)
        surface.blit(medallion(across, self.who or self.text, self.side), box.topleft)
        words = pygame.Rect(box.x + across + pen.px(GAP), box.y, self.room(pen, box.width), 0)
        words.y += max(0, box.height - self._high(pen, box.width)) // 2
        pen.lines(surface, words, self.text, NAME, COLOURS[self.ink])
        words.y += pen.height(self.text, NAME, words.width)
        ink = COLOURS["ink" if self.paper else "cream"]
        pen.lines(surface, words, self.words, WORDS, ink)

    def faults(self, pen: Pen) -> list[str]:
        high = pygame.Rect(0, 0, self.room(pen, self.rect.width), self.rect.height)
        high.height -= pen.height(self.text, NAME, high.width)
        return too_high(pen, self.name, self.words, WORDS, high)

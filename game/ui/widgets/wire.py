"""What comes over the wire: a sheet of the teletype roll; and a warning in its red frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw.icons import icon
from game.ui.draw.paper import paper
from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget
from game.ui.widgets.casting import cast
from game.ui.widgets.hatching import hatch
from game.ui.widgets.panel import Ground

SIGN = 26
"""How large the sign of a warning is; it grows with the text."""

PAD = 12
HATCH = 9
"""How wide the hatched edge of a warning is, logical."""

BLUR = 12

TITLE, WORDS = "plate", "small_strong"


@dataclass(kw_only=True)
class Roll(Ground):
    """A sheet torn off the teletype, its holes along the top."""

    def margin(self) -> float:
        return BLUR + 6

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        cast(pen, surface, box, BLUR, 165, (3, 6))
        surface.blit(paper(box.size, pen.scale, "teletype", 4), box)


@dataclass(kw_only=True)
class Warned(Widget):
    """A warning: a sign, a title and words within a red frame whose edge is hatched.

    `paper` says that it lies on a sheet.
    """

    kind: ClassVar[str] = "warning"
    text: str
    words: str
    paper: bool = False

    def describe(self) -> str:
        return f"warning {self.name}: {self.text} | {self.words}"

    @staticmethod
    def room(pen: Pen, width: int) -> int:
        """The width of the words, in pixels."""
        return max(1, width - pen.px(HATCH) - 3 * pen.px(PAD) - pen.em(SIGN))

    def need(self, pen: Pen, width: int) -> int:
        """The height that it needs at a width, in pixels."""
        room = self.room(pen, width)
        high = pen.height(self.text, TITLE, room) + pen.height(self.words, WORDS, room)
        return max(high, pen.em(SIGN)) + 2 * pen.px(PAD)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        red = COLOURS["red" if self.paper else "alarm"]
        ground = (165, 40, 27, 26) if self.paper else (120, 26, 14, 90)
        surface.blit(rounded(box.size, pen.px(3), ground), box)
        edge = pygame.Rect(box.x, box.y, pen.px(HATCH), box.height)
        surface.fill(COLOURS["danger"], edge)
        hatch(surface, edge, (32, 12, 8), max(4, pen.px(8)), max(1, pen.px(2)))
        surface.blit(rounded(box.size, pen.px(3), red, max(1.0, 2 * pen.scale)), box)
        side = pen.em(SIGN)
        left = edge.right + pen.px(PAD)
        surface.blit(icon("warn", side, red), (left, box.y + pen.px(PAD)))
        room = self.room(pen, box.width)
        words = pygame.Rect(left + side + pen.px(PAD), box.y + pen.px(PAD), room, 0)
        pen.lines(surface, words, self.text, TITLE, red)
        words.y += pen.height(self.text, TITLE, room)
        ink = COLOURS["ink" if self.paper else "cream"]
        pen.lines(surface, words, self.words, WORDS, ink)

    def faults(self, pen: Pen) -> list[str]:
        return self.lacks(self.need(pen, self.rect.width))

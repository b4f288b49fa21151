"""A quiet row that folds and unfolds what lies below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw.shapes import arrow, rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_wide

ARROW = 26
"""Room for the arrow before the words; it grows with the text."""


@dataclass(kw_only=True)
class Fold(Widget):
    """Words on a line after an arrow that points right, or down where it is unfolded."""

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "fold"
    text: str
    unfolded: bool = False
    paper: bool = False

    @staticmethod
    def height(pen: Pen) -> int:
        """The height of the row in pixels."""
        return pen.line_height("plate") + pen.px(10)

    @staticmethod
    def room(pen: Pen, width: int) -> int:
        """The room for the words of a row so wide, in pixels."""
        return width - pen.em(ARROW)

    def describe(self) -> str:
        return f"fold {self.name}: {self.text}{' (unfolded)' if self.unfolded else ''}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        if self.hover:
            tint = (90, 66, 24, 44) if self.paper else (255, 236, 190, 26)
            surface.blit(rounded(box.size, pen.px(4), tint), box)
        place = self._arrow(pen, box)
        colour = COLOURS["red" if self.paper else "brass"]
        way = "down" if self.unfolded else "right"
        surface.blit(arrow(place.width, colour, way), place)
        y = box.centery - pen.line_height("plate") // 2
        left = box.x + pen.em(ARROW)
        pen.draw(surface, (left, y), self.text, "plate", COLOURS["ink" if self.paper else "mute"])
        start = left + pen.width(self.text, "plate") + pen.px(12)
        if start < box.right:
            line = pygame.Rect(start, box.centery, box.right - start, pen.px(1))
            dark, lit = ((90, 66, 24, 90), (255, 248, 226, 90))
            if not self.paper:
                dark, lit = ((0, 0, 0, 150), (255, 236, 190, 40))
            pygame.draw.rect(surface, dark, line)
            pygame.draw.rect(surface, lit, line.move(0, line.height))

    def _arrow(self, pen: Pen, box: pygame.Rect) -> pygame.Rect:
        """The square in which the arrow stands."""
        place = pygame.Rect(0, 0, pen.em(11), pen.em(11))
        place.center = (box.x + pen.em(11), box.centery)
        return place

    def faults(self, pen: Pen) -> list[str]:
        return too_wide(pen, self.name, self.text, "plate", Fold.room(pen, self.rect.width))

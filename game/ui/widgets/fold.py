"""A quiet row that folds and unfolds what lies below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

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
            ground = COLOURS["kraft" if self.paper else "well"]
            pygame.draw.rect(surface, ground, box, border_radius=pen.px(4))
        arrow = COLOURS["red" if self.paper else "brass"]
        pygame.draw.polygon(surface, arrow, self._arrow(pen, box))
        y = box.centery - pen.line_height("plate") // 2
        left = box.x + pen.em(ARROW)
        pen.draw(surface, (left, y), self.text, "plate", COLOURS["ink" if self.paper else "mute"])
        start = left + pen.width(self.text, "plate") + pen.px(12)
        if start < box.right:
            line = pygame.Rect(start, box.centery, box.right - start, pen.px(1))
            pygame.draw.rect(surface, COLOURS["kraft" if self.paper else "panel_edge"], line)

    def _arrow(self, pen: Pen, box: pygame.Rect) -> list[tuple[int, int]]:
        x, y, size = box.x + pen.em(11), box.centery, pen.em(5)
        if self.unfolded:
            return [(x - size, y - size // 2), (x + size, y - size // 2), (x, y + size)]
        return [(x - size // 2, y - size), (x - size // 2, y + size), (x + size, y)]

    def faults(self, pen: Pen) -> list[str]:
        return too_wide(pen, self.name, self.text, "plate", Fold.room(pen, self.rect.width))

"""One line of words on a dark plaque: a caption, or that something is under way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_wide

PAD = (22, 10)
"""Logical room at the sides, and above and below."""


@dataclass(kw_only=True)
class Plaque(Widget):
    """A line in the middle of a dark plate with a brass rim."""

    kind: ClassVar[str] = "plaque"
    text: str
    role: str = "strong"

    @staticmethod
    def need(pen: Pen, text: str, role: str = "strong") -> tuple[int, int]:
        """The width and height that it needs, in pixels."""
        return pen.width(text, role) + 2 * pen.px(PAD[0]), pen.line_height(role) + 2 * pen.px(
            PAD[1]
        )

    def describe(self) -> str:
        return f"plaque {self.name}: {self.text}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        pygame.draw.rect(surface, COLOURS["well"], box, border_radius=pen.px(5))
        pygame.draw.rect(surface, COLOURS["brass_dark"], box, pen.px(1.5), border_radius=pen.px(5))
        x = box.x + (box.width - pen.width(self.text, self.role)) // 2
        y = box.y + (box.height - pen.line_height(self.role)) // 2
        pen.draw(surface, (x, y), self.text, self.role, COLOURS["cream"])

    def faults(self, pen: Pen) -> list[str]:
        return too_wide(pen, self.name, self.text, self.role, self.rect.width)

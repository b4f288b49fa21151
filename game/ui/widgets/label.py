"""Text on its own: one line, or a wrapped block."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

import pygame

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_high, too_wide

Align = Literal["left", "centre", "right"]


@dataclass(kw_only=True)
class Label(Widget):
    """One line of text, centred from top to bottom in its box."""

    kind: ClassVar[str] = "label"
    text: str
    role: str = "body"
    colour: str = "cream"
    align: Align = "left"

    def describe(self) -> str:
        return f"label {self.name}: {self.text}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        text = pen.shorten(self.text, self.role, box.width)
        spare = box.width - pen.width(text, self.role)
        x = box.x + {"left": 0, "centre": spare // 2, "right": spare}[self.align]
        y = box.centery - pen.line_height(self.role) // 2
        pen.draw(surface, (x, y), text, self.role, COLOURS[self.colour])

    def faults(self, pen: Pen) -> list[str]:
        return too_wide(pen, self.name, self.text, self.role, self.rect.width)


@dataclass(kw_only=True)
class TextBlock(Widget):
    """Wrapped text from the top of its box."""

    kind: ClassVar[str] = "text"
    text: str
    role: str = "body"
    colour: str = "cream"

    def describe(self) -> str:
        return f"text {self.name}: {self.text}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        pen.lines(surface, box, self.text, self.role, COLOURS[self.colour])

    def faults(self, pen: Pen) -> list[str]:
        return too_high(pen, self.name, self.text, self.role, self.rect)

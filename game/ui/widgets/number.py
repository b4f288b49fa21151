"""A whole number that is typed, or moved by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

import pygame

from game.ui.draw import metal
from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_wide

DIGITS = {getattr(pygame, f"K_{digit}"): digit for digit in range(10)}
DIGITS |= {getattr(pygame, f"K_KP{digit}"): digit for digit in range(10)}
WAYS = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}


@dataclass(kw_only=True)
class Number(Widget):
    """A number between 0 and `most`: digits are added at its end, Backspace takes one off,
    left and right change it by one. Enter clears it."""

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "number"
    text: str
    value: int
    most: int
    on_change: Callable[[int], None] | None = field(default=None, compare=False, repr=False)

    @staticmethod
    def height(pen: Pen) -> int:
        """The height of the field in pixels."""
        return pen.line_height("strong") + pen.px(12)

    def describe(self) -> str:
        return f"number {self.name}: {self.text} {self.value}"

    def change(self, value: int) -> None:
        """Take another value, if it lies within bounds."""
        if 0 <= value <= self.most and self.on_change is not None:
            self.on_change(value)

    def press(self) -> None:
        self.change(0)

    def click(self, pen: Pen, at: tuple[int, int]) -> None:
        """A click only gives it the focus."""

    def key(self, pen: Pen, code: int) -> bool:
        if code in DIGITS:
            self.change(self.value * 10 + DIGITS[code])
        elif code == pygame.K_BACKSPACE:
            self.change(self.value // 10)
        elif code in WAYS:
            self.change(self.value + WAYS[code])
        else:
            return False
        return True

    def renew(self, new: Widget) -> None:
        super().renew(new)
        if isinstance(new, Number):
            self.on_change = new.on_change

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        surface.blit(metal.well(box.size, pen.scale), box)
        edge = COLOURS["brass" if self.hover or self.focus else "brass_dark"]
        surface.blit(rounded(box.size, pen.px(3), edge, max(1.0, 1.2 * pen.scale)), box)
        y = box.centery - pen.line_height("strong") // 2
        x = box.x + pen.px(12)
        pen.draw(surface, (x, y), self.text, "strong", COLOURS["mute"])
        x += pen.width(self.text, "strong") + pen.px(10)
        pen.draw(surface, (x, y), str(self.value), "strong", COLOURS["amber"])
        if self.focus:
            x += pen.width(str(self.value), "strong") + pen.px(2)
            caret = pygame.Rect(x, box.y + pen.px(6), pen.px(2), box.height - pen.px(12))
            pygame.draw.rect(surface, COLOURS["focus"], caret)

    def faults(self, pen: Pen) -> list[str]:
        whole = f"{self.text} {self.most}"
        return too_wide(pen, self.name, whole, "strong", self.rect.width - pen.px(36))

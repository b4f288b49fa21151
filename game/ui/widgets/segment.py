"""One of several plates side by side, of which one is chosen: a lamp on it tells which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw import metal
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_wide
from game.ui.widgets.button import light

PAD, LAMP = 9, 9
"""Room at both ends, and how far across the lamp is; the lamp grows with the text."""

WORDS = "plate"


@dataclass(kw_only=True)
class Segment(Widget):
    """A plate of a row of alternatives; the chosen one is brass and its lamp burns."""

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "option"
    text: str
    chosen: bool = False

    @staticmethod
    def need(pen: Pen, text: str) -> tuple[int, int]:
        """The width and height that it needs, in pixels."""
        wide = pen.width(text, WORDS) + pen.em(LAMP) + pen.px(8) + 2 * pen.px(PAD)
        return wide, pen.line_height(WORDS) + pen.px(12)

    def describe(self) -> str:
        able = "" if self.enabled else " (not now)"
        return f"option {self.name}: {self.text}{' (chosen)' if self.chosen else ''}{able}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        tone = "brass" if self.chosen else "manila" if self.enabled else "blank"
        surface.blit(metal.plate(box.size, pen.scale, tone, light(self)), box)
        lamp, gap = pen.em(LAMP), pen.px(8)
        x = box.centerx - (pen.width(self.text, WORDS) + lamp + gap) // 2
        self._lamp(pen, surface, (x + lamp // 2, box.centery))
        at = (x + lamp + gap, box.centery - pen.line_height(WORDS) // 2)
        ink = COLOURS["ink" if self.enabled else "faded"]
        pen.draw(surface, at, self.text, WORDS, ink)

    def _lamp(self, pen: Pen, surface: pygame.Surface, middle: tuple[int, int]) -> None:
        """A red lamp that burns, or an empty socket."""
        radius = pen.em(LAMP) / 2
        if self.chosen:
            pygame.draw.aacircle(surface, COLOURS["red"], middle, radius)
            glint = (middle[0] - radius * 0.3, middle[1] - radius * 0.3)
            pygame.draw.aacircle(surface, (255, 190, 150), glint, max(1, radius * 0.28))
        ring = COLOURS["ink" if self.chosen else "kraft_deep"]
        pygame.draw.aacircle(surface, ring, middle, radius, max(1, pen.px(1.4)))

    def faults(self, pen: Pen) -> list[str]:
        room = self.rect.width - pen.em(LAMP) - pen.px(8) - pen.px(PAD)
        return too_wide(pen, self.name, self.text, WORDS, room)

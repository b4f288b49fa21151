"""A round button of brass with an icon, and the key that does the same under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw.icons import icon
from game.ui.draw.smooth import smooth
from game.ui.text import Pen
from game.ui.theme import COLOURS, Colour
from game.ui.widgets.base import Widget
from game.ui.widgets.button import light
from game.ui.widgets.plates import cap_size, key_cap

ROUND = 44
"""How far across it is, logical; it grows with the text."""

GAP = 7
GROUND: Colour = (26, 24, 19)


@dataclass(kw_only=True)
class Knob(Widget):
    """The knob; `cap` is shown as a key under it, if there is room and it is not empty."""

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "knob"
    text: str
    icon: str
    cap: str = ""

    def describe(self) -> str:
        return f"knob {self.name}: {self.text}{'' if self.enabled else ' (not now)'}"

    @staticmethod
    def need(pen: Pen, cap: str = "") -> tuple[int, int]:
        """The width and height that it needs, in pixels."""
        side = pen.em(ROUND)
        if not cap:
            return side, side
        wide, high = cap_size(pen, cap)
        return max(side, wide), side + pen.px(GAP) + high

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        side = min(pen.em(ROUND), box.width, box.height)
        rim = COLOURS["brass" if self.enabled else "brass_dark"]
        disc = pygame.Rect(0, box.y, side, side)
        disc.centerx = box.centerx
        surface.blit(_disc(side, light(self) * self.enabled, rim), disc)
        inner = round(side * 0.46)
        colour = COLOURS["cream" if self.enabled else "wedge"]
        shape = icon(self.icon, inner, colour)
        surface.blit(shape, shape.get_rect(center=disc.center))
        if self.cap and box.height > side + pen.px(GAP):
            wide, high = cap_size(pen, self.cap)
            key_cap(pen, surface, (box.centerx - wide // 2, box.bottom - high // 2), self.cap)

    def faults(self, pen: Pen) -> list[str]:
        wide, high = Knob.need(pen, self.cap)
        small = wide > self.rect.width or high > self.rect.height
        return [f"{self.name}: needs {(wide, high)}, has {self.rect.size}"] * small


def _disc(side: int, lit: int, rim: Colour) -> pygame.Surface:
    def paint(large: pygame.Surface, times: int) -> None:
        half = side * times / 2
        ground = tuple(min(255, max(0, part + lit)) for part in GROUND)
        pygame.draw.circle(large, rim, (half, half), half)
        pygame.draw.circle(large, ground, (half, half), half - max(1.6, side * 0.045) * times)

    return smooth((side, side), paint, rim)

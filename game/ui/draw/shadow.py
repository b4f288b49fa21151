"""The soft shadow under what lies on the desk."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui.draw.grain import Size, clear
from game.ui.draw.shapes import nine


def reach(scale: float, blur: float = 14) -> int:
    """How many pixels a shadow is wider than its thing, on every side."""
    return max(2, round(blur * scale))


@lru_cache(maxsize=6)
def shadow(size: Size, scale: float = 1.0, blur: float = 14, alpha: int = 150) -> pygame.Surface:
    """The shadow of a thing of `size` pixels, `reach(scale, blur)` wider on every side.

    `blur` is logical. Blit it a little lower than the thing: (4, 10) logical is the lamp's way.
    """
    room = reach(scale, blur)
    wide, high = size[0] + 2 * room, size[1] + 2 * room
    corner = min(2 * room, wide // 2, high // 2)
    part = _soft(room, alpha)
    made = clear((wide, high))
    made.fill((0, 0, 0, alpha), made.get_rect().inflate(-2 * corner, -2 * corner))
    nine(made, part, corner, filled=False)
    return made


@lru_cache(maxsize=8)
def _soft(room: int, alpha: int) -> pygame.Surface:
    """A blurred square of six times `room`: its corners and edges serve shadows of any size."""
    side = 6 * room
    made = clear((side, side))
    made.fill((0, 0, 0, alpha), (room, room, side - 2 * room, side - 2 * room))
    made = pygame.transform.gaussian_blur(made, max(1, room // 2))
    return made

"""The clip that holds papers together."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import cos, pi, sin

import pygame

from game.ui.draw.shapes import Shade, finely

WIRE: tuple[tuple[Shade, float, float], ...] = (
    ((0, 0, 0, 70), 0.05, 0.05),
    ((74, 76, 80, 255), 0.012, 0.012),
    ((150, 152, 154, 255), 0, 0),
    ((214, 215, 212, 255), -0.012, -0.006),
)
"""A wire from its shadow to its glint: colour, and how far it is moved, in heights of a clip."""


@lru_cache(maxsize=8)
def clip(high: int) -> pygame.Surface:
    """A paper clip, upright, `high` pixels from end to end with its shadow beside it."""
    wide = round(high * 0.5)

    def draw(big: pygame.Surface, times: int) -> None:
        side = high * times
        for index, (colour, right, down) in enumerate(WIRE):
            thick = side * (0.022 if index == 3 else 0.055)
            points = [(side * (x + right), side * (y + down)) for x, y in _bends()]
            for start, end in pairwise(points):
                pygame.draw.line(big, colour, start, end, max(1, round(thick)))
            for point in points:
                pygame.draw.circle(big, colour, point, max(0.6, thick / 2))

    return finely((wide, high), draw)


def _bends() -> list[tuple[float, float]]:
    """The middle line of a clip's wire, in heights: inner end, two bends, outer end."""
    turns = ((0.21, 0.66, 0.095, 0), (0.175, 0.16, 0.13, 1), (0.225, 0.8, 0.15, 0))
    points = [(0.115, 0.3)]
    for middle, y, radius, over in turns:
        for step in range(13):
            angle = pi * step / 12
            x = middle - radius * cos(angle) if not over else middle + radius * cos(angle)
            points.append((x, y + radius * sin(angle) * (-1 if over else 1)))
    return [(x, 0.02 + y * 0.92) for x, y in [*points, (0.375, 0.3)]]

"""The tape of the days: punched holes, and the strip that they are punched into."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui.draw.grain import Size
from game.ui.draw.paper import paper
from game.ui.draw.smooth import smooth
from game.ui.theme import COLOURS, Colour, rgb

PALER = (27, 28, 26)
"""What makes the tape paler than a folder: a narrow strip is all rim, and faint words must be
read on it."""

LATER = rgb("#4e4535")
"""The ink of days to come."""

PUNCHED, LIP = rgb("#17130c"), rgb("#e9d8ad")
"""What is seen through a hole, and the light on its lower lip."""


@lru_cache(maxsize=8)
def strip(size: Size, scale: float = 1.0) -> pygame.Surface:
    """A strip of manila, `size` device pixels, with light along its upper edge and shade below."""
    made = paper(size, scale, "manila", 7).copy()
    made.fill(PALER, special_flags=pygame.BLEND_RGB_ADD)
    deep = max(1, round(5 * scale))
    for row in range(deep):
        by = round(26 * (1 - row / deep))
        made.fill((by, by, by), (0, size[1] - 1 - row, size[0], 1), pygame.BLEND_RGB_SUB)
        by = round(14 * (1 - row / deep))
        made.fill((by, by, by), (0, row, size[0], 1), pygame.BLEND_RGB_ADD)
    return made


@lru_cache(maxsize=64)
def hole(across: int, punched: float, rim: Colour) -> pygame.Surface:
    """A place for a hole, `across` device pixels: an outline in `rim`, and as much of it punched
    as has been taken, 0 to 1, from the left."""

    def paint(large: pygame.Surface, times: int) -> None:
        size = across * times
        half = size / 2
        line = max(1, round(times * max(1.0, across / 9)))
        if punched > 0:
            pygame.draw.circle(large, LIP, (half, half), half)
            pygame.draw.circle(large, PUNCHED, (half, half - times * 0.5), half - times * 0.5)
        if punched < 1:
            cut = round(size * punched)
            large.fill((*rim, 0), (cut, 0, size - cut, size))
            pygame.draw.circle(large, rim, (half, half), half - times * 0.3, line)

    return smooth((across, across), paint, rim if punched < 1 else PUNCHED)


@lru_cache(maxsize=8)
def today(size: Size, scale: float, point: int) -> pygame.Surface:
    """The red block that marks the day that it is, and its pointer `point` pixels below it."""
    wide, high = size

    def paint(large: pygame.Surface, times: int) -> None:
        foot = (high - point) * times
        large.fill(COLOURS["red"], (0, 0, wide * times, foot))
        half = wide * times / 2
        arm = point * times * 1.1
        corners = [(half - arm, foot - 1), (half + arm, foot - 1), (half, high * times)]
        pygame.draw.polygon(large, COLOURS["red"], corners)

    made = smooth(size, paint, COLOURS["red"])
    edge = max(1, round(scale))
    made.fill((38, 30, 26), (0, 0, wide, edge), pygame.BLEND_RGB_ADD)
    made.fill((40, 12, 8), (0, high - point - edge, wide, edge), pygame.BLEND_RGB_SUB)
    return made


@lru_cache(maxsize=8)
def torn(size: Size, left: bool) -> pygame.Surface:
    """Shade where the tape goes on behind its guide, at the left or at the right."""
    made = pygame.Surface(size, pygame.SRCALPHA)
    for x in range(size[0]):
        part = x / max(1, size[0] - 1)
        alpha = round(235 * ((1 - part) if left else part) ** 0.8)
        made.fill((10, 8, 5, alpha), (x, 0, 1, size[1]))
    return made

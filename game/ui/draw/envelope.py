"""The sealed folder that goes from one player's hands to the other's."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui.draw.grain import Size
from game.ui.draw.paper import paper
from game.ui.draw.shapes import Shade

CORD = 0.57
"""How far down the cord lies at the seal, as a share of the height."""

SPINE = 0.055
"""How far from the left the folder's spine is creased, as a share of the width."""


@lru_cache(maxsize=3)
def envelope(size: Size, scale: float = 1.0, cord: bool = True) -> pygame.Surface:
    """A kraft folder of `size` pixels with its spine and, unless it is open, the red cord that
    runs from both sides to the place of the seal: (1/2, CORD) of the size."""
    made = paper(size, scale, "kraft", 3).copy()
    _spine(made, scale)
    if cord:
        _cord(made, scale)
    return made


def seal_place(size: Size) -> tuple[int, int]:
    """Where the middle of the seal belongs, in pixels of the folder."""
    return size[0] // 2, round(size[1] * CORD)


def _spine(made: pygame.Surface, scale: float) -> None:
    x = round(made.get_width() * SPINE)
    line = max(1, round(1.2 * scale))
    high = made.get_height()
    made.fill((60, 60, 52), (x, 0, line, high), pygame.BLEND_RGB_SUB)
    made.fill((20, 20, 18), (x + line, 0, line, high), pygame.BLEND_RGB_ADD)
    for step in range(max(1, round(8 * scale))):
        made.fill((max(0, 10 - step),) * 3, (x - step, 0, 1, high), pygame.BLEND_RGB_SUB)


def _cord(made: pygame.Surface, scale: float) -> None:
    """Two strands to each side, each with its shadow and its lit twist."""
    wide = made.get_width()
    middle = seal_place(made.get_size())
    apart = max(2, round(4 * scale))
    looks: tuple[tuple[Shade, float, int], ...] = (
        ((30, 12, 4, 255), 2.4, 2),
        ((118, 34, 26, 255), 2.2, 0),
        ((176, 84, 66, 255), 0.7, -1),
    )
    for strand in (-apart, apart):
        for end in ((0, middle[1] - 22 * scale), (wide, middle[1] - 10 * scale)):
            for colour, thick, down in looks:
                start = (middle[0], middle[1] + strand * 0.4 + down * scale)
                stop = (end[0], end[1] + strand * 0.6 + down * scale)
                pygame.draw.aaline(made, colour[:3], start, stop, max(1, round(thick * scale)))

"""Smooth shapes: drawn several times too large and scaled down, or laid out from nine parts."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import pygame

from game.ui.draw.colour import mixed
from game.ui.draw.grain import Size, clear
from game.ui.theme import Colour

FINE = 4
"""How many times larger small shapes are drawn."""

STEPS = 72
"""Into how many rings light that falls off is divided."""

Shade = tuple[int, int, int, int]
"""A colour with its alpha."""


Draw = Callable[[pygame.Surface, int], None]


def finely(size: Size, draw: Draw, times: int = FINE) -> pygame.Surface:
    """What `draw(surface, times)` puts on a surface `times` as large, scaled down smoothly.

    Scaling mixes the colours of neighbours, also of those that are transparent: a shape of one
    colour has clean edges on a ground of that colour with alpha 0.
    """
    big = clear((size[0] * times, size[1] * times))
    draw(big, times)
    return pygame.transform.smoothscale(big, (max(1, size[0]), max(1, size[1])))


def nine(made: pygame.Surface, part: pygame.Surface, corner: int, filled: bool = True) -> None:
    """Lay the corners of `part` into the corners of `made`, its edges stretched between them.

    With `filled` its very middle fills the rest. Both must be larger than two corners.
    """
    columns = _thirds(made.get_width(), part.get_width(), corner)
    rows = _thirds(made.get_height(), part.get_height(), corner)
    for x, from_x, to_wide, from_wide in columns:
        for y, from_y, to_high, from_high in rows:
            inner = (x, y) == (corner, corner)
            if to_wide and to_high and (filled or not inner):
                piece = part.subsurface((from_x, from_y, from_wide, from_high))
                _stretch(made, piece, pygame.Rect(x, y, to_wide, to_high))


def _thirds(to: int, side: int, corner: int) -> list[tuple[int, int, int, int]]:
    """Start, start in the part, length, and length in the part, of both ends and the middle."""
    return [
        (0, 0, corner, corner),
        (corner, side // 2, max(0, to - 2 * corner), 1),
        (to - corner, side - corner, corner, corner),
    ]


def _stretch(made: pygame.Surface, piece: pygame.Surface, to: pygame.Rect) -> None:
    grown = piece if piece.get_size() == to.size else pygame.transform.scale(piece, to.size)
    made.blit(grown, to, special_flags=pygame.BLEND_RGBA_MAX)


@lru_cache(maxsize=16)
def rounded(
    size: Size, radius: int, colour: Colour | Shade, line: float = 0, corners: str = "all"
) -> pygame.Surface:
    """A rectangle with smooth round corners in pixels; `line` pixels wide, or filled for 0.

    `corners` is "all" or "top". What is not covered is transparent.
    """
    radius = max(0, min(radius, size[0] // 2 - 1, size[1] // 2 - 1))
    corner = max(radius, round(line) + 1, 1)
    if size[0] <= 2 * corner or size[1] <= 2 * corner:
        return _box(size, radius, colour, line, corners)
    made = clear(size)
    nine(made, _box((2 * corner + 3,) * 2, radius, colour, line, corners), corner, not line)
    return made


@lru_cache(maxsize=32)
def _box(
    size: Size, radius: int, colour: Colour | Shade, line: float, corners: str
) -> pygame.Surface:
    lower = 0 if corners == "top" else radius

    def draw(big: pygame.Surface, times: int) -> None:
        width = max(1, round(line * times)) if line else 0
        big.fill((*colour[:3], 0))
        pygame.draw.rect(
            big,
            colour,
            big.get_rect(),
            width,
            border_top_left_radius=radius * times,
            border_top_right_radius=radius * times,
            border_bottom_left_radius=lower * times,
            border_bottom_right_radius=lower * times,
        )

    return finely(size, draw)


def cut_corners(surface: pygame.Surface, radius: int, corners: str = "all") -> None:
    """Make the corners of a surface with alpha round."""
    mask = rounded(surface.get_size(), radius, (255, 255, 255, 255), 0, corners)
    surface.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)


def slope(surface: pygame.Surface, top: int, bottom: int) -> None:
    """Lighten (above 0) or darken (below 0) a surface row by row, from `top` to `bottom`."""
    high = surface.get_height()
    for row in range(high):
        by = round(top + (bottom - top) * row / max(1, high - 1))
        if by:
            flag = pygame.BLEND_RGB_ADD if by > 0 else pygame.BLEND_RGB_SUB
            surface.fill((abs(by),) * 3, (0, row, surface.get_width(), 1), flag)


def glow(
    surface: pygame.Surface, near: Colour, far: Colour, middle: tuple[float, float], most: float
) -> None:
    """Fill a small surface with light that falls off from `middle` to `most` pixels away."""
    surface.fill(far)
    for step in range(STEPS):
        away = 1 - step / STEPS
        pygame.draw.circle(surface, mixed(far, near, 1 - away), middle, most * away)


@lru_cache(maxsize=48)
def arrow(side: int, colour: Colour, way: str) -> pygame.Surface:
    """A filled triangle in a square of `side` pixels; `way` is right, left, up or down."""
    shapes = {
        "right": ((0.2, 0.08), (0.2, 0.92), (0.9, 0.5)),
        "left": ((0.8, 0.08), (0.8, 0.92), (0.1, 0.5)),
        "down": ((0.08, 0.2), (0.92, 0.2), (0.5, 0.9)),
        "up": ((0.08, 0.8), (0.92, 0.8), (0.5, 0.1)),
    }
    points = shapes[way]

    def draw(big: pygame.Surface, _: int) -> None:
        wide = big.get_width()
        big.fill((*colour, 0))
        pygame.draw.polygon(big, colour, [(x * wide, y * wide) for x, y in points])

    return finely((side, side), draw)

"""Shapes with smooth edges: drawn some times larger than they are shown, then scaled down."""

from __future__ import annotations

import pygame

from game.ui.draw.shapes import Draw, finely
from game.ui.theme import Colour

Point = tuple[float, float]

LARGE = 420
"""From this many device pixels on, twice as large is smooth enough."""


def smooth(size: tuple[int, int], paint: Draw, edge: Colour = (0, 0, 0)) -> pygame.Surface:
    """A transparent surface of `size` device pixels that holds what `paint` draws.

    `paint` gets a larger surface and how many times larger it is. `edge` is the colour of the
    shapes' rims: what is transparent has it too, or light shapes would get dark seams.
    """

    def draw(large: pygame.Surface, times: int) -> None:
        large.fill((*edge, 0))
        paint(large, times)

    return finely(size, draw, 3 if max(size) < LARGE else 2)


def disc(diameter: int, colour: Colour, alpha: int = 255) -> pygame.Surface:
    """A filled circle."""

    def paint(surface: pygame.Surface, times: int) -> None:
        middle = diameter * times / 2
        pygame.draw.circle(surface, (*colour, alpha), (middle, middle), middle)

    return smooth((diameter, diameter), paint, colour)


def polygon(
    size: tuple[int, int], points: tuple[Point, ...], colour: Colour, line: float = 0.0
) -> pygame.Surface:
    """A polygon, its corners in device pixels; filled, or with `line` pixels of outline."""

    def paint(surface: pygame.Surface, times: int) -> None:
        corners = [(x * times, y * times) for x, y in points]
        pygame.draw.polygon(surface, colour, corners, round(line * times))

    return smooth(size, paint, colour)

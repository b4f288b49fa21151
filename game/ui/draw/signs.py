"""The signs of the kinds of endings: each has a shape and a pattern, besides its colour.

The colours are those of the laboratory's charts, so that a report and the window look alike.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import pygame

from game.lab.study.palette import KINDS as PAINTS
from game.lab.study.palette import NEUTRAL
from game.ui.draw.colour import mixed
from game.ui.draw.grain import clear
from game.ui.draw.shapes import finely
from game.ui.theme import Colour, rgb

KINDS = tuple(PAINTS)
"""All kinds, from the best to the worst."""

TIMES = 8
"""So many times larger a sign is drawn before it is scaled down: most are a few pixels wide."""

Box = tuple[float, float, float]
"""The middle of a sign's square, and half its side."""


def colour_of(kind: str, paper: bool = False) -> Colour:
    """The colour of a kind, on the dark desk or on paper."""
    paint = PAINTS.get(kind, NEUTRAL)
    return rgb(paint.colour if paper else paint.dark)


def _disc(surface: pygame.Surface, colour: Colour, box: Box) -> None:
    x, y, half = box
    pygame.draw.circle(surface, colour, (x, y), 0.66 * half)


def _ring(surface: pygame.Surface, colour: Colour, box: Box) -> None:
    x, y, half = box
    pygame.draw.circle(surface, colour, (x, y), 0.8 * half, max(1, round(0.36 * half)))


def _stroke(surface: pygame.Surface, colour: Colour, box: Box) -> None:
    x, y, half = box
    wide, high = 0.5 * half, 1.7 * half
    surface.fill(colour, (round(x - wide / 2), round(y - high / 2), round(wide), round(high)))


def _triangle(surface: pygame.Surface, colour: Colour, box: Box) -> None:
    x, y, half = box
    far = 0.9 * half
    corners = [(x, y - far), (x + far, y + 0.75 * half), (x - far, y + 0.75 * half)]
    pygame.draw.polygon(surface, colour, corners)


def _diamond(surface: pygame.Surface, colour: Colour, box: Box) -> None:
    x, y, half = box
    pygame.draw.polygon(
        surface, colour, [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
    )


SHAPES: dict[str, Callable[[pygame.Surface, Colour, Box], None]] = {
    "settlement": _disc,
    "stalemate": _ring,
    "ouster": _stroke,
    "limited_war": _triangle,
    "war": _diamond,
}


@lru_cache(maxsize=48)
def sign(kind: str, side: int, paper: bool = False) -> pygame.Surface:
    """The sign of a kind in a square of `side` pixels, on nothing."""
    colour, shape = colour_of(kind, paper), SHAPES.get(kind, _disc)

    def draw(big: pygame.Surface, times: int) -> None:
        big.fill((*colour, 0))
        middle = side * times / 2
        shape(big, colour, (middle, middle, middle))

    return finely((side, side), draw, TIMES)


# Areas

PITCH = 7
"""From one line of a pattern to the next, logical."""

SLANTS: dict[str, tuple[float, float]] = {
    "stalemate": (0, 1),
    "ouster": (1, 1),
    "limited_war": (1, 0),
    "war": (-1, 1),
}
"""The direction of a kind's lines: right, down. A settlement has none."""


def hatched(size: tuple[int, int], kind: str, scale: float, paper: bool = True) -> pygame.Surface:
    """A field of a kind's colour with its pattern: what an area of it is cut out of."""
    made, colour = clear(size), colour_of(kind, paper)
    made.fill(colour)
    way = SLANTS.get(kind)
    if way is None:
        return made
    ink = mixed(colour, (255, 250, 235) if paper else (10, 8, 6), 0.42)
    pitch, thick = max(4, round(PITCH * scale)), max(1, round(1.4 * scale))
    _lines(made, ink, way, pitch, thick)
    return made


def _lines(
    made: pygame.Surface, ink: Colour, way: tuple[float, float], pitch: int, thick: int
) -> None:
    wide, high = made.get_size()
    right, down = way
    if not down:
        for y in range(pitch // 2, high, pitch):
            pygame.draw.line(made, ink, (0, y), (wide, y), thick)
        return
    step = pitch if not right else round(pitch * 1.4)
    lean = right / down * high
    for x in range(round(min(0, -lean)), round(wide + max(0, -lean)) + step, step):
        pygame.draw.line(made, ink, (x, 0), (x + lean, high), thick)

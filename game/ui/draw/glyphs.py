"""Silhouettes of what stands on the plot, each with a dark rim that parts it from the map.

Shapes are drawn on a square of 48 units. Each kind has a shape of its own: colour tells the
side, never the kind.
"""

from __future__ import annotations

import math
from functools import lru_cache

import pygame

from game.engine.plot import MarkKind
from game.ui.draw.smooth import Point, smooth
from game.ui.theme import Colour, rgb

SQUARE = 48.0
RIM = rgb("#03090c")

Shape = tuple[Point, ...]

WARSHIP: tuple[Shape, ...] = (
    ((2, 29), (46, 29), (41, 38), (8, 38)),
    ((10, 28), (10, 22), (17, 22), (17, 17), (23, 17), (23, 4), (25.5, 4), (25.5, 17), (31, 17),
     (31, 22), (38, 22), (38, 28)),
    ((1, 25), (9, 22), (9, 24.5), (1, 27)),
    ((47, 25), (39, 22), (39, 24.5), (47, 27)),
)  # fmt: skip
CARRIER: tuple[Shape, ...] = (
    ((1, 24), (47, 24), (45, 29), (40, 37), (9, 37), (5, 29)),
    ((26, 23), (26, 15), (29, 15), (29, 7), (31, 7), (31, 12), (36, 12), (36, 23)),
    ((7, 22.5), (16, 20), (17, 22.5)),
)
MERCHANT: tuple[Shape, ...] = (
    ((1, 26), (47, 26), (43, 38), (6, 38)),
    ((6, 25), (6, 19), (11, 19), (11, 11), (16, 11), (16, 19), (18, 19), (18, 25)),
    ((21, 25), (21, 20), (27, 20), (27, 25)),
    ((29, 25), (29, 20), (35, 20), (35, 25)),
    ((37, 25), (38, 12), (40, 12), (41, 25)),
)
TANKER: tuple[Shape, ...] = (
    ((1, 28), (47, 28), (44, 37), (5, 37)),
    ((4, 27), (4, 18), (8, 18), (8, 10), (13, 10), (13, 18), (15, 18), (15, 27)),
    ((26, 27), (26, 20), (31, 20), (31, 27)),
    ((15, 25), (44, 25), (44, 26.5), (15, 26.5)),
)
SUBMARINE: tuple[Shape, ...] = (
    ((1, 29), (8, 25), (18, 23), (30, 23), (40, 25), (47, 29), (40, 34), (30, 36), (18, 36),
     (8, 34)),
    ((18, 24), (20, 14), (24, 14), (24, 7), (26.4, 7), (26.4, 14), (28, 14), (30, 24)),
)  # fmt: skip
AIRCRAFT: tuple[Shape, ...] = (
    ((24, 2), (27, 8), (27, 18), (46, 27), (46, 31), (27, 26), (26, 38), (33, 43), (33, 46),
     (24, 43), (15, 46), (15, 43), (22, 38), (21, 26), (2, 31), (2, 27), (21, 18), (21, 8)),
)  # fmt: skip
TRIANGLE: tuple[Shape, ...] = (((24, 5), (44, 41), (4, 41)),)
TROOPS: tuple[Shape, ...] = (
    ((3, 11), (45, 11), (45, 14), (3, 14)),
    ((3, 34), (45, 34), (45, 37), (3, 37)),
    ((3, 11), (6, 11), (6, 37), (3, 37)),
    ((42, 11), (45, 11), (45, 37), (42, 37)),
    ((4, 11), (7.5, 11), (44, 37), (40.5, 37)),
    ((40.5, 11), (44, 11), (7.5, 37), (4, 37)),
)
BASE: tuple[Shape, ...] = (((13, 13), (35, 13), (35, 35), (13, 35)),)

SHAPES: dict[MarkKind, tuple[Shape, ...]] = {
    "warship": WARSHIP,
    "carrier": CARRIER,
    "merchant": MERCHANT,
    "tanker": TANKER,
    "submarine": SUBMARINE,
    "aircraft": AIRCRAFT,
    "site": TRIANGLE,
    "troops": TROOPS,
    "base": BASE,
}

SIZES: dict[MarkKind, float] = {
    "warship": 25, "carrier": 29, "merchant": 25, "tanker": 25, "submarine": 25, "aircraft": 22,
    "site": 17, "airfield": 17, "troops": 20, "base": 17, "capital": 19, "city": 12,
}  # fmt: skip
"""How large a glyph is, in logical units; kinds without one are lines or words."""

Circles = tuple[tuple[float, float], ...]
ROUND: dict[MarkKind, Circles] = {
    "city": ((15.0, 0.0),),
    "capital": ((20.0, 5.0), (9.0, 0.0)),
    "airfield": ((19.0, 5.0),),
}
"""Radius and width of each circle (0: filled) about the middle."""

RUNWAY: Shape = ((10, 35), (35, 10), (38, 13), (13, 38))


@lru_cache(maxsize=256)
def glyph(kind: MarkKind, size: int, colour: Colour, turn: int = 0) -> pygame.Surface:
    """The silhouette of a kind, `size` pixels wide and high, in a colour; what is seen from
    above is turned so many degrees clockwise."""
    rim = max(1.0, size / 14)

    def paint(large: pygame.Surface, times: int) -> None:
        wide = size * times
        _draw(large, kind, RIM, (wide, turn), 2 * rim * times)
        _draw(large, kind, colour, (wide, turn), 0.0)

    return smooth((size, size), paint, RIM)


def _draw(
    surface: pygame.Surface, kind: MarkKind, colour: Colour, how: tuple[float, int], rim: float
) -> None:
    """The shapes of a kind, of a width and turned, and with a rim as much more around them."""
    wide, turn = how
    unit = wide / SQUARE * 0.9
    for shape in [*SHAPES.get(kind, ()), *([RUNWAY] if kind == "airfield" else [])]:
        points = [_turned(point, unit, turn, wide / 2) for point in shape]
        pygame.draw.polygon(surface, colour, points)
        if rim:
            _rimmed(surface, colour, points, rim)
    for radius, line in ROUND.get(kind, ()):
        grown = radius * unit + rim / 2
        width = round(line * unit + rim) if line else 0
        pygame.draw.circle(surface, colour, (wide / 2, wide / 2), grown, width)


def _rimmed(surface: pygame.Surface, colour: Colour, points: list[Point], wide: float) -> None:
    """A line around a shape; thick lines end straight, so that corners are rounded off."""
    pygame.draw.polygon(surface, colour, points, round(wide))
    for point in points:
        pygame.draw.circle(surface, colour, point, wide / 2)


def _turned(point: Point, unit: float, turn: int, middle: float) -> Point:
    """A corner of a shape in pixels, turned clockwise about the middle."""
    x, y = (part - SQUARE / 2 for part in point)
    sin, cos = math.sin(math.radians(turn)), math.cos(math.radians(turn))
    return middle + unit * (x * cos - y * sin), middle + unit * (x * sin + y * cos)

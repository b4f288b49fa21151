"""Small things on paper: clips, strips of tape, the bar of a censor, a pasted label."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import cos, pi, sin

import pygame

from game.ui.draw.grain import Size, clear, places, roughen
from game.ui.draw.paper import paper, wear_edges
from game.ui.draw.shapes import Shade, finely, rounded
from game.ui.theme import COLOURS

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


@lru_cache(maxsize=8)
def tape_strip(size: Size, scale: float = 1.0, seed: int = 0) -> pygame.Surface:
    """A strip of yellowed sticky tape, seen through, its short ends torn."""
    made = clear(size)
    made.fill((205, 192, 148))
    roughen(made, ("paper", 1.0), scale, places(seed))
    line = max(1, round(scale))
    made.fill((22, 22, 20), (0, 0, size[0], line), pygame.BLEND_RGB_ADD)
    made.fill((22, 22, 20), (0, size[1] - line, size[0], line), pygame.BLEND_RGB_SUB)
    made.fill((255, 255, 255, 150), special_flags=pygame.BLEND_RGBA_MULT)
    _saw(made, scale)
    return made


def _saw(made: pygame.Surface, scale: float) -> None:
    """The toothed cut at both short ends."""
    tooth = max(2, round(3 * scale))
    wide, high = made.get_size()
    for row in range(high):
        deep = abs(row % (2 * tooth) - tooth)
        made.fill((0, 0, 0, 0), (0, row, deep, 1))
        made.fill((0, 0, 0, 0), (wide - deep, row, deep, 1))


@lru_cache(maxsize=32)
def redaction(size: Size, scale: float = 1.0, seed: int = 0) -> pygame.Surface:
    """A censor's bar: black ink laid on by hand, its edge not quite straight."""
    made = clear(size)
    made.fill((25, 22, 18, 255))
    roughen(made, ("paper", 0.6), scale, places(seed))
    wear_edges(made, scale * 0.6, seed)
    return made


@lru_cache(maxsize=8)
def pasted(size: Size, scale: float = 1.0, seed: int = 0) -> pygame.Surface:
    """A white label pasted on a folder, with a red line around its text."""
    made = paper(size, scale, "card", seed).copy()
    inset = max(2, round(8 * scale))
    room = (size[0] - 2 * inset, size[1] - 2 * inset)
    made.blit(rounded(room, 0, COLOURS["red"], max(1.0, 1.8 * scale)), (inset, inset))
    return made

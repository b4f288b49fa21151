"""The parts of a round instrument: its glass with the zones, the wedge of doubt, the needle.

A place on the scale is a part of its range: 0 at its lower left end, 1 at its lower right.
"""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, radians, sin

import pygame

from game.ui.draw.colour import mixed, shade
from game.ui.draw.smooth import Point, smooth
from game.ui.theme import COLOURS, Colour, rgb

SWEEP = 112.0
"""Degrees from the middle of the scale, at the top, to either end."""

INSIDE, OUTSIDE = 0.71, 0.83
"""Where the band of zones begins and ends, in radii."""

Zone = tuple[float, float, str]
"""From, to, and `good`, `caution`, `danger` or `none`."""

ZONES: dict[str, Colour] = {
    "good": rgb("#3f7f6a"),
    "caution": rgb("#c9922f"),
    "danger": COLOURS["danger"],
    "none": rgb("#6b6a63"),
}


def spot(middle: float, radius: float, part: float) -> Point:
    """The point at a part of the scale, `radius` from the middle of the instrument."""
    turn = radians(SWEEP * (2 * part - 1))
    return middle + radius * sin(turn), middle - radius * cos(turn)


def bow(middle: float, inside: float, outside: float, start: float, end: float) -> list[Point]:
    """The corners of a piece of a ring between two parts of the scale."""
    count = max(2, round(abs(end - start) * 90))
    parts = [start + (end - start) * step / count for step in range(count + 1)]
    outer = [spot(middle, outside, part) for part in parts]
    return outer + [spot(middle, inside, part) for part in reversed(parts)]


@lru_cache(maxsize=16)
def glass(diameter: int, zones: tuple[Zone, ...], light: bool = False) -> pygame.Surface:
    """The instrument without its needle; `light` when it is pointed at."""

    def paint(large: pygame.Surface, times: int) -> None:
        half = diameter * times / 2
        _rim(large, half, light)
        _face(large, half)
        for start, end, kind in zones:
            pygame.draw.polygon(
                large, ZONES[kind], bow(half, half * INSIDE, half * OUTSIDE, start, end)
            )
            if kind == "danger":
                _hatch(large, half, start, end)
        _ticks(large, half)
        _shine(large, half)

    return smooth((diameter, diameter), paint, COLOURS["brass_dark"])


def _rim(large: pygame.Surface, half: float, light: bool) -> None:
    """Turned brass, lit from the upper left: a cone of greys around the ring."""
    bright = 1.25 if light else 1.0
    pygame.draw.circle(large, rgb("#1c150a"), (half, half), half)
    for step in range(96):
        turn = step * 2 * pi / 96
        lit = 0.5 + 0.5 * cos(turn + pi / 4)
        wide = 2.2 * pi / 96
        for outer, inner, base in ((0.985, 0.935, 0.55), (0.935, 0.895, 0.34)):
            edge = [(turn, outer), (turn + wide, outer), (turn + wide, inner), (turn, inner)]
            points = [(half + half * r * sin(a), half - half * r * cos(a)) for a, r in edge]
            shine = (base + 0.6 * (lit if outer > 0.95 else 1 - lit)) * bright
            pygame.draw.polygon(large, shade(COLOURS["brass"], shine), points)


def _face(large: pygame.Surface, half: float) -> None:
    """Black enamel, a little lighter where the lamp falls on it."""
    pygame.draw.circle(large, (0, 0, 0), (half, half), half * 0.9)
    for step in range(12):
        part = step / 11
        colour = mixed(rgb("#07080a"), rgb("#17191d"), part)
        radius = half * 0.885 * (1 - part * 0.8)
        pygame.draw.circle(
            large, colour, (half * (1 - part * 0.05), half * (1 - part * 0.2)), radius
        )


def _hatch(large: pygame.Surface, half: float, start: float, end: float) -> None:
    """Dark strokes aslant across the band: danger is never told by colour alone."""
    step, slant, wide = 0.024, 0.016, 0.0085
    count = max(0, int((end - start - slant) / step))
    for index in range(count + 1):
        foot = start + index * step
        points = [
            spot(half, half * radius, min(foot + aside, end))
            for radius, aside in (
                (INSIDE, 0.0),
                (INSIDE, wide),
                (OUTSIDE, wide + slant),
                (OUTSIDE, slant),
            )
        ]
        pygame.draw.polygon(large, rgb("#200c08"), points)


def _ticks(large: pygame.Surface, half: float) -> None:
    """Eleven strokes; the ends and the middle are longer and stronger."""
    for tenth in range(11):
        chief = tenth % 5 == 0
        inside = INSIDE - 0.01 if tenth in (0, 10) else OUTSIDE - (0.03 if chief else -0.005)
        wide = 0.004 if chief else 0.0026
        foot, top = half * inside, half * (0.895 if chief else 0.88)
        colour = COLOURS["cream"] if chief else COLOURS["mute"]
        pygame.draw.polygon(
            large, colour, bow(half, foot, top, tenth / 10 - wide, tenth / 10 + wide)
        )


def _shine(large: pygame.Surface, half: float) -> None:
    """The lamp in the glass: a pale lens over the upper half."""
    lens = pygame.Surface(large.get_size(), pygame.SRCALPHA)
    pygame.draw.circle(lens, (255, 250, 235, 15), (half, half), half * 0.86)
    pygame.draw.circle(lens, (0, 0, 0, 0), (half, half * 1.62), half * 1.18)
    large.blit(lens, (0, 0))


@lru_cache(maxsize=16)
def wedge(diameter: int, left: float, right: float) -> pygame.Surface:
    """What is thought possible: a pale sector with brighter edges, from `left` to `right`."""

    def paint(large: pygame.Surface, times: int) -> None:
        half = diameter * times / 2
        top = half * (INSIDE - 0.025)
        points = bow(half, half * 0.03, top, left, right)
        pygame.draw.polygon(large, (241, 230, 203, 62), points)
        for part in (left, right):
            ends = bow(half, half * 0.1, top, part - 0.0028, part + 0.0028)
            pygame.draw.polygon(large, (241, 230, 203, 135), ends)

    return smooth((diameter, diameter), paint, COLOURS["cream"])


@lru_cache(maxsize=24)
def needle(diameter: int, part: float) -> pygame.Surface:
    """The needle at a part of the scale, its shadow, and the brass hub."""

    def paint(large: pygame.Surface, times: int) -> None:
        half = diameter * times / 2
        for colour, off in (((0, 0, 0, 110), half * 0.035), (COLOURS["cream"], 0.0)):
            points = [(x + off, y + off) for x, y in _blade(half, part)]
            pygame.draw.polygon(large, colour, points)
        for colour, size in (
            (rgb("#241a0a"), 0.105),
            (shade(COLOURS["brass"], 1.12), 0.092),
            (rgb("#33270f"), 0.045),
        ):
            pygame.draw.circle(large, colour, (half, half), half * size)

    return smooth((diameter, diameter), paint, COLOURS["brass"])


def _blade(half: float, part: float) -> list[Point]:
    """The corners of the needle: a long point, wide at the hub, with a short tail."""
    turn = radians(SWEEP * (2 * part - 1))
    along, across = (sin(turn), -cos(turn)), (cos(turn), sin(turn))
    shape = ((0.68, 0.012), (0.0, 0.058), (-0.17, 0.0), (0.0, -0.058), (0.68, -0.012))
    return [
        (
            half + half * (far * along[0] + wide * across[0]),
            half + half * (far * along[1] + wide * across[1]),
        )
        for far, wide in shape
    ]


@lru_cache(maxsize=8)
def shadow(diameter: int, blur: int) -> pygame.Surface:
    """What an instrument throws on its panel: `blur` device pixels larger on each side."""
    size = diameter + 2 * blur
    surface = pygame.Surface((size, size), pygame.SRCALPHA)
    pygame.draw.circle(surface, (0, 0, 0, 150), (size / 2, size / 2), diameter / 2)
    return pygame.transform.gaussian_blur(surface, max(1, blur // 2))

"""The back-lit plotting glass: sea, graticule, land with its glowing coast.

Painted once for a size and a view; marks lie over it. The tints of the sides are hatched as
well as coloured, each its own way.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import pygame

from game.ui.draw.colour import mixed
from game.ui.draw.projection import Points, Projection, on_sphere
from game.ui.draw.world import Seen, seen
from game.ui.theme import Colour, rgb

DEEP, LIT = rgb("#04121a"), rgb("#11363e")
LAND = rgb("#315e59")
COAST, GLOW, GRID = rgb("#8cc7b6"), rgb("#265450"), rgb("#1f464c")
TINTS: tuple[Colour, ...] = (rgb("#2a566b"), rgb("#8f4128"))
"""The land of the first seat's side and of the second's."""

Tints = tuple[tuple[str, int], ...]
"""States of the map and whose side they are on: 0 the first seat's, 1 the second's."""

SLOPES = (-1, 1)
"""Which way the hatching of each side leans."""

LIGHT = (0.34, 0.4)
"""Where the lamp behind the glass is, in parts of the width and the height."""

COARSE = 3300
"""From this product of width and unit on, land is drawn at its own size: its pixels are small
enough. Below it is drawn twice as large."""


@lru_cache(maxsize=2)
def ground(
    size: tuple[int, int], projection: Projection, tints: Tints = (), unit: float = 1.0
) -> pygame.Surface:
    """The glass of a size in pixels without any mark; `unit` is the pixels to a logical one."""
    made = sea(size).copy()
    _graticule(made, projection)
    shown = seen(projection, size)
    made.blit(_land(size, shown, dict(tints), unit), (0, 0))
    made.blit(_glow(size, shown, unit), (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    made.blit(_shade(size), (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    return made


@lru_cache(maxsize=2)
def sea(size: tuple[int, int]) -> pygame.Surface:
    """Dark water, lit from behind."""
    return _gradient(size, LIT, DEEP, 0.8)


@lru_cache(maxsize=2)
def _shade(size: tuple[int, int]) -> pygame.Surface:
    """What the lamp leaves in the dark: multiplied over everything."""
    return _gradient(size, (255, 255, 255), (118, 128, 132), 1.0)


def _gradient(size: tuple[int, int], middle: Colour, rim: Colour, reach: float) -> pygame.Surface:
    """From one colour at the lamp to another, computed small and scaled up."""
    wide, high = 96, max(2, round(96 * size[1] / size[0]))
    x = (np.arange(wide) / (wide - 1) - LIGHT[0])[:, None]
    y = (np.arange(high) / (high - 1) - LIGHT[1])[None, :] * (size[1] / size[0])
    part = np.clip(np.hypot(x, y) / reach, 0, 1)[:, :, None] ** 1.25
    small = pygame.Surface((wide, high))
    colours = np.array(middle) * (1 - part) + np.array(rim) * part
    pygame.surfarray.blit_array(small, colours.astype(np.uint8))
    return pygame.transform.smoothscale(small, size)


def _land(size: tuple[int, int], shown: Seen, tints: dict[str, int], unit: float) -> pygame.Surface:
    """Land, its borders and its coast, drawn larger and scaled down."""
    times = 2 if size[0] * unit < COARSE else 1
    large = pygame.Surface((size[0] * times, size[1] * times), pygame.SRCALPHA)
    large.fill((*COAST, 0))
    for state, ring in shown.lands:
        side = tints.get(state)
        colour = LAND if side is None else TINTS[side]
        pygame.draw.polygon(large, colour, ring * times)
    if tints:
        _hatch(large, shown, tints, times, unit)
    line = max(1, round(times * unit * 0.7))
    for border in shown.borders:
        _line(large, mixed(LAND, COAST, 0.3), border * times, line)
    for coast in shown.coasts:
        _line(large, COAST, coast * times, line)
    return pygame.transform.smoothscale(large, size) if times > 1 else large


def _line(surface: pygame.Surface, colour: Colour, points: Points, width: int) -> None:
    if len(points) > 1:
        pygame.draw.lines(surface, colour, False, points, width)


def _hatch(
    large: pygame.Surface, shown: Seen, tints: dict[str, int], times: int, unit: float
) -> None:
    """Fine slanting lines over the tinted states, leaning one way for each side."""
    step = max(4, round(5 * unit * times))
    for side in sorted(set(tints.values())):
        rings = [ring * times for state, ring in shown.lands if tints.get(state) == side]
        if not rings:
            continue
        points = np.concatenate(rings)
        low, high = points.min(axis=0) - 1, points.max(axis=0) + 1
        box = pygame.Rect(low, high - low).clip(large.get_rect())
        mask = pygame.Surface(box.size, pygame.SRCALPHA)
        for ring in rings:
            pygame.draw.polygon(mask, (255, 255, 255, 255), ring - box.topleft)
        lines = _slanting(large.get_size(), box, step, SLOPES[side], times)
        mask.blit(lines, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        large.blit(mask, box)


def _slanting(
    size: tuple[int, int], box: pygame.Rect, step: int, slope: int, width: int
) -> pygame.Surface:
    """A part of faint dark lines that lean one way across a size."""
    made = pygame.Surface(box.size, pygame.SRCALPHA)
    wide, high = size
    for x in range(-high, wide + high, step):
        start, end = (x - box.x, -box.y), (x + slope * high - box.x, high - box.y)
        pygame.draw.line(made, (0, 0, 0, 60), start, end, width)
    return made


def _glow(size: tuple[int, int], shown: Seen, unit: float) -> pygame.Surface:
    """Light along the coasts: near and bright, far and faint."""
    less = max(2, round(2.5 * unit))
    small = pygame.Surface((size[0] // less + 1, size[1] // less + 1))
    for coast in shown.coasts:
        _line(small, GLOW, coast / less, 1)
    near = pygame.transform.gaussian_blur(small, 2)
    wide, high = small.get_size()
    tiny = pygame.transform.smoothscale(near, (wide // 3 + 1, high // 3 + 1))
    far = pygame.transform.smoothscale(pygame.transform.gaussian_blur(tiny, 2), (wide, high))
    near.blit(far, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    near.blit(far, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    whole = (small.get_width() * less, small.get_height() * less)
    return pygame.transform.smoothscale(near, whole).subsurface((0, 0), size)


def _graticule(surface: pygame.Surface, projection: Projection) -> None:
    """Meridians and parallels, as many as give the eye some twelve lines."""
    for line in graticule(projection, surface.get_size()):
        pygame.draw.aalines(surface, GRID, False, line)


def graticule(projection: Projection, size: tuple[int, int]) -> list[Points]:
    """The lines of whole degrees in a picture of a size, in its pixels."""
    degrees = math.degrees(size[0] / projection.scale)
    step = next((s for s in (1, 2, 5, 10, 15, 30) if degrees / s <= 9), 30)
    lon, lat = projection.place(size[0] / 2, size[1] / 2)
    reach = min(90.0, degrees)
    wide = min(180.0, reach / max(0.2, math.cos(math.radians(lat))))
    rows = np.arange(math.floor(max(-85, lat - reach)), min(85, lat + reach) + 1, step / 5)
    cols = np.arange(math.floor(lon - wide), lon + wide + 1, step / 5)
    ups = [(np.full_like(rows, at), rows) for at in _whole(lon - wide, lon + wide, step)]
    acrosses = [(cols, np.full_like(cols, at)) for at in _whole(rows[0], rows[-1], step)]
    lines = [projection.flat(on_sphere(np.stack(pair, axis=1))) for pair in [*ups, *acrosses]]
    return [line for line in lines if len(line) > 1]


def _whole(low: float, high: float, step: int) -> list[float]:
    return [float(at) for at in range(math.ceil(low / step) * step, math.floor(high) + 1, step)]

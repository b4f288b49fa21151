"""The globe: two capitals, and a letter on its way between them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

import numpy as np
import pygame

from game.engine.plot import Place
from game.ui.draw import glass
from game.ui.draw.chart import stroke
from game.ui.draw.colour import mixed
from game.ui.draw.projection import Points, Projection, great_circle, in_degrees, on_sphere
from game.ui.draw.smooth import smooth
from game.ui.draw.world import runs, seen
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_wide
from game.ui.widgets.plot_names import haloed

RIM = 3
"""Between the globe and the edge of its square, in logical units."""

ROLE = "map_small"
GAP = 3
LEAST = 40
"""A globe of a smaller diameter in logical units cannot be read."""

STEPS = 60
"""Pieces that the way of the letter is made of."""


@dataclass(kw_only=True)
class Globe(Widget):
    """The half of the earth that holds both capitals.

    `ends` are their places, the sender's first, `progress` (0 to 1) how far along the way the
    letter is; below 0 none is under way. `caption` stands below it, `tint` colours states by
    side (0 or 1).
    """

    kind: ClassVar[str] = "globe"
    floats: ClassVar[bool] = True  # over the corner that the map leaves to it
    ends: tuple[Place, Place]
    sides: tuple[int, int] = (0, 1)
    progress: float = -1.0
    caption: str = ""
    tint: glass.Tints = ()

    def describe(self) -> str:
        part = f" | {self.progress:.0%} of the way" if self.progress >= 0 else ""
        return f"globe {self.name}: {self.caption}{part}"

    @staticmethod
    def need(pen: Pen, diameter: int, caption: str) -> int:
        """The height that a globe of a diameter in pixels needs with its caption."""
        return diameter + pen.height(caption, ROLE, diameter) + pen.px(GAP)

    def diameter(self, pen: Pen) -> int:
        """How wide the globe is, in pixels."""
        words = pen.height(self.caption, ROLE, self.rect.width) + pen.px(GAP)
        return max(1, min(self.rect.width, self.rect.height - words))

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        wide = self.diameter(pen)
        at = (box.centerx - wide // 2, box.y)
        turned = projection(self.ends, wide, pen.px(RIM))
        room = wide >= pen.px(LEAST)
        if room:
            surface.blit(earth(wide, turned, self.tint, pen.scale), at)
        if room and self.progress >= 0:
            surface.blit(self._letter(pen, turned, wide), at)
        top = box.y + wide + pen.px(GAP)
        for line in pen.wrap(self.caption, ROLE, box.width):
            words = haloed(pen, line, ROLE, COLOURS["cream"])
            surface.blit(words, words.get_rect(center=(box.centerx, top + words.get_height() // 2)))
            top += pen.line_height(ROLE)

    def _letter(self, pen: Pen, turned: Projection, wide: int) -> pygame.Surface:
        """The way from capital to capital, what is behind the letter bright."""
        made = pygame.Surface((wide, wide), pygame.SRCALPHA)
        way = turned.places(great_circle(*self.ends, STEPS))
        done = max(1, round(min(self.progress, 1.0) * STEPS))
        dash = (pen.px(4), pen.px(3))
        stroke(made, way, mixed(glass.DEEP, COLOURS["amber"], 0.6), pen.px(1), dash)
        stroke(made, way[: done + 1], COLOURS["amber"], pen.px(2), (1e6, 0))
        for end, side in zip((way[0], way[-1]), self.sides, strict=True):
            _dot(made, end, pen.px(3.4), f"side{side}")
        _dot(made, way[done], pen.px(4), "cream")
        return made

    def faults(self, pen: Pen) -> list[str]:
        small = self.diameter(pen) < pen.px(LEAST)
        wide = max(self.caption.split(), key=lambda word: pen.width(word, ROLE), default="")
        told = [f"{self.name}: no room for a globe"] * small
        return told + too_wide(pen, self.name, wide, ROLE, self.rect.width)


def projection(ends: tuple[Place, Place], wide: int, rim: int) -> Projection:
    """The earth seen from above the middle of the way between two places."""
    middle = on_sphere(np.array(ends)).sum(axis=0)
    lon, lat = in_degrees(middle[None])[0].tolist()
    return Projection((lon, lat), wide / 2 - rim, wide / 2, wide / 2, globe=True)


@lru_cache(maxsize=4)
def earth(wide: int, turned: Projection, tint: glass.Tints, unit: float) -> pygame.Surface:
    """The near half of the earth, lit from the upper left."""
    shown = seen(turned, (wide, wide))
    tints = dict(tint)
    radius = turned.scale

    def paint(large: pygame.Surface, times: int) -> None:
        middle = (wide * times / 2, wide * times / 2)
        pygame.draw.circle(large, glass.DEEP, middle, radius * times)
        for state, ring in shown.lands:
            side = tints.get(state)
            colour = glass.LAND if side is None else glass.TINTS[side]
            pygame.draw.polygon(large, colour, ring * times)
        for coast in shown.coasts:
            if len(coast) > 1:
                edge = mixed(glass.LAND, glass.COAST, 0.4)
                pygame.draw.lines(large, edge, False, coast * times, max(1, times // 2))
        pygame.draw.circle(large, glass.COAST, middle, radius * times, round(1.2 * unit * times))

    made = smooth((wide, wide), paint, glass.COAST)
    made.blit(_light(wide), (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    _grid(made, turned)
    return made


@lru_cache(maxsize=4)
def _light(wide: int) -> pygame.Surface:
    """What the night side of a ball leaves of its colours."""
    small = pygame.Surface((64, 64))
    x, y = np.meshgrid(np.linspace(-1, 1, 64), np.linspace(-1, 1, 64), indexing="ij")
    part = np.clip(1.06 - 0.42 * np.hypot(x + 0.35, y + 0.35) ** 1.6, 0.4, 1)
    pygame.surfarray.blit_array(small, np.repeat((part * 255)[:, :, None], 3, 2).astype(np.uint8))
    return pygame.transform.smoothscale(small, (wide, wide))


def _grid(surface: pygame.Surface, turned: Projection) -> None:
    """Every thirtieth meridian and parallel of the near side."""
    along = np.linspace(-180, 180, 121)
    up = np.linspace(-90, 90, 61)
    lines = [np.stack([along, np.full_like(along, lat)], 1) for lat in (-60, -30, 0, 30, 60)]
    lines += [np.stack([np.full_like(up, lon), up], 1) for lon in range(-180, 180, 30)]
    for line in lines:
        points = on_sphere(line)
        flat = turned.flat(points)
        for start, stop in runs(turned.front(points)):
            if stop - start > 1:
                pygame.draw.aalines(surface, glass.GRID, False, flat[start:stop])


def _dot(surface: pygame.Surface, at: Points, radius: int, colour: str) -> None:
    x, y = at.tolist()
    pygame.draw.aacircle(surface, glass.DEEP, (x, y), radius + max(1, radius // 3))
    pygame.draw.aacircle(surface, COLOURS[colour], (x, y), radius)

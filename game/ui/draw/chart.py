"""Marks over the glass: rings and lines, tracks and headings, doubt, silhouettes.

Everything is drawn at its final size on a surface of the glass's size. Reports are dashed by
what they are: a track in short dashes, a line that somebody drew in long heavy ones, doubt
in dots around its place.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import pygame

from game.engine.plot import Mark, Place
from game.ui.draw import glyphs
from game.ui.draw.colour import mixed
from game.ui.draw.glass import DEEP
from game.ui.draw.projection import (
    Points,
    Projection,
    bearing,
    circle,
    dashes,
    great_circle,
    path,
)
from game.ui.draw.world import crossing, runs
from game.ui.theme import COLOURS, Colour, rgb

NEUTRAL = rgb("#f1e6cb")
SEA_WORDS = rgb("#8fb9b4")
UNSURE = COLOURS["amber"]
SITE = rgb("#ffd84f")
"""Missile sites stand out from the land of their side."""

TURN = 15
"""What is seen from above is turned in steps of so many degrees."""

HEADING = 34
"""How long the arrow of a heading is, in logical units."""

ROUND = 359.5
"""An arc of so many degrees is a whole ring."""


@dataclass(frozen=True)
class Chart:
    """What is needed to draw marks.

    `unit` is the pixels to a logical one, `sides` the place of each seat (0 or 1), `places`
    where marks that are still gliding are shown, and `chosen` the mark that is told of.
    """

    projection: Projection
    size: tuple[int, int]
    unit: float
    sides: Mapping[str, int]
    chosen: str = ""
    places: Mapping[str, Place] = field(default_factory=dict)

    def px(self, length: float) -> int:
        """A logical length in pixels, at least one."""
        return max(1, round(length * self.unit))

    def at(self, mark: Mark) -> tuple[float, float]:
        """Where a mark is shown."""
        return self.projection.at(self.places.get(mark.id, mark.at))

    def colour(self, mark: Mark) -> Colour:
        """Amber where nobody has confirmed it, else its side's colour."""
        if not mark.sure:
            return UNSURE
        if mark.kind in ("region", "site"):
            return SEA_WORDS if mark.kind == "region" else SITE
        side = self.sides.get(mark.side)
        return NEUTRAL if side is None else COLOURS[f"side{side}"]

    def gap(self, mark: Mark) -> float:
        """How far a mark's glyph reaches from its middle, in pixels."""
        return self.px(glyphs.SIZES.get(mark.kind, 0)) / 2


def draw(surface: pygame.Surface, chart: Chart, marks: Sequence[Mark]) -> None:
    """All marks without their names: lines below, silhouettes above."""
    for mark in marks:
        if mark.kind == "ring":
            _ring(surface, chart, mark)
        elif mark.kind == "line":
            _line(surface, chart, mark)
    for mark in marks:
        if mark.kind in glyphs.SIZES:
            _doubt(surface, chart, mark)
            _way(surface, chart, mark)
    for mark in marks:
        if mark.kind in glyphs.SIZES:
            _glyph(surface, chart, mark)


def stroke(
    surface: pygame.Surface, points: Points, colour: Colour, width: int, dash: tuple[float, float]
) -> None:
    """A polyline in dashes and gaps of some pixels; what is outside is left out."""
    for start, stop in runs(crossing(points, surface.get_size())):
        line = [(x, y) for x, y in points[start : stop + 1].tolist()]
        for part in dashes(line, *dash) if dash[1] else [line]:
            for one, other in pairwise(part):
                pygame.draw.aaline(surface, colour, one, other, width)


def ring_points(chart: Chart, mark: Mark) -> Points:
    """A ring or an arc in the picture."""
    return chart.projection.places(circle(mark.at, mark.radius, mark.arc))


def line_points(chart: Chart, mark: Mark) -> Points:
    """A line in the picture."""
    return chart.projection.places(path(mark.track or (mark.at,)))


def whole(mark: Mark) -> bool:
    """Whether a ring is a whole circle: how far something reaches."""
    return abs(mark.arc[1] - mark.arc[0]) >= ROUND


def _ring(surface: pygame.Surface, chart: Chart, mark: Mark) -> None:
    points = ring_points(chart, mark)
    if whole(mark):
        colour = mixed(DEEP, chart.colour(mark), 0.75)
        stroke(surface, points, colour, chart.px(1.2), (chart.px(9), chart.px(6)))
    else:
        _heavy(surface, chart, points, chart.colour(mark))


def _line(surface: pygame.Surface, chart: Chart, mark: Mark) -> None:
    points = line_points(chart, mark)
    if len(points) > 1:
        _heavy(surface, chart, points, chart.colour(mark))


def _heavy(surface: pygame.Surface, chart: Chart, points: Points, colour: Colour) -> None:
    """A line that somebody drew and holds: a dim band with bright dashes on it."""
    stroke(surface, points, mixed(DEEP, colour, 0.35), chart.px(5), (1e6, 0))
    bright = mixed(colour, (255, 255, 255), 0.45)
    stroke(surface, points, bright, chart.px(2.6), (chart.px(16), chart.px(7)))


def _doubt(surface: pygame.Surface, chart: Chart, mark: Mark) -> None:
    """Where it may be by now, if that is more than its glyph covers."""
    if chart.projection.pixels(mark.doubt) < chart.gap(mark) * 1.15:
        return
    middle = chart.places.get(mark.id, mark.at)
    points = chart.projection.places(circle(middle, mark.doubt, steps=60))
    colour = chart.colour(mark)
    _veil(surface, points, colour)
    dash = (chart.px(4), chart.px(3))
    stroke(surface, points, mixed(DEEP, colour, 0.8), chart.px(1.1), dash)


def _veil(surface: pygame.Surface, points: Points, colour: Colour) -> None:
    """A faint wash of a colour inside an outline."""
    low, high = np.floor(points.min(axis=0)), np.ceil(points.max(axis=0)) + 1
    box = pygame.Rect(low, high - low)
    seen = box.clip(surface.get_rect())
    if seen.width and seen.height and max(box.size) < 4 * max(surface.get_size()):
        wash = pygame.Surface(seen.size, pygame.SRCALPHA)
        pygame.draw.polygon(wash, (*colour, 30), points - seen.topleft)
        surface.blit(wash, seen)


def _way(surface: pygame.Surface, chart: Chart, mark: Mark) -> None:
    """Where it came from, in short dashes with a dot for each report, and where it heads."""
    colour = mixed(DEEP, chart.colour(mark), 0.62)
    if mark.track:
        points = chart.projection.places(path((*mark.track, mark.at)))
        stroke(surface, points, colour, chart.px(1), (chart.px(5), chart.px(4)))
        for stop in chart.projection.places(mark.track).tolist():
            pygame.draw.circle(surface, colour, stop, max(1.0, 1.8 * chart.unit))
    if mark.bound is not None and mark.id not in chart.places:
        _heading(surface, chart, mark)


def ahead(chart: Chart, mark: Mark, far: float) -> tuple[float, float]:
    """The point so many pixels from a mark on its way; its own place if it has none."""
    x, y = chart.projection.at(mark.at)
    way = mark.at if mark.bound is None else great_circle(mark.at, mark.bound, 8)[1].tolist()
    right, down = np.array(chart.projection.at((way[0], way[1]))) - (x, y)
    whole = max(1.0, math.hypot(right, down))
    return x + right / whole * far, y + down / whole * far


def _heading(surface: pygame.Surface, chart: Chart, mark: Mark) -> None:
    x, y = chart.at(mark)
    end = chart.px(HEADING)
    tip = ahead(chart, mark, end)
    east, south = (tip[0] - x) / end, (tip[1] - y) / end
    start = chart.gap(mark) + chart.px(2)
    colour = chart.colour(mark)
    pygame.draw.aaline(surface, colour, (x + east * start, y + south * start), tip, chart.px(1.4))
    head = chart.px(6)
    wings = [
        (tip[0] - head * (east + turn * south * 0.55), tip[1] - head * (south - turn * east * 0.55))
        for turn in (1, -1)
    ]
    pygame.draw.polygon(surface, colour, [tip, *wings])
    for one, other in ((tip, wings[0]), (tip, wings[1]), (wings[0], wings[1])):
        pygame.draw.aaline(surface, colour, one, other)


def _glyph(surface: pygame.Surface, chart: Chart, mark: Mark) -> None:
    x, y = chart.at(mark)
    size = chart.px(glyphs.SIZES[mark.kind])
    shape = glyphs.glyph(mark.kind, size, chart.colour(mark), _turn(mark))
    surface.blit(shape, (round(x - size / 2), round(y - size / 2)))
    if mark.id == chart.chosen:
        around = circle_at((x, y), size / 2 + chart.px(6))
        stroke(surface, around, COLOURS["focus"], chart.px(2), (1e6, 0))


def _turn(mark: Mark) -> int:
    """The course of an aircraft in steps; ships are seen from the side."""
    if mark.kind != "aircraft" or mark.bound is None:
        return 0
    return round(bearing(mark.at, mark.bound) / TURN) * TURN


def circle_at(middle: tuple[float, float], radius: float) -> Points:
    """A circle in the picture."""
    turn = np.linspace(0, 2 * math.pi, 49)
    return np.stack([middle[0] + radius * np.cos(turn), middle[1] + radius * np.sin(turn)], axis=1)

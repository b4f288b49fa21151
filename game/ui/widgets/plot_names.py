"""The names on the plot: made ready from the marks, placed where there is room, drawn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

import pygame
from pygame import Rect

from game.engine.plot import Mark
from game.ui import chart_words
from game.ui.draw import glyphs, labels
from game.ui.draw.chart import HEADING, Chart, ahead, line_points, ring_points, whole
from game.ui.draw.colour import mixed
from game.ui.draw.glass import DEEP
from game.ui.draw.labels import Spot, Want
from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import Colour

PLATE = (*DEEP, 200)
"""What lies behind the name of a line."""

SMALL = ("base", "airfield", "site", "city")
"""Places that stay where they are are written small."""

RIM = 1.5
"""The dark rim of a name, in logical units."""

AWAY = (2.0, 12.0, 26.0, 44.0)
"""How far from its glyph a name may go, in logical units, nearest first."""

FIRST = ("submarine", "merchant", "tanker", "warship", "carrier", "aircraft", "line", "ring",
         "site", "troops", "capital", "base", "airfield", "city", "region")  # fmt: skip
"""Who chooses a place first."""

Line = tuple[str, str]
"""Words and the role of their type."""


@dataclass(frozen=True)
class Tag:
    """A mark's name, laid out: its lines, and its size in pixels."""

    mark: Mark
    lines: tuple[Line, ...]
    size: tuple[int, int]


@dataclass(frozen=True)
class Lettered:
    """A name in its place on the glass."""

    tag: Tag
    place: Rect


def tag(pen: Pen, mark: Mark) -> Tag:
    """A mark's name as it stands on the map."""
    small = "map_small" if mark.kind in SMALL else "map"
    role = "map_big" if mark.kind == "region" else small
    texts: list[Line] = [(chart_words.title(mark), role)]
    if under := chart_words.under(mark):
        texts.append((under, "map_small"))
    wide = max(pen.width(text, role) for text, role in texts) + 2 * pen.px(4)
    high = sum(pen.line_height(role) for _, role in texts)
    return Tag(mark, tuple(texts), (wide, high))


def lettered(
    pen: Pen, chart: Chart, marks: Sequence[Mark], taken: Sequence[Rect]
) -> list[Lettered]:
    """The names that find room, each in its place; plates and silhouettes are kept clear."""
    room = Rect((0, 0), chart.size).inflate(-2 * chart.px(4), -2 * chart.px(4))
    shown = [mark for mark in marks if in_sight(chart, mark)]
    tags = [tag(pen, mark) for mark in sorted(shown, key=lambda mark: _rank(chart, mark))]
    wants = [_want(chart, each, room) for each in tags]
    filled = [*taken, *(place for mark in shown for place in bodies(chart, mark))]
    places = labels.placed(wants, room, filled)
    return [Lettered(each, place) for each, place in zip(tags, places, strict=True) if place]


def _want(chart: Chart, each: Tag, room: Rect) -> Want:
    found = spots(chart, each, room)
    if each.mark.kind not in glyphs.SIZES:
        return Want(each.size, found)
    return Want(each.size, found, chart.projection.at(each.mark.at), chart.gap(each.mark))


def _rank(chart: Chart, mark: Mark) -> tuple[bool, int]:
    return mark.id != chart.chosen, FIRST.index(mark.kind)


def in_sight(chart: Chart, mark: Mark) -> bool:
    """Whether a mark's place is in the picture; lines may reach into it from anywhere."""
    if mark.kind in ("ring", "line"):
        return True
    return bool(Rect((0, 0), chart.size).collidepoint(chart.projection.at(mark.at)))


def bodies(chart: Chart, mark: Mark) -> list[Rect]:
    """The room that a silhouette and the arrow of its course take, or a line that is held."""
    if mark.kind == "region" or (mark.kind == "ring" and whole(mark)):
        return []
    if mark.kind not in glyphs.SIZES:
        points = ring_points(chart, mark) if mark.kind == "ring" else line_points(chart, mark)
        side = chart.px(9)
        near = Rect((0, 0), chart.size).inflate(side, side)
        return [_square(spot, side) for spot in points.tolist() if near.collidepoint(spot)]
    found = [_square(chart.projection.at(mark.at), round(chart.gap(mark) * 1.7))]
    if mark.bound is not None:
        steps = [chart.px(HEADING) * part for part in (0.7, 0.95)]
        found += [_square(ahead(chart, mark, far), chart.px(9)) for far in steps]
    return found


def _square(middle: Sequence[float], side: int) -> Rect:
    place = Rect(0, 0, side, side)
    place.center = (round(middle[0]), round(middle[1]))
    return place


def spots(chart: Chart, each: Tag, room: Rect) -> tuple[Spot, ...]:
    """Where a name may stand, the best first."""
    mark, at = each.mark, chart.projection.at(each.mark.at)
    if mark.kind == "region":
        wide, high = each.size
        steps = [(0.0, 0.0), *((x, y) for y in (1, -1, 2, -2, 0) for x in (0.0, 0.3, -0.3, 0.6))]
        return tuple((at[0] + wide * x, at[1] + high * y) for x, y in steps)
    if mark.kind == "ring":
        points = ring_points(chart, mark).tolist()
        if whole(mark):
            return _along(points, room)
        beside = (_beside(points, each.size, far) for far in (1.0, 1.35, 1.7))
        return tuple(spot for ring in beside for spot in _along(ring, room))
    if mark.kind == "line":
        return labels.around(at, chart.px(6), each.size, [chart.px(far) for far in AWAY])
    gap = chart.gap(mark)
    return labels.around(at, gap, each.size, [chart.px(far) for far in AWAY])


def _along(points: Sequence[Sequence[float]], room: Rect) -> tuple[Spot, ...]:
    """The points in the room, those in its upper middle first."""
    inside = [(x, y) for x, y in points if room.collidepoint(x, y)]
    aim = (room.x + room.width * 0.55, room.y + room.height * 0.25)
    return tuple(sorted(inside, key=lambda spot: math.dist(spot, aim)))


def _beside(
    points: Sequence[Sequence[float]], size: tuple[int, int], far: float = 1.0
) -> list[Spot]:
    """Middles of a name of a size that lies beside a line's points, or `far` times as far."""
    right, down = size[0] * 0.56 * far, size[1] * 0.8 * far
    corners = [(x * right, y * down) for y in (-1, 1) for x in (-1, 1)]
    ways = [(0.0, -down), (0.0, down), (-right, 0.0), (right, 0.0), *corners]
    return [(x + way[0], y + way[1]) for x, y in points for way in ways]


def draw(pen: Pen, surface: pygame.Surface, chart: Chart, names: Sequence[Lettered]) -> None:
    """All names, each with a line to its silhouette where that is not beside it."""
    for name in names:
        place = name.place.move(_shift(chart, name.tag.mark))
        colour = chart.colour(name.tag.mark)
        _leader(surface, chart, name.tag.mark, place, colour)
        if name.tag.mark.kind in ("ring", "line"):
            surface.blit(rounded(place.size, chart.px(2), PLATE), place)
        _words(pen, surface, name.tag, place, colour)


def _shift(chart: Chart, mark: Mark) -> tuple[int, int]:
    """How far a gliding mark is from where it will be."""
    if mark.id not in chart.places:
        return 0, 0
    now, then = chart.at(mark), chart.projection.at(mark.at)
    return round(now[0] - then[0]), round(now[1] - then[1])


def _leader(surface: pygame.Surface, chart: Chart, mark: Mark, place: Rect, colour: Colour) -> None:
    if mark.kind not in glyphs.SIZES:
        return
    line = labels.leader(chart.at(mark), chart.gap(mark), place)
    if line is not None:
        pygame.draw.aaline(surface, mixed(DEEP, colour, 0.6), *line, chart.px(1))


def _words(pen: Pen, surface: pygame.Surface, each: Tag, place: Rect, colour: Colour) -> None:
    y, rim = place.y, pen.px(RIM)
    for text, role in each.lines:
        faint = mixed(colour, (255, 255, 255), 0.35) if role == "map_small" else colour
        drawn = haloed(pen, text, role, faint)
        surface.blit(drawn, (place.x + pen.px(4) - rim, y - rim))
        y += pen.line_height(role)


def haloed(pen: Pen, text: str, role: str, colour: Colour) -> pygame.Surface:
    """A line of text with a dark rim that parts it from the map, made once."""
    return _haloed((text, role), colour, (pen.scale, pen.text_scale, pen.plain))


@lru_cache(maxsize=384)
def _haloed(line: Line, colour: Colour, how: tuple[float, float, bool]) -> pygame.Surface:
    pen, rim = _pen(how), _pen(how).px(RIM)
    text, role = line
    size = (pen.width(text, role) + 2 * rim, pen.line_height(role) + 2 * rim)
    dark = pygame.Surface(size, pygame.SRCALPHA)
    dark.fill((*DEEP, 0))
    for right, down in product((0, rim, 2 * rim), repeat=2):
        pen.draw(dark, (right, down), text, role, DEEP)
    made = pygame.transform.gaussian_blur(dark, 1)
    made.blit(dark, (0, 0))
    pen.draw(made, (rim, rim), text, role, colour)
    return made


@lru_cache(maxsize=4)
def _pen(how: tuple[float, float, bool]) -> Pen:
    return Pen(*how)

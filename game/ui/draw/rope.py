"""Two ropes pulled into a reef knot: one of each side's colour.

A rope is three strands laid round each other. Each strand shows as a row of lobes that lean
across the rope; a lobe is divided into facets, and each facet is lit as it lies in space: by its
place across the rope, across its strand, and by the rope's direction. The knot is the square
knot: each rope is a loop, narrow at its neck and wide at its bend, through which the other goes.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import ceil, floor, hypot, pi, sin
from random import Random

import pygame

from game.ui.draw.colour import mixed
from game.ui.draw.grain import Size, clear
from game.ui.draw.smooth import smooth
from game.ui.theme import Colour, rgb

Point = tuple[float, float]

SIDES: tuple[tuple[Colour, Colour, Colour], ...] = (
    (rgb("#081521"), rgb("#3d7eab"), rgb("#cfe6f2")),
    (rgb("#1d0805"), rgb("#b5462c"), rgb("#ffd9bd")),
)
"""Each rope in the dark, as it is, and where light glances off."""

LIGHT = (-0.36, -0.62, 0.70)
"""Where the lamp is, seen from the rope: left, above, before the screen."""

WIDE, HIGH = 34, 15
"""The picture of a knot is so many radii of the rope wide and high."""

PITCH = 1.36
"""From one lobe to the next, in radii: a third of a turn of the strands."""

ACROSS, ALONG = 9, 6
"""Into how many facets a lobe is divided, across the rope and across its strand."""

TURNS, FIBRES = 24, 5
"""Light is worked out for so many parts of a direction, and so many shades of fibre."""

THICK = 70
"""From this radius on, in pixels of the surface, it is divided more finely."""

LIKE = 8
"""After so many lobes the fibres repeat."""

STEPS = 6
"""In so many steps a slack knot is pulled tight."""

LOOSE = 0.075
"""How much larger a slack knot is."""

LAMP = (255, 196, 118)
GLOW = 48
"""The lamp's light is laid out on so many points a side and scaled up."""

STANDING = -1.35
"""How far from the middle line, in radii, a rope leaves its knot; its tail as far below."""

LEG: tuple[Point, ...] = (
    (-17.0, STANDING),
    (-10.5, STANDING),
    (-6.6, -1.40),
    (-3.7, -1.60),
    (-1.4, -2.15),
    (1.4, -3.05),
    (3.6, -3.45),
    (5.5, -2.55),
    (6.2, 0.0),
)
"""Half of a rope's way, in radii: from outside through the other's loop to its own bend."""

THREAD: tuple[Colour, Colour] = (rgb("#281e10"), rgb("#e8d6aa"))
"""The binding at a rope's end in the dark and in the light."""

TAIL: tuple[Point, ...] = ((-9.6, 1.75), (-11.6, 3.0))
"""The last part of its way: a short end that hangs free."""


PARTS = 12
"""Into how many straight parts a curve between two points is divided."""


class Way:
    """A smooth line through points, by the length along it."""

    def __init__(self, points: Sequence[Point], step: float) -> None:
        self.step = step
        self.points = _evenly(_curved(points), step)

    @property
    def length(self) -> float:
        """How long it is."""
        return (len(self.points) - 1) * self.step

    def at(self, s: float) -> tuple[float, float, float, float]:
        """A place on the way and the direction there; beyond its ends the way goes straight."""
        index = min(max(int(s / self.step), 0), len(self.points) - 2)
        (x, y), (x2, y2) = self.points[index], self.points[index + 1]
        part = s / self.step - index
        along = hypot(x2 - x, y2 - y) or 1.0
        return x + (x2 - x) * part, y + (y2 - y) * part, (x2 - x) / along, (y2 - y) / along


def _curved(points: Sequence[Point]) -> list[Point]:
    """Points of the Catmull-Rom curve through `points`."""
    around = [points[0], *points, points[-1]]
    fours = zip(around, around[1:], around[2:], around[3:], strict=False)
    found = [_between(four, t / PARTS) for four in fours for t in range(PARTS)]
    return [*found, points[-1]]


def _between(four: Sequence[Point], t: float) -> Point:
    """The curve's point a part of the way from the second of four points to the third."""
    a, b, c, d = (
        0.5 * (t * (2 - t) * t - t),
        0.5 * (2 + t * t * (3 * t - 5)),
        0.5 * t * (1 + t * (4 - 3 * t)),
        0.5 * t * t * (t - 1),
    )
    (x1, y1), (x2, y2), (x3, y3), (x4, y4) = four
    return a * x1 + b * x2 + c * x3 + d * x4, a * y1 + b * y2 + c * y3 + d * y4


def _evenly(points: Sequence[Point], step: float) -> list[Point]:
    """Points at equal distances along a line of points."""
    even, due = [points[0]], step
    for (x, y), (x2, y2) in pairwise(points):
        long = hypot(x2 - x, y2 - y)
        while due <= long:
            even.append((x + (x2 - x) * due / long, y + (y2 - y) * due / long))
            due += step
        due -= long
    return even


Corner = tuple[float, float]
Facet = tuple[float, float, float, float]


@lru_cache(maxsize=2)
def _lobe(fine: bool) -> tuple[list[list[Corner]], list[list[Facet]]]:
    """A lobe: its corners (along the rope in pitches, across it in radii), row by row; and of
    each facet how it leans along and across, how it faces the screen, and how open it lies."""
    along, across = (ALONG * 3 // 2, ACROSS * 3 // 2) if fine else (ALONG, ACROSS)
    rows = [-1 + 2 * i / along for i in range(along + 1)]
    turns = [pi * (j / across - 0.5) for j in range(across + 1)]
    corners = [
        [(u / 2 + 3 * turn / (2 * pi), sin(turn) * (1 - 0.1 * u * u)) for turn in turns]
        for u in rows
    ]
    return corners, [
        [_facet((u + u2) / 2, sin((a + b) / 2)) for a, b in pairwise(turns)]
        for u, u2 in pairwise(rows)
    ]


def _facet(u: float, v: float) -> Facet:
    out = (1 - v * v) ** 0.5
    lean, long = 0.95 * u, hypot(hypot(0.95 * u, v), max(out, 0.15))
    return lean / long, v / long, max(out, 0.15) / long, (1 - 0.78 * abs(u) ** 3) * (0.5 + out / 2)


def lay(
    surface: pygame.Surface, way: Way, radius: float, side: int, part: tuple[float, float]
) -> None:
    """Draw the lobes of a rope whose middles lie in a part of its way, a rope's end being cut
    off straight; lengths are in pixels of the surface. A lobe that is drawn again comes out the
    same."""
    pitch = pitch_of(radius)
    for number in range(ceil(part[0] / pitch), floor(part[1] / pitch) + 1):
        _lay_lobe(surface, way, radius, side, number)


def _lay_lobe(
    surface: pygame.Surface,
    way: Way,
    radius: float,
    side: int,
    number: int,
) -> None:
    pitch, (corners, facets) = pitch_of(radius), _lobe(radius >= THICK)
    rough = Random(number % LIKE * 7 + side)

    def place(along: float, across: float) -> Point:
        s = min((number + along) * pitch, way.length)
        x, y, tx, ty = way.at(s)
        return x - ty * across * radius, y + tx * across * radius

    placed = [[place(*corner) for corner in row] for row in corners]
    _, _, tx, ty = way.at(min(number * pitch, way.length))
    towards = round(tx * TURNS), round(ty * TURNS)
    for i in range(len(facets)):
        colours = _lit(radius >= THICK, i, towards, side, rough.randrange(FIBRES))
        upper, lower = placed[i], placed[i + 1]
        for j, colour in enumerate(colours):
            quad = (upper[j], upper[j + 1], lower[j + 1], lower[j])
            pygame.draw.polygon(surface, colour, quad)


def pitch_of(radius: float) -> int:
    """From one lobe to the next in whole pixels, so that pieces fit together."""
    return max(3, round(PITCH * radius))


@lru_cache(maxsize=4096)
def _lit(
    fine: bool, row: int, towards: tuple[int, int], side: int, fibre: int
) -> tuple[Colour, ...]:
    """The colours of a row of facets, of a rope that goes `towards` some way in TURNS."""
    tx, ty = (part / TURNS for part in towards)
    rough = 0.9 + 0.2 * fibre / (FIBRES - 1)
    return tuple(_colour(facet, tx, ty, side, rough) for facet in _lobe(fine)[1][row])


def _colour(facet: Facet, tx: float, ty: float, side: int, fibre: float) -> Colour:
    lean, across, out, open_ = facet
    facing = (lean * tx - across * ty) * LIGHT[0] + (lean * ty + across * tx) * LIGHT[1]
    light = max(0.0, facing + out * LIGHT[2])
    dark, own, glance = SIDES[side % 2]
    bright = min(1.0, (0.16 + 0.95 * light) * open_ * fibre)
    return mixed(mixed(dark, own, bright), glance, 0.42 * light**7 * open_)


# The knot


def _way(side: int, radius: float, size: Size, loose: float, step: float) -> Way:
    """The way of a side's rope through the knot in the middle of `size`, in from that side's
    edge; the second side's is mirrored."""
    wide, high = size
    lower = [(x, -y) for x, y in reversed(LEG[2:-1])]
    grown = [(x, y * (1 + loose)) for x, y in (*LEG, *lower, *TAIL)]
    pulled = [(x * (1 + loose) if x > -9 else x, y) for x, y in grown]
    pulled = [(-wide / 2 / radius, STANDING), *pulled[1:]]
    sign = -1 if side else 1
    return Way([(wide / 2 + sign * x * radius, high / 2 + y * radius) for x, y in pulled], step)


def crossing(way: Way, middle: float, above: bool) -> float:
    """How far along its way a rope crosses the vertical line `middle`, above or below."""
    passed = [
        index
        for index, (one, two) in enumerate(zip(way.points, way.points[1:], strict=False))
        if (one[0] - middle) * (two[0] - middle) <= 0
    ]
    return way.step * (passed[0] if above else passed[-1])


@lru_cache(maxsize=2)
def knot(radius: float, slack: int = 0) -> pygame.Surface:
    """The knot with a piece of each rope, transparent around it, its ropes `radius` pixels
    thick on either side of their middle; `slack` is 0 for a tight one, at most STEPS."""
    size = (2 * round(WIDE * radius / 2), 2 * round(HIGH * radius / 2))
    loose = LOOSE * slack / STEPS

    def paint(large: pygame.Surface, times: int) -> None:
        big = radius * times
        ways = [_way(side, big, large.get_size(), loose, times) for side in (0, 1)]
        for side, way in enumerate(ways):
            _shade(large, way, big, (0.0, way.length))
            lay(large, way, big, side, (-3 * big, way.length + 2 * big))
            _whip(large, way, big, side)
        # Only where the legs cross does the first rope lie above the second.
        for above in (True, False):
            over = crossing(ways[0], large.get_width() / 2, above)
            _shade(large, ways[0], big, (over - 2.2 * big, over + 2.2 * big))
            lay(large, ways[0], big, 0, (over - 2.9 * big, over + 2.9 * big))

    return smooth(size, paint)


def _shade(surface: pygame.Surface, way: Way, radius: float, part: tuple[float, float]) -> None:
    """The shadow that a part of a rope throws on what is there already."""
    coarse = max(1, round(radius / 5))
    small = clear((surface.get_width() // coarse, surface.get_height() // coarse))
    s = part[0]
    while s <= part[1]:
        x, y, _, _ = way.at(s)
        at = ((x + 0.34 * radius) / coarse, (y + 0.62 * radius) / coarse)
        pygame.draw.circle(small, (0, 0, 0, 168), at, 1.0 * radius / coarse)
        s += radius / 3
    soft = pygame.transform.gaussian_blur(small, 2)
    surface.blit(pygame.transform.smoothscale(soft, surface.get_size()), (0, 0))


def _whip(surface: pygame.Surface, way: Way, radius: float, side: int) -> None:
    """The end of a rope: its strands come apart beyond a binding of thread."""
    rough = Random(side + 3)
    dark, own, glance = SIDES[side % 2]
    x, y, tx, ty = way.at(way.length)
    for _ in range(46):
        across, long = rough.uniform(-0.85, 0.85), rough.uniform(0.5, 1.5) * radius
        lean = across * 0.55 + rough.uniform(-0.15, 0.15)
        start = (x - ty * across * radius, y + tx * across * radius)
        end = (start[0] + (tx - ty * lean) * long, start[1] + (ty + tx * lean) * long)
        tone = mixed(mixed(dark, own, rough.uniform(0.35, 1.0)), glance, rough.uniform(0, 0.3))
        pygame.draw.line(surface, tone, start, end, max(1, round(radius / 11)))
    for turn in range(6):
        _thread(surface, way.at(way.length - (0.1 + 0.2 * turn) * radius), radius)


def _thread(surface: pygame.Surface, at: tuple[float, float, float, float], radius: float) -> None:
    """One turn of the binding's thread across a rope."""
    x, y, tx, ty = at
    places = [1.06 * sin(pi * (k / ACROSS - 0.5)) for k in range(ACROSS + 1)]
    for one, two in pairwise(places):
        light = 0.35 + 0.6 * max(0.0, 1 - abs((one + two) / 2 + 0.35))
        start, end = ((x - ty * v * radius, y + tx * v * radius) for v in (one, two))
        pygame.draw.line(surface, mixed(*THREAD, light), start, end, round(radius / 5.4))


# The whole


@lru_cache(maxsize=4)
def _straight(radius: float, side: int) -> pygame.Surface:
    """A piece of a rope that is pulled straight: laid side by side it is a rope of any length."""
    pitch, high = pitch_of(radius), 2 * round(HIGH * radius / 2)
    size = ((LIKE + 4) * pitch, high)

    def paint(large: pygame.Surface, times: int) -> None:
        big = radius * times
        wide, y = large.get_width(), large.get_height() / 2 + STANDING * big
        ends = [(0.0, y), (float(wide), y)]
        way = Way(ends[::-1] if side else ends, times)
        _shade(large, way, big, (-3 * big, wide + 3 * big))
        # Two lobes lie beyond the piece on either side: it ends with the eighth.
        lay(large, way, big, side, (-3 * big, wide + 3 * big))

    return smooth(size, paint).subsurface((2 * pitch, 0, LIKE * pitch, high)).copy()


def high(radius: float) -> int:
    """How high the picture of ropes of a radius is, in pixels."""
    return 2 * round(HIGH * radius / 2)


@lru_cache(maxsize=2)
def lamplight(size: Size, force: int = 64) -> pygame.Surface:
    """Warm light that falls off from the middle of `size` pixels to nothing at its edge."""
    small = clear((GLOW, GLOW))
    for x in range(GLOW):
        for y in range(GLOW):
            away = hypot(2 * (x + 0.5) / GLOW - 1, 2 * (y + 0.5) / GLOW - 1)
            small.set_at((x, y), (*LAMP, round(force * max(0.0, 1 - away) ** 1.6)))
    return pygame.transform.smoothscale(small, size)


@lru_cache(maxsize=2)
def ropes(wide: int, radius: float, slack: int = 0) -> pygame.Surface:
    """The knot in the middle of two ropes that come in from the edges of `wide` pixels."""
    middle = knot(radius, slack)
    made = clear((wide, middle.get_height()))
    left = (wide - middle.get_width()) // 2
    made.blit(middle, (left, 0))
    for side, start in ((0, left), (1, left + middle.get_width())):
        piece = _straight(radius, side)
        x = start
        while 0 < x < wide:
            made.blit(piece, (x - (0 if side else piece.get_width()), 0))
            x += piece.get_width() if side else -piece.get_width()
    return made

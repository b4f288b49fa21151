"""From the globe to a flat picture, and lines on the globe.

Places are longitude and latitude in degrees, east and north positive; distances nautical
miles, sixty to a degree of a great circle; pictures are in pixels, y downwards. Formulas:
Snyder, Map Projections: A Working Manual (1987), chapters 20 and 24.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import mul

import numpy as np
from numpy.typing import NDArray

from game.engine.plot import Place

Points = NDArray[np.float64]
"""Rows of coordinates: (n, 2) in a picture or in degrees, (n, 3) on the unit sphere."""

Dot = tuple[float, float]
"""A point of a picture."""

MILES = 60.0
"""Nautical miles to a degree of a great circle."""


def on_sphere(places: Points | Sequence[Place]) -> Points:
    """Places in degrees (n, 2) as points of the unit sphere (n, 3)."""
    lon, lat = np.radians(np.asarray(places, np.float64)).reshape(-1, 2).T
    flat = np.cos(lat)
    return np.stack([flat * np.cos(lon), flat * np.sin(lon), np.sin(lat)], axis=1)


def in_degrees(points: Points) -> Points:
    """Points of the sphere (n, 3) as places in degrees (n, 2)."""
    x, y, z = points.T
    angles = np.stack([np.arctan2(y, x), np.arctan2(z, np.hypot(x, y))], axis=1)
    return np.asarray(np.degrees(angles))


@dataclass(frozen=True)
class Projection:
    """The sphere laid flat around a place.

    `scale` is the pixels to a radian at the centre, which lies at (`x`, `y`). Lambert's
    azimuthal equal-area projection, or, as a `globe`, the orthographic one.
    """

    centre: Place
    scale: float
    x: float
    y: float
    globe: bool = False

    @cached_property
    def _axes(self) -> Points:
        """East, north and up at the centre."""
        lon, lat = (math.radians(part) for part in self.centre)
        sin, cos = math.sin(lat), math.cos(lat)
        return np.array(
            [
                (-math.sin(lon), math.cos(lon), 0.0),
                (-sin * math.cos(lon), -sin * math.sin(lon), cos),
                (cos * math.cos(lon), cos * math.sin(lon), sin),
            ]
        )

    def flat(self, points: Points) -> Points:
        """Points of the sphere (n, 3) in the picture (n, 2). What lies behind a globe comes
        to its rim, so that outlines stay whole."""
        east, north, up = self._axes @ points.T
        if self.globe:
            behind = np.maximum(np.hypot(east, north), 1e-9)
            factor = np.where(up < 0, 1 / behind, 1.0)
        else:
            factor = np.sqrt(2 / np.maximum(1 + up, 1e-6))
        factor = factor * self.scale
        return np.stack([self.x + factor * east, self.y - factor * north], axis=1)

    def places(self, places: Points | Sequence[Place]) -> Points:
        """Places in degrees (n, 2) in the picture (n, 2)."""
        return self.flat(on_sphere(places))

    def at(self, place: Place) -> Dot:
        """One place in the picture."""
        lon, lat = math.radians(place[0]), math.radians(place[1])
        flat = math.cos(lat)
        point = (flat * math.cos(lon), flat * math.sin(lon), math.sin(lat))
        east, north, up = (sum(map(mul, axis, point)) for axis in self._rows)
        if not self.globe:
            factor = math.sqrt(2 / max(1 + up, 1e-6))
        else:
            factor = 1.0 if up >= 0 else 1 / max(math.hypot(east, north), 1e-9)
        factor *= self.scale
        return self.x + factor * east, self.y - factor * north

    @cached_property
    def _rows(self) -> list[list[float]]:
        rows: list[list[float]] = self._axes.tolist()
        return rows

    def front(self, points: Points) -> NDArray[np.bool_]:
        """Which points of the sphere lie on the near half."""
        return np.asarray(points @ self._axes[2] > 0)

    def place(self, x: float, y: float) -> Place:
        """The place at a point of the picture; beyond the edge, the nearest on it."""
        right, above = (x - self.x) / self.scale, (self.y - y) / self.scale
        far = math.hypot(right, above)
        most = 1.0 if self.globe else 2.0
        if far > most:
            right, above, far = right * most / far, above * most / far, most
        up = math.sqrt(max(0.0, 1 - far * far)) if self.globe else 1 - far * far / 2
        shrink = 1.0 if self.globe else math.sqrt(max(0.0, 1 - far * far / 4))
        point = np.array([right * shrink, above * shrink, up]) @ self._axes
        lon, lat = in_degrees(point[None])[0]
        return float(lon), float(lat)

    def reach(self, pixels: float) -> float:
        """The angle, in radians, that lies within so many pixels of the centre."""
        part = pixels / self.scale
        if self.globe:
            return math.asin(min(1.0, part))
        return 2 * math.asin(min(1.0, part / 2))

    def pixels(self, miles: float) -> float:
        """A distance in nautical miles in pixels, near the centre."""
        return math.radians(miles / MILES) * self.scale


def great_circle(start: Place, end: Place, steps: int = 48) -> Points:
    """The shortest way between two places: `steps` + 1 places in degrees."""
    a, b = on_sphere([start, end])
    angle = math.acos(max(-1.0, min(1.0, float(a @ b))))
    along = np.linspace(0.0, 1.0, steps + 1)[:, None]
    if angle < 1e-9:
        return np.repeat(np.array([start], np.float64), steps + 1, axis=0)
    points = (np.sin((1 - along) * angle) * a + np.sin(along * angle) * b) / math.sin(angle)
    return in_degrees(points)


def path(stops: Sequence[Place], steps: int = 12) -> Points:
    """The way through several places along great circles, in degrees."""
    legs = [great_circle(a, b, steps) for a, b in pairwise(stops)]
    return np.concatenate([*(leg[:-1] for leg in legs), np.array(stops[-1:], np.float64)])


def circle(
    centre: Place, miles: float, arc: tuple[float, float] = (0.0, 360.0), steps: int = 120
) -> Points:
    """The places at a distance in nautical miles, from one bearing clockwise to another."""
    first, last = arc
    turn = (last - first) % 360 or 360.0
    bearing = np.radians(np.linspace(first, first + turn, max(2, round(steps * turn / 360)) + 1))
    far, lat = math.radians(miles / MILES), math.radians(centre[1])
    sine = math.sin(lat) * math.cos(far) + math.cos(lat) * math.sin(far) * np.cos(bearing)
    east = np.sin(bearing) * math.sin(far) * math.cos(lat)
    lon = math.radians(centre[0]) + np.arctan2(east, math.cos(far) - math.sin(lat) * sine)
    degrees = np.degrees(np.stack([lon, np.arcsin(np.clip(sine, -1, 1))], axis=1))
    degrees[:, 0] = (degrees[:, 0] + 180) % 360 - 180
    return np.asarray(degrees)


def miles_between(a: Place, b: Place) -> float:
    """The great-circle distance of two places in nautical miles."""
    one, other = on_sphere([a, b])
    angle = math.atan2(float(np.linalg.norm(np.cross(one, other))), float(one @ other))
    return math.degrees(angle) * MILES


def bearing(a: Place, b: Place) -> float:
    """The course from one place to another as it starts, in degrees from north, 0 to 360."""
    lon, one, other = (math.radians(part) for part in (b[0] - a[0], a[1], b[1]))
    east = math.sin(lon) * math.cos(other)
    north = math.cos(one) * math.sin(other) - math.sin(one) * math.cos(other) * math.cos(lon)
    return math.degrees(math.atan2(east, north)) % 360


def dashes(points: Sequence[Dot], dash: float, gap: float) -> list[list[Dot]]:
    """A polyline cut into dashes by the length of its arc, all in pixels."""
    found: list[list[Dot]] = [[points[0]]]
    left, drawn = dash, True
    for (ax, ay), (bx, by) in pairwise(points):
        whole = math.hypot(bx - ax, by - ay)
        along = 0.0
        while whole - along > left:
            along += left
            here = (ax + (bx - ax) * along / whole, ay + (by - ay) * along / whole)
            if drawn:
                found[-1].append(here)
            else:
                found.append([here])
            drawn = not drawn
            left = dash if drawn else gap
        left -= whole - along
        if drawn:
            found[-1].append((bx, by))
    return [part for part in found if len(part) > 1]

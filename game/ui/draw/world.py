"""The world of 1962 from `assets/map/world.npz`: coasts and borders at three levels of detail.

Lines are arcs of points on the unit sphere; states are rings of arcs, the large ones first, so
that what lies within another is painted over it. Built by `tools/map.py`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from game import paths
from game.ui.draw.projection import Points, Projection, on_sphere

COAST, BORDER, SEAM = 0, 1, 2
"""Kinds of arcs; a seam is an edge of the chart and never drawn."""

DETAIL = (4.0, 14.0)
"""Pixels to a degree from which the middle and the fine level are used."""

SPECK = 0.7
"""Land of a smaller radius in pixels is not filled; its coast alone is drawn."""

Caps = tuple[Points, NDArray[np.float64]]
"""Circles on the sphere that hold something: centres (n, 3) and radii in radians (n,)."""


@dataclass(frozen=True)
class World:
    """One level of detail."""

    points: Points
    first: NDArray[np.int64]
    kinds: NDArray[np.uint8]
    rings: tuple[tuple[str, tuple[int, ...]], ...]
    arc_caps: Caps
    ring_caps: Caps

    def arc(self, number: int) -> Points:
        """The points of an arc on the sphere."""
        return self.points[self.first[number] : self.first[number + 1]]


@lru_cache(maxsize=3)
def world(level: int) -> World:
    """A level of detail, 0 to 2, read once."""
    with np.load(paths.assets() / "map" / "world.npz") as file:
        data = {
            name.rsplit("_", 1)[0]: file[name] for name in file.files if name[-2:] == f"_{level}"
        }
    lengths = data["lengths"].astype(np.int64) + 1
    first = np.concatenate([[0], np.cumsum(lengths)])
    points = on_sphere(_degrees(data, first))
    ends = np.cumsum(data["counts"].astype(np.int64))
    parts = np.split(data["refs"].astype(np.int64), ends[:-1])
    names = [str(data["names"][state]) for state in data["states"]]
    rings = tuple((name, tuple(part.tolist())) for name, part in zip(names, parts, strict=True))
    arc_caps = caps(points, first)
    return World(points, first, data["kinds"], rings, arc_caps, _ring_caps(rings, arc_caps))


def _degrees(data: dict[str, NDArray[np.int64]], first: NDArray[np.int64]) -> Points:
    """All points in degrees, from the arcs' first points and the steps between the others."""
    steps = np.stack([data["steps_x"], data["steps_y"]], axis=1).astype(np.int64)
    whole = np.zeros((int(first[-1]), 2), np.int64)
    inner = np.ones(len(whole), bool)
    inner[first[:-1]] = False
    whole[inner] = steps
    total = np.cumsum(whole, axis=0)
    shift = data["starts"] - total[first[:-1]]
    return (total + np.repeat(shift, np.diff(first), axis=0)) / 1000.0


def caps(points: Points, first: NDArray[np.int64]) -> Caps:
    """Circles around the runs of points that start at `first`."""
    starts, lengths = first[:-1], np.diff(first)
    centres = np.add.reduceat(points, starts, axis=0)
    centres /= np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-9)
    near = np.einsum("ij,ij->i", points, np.repeat(centres, lengths, axis=0))
    return centres, np.arccos(np.clip(np.minimum.reduceat(near, starts), -1, 1))


def _ring_caps(rings: tuple[tuple[str, tuple[int, ...]], ...], arcs: Caps) -> Caps:
    """Circles around rings, from those around their arcs."""
    refs = np.array([ref if ref >= 0 else ~ref for _, ring in rings for ref in ring])
    first = np.concatenate([[0], np.cumsum([len(ring) for _, ring in rings])])
    centres, _ = caps(arcs[0][refs], first)
    apart = np.einsum("ij,ij->i", arcs[0][refs], np.repeat(centres, np.diff(first), axis=0))
    reach = np.arccos(np.clip(apart, -1, 1)) + arcs[1][refs]
    return centres, np.maximum.reduceat(reach, first[:-1])


def level_for(scale: float) -> int:
    """The level of detail that a projection of `scale` pixels to a radian needs."""
    degree = math.radians(scale)
    return sum(degree > bound for bound in DETAIL)


def _within(found: Caps, centre: Points, reach: float) -> NDArray[np.bool_]:
    centres, radii = found
    return np.asarray(np.arccos(np.clip(centres @ centre, -1, 1)) <= radii + reach)


@dataclass(frozen=True)
class Seen:
    """What of the world a picture shows, in its pixels."""

    lands: tuple[tuple[str, Points], ...]
    coasts: tuple[Points, ...]
    borders: tuple[Points, ...]


def seen(projection: Projection, size: tuple[int, int], level: int | None = None) -> Seen:
    """The states and lines in a picture of `size` pixels, cut to a little more than that."""
    source = world(level_for(projection.scale) if level is None else level)
    centre = on_sphere([projection.place(size[0] / 2, size[1] / 2)])[0]
    reach = projection.reach(math.hypot(*size) / 2 + 8) * 1.05
    laid = _laid(source, projection, _within(source.arc_caps, centre, reach).nonzero()[0])
    large = source.ring_caps[1] * projection.scale > SPECK
    rings = (_within(source.ring_caps, centre, reach) & large).nonzero()[0]
    lands = tuple(_lands(source, projection, size, laid, rings.tolist()))
    kinds = source.kinds[laid.owner]
    return Seen(lands, _lines(laid, size, kinds == COAST), _lines(laid, size, kinds == BORDER))


@dataclass(frozen=True)
class _Laid:
    """The arcs near a picture, laid flat in one array: each point's arc, whether it lies on
    the near side, and where each arc begins and ends."""

    points: Points
    owner: NDArray[np.int64]
    front: NDArray[np.bool_]
    where: dict[int, tuple[int, int]]


def _laid(source: World, projection: Projection, near: NDArray[np.int64]) -> _Laid:
    """The arcs of these numbers in a picture, without points that share a pixel."""
    lengths = source.first[near + 1] - source.first[near]
    begins = np.cumsum(lengths) - lengths
    index = np.arange(int(lengths.sum())) + np.repeat(source.first[near] - begins, lengths)
    owner, globe = np.repeat(near, lengths), source.points[index]
    points = projection.flat(globe)
    front = projection.front(globe) if projection.globe else np.ones(len(owner), bool)
    keep = _kept(points, owner)
    points, owner, front = points[keep], owner[keep], front[keep]
    starts, ends = np.searchsorted(owner, near), np.searchsorted(owner, near, side="right")
    spans = zip(starts.tolist(), ends.tolist(), strict=True)
    return _Laid(points, owner, front, dict(zip(near.tolist(), spans, strict=True)))


def _kept(points: Points, owner: NDArray[np.int64], least: float = 0.6) -> NDArray[np.bool_]:
    """Which points do not lie within the same `least` pixels as the one before, or end an arc."""
    keep = np.ones(len(points), bool)
    if len(points) > 1:
        cells = np.round(points / least)
        ends = owner[1:] != owner[:-1]
        keep[1:] = (cells[1:] != cells[:-1]).any(axis=1) | ends
        keep[:-1] |= ends
        keep[-1] = True
    return keep


def _lines(laid: _Laid, size: tuple[int, int], chosen: NDArray[np.bool_]) -> tuple[Points, ...]:
    """The pieces of the chosen arcs in the picture, on the near side."""
    if len(laid.points) < 2:
        return ()
    steps = crossing(laid.points, size) & (laid.owner[1:] == laid.owner[:-1]) & chosen[1:]
    steps &= laid.front[1:] & laid.front[:-1]
    return tuple(laid.points[start : stop + 1] for start, stop in runs(steps))


def _lands(
    source: World, projection: Projection, size: tuple[int, int], laid: _Laid, rings: list[int]
) -> Iterator[tuple[str, Points]]:
    box = (-8.0, -8.0, size[0] + 8.0, size[1] + 8.0)
    for number in rings:
        state, refs = source.rings[number]
        parts = [_walk(source, projection, laid, ref) for ref in refs]
        ring = clipped(np.concatenate(parts) if len(parts) > 1 else parts[0], box)
        if len(ring) >= 3:
            yield state, ring


def _walk(source: World, projection: Projection, laid: _Laid, ref: int) -> Points:
    """An arc in the direction that a ring walks it; only its ends where it is out of sight."""
    number = ref if ref >= 0 else ~ref
    span = laid.where.get(number)
    if span is not None:
        points = laid.points[span[0] : span[1]]
    else:
        arc = source.arc(number)
        points = projection.flat(arc if projection.globe else arc[[0, len(arc) // 2, -1]])
    return points if ref >= 0 else points[::-1]


def crossing(points: Points, size: tuple[int, int]) -> NDArray[np.bool_]:
    """Which steps of a line may touch a picture of a size."""
    low, high = np.minimum(points[1:], points[:-1]), np.maximum(points[1:], points[:-1])
    return np.asarray(np.all((high > -8) & (low < np.array(size) + 8), axis=1))


def runs(true: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """From where to where, exclusive, a row of truths holds."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], true, [False]]).astype(np.int8)))
    return [(int(start), int(stop)) for start, stop in edges.reshape(-1, 2)]


def clipped(ring: Points, box: tuple[float, float, float, float]) -> Points:
    """A ring cut to a box of left, top, right, bottom (Sutherland and Hodgman 1974)."""
    left, top, right, bottom = box
    low, high = ring.min(axis=0).tolist(), ring.max(axis=0).tolist()
    if low[0] >= left and low[1] >= top and high[0] <= right and high[1] <= bottom:
        return ring
    if low[0] > right or low[1] > bottom or high[0] < left or high[1] < top:
        return ring[:0]
    for axis, edge, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        inside = (ring[:, axis] - edge) * sign >= 0
        if inside.all():
            continue
        if not inside.any():
            return ring[:0]
        ring = _half(ring, inside, axis, edge)
    return ring


def _half(ring: Points, inside: NDArray[np.bool_], axis: int, edge: float) -> Points:
    """A ring cut along one edge: each crossing comes before the point that it leads to."""
    before = np.roll(ring, 1, axis=0)
    crosses = inside != np.roll(inside, 1)
    way = ring - before
    part = (edge - before[:, axis]) / np.where(way[:, axis] == 0, 1.0, way[:, axis])
    both = np.stack([before + part[:, None] * way, ring], axis=1).reshape(-1, 2)
    return np.asarray(both[np.stack([crosses, inside], axis=1).reshape(-1)])

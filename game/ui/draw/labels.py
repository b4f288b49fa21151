"""Where the names on a map go: one after another, each into the best room that is still free.

Places are device pixels. Nothing here draws.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pygame import Rect

Spot = tuple[float, float]
"""The middle of a place that a name would take."""

CORNER = 0.72
"""A corner of a round glyph is nearer than its sides."""

ASIDE = 0.7
"""How far a name above or below is pushed aside, in halves of its width."""

Leader = tuple[Spot, Spot]
"""A line from a glyph's rim to its name."""


@dataclass(frozen=True)
class Want:
    """A name of a size that wants one of some spots, the best first.

    The name of a glyph at `at` that reaches `gap` pixels is led to it by a line where it is not
    beside it.
    """

    size: tuple[int, int]
    spots: tuple[Spot, ...]
    at: Spot | None = None
    gap: float = 0.0


def around(at: Spot, gap: float, size: tuple[int, int], away: Sequence[float]) -> tuple[Spot, ...]:
    """Spots beside a glyph that reaches `gap` pixels from its middle: near ones first, then
    each distance of `away` further out."""
    return tuple((at[0] + x, at[1] + y) for far in away for x, y in _ring(gap + far, size))


def _ring(far: float, size: tuple[int, int]) -> tuple[Spot, ...]:
    """Right, left, above, below, the corners, then above and below to either side."""
    wide, high = size[0] / 2, size[1] / 2
    near = far * CORNER
    beside: tuple[Spot, ...] = (
        (far + wide, 0),
        (-far - wide, 0),
        (0, -far - high),
        (0, far + high),
    )
    corners = tuple((x * (near + wide), y * (near + high)) for y in (-1, 1) for x in (1, -1))
    aslant = tuple((x * wide * ASIDE, y * (far + high)) for y in (-1, 1) for x in (1, -1))
    return beside + corners + aslant


def placed(wants: Sequence[Want], room: Rect, taken: Sequence[Rect]) -> list[Rect | None]:
    """A place for each name, in order: the first of its spots that lies in the room, clear of
    what is taken, of the names before it and of their leaders; None where there is none. A
    spot whose own leader crosses nothing is better than any that crosses something."""
    filled, lines = list(taken), list[Leader]()
    found: list[Rect | None] = []
    for want in wants:
        place = _first(want, room, filled, lines)
        found.append(place)
        if place is not None:
            filled.append(place)
            lines += [line for line in [_leader(want, place)] if line is not None]
    return found


def _first(want: Want, room: Rect, filled: Sequence[Rect], lines: Sequence[Leader]) -> Rect | None:
    crossing: Rect | None = None
    for spot in want.spots:
        place = _at(spot, want)
        if not free(place, room, filled) or any(place.clipline(line) for line in lines):
            continue
        line = _leader(want, place)
        if line is None or not _crosses(line, want, filled):
            return place
        crossing = crossing or place
    return crossing


def _leader(want: Want, place: Rect) -> Leader | None:
    return None if want.at is None else leader(want.at, want.gap, place)


def _crosses(line: Leader, want: Want, filled: Sequence[Rect]) -> bool:
    """Whether a leader runs through anything but its own glyph."""
    at = want.at or line[0]
    return any(place.clipline(line) and not place.collidepoint(at) for place in filled)


def _at(spot: Spot, want: Want) -> Rect:
    place = Rect((0, 0), want.size)
    place.center = (round(spot[0]), round(spot[1]))
    return place


def free(place: Rect, room: Rect, filled: Sequence[Rect]) -> bool:
    """Whether a place lies whole in the room and touches nothing."""
    return room.contains(place) and place.collidelist(filled) < 0


def leader(at: Spot, gap: float, place: Rect) -> Leader | None:
    """The line from a glyph's rim to the nearest point of its name; None where they are near."""
    near = (
        min(max(at[0], place.left), place.right),
        min(max(at[1], place.top), place.bottom),
    )
    far = math.hypot(near[0] - at[0], near[1] - at[1])
    if far < gap * 1.8 + 2:
        return None
    part = gap / far
    return (at[0] + (near[0] - at[0]) * part, at[1] + (near[1] - at[1]) * part), near

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

WAYS = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))
"""Right, left, above, below, then the corners: signs of x and y."""


@dataclass(frozen=True)
class Want:
    """A name of a size that wants one of some spots, the best first."""

    size: tuple[int, int]
    spots: tuple[Spot, ...]


def around(at: Spot, gap: float, size: tuple[int, int], away: Sequence[float]) -> tuple[Spot, ...]:
    """Spots beside a glyph that reaches `gap` pixels from its middle: near ones first, then
    each distance of `away` further out."""
    return tuple(
        (
            at[0] + x * (gap * _short(x, y) + far + size[0] / 2),
            at[1] + y * (gap * _short(x, y) + far + size[1] / 2),
        )
        for far in away
        for x, y in WAYS
    )


def _short(x: int, y: int) -> float:
    """A corner of a round glyph is nearer than its sides."""
    return math.sqrt(0.5) if x and y else 1.0


def placed(wants: Sequence[Want], room: Rect, taken: Sequence[Rect]) -> list[Rect | None]:
    """A place for each name, in order: the first of its spots that lies in the room, clear of
    what is taken and of the names before it; None where there is none."""
    filled = list(taken)
    found: list[Rect | None] = []
    for want in wants:
        place = next((p for spot in want.spots if free(p := _at(spot, want), room, filled)), None)
        found.append(place)
        if place is not None:
            filled.append(place)
    return found


def _at(spot: Spot, want: Want) -> Rect:
    place = Rect((0, 0), want.size)
    place.center = (round(spot[0]), round(spot[1]))
    return place


def free(place: Rect, room: Rect, filled: Sequence[Rect]) -> bool:
    """Whether a place lies whole in the room and touches nothing."""
    return room.contains(place) and place.collidelist(filled) < 0


def leader(at: Spot, gap: float, place: Rect) -> tuple[Spot, Spot] | None:
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

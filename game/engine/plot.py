"""The theatre map of one seat: what it has been told of where things are.

Plain values that a face draws. Longitudes and latitudes are in degrees, east and north
positive; distances in nautical miles; bearings in degrees from north.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MarkKind = Literal[
    "capital", "city", "base", "merchant", "tanker", "warship", "carrier", "submarine",
    "aircraft", "site", "airfield", "troops", "ring", "line", "region",
]  # fmt: skip
"""What a mark stands for; `ring` is a circle or an arc around its place, `line` a path through
its track, `region` words over land or sea."""

Place = tuple[float, float]
"""Longitude and latitude."""


@dataclass(frozen=True)
class Mark:
    """One thing on the map, as last reported.

    `side` is the seat whose it is, or empty. `at` is the place of the last report and
    `track` those before it, oldest first; `bound` is where it is heading, if it moves.
    `radius` and `arc` (from, to) belong to rings. `doubt` is how far off it may be by now,
    `moment` when it was last reported, `age` how many hours ago. What is not `sure` has
    one report that nobody has confirmed.
    """

    id: str
    kind: MarkKind
    title: str
    at: Place
    note: str = ""
    side: str = ""
    track: tuple[Place, ...] = ()
    bound: Place | None = None
    radius: float = 0.0
    arc: tuple[float, float] = (0.0, 360.0)
    doubt: float = 0.0
    moment: str = ""
    age: float = 0.0
    sure: bool = True


@dataclass(frozen=True)
class Plot:
    """A seat's map in one turn: centred on a place, `span` nautical miles from side to side."""

    title: str
    centre: Place
    span: float
    marks: tuple[Mark, ...] = ()

"""The theatre map of one seat: what it has been told of where things are.

Plain values that a face draws. Longitudes and latitudes are in degrees, east and north
positive; distances in nautical miles; bearings in degrees from north.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.scenario.format.plot import MarkKind

Place = tuple[float, float]
"""Longitude and latitude."""

__all__ = ["Mark", "MarkKind", "Place", "Plot"]


@dataclass(frozen=True)
class Mark:
    """One thing on the map, as last reported.

    `side` is the seat whose it is, or empty. `at` is the place of the last report and
    `track` those before it, oldest first; `bound` is where it is heading, if it moves.
    `radius` and `arc` (from, to) belong to rings. `doubt` is how far off it may be by now,
    `moment` when it was last reported, `age` how many hours ago. What is not `sure` has
    one report that nobody has confirmed. A `ring` is a circle or an arc around its place,
    clockwise from the first bearing to the second; a `line` the path through its `track`, named
    at `at`; a `region` words over land or sea. What everybody knows has no `moment`.
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
    """A seat's map in one turn: centred on a place, `span` nautical miles from side to side.

    `tint` gives, by country of the map, the seat whose side it is on.
    """

    title: str
    centre: Place
    span: float
    marks: tuple[Mark, ...] = ()
    tint: Mapping[str, str] = field(default_factory=dict, hash=False)

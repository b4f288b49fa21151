"""The plot: where things are, and how well each seat can see them. It changes no outcome."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from game.scenario.format.base import Claim, Expr, Id, Moment, Part, Text

MarkKind = Literal[
    "capital", "city", "base", "merchant", "tanker", "warship", "carrier", "submarine",
    "aircraft", "site", "airfield", "troops", "ring", "line", "region",
]  # fmt: skip
"""What a mark stands for: `ring` is a circle or an arc around its place, `line` a path, `region`
words over land or sea."""

Place = tuple[Annotated[float, Field(ge=-180, le=180)], Annotated[float, Field(ge=-90, le=90)]]
"""Longitude and latitude in degrees, east and north positive."""

Deed = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$", max_length=121)
]
"""What a time is counted from, as after `hours_since.`: a flag, an event, or `SEAT.CHOICE`."""


class Fix(Part):
    """A place at a moment."""

    at: Moment
    place: Place


class Course(Part):
    """What a thing does once something has happened, in place of what it would have done.

    From `hours` after `after` (before it, if negative) it goes from where it then is to the
    places `to`, one after the other, at `knots`, and lies still at the last of them; without
    `to` it stops where it is. `seats` says in whose eyes: theirs alone who know of `after`.
    It counts while `when` (what the seat knows) holds. A deed done twice counts from the last
    time, and courses count in the order in which they begin.
    """

    after: Deed
    hours: float = Field(default=0.0, ge=-1000, le=1000)
    to: list[Place] = Field(default_factory=list)
    knots: float = Field(default=12.0, gt=0, le=2000)
    seats: list[Id] | None = None
    when: Expr | None = None


class Sighting(Part):
    """How a seat sees a mark, while `when` (what it knows) holds.

    Reports begin with the calendar, at the moment `at`, or when `after` happens; the first is
    made and arrives at that moment. With `every` a new one is made each so many hours from the
    calendar's first turn on and arrives `lag` hours later, with *once* there is none but the
    first; without `every` the seat always knows. A report is at most `doubt` nautical miles
    off when it is made, and by `drift` more with every hour of its age. `trail` is how many
    earlier reports are still shown. What is not `sure` has one report that nobody has
    confirmed. `title` and `note` replace those of the mark.
    """

    when: Expr | None = None
    at: Moment | None = None
    after: Deed | None = None
    every: Annotated[float, Field(gt=0)] | Literal["once"] | None = None
    lag: float = Field(default=0.0, ge=0, le=1000)
    doubt: float = Field(default=0.0, ge=0)
    drift: float = Field(default=0.0, ge=0)
    trail: int = Field(default=3, ge=0, le=20)
    sure: bool = True
    title: Text | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _one_beginning(self) -> Sighting:
        if self.at is not None and self.after is not None:
            raise ValueError("reports begin at a moment or after a deed; remove at or after")
        if self.lag and not isinstance(self.every, float):
            raise ValueError("lag goes with every, in hours; add every, or remove lag")
        return self


Sightings = Sighting | Annotated[list[Sighting], Field(min_length=1)]
"""How a seat sees a mark; of several ways the first whose `when` holds counts."""


class PlotMark(Claim):
    """One thing on the map, `side` being the seat whose it is.

    It stands `at` a place or moves along a `track` of moments, straight from one to the next;
    `courses` may turn it away from either. A ring has a `radius` in nautical miles and an
    `arc` of bearings from north, clockwise from the first to the second; a line a `path`.
    Everybody sees it always and exactly, unless `seen` says who sees it, and how; and nobody
    while `when` (what a seat knows) does not hold.
    """

    kind: MarkKind
    title: Text
    note: Text = ""
    side: Id | None = None
    at: Place | None = None
    track: list[Fix] = Field(default_factory=list)
    courses: list[Course] = Field(default_factory=list)
    path: list[Place] = Field(default_factory=list)
    radius: float | None = Field(default=None, gt=0, le=10_800)
    arc: tuple[float, float] = (0.0, 360.0)
    when: Expr | None = None
    seen: Literal["public"] | dict[Id, Sightings] = "public"

    @model_validator(mode="after")
    def _stands_somewhere(self) -> PlotMark:
        places = [name for name in ("at", "track", "path") if getattr(self, name)]
        if len(places) != 1:
            raise ValueError("a mark has one of at, track and path; write one of them")
        if (self.kind == "line") != bool(self.path):
            raise ValueError("a path of two places or more belongs to a line; change kind or path")
        if len(self.path) == 1:
            raise ValueError("a line needs two places or more; add one to its path")
        if (self.kind == "ring") != (self.radius is not None):
            raise ValueError("a radius belongs to a ring; change kind or radius")
        return self


class Frame(Part):
    """What of the world a map shows: `span` nautical miles from side to side around `centre`."""

    centre: Place
    span: float = Field(gt=0, le=10_800)


class Plot(Frame):
    """The theatre map. `title` may differ by seat, and `frames` show some seats another part.

    `tint` gives the side of countries by the map's names for them, as
    `west_germany`. `marks` keep the file's order; later ones lie over earlier ones.
    """

    title: Text | dict[Id, Text]
    frames: dict[Id, Frame] = Field(default_factory=dict)
    tint: dict[str, Id] = Field(default_factory=dict)
    marks: dict[Id, PlotMark] = Field(default_factory=dict)

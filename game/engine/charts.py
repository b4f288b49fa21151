"""The plot of a scenario compiled for one seat: what it may see, on what conditions, since when.

Instants and lengths of time are in minutes, distances in nautical miles. Every condition is
in the seat's own scope, so nothing that it does not know can reach its map.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from game.engine.conditions import Condition, Conditions, runner
from game.engine.index import Index
from game.engine.plot import Mark, Place
from game.engine.state import State
from game.engine.terms import lowered
from game.scenario.expressions.nodes import Ref
from game.scenario.format import plot as form

Since = Callable[[State], float]
"""Hours since a deed, `LONG_AGO` if it never was: of a batch of one."""


class Fix(NamedTuple):
    """A place at an instant."""

    at: int
    place: Place


class Course(NamedTuple):
    """Where a thing goes from `delay` minutes after a deed on."""

    since: Since
    delay: int
    to: tuple[Place, ...]
    knots: float
    when: Condition | None


class Sighting(NamedTuple):
    """A way of seeing a mark. `start` is the instant at which reports begin unless `after`
    says it; `every` in minutes: 0 for always, -1 for once. `plain` is what is seen while the
    mark has not moved and the report is new."""

    when: Condition | None
    start: int
    after: Since | None
    every: int
    lag: int
    drift: float
    trail: int
    plain: Mark


@dataclass(frozen=True)
class Marked:
    """A mark as one seat may see it: one fix if it stands, more if it moves."""

    when: Condition | None
    sightings: tuple[Sighting, ...]
    fixes: tuple[Fix, ...]
    courses: tuple[Course, ...]

    @property
    def moves(self) -> bool:
        """Whether it may ever be elsewhere than at its first fix."""
        return len(self.fixes) > 1 or bool(self.courses)


@dataclass(frozen=True)
class Chart:
    """The map of one seat before it is looked at."""

    title: str
    centre: Place
    span: float
    tint: Mapping[str, str]
    marks: tuple[Marked, ...]


@dataclass
class Charts:
    """Compiles the plot for each seat when it is first asked for."""

    conditions: Conditions
    index: Index
    _made: dict[str, Chart | None] = field(default_factory=dict)

    def of(self, seat: str) -> Chart | None:
        """The seat's chart; None where the scenario has no plot. KeyError: no such seat."""
        if seat not in self._made:
            plot = self.conditions.scenario.plot
            drawer = _Drawer(self.conditions, self.index, seat, self.index.seats[seat])
            self._made[seat] = None if plot is None else drawer.chart(plot)
        return self._made[seat]


@dataclass(frozen=True)
class _Drawer:
    """Draws up the chart of one seat."""

    conditions: Conditions
    index: Index
    seat: str
    row: int

    def chart(self, plot: form.Plot) -> Chart:
        title = plot.title if isinstance(plot.title, str) else plot.title.get(self.seat, "")
        seen = {name: sightings_of(mark, self.seat) for name, mark in plot.marks.items()}
        marks = [self._mark(n, plot.marks[n], ways) for n, ways in seen.items() if ways]
        frame = plot.frames.get(self.seat, plot)
        return Chart(title, frame.centre, frame.span, plot.tint, tuple(marks))

    def _mark(self, name: str, mark: form.PlotMark, ways: list[form.Sighting]) -> Marked:
        fixes = self._fixes(mark)
        plain = Mark(
            id=name,
            kind=mark.kind,
            title=mark.title,
            at=fixes[0].place,
            note=mark.note,
            side=mark.side or "",
            track=tuple(mark.path),
            radius=mark.radius or 0.0,
            arc=mark.arc,
        )
        return Marked(
            when=self._when(mark.when),
            sightings=tuple(self._sighting(plain, seen) for seen in ways),
            fixes=tuple(fixes),
            courses=tuple(self._course(c) for c in mark.courses if _steers(c, self.seat)),
        )

    def _when(self, text: str | None) -> Condition | None:
        return self.conditions.seat(text, self.seat)

    def _fixes(self, mark: form.PlotMark) -> list[Fix]:
        if mark.track:
            return [Fix(self.index.instant(fix.at), fix.place) for fix in mark.track]
        # A line is named at the middle of its path.
        return [Fix(0, mark.at or mark.path[len(mark.path) // 2])]

    def _course(self, course: form.Course) -> Course:
        return Course(
            since=self._since(course.after),
            delay=round(course.hours * 60),
            to=tuple(course.to),
            knots=course.knots,
            when=self._when(course.when),
        )

    def _sighting(self, plain: Mark, seen: form.Sighting) -> Sighting:
        first = int(self.index.instants[0])
        return Sighting(
            when=self._when(seen.when),
            start=first if seen.at is None else self.index.instant(seen.at),
            after=None if seen.after is None else self._since(seen.after),
            every=_every(seen),
            lag=round(seen.lag * 60),
            drift=seen.drift,
            trail=seen.trail,
            plain=replace(
                plain,
                title=plain.title if seen.title is None else seen.title,
                note=plain.note if seen.note is None else seen.note,
                doubt=seen.doubt,
                sure=seen.sure,
            ),
        )

    def _since(self, deed: str) -> Since:
        ref = self.conditions.names.table[f"hours_since.{deed}"]
        assert isinstance(ref, Ref)
        return runner(lowered(ref, self.index, self.row), self.index)


def sightings_of(mark: form.PlotMark, seat: str) -> list[form.Sighting]:
    """The ways in which a seat sees a mark, in order; none if it never does."""
    if mark.seen == "public":
        return [form.Sighting()]
    seen = mark.seen.get(seat, [])
    return [seen] if isinstance(seen, form.Sighting) else seen


def _steers(course: form.Course, seat: str) -> bool:
    return course.seats is None or seat in course.seats


def _every(seen: form.Sighting) -> int:
    if seen.every is None:
        return 0
    return -1 if seen.every == "once" else max(round(seen.every * 60), 1)

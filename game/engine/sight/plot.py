"""The map of one seat in one game: reports of where things were, as old as they are.

A function of what the seat knows and of the calendar; no luck, and no outcome depends on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from game.engine.charts import Chart, Course, Fix, Marked, Sighting
from game.engine.clock import moment
from game.engine.conditions import truth_of
from game.engine.index import LONG_AGO
from game.engine.model import Model
from game.engine.plot import Mark, Place, Plot
from game.engine.state import State
from game.scenario.places import between, distance


class Leg(NamedTuple):
    """A course that has been taken, from an instant on."""

    start: int
    course: Course


class _Report(NamedTuple):
    """When the last report was made, and when the first."""

    made: int
    first: int


def plot_of(model: Model, state: State, seat: str, game: int = 0) -> Plot | None:
    """The seat's map in one game of the batch; None where the scenario has no plot.

    KeyError: there is no such seat.
    """
    chart = model.charts.of(seat)
    if chart is None:
        return None
    one = state if state.games == 1 else state.choose(np.array([game]))
    return _Looker(model, one).plot(chart)


class _Looker:
    """Looks at the marks of a chart in a batch of one."""

    def __init__(self, model: Model, one: State) -> None:
        self.model, self.one = model, one
        self.first = int(model.index.instants[0])
        self.now = int(model.index.instants[one.turn])
        self._moments: dict[int, str] = {}

    def plot(self, chart: Chart) -> Plot:
        """What is seen of the chart now."""
        marks = (self._mark(mark) for mark in chart.marks)
        return Plot(
            title=chart.title,
            centre=chart.centre,
            span=chart.span,
            marks=tuple(mark for mark in marks if mark is not None),
            tint=dict(chart.tint),
        )

    def _mark(self, mark: Marked) -> Mark | None:
        if not truth_of(mark.when, self.one):
            return None
        for seen in mark.sightings:
            if truth_of(seen.when, self.one):
                report = self._report(seen)
                if report is None:
                    return None
                still = seen.every == 0 and not mark.moves
                return seen.plain if still else self._seen(mark, seen, report)
        return None

    def _report(self, seen: Sighting) -> _Report | None:
        """The last report that has arrived, None before the first."""
        start = seen.start if seen.after is None else self._instant(seen.after(self.one))
        if start is None or start > self.now:
            return None
        if seen.every <= 0:
            return _Report(start if seen.every else self.now, start)
        due = (self.now - seen.lag - self.first) // seen.every * seen.every + self.first
        return _Report(max(due, start), start)

    def _instant(self, hours: float) -> int | None:
        """The instant of a deed, by the hours since then."""
        return None if hours >= LONG_AGO else self.now - round(hours * 60)

    def _moment(self, instant: int) -> str:
        """The moment of a report; many reports share it."""
        if instant not in self._moments:
            self._moments[instant] = moment(self.model.index.zone, instant)
        return self._moments[instant]

    def _seen(self, mark: Marked, seen: Sighting, report: _Report) -> Mark:
        legs = self._legs(mark.courses)
        at, bound = whereabouts(mark.fixes, legs, report.made)
        plain, age = seen.plain, (self.now - report.made) / 60
        return Mark(
            id=plain.id,
            kind=plain.kind,
            title=plain.title,
            at=at,
            note=plain.note,
            side=plain.side,
            track=plain.track or self._trail(mark, legs, seen, report, at),
            bound=bound,
            radius=plain.radius,
            arc=plain.arc,
            doubt=plain.doubt + seen.drift * age,
            moment=self._moment(report.made) if seen.every else "",
            age=age,
            sure=plain.sure,
        )

    def _legs(self, courses: Iterable[Course]) -> list[Leg]:
        """The courses that have been taken, in the order of time."""
        taken = []
        for course in courses:
            since = self._instant(course.since(self.one))
            if since is not None and truth_of(course.when, self.one):
                taken.append(Leg(since + course.delay, course))
        taken.sort(key=lambda leg: leg.start)
        return taken

    def _trail(
        self, mark: Marked, legs: Sequence[Leg], seen: Sighting, report: _Report, at: Place
    ) -> tuple[Place, ...]:
        """The places of the reports before the last, oldest first, where it moved."""
        if seen.every <= 0 or (len(mark.fixes) == 1 and not legs):
            return ()
        places = [at]
        for back in range(1, seen.trail + 1):
            made = report.made - back * seen.every
            if made < report.first:
                break
            place, _ = whereabouts(mark.fixes, legs, made)
            if place != places[-1]:
                places.append(place)
        return tuple(reversed(places[1:]))


def whereabouts(fixes: Sequence[Fix], legs: Sequence[Leg], now: int) -> tuple[Place, Place | None]:
    """Where a thing is at an instant, and to where it is going, if it moves.

    `legs` are in the order of time; each begins where the one before has brought the thing.
    """
    begun = [leg for leg in legs if leg.start <= now]
    if not begun:
        return _along(fixes, now)
    at, _ = _along(fixes, begun[0].start)
    for leg, following in pairwise(begun):
        at, _ = _run(at, leg.course, following.start - leg.start)
    return _run(at, begun[-1].course, now - begun[-1].start)


def _along(fixes: Sequence[Fix], now: int) -> tuple[Place, Place | None]:
    """On the way between two fixes; at the first before it, at the last after it."""
    if now < fixes[0].at:
        return fixes[0].place, None
    for before, after in pairwise(fixes):
        if now < after.at:
            share = (now - before.at) / (after.at - before.at)
            bound = after.place if after.place != before.place else None
            return between(before.place, after.place, share), bound
    return fixes[-1].place, None


def _run(at: Place, course: Course, minutes: int) -> tuple[Place, Place | None]:
    """After so many minutes on a course that began at `at`."""
    left = course.knots * minutes / 60
    for place in course.to:
        length = distance(at, place)
        if left < length:
            return between(at, place, left / length), place
        left, at = left - length, place
    return at, None

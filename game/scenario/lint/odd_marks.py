"""Marks of the plot that nobody can see, that lie off the map, or that move as no ship does."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from game.scenario.format import Fix, Plot, PlotMark, Scenario
from game.scenario.lint.tools import warn
from game.scenario.moments import minutes_between
from game.scenario.places import distance
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded

MOST_KNOTS = {"merchant": 30, "tanker": 25, "warship": 40, "carrier": 40, "submarine": 25}
"""Faster than this nothing of its kind went in the age of this game."""


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of marks and courses without effect, and of places and moments that look mistyped."""
    plot = loaded.scenario.plot
    for name, mark in plot.marks.items() if plot else ():
        assert plot is not None
        yield from _unseen(loaded, name, mark)
        yield from _off_the_map(loaded, name, mark, plot)
        yield from _too_fast(loaded, name, mark)


def _unseen(loaded: Loaded, name: str, mark: PlotMark) -> Iterator[Problem]:
    path = ("plot", "marks", name)
    seers = set(loaded.scenario.seats if mark.seen == "public" else mark.seen)
    if not seers:
        remedy = "name a seat in seen, or remove the mark"
        yield warn(loaded, (*path, "seen"), "odd-mark", f"nobody ever sees {name}", remedy)
    for number, course in enumerate(mark.courses):
        if seers and course.seats is not None and seers.isdisjoint(course.seats):
            message = f"this course is for seats that never see {name}"
            at = (*path, "courses", number, "seats")
            yield warn(loaded, at, "odd-mark", message, "let them see it, or remove the course")


def _off_the_map(loaded: Loaded, name: str, mark: PlotMark, plot: Plot) -> Iterator[Problem]:
    places = [*([mark.at] if mark.at else []), *mark.path, *(fix.place for fix in mark.track)]
    places += [place for course in mark.courses for place in course.to]
    frames = [plot, *plot.frames.values()]
    if all(distance(place, frame.centre) > frame.span for place in places for frame in frames):
        message = f"{name} lies off the map, which is {plot.span:g} nautical miles wide"
        remedy = "write [longitude, latitude], east and north positive"
        yield warn(loaded, ("plot", "marks", name), "odd-mark", message, remedy)


def _too_fast(loaded: Loaded, name: str, mark: PlotMark) -> Iterator[Problem]:
    most = MOST_KNOTS.get(mark.kind)
    for number, (before, after) in enumerate(pairwise(mark.track)) if most else ():
        knots = _knots(loaded.scenario, before, after)
        if most and knots > most:
            message = f"{name} would have to go at {knots:.0f} knots to be there by then"
            at = ("plot", "marks", name, "track", number + 1)
            yield warn(loaded, at, "odd-mark", message, "look at the places and the moments")


def _knots(scenario: Scenario, before: Fix, after: Fix) -> float:
    hours = minutes_between(scenario.clock, before.at, after.at) / 60
    return distance(before.place, after.place) / hours

"""The plot: its seats and moments exist, its tracks go forward, and no seat learns from it
what it does not know. (Conditions are checked with all others.)"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import pairwise

from game.scenario.expressions import ExpressionError, Names, Scope, resolve
from game.scenario.format import PlotMark, Sighting
from game.scenario.marks import Place
from game.scenario.moments import minutes_between
from game.scenario.refs.calendar import exists
from game.scenario.refs.context import Context


def check(context: Context) -> None:
    """The head of the plot and every mark of it, if there is one."""
    plot = context.scenario.plot
    if plot is None:
        return
    path, names = ("plot",), Names.of(context.scenario)
    if isinstance(plot.title, dict):
        context.keys((*path, "title"), "seat", plot.title)
        context.whole((*path, "title"), "the title", plot.title, context.scenario.seats)
    context.keys((*path, "frames"), "seat", plot.frames)
    for country, seat in plot.tint.items():
        context.one((*path, "tint", country), "seat", seat)
    for name, mark in plot.marks.items():
        _Mark(context, (*path, "marks", name), mark, names).check()


class _Mark:
    """One mark under examination."""

    def __init__(self, context: Context, path: Place, mark: PlotMark, names: Names) -> None:
        self.context, self.path, self.mark, self.names = context, path, mark, names
        seats = context.scenario.seats
        self.seers = list(seats) if mark.seen == "public" else list(mark.seen)

    def check(self) -> None:
        """Seats, moments, deeds."""
        self.context.one((*self.path, "side"), "seat", self.mark.side)
        self._track()
        self._courses()
        if self.mark.seen != "public":
            self.context.keys((*self.path, "seen"), "seat", self.mark.seen)
            for seat, ways in self.mark.seen.items():
                self._ways((*self.path, "seen", seat), ways, seat)

    def _track(self) -> None:
        path = (*self.path, "track")
        fixes = [fix.at for fix in self.mark.track]
        real = [exists(self.context, (*path, n, "at"), at) for n, at in enumerate(fixes)]
        zone = self.context.scenario.clock
        for number, (before, after) in enumerate(pairwise(fixes)) if all(real) else ():
            if minutes_between(zone, before, after) <= 0:
                message = f"{after} is not after the fix before it, {before}"
                remedy = "put the fixes of a track in the order of time"
                self.context.report((*path, number + 1, "at"), "plot", message, remedy)

    def _courses(self) -> None:
        for number, course in enumerate(self.mark.courses):
            path = (*self.path, "courses", number)
            if course.seats is not None:
                self.context.each((*path, "seats"), "seat", course.seats)
            for seat in self.seers if course.seats is None else course.seats:
                self._deed((*path, "after"), course.after, seat)

    def _ways(self, path: Place, ways: Sighting | list[Sighting], seat: str) -> None:
        single = isinstance(ways, Sighting)
        for number, seen in enumerate([ways] if isinstance(ways, Sighting) else ways):
            here = path if single else (*path, number)
            if seen.at is not None:
                exists(self.context, (*here, "at"), seen.at)
            if seen.after is not None:
                self._deed((*here, "after"), seen.after, seat)
        if not isinstance(ways, Sighting):
            self._all_can_count(path, ways)

    def _all_can_count(self, path: Place, ways: Collection[Sighting]) -> None:
        """Of several ways the first whose `when` holds counts: only the last may do without."""
        for number in _without_when(ways):
            if number < len(ways) - 1:
                message = "this way has no when, so none of those after it ever counts"
                remedy = "give it a when, or put it last"
                self.context.report((*path, number), "plot", message, remedy)

    def _deed(self, path: Place, deed: str, seat: str) -> None:
        """A deed must be one that the seat knows of."""
        if seat not in self.context.scenario.seats:
            return  # told already
        try:
            resolve(f"hours_since.{deed} >= 0", self.names, Scope.seat(seat))
        except ExpressionError as error:
            self.context.report(path, "expression", error.message, error.remedy)


def _without_when(ways: Iterable[Sighting]) -> list[int]:
    return [number for number, seen in enumerate(ways) if seen.when is None]

"""Every id in a record is held against its scenario, before anything is played."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine.clock import turn_ids
from game.engine.compile.known import sight
from game.engine.state import SLOTS
from game.record.check_orders import OrdersCheck
from game.record.check_worlds import check_worlds
from game.record.files import RecordError, RecordFile
from game.record.form import Expect, Record
from game.record.pins import PinError, pins_of
from game.scenario import Loaded, Problem
from game.scenario.expressions import Scope
from game.scenario.format import Blur
from game.scenario.marks import Place

MOST_NATURE = 1000.0
"""Natures are of the order of 1; beyond this is a slip of the pen."""

_NATURES = {
    True: ("hidden fact", "write true or false"),
    False: ("nature", "write a number such as 0.5"),
}


def check_record(file: RecordFile, loaded: Loaded) -> None:
    """RecordError: all that does not fit the scenario, each with its place."""
    check = _Check(file, loaded)
    check.head(file.record)
    check.turns(file.record)
    check.ends(file.record)
    if not check.context.problems:
        check.luck(file.record)
    if check.context.problems:
        raise RecordError(check.context.problems, file.sources)


class _Check(OrdersCheck):
    def __init__(self, file: RecordFile, loaded: Loaded) -> None:
        super().__init__(loaded.scenario, file.marks)
        self.loaded = loaded

    def head(self, record: Record) -> None:
        """Scenario, preset, natures."""
        self.context.member(("scenario",), "scenario", record.scenario, [self.scenario.id])
        self.context.one(("preset",), "preset", record.preset)
        self.context.keys(("players",), "seat", record.players)
        if record.luck.until is not None:
            self.context.member(("luck", "until"), "turn", record.luck.until, self.moments)
        if record.sealed is not None:
            self.context.member(("sealed",), "turn", record.sealed, self.moments)
        for key, values in record.natures.items():
            self.natures(("natures", key), key, values)

    def natures(self, path: Place, key: str, values: Mapping[str, float | bool]) -> None:
        """Hidden facts, which are true or not, or the natures of one seat, which are numbers."""
        if key == "facts":
            self.context.keys(path, "fact", values)
        elif not self.context.member_key(path, "seat", key, [*self.scenario.seats, "facts"]):
            return
        for name, value in values.items():
            here = (*path, name)
            if key != "facts":
                known = self.scenario.seats[key].natures
                self.context.member_key(here, "nature", name, known)
            if isinstance(value, bool) != (key == "facts"):
                what, remedy = _NATURES[key == "facts"]
                self.context.report(here, "type", f"{value!r} is no {what}", remedy)
            elif abs(value) > MOST_NATURE:
                said = f"{value:g} is out of bounds: no nature is so great"
                remedy = f"write a number from -{MOST_NATURE:g} to {MOST_NATURE:g}"
                self.context.report(here, "bounds", said, remedy)

    def turns(self, record: Record) -> None:
        """Each turn is the scenario's, and so is all that it names."""
        for moment, turn in record.turns.items():
            path: Place = ("turns", moment)
            self.context.member_key(path, "turn", moment, self.moments)
            for seat, orders in turn.seats.items():
                if self.context.member_key((*path, seat), "seat", seat, self.scenario.seats):
                    self.orders((*path, seat), seat, orders)
            self.expects((*path, "expect"), turn.expects, listed=isinstance(turn.expect, list))

    def ends(self, record: Record) -> None:
        """What is expected after the ending, and over worlds."""
        if record.end is not None:
            listed = isinstance(record.end.expect, list)
            self.expects(("end", "expect"), record.end.expects, listed)
        check_worlds(self.context, record)

    def expects(self, path: Place, expects: list[Expect], listed: bool) -> None:
        """All expectations of a turn."""
        for place, expect in enumerate(expects):
            self.expect((*path, place) if listed else path, expect)

    def expect(self, path: Place, expect: Expect) -> None:
        """One expectation: every id in it."""
        context = self.context
        context.keys((*path, "variables"), "variable", expect.variables)
        context.keys((*path, "flags"), "flag", expect.flags)
        context.keys((*path, "events"), "event", expect.events)
        self.levels((*path, "stands"), expect.stands)
        self.levels((*path, "terms"), expect.terms)
        context.one((*path, "ending"), "ending", expect.ending)
        if expect.turn is not None:
            context.member((*path, "turn"), "turn", expect.turn, self.moments)
        for key in ("open", "known", "papers", "letters"):
            context.keys((*path, key), "seat", getattr(expect, key))
        for seat, channels in expect.open.items():
            context.each((*path, "open", seat), "channel", channels)
        for seat, known in expect.known.items():
            context.keys((*path, "known", seat), "variable", known)
        for seat, papers in expect.papers.items():
            context.keys((*path, "papers", seat), "document", papers)
        for place, text in enumerate(expect.hold):
            self.expression((*path, "hold", place), text, Scope.truth())

    def luck(self, record: Record) -> None:
        """Pinned draws: possible ones, of events and letters that there are."""
        known = _draws(self.loaded)
        for moment, turn in record.turns.items():
            for name in turn.luck:
                self.context.member_key(("turns", moment, "luck", name), "draw", name, known)
        if self.context.problems:
            return
        try:
            pins_of(record, self.scenario)
        except PinError as error:
            mark = self.context.marks.value(("turns", error.turn, "luck", error.name))
            remedy = "mend it, or leave the draw free"
            self.context.problems.append(Problem(mark, "luck", str(error), remedy))


def _draws(loaded: Loaded) -> list[str]:
    """The names of all draws of a turn: of what has noise, of what is seen blurred, ..."""
    scenario = loaded.scenario
    names = [f"noise.{name}" for name, variable in scenario.variables.items() if variable.noise]
    names += [
        f"report.{seat}.{name}"
        for seat in scenario.seats
        for name, variable in scenario.variables.items()
        if isinstance(sight(variable, seat), Blur)
    ]
    for name, event in scenario.events.items():
        if event.kind == "hazard":
            names += _paths(loaded, f"event.{name}", event.then)
    for name, document in scenario.documents.items():
        readers = [document.to] if isinstance(document.to, str) else document.to
        names += [f"document.{name}.{seat}.{v}" for seat in readers for v in document.reports]
    return names + _letter_draws(loaded)


def _letter_draws(loaded: Loaded) -> list[str]:
    """The names of the draws of letters: by place, and of leaks by the turn of sending."""
    places = [f"{seat}.{place}" for seat in loaded.scenario.seats for place in range(SLOTS)]
    kinds = ("transit", "distort", "distort_what", "distort_way", "tie")
    moments = turn_ids(loaded.scenario)
    return [f"{kind}.{place}" for kind in kinds for place in places] + [
        f"leak.{place}.{moment}" for place in places for moment in moments
    ]


def _paths(loaded: Loaded, path: str, then: list[str]) -> list[str]:
    found = [path]
    for name in then:
        found += _paths(loaded, f"{path}>{name}", loaded.scenario.events[name].then)
    return found

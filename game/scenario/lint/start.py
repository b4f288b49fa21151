"""The state in which a game begins, as far as it is certain."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

from game.scenario.expressions.nodes import Ref
from game.scenario.format import Scenario
from game.scenario.lint.possible import EITHER, Moments, Range, Truths
from game.scenario.lint.possible import truths as truths_of
from game.scenario.lint.reach import MUCH, NEVER_HOURS
from game.scenario.lint.tools import trees, turn_ids


class Start:
    """Names as they are at the first turn: nothing has happened, nothing was done."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._trees = trees(scenario)

    def holds(self, *path: str | int) -> bool:
        """Whether the condition at this path surely holds at the start."""
        return truths_of(self._trees[path], self) == {True}

    def truths(self, ref: Ref) -> Truths:
        """Flags as they start; hidden facts as they may be; all else is not yet."""
        if ref.kind == "flag":
            return frozenset({self._scenario.flags[ref.ids[0]].start})
        return EITHER if ref.kind == "fact" else frozenset({False})

    def range(self, ref: Ref) -> Range:
        """Variables as they start; what was never, long ago; no proposals."""
        match ref.kind:
            case "variable" | "known":
                start = self._scenario.variables[ref.ids[0]].start
                return start, start
            case "hours_since":
                return NEVER_HOURS, NEVER_HOURS
            case "offer":
                return -1.0, -1.0
            case "open":
                return 0.0, 0.0
            case "stands":
                issue = self._scenario.issues[ref.ids[0]]
                level = float(list(issue.levels).index(issue.start)) if issue.start else 0.0
                return level, level
        return 0.0, MUCH

    def moments(self) -> Moments:
        """The first turn."""
        first = turn_ids(self._scenario)[0]
        return first, first


def first_hours(scenario: Scenario) -> float:
    """How many hours the first turn lasts, by the clock."""
    moments = [*turn_ids(scenario), scenario.calendar_ends]
    begin, end = next(pairwise(datetime.strptime(at, "%Y-%m-%d %H:%M") for at in moments))
    return (end - begin).total_seconds() / 3600

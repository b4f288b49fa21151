"""The rule book of one game: the scenario under a preset, and what follows from it alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from game.scenario.expressions.nodes import Node
from game.scenario.format import Blur, Scenario
from tests.oracle.clock import TurnTime, instant, turns_of
from tests.oracle.numbers import grid_of, q20, to_grid
from tests.oracle.reader import read


def with_changes(scenario: Scenario, changes: dict[str, float]) -> Scenario:
    """The scenario with single numbers set by dotted path."""
    plain = scenario.model_dump(mode="json", by_alias=True)
    for path, number in changes.items():
        *way, last = path.split(".")
        place: Any = plain
        for step in way:
            place = place[key_in(place, step)]
        place[key_in(place, last)] = number
    return Scenario.model_validate(plain)


def key_in(place: Any, step: str) -> Any:
    """A step of a path as a key: its place where it leads into a list."""
    return int(step) if isinstance(place, list) else step


class Book:
    """A scenario under one preset. Seats, slots and all else keep the file's order."""

    def __init__(self, scenario: Scenario, preset: str | None) -> None:
        self.preset = preset or scenario.preset
        chosen = scenario.presets[self.preset]
        self.scenario = with_changes(scenario, chosen.changes)
        self.war_dial = q20(chosen.war_dial)
        self.trees: dict[str, Node] = {}

    @cached_property
    def turns(self) -> tuple[TurnTime, ...]:
        """The calendar."""
        return turns_of(self.scenario)

    @cached_property
    def seats(self) -> list[str]:
        """Both seats in file order."""
        return list(self.scenario.seats)

    def other(self, seat: str) -> str:
        """The seat across the table."""
        first, second = self.seats
        return second if seat == first else first

    def instant(self, moment: str) -> int:
        """A moment that the scenario writes, in minutes of UTC."""
        return instant(self.scenario.clock, moment)

    def grid(self, variable: str) -> float:
        """The step of a variable's grid."""
        return grid_of(*self.scenario.variables[variable].range)

    def on_grid(self, variable: str, value: float) -> float:
        """A value of a variable on its grid."""
        return to_grid(value, self.grid(variable))

    def tree(self, text: str) -> Node:
        """An expression, read once."""
        if text not in self.trees:
            self.trees[text] = read(text, self.scenario)
        return self.trees[text]

    def sight(self, seat: str, variable: str) -> str | Blur:
        """How a seat sees a variable: exact, never, or through a blur."""
        return look(seat, self.scenario.variables[variable].seen)

    def sees_flag(self, seat: str, flag: str) -> bool:
        """Whether a seat sees a flag."""
        return look(seat, self.scenario.flags[flag].seen) == "exact"

    def ends_in_war(self, event: str) -> bool:
        """Whether an event brings a war ending."""
        ending = self.scenario.events[event].ends
        return ending is not None and self.scenario.endings[ending].kind == "war"


def look(seat: str, seen: str | Mapping[str, str | Blur]) -> str | Blur:
    """One seat's part of a `seen`; a seat that it does not name sees nothing."""
    if isinstance(seen, str):
        return "exact" if seen == "public" else "never"
    return seen.get(seat, "never")

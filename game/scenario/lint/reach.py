"""What can come about in a scenario at all: flags, events, choices, from the start outwards."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.expressions.nodes import Constant, Ref
from game.scenario.format import Choice, Event, Outcome, Scenario
from game.scenario.lint.possible import EITHER, Moments, Range, Truths, may_hold, truths
from game.scenario.lint.tools import serves, trees, turn_ids
from game.scenario.marks import Place

MUCH = 1e9
"""More than any count, spread or number of hours that a game can reach."""

NEVER_HOURS = 10_000.0


class Reach:
    """The least set of flags, events and choices that is closed under the rules.

    Variables are taken to reach every value of their range, and both seats to write any
    letter; so what is missing here can never come about, in any game.
    """

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._trees = trees(scenario)
        self._turns = turn_ids(scenario)
        self.flags: dict[str, set[bool]] = {
            name: {flag.start} for name, flag in scenario.flags.items()
        }
        self._set: set[str] = set()
        self.events: set[str] = set()
        self.choices: set[tuple[str, str]] = set()
        size = -1
        while size != self._size():
            size = self._size()
            self._grow()

    def may(self, *path: str | int) -> bool:
        """Whether the condition at this path can hold; one that is not written always does."""
        return may_hold(self._trees.get(path), self)

    def conditions(self) -> Iterator[tuple[Place, Truths]]:
        """Every condition that asks anything, by its path, with the values it can take."""
        for path, node in self._trees.items():
            if not isinstance(node, Constant):
                yield path, truths(node, self)

    def truths(self, ref: Ref) -> Truths:
        """The values that a yes or no can take in the course of a game."""
        match ref.kind, ref.ids:
            case "flag", (name,):
                return frozenset(self.flags[name])
            case "fact", (name,):
                chance = self._scenario.facts[name].chance
                return EITHER if 0 < chance < 1 else frozenset({chance == 1})
            case "happened", (name,):
                return EITHER if name in self.events else frozenset({False})
            case (("did" | "done"), (seat, name)):
                return EITHER if (seat, name) in self.choices else frozenset({False})
            case "open", (seat, channel):
                can = serves(self._scenario, channel, seat)
                return EITHER if can else frozenset({False})
        return EITHER

    def range(self, ref: Ref) -> Range:
        """The least and the greatest value that a number can take in the course of a game."""
        match ref.kind:
            case "variable" | "known":
                return self._scenario.variables[ref.ids[0]].range
            case "hours_since":
                return (0.0 if self._ever(ref.ids) else NEVER_HOURS), NEVER_HOURS
            case "offer":
                seat, channel, issue = ref.ids
                can = serves(self._scenario, channel, seat)
                return -1.0, self._last_level(issue) if can else -1.0
            case "stands" | "terms":
                return 0.0, self._last_level(ref.ids[0])
        return 0.0, MUCH

    def moments(self) -> Moments:
        """The first and the last turn."""
        return self._turns[0], self._turns[-1]

    def _last_level(self, issue: str) -> float:
        return len(self._scenario.issues[issue].levels) - 1.0

    def _ever(self, ids: tuple[str, ...]) -> bool:
        match ids:
            case "event", name:
                return name in self.events
            case "flag", name:
                return name in self._set
            case _:
                return (ids[1], ids[2]) in self.choices

    def _size(self) -> int:
        flags = sum(map(len, self.flags.values())) + len(self._set)
        return flags + len(self.events) + len(self.choices)

    def _grow(self) -> None:
        for seat, choices in self._scenario.choices.items():
            for name, choice in choices.items():
                self._grow_choice(seat, name, choice)
        called = {name for event in self.events for name in self._scenario.events[event].then}
        for name, event in self._scenario.events.items():
            if self._can_happen(name, event, called):
                self.events.add(name)
                self._do(event)

    def _grow_choice(self, seat: str, name: str, choice: Choice) -> None:
        if not self.may("choices", seat, name, "when"):
            return
        self.choices.add((seat, name))
        if self.may("choices", seat, name, "works"):
            self._do(choice)
        if choice.otherwise is not None:
            self._do(choice.otherwise)

    def _can_happen(self, name: str, event: Event, called: set[str]) -> bool:
        if event.kind == "consequence":
            return name in called
        return in_calendar(event, self._turns) and self.may("events", name, "when")

    def _do(self, outcome: Outcome) -> None:
        for name in outcome.clear:
            self.flags[name].add(False)
        for name in outcome.set:
            self.flags[name].add(True)
            self._set.add(name)


def in_calendar(event: Event, turns: list[str]) -> bool:
    """Whether some turn lies between an event's `at` and its `until`, if it has them."""
    return any(
        (event.at is None or event.at <= turn) and (event.until is None or turn <= event.until)
        for turn in turns
    )

"""What the checks share: the parsed conditions, the outcomes, the form of a warning."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.conditions import expressions_of
from game.scenario.expressions import Names, Node, resolve
from game.scenario.format import Outcome, Scenario
from game.scenario.marks import Place
from game.scenario.problems import Problem, Severity

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def warn(
    loaded: Loaded,
    path: Place,
    rule: str,
    message: str,
    remedy: str,
    severity: Severity = "warning",
) -> Problem:
    """A warning at the key of the entry at `path`, or where that entry should stand."""
    return Problem(loaded.marks.key(path), rule, message, remedy, severity)


def trees(scenario: Scenario) -> dict[Place, Node]:
    """The typed tree of every condition, by its path.

    Raises:
        ExpressionError: if a condition is faulty; the loader lets no such scenario pass.
    """
    names = Names.of(scenario)
    return {
        condition.path: resolve(condition.text, names, condition.scope)
        for condition in expressions_of(scenario)
    }


def outcomes(scenario: Scenario) -> Iterator[tuple[Place, Outcome]]:
    """Everything that does something: choices, their failures, events."""
    for seat, choices in scenario.choices.items():
        for name, choice in choices.items():
            yield ("choices", seat, name), choice
            if choice.otherwise is not None:
                yield ("choices", seat, name, "otherwise"), choice.otherwise
    for name, event in scenario.events.items():
        yield ("events", name), event


def turn_ids(scenario: Scenario) -> list[str]:
    """The moments of all turns, in the order of the calendar."""
    return [f"{day.date} {turn.at}" for day in scenario.days for turn in day.turns]


def serves(scenario: Scenario, channel: str, seat: str) -> bool:
    """Whether a seat may send letters by a channel; an unknown channel is no matter here."""
    found = scenario.channels.get(channel)
    return found is None or found.seats is None or seat in found.seats

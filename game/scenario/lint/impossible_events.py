"""Events that cannot happen, and consequences that nothing brings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.format import Event, Scenario
from game.scenario.lint.reach import Reach, in_calendar
from game.scenario.lint.tools import turn_ids, warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of every event that no game can come to."""
    scenario = loaded.scenario
    reach = Reach(scenario)
    for name, event in scenario.events.items():
        if name in reach.events:
            continue
        if event.kind == "consequence":
            yield _unreached(loaded, name)
        elif not in_calendar(event, turn_ids(scenario)):
            yield _outside(loaded, name, event)
        else:
            yield warn(
                loaded,
                ("events", name, "when"),
                "impossible-event",
                f"{name} can never happen: its condition cannot hold in any game",
                "see that the flags, events and choices it asks for can come about, "
                "and the numbers be reached",
            )


def _unreached(loaded: Loaded, name: str) -> Problem:
    callers = [other for other, event in loaded.scenario.events.items() if name in event.then]
    return warn(
        loaded,
        ("events", name),
        "unreached-consequence",
        f"the consequence {name} is never drawn: {' and '.join(callers)} cannot happen",
        "name it in the then of an event that can happen, or see to theirs",
    )


def _outside(loaded: Loaded, name: str, event: Event) -> Problem:
    first, last = _ends(loaded.scenario)
    return warn(
        loaded,
        ("events", name, "at"),
        "impossible-event",
        f"{name} can never happen: no turn lies at or after {event.at}"
        + (f" and at or before {event.until}" if event.until else ""),
        f"the turns run from {first} to {last}",
    )


def _ends(scenario: Scenario) -> tuple[str, str]:
    turns = turn_ids(scenario)
    return turns[0], turns[-1]

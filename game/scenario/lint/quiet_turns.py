"""Turns in which a seat has nothing new to read, whatever happens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.expressions.names import recipients
from game.scenario.format import Scenario
from game.scenario.lint.tools import turn_ids, warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Tells of turns for which no document to a seat is listed or dated."""
    scenario = loaded.scenario
    fed = _fed(scenario)
    for number, day in enumerate(scenario.days):
        for place, turn in enumerate(day.turns):
            for seat in scenario.seats:
                if (f"{day.date} {turn.at}", seat) not in fed:
                    yield warn(
                        loaded,
                        ("days", number, "turns", place),
                        "quiet-turn",
                        f"{seat} has nothing new to read on {day.date} at {turn.at}",
                        "list a document in this turn, or date one to it",
                        severity="info",
                    )


def _fed(scenario: Scenario) -> set[tuple[str, str]]:
    """The turns, by moment, with the seats that a document is meant for then."""
    turns = turn_ids(scenario)
    fed = set()
    for day in scenario.days:
        for turn in day.turns:
            for name in turn.documents:
                fed |= {(f"{day.date} {turn.at}", seat) for seat in _to(scenario, name)}
    for name, document in scenario.documents.items():
        place = len(turns) if document.at is None else bisect_left(turns, document.at)
        fed |= {(turn, seat) for turn in turns[place : place + 1] for seat in _to(scenario, name)}
    return fed


def _to(scenario: Scenario, name: str) -> tuple[str, ...]:
    document = scenario.documents.get(name)
    return recipients(document) if document else ()

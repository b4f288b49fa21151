"""Checks between the parts of a scenario: every one of them runs, whatever the others find."""

from __future__ import annotations

from game.scenario.format import Scenario
from game.scenario.marks import Marks
from game.scenario.problems import Problem, Sources
from game.scenario.refs import (
    calendar,
    choices,
    documents,
    endings,
    events,
    expressions,
    letters,
    names,
    presets,
    prices,
    seats,
    starts,
    variables,
)
from game.scenario.refs.context import Context

_CHECKS = (
    calendar.check,
    names.check,
    variables.check,
    seats.check,
    letters.check,
    choices.check,
    events.check,
    endings.check,
    documents.check,
    presets.check,
    starts.check,
    prices.check,
)


def check(scenario: Scenario, marks: Marks, sources: Sources) -> list[Problem]:
    """All that does not fit together, references and rules first, then expressions."""
    context = Context(scenario, marks)
    for one in _CHECKS:
        one(context)
    expressions.check(context, sources)
    return context.problems

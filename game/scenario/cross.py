"""Checks between the parts of a scenario: every one of them runs, whatever the others find."""

from __future__ import annotations

from collections.abc import Collection

from game.scenario.format import Scenario
from game.scenario.marks import Marks
from game.scenario.problems import Problem, Sources
from game.scenario.refs import (
    beliefs,
    calendar,
    choices,
    documents,
    endings,
    events,
    expressions,
    letters,
    looks,
    names,
    plot,
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
    beliefs.check,
    looks.check,
    letters.check,
    choices.check,
    events.check,
    endings.check,
    documents.check,
    presets.check,
    starts.check,
    prices.check,
    plot.check,
)


def check(
    scenario: Scenario, marks: Marks, sources: Sources, faces: Collection[str]
) -> list[Problem]:
    """All that does not fit together, references and rules first, then expressions.

    `faces` are the names of those that the scenario may use.
    """
    context = Context(scenario, marks, faces)
    for one in _CHECKS:
        one(context)
    expressions.check(context, sources)
    return context.problems

"""Checks that need more than one part of a scenario."""

from __future__ import annotations

from game.scenario.format import Scenario
from game.scenario.marks import Marks
from game.scenario.problems import Problem, Sources


def check(scenario: Scenario, marks: Marks, sources: Sources) -> list[Problem]:
    """All problems between parts."""
    return []

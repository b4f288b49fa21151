"""Choices that nobody makes who might sit there, and temptations that nobody resists"""

from __future__ import annotations

from game.lab.dead import faults
from game.lab.studies.dead import study_of_used, used
from game.scenario import Loaded
from tools.finding import Finding, page_of

GAMES = 400
"""Games of each pair: two thousand for each of five, of which ten are the 0.5 % that is asked."""

HEADING = "Dead choices"


def measure(loaded: Loaded) -> Finding:
    """Let all who might sit in the chairs meet, and tell what none of them does."""
    found = used(loaded, GAMES)
    page = page_of(HEADING, study_of_used(loaded, found, GAMES))
    return Finding(page, tuple(faults(found.model, found.uses)))

"""What machine seats and records reach: choices, events, documents, endings, channels."""

from __future__ import annotations

from game.lab.studies.cover import study_of_cover
from game.scenario import Loaded
from tools.finding import Finding, page_of

GAMES = 12_000
"""Games of each pair of seats."""

HEADING = "Coverage"


def measure(loaded: Loaded) -> Finding:
    """Let every pair of kinds play, and list what none of them has reached."""
    return Finding(page_of(HEADING, study_of_cover(loaded, GAMES)))

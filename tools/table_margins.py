"""How near the best choices of a turn lie to one another, and what hidden facts are worth"""

from __future__ import annotations

from game.lab.free import free_games
from game.lab.shares import Share
from game.lab.studies.margins import study_of_margins
from game.scenario import Loaded
from tools.finding import Finding, page_of

GAMES, FACTS_IN = 8, 4
HEADING = "Margins"

LEAST_CLOSE = 0.8
"""In so many turns two choices or more are to lie close to the best."""


def measure(loaded: Loaded) -> Finding:
    """Weigh every turn of some games that the leaders play."""
    study = study_of_margins(free_games(loaded, ("character", "character"), GAMES), FACTS_IN)
    close, facts = (part.table for part in study.parts)
    whole = close.rows[-1][2]
    assert isinstance(whole, Share)
    few = [f"only {whole.share:.0%} of turns are close"] if whole.share < LEAST_CLOSE else []
    idle = [f"{row[0]!r} changes no best play" for row in facts.rows if row[-1] is None]
    return Finding(page_of(HEADING, study), (*few, *idle))

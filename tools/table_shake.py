"""How far the figures move when every coefficient is shaken by 20 %"""

from __future__ import annotations

from game.lab.counting import Asked
from game.lab.studies.sensitivity import study_of_sensitivity
from game.scenario import Loaded
from tools.finding import Finding, page_of
from tools.line import NO_HISTORY, history_of

MODELS = 200
WORLDS = 1_000
PLAIN = 10_000
HEADING = "Sensitivity"


def measure(loaded: Loaded) -> Finding:
    """Shake the line of history, and two leaders who decide for themselves."""
    record = history_of(loaded)
    if record is None:
        return Finding(f"# {HEADING}\n\n{NO_HISTORY}")
    free = dict.fromkeys(loaded.scenario.seats, "character")
    bound = Asked(loaded, record, WORLDS)
    handed = Asked(loaded, record, WORLDS, natures="redrawn", hand_over=free)
    studies = [study_of_sensitivity(each, MODELS, PLAIN) for each in (bound, handed)]
    return Finding(page_of(HEADING, *studies))

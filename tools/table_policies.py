"""What comes of every pair of policies: hawk, dove, history's orders, and the leader himself"""

from __future__ import annotations

from game.lab.counting import Asked
from game.lab.studies.policies import policies_of, study_of_policies
from game.scenario import Loaded
from tools.finding import Finding, page_of
from tools.line import NO_HISTORY, history_of

WORLDS = 4_000
HEADING = "Policies"
NONE = "This scenario has no policies.\n"


def measure(loaded: Loaded) -> Finding:
    """Play every pair of the policies of both seats."""
    record = history_of(loaded)
    if record is None or not any(policies_of(loaded).values()):
        return Finding(f"# {HEADING}\n\n{NO_HISTORY if record is None else NONE}")
    return Finding(page_of(HEADING, study_of_policies(Asked(loaded, record, WORLDS))))

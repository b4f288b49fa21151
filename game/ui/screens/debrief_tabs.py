"""The parts of each tab of a debrief, and where they hang."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.reel import Review
from game.ui.scene import Scene
from game.ui.screens.debrief import Part
from game.ui.screens.debrief_beliefs import parts as beliefs
from game.ui.screens.debrief_history import parts as history
from game.ui.screens.debrief_letters import parts as letters
from game.ui.screens.debrief_outcome import parts as outcome

PARTS: dict[str, Callable[[Scene, Review], list[Part]]] = {
    "outcome": outcome,
    "beliefs": beliefs,
    "history": history,
    "letters": letters,
}
"""By the name of the tab."""

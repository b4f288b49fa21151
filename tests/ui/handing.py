"""A hand-over of the small crisis, made by hand."""

from __future__ import annotations

from game.ui.screens.handover import Handing
from tests.ui.helpers import NOW, small


def handing(seat: str = "south") -> Handing:
    """North has given orders; South is called."""
    return Handing(
        texts=small().scenario,
        seat=seat,
        moment=NOW,
        place="Turn 2 of 3",
        told=("A convoy has sailed.", "The strait is closed to all ships from tonight."),
        gave=True,
        ready=lambda: None,
    )

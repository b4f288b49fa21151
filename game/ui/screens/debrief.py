"""What opens after the ending: outcome, who knew what, beside history, letters."""

from __future__ import annotations

from game.ui.kit import Kit
from game.ui.reel import Review
from game.ui.scene import Scene
from game.ui.screens import ledger


def build(kit: Kit, scene: Scene, review: Review) -> None:
    """The whole screen of the chosen tab."""
    ledger.build(kit, scene, review.opened)

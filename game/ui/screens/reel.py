"""A game watched turn by turn, both chairs side by side."""

from __future__ import annotations

from game.ui.kit import Kit
from game.ui.reel import Review
from game.ui.scene import Scene
from game.ui.screens import replay


def build(kit: Kit, scene: Scene, review: Review) -> None:
    """Both desks in small, and the strip."""
    replay.build(kit, scene, review)

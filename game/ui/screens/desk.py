"""The desk: what the seat has been told, what it may do, and what it has ordered so far."""

from __future__ import annotations

from game.ui.kit import Kit
from game.ui.scene import Scene
from game.ui.screens import close, wide


def build(kit: Kit, scene: Scene) -> None:
    """Lay out the desk: all of it side by side, or, with large text, one part at a time."""
    (wide if wide.fits(kit) else close).build(kit, scene)

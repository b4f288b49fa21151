"""The ledger."""

from game.ui.kit import Kit
from game.ui.scene import Scene


def build(kit: Kit, scene: Scene, debrief: object) -> None:
    pass

"""A sheet for the class."""

from __future__ import annotations

from functools import partial

from game.ui.kit import Column
from game.ui.reel import Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens.hanging import Part


def parts(scene: Scene, review: Review) -> list[Part]:
    """One sheet."""
    return [Part("class", "panel", partial(_sheet, scene, review), (0, 0, 1, 1))]


def _sheet(scene: Scene, review: Review, column: Column, _: int) -> None:
    column.heading("class.heading", say("debrief.tab.class"))

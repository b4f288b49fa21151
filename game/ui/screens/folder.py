"""The folder of papers on the left of the desk, with its tongues."""

from __future__ import annotations

import pygame

from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import letters, papers


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The papers or the letters, whichever tongue is chosen."""
    entries = [("papers", say("desk.tab.papers")), ("letters", say("desk.tab.letters"))]
    high = kit.tabs_height(entries, room.width)
    kit.tabs(
        "tab",
        (room.x, room.y + high),
        entries,
        scene.desk.tab,
        lambda key: scene.acts.change(scene.desk, tab=key),
        width=room.width,
        look="tongue",
    )
    body = pygame.Rect(room.x, room.y + high, room.width, room.height - high)
    (letters if scene.desk.tab == "letters" else papers).build(kit, scene, body)

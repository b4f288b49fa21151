"""The manila folder on the left of the desk: its tongues, and the sheet that lies open in it."""

from __future__ import annotations

from functools import partial

import pygame

from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import letters, papers
from game.ui.widgets import Panel, Tab

TONGUES = ("papers", "intelligence", "letters")
GAP = 5
PAD = 12


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The folder with its tongues in front of one another."""
    high = kit.pen.line_height("plate") + kit.px(10)
    body = pygame.Rect(room.x, room.y + high, room.width, room.height - high)
    x = room.x + kit.px(GAP)
    for key in TONGUES:
        made = tongue(scene, key, chosen=key == shown(scene))
        made.role = "plate" if _wide(kit, scene, "plate") <= room.width else "label"
        made.rect = pygame.Rect(x, room.y, _width(kit, made), high)
        x = made.rect.right + kit.px(GAP)
        kit.add(made)
    inside(kit, scene, body)


def shown(scene: Scene) -> str:
    """The tongue that is chosen; whatever else the desk shows, the papers lie there."""
    return scene.desk.tab if scene.desk.tab in TONGUES else "papers"


def inside(kit: Kit, scene: Scene, body: pygame.Rect) -> None:
    """The folder without its tongues."""
    kit.add(Panel(name="folder", rect=body, surface="manila"))
    (letters if shown(scene) == "letters" else papers).build(kit, scene, body)


def tongue(scene: Scene, key: str, chosen: bool) -> Tab:
    """A tongue with how much behind it is new, not yet placed."""
    fresh = scene.unread_letters() if key == "letters" else papers.unread(scene, key)
    return Tab(
        name=f"tab.{key}",
        rect=pygame.Rect(0, 0, 1, 1),
        text=say(f"desk.tab.{key}"),
        chosen=chosen,
        look="tongue",
        badge=str(fresh) if fresh else "",
        on_press=partial(turn_to, scene, key),
    )


def _width(kit: Kit, tab: Tab) -> int:
    return kit.pen.width(tab.text, tab.role) + tab.mark(kit.pen) + 2 * kit.px(PAD)


def _wide(kit: Kit, scene: Scene, role: str) -> int:
    """The room that all tongues need in a role."""
    tabs = [tongue(scene, key, chosen=False) for key in TONGUES]
    for tab in tabs:
        tab.role = role
    return sum(_width(kit, tab) + kit.px(GAP) for tab in tabs) + kit.px(GAP)


def turn_to(scene: Scene, key: str) -> None:
    """Open the folder at a tongue; on a desk that shows one thing at a time, before all else."""
    if key == "letters":
        letters.turn_to(scene)
    else:
        papers.turn_to(scene, key)

"""What the turn brought, as far as this seat has learned of it, and why."""

from __future__ import annotations

import pygame

from game.ui import words
from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import known, news
from game.ui.screens.frame import EDGE, top_bar
from game.ui.widgets import Panel


def build(kit: Kit, scene: Scene) -> None:
    """News on paper, reasons on a panel, and the way on."""
    top = top_bar(kit, scene) + kit.px(14)
    size = kit.button_size(say("outcome.desk"), "heading")
    edge = kit.px(EDGE)
    y = kit.window.height - size[1] - kit.px(14)
    wide = (kit.window.width - 3 * edge) // 2
    high = y - top - kit.px(14)
    _told(kit, scene, pygame.Rect(edge, top, wide, high))
    _why(kit, scene, pygame.Rect(2 * edge + wide, top, wide, high))
    ended = scene.view.ending is not None
    kit.button(
        "outcome.go",
        (kit.window.width - edge, y),
        say("outcome.ending" if ended else "outcome.desk"),
        lambda: scene.acts.go("ending" if ended else "desk"),
        anchor="right",
        look="main",
        role="heading",
    )


def _told(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    kit.add(Panel(name="outcome.sheet", rect=room, surface="bond"))
    with kit.scroll("outcome.news", room, pages=True, reading=True, inset=24) as column:
        moment = words.when(scene.view.moment)
        column.text("outcome.title", say("outcome.title", moment=moment), "title", "ink")
        column.rule("outcome.rule")
        if scene.sheet.so_far:
            column.text("outcome.so_far", scene.sheet.so_far, "body", "ink")
            column.rule("outcome.rule.so_far")
        news.happened(column, scene, "ink", "faded")


def _why(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    inside = kit.panel("outcome.panel", room)
    with kit.scroll("outcome.why", inside, reading=True, inset=7) as column:
        column.heading("outcome.danger.title", say("outcome.danger"))
        column.text("outcome.danger", known.danger(scene.view), "small", "cream")
        if scene.sheet.so_far:  # nothing has moved yet by anybody's orders of this game
            return
        column.rule("outcome.rule.2", "panel_edge")
        column.heading("outcome.why.title", say("news.why"))
        news.reasons(column, scene)

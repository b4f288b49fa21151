"""How it ended: the front page, the plain telling, and the terms."""

from __future__ import annotations

import pygame

from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.scene import Scene
from game.ui.screens.frame import EDGE, top_bar
from game.ui.screens.known import line
from game.ui.widgets import Panel

KINDS = {
    "war": "War",
    "limited_war": "Limited war",
    "ouster": "Ouster",
    "settlement": "Settlement",
    "stalemate": "Stalemate",
}


def build(kit: Kit, scene: Scene) -> None:
    """A newspaper on the left, the ending in plain words on the right."""
    top = top_bar(kit, scene) + kit.px(14)
    edge = kit.px(EDGE)
    size = kit.button_size("Open the ledger", "heading")
    y = kit.window.height - size[1] - kit.px(14)
    high = y - top - kit.px(14)
    wide = (kit.window.width - 3 * edge) // 2
    _front_page(kit, scene, pygame.Rect(edge, top, wide, high))
    _plain(kit, scene, pygame.Rect(2 * edge + wide, top, wide, high))
    acts = scene.acts
    kit.button(
        "ending.ledger",
        (kit.window.width - edge, y),
        "Open the ledger",
        lambda: acts.go("ledger"),
        anchor="right",
        look="main",
        role="heading",
    )
    kit.button(
        "ending.menu", (edge, y), "Back to the menu", lambda: acts.go("menu"), role="heading"
    )


def _front_page(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    kit.add(Panel(name="front.sheet", rect=room, surface="card"))
    ending = scene.texts.endings[scene.view.ending or ""]
    pages = ending.front_page
    page = pages.get(scene.seat) or next(iter(pages.values()), None)
    with kit.scroll("front.text", room, reading=True, inset=30) as column:
        if page is None:
            column.text("front.headline", ending.title, "headline", "ink")
            return
        column.text("front.paper", page.paper, "title", "ink")
        date = words.date(scene.view.moment)
        column.text(
            "front.date", f"{scene.texts.seats[scene.seat].capital}, {date}", "small", "faded"
        )
        column.rule("front.rule", "ink")
        column.text("front.headline", page.headline, "headline", "ink")
        column.rule("front.rule.2", "ink")
        column.text("front.text.body", page.text, "body", "ink")


def _plain(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    ending = scene.texts.endings[scene.view.ending or ""]
    inside = kit.panel("ending.panel", room)
    with kit.scroll("ending.text", inside, pages=True, reading=True, inset=8) as column:
        column.text("ending.kind", KINDS[ending.kind], "plate", "brass")
        column.text("ending.title", ending.title, "title", "cream")
        column.gap(6)
        column.text("ending.body", ending.text, "body", "cream")
        _terms(column, scene)


def _terms(column: Column, scene: Scene) -> None:
    terms = scene.view.terms
    if not terms:
        return
    column.rule("ending.rule", "panel_edge")
    column.heading("ending.terms", "The terms")
    for (issue, _), (title, level) in zip(
        terms.items(), words.titled(scene.texts, terms.items()), strict=True
    ):
        line(column, f"ending.term.{issue}", title, level, 0.5, "body")

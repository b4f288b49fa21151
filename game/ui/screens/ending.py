"""How it ended: the front page, the plain telling, the terms, and the three readings."""

from __future__ import annotations

import pygame

from game.record.debrief import Debrief
from game.scenario.format import FrontPage
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import readings
from game.ui.screens.frame import EDGE, top_bar
from game.ui.screens.known import line
from game.ui.widgets import Panel


def build(kit: Kit, scene: Scene, opened: Debrief | None = None) -> None:
    """Both capitals' newspapers on the left, the ending in plain words on the right."""
    top = top_bar(kit, scene) + kit.px(14)
    edge = kit.px(EDGE)
    size = kit.button_size(say("ending.ledger"), "heading")
    y = kit.window.height - size[1] - kit.px(14)
    high = y - top - kit.px(14)
    wide = (kit.window.width - 3 * edge) // 2
    _front_page(kit, scene, pygame.Rect(edge, top, wide, high))
    _plain(kit, scene, opened, pygame.Rect(2 * edge + wide, top, wide, high))
    acts = scene.acts
    kit.button(
        "ending.ledger",
        (kit.window.width - edge, y),
        say("ending.ledger"),
        lambda: acts.go("ledger"),
        anchor="right",
        look="main",
        role="heading",
    )
    back = say("ending.menu")
    kit.button("ending.menu", (edge, y), back, lambda: acts.go("menu"), role="heading")


def _front_page(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    kit.add(Panel(name="front.sheet", rect=room, surface="card"))
    ending = scene.texts.endings[scene.view.ending or ""]
    pages = ending.front_page
    with kit.scroll("front.text", room, reading=True, inset=30) as column:
        if not pages:
            column.text("front.headline", ending.title, "headline", "ink")
        for seat in sorted(pages, key=lambda seat: seat != scene.seat):
            role = "headline" if seat == scene.seat or len(pages) == 1 else "title"
            _page(column, scene, seat, pages[seat], role)


def _page(column: Column, scene: Scene, seat: str, page: FrontPage, role: str) -> None:
    """One newspaper: its name, place and day, the headline and the text."""
    name = f"front.{seat}"
    capital = scene.texts.seats[seat].capital
    date = words.long_date(scene.view.clocks.get(seat) or scene.view.moment)
    column.text(f"{name}.paper", page.paper, "heading", "ink")
    column.text(f"{name}.date", say("ending.dateline", place=capital, day=date), "small", "faded")
    column.rule(f"{name}.rule", "ink")
    column.text(f"{name}.headline", page.headline, role, "ink")
    column.rule(f"{name}.rule.2", "ink")
    column.text(f"{name}.body", page.text, "body", "ink")
    column.gap(34)


def _plain(kit: Kit, scene: Scene, opened: Debrief | None, room: pygame.Rect) -> None:
    ending = scene.texts.endings[scene.view.ending or ""]
    inside = kit.panel("ending.panel", room)
    with kit.scroll("ending.text", inside, pages=True, reading=True, inset=8) as column:
        column.text("ending.kind", say(f"ending.kind.{ending.kind}"), "plate", "brass")
        column.text("ending.title", ending.title, "title", "cream")
        column.gap(6)
        column.text("ending.body", ending.text, "body", "cream")
        _terms(column, scene)
        readings.build(column, scene, opened)
        column.gap(8)
        column.text("ending.note", say("ending.note"), "small", "mute")


def _terms(column: Column, scene: Scene) -> None:
    terms = scene.view.terms
    if not terms and scene.texts.endings[scene.view.ending or ""].kind == "war":
        return
    stands = terms or scene.view.stands
    column.rule("ending.rule", "panel_edge")
    column.heading("ending.terms", say("ending.terms" if terms else "ending.no_terms"))
    for (issue, _), (title, level) in zip(
        stands.items(), words.titled(scene.texts, stands.items()), strict=True
    ):
        line(column, f"ending.term.{issue}", title, level, 0.5, "body")

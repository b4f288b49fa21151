"""What has happened since the last orders, and why what is seen has changed."""

from __future__ import annotations

from itertools import groupby

import pygame

from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.scene import Scene
from game.ui.screens.known import line

NOTHING = "Nothing that reached you has changed since the last orders."


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """News over reasons, on one panel."""
    inside = kit.panel("news.panel", room)
    with kit.scroll("news.list", inside, pages=True, reading=True, inset=4) as column:
        column.heading("news.heading", "What has happened")
        happened(column, scene, "cream", "mute")
        column.rule("news.rule", "panel_edge")
        column.heading("news.why", "Why things have changed")
        reasons(column, scene)


def happened(column: Column, scene: Scene, ink: str, soft: str) -> None:
    """The news, each with its time and its author."""
    if not scene.view.news:
        column.text("news.none", NOTHING, "body", soft)
    for index, item in enumerate(scene.view.news):
        who = words.leader_of(scene.texts, item.who)
        source = f"{words.when(item.moment)} · {who}" if who else words.when(item.moment)
        column.text(f"news.{index}.who", source, "small", soft)
        column.text(f"news.{index}", item.text or item.id, "body", ink)
        column.gap(10)


def reasons(column: Column, scene: Scene) -> None:
    """By variable: the whole change, then each cause with its share."""
    if not scene.sheet.reasons:
        column.text("reason.none", NOTHING, "small", "mute")
    ordered = sorted(scene.sheet.reasons, key=lambda reason: reason.variable)
    for name, group in groupby(ordered, key=lambda reason: reason.variable):
        parts = list(group)
        total = sum(part.amount for part in parts)
        title = scene.texts.variables[name].title if name in scene.texts.variables else name
        line(column, f"reason.{name}", title, words.signed(total), 0.78, "small_strong")
        for index, part in enumerate(sorted(parts, key=lambda part: -abs(part.amount))):
            text = part.text or part.id
            line(column, f"reason.{name}.{index}", f"   {text}", words.signed(part.amount), 0.78)
        column.gap(8)

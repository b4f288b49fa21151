"""The papers that have come, and the one that is open."""

from __future__ import annotations

import pygame

from game.engine.view import Paper, View
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.scene import Scene
from game.ui.widgets import Panel

SHARE = 0.36


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """A list of papers beside the open one."""
    listed, sheet = split(kit, room, "papers")
    papers = newest(scene.view)
    with kit.scroll("papers.list", listed, inset=7) as column:
        for paper in papers:
            _row(column, scene, paper)
    shown = next((paper for paper in papers if paper.id == scene.desk.paper), None)
    shown = shown or next(iter(papers), None)
    if shown is not None:
        _open(kit, scene, shown, sheet)
    else:
        nothing(kit, "papers.none", "No paper has come yet.", sheet)


def newest(view: View) -> list[Paper]:
    """The papers, the newest first."""
    return sorted(view.papers, key=lambda paper: -paper.turn)


def split(kit: Kit, room: pygame.Rect, name: str) -> tuple[pygame.Rect, pygame.Rect]:
    """A manila folder: the room for its list and, on a sheet of bond, for what is open."""
    inside = kit.panel(f"{name}.folder", room, "manila").inflate(kit.px(8), kit.px(4))
    listed = pygame.Rect(inside.topleft, (round(inside.width * SHARE), inside.height))
    sheet = pygame.Rect(listed.right + kit.px(10), inside.y, 0, inside.height)
    sheet.width = inside.right - sheet.x
    kit.add(Panel(name=f"{name}.sheet", rect=sheet, surface="bond"))
    return listed, sheet


def nothing(kit: Kit, name: str, text: str, sheet: pygame.Rect) -> None:
    """A sheet that says why it is empty."""
    kit.column(sheet.inflate(-kit.px(50), -kit.px(50))).text(name, text, "body", "faded")


def _row(column: Column, scene: Scene, paper: Paper) -> None:
    document = scene.texts.documents[paper.id]
    key = f"paper.{paper.id}"
    desk = scene.desk
    column.row(
        key,
        document.title,
        words.whole(words.when(paper.moment)),
        chosen=paper.id == desk.paper,
        fresh=key not in desk.read,
        press=lambda: scene.acts.change(desk, paper=paper.id, read=desk.read | {key}),
    )


def _open(kit: Kit, scene: Scene, paper: Paper, sheet: pygame.Rect) -> None:
    document = scene.texts.documents[paper.id]
    with kit.scroll(
        "paper.text", sheet, pages=True, reading=True, reset=paper.id, inset=20
    ) as column:
        column.text("paper.kind", document.kind.upper(), "plate", "red")
        column.text("paper.title", document.title, "title", "ink")
        column.text("paper.by", f"{document.by} · {words.when(paper.moment)}", "small", "faded")
        column.rule("paper.rule")
        column.text("paper.body", document.text, "body", "ink")

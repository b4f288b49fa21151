"""The papers that have come, day by day, and the one that is open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby

import pygame

from game.engine.view import Paper, View
from game.scenario.format import Document, Scenario
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.widgets import Panel
from game.ui.widgets.row import PAD, SPOT

SHARE = 0.36
MORE = 0.08
"""Larger text needs more of the width for the list: so much more at twice the size."""

KINDS = ("intelligence", "briefing", "memo", "press", "letter")
"""Of one turn, what has been found out comes first, and old letters last."""


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """A list of papers beside the open one."""
    listed, sheet = split(kit, room, "papers")
    papers = newest(scene.texts, scene.view)
    with kit.scroll("papers.list", listed, inset=7) as column:
        days = groupby(papers, key=lambda paper: paper.moment[:10])
        for index, (day, group) in enumerate(days):
            _day(column, scene, day, list(group), index == 0)
    shown = next((paper for paper in papers if paper.id == scene.desk.paper), None)
    shown = shown or next(iter(papers), None)
    if shown is not None:
        _open(kit, scene, shown, sheet)
    else:
        nothing(kit, "papers.none", say("papers.none"), sheet)


def newest(texts: Scenario, view: View) -> list[Paper]:
    """A view's papers, the newest first, those of one turn by their kind."""
    return sorted(
        view.papers,
        key=lambda paper: (-paper.turn, KINDS.index(texts.documents[paper.id].kind)),
    )


def _day(column: Column, scene: Scene, day: str, papers: Sequence[Paper], last: bool) -> None:
    """A day's papers; the days before the last lie folded, and say what is new in them."""
    fresh = sum(f"paper.{paper.id}" not in scene.desk.read for paper in papers)
    name = f"papers.{day}"
    unfolded = scene.unfolded(name, usual=last)
    count = str(len(papers))
    if fresh:
        count = say("papers.new", number=fresh, all=len(papers))
    text = f"{words.date(papers[0].moment)} · {count}"
    column.fold(name, text, unfolded, partial(scene.fold, name, not unfolded), paper=True)
    column.gap(4)
    if unfolded:
        for paper in papers:
            _row(column, scene, paper)


def split(kit: Kit, room: pygame.Rect, name: str) -> tuple[pygame.Rect, pygame.Rect]:
    """A manila folder: the room for its list and, on a sheet of bond, for what is open."""
    inside = kit.panel(f"{name}.folder", room, "manila").inflate(kit.px(8), kit.px(4))
    share = SHARE + (kit.pen.text_scale - 1) * MORE
    listed = pygame.Rect(inside.topleft, (round(inside.width * share), inside.height))
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
    room = column.width - column.kit.px(2 * PAD + SPOT)
    column.row(
        key,
        document.title,
        column.kit.pen.shorten(document.by, "small", room),
        chosen=paper.id == scene.desk.paper,
        fresh=key not in scene.desk.read,
        press=partial(lay_open, scene, paper),
    )


def lay_open(scene: Scene, paper: Paper) -> None:
    """Open a paper; the day that it came stays unfolded."""
    desk = scene.desk
    scene.acts.change(
        desk,
        tab="papers",
        paper=paper.id,
        read=desk.read | {f"paper.{paper.id}"},
        folds={**desk.folds, f"papers.{paper.moment[:10]}": True},
    )


def _open(kit: Kit, scene: Scene, paper: Paper, sheet: pygame.Rect) -> None:
    document = scene.texts.documents[paper.id]
    with kit.scroll(
        "paper.text", sheet, pages=True, reading=True, reset=paper.id, inset=20
    ) as column:
        column.text("paper.kind", say(f"paper.kind.{document.kind}").upper(), "plate", "red")
        column.text("paper.title", document.title, "title", "ink")
        column.text("paper.by", f"{document.by} · {words.when(paper.moment)}", "small", "faded")
        column.rule("paper.rule")
        column.text("paper.body", document.text, "body", "ink")
        _bearing(column, scene, document)
        _following(column, scene)


def _bearing(column: Column, scene: Scene, document: Document) -> None:
    """The choices on the table that the paper argues about."""
    own = scene.texts.choices[scene.seat]
    legal = {option.id for option in scene.view.options if option.legal}
    bears = [name for name in document.argues if name in own and name in legal]
    if not bears:
        return
    column.rule("paper.rule.2")
    column.text("paper.bears", say("paper.bears"), "plate", "red")
    column.gap(4)
    for name in bears:
        press = partial(scene.acts.change, scene.desk, slot=own[name].slot, shown=name)
        column.button(f"paper.bears.{name}", own[name].title, press)


def _following(column: Column, scene: Scene) -> None:
    """The way to the next paper that has not been opened, or after the last to a new letter."""
    papers = newest(scene.texts, scene.view)
    fresh = [paper for paper in papers if f"paper.{paper.id}" not in scene.desk.read]
    if fresh:
        column.rule("paper.rule.3")
        title = scene.texts.documents[fresh[0].id].title
        press = partial(lay_open, scene, fresh[0])
        column.button("paper.next", say("paper.next", title=title), press, "n")
        return
    letter = next((each for each in scene.view.letters if scene.is_new(each)), None)
    if letter is not None:
        column.rule("paper.rule.3")
        text = say("paper.next.letter", who=words.surname(scene.texts, scene.other))
        column.button("paper.next", text, partial(scene.open_letter, letter), "n")

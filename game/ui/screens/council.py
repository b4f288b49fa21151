"""The council: who advises what, how great the danger seems, what is said of the choices."""

from __future__ import annotations

from functools import partial

import pygame

from game.engine.sight.council import Opinion
from game.record import chances
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import explain
from game.ui.screens.frame import ALARMING
from game.ui.widgets import Portrait
from game.ui.widgets.portrait import BESIDE

FACE = 60
"""The height of a row with a face, in logical units."""

NAME = "plate"


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """Every adviser: what is advised, and how great the danger seems; unfolded, who it is and
    what is said of the choices on the table."""
    inside = kit.panel("council.panel", room)
    with kit.scroll("council.list", inside, pages=True, reading=True, inset=7) as column:
        column.heading("council.heading", say("council.heading"))
        column.text("council.note", say("council.note"), "small", "mute")
        column.gap(8)
        for opinion in scene.sheet.council.opinions:
            _adviser(column, scene, opinion)
        if not scene.sheet.council.opinions:
            column.text("council.none", say("council.none"), "small", "mute")


def _adviser(column: Column, scene: Scene, opinion: Opinion) -> None:
    name = f"council.{opinion.adviser}"
    unfolded, top = scene.unfolded(name), column.y
    _face(column, scene, opinion, unfolded)
    _advice(column, scene, opinion)
    if unfolded:
        column.seek = top
        person = scene.texts.seats[scene.seat].advisers[opinion.adviser]
        column.gap(4)
        column.text(f"{name}.outlook", person.outlook, "small", "cream")
        _lines(column, scene, opinion.adviser)
    column.rule(f"{name}.rule", "panel_edge")


def _face(column: Column, scene: Scene, opinion: Opinion, unfolded: bool) -> None:
    """The medallion with name and office: pressing it unfolds the rest."""
    kit, person = column.kit, scene.texts.seats[scene.seat].advisers[opinion.adviser]
    high = max(kit.px(FACE), kit.pen.line_height(NAME) + kit.pen.line_height("label"))
    rect = column.take(high)
    made = Portrait(
        name=f"council.{opinion.adviser}",
        rect=rect,
        area=column.area,
        text=person.name,
        who=scene.adviser_face(opinion.adviser),
        side=scene.side,
        where="beside",
        words=person.office,
        role=NAME,
        speaking=unfolded,
        hint=explain.adviser(scene, opinion),
        on_press=partial(_choose, scene, opinion.adviser),
    )
    wide = rect.right - made.disc(kit.pen, rect).right - kit.px(BESIDE)
    made.text = kit.pen.shorten(person.name, NAME, wide)
    made.words = kit.pen.shorten(person.office, "label", wide)
    kit.add(made)
    column.gap(4)


def _choose(scene: Scene, who: str) -> None:
    """Hear somebody at length, or no longer."""
    open_ = not scene.unfolded(f"council.{who}")
    others = {f"council.{each.adviser}": False for each in scene.sheet.council.opinions}
    folds = {**scene.desk.folds, **others, f"council.{who}": open_}
    scene.acts.change(scene.desk, folds=folds)


def _advice(column: Column, scene: Scene, opinion: Opinion) -> None:
    """What somebody advises, and how great the danger seems to him."""
    name = f"council.{opinion.adviser}"
    advice = "; ".join(scene.order(*each) for each in opinion.advice.items())
    column.text(f"{name}.advice", say("council.advises", advice=advice), "small", "amber")
    alarming = opinion.soon is not None and opinion.soon >= ALARMING
    column.text(f"{name}.danger", danger(scene, opinion), "small", "alarm" if alarming else "mute")


def _lines(column: Column, scene: Scene, adviser: str) -> None:
    """What an adviser says of the choices that can be made now."""
    for option in scene.view.options:
        if option.legal and adviser in scene.view.lines.get(option.id, ()):
            choice = scene.texts.choices[scene.seat][option.id]
            line = choice.advisers[adviser]
            text = say(f"council.line.{line.stance}", choice=choice.title, says=line.says)
            column.gap(3)
            column.text(f"council.{adviser}.{option.id}", text, "small", "mute")


def said(scene: Scene, opinion: Opinion) -> str:
    """The adviser's own line for what is pressed, where it holds now."""
    if opinion.adviser not in scene.view.lines.get(opinion.pressed, ()):
        return ""
    line = scene.texts.choices[scene.seat][opinion.pressed].advisers[opinion.adviser]
    return say("list.quoted", text=line.says) if line.stance == "for" else ""


def danger(scene: Scene, opinion: Opinion) -> str:
    """An adviser's probability of war, in a word and in numbers."""
    if opinion.soon is None:
        return ""
    if max(opinion.soon, opinion.late or 0.0) < chances.LEAST:
        return say("council.danger.none")
    grade, soon = chances.grade(opinion.soon), words.bare_odds(opinion.soon)
    if opinion.late is None:
        return say("council.danger.soon", grade=grade, soon=soon)
    late, end = words.bare_odds(opinion.late), words.date(scene.texts.calendar_ends)
    return say("council.danger", grade=grade, soon=soon, late=late, end=end)

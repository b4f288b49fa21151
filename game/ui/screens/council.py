"""The council: three voices unasked beside the turn, and all of it on a tab of its own."""

from __future__ import annotations

from functools import partial

import pygame

from game.engine.orders import HOLD
from game.engine.sight.council import Opinion
from game.record import chances
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.scene import Scene
from game.ui.screens.frame import ALARMING

NOTE = (
    "Each danger is that adviser's own figure: before the next turn, if neither side does anything "
    "new; to the end, as the staff's forecast looks to him. Unfold one to hear more."
)
NOBODY = "Nobody sits on your council."


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """Every adviser: what is advised, and how great the danger seems; unfolded, who it is and
    what is said of the choices on the table."""
    inside = kit.panel("council.panel", room)
    with kit.scroll("council.list", inside, pages=True, reading=True, inset=7) as column:
        column.heading("council.heading", "What your advisers would do")
        column.text("council.note", NOTE, "small", "mute")
        column.gap(8)
        for opinion in scene.sheet.council.opinions:
            _adviser(column, scene, opinion)
        if not scene.sheet.council.opinions:
            column.text("council.none", NOBODY, "small", "mute")


def _adviser(column: Column, scene: Scene, opinion: Opinion) -> None:
    person = scene.texts.seats[scene.seat].advisers[opinion.adviser]
    name = f"council.{opinion.adviser}"
    unfolded = scene.unfolded(name)
    press = partial(scene.fold, name, not unfolded)
    column.fold(name, f"{person.name}, {person.office}", unfolded, press)
    column.gap(4)
    advice = "; ".join(_title(scene, *each) for each in opinion.advice.items())
    column.text(f"{name}.advice", f"Advises: {advice}", "small", "amber")
    alarming = opinion.soon is not None and opinion.soon >= ALARMING
    column.text(f"{name}.danger", danger(scene, opinion), "small", "alarm" if alarming else "mute")
    if unfolded:
        column.gap(4)
        column.text(f"{name}.outlook", person.outlook, "small", "cream")
        _lines(column, scene, opinion.adviser)
    column.gap(8)


def _lines(column: Column, scene: Scene, adviser: str) -> None:
    """What an adviser says of the choices that can be made now."""
    for option in scene.view.options:
        if option.legal and adviser in scene.view.lines.get(option.id, ()):
            choice = scene.texts.choices[scene.seat][option.id]
            said = choice.advisers[adviser]
            text = f"{said.stance.capitalize()} “{choice.title}”: “{said.says}”"
            column.text(f"council.{adviser}.{option.id}", text, "small", "mute")


def voices(column: Column, scene: Scene) -> None:
    """Those who speak unasked; nothing where nobody does."""
    if not scene.sheet.council.unasked:
        return
    column.gap(8)
    column.text("turn.council", "On the council", "plate", "red")
    column.gap(4)
    for opinion in scene.sheet.council.unasked:
        person = scene.texts.seats[scene.seat].advisers[opinion.adviser]
        name = f"turn.voice.{opinion.adviser}"
        title = _title(scene, opinion.slot, opinion.pressed)
        said = " ".join([_said(scene, opinion), danger(scene, opinion)]).strip()
        press = partial(scene.acts.change, scene.desk, slot=opinion.slot, shown=opinion.pressed)
        column.row(name, f"{person.name}: {title}", said, chosen=False, press=press)


def _title(scene: Scene, slot: str, choice: str) -> str:
    if choice == HOLD:
        return scene.texts.slots[slot].hold
    return scene.texts.choices[scene.seat][choice].title


def _said(scene: Scene, opinion: Opinion) -> str:
    """The adviser's own line for what is pressed, where it holds now."""
    if opinion.adviser not in scene.view.lines.get(opinion.pressed, ()):
        return ""
    line = scene.texts.choices[scene.seat][opinion.pressed].advisers[opinion.adviser]
    return f"“{line.says}”" if line.stance == "for" else ""


def danger(scene: Scene, opinion: Opinion) -> str:
    """An adviser's probability of war, in a word and in numbers."""
    if opinion.soon is None:
        return ""
    if max(opinion.soon, opinion.late or 0.0) < chances.LEAST:
        return "War: next to no danger."
    soon = f"{chances.grade(opinion.soon)}, {_odds(opinion.soon)} before the next turn"
    if opinion.late is None:
        return f"War: {soon}."
    return f"War: {soon}, {_odds(opinion.late)} by {words.date(scene.texts.calendar_ends)}."


def _odds(chance: float) -> str:
    return words.odds(chance).removeprefix("about ")

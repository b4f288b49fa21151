"""Every card of a slot: those that can be chosen now, then the others with the reason why not."""

from __future__ import annotations

from functools import partial

import pygame

from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import choices, explain, hand
from game.ui.widgets import Card, Hint

BARRED = ("near", "done")
"""How far away those are that are shown though they cannot be chosen now."""

NARROW = 214
"""A card is not narrower than this many logical units, grown with the text."""

GAP = 16


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The slots as tabs over one long panel of cards."""
    entries = [(key, about.title) for key, about in scene.texts.slots.items()]
    slot = hand.shown_slot(scene)
    high = kit.tabs_height(entries, room.width)
    turn = partial(_turn_to, scene)
    kit.tabs("cards.slot", (room.x, room.y + high), entries, slot, turn, width=room.width)
    body = pygame.Rect(room.x, room.y + high, room.width, room.height - high)
    inside = kit.panel("cards.panel", body)
    reset = f"{scene.view.turn}.{slot}"
    with kit.scroll("cards.list", inside, pages=True, inset=10, reset=reset) as column:
        _group(column, scene, "legal", hand.legal(scene, slot))
        for reach in BARRED:
            _group(column, scene, reach, choices.barred_of(scene, slot, reach))
        _past(column, scene, choices.barred_of(scene, slot, "past"))


def _turn_to(scene: Scene, slot: str) -> None:
    scene.acts.change(scene.desk, slot=slot)


def _group(column: Column, scene: Scene, key: str, names: list[str]) -> None:
    """A heading and its cards, as many in a row as there is room for, each row as high as its
    highest; nothing if there are none."""
    if not names:
        return
    column.heading(f"cards.{key}.title", say(f"cards.{key}"))
    cards = [_card(scene, name) for name in names]
    column.grid(cards, column.abreast(NARROW, GAP), GAP)
    column.gap(6)


def _card(scene: Scene, name: str) -> Card:
    """A card as it lies in the hand; one that is barred says why, and less of all else."""
    made = hand.card(scene, name, 0)
    made.name = f"cards.{name}"
    if name in scene.sheet.needs:
        made.bar = choices.shortly(scene, name)
        hint = explain.choice(scene, name)
        made.hint = Hint(hint.title, (choices.barred(scene, name), *hint.lines))
        made.words = made.takes = made.needs = made.fors = made.against = ""
        made.faces_for = made.faces_against = ()
    return made


def _past(column: Column, scene: Scene, names: list[str]) -> None:
    """What cannot come any more, by title alone."""
    if names:
        column.heading("cards.past.title", say("choices.past"))
        titles = " · ".join(scene.texts.choices[scene.seat][name].title for name in names)
        column.text("cards.past", titles, "small", "mute")

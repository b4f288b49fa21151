"""The orders as they stand typed on the sheet that is sealed, and the last word on them."""

from __future__ import annotations

import pygame

from game.engine.orders import HOLD
from game.engine.sight.council import Opinion
from game.scenario.format import Choice
from game.ui import words
from game.ui.kit import Column
from game.ui.say import say
from game.ui.scene import Form, Scene
from game.ui.screens import hand, terms, weigh
from game.ui.screens.council import said
from game.ui.screens.letterdrafts import titled
from game.ui.widgets.cardparts import Faces
from game.ui.widgets.strip import Blocks
from game.ui.widgets.voice import Voice

STANCES = ("against", "for")
"""Whose word comes last: first of all that of somebody who is against."""


def choices(column: Column, scene: Scene) -> None:
    """What is ordered, slot by slot."""
    own = scene.texts.choices.get(scene.seat, {})
    for slot, about in scene.texts.slots.items():
        name = scene.desk.choices.get(slot, HOLD)
        title = scene.order(slot, name)
        column.text(f"seal.slot.{slot}.title", about.title, "plate", "red")
        column.text(f"seal.slot.{slot}", title, "heading", "ink")
        if name in own:
            _card(column, scene, slot, name)
        column.gap(10)


def _card(column: Column, scene: Scene, slot: str, name: str) -> None:
    """What stands on the card of an order: how it looks, what it is, who is for it and who
    against, what it takes."""
    choice = scene.texts.choices[scene.seat][name]
    column.text(f"seal.slot.{slot}.line", words.manner(choice), "typed", "ink_soft")
    column.text(f"seal.slot.{slot}.text", words.sentences(choice.text, 1), "serif", "ink_soft")
    column.gap(6)
    if any(hand.speakers(scene, name, choice, stance) for stance in ("for", "against")):
        column.place(_faces(scene, name, choice, f"seal.slot.{slot}.faces"))
    column.place(weigh.facts(scene, name, f"seal.slot.{slot}.card"))


def _faces(scene: Scene, name: str, choice: Choice, widget: str) -> Blocks:
    """Those who are for an order and those who are against it, in small."""
    fors, against = (hand.faces(scene, name, choice, each) for each in ("for", "against"))
    names = [hand.advisers(scene, name, choice, each) for each in ("for", "against")]
    told = [say("card.line.for", names=names[0])] * bool(names[0])
    told += [say("card.line.against", names=names[1])] * bool(names[1])
    return Blocks(
        name=widget,
        rect=pygame.Rect(0, 0, 1, 1),
        told=" | ".join(told),
        blocks=(Faces(fors, against, scene.side),),
    )


def letters(column: Column, scene: Scene) -> None:
    """The letters that go out; pressing one leads back to it."""
    if not scene.desk.forms:
        column.text("seal.letters", say("seal.no_letter"), "typed", "ink")
    for index, form in enumerate(scene.desk.forms):
        _letter(column, scene, form, index)


def _letter(column: Column, scene: Scene, form: Form, index: int) -> None:
    tone = scene.texts.tones[form.tone].title
    named = words.titled(scene.texts, terms.at_stake(scene, form).items())
    binds = [say("seal.binds")] * (form.purpose == "acceptance")
    note = [tone, *binds, *words.terms(named)]
    column.row(
        f"seal.letter.{index}",
        titled(scene, form),
        "; ".join(note),
        chosen=False,
        press=lambda: scene.acts.write(form, index),
    )


# The last word


def last_word(scene: Scene) -> Voice | None:
    """Whoever speaks last: somebody who is against an order, else for one; where nothing is
    ordered, whoever presses for something unasked."""
    own, marked = scene.texts.choices.get(scene.seat, {}), scene.desk.choices
    names = [marked[slot] for slot in scene.texts.slots if marked.get(slot) in own]
    for stance in STANCES:
        for name in names:
            if told := hand.speakers(scene, name, own[name], stance):
                return _on(scene, own[name], told[0])
    unasked = scene.sheet.council.unasked
    return _presses(scene, unasked[0]) if unasked and not names else None


def _on(scene: Scene, choice: Choice, who: str) -> Voice:
    """What an adviser says of an order, which is named."""
    made, name = weigh.spoken(scene, choice, who), scene.texts.seats[scene.seat].advisers[who].name
    against = choice.advisers[who].stance == "against"
    made.text = say("seal.against" if against else "seal.for", name=name, what=choice.title)
    return made


def _presses(scene: Scene, opinion: Opinion) -> Voice:
    """An adviser with what he would have ordered, and his reason where he gives one."""
    who = scene.texts.seats[scene.seat].advisers[opinion.adviser]
    what = scene.order(opinion.slot, opinion.pressed)
    text = say("seal.presses", name=who.name, what=what)
    says = said(scene, opinion) or who.outlook
    return weigh.voice(scene, opinion.adviser, text, says)

"""The left of the letter desk: what one can begin from, and what lies with the orders already."""

from __future__ import annotations

from functools import partial

import pygame

from game.scenario.format import Draft
from game.ui import words
from game.ui.kit import Column
from game.ui.say import say
from game.ui.scene import Form, Scene
from game.ui.screens.explain import claim
from game.ui.widgets import Hint
from game.ui.widgets.slip import Slip

ANSWERS = ("acceptance", "rejection", "withdrawal")
"""The purposes of drafts that say what they do to a proposal that lies on the table."""


def build(column: Column, scene: Scene, form: Form) -> None:
    """Drafts, then letters that were begun and wait, then those that are laid."""
    column.heading("letter.heading.draft", say("letter.heading.draft"))
    _blank(column, scene, form)
    for name in scene.view.drafts:
        _draft(column, scene, form, name)
    if scene.desk.begun:
        column.rule("letter.rule.begun", "panel_edge")
        column.heading("letter.heading.begun", say("letter.heading.begun"))
        for place, each in enumerate(scene.desk.begun):
            _begun(column, scene, each, place)
    if scene.desk.forms:
        column.rule("letter.rule.1", "panel_edge")
        column.heading("letter.heading.laid", say("letter.heading.laid"))
        for place, each in enumerate(scene.desk.forms):
            _laid(column, scene, each, place)


def _add(column: Column, made: Slip) -> None:
    column.place(made)
    column.gap(6)


def _blank(column: Column, scene: Scene, form: Form) -> None:
    chosen = form.draft is None
    made = Slip(
        name="letter.draft.blank",
        rect=pygame.Rect(0, 0, 1, 1),
        text=say("letter.blank"),
        note=say("letter.blank.note"),
        icon="envelope",
        chosen=chosen,
        hot="d" if chosen else "",
        on_press=None if chosen else lambda: scene.acts.rewrite(draft=None),
    )
    _add(column, made)


def _draft(column: Column, scene: Scene, form: Form, name: str) -> None:
    draft, chosen = scene.texts.drafts[name], form.draft == name
    fields = from_draft(name, draft)
    if draft.channel not in scene.view.channels:
        fields["channel"] = form.channel
    made = Slip(
        name=f"letter.draft.{name}",
        rect=pygame.Rect(0, 0, 1, 1),
        text=draft.title,
        note=note(scene, draft),
        who=author(scene, draft)[1],
        side=scene.side,
        chosen=chosen,
        hot="d" if chosen else "",
        hint=_hint(scene, draft),
        on_press=lambda: scene.acts.rewrite(**fields),
    )
    _add(column, made)


def author(scene: Scene, draft: Draft) -> tuple[str, str]:
    """Who has put a draft before the leader, and his face: an adviser who is there, or the
    leader himself."""
    chair = scene.texts.seats[scene.seat]
    if draft.by in scene.view.advisers and draft.by in chair.advisers:
        person = chair.advisers[draft.by]
        return person.name, scene.adviser_face(draft.by)
    return chair.leader, scene.face(scene.look.face)


def note(scene: Scene, draft: Draft) -> str:
    """What a draft does and which way it goes."""
    purpose = from_draft("", draft)["purpose"]
    what = say(f"draft.{purpose}") if purpose in ANSWERS else ""
    channel = scene.texts.channels[draft.channel].title
    return " · ".join(part for part in (what, channel) if part)


def _hint(scene: Scene, draft: Draft) -> Hint:
    """Whose a draft is, how it begins, in which tone, and where its sense is from."""
    by = say("letter.draft.by", who=author(scene, draft)[0])
    tone = say("letter.draft.tone", tone=scene.texts.tones[draft.tone].title)
    return Hint(draft.title, (by, words.sentences(draft.text, 2), tone, claim(draft)))


def from_draft(name: str, draft: Draft) -> dict[str, object]:
    """The fields of a letter that a draft fills in."""
    ways = (
        ("acceptance", draft.accept),
        ("rejection", draft.reject),
        ("withdrawal", draft.withdraw),
    )
    purpose, about = next((way for way in ways if way[1] is not None), ("message", None))
    if draft.propose is not None:
        purpose, about = "proposal", draft.answers
    return {
        "draft": name,
        "channel": draft.channel,
        "tone": draft.tone,
        "purpose": purpose,
        "about": about,
        "levels": dict(draft.propose or {}),
        "valid": draft.valid,
    }


def _slip(scene: Scene, form: Form, name: str, icon: str) -> Slip:
    """A letter of one's own by its purpose, its way and its tone."""
    return Slip(
        name=name,
        rect=pygame.Rect(0, 0, 1, 1),
        text=titled(scene, form),
        note=say("letter.draft.tone", tone=scene.texts.tones[form.tone].title),
        icon=icon,
    )


def titled(scene: Scene, form: Form) -> str:
    """A letter by its purpose and its way."""
    channel = scene.texts.channels[form.channel].title
    return say("seal.letter", purpose=say(f"purpose.{form.purpose}"), channel=channel)


def _begun(column: Column, scene: Scene, form: Form, place: int) -> None:
    """A letter that waits: to be gone on with."""
    made = _slip(scene, form, f"letter.begun.{place}", "envelope")
    made.on_press = partial(scene.acts.write, form)
    _add(column, made)


def _laid(column: Column, scene: Scene, form: Form, place: int) -> None:
    """A letter of these orders: to be looked at again, or taken out."""
    made = _slip(scene, form, f"letter.laid.{place}", "lock")
    made.chosen = scene.desk.writing == place
    made.on_press = partial(scene.acts.write, form, place)
    _add(column, made)
    out = partial(scene.acts.discard, place)
    column.button(f"letter.laid.{place}.out", say("letter.laid.out"), out, look="plain")

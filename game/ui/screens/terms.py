"""The middle of the letter desk: what a letter is for, and the terms that it names by issue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import pygame

from game.engine.orders import Purpose
from game.engine.view import SeenLetter
from game.ui import words
from game.ui.kit import Column
from game.ui.say import say
from game.ui.scene import Form, Scene, came
from game.ui.screens import bargain, letterways, tones
from game.ui.screens.lines import line
from game.ui.screens.segments import CARD_GAP, Choice, notice, row
from game.ui.widgets import Hint, Stepper
from game.ui.widgets.slip import Slip

VALID = (None, 12.0, 24.0, 48.0, 72.0)

ABOUT = 205
"""A proposal's slip is not narrower than this many logical units, grown with the text."""


def build(column: Column, scene: Scene, form: Form) -> None:
    """The way it goes, the tone, the purpose, the proposal it is about, and the terms."""
    column.heading("letter.heading.channel", say("letter.heading.channel"), "ink")
    if form.channel in letterways.taken(scene):
        notice(column, "letter.fault.channel", say("letter.fault.channel"))
    letterways.cards(column, scene, form)
    tones.build(column, scene, form)
    _purposes(column, scene, form)
    if form.purpose != "message":
        _abouts(column, scene, form)
    if form.purpose == "proposal":
        bargain.build(column, scene, form)
        _valid(column, scene, form)


def _purposes(column: Column, scene: Scene, form: Form) -> None:
    choices = [_purpose(scene, form, each) for each in get_args(Purpose)]
    row(column, "terms.heading", say("terms.heading"), choices)


def _purpose(scene: Scene, form: Form, purpose: Purpose) -> Choice:
    able = form.purpose == purpose or _possible(scene, purpose)
    title, lines = say(f"purpose.{purpose}"), [say(f"terms.purpose.{purpose}")]
    lines += [say("terms.nothing.ours" if purpose == "withdrawal" else "terms.nothing")] * (
        not able
    )
    return Choice(
        name=f"letter.purpose.{purpose}",
        text=title,
        chosen=form.purpose == purpose,
        hint=Hint(title, tuple(lines)),
        press=lambda: scene.acts.rewrite(purpose=purpose, about=_first_about(scene, purpose)),
        enabled=able,
    )


def _possible(scene: Scene, purpose: Purpose) -> bool:
    """Whether there is a proposal that a letter of this purpose can be about."""
    return purpose in ("message", "proposal") or bool(candidates(scene, purpose))


def at_stake(scene: Scene, form: Form) -> Mapping[str, str]:
    """The levels that a letter would bind to or offer: its own, or those that it accepts."""
    if form.purpose != "acceptance":
        return form.letter().levels
    found = candidates(scene, "acceptance")
    return next((each.levels for each in found if each.channel == form.about), {})


def table(column: Column, scene: Scene, prefix: str, levels: Mapping[str, str]) -> None:
    """Terms issue by issue, on paper: what would be agreed, beside how it stands now."""
    column.text(f"{prefix}s", say("terms.table"), "plate", "red")
    for issue, level in levels.items():
        about = scene.texts.issues[issue]
        stands = scene.view.stands.get(issue)
        title = about.levels[level].title
        if stands == level:
            text = say("terms.level.stands", level=title)
        else:
            now = say("terms.unknown") if stands is None else about.levels[stands].title
            text = say("terms.level.now", level=title, now=now)
        name = f"{prefix}.{issue}"
        line(column, name, about.title, text, 0.42, inks=("ink_soft", "ink"))
    if len(levels) < len(scene.texts.issues):
        column.text(f"{prefix}.rest", say("terms.rest"), "small", "faded")


def _first_about(scene: Scene, purpose: Purpose) -> str | None:
    found = candidates(scene, purpose)
    return found[0].channel if found and purpose not in ("message", "proposal") else None


def candidates(scene: Scene, purpose: Purpose) -> list[SeenLetter]:
    """The proposals that a letter of this purpose can be about, one for each channel."""
    if purpose == "withdrawal":
        ours = [each for each in scene.view.letters if each.sender == scene.seat]
        found = [each for each in ours if each.purpose == "proposal"]
    else:
        found = [each for each in scene.view.letters if each.open and each.sender != scene.seat]
    return list({letter.channel: letter for letter in found}.values())


def _abouts(column: Column, scene: Scene, form: Form) -> None:
    found = candidates(scene, form.purpose)
    if not found and form.purpose == "proposal":
        return
    column.gap(8)
    heading = say("terms.answers" if form.purpose == "proposal" else "terms.about")
    column.heading("terms.about", heading, "ink")
    lost = form.about is not None or form.purpose != "proposal"
    if lost and form.about not in {each.channel for each in found}:
        notice(column, "letter.fault.about", say("letter.fault.about"))
    slips = [_about(scene, form, letter) for letter in found]
    if form.purpose == "proposal":
        slips.insert(0, _no_about(scene, form))
    column.grid(slips, column.abreast(ABOUT, CARD_GAP, len(slips)), CARD_GAP)


def _no_about(scene: Scene, form: Form) -> Slip:
    return Slip(
        name="letter.about.none",
        rect=pygame.Rect(0, 0, 1, 1),
        text=say("terms.about.none"),
        chosen=form.about is None,
        on_press=lambda: scene.acts.rewrite(about=None),
    )


def _about(scene: Scene, form: Form, letter: SeenLetter) -> Slip:
    """A proposal by its channel and moment, with what it names."""
    channel = letter.channel
    named = words.titled(scene.texts, letter.levels.items())
    moment = words.whole(words.when(came(letter)))
    title = say("terms.proposal", channel=scene.texts.channels[channel].title, moment=moment)
    return Slip(
        name=f"letter.about.{channel}",
        rect=pygame.Rect(0, 0, 1, 1),
        text=title,
        note="; ".join(words.terms(named)),
        chosen=form.about == channel,
        on_press=lambda: scene.acts.rewrite(about=channel),
    )


def _valid(column: Column, scene: Scene, form: Form) -> None:
    """How long the proposal stands."""
    values = tuple(say("terms.open") if hours is None else words.hours(hours) for hours in VALID)
    known = [*VALID] if form.valid in VALID else [*VALID, form.valid]
    if form.valid not in VALID and form.valid is not None:
        values = (*values, words.hours(form.valid))
    stepper = Stepper(
        name="letter.valid",
        rect=pygame.Rect(0, 0, 1, 1),
        text=say("terms.valid"),
        values=values,
        index=known.index(form.valid),
        first=True,
        hint=Hint(say("terms.valid"), (say("terms.valid.note"),)),
        on_change=lambda index: scene.acts.rewrite(valid=known[index]),
        on_enter=scene.acts.post,
    )
    stepper.area = column.area
    wide = min(column.width, column.kit.pen.em(330))
    stepper.rect = column.take(stepper.need(column.kit.pen, wide))
    stepper.rect.width = wide
    column.kit.add(stepper)
    column.gap(10)

"""The middle of the letter desk: what the letter is for, and the level that it names per issue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import pygame

from game.engine.orders import Purpose
from game.engine.view import SeenLetter
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Form, Scene
from game.ui.screens.known import line
from game.ui.widgets import Stepper

VALID = (None, 12.0, 24.0, 48.0, 72.0)


def build(kit: Kit, scene: Scene, form: Form, room: pygame.Rect) -> None:
    """Purpose, the proposal it is about, and the terms."""
    inside = kit.panel("terms.panel", room, "manila")
    with kit.scroll("terms.list", inside, inset=8) as column:
        column.heading("terms.heading", say("terms.heading"), "ink")
        for purpose in get_args(Purpose):
            if form.purpose == purpose or _possible(scene, purpose):
                _purpose(column, scene, form, purpose)
        _tone(column, scene, form)
        if form.purpose != "message":
            _abouts(column, scene, form)
        if form.purpose == "proposal":
            _levels(column, scene, form)


def _purpose(column: Column, scene: Scene, form: Form, purpose: Purpose) -> None:
    column.option(
        f"letter.purpose.{purpose}",
        say(f"terms.purpose.{purpose}"),
        "",
        form.purpose == purpose,
        lambda: scene.acts.rewrite(purpose=purpose, about=_first_about(scene, purpose)),
        paper=True,
    )


def _possible(scene: Scene, purpose: Purpose) -> bool:
    """Whether there is a proposal that a letter of this purpose can be about."""
    return purpose in ("message", "proposal") or bool(candidates(scene, purpose))


def _tone(column: Column, scene: Scene, form: Form) -> None:
    tones = list(scene.texts.tones)
    column.gap(6)
    _stepper(
        column,
        Stepper(
            name="letter.tone",
            rect=pygame.Rect(0, 0, 1, 1),
            text=say("terms.tone"),
            values=tuple(tone.title for tone in scene.texts.tones.values()),
            index=tones.index(form.tone),
            first=True,
            on_change=lambda index: scene.acts.rewrite(tone=tones[index]),
        ),
    )


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
    if not found:
        return
    column.rule("terms.rule.about", "kraft")
    heading = say("terms.answers" if form.purpose == "proposal" else "terms.about")
    column.heading("terms.about", heading, "ink")
    if form.purpose == "proposal":
        column.option(
            "letter.about.none",
            say("terms.about.none"),
            "",
            form.about is None,
            lambda: scene.acts.rewrite(about=None),
            paper=True,
        )
    for letter in found:
        _about(column, scene, form, letter)


def _about(column: Column, scene: Scene, form: Form, letter: SeenLetter) -> None:
    channel = letter.channel
    named = words.titled(scene.texts, letter.levels.items())
    note = "; ".join(words.terms(named))
    moment = words.when(letter.arrived or letter.sent)
    title = say("terms.proposal", channel=scene.texts.channels[channel].title, moment=moment)
    column.option(
        f"letter.about.{channel}",
        title,
        note,
        form.about == channel,
        lambda: scene.acts.rewrite(about=channel),
        paper=True,
    )


def _levels(column: Column, scene: Scene, form: Form) -> None:
    column.rule("terms.rule.levels", "kraft")
    column.heading("terms.levels", say("terms.levels"), "ink")
    for name in scene.texts.issues:
        _level(column, scene, form, name)
    values = tuple(say("terms.open") if hours is None else words.hours(hours) for hours in VALID)
    known = [*VALID] if form.valid in VALID else [*VALID, form.valid]
    if form.valid not in VALID and form.valid is not None:
        values = (*values, words.hours(form.valid))
    _stepper(
        column,
        Stepper(
            name="letter.valid",
            rect=pygame.Rect(0, 0, 1, 1),
            text=say("terms.valid"),
            values=values,
            index=known.index(form.valid),
            on_change=lambda index: scene.acts.rewrite(valid=known[index]),
        ),
    )


def _level(column: Column, scene: Scene, form: Form, name: str) -> None:
    issue = scene.texts.issues[name]
    levels = list(issue.levels)
    titles = [
        say("terms.secret", level=level.title) if level.secret else level.title
        for level in issue.levels.values()
    ]
    stands, text = scene.view.stands.get(name), issue.title
    if stands is not None:
        text = say("terms.level.now", level=text, now=issue.levels[stands].title)

    def change(index: int) -> None:
        kept = {key: value for key, value in form.levels.items() if key != name}
        if index:
            kept[name] = levels[index - 1]
        scene.acts.rewrite(levels={key: kept[key] for key in scene.texts.issues if key in kept})

    _stepper(
        column,
        Stepper(
            name=f"letter.level.{name}",
            rect=pygame.Rect(0, 0, 1, 1),
            text=text,
            values=(say("terms.not_named"), *titles),
            index=levels.index(form.levels[name]) + 1 if name in form.levels else 0,
            on_change=change,
        ),
    )


def _stepper(column: Column, stepper: Stepper) -> None:
    stepper.area = column.area
    stepper.rect = column.take(stepper.need(column.kit.pen, column.width))
    column.kit.add(stepper)
    column.gap(10)

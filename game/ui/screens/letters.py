"""The letters that have come and gone, and the one that is open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pygame

from game.engine.orders import Letter
from game.engine.view import SeenLetter
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import MOST_LETTERS, Form, Scene
from game.ui.screens import terms
from game.ui.screens.papers import nothing, split


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """A list of letters, what waits for an answer first, then the newest, beside the open one."""
    listed, sheet = split(kit, room, "letters")
    letters = in_order(scene)
    with kit.scroll("letters.list", listed, inset=7) as column:
        waiting = [letter for letter in letters if scene.waits(letter)]
        _group(column, scene, "letters.waiting", say("letters.waiting"), waiting)
        rest = letters[len(waiting) :]
        title = say("letters.rest") if waiting else ""
        _group(column, scene, "letters.rest", title, rest)
    shown = next((each for each in letters if each.id == scene.desk.letter), None)
    shown = shown or first(scene)
    if shown is not None:
        _open(kit, scene, shown, sheet)
    else:
        nothing(kit, "letters.none", say("letters.none"), sheet)


def _group(
    column: Column, scene: Scene, name: str, title: str, letters: Sequence[SeenLetter]
) -> None:
    """Letters under a title; nothing if there are none."""
    if not letters:
        return
    column.text(name, title, "plate", "red")
    column.gap(4)
    for letter in letters:
        _row(column, scene, letter)


def in_order(scene: Scene) -> list[SeenLetter]:
    """All letters, what waits for an answer before the rest, the newest first."""
    return sorted(scene.view.letters, key=lambda each: _place(scene, each), reverse=True)


def first(scene: Scene) -> SeenLetter | None:
    """The letter that lies open where none has been chosen: the first that is new."""
    letters = in_order(scene)
    fresh = [letter for letter in letters if scene.is_new(letter)]
    return next(iter(fresh or letters), None)


def _place(scene: Scene, letter: SeenLetter) -> tuple[bool, str]:
    return scene.waits(letter), _moment(letter)


def _moment(letter: SeenLetter) -> str:
    """When a letter came into this seat's sight."""
    return letter.arrived or letter.sent


def _row(column: Column, scene: Scene, letter: SeenLetter) -> None:
    own = letter.sender == scene.seat
    who, purpose = words.surname(scene.texts, scene.other), say(f"purpose.{letter.purpose}")
    channel = scene.texts.channels[letter.channel].title
    column.row(
        f"letter.{letter.id}",
        say("letters.to" if own else "letters.from", who=who, purpose=purpose),
        f"{channel} · {_where(scene, letter)}",
        chosen=letter.id == scene.desk.letter,
        fresh=scene.is_new(letter),
        press=partial(scene.open_letter, letter),
    )


def _where(scene: Scene, letter: SeenLetter) -> str:
    """When it came, or when it should be there: its sender is never told that it is."""
    if letter.expected is None:
        return words.whole(words.when(_moment(letter)))
    return expected(scene.view.moment, letter.expected)


def expected(now: str, span: tuple[str, str]) -> str:
    """Where a letter should be by now that arrives within a span of moments."""
    if now >= span[1]:
        return say("letters.due", moment=words.when(span[1]))
    return say("letters.on_the_way", span=words.span(*span))


def _open(kit: Kit, scene: Scene, letter: SeenLetter, sheet: pygame.Rect) -> None:
    with kit.scroll(
        "letter.text", sheet, pages=True, reading=True, reset=letter.id, inset=20
    ) as column:
        purpose = say(f"purpose.{letter.purpose}").upper()
        column.text("letter.purpose", purpose, "plate", "red")
        channel = scene.texts.channels[letter.channel].title
        column.text("letter.way", channel, "heading", "ink")
        column.text("letter.times", _times(scene, letter), "small", "faded")
        if letter.levels:
            column.rule("letter.rule2")
            terms.table(column, scene, "letter.term", letter.levels)
        _answers(column, scene, letter)
        column.rule("letter.rule")
        body = scene.compose(letter.sender, _as_read(letter), letter.sent)
        column.text("letter.body", body, "body", "ink")


def _times(scene: Scene, letter: SeenLetter) -> str:
    parts = [say("letters.sent", moment=words.when(letter.sent))]
    if letter.arrived is not None:
        parts.append(say("letters.came", moment=words.when(letter.arrived)))
    if letter.expected is not None:
        parts.append(expected(scene.view.moment, letter.expected))
    if letter.expires is not None:
        parts.append(say("letters.until", moment=words.when(letter.expires)))
    if letter.misunderstanding:
        parts.append(say("letters.misunderstood"))
    return "; ".join(parts)


def _as_read(letter: SeenLetter) -> Letter:
    return Letter(
        channel=letter.channel,
        tone=letter.tone,
        purpose=letter.purpose,
        levels=letter.levels,
        about=letter.about,
        draft=letter.draft,
    )


def _answers(column: Column, scene: Scene, letter: SeenLetter) -> None:
    """Ways to answer a proposal that lies open."""
    if not letter.open or len(scene.desk.forms) >= MOST_LETTERS or not scene.view.channels:
        return
    column.rule("letter.rule1")
    ways = (
        ("accept", say("answer.accept"), Form("", "", "acceptance", about=letter.channel)),
        ("counter", say("answer.counter"), _counter(letter)),
        ("reject", say("answer.reject"), Form("", "", "rejection", about=letter.channel)),
    )
    for key, text, form in ways:
        _way(column, scene, key, text, form, letter.channel)


def _counter(letter: SeenLetter) -> Form:
    return Form("", "", "proposal", levels=dict(letter.levels), about=letter.channel)


def _way(column: Column, scene: Scene, key: str, text: str, form: Form, back: str) -> None:
    """A button that begins an answer, on the channel that the letter came by if it can be."""
    open_ = scene.free_channels()
    form.channel = back if back in open_ else open_[0]
    form.tone = next(iter(scene.texts.tones))
    column.button(f"answer.{key}", text, lambda: scene.acts.write(form))

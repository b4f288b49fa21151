"""The letters that have come and gone: the one that lies open, and the list of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pygame

from game.engine import clock
from game.engine.orders import Letter
from game.engine.view import SeenLetter
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import MOST_LETTERS, Form, Scene, came
from game.ui.screens import terms
from game.ui.screens.leaf import Foot, Leaf, Way, beside, leaf, nothing, split
from game.ui.screens.letterways import answer_to, delay
from game.ui.screens.papers import CONTENTS, following
from game.ui.widgets import Button
from game.ui.widgets.panel import Surface
from game.ui.widgets.sheet import Sheet


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The open letter with the ways to answer it, or the list of all letters."""
    letters, listed = in_order(scene), scene.unfolded(CONTENTS)
    shown = opened(scene)
    ways = [] if shown is None or listed else answers(scene, shown)
    high = kit.button_size("")[1] + kit.px(8) if ways else 0
    sheet, under = split(kit, room, high)
    if listed:
        contents(kit, scene, sheet)
    elif shown is None:
        nothing(kit, "letters.none", say("letters.none"), sheet)
    else:
        _open(kit, scene, shown, sheet)
    _answer(kit, scene, ways, under)
    _foot(scene, letters, shown, listed).build(kit, under)


def opened(scene: Scene) -> SeenLetter | None:
    """The letter that lies open: the chosen one, else the first that is new."""
    chosen = (each for each in scene.view.letters if each.id == scene.desk.letter)
    return next(chosen, first(scene))


def turn_to(scene: Scene) -> None:
    """Open the folder at the letters; a new one lies open there, and has been seen."""
    letter = first(scene)
    if letter is not None and (scene.is_new(letter) or not scene.desk.letter):
        lay_open(scene, letter)
    else:
        scene.acts.cue("paper_turned")
        scene.acts.change(scene.desk, tab="letters")


def lay_open(scene: Scene, letter: SeenLetter) -> None:
    """Open a letter; the list is put away."""
    scene.acts.cue("paper_turned")
    scene.acts.change(scene.desk, folds={**scene.desk.folds, CONTENTS: False})
    scene.open_letter(letter)


# The list


def contents(kit: Kit, scene: Scene, sheet: pygame.Rect) -> None:
    """All letters on one sheet, what waits for an answer first."""
    kit.add(Sheet(name="folder.list", rect=sheet, surface="bond"))
    letters = in_order(scene)
    with kit.scroll("letters.list", sheet, pages=True, inset=14) as column:
        waiting = [letter for letter in letters if scene.waits(letter)]
        _group(column, scene, "letters.waiting", say("letters.waiting"), waiting)
        rest = letters[len(waiting) :]
        title = say("letters.rest") if waiting else ""
        _group(column, scene, "letters.rest", title, rest)
        if not letters:
            column.text("letters.none", say("letters.none"), "typed", "ink_soft")


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
    return scene.waits(letter), came(letter)


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
        press=partial(lay_open, scene, letter),
    )


def _where(scene: Scene, letter: SeenLetter) -> str:
    """When it came, or when it should be there: its sender is never told that it is."""
    if letter.expected is None:
        return words.whole(words.when(came(letter)))
    return expected(scene.view.moment, letter.expected)


def expected(now: str, span: tuple[str, str]) -> str:
    """Where a letter should be by now that arrives within a span of moments."""
    if now >= span[1]:
        return say("letters.due", moment=words.when(span[1]))
    return say("letters.on_the_way", span=words.span(*span))


# The open letter


def _open(kit: Kit, scene: Scene, letter: SeenLetter, sheet: pygame.Rect) -> None:
    own = letter.sender == scene.seat
    note = say(f"purpose.{letter.purpose}").upper()
    surface: Surface = "copy" if own else "card"
    with leaf(kit, "letter", sheet, f"letter.{letter.id}", surface, note) as column:
        _head(column, scene, letter, own)
        if letter.levels:
            terms.table(column, scene, "letter.term", letter.levels)
            column.rule("letter.rule2")
        body = scene.compose(letter.sender, _as_read(letter), letter.sent)
        column.typed("letter.body", body, "letter", "blue" if own else "ink")
        column.gap(6)
        if own:
            column.stamped("letter.copy", say("letters.copy").upper())


def _head(column: Leaf, scene: Scene, letter: SeenLetter, own: bool) -> None:
    """What it is, from whom or to whom, by which way, and when."""
    other = scene.texts.seats[scene.other].leader
    column.centred("letter.purpose", say(f"purpose.{letter.purpose}").upper())
    column.rule("letter.rule")
    who = say("letters.whom" if own else "letters.who", who=other)
    column.title("letter.who", who)
    channel = scene.texts.channels[letter.channel].title
    column.ends("letter.way", channel, scene.texts.tones[letter.tone].title)
    column.text("letter.times", _times(scene, letter), "name", "faded")
    column.text("letter.reply", _reply(scene, letter, own), "name", "red")
    column.gap(8)


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


def _reply(scene: Scene, letter: SeenLetter, own: bool) -> str:
    """When their answer to ours can be here at the earliest; how long ours to theirs takes."""
    if own and letter.expected is not None and letter.purpose in ("message", "proposal"):
        zone = scene.texts.clock
        there = clock.instant(zone, letter.expected[0])
        turn = answer_to(scene, letter.channel, there)
        if turn is None or turn <= clock.instant(zone, scene.view.moment):
            return ""
        return say("letters.answer", moment=words.when(clock.moment(zone, turn)))
    if scene.waits(letter) and letter.channel in scene.view.channels:
        channel = scene.texts.channels[letter.channel]
        return say("letters.reply", hours=delay(channel, scene.seat))
    return ""


def _as_read(letter: SeenLetter) -> Letter:
    return Letter(
        channel=letter.channel,
        tone=letter.tone,
        purpose=letter.purpose,
        levels=letter.levels,
        about=letter.about,
        draft=letter.draft,
    )


# Answers


def answers(scene: Scene, letter: SeenLetter) -> list[tuple[str, Form]]:
    """Ways to answer a proposal that lies open: what each is called, and how its letter begins,
    on the channel that the proposal came by if it can be."""
    if not scene.waits(letter) or len(scene.desk.forms) >= MOST_LETTERS or not scene.view.channels:
        return []
    open_ = scene.free_channels()
    channel = letter.channel if letter.channel in open_ else open_[0]
    tone = next(iter(scene.texts.tones))
    about = letter.channel
    return [
        ("accept", Form(channel, tone, "acceptance", about=about)),
        ("counter", Form(channel, tone, "proposal", levels=dict(letter.levels), about=about)),
        ("reject", Form(channel, tone, "rejection", about=about)),
    ]


def _answer(kit: Kit, scene: Scene, ways: Sequence[tuple[str, Form]], room: pygame.Rect) -> None:
    """A button for each way, side by side over the whole width."""
    gap = kit.px(6)
    for index, (key, form) in enumerate(ways):
        wide = (room.width - (len(ways) - 1) * gap) // len(ways)
        text = say(f"answer.{key}")
        role = kit.pen.fit(text, ("plate", "label"), wide - kit.px(12))
        rect = pygame.Rect(room.x + index * (wide + gap), room.y, wide, kit.button_size("")[1])
        kit.add(
            Button(
                name=f"answer.{key}",
                rect=rect,
                text=kit.pen.shorten(text, role, wide),
                role=role,
                look="main" if key == "accept" else "paper",
                on_press=partial(scene.acts.write, form),
            )
        )


# The way on


def _foot(scene: Scene, letters: list[SeenLetter], shown: SeenLetter | None, listed: bool) -> Foot:
    """The letters before and after the open one in the list, the list, and the next new one."""
    older, newer = beside(letters, shown, partial(lay_open, scene))
    fold = partial(scene.fold, CONTENTS, not listed)
    return Foot(
        "letter",
        Way(say("letters.older"), older),
        Way(say("letters.newer"), newer),
        Way(say("letters.all"), fold),
        listed,
        following(scene),
    )

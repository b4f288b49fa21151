"""Where this game and history part, one decision after another, each with history's source."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

import pygame

from game.record.form import TurnForm
from game.ui import words
from game.ui.kit import Column
from game.ui.reel import Parted, Review, beside
from game.ui.say import say, say_many
from game.ui.scene import Scene
from game.ui.screens.explain import claim
from game.ui.widgets import Hint
from game.ui.widgets.parting import Parting


def partings(scene: Scene, review: Review, column: Column, _: int) -> None:
    """All places where the two part, the first of them first, and what came of it."""
    column.heading("partings.heading", say("partings.heading"))
    decided = list(beside(review))
    apart = [each for each in decided if not each.same and not each.over]
    if not apart:
        column.text("partings.none", say("partings.none"), "small", "cream")
    else:
        moments = len({each.moment for each in apart})
        column.text("partings.note", say_many("partings.note", moments), "serif", "mute")
        column.gap(4)
    for each in apart:
        column.place(_parting(scene, review, each, each is apart[0]))
    _after(column, [each for each in decided if each.over])


def _parting(scene: Scene, review: Review, each: Parted, first: bool) -> Parting:
    about = scene.texts.choices[each.seat]
    here, there = (
        say("history.hold") if name is None else about[name].title
        for name in (each.here, each.there)
    )
    row = review.reel.row(each.moment)
    source = "" if each.there is None else claim(about[each.there])
    slot = scene.texts.slots[each.slot].title
    return Parting(
        name=f"parting.{each.moment}.{each.seat}.{each.slot}",
        rect=pygame.Rect(0, 0, 1, 1),
        when=words.when(each.moment),
        who=say("partings.who", who=words.surname(scene.texts, each.seat), slot=slot),
        here=say("partings.here", choice=here),
        there=say("partings.there", choice=there),
        source=source,
        side=list(scene.texts.seats).index(each.seat),
        first=first,
        chosen=review.frame.moment == each.moment,
        on_press=partial(scene.acts.change, review, at=review.at if row is None else row),
        hint=Hint(words.when(each.moment), tuple(filter(None, (here, there, source)))),
    )


def _after(column: Column, over: list[Parted]) -> None:
    """What history still decided once this game had ended."""
    if over:
        column.gap(6)
        told = say_many("partings.after", len(over), moment=words.when(over[0].moment))
        column.text("partings.after", told, "serif", "mute")


# History's own record


def told_by_record(review: Review, column: Column, moment: str) -> None:
    """What history's record tells of a turn, and where that is told."""
    record = None if review.history is None else review.history.record
    turn = None if record is None else record.turns.get(moment)
    if turn is None or not (turn.note or sources(turn)):
        return
    column.rule("turn.rule.history")
    column.text("turn.history", say("partings.record"), "small_strong", "red")
    column.text("turn.history.note", turn.note, "small", "ink")
    column.gap(4)
    for index, source in enumerate(sources(turn)):
        told = say("explain.source", source=source)
        column.text(f"turn.history.source.{index}", told, "serif", "faded")
        column.gap(2)


def sources(turn: TurnForm) -> list[str]:
    """The sources that a turn of a record names, each once."""
    return _once(each.source for each in turn.expects)


def _once(named: Iterable[str | None]) -> list[str]:
    return [each for each in dict.fromkeys(named) if each]

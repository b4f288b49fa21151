"""Under both desks: the danger that the turn ran and by whose act, what happened and who learned
of it, letters on their way, and what was furthest from the truth."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from game.record.debrief import Told
from game.ui import words
from game.ui.kit import Column
from game.ui.reel import Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import reel_desk
from game.ui.screens.hanging import Part
from game.ui.screens.lines import line
from game.ui.truth import Error, errors, misread, under_way, witnessed
from game.ui.widgets import Hint

ERRORS = 4
"""As many beliefs are held against the truth."""

SHARE = 0.3
ROLE = "serif"


def part(scene: Scene, review: Review, place: reel_desk.Place) -> Part:
    """The panel of the truth."""
    return Part("reel.truth", "panel", partial(fill, scene, review), place)


def fill(scene: Scene, review: Review, column: Column, _: int) -> None:
    """All of it, in one column."""
    column.heading("reel.truth.title", say("reel.truth.title"))
    _danger(column, scene, review)
    _happened(column, scene, review)
    _letters(column, scene, review)
    _beliefs(column, scene, review)


def _danger(column: Column, scene: Scene, review: Review) -> None:
    """What the turn ran, most of it by what, and what each side's orders added."""
    ledger = review.frame.ledger
    if ledger is None:
        return
    told = words.odds(ledger.risk)
    cause = max(ledger.entries, key=lambda entry: entry.risk, default=None)
    if cause is not None and cause.risk:
        told = say("reel.danger.by", odds=told, cause=scene.texts.events[cause.hazard].title)
    line(column, "reel.danger", say("reel.danger"), told, SHARE, ROLE)
    parts = [(words.surname(scene.texts, seat), ledger.of(seat)) for seat in scene.texts.seats]
    parts.append((say("reel.danger.situation"), ledger.situation))
    shares = [
        say("reel.danger.part", who=who, worlds=words.signed(10_000 * by)) for who, by in parts
    ]
    row = line(
        column, "reel.danger.authors", say("reel.danger.whose"), " · ".join(shares), SHARE, ROLE
    )
    row.hint = Hint(say("reel.danger.whose"), (say("reel.danger.note"),))


# What happened


def _happened(column: Column, scene: Scene, review: Review) -> None:
    """The events, those of one audience in one line, what fewest have learned first."""
    everybody = tuple(scene.texts.seats)
    for seats, group in groupby(witnessed(scene.texts, review.frame), key=lambda each: each.seats):
        events = [scene.texts.events[each.event] for each in group]
        told = "; ".join(event.title for event in events)
        inks = ("cream", "amber" if seats == everybody else "alarm")
        name = f"reel.happened.{'.'.join(seats)}"
        row = line(column, name, _seen(scene, seats), told, SHARE, ROLE, inks)
        row.hint = Hint(row.text, tuple(event.tell or event.title for event in events))


def _seen(scene: Scene, seats: Sequence[str]) -> str:
    """Who learned of it."""
    if len(seats) == len(scene.texts.seats):
        return say("reel.seen.all")
    if not seats:
        return say("reel.seen.none")
    return say("reel.seen.one", who=words.surname(scene.texts, seats[0]))


# Letters


def _letters(column: Column, scene: Scene, review: Review) -> None:
    """What was on its way, and what came and was misread."""
    for each in under_way(review.reel, review.frame):
        came = each.arrived
        told = say("reel.way.lost") if came is None else say("reel.way", moment=words.when(came))
        text = f"{_title(scene, each)}, {scene.texts.channels[each.channel].title}"
        line(column, f"reel.way.{each.id}", text, told, SHARE, ROLE)
    for each in misread(review.reel, review.frame):
        line(
            column, f"reel.misread.{each.id}", _title(scene, each), _wrong(scene, each), SHARE, ROLE
        )


def _title(scene: Scene, each: Told) -> str:
    who = words.surname(scene.texts, each.sender)
    return say("post.title", who=who, purpose=say(f"purpose.{each.purpose}"))


def _wrong(scene: Scene, each: Told) -> str:
    """What was meant, and what was read."""
    pairs = []
    for issue, meant in each.meant.items():
        if each.read[issue] != meant:
            levels = scene.texts.issues[issue].levels
            pairs.append((levels[meant].title, levels[each.read[issue]].title))
    if each.tone != each.tone_read:
        tones = scene.texts.tones
        pairs.append((tones[each.tone].title, tones[each.tone_read].title))
    return "; ".join(say("reel.misread", meant=meant, read=read) for meant, read in pairs)


# Beliefs


def _beliefs(column: Column, scene: Scene, review: Review) -> None:
    """What lay furthest from the truth, of both sides."""
    found = errors(scene.texts, review.frame, tuple(scene.texts.seats))[:ERRORS]
    if not found:
        return
    column.rule("reel.truth.rule", "panel_edge")
    for each in found:
        title = scene.texts.variables[each.variable].title
        name = f"reel.erred.{each.seat}.{each.variable}"
        line(column, name, title, _held(scene, each), SHARE, ROLE)


def _held(scene: Scene, each: Error) -> str:
    about = scene.texts.variables[each.variable]
    return say(
        "reel.erred",
        who=words.surname(scene.texts, each.seat),
        held=words.held(each.held.value, each.held.spread),
        truth=words.amount(each.truth, about.unit),
    )

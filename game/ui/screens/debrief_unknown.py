"""What nobody in this chair could know: the hidden facts, how sure one should have been, and what
became of the letters. Each function fills a sheet of the debrief."""

from __future__ import annotations

from datetime import datetime
from functools import partial

import pygame

from game.lab.debrief.bands import Band, by_seat
from game.lab.shares import Share
from game.record.crossed import Crossing as Crossed
from game.record.crossed import Lost, Unanswered
from game.record.debrief import Told
from game.ui import words
from game.ui.kit import Column
from game.ui.reel import Review
from game.ui.say import say, say_many
from game.ui.scene import Scene
from game.ui.screens import ledger
from game.ui.widgets import Hint
from game.ui.widgets.crossing import Crossing, Passing
from game.ui.widgets.sureness import Sureness

CROSSINGS = 4
"""As many are drawn; all of them lie under the letters."""

CLOCK = "%Y-%m-%d %H:%M"


# How sure one should have been


def sure(scene: Scene, review: Review, seat: str, column: Column, _: int) -> None:
    """How often the truth lay in what a seat believed, beside how often it should have."""
    column.heading("sure.heading", say("sure.heading"))
    found = by_seat(review.opened.beliefs).get(seat, ())
    if not found:
        column.text("sure.none", say("sure.none"), "small", "mute")
        return
    leader = scene.texts.seats[seat].leader
    column.text("sure.note", say("sure.note", leader=leader), "serif", "mute")
    for band in found:
        column.gap(8)
        _band(column, band)
    column.gap(6)
    column.text("sure.verdict", say(f"sure.{verdict(found)}"), "small", "cream")
    column.text("sure.narrow", say("sure.narrow"), "serif", "mute")


def _band(column: Column, band: Band) -> None:
    text = say("sure.band", part=round(100 * band.part))
    reading = share(band.held)
    column.place(
        Sureness(
            name=f"sure.{round(100 * band.part)}",
            rect=pygame.Rect(0, 0, 1, 1),
            text=text,
            reading=reading,
            should=band.part,
            share=band.held.share,
            interval=band.held.interval,
            hint=Hint(text, (reading, say("sure.notch", part=round(100 * band.part)))),
        )
    )


def verdict(found: tuple[Band, ...]) -> str:
    """What the bands say: `sure` (too sure), `modest`, or `fair` where their intervals leave that
    open."""
    if any(band.held.interval[1] < band.part for band in found):
        return "sure"
    return "modest" if any(band.held.interval[0] > band.part for band in found) else "fair"


def share(held: Share) -> str:
    """A share with its interval and its number."""
    low, high = (round(100 * end) for end in held.interval)
    part = round(100 * held.share)
    return say("share.whole", part=part, low=low, high=high, count=held.count, n=f"{held.n:,}")


# The post


def post(scene: Scene, review: Review, column: Column, _: int) -> None:
    """Letters that crossed, letters that nobody answered, letters that never came."""
    column.text("fates.title", say("fates.title"), "heading", "red")
    found = review.after.words.post
    if found is None:
        column.text("fates.none", say("fates.waiting"), "small", "ink_soft")
        return
    if not (found.crossings or found.unanswered or found.lost):
        column.text("fates.none", say("fates.none"), "small", "ink_soft")
    _crossed(scene, review, column, found.crossings)
    for name, told in (
        ("unanswered", [_unanswered(scene, each) for each in found.unanswered]),
        ("lost", [_lost(scene, each) for each in found.lost]),
    ):
        if told:
            column.rule(f"fates.{name}.rule")
            column.text(f"fates.{name}", say(f"fates.{name}"), "small_strong", "ink")
        for index, text in enumerate(told):
            column.text(f"fates.{name}.{index}", text, "serif", "ink_soft")
            column.gap(3)


def _crossed(scene: Scene, review: Review, column: Column, found: tuple[Crossed, ...]) -> None:
    if not found:
        return
    column.rule("fates.crossed.rule")
    count = say_many("fates.crossed", len(found))
    column.text("fates.crossed", count, "small_strong", "ink")
    drawn = sorted(found, key=_weight, reverse=True)[:CROSSINGS]
    for each in sorted(drawn, key=lambda one: one.first.sent):
        column.place(_drawn(scene, review, each))
        column.gap(4)
    if len(found) > len(drawn):
        column.text("fates.crossed.more", say("fates.crossed.more"), "serif", "faded")


def _weight(each: Crossed) -> tuple[int, int]:
    """How much a pair tells: where both ask for something or answer, and where one was misread."""
    both = (each.first, each.second)
    grave = sum(letter.purpose != "message" for letter in both)
    return grave, sum(letter.misread for letter in both)


def _drawn(scene: Scene, review: Review, each: Crossed) -> Crossing:
    """The pair as lines between the two capitals; pressing it opens the first of them."""
    sides = list(scene.texts.seats)
    first, second = scene.texts.seats.values()
    both = each.first, each.second
    start = min(letter.sent for letter in both)
    end = max(letter.arrived or letter.sent for letter in both)
    ways = tuple(_passing(sides, letter, start, end) for letter in both)
    told = say("fates.pair", one=_said(scene, each.first), other=_said(scene, each.second))
    row = review.reel.row(each.first.sent)
    at = review.at if row is None else row
    return Crossing(
        name=f"crossed.{each.first.id}.{each.second.id}",
        rect=pygame.Rect(0, 0, 1, 1),
        capitals=(first.capital, second.capital),
        ways=(ways[0], ways[1]),
        text=told,
        on_press=partial(scene.acts.change, review, tab="letters", letter=each.first.id, at=at),
        hint=Hint(say("fates.crossed.what"), (told, say("fates.crossed.press"))),
    )


def _passing(sides: list[str], letter: Told, start: str, end: str) -> Passing:
    came = letter.arrived or end
    return Passing(
        sides.index(letter.sender),
        _along(letter.sent, start, end),
        _along(came, start, end),
        words.when(letter.sent),
        words.when(came),
    )


def _along(moment: str, first: str, last: str) -> float:
    """How far along a span of time a moment lies, 0 to 1."""
    start, end, at = (datetime.strptime(each, CLOCK) for each in (first, last, moment))
    return (at - start).total_seconds() / max(1.0, (end - start).total_seconds())


def _said(scene: Scene, letter: Told) -> str:
    """Who wrote what, and what it named."""
    who = words.surname(scene.texts, letter.sender)
    title = say("post.title", who=who, purpose=say(f"purpose.{letter.purpose}"))
    levels = words.terms(words.titled(scene.texts, letter.meant.items()))
    named = words.listed([say("quoted", text=level) for level in levels])
    return say("fates.said", title=title, named=named) if named else title


def _unanswered(scene: Scene, each: Unanswered) -> str:
    letter = _said(scene, each.letter)
    came = words.when(each.letter.arrived or each.letter.sent)
    if each.fate == "answer lost":
        return say("fates.answer_lost", letter=letter, came=came)
    hours = words.hours(round(each.hours))
    return say(f"fates.open.{each.fate}", letter=letter, came=came, hours=hours)


def _lost(scene: Scene, each: Lost) -> str:
    letter, how = each.letter, scene.texts.channels[each.letter.channel].title
    sent, what = words.when(letter.sent), _said(scene, letter)
    if each.due is None:
        return say("fates.never", letter=what, how=how, sent=sent)
    return say("fates.due", letter=what, how=how, sent=sent, due=words.when(each.due))


# The hidden facts


def facts(scene: Scene, review: Review, column: Column, _: int) -> None:
    """The hidden facts of this game, with how often they are so."""
    column.text("facts.title", say("ledger.hidden"), "heading", "red_deep")
    found = review.opened.facts
    if not found:
        column.text("facts.none", say("facts.none"), "small", "ink_soft")
        return
    column.text("facts.note", say("ledger.share.note"), "serif", "ink_soft")
    column.gap(6)
    for fact in found:
        ledger.told_fact(column, scene, fact)

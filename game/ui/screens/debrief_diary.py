"""The other side's diary, written from what that chair knew alone, with what a machine weighed,
and what was so meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import pygame

from game.record.diary import Page
from game.scenario.looks import look_of
from game.ui import truth, words
from game.ui.kit import Column
from game.ui.reel import Reel, Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import debrief_why, replay
from game.ui.screens.hanging import Part
from game.ui.widgets import Hint, Portrait
from game.ui.widgets.entry import Entry

ERRORS = 3
"""As many mistakes of the diarist are told of a turn."""

FACE = 92


def parts(scene: Scene, review: Review) -> list[Part]:
    """Who writes on the left, the diary in the middle, what was so on the right. The diary comes
    last, as it is long: under one another the others lie above it."""
    return [
        Part("diarist", "panel", partial(_diarist, scene, review), (0, 0, 0.235, 1)),
        Part("meanwhile", "panel", partial(_meanwhile, scene, review), (0.74, 0, 0.26, 1)),
        Part("diary", "bond", partial(_diary, scene, review), (0.235, 0, 0.505, 1)),
    ]


def writer(scene: Scene, review: Review) -> str:
    """Whose diary is open: the other side's until another is chosen."""
    return review.diarist or scene.other


# Who writes


def _diarist(scene: Scene, review: Review, column: Column, _: int) -> None:
    seat = writer(scene, review)
    about = scene.texts.seats[seat]
    column.heading("diarist.heading", say("diary.heading"))
    column.gap(4)
    _face(scene, column, seat)
    column.gap(8)
    column.text("diarist.name", about.leader, "strong", "cream")
    column.text("diarist.title", about.title, "serif", "mute")
    column.rule("diarist.rule", "panel_edge")
    column.text("diarist.what", say("diary.what", leader=about.leader), "small", "cream")
    column.gap(6)
    column.text("diarist.invented", say("diary.invented"), "serif", "mute")
    column.rule("diarist.rule.2", "panel_edge")
    for other, told in scene.texts.seats.items():
        column.option(
            f"diarist.of.{other}",
            say("diary.own" if other == scene.seat else "diary.other", leader=told.leader),
            "",
            other == seat,
            partial(scene.acts.change, review, diarist=other),
        )


def _face(scene: Scene, column: Column, seat: str) -> None:
    about = scene.texts.seats[seat]
    column.kit.add(
        Portrait(
            name="diarist.face",
            rect=column.take(column.kit.px(FACE)),
            area=column.area,
            text=about.leader,
            who=scene.face(look_of(scene.texts, seat).face),
            side=list(scene.texts.seats).index(seat),
            where="",
            hint=Hint(about.leader, (about.title, words.sentences(about.brief, 2))),
        )
    )


# The diary


def _diary(scene: Scene, review: Review, column: Column, _: int) -> None:
    seat = writer(scene, review)
    leader = scene.texts.seats[seat].leader
    column.text("diary.title", say("diary.title", leader=leader), "heading", "red")
    column.text("diary.clock", say("diary.clock", zone=_zone(scene, seat)), "serif", "faded")
    column.rule("diary.rule")
    pages = review.after.words.diaries.get(seat, ())
    if not pages:
        told = "diary.none" if review.after.words.diaries else "diary.waiting"
        column.text("diary.none", say(told), "small", "ink_soft")
    rows = rows_of(review.reel, pages)
    now = page_at(rows, review.at)
    for index, (page, row) in enumerate(zip(pages, rows, strict=True)):
        if index == now:
            column.seek = max(0, column.y - column.kit.px(80))
        column.place(_entry(scene, review, index, page, row, index == now))
        column.gap(2)
        if index == now:
            debrief_why.under_page(scene, review, column, seat)


def _zone(scene: Scene, seat: str) -> str:
    about = scene.texts.seats[seat]
    return about.clock.title or about.capital


def rows_of(reel: Reel, pages: Sequence[Page]) -> list[int]:
    """The frame from which on each page tells; what is written after the ending has the moment
    of the turn before it."""
    found: list[int] = []
    for page in pages:
        row = reel.row(page.since) or 0
        found.append(len(reel.frames) - 1 if row in found else row)
    return found


def page_at(rows: Sequence[int], at: int) -> int:
    """Which page tells of a frame: the last that begins by then; the first before all."""
    return max((index for index, row in enumerate(rows) if row <= at), default=0)


def _entry(scene: Scene, review: Review, index: int, page: Page, row: int, chosen: bool) -> Entry:
    seat = writer(scene, review)
    return Entry(
        name=f"diary.{index}",
        rect=pygame.Rect(0, 0, 1, 1),
        day=words.date(page.clock),
        hour=words.clock(page.clock),
        text=page.text,
        side=list(scene.texts.seats).index(seat),
        chosen=chosen,
        on_press=partial(scene.acts.change, review, at=row),
        hint=Hint(words.when(page.clock), (say("diary.entry", turns=_turns(page)),)),
    )


def _turns(page: Page) -> str:
    """The turns of the calendar that a page tells of."""
    return (
        words.when(page.since) if page.since == page.until else words.span(page.since, page.until)
    )


# What was so


def _meanwhile(scene: Scene, review: Review, column: Column, _: int) -> None:
    """What the diarist did not know in the turn that is shown; or what he weighed in it, while
    that is unfolded."""
    if debrief_why.opened(review, writer(scene, review)):
        debrief_why.in_numbers(scene, review, column, writer(scene, review))
        return
    column.heading("meanwhile.heading", say("diary.meanwhile"))
    column.text("meanwhile.when", replay.when(review.frame), "plate", "amber")
    column.gap(4)
    leader = words.surname(scene.texts, writer(scene, review))
    column.text("meanwhile.note", say("diary.meanwhile.note", leader=leader), "serif", "mute")
    found = [
        *_sealed(scene, review),
        *_unseen(scene, review),
        *_on_the_way(scene, review),
        *_mistakes(scene, review),
    ]
    for index, (head, text) in enumerate(found):
        column.rule(f"meanwhile.{index}.rule", "panel_edge")
        column.text(f"meanwhile.{index}.head", head, "plate", "brass")
        column.text(f"meanwhile.{index}", text, "small", "cream")
    if not found:
        column.gap(6)
        column.text("meanwhile.none", say("diary.meanwhile.none"), "small", "cream")


def _sealed(scene: Scene, review: Review) -> Iterator[tuple[str, str]]:
    """What the other chair sealed at the same hour."""
    seat = next(each for each in scene.texts.seats if each != writer(scene, review))
    orders = review.frame.orders.get(seat)
    if orders is None:
        return
    choices = scene.texts.choices[seat]
    titles = [choices[name].title for name in review.frame.done(seat).values()]
    done = [say("quoted", text=title) for title in titles]
    done += [scene.texts.channels[letter.channel].title for letter in orders.letters]
    head = say("diary.sealed", leader=words.surname(scene.texts, seat))
    yield head, words.listed(done) if done else say("history.held")


def _unseen(scene: Scene, review: Review) -> Iterator[tuple[str, str]]:
    """What had happened since the turn before of which the diarist learned nothing."""
    seat = writer(scene, review)
    for each in truth.witnessed(scene.texts, review.frame):
        if seat not in each.seats:
            yield say("diary.unseen"), scene.texts.events[each.event].title


def _on_the_way(scene: Scene, review: Review) -> Iterator[tuple[str, str]]:
    """Letters to the diarist that were on their way."""
    seat = writer(scene, review)
    for each in truth.under_way(review.reel, review.frame):
        if each.sender != seat:
            how = scene.texts.channels[each.channel].title
            came = words.when(each.arrived) if each.arrived else say("diary.never")
            sent = words.when(each.sent)
            yield say("diary.letter"), say("diary.letter.of", how=how, sent=sent, came=came)


def _mistakes(scene: Scene, review: Review) -> Iterator[tuple[str, str]]:
    """What the diarist held to be true that was furthest from it."""
    seat = writer(scene, review)
    for each in truth.errors(scene.texts, review.frame, (seat,))[:ERRORS]:
        about = scene.texts.variables[each.variable]
        held = words.held(each.held.value, each.held.spread)
        told = say("diary.error", held=held, truth=words.amount(each.truth, about.unit))
        yield about.title, told

"""This game's decisions beside those of history, and the turn that is shown at length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pygame

from game.scenario.format import Choice
from game.ui import words
from game.ui.kit import Column
from game.ui.reel import Frame, Parted, Review, beside
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import replay
from game.ui.screens.debrief_partings import partings, told_by_record
from game.ui.screens.explain import claim
from game.ui.screens.hanging import Part
from game.ui.widgets import Hint
from game.ui.widgets.tracks import Lane, Stop, Tracks

ICONS = {"diplomacy": "envelope", "force": "anchor", "public": "globe", "covert": "phone"}
"""The sign of a choice, by its band."""


def parts(scene: Scene, review: Review) -> list[Part]:
    """The tracks of both seats, the places where they part, the turn at length."""
    found = [
        Part("tracks", "panel", partial(_tracks, scene, review), (0, 0, 0.48, 1)),
        Part("partings", "panel", partial(partings, scene, review), (0.48, 0, 0.28, 1)),
        Part("turn", "bond", partial(_turn, scene, review), (0.76, 0, 0.24, 1)),
    ]
    return found if review.history is not None else [_alone(found[0]), found[2]]


def _alone(part: Part) -> Part:
    """The tracks where nothing stands beside them."""
    return replace(part, place=(0, 0, 0.76, 1))


def _tracks(scene: Scene, review: Review, column: Column, _: int) -> None:
    column.heading("tracks.heading", say("history.heading"))
    if review.history is None:
        column.text("tracks.none", say("history.none"), "small", "mute")
        return
    decided = list(beside(review))
    moments = sorted({frame.moment for frame in _frames(review) if frame.moment})
    column.text("tracks.note", _sum(decided), "serif", "mute")
    for seat in scene.texts.seats:
        column.gap(10)
        leader = scene.texts.seats[seat].leader
        column.text(f"tracks.{seat}.name", leader, "strong", f"side{_side(scene, seat)}")
        column.gap(2)
        made = _track(scene, review, seat, moments, decided)
        made.area = column.area
        made.rect = pygame.Rect(column.x, column.y, column.width, 1)
        made.rect.height = made.need(column.kit.pen)
        column.y += made.rect.height
        column.kit.add(made)


def _side(scene: Scene, seat: str) -> int:
    return list(scene.texts.seats).index(seat)


def _frames(review: Review) -> list[Frame]:
    there = review.history.frames if review.history is not None else ()
    return [frame for frame in (*review.reel.frames, *there) if frame.orders]


def _sum(decided: list[Parted]) -> str:
    """How many decisions were the same, and where the two first part."""
    decided = [each for each in decided if not each.over]
    same = sum(each.same for each in decided)
    first = next((each for each in decided if not each.same), None)
    text = say("history.same", same=same, all=len(decided))
    if first is None:
        return text
    return " ".join([text, say("history.parted", moment=words.when(first.moment))])


def _track(
    scene: Scene, review: Review, seat: str, moments: list[str], decided: list[Parted]
) -> Tracks:
    own = [each for each in decided if each.seat == seat]
    lanes = []
    for slot, about in scene.texts.slots.items():
        found = {each.moment: each for each in own if each.slot == slot}
        stops = tuple(_stop(scene, seat, found.get(moment)) for moment in moments)
        lanes.append(Lane(about.title, stops))

    def pick(index: int) -> None:
        row = review.reel.row(moments[index])
        if row is not None:
            scene.acts.change(review, at=row)

    shown = review.frame.moment
    return Tracks(
        name=f"tracks.{seat}",
        rect=pygame.Rect(0, 0, 1, 1),
        turns=tuple(zip(map(words.when, moments), words.days_begun(moments), strict=True)),
        lanes=tuple(lanes),
        here=say("history.here"),
        there=say("history.there"),
        at=moments.index(shown) if shown in moments else len(moments) - 1,
        hints=tuple(_hint(scene, moment, own) for moment in moments),
        pick=pick,
    )


def _stop(scene: Scene, seat: str, parted: Parted | None) -> Stop:
    if parted is None:
        return Stop(None, None, True)
    here, there = (_sign(scene, seat, name) for name in (parted.here, parted.there))
    return Stop(here, there, parted.same, parted.over)


def _sign(scene: Scene, seat: str, name: str | None) -> tuple[str, str] | None:
    if name is None:
        return None
    choice = scene.texts.choices[seat][name]
    return ICONS[choice.band], choice.title


def _hint(scene: Scene, moment: str, own: list[Parted]) -> Hint:
    lines = [line for each in own if each.moment == moment for line in _lines(scene, each)]
    return Hint(words.when(moment), tuple(lines) or (say("history.held"),))


def _lines(scene: Scene, each: Parted) -> Iterator[str]:
    """What was decided here and there, with where history's decision is told."""
    choices = scene.texts.choices[each.seat]
    here, there = (_title(choices, name) for name in (each.here, each.there))
    slot = scene.texts.slots[each.slot].title
    if each.over:
        yield say("history.line.over", slot=slot, there=there)
    elif each.same:
        yield say("history.line.same", slot=slot, choice=here)
    else:
        yield say("history.line.parted", slot=slot, here=here, there=there)
    if each.there is not None and (told := claim(choices[each.there])):
        yield told


def _title(choices: dict[str, Choice], name: str | None) -> str:
    return say("history.hold") if name is None else choices[name].title


# The turn at length


def _turn(scene: Scene, review: Review, column: Column, _: int) -> None:
    """What both seats decided in the turn that is shown, and in the same turn of history; after
    the last, how it ended."""
    moment = review.frame.moment
    column.text("turn.title", replay.when(review.frame), "heading", "red")
    if review.frame.over:
        ending = scene.texts.endings[review.opened.ending]
        column.text("turn.ending", ending.title, "small_strong", "ink")
        column.text("turn.ending.text", ending.text, "small", "ink_soft")
        return
    called = words.day_title(scene.texts, moment)
    column.text("turn.day", called, "serif", "faded")
    decided = [each for each in beside(review) if each.moment == moment]
    for seat in scene.texts.seats:
        column.rule(f"turn.rule.{seat}")
        column.text(f"turn.{seat}", scene.texts.seats[seat].leader, "small_strong", "ink")
        own = [each for each in decided if each.seat == seat]
        if not own:
            column.text(f"turn.{seat}.held", say("history.held"), "small", "ink_soft")
        for each in own:
            for index, text in enumerate(_lines(scene, each)):
                role, ink = ("small", "ink") if not index else ("serif", "faded")
                column.text(f"turn.{seat}.{each.slot}.{index}", text, role, ink)
                column.gap(3)
    told_by_record(review, column, moment)

"""The turns at which other orders would have moved how it ended most, found by the machine, and
the way to play on from any of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pygame

from game.lab.debrief.turning import Search
from game.ui import words
from game.ui.kit import Column
from game.ui.reel import Moved, Review, TurningPoint
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import counted, reel_fork, stood
from game.ui.screens.hanging import Part, button
from game.ui.screens.reel_turns import called
from game.ui.widgets import Button, Hint
from game.ui.widgets.span import Span, Tone
from game.ui.widgets.turned import Turned

GOOD = {"settlement": 1, "war": -1}
"""Whether more of it is for the better."""

SCALE = 0.1
"""The lines of differences reach at least so far to both sides."""


NEXT_TO = 0.35
"""A button that is no wider than this part of the column stands beside its plate."""


def parts(scene: Scene, review: Review) -> list[Part]:
    """The list on the left; on the right how it stood with the turns marked, and playing on."""
    return [
        Part("turning", "panel", partial(_list, scene, review), (0, 0, 0.5, 1)),
        Part("standing", "graph", partial(_chart, scene, review), (0.5, 0, 0.5, 0.5)),
        Part("fork", "bond", partial(reel_fork.fill, scene, review), (0.5, 0.5, 0.5, 0.5)),
    ]


def _chart(scene: Scene, review: Review, column: Column, height: int) -> None:
    stood.chart(scene, review, column, height, marked=True)


# The list


def _list(scene: Scene, review: Review, column: Column, _: int) -> None:
    column.heading("turning.heading", say("turning.heading"))
    search = review.after.search
    _state(scene, review, column, search)
    most = max([SCALE, *(_far(each) for each in review.points)])
    for index, point in enumerate(review.points):
        _point(scene, review, column, point, f"turning.{index}", most)
    if review.points:
        column.text("turning.note", say("turning.note"), "serif", "mute")


def _state(scene: Scene, review: Review, column: Column, search: Search | None) -> None:
    """How far the search is, or what it came to."""
    if search is None or not review.after.finished("turning"):
        done = 0.0 if search is None else search.done
        column.text("turning.waits", say("turning.waits"), "small", "cream")
        made = Span(
            name="turning.progress",
            rect=pygame.Rect(0, 0, 1, 1),
            text=say("turning.progress"),
            reading=say("turning.done", number=round(100 * done)),
            start=0.0,
            end=done,
            tone="whole",
        )
        column.place(made)
    elif review.points:
        looked = say("turning.looked", looked=f"{search.looked:,}", n=f"{review.points[0].n:,}")
        column.text("turning.looked", looked, "small", "mute")
    else:
        none = say("turning.none", looked=f"{search.looked:,}")
        column.text("turning.none", none, "small", "cream")
    column.gap(8)


def _far(point: TurningPoint) -> float:
    """The greatest end of both differences' intervals."""
    ends = (*point.settlement.interval, *point.war.interval)
    return max(abs(end) for end in ends)


def _point(
    scene: Scene, review: Review, column: Column, point: TurningPoint, name: str, most: float
) -> None:
    """One turning point: pressing it moves the strip there; under it, both differences, and
    the way to play on."""
    row = _row_of(review, point)
    frame = review.reel.frames[row]
    text = say(
        "turning.point",
        moment=words.when(frame.moment),
        who=words.surname(scene.texts, point.seat),
    )
    note = say(
        "turning.orders",
        was=called(scene, point, point.was),
        instead=called(scene, point, point.instead),
    )
    made = Turned(
        name=name,
        rect=pygame.Rect(0, 0, 1, 1),
        text=text,
        note=note,
        side=list(scene.texts.seats).index(point.seat),
        chosen=row == review.at,
        on_press=partial(scene.acts.change, review, at=row),
        hint=Hint(text, tuple(_told(scene, point))),
    )
    play = button(
        column.kit, f"{name}.play", say("turning.play"), partial(_play, scene, review, row)
    )
    _abreast(column, made, play)
    column.gap(5)
    both = [_moved(point, kind, f"{name}.{kind}", most) for kind in GOOD]
    column.grid(both, column.abreast(230, 14, 2), 14)


def _abreast(column: Column, made: Turned, play: Button) -> None:
    """The plate with the button right of it, or under it where it would be squeezed."""
    gap, whole = column.kit.px(8), column.width
    beside = play.rect.width < whole * NEXT_TO
    column.width -= (play.rect.width + gap) * beside
    column.place(made)
    column.width = whole
    play.area = column.area
    play.hint = Hint(play.text, (say("turning.play.hint"),))
    play.rect.topright = (column.x + whole, made.rect.y)
    if not beside:
        column.gap(5)
        play.rect.topleft = (column.x, column.y)
    column.kit.add(play)
    column.y = max(column.y, play.rect.bottom)


def _row_of(review: Review, point: TurningPoint) -> int:
    frames = review.reel.frames
    return next(row for row, frame in enumerate(frames) if frame.turn == point.turn)


def _play(scene: Scene, review: Review, row: int) -> None:
    """Go on from a turn in one's own chair."""
    scene.acts.change(review, at=row)
    scene.acts.play_on(scene.seat)


def _told(scene: Scene, point: TurningPoint) -> Iterator[str]:
    """What was ordered and what might have been, in sentences."""
    yield say("turning.was", was=called(scene, point, point.was))
    yield say("turning.instead", instead=called(scene, point, point.instead))
    yield say("turning.hint")


def _moved(point: TurningPoint, kind: str, name: str, most: float) -> Span:
    """By how much one kind of ending would have come more often, or less."""
    told: Moved = point.settlement if kind == "settlement" else point.war
    low, high = told.interval
    tone: Tone = "better" if told.difference * GOOD[kind] >= 0 else "worse"
    title = say(f"ending.kind.{kind}")
    return Span(
        name=name,
        rect=pygame.Rect(0, 0, 1, 1),
        text=title,
        reading=counted.moved(told),
        start=0.5,
        end=_part(told.difference, most),
        low=_part(low, most),
        high=_part(high, most),
        zero=0.5,
        tone=tone,
        hint=Hint(title, (say("turning.moved", n=f"{point.n:,}"), say("counted.interval"))),
    )


def _part(difference: float, most: float) -> float:
    """Where a difference lies on a line with zero in the middle."""
    return 0.5 + difference / most / 2

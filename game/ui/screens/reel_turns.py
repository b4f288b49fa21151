"""The turns at which a game turned, to be jumped to, and what the machine found at each."""

from __future__ import annotations

from functools import partial

from game.engine.orders import HOLD
from game.ui import words
from game.ui.kit import Column
from game.ui.reel import Moved, Review, TurningPoint
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import reel_desk, replay
from game.ui.screens.debrief_outcome import remembered
from game.ui.screens.hanging import Part


def part(scene: Scene, review: Review, place: reel_desk.Place) -> Part:
    """The list on a sheet of manila."""
    return Part("reel.turns", "manila", partial(fill, scene, review), place)


def fill(scene: Scene, review: Review, column: Column, _: int) -> None:
    """A row for each turning point: when, what it is remembered for, the danger it ran."""
    column.heading("reel.turns.title", say("reel.turns.title"), "ink")
    _search(column, scene, review)
    for row in review.turning:
        frame = review.reel.frames[row]
        text = say("reel.turns.row", moment=replay.when(frame), title=_title(scene, review, row))
        press = partial(scene.acts.change, review, at=row)
        if row == review.at:
            column.seek = column.y
        column.row(f"reel.turn.{row}", text, _note(review, row), row == review.at, press)
        for index, point in enumerate(review.points_at(row)):
            column.text(f"reel.turn.{row}.{index}", found(scene, point), "serif", "ink_soft")
            column.gap(4)


def _title(scene: Scene, review: Review, row: int) -> str:
    """What a turn is remembered for; of the last, how it ended."""
    frame = review.reel.frames[row]
    if not frame.over:
        return remembered(scene, frame)
    ending = next(iter(frame.sheets.values())).view.ending
    return scene.texts.endings[ending or ""].title


def _note(review: Review, row: int) -> str:
    risk = review.reel.frames[row].risk
    return "" if risk is None else say("reel.risk", odds=words.odds(risk))


def found(scene: Scene, point: TurningPoint) -> str:
    """What other orders would have moved, with the interval and the number of worlds."""
    return say(
        "reel.point",
        who=words.surname(scene.texts, point.seat),
        instead=called(scene, point, point.instead),
        was=called(scene, point, point.was),
        settlement=_moved(point.settlement),
        war=_moved(point.war),
        worlds=f"{point.n:,}",
    )


def called(scene: Scene, point: TurningPoint, name: str) -> str:
    """What a choice or a letter is called to people."""
    if point.slot in scene.texts.slots:
        hold = scene.texts.slots[point.slot].hold
        return hold if name == HOLD else scene.texts.choices[point.seat][name].title
    return words.listed([_letter(scene, part) for part in name.split("+")])


def _letter(scene: Scene, name: str) -> str:
    """A draft by its title, another letter by its purpose and channel, or silence."""
    if name in scene.texts.drafts:
        return scene.texts.drafts[name].title
    purpose, _, channel = name.partition(":")
    if channel not in scene.texts.channels:
        return say("reel.point.silent")
    told = say(f"purpose.{purpose}")
    return say("reel.point.letter", purpose=told, channel=scene.texts.channels[channel].title)


def _moved(moved: Moved) -> str:
    """A difference of shares in points of a hundred, with its interval."""
    low, high = moved.interval
    parts = [words.signed(100 * each) for each in (moved.difference, low, high)]
    return say("reel.point.moved", by=parts[0], low=parts[1], high=parts[2])


def _search(column: Column, scene: Scene, review: Review) -> None:
    """The way to have the machine look, how far it is, or what it came to."""
    done = review.searched
    if done is None:
        if review.reel.debrief is not None:
            column.button("reel.search", say("reel.search"), scene.acts.search, hot="m")
    elif done < 1:
        text = say("reel.search.done", number=round(100 * done))
        column.text("reel.search.done", text, "small", "ink_soft")
    else:
        text = say("reel.search.note") if review.points else say("reel.search.none")
        column.text("reel.search.note", text, "serif", "ink_soft")
    column.gap(6)

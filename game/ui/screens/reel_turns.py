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
    for row in review.turning:
        frame = review.reel.frames[row]
        text = say("reel.turns.row", moment=replay.when(frame), title=_title(scene, review, row))
        press = partial(scene.acts.change, review, at=row)
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
    """What another choice would have moved, with its interval and the number of worlds."""
    own = scene.texts.choices[point.seat]

    def called(choice: str) -> str:
        return say("reel.point.hold") if choice == HOLD else own[choice].title

    return say(
        "reel.point",
        who=words.surname(scene.texts, point.seat),
        instead=called(point.instead),
        was=called(point.was),
        settlement=_moved(point.settlement),
        war=_moved(point.war),
        worlds=f"{point.n:,}",
    )


def _moved(moved: Moved) -> str:
    """A difference of shares in points of a hundred, with its interval."""
    low, high = moved.interval
    parts = [words.signed(100 * each) for each in (moved.difference, low, high)]
    return say("reel.point.moved", by=parts[0], low=parts[1], high=parts[2])

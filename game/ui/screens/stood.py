"""How it stood, turn by turn: the chart that two tabs of the debrief show."""

from __future__ import annotations

from functools import partial

import pygame

from game.lab.debrief.close import Standing
from game.lab.study.palette import KINDS
from game.ui import words
from game.ui.kit import Column
from game.ui.reel import Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import counted, replay
from game.ui.widgets import Hint
from game.ui.widgets.standing import Stand, StandingChart

TALL = 0.4
"""The height of the chart in parts of its width, where nothing bounds it."""


def kinds_in(scene: Scene) -> tuple[str, ...]:
    """The kinds of ending that the scenario has, from the best to the worst."""
    there = {ending.kind for ending in scene.texts.endings.values()}
    return tuple(kind for kind in KINDS if kind in there)


def chart(scene: Scene, review: Review, column: Column, height: int, marked: bool = False) -> None:
    """The chart over a whole sheet; `marked` with the turns at which the game turned."""
    made = made_of(scene, review, marked)
    least = made.need(column.kit.pen, column.width)
    made.rect = column.take(max(height or round(column.width * TALL), least))
    made.area = column.area
    column.kit.add(made)


def made_of(scene: Scene, review: Review, marked: bool) -> StandingChart:
    """The chart, not laid yet."""
    frames, kinds = review.reel.frames, kinds_in(scene)
    found = {(each.turn, each.over): each for each in review.after.path}
    days = words.days_begun(each.moment for each in frames)
    n = next((share.n for each in review.after.path for share in each.kinds.values()), 0)
    line = say("standing.line", n=f"{n:,}") if n else say("standing.waits")
    return StandingChart(
        name="standing.chart",
        rect=pygame.Rect(0, 0, 1, 1),
        title=say("standing.title"),
        line=line,
        turns=tuple(
            _stand(replay.when(frame), day, found.get((frame.turn, frame.over)), kinds)
            for frame, day in zip(frames, days, strict=True)
        ),
        kinds=kinds,
        names=tuple(say(f"ending.kind.{kind}") for kind in kinds),
        marks=review.turning if marked and review.points else (),
        at=review.at,
        pick=partial(_pick, scene, review),
        hint=Hint(say("standing.title"), (say("standing.hint"), say("counted.interval"))),
    )


def _pick(scene: Scene, review: Review, row: int) -> None:
    scene.acts.change(review, at=row)


def _stand(moment: str, day: str, told: Standing | None, kinds: tuple[str, ...]) -> Stand:
    if told is None:
        return Stand(moment, day)
    shares = [told.kinds.get(kind) for kind in kinds]
    parts = tuple(0.0 if share is None else share.share for share in shares)
    readings = tuple(
        counted.percent(part) + " %" if share is None or told.over else counted.share(share)
        for part, share in zip(parts, shares, strict=True)
    )
    return Stand(moment, day, parts, readings)

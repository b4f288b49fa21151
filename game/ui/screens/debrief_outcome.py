"""How it came out: the newspaper, how close it came, the ledger, the readings, the hidden."""

from __future__ import annotations

from functools import partial

import pygame

from game.ui import words
from game.ui.kit import Column
from game.ui.reel import Frame, Reel, Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import ending, ledger, opposite, readings, replay
from game.ui.screens.hanging import Part
from game.ui.widgets import Hint
from game.ui.widgets.chart import DangerChart, Note, Turn

NOTES = 4
"""As many turns are told of on the chart."""

TALL = 0.42
"""The height of the chart in parts of its width, where nothing bounds it."""

LONGEST = 190
"""How long the words of such a note may be, logical, if moment and odds need no more; they grow
with the text."""


def parts(scene: Scene, review: Review) -> list[Part]:
    """The newspaper on the left, the numbers in the middle, what nobody knew on the right. After
    a war there is no newspaper."""
    opened = review.opened

    def filled(fill: ledger.Fill, column: Column, _: int) -> None:
        fill(column, scene, opened)

    war = scene.texts.endings[opened.ending].kind == "war"
    left, low = (0, 0, 0.265, 1), 0.265 if war else 0.5025
    beside = left if war else (0.265, 0.6, 0.2375, 0.4)
    found = [
        Part("chart", "graph", partial(_chart, scene, review), (0.265, 0, 0.475, 0.6)),
        Part("turns", "panel", partial(filled, ledger.turns), beside),
        Part("causes", "panel", partial(filled, ledger.causes), (low, 0.6, 0.74 - low, 0.4)),
        Part("readings", "panel", partial(filled, readings.bars), (0.74, 0, 0.26, 0.42)),
        Part("hidden", "bond", partial(_hidden, scene, review), (0.74, 0.42, 0.26, 0.58)),
    ]
    return found if war else [*found, Part("front", "news", partial(_front, scene), left)]


def _hidden(scene: Scene, review: Review, column: Column, _: int) -> None:
    """What nobody knew, and who sat there by lot."""
    opposite.who_sat(column, scene.texts, review.reel.record)
    ledger.hidden(column, scene, review.opened)


def _front(scene: Scene, column: Column, height: int) -> None:
    """The newspaper of one's own capital, without its sheet: it is printed on the part's own.
    Below it, who wrote it."""
    pen, invented = column.kit.pen, say("ending.invented")
    made = ending.front(scene)
    made.area, made.bare = column.area, True
    made.rect = pygame.Rect(column.x, column.y, column.width, 0)
    if made.hint is not None:
        height -= pen.height(invented, "label", column.width)
    made.tight = made.need(pen, column.width) > height
    made.rect.height = max(made.need(pen, column.width), height)
    column.y += made.rect.height
    column.kit.add(made)
    if made.hint is not None:
        column.text("front.invented", invented, "label", "faded")


# How close it came


def _chart(scene: Scene, review: Review, column: Column, height: int) -> None:
    pen = column.kit.pen
    rect = column.take(max(height or round(column.width * TALL), DangerChart.need(pen)))
    moments = [frame.moment for frame in review.reel.frames]
    made = DangerChart(
        name="danger.chart",
        rect=rect,
        area=column.area,
        title=say("chart.title"),
        line=say("chart.line"),
        hint=Hint(say("chart.title"), (say("chart.line"),)),
        turns=tuple(turns(scene, review)),
        notes=tuple(_notes(scene, review.reel, column)),
        month=words.month_of(moments[0]),
        at=review.at,
        pick=lambda row: scene.acts.change(review, at=row),
    )
    column.kit.add(made)


def turns(scene: Scene, review: Review) -> list[Turn]:
    """The danger of every turn: as it was, as one's staff saw it, as history ran it."""
    found, frames = [], review.reel.frames
    for frame, day in zip(frames, words.days_begun(each.moment for each in frames), strict=True):
        there = review.history.at(frame.moment) if review.history is not None else None
        told = frame.sheets[scene.seat].view.estimate
        found.append(
            Turn(
                replay.when(frame),
                day,
                frame.risk,
                None if told is None else (told.low, told.middle, told.high),
                None if there is None else there.risk,
            )
        )
    return found


def _notes(scene: Scene, reel: Reel, column: Column) -> list[Note]:
    """Words at the turns that mattered most: the worst, and the greatest leaps towards it."""
    leaps = sorted((row for row in reel.turning if row), key=lambda row: -_leap(reel, row))
    rows = list(dict.fromkeys([reel.worst, *leaps]))[:NOTES]
    pen = column.kit.pen
    longest = pen.em(LONGEST)
    notes = []
    for row in (row for row in rows if reel.frames[row].risk):
        frame = reel.frames[row]
        line = say("chart.note", moment=words.when(frame.moment), odds=words.odds(frame.risk or 0))
        wide = max(longest, pen.width(line, "map_small"))  # the odds are never cut off
        notes.append(Note(row, pen.shorten(remembered(scene, frame), "plate", wide), line))
    return notes


def _leap(reel: Reel, row: int) -> float:
    """By how much a turn's risk lay over the greatest before it."""
    before = max((frame.risk or 0.0 for frame in reel.frames[:row]), default=0.0)
    return (reel.frames[row].risk or 0.0) - before


def remembered(scene: Scene, frame: Frame) -> str:
    """What a turn is remembered for: the gravest deed, or what could have brought the war."""
    choices = scene.texts.choices
    deeds = [choices[deed.seat][deed.choice] for deed in frame.deeds]
    gravest = max(deeds, key=lambda choice: choice.rung, default=None)
    if gravest is not None and gravest.rung:
        return gravest.title
    entries = frame.ledger.entries if frame.ledger is not None else ()
    cause = max(entries, key=lambda entry: entry.risk, default=None)
    return scene.texts.events[cause.hazard].title if cause is not None else ""

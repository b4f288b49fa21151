"""The tabs of numbers as they look: every word stands out, and every kind of eye tells the kinds
of endings, better from worse, and one's own game from all others.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pygame
import pytest

from game.ui.aftermath import Aftermath
from game.ui.draw.dots import Grid, field
from game.ui.draw.signs import KINDS, hatched
from game.ui.reel import Review
from game.ui.screens import debrief
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Widget
from game.ui.widgets.span import Span
from tests.ui.counted import aftermath, apart, counted
from tests.ui.helpers import kit
from tests.ui.look.ink import crossed, inks_of, strayed, watched
from tests.ui.reels import ended
from tests.ui.test_blindness import APART, LEAST, SEEN_BY, differing, palette, seen
from tests.ui.test_contrast import faint
from tests.ui.widgets import samples_counted as samples

PEN = Pen()
__all__ = ["palette"]

BOTH = aftermath(skill={seat: apart(seat, luck=-30.0) for seat in ("north", "south")})
WINDOWS = [(1600, 900, 1.0), (1280, 720, 1.0), (1280, 720, 2.0)]


def stage_of(shown: Review, size: tuple[int, int, float]) -> Stage:
    made = kit(*size)
    debrief.build(made, ended(shown), shown)
    stage = Stage(made.pen, size[:2])
    stage.show("ledger", made.widgets, COLOURS["bar"])
    stage.tick(0, still=True)
    with watched():
        stage.draw(pygame.Surface(size[:2]))
    return stage


@pytest.mark.parametrize("size", WINDOWS, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("tab", ["worlds", "turning"])
@pytest.mark.parametrize("after", [BOTH, Aftermath()], ids=["counted", "begun"])
def test_all_words_stand_out_and_none_stand_over_others(
    tab: str, size: tuple[int, int, float], after: Aftermath
) -> None:
    shown = counted(tab, after) if after is BOTH else counted(tab, after, points=())
    stage = stage_of(shown, size)
    found = [fault for each in stage.widgets for fault in (*faint(each), *strayed(stage, each))]
    assert [*found, *crossed(stage)] == []
    assert sum(ink.least is not None for each in stage.widgets for ink in inks_of(each)) > 25


# Every kind of eye


@pytest.mark.parametrize("eye", SEEN_BY)
@pytest.mark.parametrize("side", [5, 9, 15])
def test_worlds_of_two_kinds_are_told_apart(eye: str, side: int, palette: str) -> None:
    """A hundred worlds of each: what differs in one sign is seen in a hundred."""
    grid = Grid(side, side, 10, 10, 0, 0)
    fields = [
        seen(field(grid, np.full(100, row, dtype=np.uint8), KINDS, COLOURS["well"]), eye)
        for row in range(len(KINDS))
    ]
    for one, other in combinations(fields, 2):
        assert (np.abs(one - other) > APART).sum() >= 100


@pytest.mark.parametrize("eye", SEEN_BY)
@pytest.mark.parametrize("paper", [False, True])
def test_bands_of_two_kinds_are_told_apart(eye: str, paper: bool, palette: str) -> None:
    fields = [seen(hatched((60, 60), kind, 1.0, paper), eye) for kind in KINDS]
    for one, other in combinations(fields, 2):
        assert (np.abs(one - other) > APART / 2).sum() >= LEAST


@pytest.mark.parametrize("eye", SEEN_BY)
@pytest.mark.parametrize("scale", [0.64, 1.0, 2.4])
def test_better_and_worse_differ_by_more_than_their_colour(eye: str, scale: float) -> None:
    def bar(tone: str) -> Widget:
        made = Span(name="bar", rect=pygame.Rect(0, 0, 300, 60), text="War", reading="+1",
                    start=0.2, end=0.8, tone=tone)  # type: ignore[arg-type] # fmt: skip
        return made

    assert differing(bar("better"), bar("worse"), eye) >= LEAST
    assert differing(bar("better"), bar("whole"), eye) >= LEAST


@pytest.mark.parametrize("eye", SEEN_BY)
@pytest.mark.parametrize(
    ("name", "field_", "one", "other"),
    [
        ("dots", "own", None, 7),
        ("dots", "ordered", False, True),
        ("turned", "chosen", False, True),
        ("standing", "marks", (), (2,)),
        ("standing", "at", 0, 3),
    ],
)
def test_what_means_something_else_looks_otherwise(
    name: str, field_: str, one: object, other: object, eye: str, palette: str
) -> None:
    def made(value: object) -> Widget:
        widget: Widget = getattr(samples, name)(PEN)
        widget = replace(widget, **{field_: value})  # type: ignore[arg-type]
        widget.rest()
        return widget

    assert differing(made(one), made(other), eye) >= LEAST
    assert made(one).describe() != made(other).describe()

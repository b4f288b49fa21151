"""All words that must be read stand out from what is really behind them, in every set of colours.

Measured where they are drawn, over all screens of both chairs: 4.5 to 1 after WCAG 2, against
the piece of ground under each line from which it stands out least. What may be fainter is
listed here: words of what cannot be pressed now, and names engraved in metal that say nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pygame
import pytest

from game.ui.application import App
from game.ui.settings import CHOICES
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.theme import COLOURS, ROLES
from game.ui.widgets import Label, Panel, ScrollArea, TextBlock, Widget
from tests.ui.look.chairs import FOR_EVER, LAMP, Look, cuba, game_at, resized, window
from tests.ui.look.ink import Ink, crossed, inks_of, strayed, watched
from tests.ui.look.walk import Walk

LEAST = 4.5
SOAK = bool(os.environ.get("KNOT_SOAK"))
LOOKS: list[Look] = [(p, c) for p in CHOICES["palette"] for c in CHOICES["contrast"]]  # type: ignore[misc]
EARLY, LATE = (
    ("cuba", "kennedy", "1962-10-24 09:00", ""),
    ("cuba", "khrushchev", FOR_EVER, "one_day"),
)
OTHERS = (
    ("cuba", "khrushchev", "1962-10-27 14:00", "one_day"),
    ("cuba", "kennedy", FOR_EVER, "one_day"),
    ("small", "south", "", ""),
)
SMALL, USUAL = (1280, 720), (1600, 900)
WALKS = [
    (EARLY, USUAL, LAMP),
    (EARLY, SMALL, LOOKS[-1]),
    (LATE, USUAL, LOOKS[1]),
    (LATE, SMALL, LOOKS[2]),
    (OTHERS[0], (1024, 600), LAMP),
    (OTHERS[2], USUAL, LOOKS[2]),
]
if SOAK:
    WALKS = [
        (game, size, look)
        for game in (EARLY, LATE, *OTHERS)
        for size in (SMALL, USUAL, (1024, 600))
        for look in LOOKS
    ]


@pytest.fixture(scope="module")
def app() -> Iterator[App]:
    """One window for all walks; it leaves the colours as they were."""
    made = window(cuba(), "kennedy")
    yield made
    resized(made, SMALL)
    made.close()


def must_be_read(widget: Widget, ink: Ink) -> bool:
    """Whether somebody has to read that line: it is not of a thing that cannot be used now, and
    it is no engraved ornament."""
    return widget.enabled and ink.role != ROLES["engraved"]


def faint(widget: Widget) -> list[str]:
    """The lines of a widget that do not stand out enough."""
    return [
        f"{widget.name}: {ink.text!r} in {ink.colour}: {ink.least:.2f}"
        for ink in inks_of(widget)
        if ink.least is not None and ink.least < LEAST and must_be_read(widget, ink)
    ]


@pytest.mark.parametrize(
    ("which", "size", "look"), WALKS, ids=lambda each: "-".join(map(str, each))
)
def test_all_words_stand_out_and_none_stand_over_others(
    app: App, which: tuple[str, str, str, str], size: tuple[int, int], look: Look
) -> None:
    found: dict[str, str] = {}
    read = 0
    with watched():
        resized(app, size, look=look)
        for name in Walk(app, game_at(*which)).all():
            app.draw()
            for widget in app.stage.widgets:
                for fault in [*faint(widget), *strayed(app.stage, widget)]:
                    found.setdefault(fault, name)
                read += sum(ink.least is not None for ink in inks_of(widget))
            for fault in crossed(app.stage):
                found.setdefault(fault, name)
    assert [f"{name}: {fault}" for fault, name in found.items()] == []
    assert read > 500


# What the test itself is worth


def shown(*widgets: Widget) -> Stage:
    stage = Stage(Pen(), (400, 200))
    stage.show("one", widgets, COLOURS["bond"])
    with watched():
        stage.draw(pygame.Surface((400, 200)))
    return stage


def label(colour: str, box: tuple[int, int, int, int] = (10, 10, 200, 30), **more: object) -> Label:
    return Label(name=str(box), rect=pygame.Rect(box), text="Words", colour=colour, **more)  # type: ignore[arg-type]


def test_the_ground_is_what_lies_under_a_widget() -> None:
    alone, under = label("cream"), Panel(name="p", rect=pygame.Rect(0, 0, 400, 200), surface="well")
    shown(alone)
    assert len(faint(alone)) == 1
    again = label("cream")
    shown(under, again)
    assert faint(again) == []


def test_ink_on_paper_is_read_and_faint_ink_is_found() -> None:
    dark, pale = label("ink"), label("rule", (10, 60, 200, 30))
    shown(dark, pale)
    assert faint(dark) == []
    assert "Words" in faint(pale)[0]


def test_what_cannot_be_used_may_be_faint() -> None:
    off = label("rule", enabled=False)
    shown(off)
    assert inks_of(off)[0].least < LEAST  # type: ignore[operator]
    assert faint(off) == []


def test_half_of_a_line_on_a_dark_ground_is_found() -> None:
    bar = Panel(name="p", rect=pygame.Rect(30, 0, 400, 200), surface="well")
    words = label("ink", (10, 10, 200, 30))
    words.text = "Words that go on over the edge"
    shown(bar, words)
    assert len(faint(words)) == 1


def test_words_outside_their_widget_are_found() -> None:
    tight = TextBlock(name="tight", rect=pygame.Rect(10, 10, 200, 20), text="Words " * 30)
    stage = shown(tight)
    assert "outside" in strayed(stage, tight)[0]
    wide = label("ink", (10, 60, 200, 30))
    assert strayed(shown(wide), wide) == []


def test_words_over_words_are_found_even_on_panels() -> None:
    one, two = label("ink"), label("ink", (15, 12, 200, 30))
    assert len(crossed(shown(one, two))) == 1
    assert crossed(shown(label("ink"), label("ink", (10, 60, 200, 30)))) == []


def test_what_is_scrolled_out_of_sight_is_neither_read_nor_in_the_way() -> None:
    area = ScrollArea(name="area", rect=pygame.Rect(0, 0, 300, 40), content=400)
    low = label("rule", (10, 45, 200, 30), area="area")
    stage = shown(area, low, label("ink", (10, 50, 200, 30)))
    assert inks_of(low)[0].least is None
    assert crossed(stage) == []

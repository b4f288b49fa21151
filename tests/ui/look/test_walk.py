"""Every screen of the flow, early and late, small and large: nothing clipped, nothing covered.

The walks here are a choice among sizes, chairs and moments; with KNOT_SOAK=1 all of them are
gone.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import product

import pytest

from game.ui.application import App
from game.ui.flow import FIRST
from game.ui.inspect import faults
from game.ui.navigation import BACK, OVERLAYS
from game.ui.widgets.tip import tip
from tests.ui.look.chairs import FOR_EVER, cuba, game_at, resized, window
from tests.ui.look.walk import Walk, screens_of

SOAK = bool(os.environ.get("KNOT_SOAK"))
SIZES = (
    (1280, 720, 1.0),
    (1280, 720, 2.0),
    (1600, 900, 1.0),
    (1600, 900, 2.0),
    (2560, 1440, 1.0),
    (2560, 1440, 2.0),
    (3840, 2160, 1.0),
    (3840, 2160, 2.0),
    (1024, 600, 1.0),
)
MOMENTS = (("", ""), ("1962-10-24 09:00", ""), ("1962-10-27 14:00", "one_day"))
OVER = (FOR_EVER, "one_day")
GAMES = (
    *(("cuba", seat, *at) for seat in ("kennedy", "khrushchev") for at in (*MOMENTS, OVER)),
    *(("small", seat, at, "") for seat in ("north", "south") for at in ("", FOR_EVER)),
)
Size = tuple[int, int, float]
Which = tuple[str, str, str, str]


def walks() -> list[tuple[Which, Size]]:
    """Each game at a few sizes, so that every size is seen by both kinds of games."""
    if SOAK:
        return list(product(GAMES, SIZES))
    return [
        (game, size)
        for number, game in enumerate(GAMES)
        for place, size in enumerate(SIZES)
        if (place + 2 * number) % 5 == 0
    ]


@pytest.fixture(scope="module")
def app() -> Iterator[App]:
    """One window for all walks."""
    made = window(cuba(), "kennedy", (1280, 720))
    yield made
    made.close()


def told(game: Which, size: Size) -> str:
    return " ".join(map(str, (*game[:3], *size)))


@pytest.mark.parametrize(
    ("which", "size"), walks(), ids=[told(*each).replace(" ", "-") for each in walks()]
)
def test_nothing_is_clipped_and_nothing_overlaps(app: App, which: Which, size: Size) -> None:
    resized(app, size[:2], size[2])
    game = game_at(*which)
    found = [
        f"{name}: {fault}"
        for name in Walk(app, game, brief=not SOAK).all()
        for fault in [*faults(app.stage), *unsaid(app)]
    ]
    assert found == []


def unsaid(app: App) -> list[str]:
    """Hints that have no room on the window, or that say nothing."""
    stage = app.stage
    asked = [widget for widget in stage.live() if widget.hint is not None]
    found = []
    for widget in asked:
        assert widget.hint is not None
        about = stage.place(widget).clip(stage.sight(widget))
        made = tip(stage.pen, stage.size, about, widget.hint)
        found += [f"{widget.name}: {fault}" for fault in made.faults(stage.pen)]
        if not widget.hint.title.strip():
            found.append(f"{widget.name}: a hint without a title")
    return found


def test_the_walks_see_every_screen_of_the_flow(app: App) -> None:
    resized(app, (1280, 720), 1.0)
    seen = set()
    for which in (("small", "north", "", ""), ("small", "north", FOR_EVER, "")):
        seen |= screens_of(Walk(app, game_at(*which)).all())
    assert seen == {*FIRST, *BACK, *OVERLAYS}


def test_the_walks_see_every_size_early_late_and_at_the_end() -> None:
    assert {size for _, size in walks()} == set(SIZES)
    assert {which for which, _ in walks()} == set(GAMES)
    large = {which[2] for which, size in walks() if size[2] == 2.0}
    assert large >= {"", FOR_EVER}


def test_a_step_of_a_walk_shows_what_it_is_called(app: App) -> None:
    resized(app, (1280, 720), 1.0)
    for name in Walk(app, game_at("small", "north")).all():
        head = name.split(".")[0]
        if head in {*FIRST, *BACK}:
            assert app.flow.shown == head, name


def test_a_walk_leaves_the_game_where_it_was(app: App) -> None:
    game = game_at("small", "south")
    before = (game.table.game.turn, dict(game.table.sealed))
    list(Walk(app, game).all())
    assert (game.table.game.turn, dict(game.table.sealed)) == before


def test_a_larger_window_is_really_larger(app: App) -> None:
    resized(app, (2560, 1440), 2.0)
    assert app.stage.size == (2560, 1440)
    assert app.stage.pen.text_scale == 2.0
    assert app.stage.pen.scale == pytest.approx(1.6)

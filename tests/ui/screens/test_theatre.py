"""The middle of the desk: the map, its globe, and the drawers that lie over it."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.engine.plot import Mark, Plot
from game.engine.view import SeenLetter
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.scene import Desk, Scene
from game.ui.screens import theatre
from game.ui.widgets.globe import Globe
from game.ui.widgets.plot import PlotView
from tests.ui.helpers import NORTH, SIZES, kit, named, names, proposal, scene, staged

CITIES = (
    Mark("norhavn", "capital", "Norhavn", (10.0, 60.0), side="north"),
    Mark("sur", "capital", "Sur", (12.0, 40.0), side="south"),
)
PLOT = Plot("The strait", (11.0, 55.0), 900.0, CITIES, tint={"NOR": "south", "XYZ": "nobody"})
GONE = proposal(own=True)


def at(
    held: Desk | None = None, plot: Plot | None = PLOT, letters: tuple[SeenLetter, ...] = (GONE,)
) -> Scene:
    made = scene(replace(NORTH, letters=letters), held)
    return replace(made, sheet=replace(made.sheet, plot=plot))


def middle(about: Scene, size: tuple[int, int, float] = (1600, 900, 1.0)) -> Kit:
    made = kit(*size)
    theatre.build(made, about, made.window.inflate(-made.px(400), -made.px(240)))
    return made


# The map


def test_without_a_drawer_the_map_fills_its_room() -> None:
    filled = middle(at())
    plot = named(filled, "plot")
    assert isinstance(plot, PlotView)
    assert plot.rect == filled.window.inflate(-400, -240)
    assert plot.sides == (("north", "Ada Norr"), ("south", "Bo Sur"))


def test_the_map_leaves_a_corner_to_the_globe() -> None:
    filled = middle(at())
    plot, globe = named(filled, "plot"), named(filled, "globe")
    assert isinstance(plot, PlotView)
    assert plot.rect.contains(globe.rect)
    assert plot.inset == (globe.rect.width + 20, globe.rect.height + 20)
    assert (globe.rect.left - plot.rect.left, plot.rect.bottom - globe.rect.bottom) == (20, 20)
    assert filled.widgets.index(globe) > filled.widgets.index(plot)


def test_without_a_globe_the_map_has_the_corner() -> None:
    plot = named(middle(at(letters=())), "plot")
    assert isinstance(plot, PlotView)
    assert plot.inset == (0, 0)


def test_an_unknown_drawer_is_no_drawer() -> None:
    assert "plot" in names(middle(at(Desk(drawer="attic"))))


# The globe


def globe(about: Scene) -> Globe:
    made = named(middle(about), "globe")
    assert isinstance(made, Globe)
    return made


def test_the_globe_turns_ones_own_capital_first() -> None:
    assert globe(at()).ends == ((10.0, 60.0), (12.0, 40.0))
    assert globe(at()).sides == (0, 1)


def test_the_other_chair_sees_it_the_other_way_round() -> None:
    about = at()
    south = replace(GONE, sender="south", id="south/1950-05-01 09:00/0")
    view = replace(about.view, seat="south", letters=(south,))
    made = globe(replace(about, sheet=replace(about.sheet, view=view)))
    assert made.ends == ((12.0, 40.0), (10.0, 60.0))
    assert made.sides == (1, 0)


def test_states_are_tinted_by_the_seat_they_belong_to() -> None:
    assert globe(at()).tint == (("NOR", 1),)


def test_the_caption_says_when_the_letter_should_be_there() -> None:
    assert "15:00 to 21:00" in globe(at()).caption


def test_the_letter_is_half_way_at_half_its_time() -> None:
    assert globe(at()).progress == pytest.approx(0.75)


@pytest.mark.parametrize("missing", [0, 1])
def test_without_one_of_the_capitals_there_is_no_globe(missing: int) -> None:
    marks = tuple(mark for index, mark in enumerate(CITIES) if index != missing)
    assert "globe" not in names(middle(at(plot=replace(PLOT, marks=marks))))


def test_of_two_capitals_of_a_side_the_first_counts() -> None:
    second = Mark("old", "capital", "Old Norhavn", (1.0, 2.0), side="north")
    assert globe(at(plot=replace(PLOT, marks=(*CITIES, second)))).ends[0] == (10.0, 60.0)


# What is under way


def test_the_newest_letter_is_the_one_under_way() -> None:
    newer = replace(GONE, id="north/1950-05-01 18:00/0", sent="1950-05-01 18:00")
    assert theatre.in_transit(at(letters=(GONE, newer))) == newer


@pytest.mark.parametrize(
    ("now", "under_way"),
    [("1950-05-01 09:00", True), ("1950-05-01 20:59", True), ("1950-05-01 21:00", False)],
)
def test_a_letter_is_under_way_until_it_must_have_come(now: str, under_way: bool) -> None:
    about = at()
    view = replace(about.view, moment=now)
    found = theatre.in_transit(replace(about, sheet=replace(about.sheet, view=view)))
    assert (found is not None) is under_way


def test_a_letter_of_the_other_side_is_never_seen_under_way() -> None:
    assert theatre.in_transit(at(letters=(proposal(),))) is None


def test_progress_stays_between_nothing_and_all() -> None:
    assert theatre.progress("1950-05-01 08:00", GONE) == 0.0
    assert theatre.progress("1950-05-03 08:00", GONE) == 1.0
    assert theatre.progress("1950-05-01 08:00", proposal()) == -1.0


def test_what_goes_at_once_is_there() -> None:
    at_once = replace(GONE, expected=(GONE.sent, GONE.sent))
    assert theatre.progress(GONE.sent, at_once) == 1.0


# Drawers


@pytest.mark.parametrize("drawer", theatre.DRAWERS)
def test_a_drawer_hides_the_map_and_can_be_closed(drawer: str) -> None:
    held = Desk(drawer=drawer)
    filled = middle(at(held))
    assert not {"plot", "globe"} & names(filled)
    close = named(filled, "drawer.close")
    assert close.hot == "Esc"
    close.press()
    assert held.drawer == ""


def test_what_stands_there_for_want_of_a_map_cannot_be_closed() -> None:
    filled = middle(at(plot=None))
    assert "drawer.close" not in names(filled)
    assert "plot" not in names(filled)
    assert any(name.startswith("known.") for name in names(filled))


@pytest.mark.parametrize("drawer", theatre.DRAWERS)
def test_a_drawer_begins_under_the_way_to_close_it(drawer: str) -> None:
    filled = middle(at(Desk(drawer=drawer)))
    close = named(filled, "drawer.close").rect
    room = filled.window.inflate(-400, -240)
    for widget in filled.widgets[1:]:
        if not widget.area:
            assert not widget.rect.colliderect(close), widget.name
            assert room.contains(widget.rect), widget.name


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("drawer", [*theatre.DRAWERS, ""])
def test_it_is_tidy_in_a_small_room(size: tuple[int, int, float], drawer: str) -> None:
    filled = kit(*size)
    half = pygame.Rect(0, 0, filled.window.width // 2, filled.window.height - filled.px(200))
    theatre.build(filled, at(Desk(drawer=drawer)), half)
    assert faults(staged(filled)) == []

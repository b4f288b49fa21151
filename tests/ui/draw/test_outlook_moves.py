"""Moving and magnifying a map: what is held, how far one may go, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.ui.draw.outlook import CLOSEST, FARTHEST, Outlook
from game.ui.draw.projection import miles_between

HOME = (-78.0, 22.5)
SIZE = (600, 400)
MIDDLE = (300.0, 200.0)
few = settings(max_examples=60, deadline=None)


def whole() -> Outlook:
    return Outlook.of(HOME, 800.0)


def test_the_whole_map_has_its_home_in_the_middle() -> None:
    look = whole()
    assert look.whole()
    assert (look.centre, look.zoom) == (HOME, 1.0)
    assert look.projection(SIZE).at(HOME) == pytest.approx(MIDDLE)


def test_the_span_is_as_wide_as_the_picture() -> None:
    look = whole().projection(SIZE)
    ends = [look.place(x, 200) for x in (0, 600)]
    assert miles_between(*ends) == pytest.approx(800, rel=0.02)
    near = whole().zoomed(4, MIDDLE, SIZE).projection(SIZE)
    assert miles_between(near.place(0, 200), near.place(600, 200)) == pytest.approx(200, rel=0.02)


@few
@given(st.floats(-200, 200), st.floats(-150, 150))
def test_what_was_so_many_pixels_aside_comes_to_the_middle(right: float, down: float) -> None:
    look = whole()
    place = look.projection(SIZE).place(MIDDLE[0] + right, MIDDLE[1] + down)
    moved = look.moved(right, down, SIZE)
    assert moved.projection(SIZE).at(place) == pytest.approx(MIDDLE, abs=1e-6)
    assert moved.zoom == look.zoom
    assert moved.home == HOME


def test_east_is_to_the_right_and_south_is_down() -> None:
    assert whole().moved(50, 0, SIZE).centre[0] > HOME[0]
    assert whole().moved(-50, 0, SIZE).centre[0] < HOME[0]
    assert whole().moved(0, 50, SIZE).centre[1] < HOME[1]
    assert whole().moved(0, -50, SIZE).centre[1] > HOME[1]


@pytest.mark.parametrize(
    ("right", "goes"), [(290, True), (310, False), (-290, True), (-310, False)]
)
def test_nobody_looks_farther_from_home_than_half_a_span(right: float, goes: bool) -> None:
    look = whole()
    moved = look.moved(right, 0, SIZE)
    assert (moved != look) is goes
    assert miles_between(HOME, moved.centre) <= 800 * FARTHEST


def test_step_by_step_one_comes_no_farther() -> None:
    look = whole()
    for _ in range(40):
        look = look.moved(60, 10, SIZE)
    assert miles_between(HOME, look.centre) <= 800 * FARTHEST
    assert look == look.moved(60, 10, SIZE)
    assert look.moved(-60, -10, SIZE) != look, "and back it goes"


@few
@given(st.floats(1.05, 8), st.floats(100, 500), st.floats(80, 320))
def test_the_place_under_the_mouse_stays_there(by: float, x: float, y: float) -> None:
    place = whole().projection(SIZE).place(x, y)
    near = whole().zoomed(by, (x, y), SIZE)
    assert near.zoom == pytest.approx(by)
    # The earth is round, and the way back is measured at the old middle: a hundredth is lost.
    assert near.projection(SIZE).at(place) == pytest.approx((x, y), abs=6)


def test_near_the_middle_it_stays_there_to_the_pixel() -> None:
    for x, y in ((300, 200), (320, 190), (280, 215)):
        place = whole().projection(SIZE).place(x, y)
        near = whole().zoomed(3, (x, y), SIZE)
        assert near.projection(SIZE).at(place) == pytest.approx((x, y), abs=0.5)


@pytest.mark.parametrize(
    ("steps", "zoom"), [([2, 2], 4), ([100], CLOSEST), ([2, 100, 2], CLOSEST), ([4, 0.5], 2)]
)
def test_how_near_one_may_come(steps: list[float], zoom: float) -> None:
    look = whole()
    for by in steps:
        look = look.zoomed(by, MIDDLE, SIZE)
    assert look.zoom == zoom
    assert look.centre == pytest.approx(HOME)
    assert not look.whole()


@pytest.mark.parametrize("by", [0.5, 1.0, 0.01])
def test_farther_away_than_the_whole_map_is_the_whole_map(by: float) -> None:
    assert whole().zoomed(by, (50, 60), SIZE) == whole()
    moved = whole().moved(100, 50, SIZE)
    assert not moved.whole()
    assert moved.zoomed(by, (50, 60), SIZE).whole()
    near = whole().zoomed(2, (50, 60), SIZE)
    assert near.zoomed(0.5, (500, 20), SIZE) == whole()


def test_a_map_that_was_moved_but_not_magnified_is_not_whole() -> None:
    assert not whole().moved(1, 0, SIZE).whole()
    assert not whole().zoomed(1.5, MIDDLE, SIZE).whole()

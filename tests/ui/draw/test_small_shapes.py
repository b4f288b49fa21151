"""Arrows, discs, polygons, slopes, nine parts: hand-reckoned pixels of small surfaces."""

from __future__ import annotations

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.ui.draw.colour import mixed, shade
from game.ui.draw.grain import clear
from game.ui.draw.shadow import reach, shadow
from game.ui.draw.shapes import arrow, cut_corners, finely, glow, nine, rounded, slope
from game.ui.draw.smooth import disc, polygon, smooth
from tests.ui.draw.looks import alphas
from tests.ui.widgets.where import seen

few = settings(max_examples=60, deadline=None)
parts = st.tuples(*[st.integers(0, 255)] * 3)
INK = (200, 40, 10)


def alpha(surface: pygame.Surface, x: int, y: int) -> int:
    return int(surface.get_at((x, y)).a)


def filled(size: tuple[int, int], value: int) -> pygame.Surface:
    made = pygame.Surface(size)
    made.fill((value,) * 3)
    return made


# Colours


@few
@given(parts, parts, st.floats(0, 1))
def test_a_mixture_lies_between_both(
    one: tuple[int, int, int], other: tuple[int, int, int], part: float
) -> None:
    for a, b, c in zip(one, other, mixed(one, other, part), strict=True):
        assert min(a, b) <= c <= max(a, b)
        assert abs(c - (a + (b - a) * part)) <= 0.5


@few
@given(parts, parts)
def test_the_ends_of_a_mixture_are_the_colours_themselves(
    one: tuple[int, int, int], other: tuple[int, int, int]
) -> None:
    assert mixed(one, other, 0) == one
    assert mixed(one, other, 1) == other


@pytest.mark.parametrize(
    ("by", "wanted"),
    [(1, (100, 200, 10)), (0.5, (50, 100, 5)), (2, (200, 255, 20)), (0, (0, 0, 0))],
)
def test_a_shade_is_cut_at_white(by: float, wanted: tuple[int, int, int]) -> None:
    assert shade((100, 200, 10), by) == wanted


# Light that falls off row by row


def test_a_slope_goes_from_its_top_to_its_bottom() -> None:
    made = filled((3, 5), 100)
    slope(made, 20, -20)
    assert [seen(made, 1, y)[0] for y in range(5)] == [120, 110, 100, 90, 80]


@pytest.mark.parametrize(("top", "bottom"), [(0, 0), (0, 30), (-30, 0), (-10, 10)])
def test_a_slope_of_one_row_is_its_top(top: int, bottom: int) -> None:
    made = filled((3, 1), 100)
    slope(made, top, bottom)
    assert seen(made, 0, 0)[0] == 100 + top


def test_a_slope_is_cut_at_black_and_white() -> None:
    made = filled((2, 2), 250)
    slope(made, 60, -255)
    assert [seen(made, 0, y)[0] for y in range(2)] == [255, 0]


def test_a_glow_is_brightest_in_its_middle_and_ends_where_it_is_told() -> None:
    made = pygame.Surface((41, 41))
    glow(made, (250, 250, 250), (10, 10, 10), (20, 20), 15)
    line = [seen(made, 20 + x, 20)[0] for x in range(21)]
    assert line == sorted(line, reverse=True)
    assert line[0] > 225
    assert line[17:] == [10] * 4
    assert line[7] == pytest.approx(130, abs=20)


# Shapes


def test_finely_keeps_what_is_drawn_and_never_vanishes() -> None:
    def left(big: pygame.Surface, times: int) -> None:
        big.fill((0, 0, 0, 255), (0, 0, 4 * times, big.get_height()))

    made = finely((10, 6), left)
    assert [alpha(made, x, 3) for x in (0, 3, 4, 9)] == [255, 255, 0, 0]
    assert finely((0, 0), lambda big, times: None).get_size() == (1, 1)


@pytest.mark.parametrize("way", ["right", "left", "up", "down"])
def test_an_arrow_points_its_way(way: str) -> None:
    made = arrow(21, INK, way)
    mask = pygame.mask.from_surface(made, 127)
    x, y = mask.centroid()
    off = {"right": (-1, 0), "left": (1, 0), "up": (0, 1), "down": (0, -1)}[way]
    # The weight of a triangle lies away from its point.
    assert (x - 10) * off[0] >= 0 and (y - 10) * off[1] >= 0
    assert abs((y if off[0] else x) - 10) <= 1
    tip = {"right": (17, 10), "left": (3, 10), "up": (10, 3), "down": (10, 17)}[way]
    back = {"right": (2, 10), "left": (18, 10), "up": (10, 18), "down": (10, 2)}[way]
    assert alpha(made, *tip) > 127 > alpha(made, *back)
    assert made.get_at((10, 10))[:3] == INK


@pytest.mark.parametrize("across", [9, 20, 41])
def test_a_disc_fills_its_circle_and_nothing_else(across: int) -> None:
    made = disc(across, INK)
    area = sum(alphas(made)) / 255
    assert area == pytest.approx(3.14159 * across**2 / 4, rel=0.12)
    assert alpha(made, across // 2, across // 2) >= 252
    assert max(alpha(made, x, y) for x in (0, -1 % across) for y in (0, -1 % across)) < 60
    half = disc(across, INK, 128)
    assert abs(alpha(half, across // 2, across // 2) - 128) <= 2


def test_a_polygon_is_filled_or_drawn_as_a_line() -> None:
    square = ((4.0, 4.0), (16.0, 4.0), (16.0, 16.0), (4.0, 16.0))
    full, line = polygon((20, 20), square, INK), polygon((20, 20), square, INK, 2)
    assert alpha(full, 10, 10) >= 252
    assert alpha(line, 10, 10) == 0
    assert alpha(line, 10, 4) > 100
    for made in (full, line):
        assert alpha(made, 1, 10) == alpha(made, 18, 10) == 0


def test_smooth_edges_keep_the_colour_of_the_shape() -> None:
    made = disc(15, INK)
    for x in range(15):
        for y in range(15):
            assert made.get_at((x, y))[:3] == pytest.approx(INK, abs=3)


@pytest.mark.parametrize(("side", "times"), [(10, 3), (419, 3), (420, 2), (700, 2)])
def test_large_shapes_are_drawn_less_finely(side: int, times: int) -> None:
    given: list[tuple[int, int]] = []
    smooth((side, 4), lambda big, by: given.append((big.get_width(), by)))
    assert given == [(side * times, times)]


# Boxes


@pytest.mark.parametrize("size", [(40, 30), (7, 40), (200, 9)])
@pytest.mark.parametrize("radius", [0, 3, 50])
def test_a_filled_box_is_whole_but_for_its_corners(size: tuple[int, int], radius: int) -> None:
    made = rounded(size, radius, INK)
    assert made.get_size() == size
    assert alpha(made, size[0] // 2, size[1] // 2) == 255
    assert alpha(made, size[0] // 2, 0) > 200
    assert alpha(made, 0, size[1] // 2) > 200
    corner = alpha(made, 0, 0)
    assert corner == 255 if radius == 0 else corner < 200


def test_a_line_box_is_empty_within() -> None:
    made = rounded((40, 30), 5, INK, 2)
    assert [alpha(made, x, 15) for x in (0, 1, 3, 20, 36, 38, 39)] == [255, 255, 0, 0, 0, 255, 255]
    assert [alpha(made, 20, y) for y in (0, 1, 3, 26, 28, 29)] == [255, 255, 0, 0, 255, 255]


def test_only_the_upper_corners_of_a_tab_are_round() -> None:
    made = rounded((40, 30), 8, INK, 0, "top")
    upper, lower = [alpha(made, x, 0) for x in (0, 39)], [alpha(made, x, 29) for x in (0, 39)]
    assert max(upper) < 100
    assert lower == [255, 255]


def test_cut_corners_are_seen_through_and_the_rest_stays() -> None:
    made = clear((40, 30))
    made.fill((*INK, 255))
    cut_corners(made, 8)
    assert max(alpha(made, x, y) for x in (0, 39) for y in (0, 29)) < 100
    assert made.get_at((20, 15)) == (*INK, 255)
    assert made.get_at((20, 0)) == (*INK, 255)


def patch() -> pygame.Surface:
    """Seven across: corners of two, each of its own colour, and a middle that is stretched."""
    made = clear((7, 7))
    for x, column in ((0, 2), (2, 3), (5, 2)):
        for y, deep in ((0, 2), (2, 3), (5, 2)):
            made.fill((20 + 10 * x, 20 + 10 * y, 90, 255), (x, y, column, deep))
    return made


def test_nine_parts_keep_their_corners_and_stretch_their_edges() -> None:
    made = clear((30, 20))
    nine(made, patch(), 2)
    places = {(0, 0): (20, 20), (29, 0): (70, 20), (0, 19): (20, 70), (29, 19): (70, 70)}
    places |= {(15, 0): (40, 20), (0, 10): (20, 40), (15, 19): (40, 70), (15, 10): (40, 40)}
    for at, colour in places.items():
        assert made.get_at(at) == (*colour, 90, 255), at


def test_nine_parts_without_their_middle_leave_it_open() -> None:
    made = clear((30, 20))
    nine(made, patch(), 2, filled=False)
    assert alpha(made, 15, 10) == 0
    assert alpha(made, 15, 0) == alpha(made, 0, 10) == 255


# Shadows


@pytest.mark.parametrize(("scale", "blur", "room"), [(1, 14, 14), (2, 5, 10), (0.1, 5, 2)])
def test_how_far_a_shadow_reaches(scale: float, blur: float, room: int) -> None:
    assert reach(scale, blur) == room
    made = shadow((60, 40), scale, blur)
    assert made.get_size() == (60 + 2 * room, 40 + 2 * room)


def test_a_shadow_is_as_dark_as_it_is_told_and_fades_outwards() -> None:
    made = shadow((100, 80), 1.0, 10, 120)
    line = [alpha(made, x, 50) for x in range(60)]
    assert line[59] == 120
    assert line[0] < 12
    assert line == sorted(line)
    assert line[10] == pytest.approx(60, abs=20)
    assert max(alphas(made)) <= 121


def test_a_shadow_is_the_same_on_all_sides() -> None:
    made = shadow((100, 80), 1.0, 10)
    wide, high = made.get_size()
    for step in range(12):
        sides = [
            alpha(made, step, high // 2),
            alpha(made, wide - 1 - step, high // 2),
            alpha(made, wide // 2, step),
            alpha(made, wide // 2, high - 1 - step),
        ]
        assert max(sides) - min(sides) <= 2, step

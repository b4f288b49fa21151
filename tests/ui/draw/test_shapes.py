"""Smooth shapes, and surfaces laid out from nine parts."""

import pygame
import pytest

from game.ui.draw.grain import clear, plain
from game.ui.draw.shapes import arrow, cut_corners, finely, glow, nine, rounded, slope
from tests.ui.draw.looks import alphas, light, mean, pixels, whole

RED = (200, 30, 20)


@pytest.mark.parametrize("size", [(60, 40), (9, 9), (3, 3), (1, 1), (200, 4), (4, 200)])
@pytest.mark.parametrize("line", [0, 1, 2.4])
@pytest.mark.parametrize("corners", ["all", "top"])
def test_a_rounded_box_has_its_size_at_any_measure(
    size: tuple[int, int], line: float, corners: str
) -> None:
    assert rounded(size, 6, RED, line, corners).get_size() == size


def test_a_filled_box_is_full_but_for_its_corners() -> None:
    made = rounded((60, 40), 8, RED)
    assert made.get_at((30, 20)) == (*RED, 255)
    assert made.get_at((0, 20)) == (*RED, 255)
    assert made.get_at((0, 0))[3] == 0
    assert any(0 < alpha < 255 for alpha in alphas(made))


def test_a_line_leaves_the_middle_clear() -> None:
    made = rounded((60, 40), 5, RED, 2)
    assert made.get_at((30, 20))[3] == 0
    assert made.get_at((30, 0))[3] == 255
    assert made.get_at((30, 1))[3] == 255
    assert made.get_at((30, 3))[3] == 0
    assert made.get_at((0, 20))[3] == 255


def test_round_above_only_is_square_below() -> None:
    made = rounded((60, 40), 8, RED, 0, "top")
    assert made.get_at((0, 0))[3] == 0
    assert made.get_at((0, 39))[3] == 255
    assert made.get_at((59, 39))[3] == 255


def test_a_shape_may_be_seen_through() -> None:
    assert rounded((60, 40), 4, (0, 0, 0, 90)).get_at((30, 20)) == (0, 0, 0, 90)


def test_the_corners_of_boxes_of_any_size_are_alike() -> None:
    small, large = rounded((60, 40), 8, RED), rounded((300, 200), 8, RED)
    assert pixels(small.subsurface((0, 0, 9, 9))) == pixels(large.subsurface((0, 0, 9, 9)))


def test_nine_parts_keep_corners_and_stretch_between_them() -> None:
    part = clear((5, 5))
    part.fill((0, 255, 0, 255))
    for spot in ((0, 0), (4, 0), (0, 4), (4, 4)):
        part.set_at(spot, (255, 0, 0, 255))
    made = clear((20, 12))
    nine(made, part, 1)
    assert [made.get_at(spot)[:3] for spot in ((0, 0), (19, 0), (0, 11), (19, 11))] == [
        (255, 0, 0)
    ] * 4
    assert made.get_at((1, 0))[:3] == made.get_at((10, 6))[:3] == (0, 255, 0)
    hollow = clear((20, 12))
    nine(hollow, part, 1, filled=False)
    assert hollow.get_at((10, 6))[3] == 0
    assert hollow.get_at((10, 0))[3] == 255


def test_cutting_corners_leaves_the_rest() -> None:
    surface = clear((50, 30))
    surface.fill((9, 9, 9, 255))
    cut_corners(surface, 6)
    assert surface.get_at((0, 0))[3] == 0
    assert surface.get_at((25, 15)) == (9, 9, 9, 255)
    assert surface.get_at((25, 0))[3] == 255


def test_what_is_drawn_finely_has_soft_edges() -> None:
    made = finely((20, 20), lambda big, times: pygame.draw.circle(big, RED, (40, 40), 9 * times))
    assert made.get_size() == (20, 20)
    assert made.get_at((10, 10)) == (*RED, 255)
    assert any(0 < alpha < 255 for alpha in alphas(made))


def test_a_slope_lightens_above_and_darkens_below() -> None:
    surface = plain((4, 11))
    surface.fill((100, 100, 100))
    slope(surface, 20, -20)
    column = [surface.get_at((2, y))[0] for y in range(11)]
    assert column == sorted(column, reverse=True)
    assert (column[0], column[5], column[10]) == (120, 100, 80)


def test_a_slope_over_one_row_is_its_beginning() -> None:
    surface = plain((4, 1))
    slope(surface, 20, -20)
    assert surface.get_at((0, 0))[0] == 20


def test_light_falls_off_from_its_middle() -> None:
    surface = plain((80, 60))
    glow(surface, (200, 180, 120), (10, 10, 10), (40, 30), 50)
    row = [light(tuple(surface.get_at((x, 30))[:3])) for x in range(40, 80)]  # type: ignore[arg-type]
    assert row == sorted(row, reverse=True)
    assert row[0] > 0.35
    assert surface.get_at((0, 0))[:3] == (10, 10, 10)


@pytest.mark.parametrize(
    ("way", "heavier"),
    [
        ("right", (0, 0, 10, 20)),
        ("left", (10, 0, 10, 20)),
        ("down", (0, 0, 20, 10)),
        ("up", (0, 10, 20, 10)),
    ],
)
def test_an_arrow_is_heavier_where_it_comes_from(
    way: str, heavier: tuple[int, int, int, int]
) -> None:
    made = arrow(20, RED, way)
    assert made.get_size() == (20, 20)
    part = sum(alphas(made.subsurface(heavier)))
    assert part > 0.6 * sum(alphas(made))


def test_an_arrow_in_no_direction_is_an_error() -> None:
    with pytest.raises(KeyError):
        arrow(20, RED, "sideways")


def test_what_the_tests_measure() -> None:
    surface = plain((4, 4))
    surface.fill((255, 255, 255))
    assert light(mean(surface)) == pytest.approx(1)
    assert whole(surface)
    assert not whole(clear((4, 4)))


@pytest.mark.parametrize("corner", [1, 3])
@pytest.mark.parametrize("size", [(2, 2), (7, 30), (6, 6), (100, 8)])
def test_nine_parts_fill_a_surface_of_any_size(corner: int, size: tuple[int, int]) -> None:
    if min(size) < 2 * corner:
        return
    part = clear((9, 9))
    part.fill((*RED, 255))
    made = clear(size)
    nine(made, part, corner)
    assert whole(made)


@pytest.mark.parametrize("radius", [-4, 0, 5, 500])
def test_a_radius_larger_than_a_box_makes_it_as_round_as_it_can_be(radius: int) -> None:
    made = rounded((40, 24), radius, RED)
    assert made.get_size() == (40, 24)
    assert made.get_at((20, 12)) == (*RED, 255)
    assert (made.get_at((0, 0)).a == 0) is (radius > 0)


@pytest.mark.parametrize(("top", "bottom"), [(0, 0), (30, 30), (-30, -30), (-20, 20)])
def test_a_slope_leaves_alpha_alone_and_stays_within_its_ends(top: int, bottom: int) -> None:
    surface = clear((3, 21))
    surface.fill((100, 100, 100, 77))
    slope(surface, top, bottom)
    column = [surface.get_at((1, y)) for y in range(21)]
    assert {colour.a for colour in column} == {77}
    assert (column[0].r, column[-1].r) == (100 + top, 100 + bottom)
    assert all(min(top, bottom) <= colour.r - 100 <= max(top, bottom) for colour in column)


@pytest.mark.parametrize("way", ["left", "right", "up", "down"])
def test_arrows_are_each_other_turned(way: str) -> None:
    turns = {"right": 0, "up": 90, "left": 180, "down": -90}
    turned = pygame.transform.rotate(arrow(40, RED, "right"), turns[way])
    off = [abs(a - b) for a, b in zip(alphas(turned), alphas(arrow(40, RED, way)), strict=True)]
    assert sum(each > 120 for each in off) < 60

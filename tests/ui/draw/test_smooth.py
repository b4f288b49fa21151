from math import pi

import pygame
import pytest

from game.ui.draw.colour import mixed, shade
from game.ui.draw.smooth import disc, polygon, smooth
from tests.ui.draw.looks import alike, alphas

CREAM = (241, 230, 203)


@pytest.mark.parametrize("diameter", [9, 40, 500])
def test_a_disc_is_smooth_and_has_no_dark_seam(diameter: int) -> None:
    made = disc(diameter, CREAM)
    assert made.get_size() == (diameter, diameter)
    assert min(alphas(made)) == 0
    assert max(alphas(made)) >= 250
    assert len(set(alphas(made))) > 3
    seen = [made.get_at((x, diameter // 5)) for x in range(diameter)]
    assert all(alike(tuple(pixel), CREAM) for pixel in seen if pixel.a)


def test_a_polygon_is_filled_or_outlined() -> None:
    corners = ((1.0, 1.0), (19.0, 1.0), (19.0, 19.0), (1.0, 19.0))
    full, line = polygon((20, 20), corners, CREAM), polygon((20, 20), corners, CREAM, 2.0)
    assert full.get_at((10, 10)).a >= 250
    assert line.get_at((10, 10)).a == 0
    assert line.get_at((10, 1)).a > 150


def test_colours_are_shaded_and_mixed() -> None:
    assert shade((100, 200, 10), 1.5) == (150, 255, 15)
    assert shade((100, 200, 10), 0.5) == (50, 100, 5)
    assert mixed((0, 0, 0), (100, 200, 50), 0.5) == (50, 100, 25)
    assert mixed((9, 8, 7), (100, 200, 50), 0.0) == (9, 8, 7)


@pytest.mark.parametrize(("side", "times"), [(10, 3), (419, 3), (420, 2), (900, 2)])
def test_large_things_are_drawn_less_large(side: int, times: int) -> None:
    told: list[tuple[tuple[int, int], int]] = []

    def paint(large: pygame.Surface, by: int) -> None:
        told.append((large.get_size(), by))

    assert smooth((side, 8), paint).get_size() == (side, 8)
    assert told == [((side * times, 8 * times), times)]


@pytest.mark.parametrize("edge", [(241, 230, 203), (0, 0, 0), (200, 30, 20)])
def test_what_is_left_empty_has_the_colour_of_the_edge(edge: tuple[int, int, int]) -> None:
    made = smooth((12, 9), lambda large, times: None, edge)
    found = {tuple(made.get_at((x, y))) for x in range(12) for y in range(9)}
    assert all(alike(colour, edge, 2) and colour[3] == 0 for colour in found)


@pytest.mark.parametrize("alpha", [255, 120, 30])
def test_a_disc_may_be_seen_through(alpha: int) -> None:
    made = disc(30, CREAM, alpha)
    assert abs(made.get_at((15, 15)).a - alpha) <= 3
    assert made.get_at((0, 0)).a == 0


@pytest.mark.parametrize("diameter", [10, 31, 100])
def test_a_disc_covers_the_area_of_a_circle(diameter: int) -> None:
    covered = sum(alphas(disc(diameter, CREAM))) / 255
    assert covered == pytest.approx(pi * diameter**2 / 4, rel=0.06)


def test_a_polygon_covers_half_its_box_where_it_is_a_triangle() -> None:
    made = polygon((40, 40), ((0, 40), (40, 40), (20, 0)), CREAM)
    assert sum(alphas(made)) / 255 == pytest.approx(800, rel=0.06)


@pytest.mark.parametrize("line", [1.0, 2.0, 4.0])
def test_an_outline_is_as_strong_as_was_asked(line: float) -> None:
    corners = ((6.0, 6.0), (54.0, 6.0), (54.0, 54.0), (6.0, 54.0))
    made = polygon((60, 60), corners, CREAM, line)
    across = sum(made.get_at((30, y)).a for y in range(30)) / 255
    assert across == pytest.approx(line, abs=0.5)

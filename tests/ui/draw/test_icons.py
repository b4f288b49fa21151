from itertools import pairwise

import pygame
import pytest

from game.ui.draw import icons
from game.ui.theme import COLOURS
from tests.ui.draw.looks import alphas, pixels

NAMES = sorted(path.stem for path in icons.folder().glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [14, 19, 48])
def test_every_icon_is_of_one_colour_at_any_size(name: str, size: int) -> None:
    shown = icons.icon(name, size, COLOURS["red"])
    assert shown.get_size() == (size, size)
    seen = {tuple(shown.get_at((x, y)))[:3] for x in range(size) for y in range(size)}
    assert seen == {COLOURS["red"]}
    assert sum(alphas(shown)) > 255 * size * size * 0.04


def test_an_icon_keeps_within_its_square() -> None:
    for name in NAMES:
        edge = alphas(icons.icon(name, 48, COLOURS["ink"]))[:48]
        assert sum(edge) < 255 * 24, name


def test_there_is_an_icon_or_there_is_not() -> None:
    assert icons.exists("anchor")
    assert not icons.exists("griffin")
    with pytest.raises(FileNotFoundError):
        icons.icon("griffin", 20, COLOURS["ink"])


@pytest.mark.parametrize("size", [9, 11, 26])
def test_a_step_is_a_triangle_filled_or_not(size: int) -> None:
    full, empty = (icons.triangle(size, COLOURS["red"], filled) for filled in (True, False))
    foot, middle = size * 2 // 3, size // 2
    assert full.get_at((middle, foot)).a > 200
    assert full.get_at((0, 0)).a == full.get_at((size - 1, 0)).a == 0
    assert sum(alphas(full)) > 1.25 * sum(alphas(empty))
    if size > 20:
        assert empty.get_at((middle, foot)).a == 0


def test_an_arrow_points_up_down_or_is_a_bar() -> None:
    up, level, down = (icons.arrow(12, COLOURS["amber"], way) for way in (1, 0, -1))
    assert pixels(pygame.transform.flip(up, False, True)) == pixels(down)
    assert sum(alphas(up)[: 12 * 3]) < sum(alphas(up)[12 * 3 : 12 * 6])
    assert sum(alphas(level)[: 12 * 3]) == 0
    assert level.get_at((1, 6)).a > 100


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_stands_about_the_middle_of_its_square(name: str) -> None:
    bounds = icons.icon(name, 60, COLOURS["ink"]).get_bounding_rect(60)
    assert abs(bounds.centerx - 30) <= 6
    assert abs(bounds.centery - 30) <= 7
    assert max(bounds.size) > 30


def test_no_two_icons_are_alike() -> None:
    shapes = {pixels(icons.icon(name, 40, COLOURS["ink"])) for name in NAMES}
    assert len(shapes) == len(NAMES)


@pytest.mark.parametrize("name", NAMES[:4])
def test_an_icon_of_another_colour_has_the_same_shape(name: str) -> None:
    one, other = (icons.icon(name, 30, COLOURS[ink]) for ink in ("red", "cream"))
    assert alphas(one) == alphas(other)


@pytest.mark.parametrize("name", NAMES[:4])
def test_an_icon_is_sharp_at_every_size(name: str) -> None:
    """It is drawn anew, not scaled: large, most of its pixels are full or empty."""
    found = alphas(icons.icon(name, 200, COLOURS["ink"]))
    between = sum(8 < alpha < 247 for alpha in found)
    assert between < 0.25 * sum(alpha > 0 for alpha in found)


@pytest.mark.parametrize("size", [5, 9, 24])
@pytest.mark.parametrize("way", [1, 0, -1])
def test_an_arrow_keeps_its_square_and_is_even(size: int, way: int) -> None:
    made = icons.arrow(size, COLOURS["ink"], way)
    assert made.get_size() == (size, size)
    mirrored = pygame.transform.flip(made, True, False)
    assert sum(abs(a - b) for a, b in zip(alphas(made), alphas(mirrored), strict=True)) < (
        255 * size * size * 0.12
    )


def test_ways_can_be_told_without_colour() -> None:
    shapes = [alphas(icons.arrow(14, COLOURS["ink"], way)) for way in (1, 0, -1)]
    assert shapes[0] != shapes[1] != shapes[2] != shapes[0]


@pytest.mark.parametrize("size", [9, 26])
def test_a_step_points_upwards(size: int) -> None:
    made = icons.triangle(size, COLOURS["red"], True)
    widths = [sum(made.get_at((x, y)).a > 100 for x in range(size)) for y in range(1, size - 1)]
    assert widths[0] < widths[-1]
    assert all(b >= a - 1 for a, b in pairwise(widths))

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

"""The glass: sea, land, tints, glow and graticule."""

import math

import numpy as np
import pygame
import pytest

from game.ui.draw import glass
from game.ui.draw.projection import Projection
from game.ui.theme import Colour

SIZE = (640, 440)
LOOK = Projection((-72.5, 27.2), SIZE[0] / math.radians(1750 / 60), SIZE[0] / 2, SIZE[1] / 2)
FLORIDA, CUBA, ATLANTIC = (-81.7, 27.6), (-78.6, 21.9), (-66.0, 27.5)


def pixel(surface: pygame.Surface, place: tuple[float, float]) -> Colour:
    """The mean colour of a few pixels around a place."""
    x, y = (round(part) for part in LOOK.at(place))
    red, green, blue, _ = pygame.transform.average_color(surface, pygame.Rect(x - 3, y - 3, 7, 7))
    return red, green, blue


def bright(colour: Colour) -> float:
    return sum(colour) / 3


def test_land_is_lighter_than_the_sea() -> None:
    made = glass.ground(SIZE, LOOK)
    assert made.get_size() == SIZE
    assert bright(pixel(made, FLORIDA)) > bright(pixel(made, ATLANTIC)) + 15


def test_the_sea_is_deep_blue_green() -> None:
    red, green, blue = pixel(glass.ground(SIZE, LOOK), ATLANTIC)
    assert red < green < blue + 12
    assert blue < 90


def test_the_sides_lands_are_tinted_each_its_own_way() -> None:
    tinted = glass.ground(SIZE, LOOK, (("cuba", 1), ("united_states", 0)))
    red, _, blue = pixel(tinted, CUBA)
    assert red > blue + 30
    red, _, blue = pixel(tinted, FLORIDA)
    assert blue > red + 20


def test_only_the_named_states_are_tinted() -> None:
    plain, tinted = glass.ground(SIZE, LOOK), glass.ground(SIZE, LOOK, (("cuba", 1),))
    assert pixel(plain, FLORIDA) == pixel(tinted, FLORIDA)
    assert pixel(plain, CUBA) != pixel(tinted, CUBA)


def test_a_tint_is_hatched_as_well_as_coloured() -> None:
    tinted = glass.ground((1280, 880), _twice(), (("cuba", 1),))
    x, y = (round(part) for part in _twice().at((-77.6, 21.4)))
    row = [bright(tuple(tinted.get_at((x + step, y)))[:3]) for step in range(24)]
    assert max(row) - min(row) > 6


def test_the_sides_hatchings_lean_against_each_other() -> None:
    assert glass.SLOPES[0] == -glass.SLOPES[1]


def _twice() -> Projection:
    return Projection(LOOK.centre, LOOK.scale * 2, 640, 440)


def test_the_coast_glows_into_the_sea() -> None:
    made, bare = glass.ground(SIZE, LOOK), glass.sea(SIZE)
    x, y = (round(part) for part in LOOK.at((-79.9, 27.2)))
    near = bright(tuple(made.get_at((x, y)))[:3]) / bright(tuple(bare.get_at((x, y)))[:3])
    x, y = (round(part) for part in LOOK.at((-70.5, 27.6)))
    far = bright(tuple(made.get_at((x, y)))[:3]) / bright(tuple(bare.get_at((x, y)))[:3])
    assert near > far * 1.2


def test_the_lamp_stands_left_of_the_middle() -> None:
    made = glass.sea(SIZE)
    lamp = made.get_at((round(SIZE[0] * glass.LIGHT[0]), round(SIZE[1] * glass.LIGHT[1])))
    corner = made.get_at((SIZE[0] - 2, SIZE[1] - 2))
    assert bright(tuple(lamp)[:3]) > bright(tuple(corner)[:3]) + 20


def test_the_same_view_is_painted_once() -> None:
    assert glass.ground(SIZE, LOOK) is glass.ground(SIZE, LOOK)


def test_two_paintings_are_equal_to_the_byte() -> None:
    first = pygame.image.tobytes(glass.ground(SIZE, LOOK, (("cuba", 1),)), "RGB")
    glass.ground.cache_clear()
    assert pygame.image.tobytes(glass.ground(SIZE, LOOK, (("cuba", 1),)), "RGB") == first


@pytest.mark.parametrize("size", [(160, 100), (1843, 1258)])
def test_any_size_is_filled_to_its_corners(size: tuple[int, int]) -> None:
    look = Projection((10.5, 51.5), size[0] / math.radians(7), size[0] / 2, size[1] / 2)
    made = glass.ground(size, look, (("east_germany", 1),), size[0] / 768)
    assert made.get_size() == size
    assert sum(made.get_at((size[0] - 1, size[1] - 1))[:3]) > 0


@pytest.mark.parametrize("miles", [100, 420, 1750, 6000])
def test_the_graticule_has_a_handful_of_lines_at_any_span(miles: float) -> None:
    look = Projection((10.5, 51.5), SIZE[0] / math.radians(miles / 60), SIZE[0] / 2, SIZE[1] / 2)
    crossing = [
        line
        for line in glass.graticule(look, SIZE)
        if np.any(np.all((line > 0) & (line < np.array(SIZE)), axis=1))
    ]
    assert 2 <= len(crossing) <= 40

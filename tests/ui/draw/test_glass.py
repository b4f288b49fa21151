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


# Land at every scale


@pytest.mark.parametrize(("width", "unit"), [(300, 0.8), (640, 1.0), (1400, 2.4)])
def test_land_and_coast_show_at_every_scale(width: int, unit: float) -> None:
    size = (width, round(width * 0.68))
    look = Projection((-78.0, 22.5), width / math.radians(700 / 60), width / 2, size[1] / 2)
    made = glass.ground(size, look, (("cuba", 1),), unit)
    x, y = (round(part) for part in look.at(CUBA))
    red, _, blue, _ = pygame.transform.average_color(made, pygame.Rect(x - 4, y - 4, 9, 9))
    assert red > blue + 20
    x, y = (round(part) for part in look.at((-75.0, 24.5)))
    red, _, blue, _ = pygame.transform.average_color(made, pygame.Rect(x - 4, y - 4, 9, 9))
    assert blue > red


def test_a_large_fine_picture_is_drawn_at_its_own_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """Below COARSE land is drawn twice as large and its coasts are softer."""
    shown = glass.seen(LOOK, SIZE)
    soft = glass._land(SIZE, shown, {}, 1.0)
    monkeypatch.setattr(glass, "COARSE", 1)
    hard = glass._land(SIZE, shown, {}, 1.0)
    assert soft.get_size() == hard.get_size() == SIZE
    alphas = [
        {made.get_at((x, y)).a for x in range(0, SIZE[0], 2) for y in range(0, SIZE[1], 2)}
        for made in (soft, hard)
    ]
    assert len(alphas[0]) > 4
    assert alphas[1] == {0, 255}


def test_a_picture_without_land_is_sea() -> None:
    look = Projection((-45.0, 27.0), 2000, 320, 220)
    assert not glass.seen(look, SIZE).lands
    made = glass.ground(SIZE, look, (("cuba", 1),))
    tones = [bright((c.r, c.g, c.b)) for c in (made.get_at((x, 200)) for x in range(0, 640, 5))]
    assert max(tones) < 70


def test_a_side_without_land_in_sight_is_not_hatched() -> None:
    both = glass.ground(SIZE, LOOK, (("cuba", 1), ("soviet_union", 0)))
    one = glass.ground(SIZE, LOOK, (("cuba", 1),))
    assert pygame.image.tobytes(both, "RGB") == pygame.image.tobytes(one, "RGB")


def test_a_state_that_the_map_does_not_know_tints_nothing() -> None:
    plain = glass.ground(SIZE, LOOK)
    other = glass.ground(SIZE, LOOK, (("atlantis", 0),))
    assert pygame.image.tobytes(plain, "RGB") == pygame.image.tobytes(other, "RGB")


@pytest.mark.parametrize("slope", glass.SLOPES)
def test_slanting_lines_lean_and_are_evenly_apart(slope: int) -> None:
    whole = pygame.Rect(0, 0, 90, 60)
    made = glass._slanting(whole.size, whole, 9, slope, 1)
    rows = [[made.get_at((x, y)).a > 0 for x in range(90)] for y in range(60)]
    for y in range(1, 20):
        assert rows[y][30:60] == [rows[0][x - slope * y] for x in range(30, 60)]
    assert sum(rows[10]) == 10


@pytest.mark.parametrize("box", [(0, 0, 20, 60), (31, 17, 40, 20), (80, 50, 10, 10)])
def test_a_part_of_the_lines_fits_into_the_whole(box: tuple[int, int, int, int]) -> None:
    """Two islands of one side are hatched as if by one hand."""
    whole = pygame.Rect(0, 0, 90, 60)
    all_lines = glass._slanting(whole.size, whole, 9, 1, 1)
    part = glass._slanting(whole.size, pygame.Rect(box), 9, 1, 1)
    assert pygame.image.tobytes(part, "RGBA") == pygame.image.tobytes(
        all_lines.subsurface(box), "RGBA"
    )


# Degrees


@pytest.mark.parametrize("centre", [(-72.5, 27.2), (0.0, 0.0), (37.6, 55.8), (175.0, -40.0)])
@pytest.mark.parametrize("miles", [200, 1750, 5000])
def test_lines_of_the_graticule_are_of_whole_degrees(
    centre: tuple[float, float], miles: float
) -> None:
    look = Projection(centre, SIZE[0] / math.radians(miles / 60), SIZE[0] / 2, SIZE[1] / 2)
    lines = glass.graticule(look, SIZE)
    assert 4 <= len(lines) <= 60
    for line in lines:
        places = [look.place(*point) for point in line[:: max(1, len(line) // 6)]]
        near = [p for p in places if abs(p[1]) < 84 and _close(p, centre, miles)]
        lon = {round(place[0] % 360, 2) % 360 for place in near}
        lat = {round(place[1], 2) for place in near}
        along = [values for values in (lon, lat) if len(values) == 1]
        if len(near) > 1:
            assert along
            assert any(abs(value - round(value)) < 0.02 for values in along for value in values)


def _close(place: tuple[float, float], centre: tuple[float, float], miles: float) -> bool:
    """Whether a place lies near the middle, where a flat point is one place."""
    return abs(place[1] - centre[1]) < miles / 60 and abs(place[0] - centre[0]) < miles / 60


@pytest.mark.parametrize("lat", [80.0, 89.0, -89.0])
def test_the_poles_do_no_harm(lat: float) -> None:
    look = Projection((0.0, lat), SIZE[0] / math.radians(4000 / 60), SIZE[0] / 2, SIZE[1] / 2)
    for line in glass.graticule(look, SIZE):
        assert np.isfinite(line).all()
    assert glass.ground(SIZE, look).get_size() == SIZE


def test_the_sea_and_its_shade_are_made_once() -> None:
    assert glass.sea(SIZE) is glass.sea(SIZE)
    assert glass._shade(SIZE) is glass._shade(SIZE)


@pytest.mark.parametrize("size", [(640, 440), (300, 700), (40, 30)])
def test_light_falls_off_from_the_lamp(size: tuple[int, int]) -> None:
    made = glass.sea(size)
    lamp = made.get_at((round(size[0] * glass.LIGHT[0]), round(size[1] * glass.LIGHT[1])))
    far = made.get_at((size[0] - 1, size[1] - 1))
    assert sum(lamp[:3]) > sum(far[:3])

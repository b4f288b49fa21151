from itertools import pairwise

import pygame
import pytest

from game.ui.draw import dial
from game.ui.theme import COLOURS, Colour
from tests.ui.draw.looks import alike, alphas, contrast, pixels

HIGH = ((0.0, 0.45, "good"), (0.45, 0.72, "caution"), (0.72, 1.0, "danger"))
BAND = (dial.INSIDE + dial.OUTSIDE) / 2


def at(surface: pygame.Surface, radius: float, part: float) -> Colour:
    """The colour at a part of the scale, `radius` radii from the middle."""
    half = surface.get_width() / 2
    x, y = dial.spot(half, half * radius, part)
    red, green, blue, _ = surface.get_at((round(x), round(y)))
    return red, green, blue


def test_the_scale_goes_from_the_lower_left_over_the_top_to_the_lower_right() -> None:
    left, top, right = (dial.spot(100, 50, part) for part in (0, 0.5, 1))
    assert top == pytest.approx((100, 50))
    assert left[0] < 100 < right[0]
    assert left[1] == pytest.approx(right[1])
    assert left[1] > 100


@pytest.mark.parametrize("diameter", [84, 122, 300, 470])
@pytest.mark.parametrize(("part", "kind"), [(0.2, "good"), (0.6, "caution")])
def test_every_zone_has_its_colour(diameter: int, part: float, kind: str) -> None:
    assert alike(at(dial.glass(diameter, HIGH), BAND, part), dial.ZONES[kind], 24)


@pytest.mark.parametrize("diameter", [84, 122, 300])
def test_danger_is_hatched_and_nothing_else_is(diameter: int) -> None:
    glass = dial.glass(diameter, HIGH)

    def changes(start: float, end: float) -> int:
        steps = [start + (end - start) * step / 200 for step in range(201)]
        lights = [sum(at(glass, BAND, part)) > 160 for part in steps]
        return sum(a != b for a, b in pairwise(lights))

    assert changes(0.75, 0.97) >= 10
    assert changes(0.05, 0.4) == 0


@pytest.mark.parametrize("diameter", [60, 122, 301])
def test_it_is_round_and_clear_outside(diameter: int) -> None:
    glass = dial.glass(diameter, HIGH)
    assert glass.get_size() == (diameter, diameter)
    assert glass.get_at((0, 0)).a == 0
    assert glass.get_at((diameter // 2, diameter // 2)).a >= 250
    assert glass.get_at((diameter // 2, diameter - 2)).a > 200


def test_its_rim_is_lit_from_the_upper_left() -> None:
    glass = dial.glass(300, HIGH)
    half, far = 150, 150 * 0.96 / 2**0.5
    upper = glass.get_at((round(half - far), round(half - far)))
    lower = glass.get_at((round(half + far), round(half + far)))
    assert sum(upper[:3]) > sum(lower[:3]) + 100


def test_pointed_at_it_is_lighter() -> None:
    plain, light = dial.glass(122, HIGH), dial.glass(122, HIGH, True)
    assert sum(pygame.transform.average_color(light)[:3]) > sum(
        pygame.transform.average_color(plain)[:3]
    )


def test_words_can_be_read_on_the_glass() -> None:
    glass = dial.glass(122, HIGH)
    for spot in ((61, 84), (61, 100)):
        ground = glass.get_at(spot)[:3]
        for ink in ("cream", "amber", "alarm"):
            assert contrast(COLOURS[ink], (ground[0], ground[1], ground[2])) >= 4.5


def test_the_wedge_covers_what_is_possible_and_no_more() -> None:
    wedge = dial.wedge(200, 0.4, 0.7)

    def alpha(part: float) -> int:
        x, y = dial.spot(100, 50, part)
        return wedge.get_at((round(x), round(y))).a

    assert 55 <= alpha(0.55) <= 65
    assert alpha(0.3) == alpha(0.8) == 0
    assert max(alphas(wedge)) > 62


@pytest.mark.parametrize("part", [0.0, 0.25, 0.5, 0.8, 1.0])
def test_the_needle_points_at_its_part(part: float) -> None:
    needle = dial.needle(200, part)
    x, y = dial.spot(100, 60, part)
    assert alike(tuple(needle.get_at((round(x), round(y)))), COLOURS["cream"], 40)
    x, y = dial.spot(100, 60, part + 0.1)
    assert needle.get_at((round(x), round(y))).a < 120
    assert needle.get_at((100, 100)).a >= 250


@pytest.mark.parametrize("make", [dial.glass.__wrapped__, dial.wedge.__wrapped__])
def test_two_calls_give_the_same_picture(make: object) -> None:
    assert callable(make)
    given = (122, HIGH) if make is dial.glass.__wrapped__ else (122, 0.2, 0.4)
    assert pixels(make(*given)) == pixels(make(*given))


def test_a_shadow_is_larger_than_what_throws_it_and_soft() -> None:
    shadow = dial.shadow(100, 8)
    assert shadow.get_size() == (116, 116)
    assert shadow.get_at((58, 58)).a >= 145
    assert 0 < shadow.get_at((58, 8)).a < 150
    assert shadow.get_at((0, 0)).a == 0

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


# Zones, whatever their number and width


def dark(glass: pygame.Surface, part: float) -> bool:
    """Whether the band at a part of the scale shows a stroke of the hatching or the enamel."""
    return sum(at(glass, BAND, part)) < 140


@pytest.mark.parametrize("start", [0.5, 0.9, 0.97, 0.99])
def test_hatching_stays_within_its_zone(start: float) -> None:
    """Also in a zone that is narrower than a stroke leans."""
    zones = ((0.0, start, "good"), (start, 1.0, "danger"))
    glass = dial.glass(470, zones)
    bare = dial.glass(470, ((0.0, start, "good"), (start, 1.0, "none")))
    for step in range(1, 12):
        outside = start - 0.004 * step
        assert at(glass, BAND, outside) == at(bare, BAND, outside)
    for radius in (dial.INSIDE + 0.01, BAND, dial.OUTSIDE - 0.01):
        assert at(glass, radius, 1.012) == at(bare, radius, 1.012)


@pytest.mark.parametrize("start", [0.5, 0.9, 0.97, 0.99])
def test_the_narrowest_danger_is_hatched_too(start: float) -> None:
    glass = dial.glass(470, ((start, 1.0, "danger"),))
    radii = [dial.INSIDE + step * (dial.OUTSIDE - dial.INSIDE) / 12 for step in range(1, 12)]
    parts = [start + (1 - start) * (step + 0.5) / 40 for step in range(40)]
    shown = [sum(at(glass, radius, part)) for radius in radii for part in parts]
    assert min(shown) < 120
    assert max(shown) > 250


def test_danger_may_lie_at_the_low_end() -> None:
    low = dial.glass(300, ((0.0, 0.3, "danger"), (0.3, 1.0, "good")))
    assert any(dark(low, 0.02 + 0.26 * step / 60) for step in range(60))
    assert not any(dark(low, 0.32 + 0.64 * step / 60) for step in range(60))


def test_an_instrument_without_zones_is_glass_and_strokes() -> None:
    plain = dial.glass(300, ())
    assert dark(plain, 0.25)
    assert plain.get_at((150, 150)).a >= 250


def test_a_kind_of_zone_that_there_is_not_is_an_error() -> None:
    with pytest.raises(KeyError):
        dial.glass(84, ((0.0, 1.0, "cosy"),))


@pytest.mark.parametrize("diameter", [84, 122, 300])
@pytest.mark.parametrize("kind", ["good", "caution"])
def test_the_needle_can_be_told_from_every_zone(diameter: int, kind: str) -> None:
    band = at(dial.glass(diameter, HIGH), BAND, 0.2 if kind == "good" else 0.6)
    assert contrast(COLOURS["cream"], band) > 1.8


def test_the_ends_and_the_middle_of_the_scale_have_longer_strokes() -> None:
    glass = dial.glass(470, ())
    radius = dial.INSIDE + 0.02
    assert sum(at(glass, radius, 0.0)) > 400
    assert sum(at(glass, radius, 1.0)) > 400
    assert sum(at(glass, radius, 0.3)) < 150
    beyond = dial.OUTSIDE + 0.03
    lit = [sum(at(glass, beyond, tenth / 10)) > 250 for tenth in range(11)]
    assert all(lit)
    assert not any(sum(at(glass, beyond, (tenth + 0.5) / 10)) > 250 for tenth in range(10))


# Doubt and the needle


@pytest.mark.parametrize(("left", "right"), [(0.0, 1.0), (0.0, 0.1), (0.45, 0.55), (0.5, 0.5)])
def test_the_edges_of_the_wedge_are_brighter_than_it(left: float, right: float) -> None:
    wedge = dial.wedge(300, left, right)

    def alpha(part: float) -> int:
        """The strongest of the pixels around a place: an edge lies between two of them."""
        x, y = dial.spot(150, 80, part)
        around = [(int(x) + i, int(y) + j) for i in (0, 1) for j in (0, 1)]
        return max(wedge.get_at(at).a for at in around)

    for edge in (left, right):
        assert alpha(edge) > 75
    if right - left > 0.09:
        assert 55 <= alpha((left + right) / 2) <= 65


def test_a_wider_doubt_covers_more() -> None:
    inked = [sum(alphas(dial.wedge(200, 0.5 - by, 0.5 + by))) for by in (0.02, 0.1, 0.3, 0.5)]
    assert inked == sorted(inked)
    assert inked[0] * 4 < inked[-1]


def test_the_wedge_leaves_the_band_of_zones_free() -> None:
    wedge = dial.wedge(300, 0.0, 1.0)
    for step in range(20):
        x, y = dial.spot(150, 150 * (dial.INSIDE + 0.01), step / 19)
        assert wedge.get_at((round(x), round(y))).a == 0


@pytest.mark.parametrize("diameter", [60, 84, 200, 470])
def test_the_needle_keeps_within_the_glass_and_reaches_the_band(diameter: int) -> None:
    for part in (0.0, 0.3, 0.77, 1.0):
        needle = dial.needle(diameter, part)
        assert needle.get_size() == (diameter, diameter)
        edge = [needle.get_at((i, j)).a for i in range(diameter) for j in (0, diameter - 1)]
        assert max(edge) == 0
        x, y = dial.spot(diameter / 2, diameter / 2 * 0.6, part)
        around = [(int(x) + i, int(y) + j) for i in (0, 1) for j in (0, 1)]
        assert max(needle.get_at(at).a for at in around) > 80


def test_the_needle_throws_its_shadow_to_the_lower_right() -> None:
    needle = dial.needle(300, 0.5)
    bounds = [x for x in range(300) if needle.get_at((x, 75)).a > 40]
    blade = [x for x in bounds if sum(needle.get_at((x, 75))[:3]) > 500]
    shadow = [x for x in bounds if sum(needle.get_at((x, 75))[:3]) < 120]
    assert shadow
    assert min(shadow) > max(blade)
    assert needle.get_at((150, 40)).a == 0


def test_the_hub_is_brass() -> None:
    red, green, blue, alpha = dial.needle(300, 0.5).get_at((150 + 10, 150))
    assert alpha > 250
    assert red > green > blue


@pytest.mark.parametrize("half", [30.0, 150.0])
def test_a_bow_lies_between_its_two_radii(half: float) -> None:
    for x, y in dial.bow(half, half * 0.5, half * 0.8, 0.1, 0.9):
        far = ((x - half) ** 2 + (y - half) ** 2) ** 0.5
        assert far == pytest.approx(half * 0.5) or far == pytest.approx(half * 0.8)


def test_a_bow_has_more_corners_the_longer_it_is() -> None:
    counts = [len(dial.bow(50, 20, 30, 0.0, end)) for end in (0.01, 0.2, 1.0)]
    assert counts == sorted(counts)
    assert counts[0] == 6
    assert counts[-1] > 150

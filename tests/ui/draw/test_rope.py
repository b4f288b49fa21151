"""Ropes and their knot: lit, laid, pulled tight, and the same every time."""

import pygame
import pytest

from game.ui.draw import rope
from game.ui.draw.rope import Way


def bytes_of(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGBA")


def mean(surface: pygame.Surface, area: pygame.Rect) -> tuple[int, ...]:
    return pygame.transform.average_color(surface, area, consider_alpha=True)


# The way


def test_a_way_goes_through_its_points_in_equal_steps() -> None:
    way = Way([(0, 0), (30, 0), (60, 20), (90, 20)], 1.0)
    gaps = [
        ((x - x2) ** 2 + (y - y2) ** 2) ** 0.5
        for (x, y), (x2, y2) in zip(way.points, way.points[1:], strict=False)
    ]
    assert max(abs(gap - 1) for gap in gaps) < 0.05
    assert min(abs(x - 60) + abs(y - 20) for x, y in way.points) < 1
    assert way.length == pytest.approx(sum(gaps), rel=0.01)


def test_a_way_goes_straight_beyond_its_ends() -> None:
    way = Way([(0, 5), (50, 5)], 1.0)
    assert way.at(-10) == pytest.approx((-10, 5, 1, 0))
    assert way.at(60) == pytest.approx((60, 5, 1, 0))


def test_a_way_backwards_has_the_opposite_direction() -> None:
    assert Way([(50, 5), (0, 5)], 1.0).at(20) == pytest.approx((30, 5, -1, 0))


def test_crossings_are_found_above_and_below() -> None:
    size = (680, 300)
    way = rope._way(0, 20.0, size, 0.0, 1.0)
    above, below = (rope.crossing(way, 340, where) for where in (True, False))
    assert above < below
    assert way.at(above)[1] < 150 < way.at(below)[1]


# The rope


def test_a_straight_piece_repeats_without_a_seam() -> None:
    piece = rope._straight(20.0, 0)
    pitch = rope.pitch_of(20.0)
    assert piece.get_width() == rope.LIKE * pitch
    twice = pygame.Surface((2 * piece.get_width(), piece.get_height()), pygame.SRCALPHA)
    for x in (0, piece.get_width()):
        twice.blit(piece, (x, 0))
    row = round(piece.get_height() / 2 + rope.STANDING * 20)
    seam = piece.get_width()
    inside = [_jump(twice, x, row) for x in range(pitch, seam - pitch)]
    assert max(_jump(twice, x, row) for x in range(seam - 2, seam + 2)) <= max(inside) + 6


def _jump(surface: pygame.Surface, x: int, y: int) -> int:
    one, two = surface.get_at((x, y)), surface.get_at((x + 1, y))
    return sum(abs(a - b) for a, b in zip(one[:3], two[:3], strict=True))


@pytest.mark.parametrize("side", [0, 1])
def test_a_rope_is_lit_from_above(side: int) -> None:
    piece = rope._straight(20.0, side)
    middle = round(piece.get_height() / 2 + rope.STANDING * 20)
    upper = mean(piece, pygame.Rect(0, middle - 13, piece.get_width(), 6))
    lower = mean(piece, pygame.Rect(0, middle + 8, piece.get_width(), 6))
    assert sum(upper[:3]) > sum(lower[:3]) + 60


def test_each_rope_has_the_colour_of_its_side() -> None:
    left, right = (mean(rope._straight(20.0, side), _body()) for side in (0, 1))
    assert left[2] > left[0] + 40
    assert right[0] > right[2] + 40


def _body() -> pygame.Rect:
    middle = round(rope.high(20.0) / 2 + rope.STANDING * 20)
    return pygame.Rect(0, middle - 12, 100, 24)


def test_a_rope_throws_a_shadow_below_it() -> None:
    piece = rope._straight(20.0, 0)
    edge = round(piece.get_height() / 2 + (rope.STANDING + 1) * 20)
    below, above = piece.get_at((30, edge + 7)), piece.get_at((30, edge - 40 - 9))
    assert below.a > 60
    assert sum(below[:3]) < 30
    assert above.a < below.a


# The knot


def test_the_first_rope_comes_from_the_left_and_the_second_from_the_right() -> None:
    made = rope.ropes(1200, 20.0)
    row = round(made.get_height() / 2 + rope.STANDING * 20)
    left = mean(made, pygame.Rect(0, row - 8, 200, 16))
    right = mean(made, pygame.Rect(1000, row - 8, 200, 16))
    assert left[2] > left[0] + 30
    assert right[0] > right[2] + 30


def test_the_legs_of_the_first_lie_above_where_they_cross_and_the_bends_hold_them() -> None:
    """The square knot: over at the crossing of the legs, under at the other's bend."""
    radius = 24.0
    made = rope.knot(radius)
    ways = [rope._way(side, radius, made.get_size(), 0.0, 1.0) for side in (0, 1)]
    middle = made.get_width() / 2
    x, y, _, _ = ways[0].at(rope.crossing(ways[0], middle, True))
    crossed = made.get_at((round(x), round(y)))
    assert crossed[2] > crossed[0]
    bend = made.get_at((round(middle - 6.2 * radius), round(made.get_height() / 2)))
    assert bend[0] > bend[2]
    leg = made.get_at(
        (round(middle - 6.2 * radius), round(made.get_height() / 2 + rope.STANDING * radius))
    )
    assert leg[0] > leg[2]
    other = made.get_at(
        (round(middle + 6.2 * radius), round(made.get_height() / 2 + rope.STANDING * radius))
    )
    assert other[0] > other[2]


def test_pulling_makes_it_smaller_by_a_hair() -> None:
    tight, slack = (rope.knot(20.0, by).get_bounding_rect(80) for by in (0, rope.STEPS))
    assert tight.height < slack.height < tight.height * 1.2
    assert bytes_of(rope.knot(20.0, 2)) != bytes_of(rope.knot(20.0, 0))


def test_pulling_leaves_the_ropes_where_they_are() -> None:
    tight, slack = rope.ropes(1200, 20.0), rope.ropes(1200, 20.0, rope.STEPS)
    part = pygame.Rect(0, 0, 200, tight.get_height())
    assert bytes_of(tight.subsurface(part)) == bytes_of(slack.subsurface(part))


def test_two_calls_give_equal_pixels() -> None:
    before = bytes_of(rope.ropes(700, 12.0))
    for made in (rope.knot, rope.ropes, rope._straight):
        made.cache_clear()
    assert bytes_of(rope.ropes(700, 12.0)) == before


@pytest.mark.parametrize("radius", [6.0, 17.6, 52.8])
def test_it_is_drawn_at_every_size(radius: float) -> None:
    made = rope.knot(radius)
    assert made.get_height() == rope.high(radius)
    bounds = made.get_bounding_rect(100)
    assert bounds.width > 12 * radius
    assert bounds.height < made.get_height()


def test_a_thick_rope_has_finer_facets() -> None:
    fine, coarse = rope._lobe(True)[1], rope._lobe(False)[1]
    assert len(fine) > len(coarse)
    assert len(fine[0]) > len(coarse[0])


# The lamp


def test_the_lamps_light_falls_off_to_nothing() -> None:
    light = rope.lamplight((400, 200))
    falling = [light.get_at((x, 100)).a for x in (200, 280, 340, 399)]
    assert falling == sorted(falling, reverse=True)
    assert falling[0] > 40
    assert falling[-1] <= 1
    assert light.get_at((0, 0)).a == 0

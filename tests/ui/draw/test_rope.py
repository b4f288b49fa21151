"""Ropes and their knot: lit, laid, pulled tight, and the same every time."""

from itertools import pairwise

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


# Points, lobes and light


@pytest.mark.parametrize("step", [0.5, 1.0, 3.0])
def test_a_way_begins_where_its_points_begin(step: float) -> None:
    way = Way([(3, 4), (40, 20), (90, 4)], step)
    assert way.points[0] == (3, 4)
    assert way.at(0)[:2] == pytest.approx((3, 4))
    x, y, _, _ = way.at(way.length)
    assert abs(x - 90) + abs(y - 4) < 2 * step


@pytest.mark.parametrize("s", [-5.0, 0.0, 13.7, 55.0, 400.0])
def test_a_direction_has_the_length_one(s: float) -> None:
    _, _, tx, ty = Way([(0, 0), (30, 40), (90, 40)], 1.0).at(s)
    assert tx * tx + ty * ty == pytest.approx(1)


def test_a_curve_passes_through_all_its_points_and_bends_smoothly() -> None:
    points = [(0.0, 0.0), (40.0, 0.0), (60.0, 30.0), (20.0, 60.0)]
    curve = rope._curved(points)
    for x, y in points:
        assert min(abs(x - a) + abs(y - b) for a, b in curve) < 1e-9
    ways = Way(points, 1.0)
    turns = [ways.at(s)[2] for s in range(1, round(ways.length))]
    assert max(abs(a - b) for a, b in pairwise(turns)) < 0.25


def test_a_row_of_facets_lies_between_two_rows_of_corners() -> None:
    for fine in (False, True):
        corners, facets = rope._lobe(fine)
        assert len(corners) == len(facets) + 1
        assert all(len(row) == len(facets[0]) + 1 for row in corners)
        assert all(-1 <= across <= 1 for row in corners for _, across in row)


def test_lobes_reach_into_each_other() -> None:
    """Strands are laid without gaps: a lobe is longer than the step to the next."""
    corners, _ = rope._lobe(False)
    middle = [along for row in corners for along, across in row if abs(across) < 0.2]
    assert max(middle) - min(middle) > 1


def test_every_facet_faces_the_screen() -> None:
    for lean, across, out, open_ in (each for row in rope._lobe(True)[1] for each in row):
        assert out > 0
        assert lean**2 + across**2 + out**2 == pytest.approx(1, abs=0.12)
        assert 0 < open_ <= 1


@pytest.mark.parametrize("side", [0, 1])
@pytest.mark.parametrize("towards", [(1.0, 0.0), (0.0, 1.0), (-0.7, 0.7)])
def test_light_makes_colours_between_dark_and_glance(
    side: int, towards: tuple[float, float]
) -> None:
    dark, _, glance = rope.SIDES[side]
    for row in rope._lobe(False)[1]:
        for facet in row:
            colour = rope._colour(facet, *towards, side, 1.0)
            for part, least, most in zip(colour, dark, glance, strict=True):
                assert least - 1 <= part <= most + 1


def test_a_facet_turned_to_the_lamp_is_brighter() -> None:
    """The lamp stands above: of a rope that goes right, the upper half is lit."""
    upper, lower = (0.0, -0.8, 0.6, 1.0), (0.0, 0.8, 0.6, 1.0)
    lit, unlit = (sum(rope._colour(each, 1.0, 0.0, 0, 1.0)) for each in (upper, lower))
    assert lit > unlit + 60


def test_rough_fibres_are_of_several_shades() -> None:
    shades = {rope._lit(False, 3, (rope.TURNS, 0), 0, fibre) for fibre in range(rope.FIBRES)}
    assert len(shades) == rope.FIBRES


# Laying


@pytest.mark.parametrize("radius", [4.0, 12.0, 30.0])
def test_lobes_follow_each_other_by_whole_pixels(radius: float) -> None:
    pitch = rope.pitch_of(radius)
    assert isinstance(pitch, int)
    assert abs(pitch - rope.PITCH * radius) <= 0.5
    assert rope.pitch_of(0.1) == 3


def test_a_part_that_is_laid_again_comes_out_the_same() -> None:
    """Where the knot's first rope is laid over the second, no seam may show."""
    way = Way([(0.0, 40.0), (300.0, 40.0)], 1.0)
    once = pygame.Surface((300, 80), pygame.SRCALPHA)
    rope.lay(once, way, 15.0, 0, (-40, 340))
    twice = once.copy()
    rope.lay(twice, way, 15.0, 0, (100, 200))
    inner = pygame.Rect(125, 0, 50, 80)
    assert bytes_of(once.subsurface(inner)) == bytes_of(twice.subsurface(inner))


def test_a_laid_rope_has_its_thickness_and_no_holes() -> None:
    way = Way([(0.0, 40.0), (300.0, 40.0)], 1.0)
    surface = pygame.Surface((300, 80), pygame.SRCALPHA)
    rope.lay(surface, way, 15.0, 1, (-40, 340))
    assert abs(surface.get_bounding_rect().height - 30) <= 3
    core = surface.subsurface((20, 32, 260, 16))
    assert min(core.get_at((x, y)).a for x in range(260) for y in range(16)) == 255


def test_a_rope_ends_where_its_way_ends() -> None:
    way = Way([(0.0, 40.0), (150.0, 40.0)], 1.0)
    surface = pygame.Surface((300, 80), pygame.SRCALPHA)
    rope.lay(surface, way, 15.0, 0, (0, 200))
    assert surface.get_bounding_rect().right <= 152


def test_no_lobe_is_laid_of_an_empty_part() -> None:
    surface = pygame.Surface((300, 80), pygame.SRCALPHA)
    rope.lay(surface, Way([(0.0, 40.0), (300.0, 40.0)], 1.0), 15.0, 0, (1.0, 2.0))
    assert surface.get_bounding_rect().width == 0


# The knot at its ends


@pytest.mark.parametrize("side", [0, 1])
def test_each_rope_has_a_short_end_that_is_bound_with_thread(side: int) -> None:
    radius = 24.0
    made = rope.knot(radius)
    way = rope._way(side, radius, made.get_size(), 0.0, 1.0)
    x, y, tx, ty = way.at(way.length - 0.5 * radius)
    band = [
        made.get_at((round(x - ty * v * radius), round(y + tx * v * radius)))
        for v in (-0.5, -0.25, 0.0, 0.25)
    ]
    assert all(colour.a > 240 for colour in band)
    # Thread is pale: red and green near each other, blue well below them.
    pale = [colour for colour in band if colour.r > 120 and abs(colour.r - colour.g) < 45]
    assert len(pale) >= 2
    assert all(colour.b < colour.r for colour in pale)


def test_the_ends_hang_free_below_their_ropes() -> None:
    radius = 24.0
    size = rope.knot(radius).get_size()
    for side in (0, 1):
        way = rope._way(side, radius, size, 0.0, 1.0)
        x, y, _, _ = way.at(way.length)
        assert y > size[1] / 2
        assert (x < size[0] / 2) is (side == 0)


def test_the_two_ropes_of_a_knot_are_mirrored() -> None:
    size = (816, 360)
    left, right = (rope._way(side, 24.0, size, 0.0, 1.0) for side in (0, 1))
    assert len(left.points) == len(right.points)
    for (x, y), (x2, y2) in zip(left.points[::40], right.points[::40], strict=True):
        assert x + x2 == pytest.approx(size[0])
        assert y == pytest.approx(y2)


@pytest.mark.parametrize("slack", range(rope.STEPS + 1))
def test_a_slack_knot_keeps_within_its_picture(slack: int) -> None:
    made = rope.knot(16.0, slack)
    bounds = made.get_bounding_rect(30)
    assert bounds.top > 0
    assert bounds.bottom < made.get_height()


def test_each_step_of_pulling_is_a_picture_of_its_own() -> None:
    steps = [bytes_of(rope.knot(10.0, slack)) for slack in range(rope.STEPS + 1)]
    assert len(set(steps)) == rope.STEPS + 1


@pytest.mark.parametrize("wide", [200, 409, 700, 1601])
def test_ropes_fill_any_width_from_edge_to_edge(wide: int) -> None:
    made = rope.ropes(wide, 12.0)
    assert made.get_size() == (wide, rope.high(12.0))
    row = round(made.get_height() / 2 + rope.STANDING * 12)
    for x in (0, 3, wide - 4, wide - 1):
        assert made.get_at((x, row)).a > 250


def test_pieces_meet_the_knot_without_a_gap() -> None:
    made = rope.ropes(1200, 12.0)
    row = round(made.get_height() / 2 + rope.STANDING * 12)
    left = (1200 - rope.knot(12.0).get_width()) // 2
    for x in (*range(left - 12, left + 12), *range(1200 - left - 12, 1200 - left + 12)):
        assert made.get_at((x, row)).a > 240


@pytest.mark.parametrize("force", [16, 64, 200])
def test_a_stronger_lamp_is_brighter_and_as_warm(force: int) -> None:
    light = rope.lamplight((120, 80), force)
    assert abs(light.get_at((60, 40)).a - force) < 0.15 * force + 3
    red, green, blue, _ = light.get_at((60, 40))
    assert red > green > blue

"""Each kind of mark has a silhouette of its own."""

from itertools import combinations, pairwise
from typing import get_args

import pygame
import pytest

from game.engine.plot import MarkKind
from game.ui.draw import glyphs

KINDS = tuple(glyphs.SIZES)
WHITE = (255, 255, 255)


def shape(kind: MarkKind, size: int = 48, turn: int = 0) -> list[bool]:
    """Which pixels of a glyph are light."""
    made = glyphs.glyph(kind, size, WHITE, turn)
    return [made.get_at((x, y))[0] > 128 for y in range(size) for x in range(size)]


def test_every_kind_has_a_glyph_or_is_a_line_or_words() -> None:
    assert set(get_args(MarkKind)) - set(KINDS) == {"ring", "line", "region"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_glyph_has_the_colour_asked_for_and_a_dark_rim(kind: MarkKind) -> None:
    made = glyphs.glyph(kind, 40, (240, 138, 95))
    colours = [tuple(made.get_at((x, y))) for x in range(40) for y in range(40)]
    full = [colour[:3] for colour in colours if colour[3] > 250]
    assert any(all(abs(a - b) < 4 for a, b in zip(c, (240, 138, 95), strict=True)) for c in full)
    assert any(sum(colour) < 90 for colour in full)


@pytest.mark.parametrize(("one", "other"), list(combinations(KINDS, 2)))
def test_no_two_kinds_look_alike(one: MarkKind, other: MarkKind) -> None:
    differing = sum(a != b for a, b in zip(shape(one), shape(other), strict=True))
    assert differing > 48 * 48 * 0.03


@pytest.mark.parametrize("kind", KINDS)
def test_a_glyph_stays_within_its_square(kind: MarkKind) -> None:
    made = glyphs.glyph(kind, 60, WHITE)
    edge = [made.get_at((i, j))[3] for i in range(60) for j in (0, 59)]
    assert max(edge) < 255


def test_an_aircraft_turns_with_its_course() -> None:
    assert shape("aircraft", turn=90) != shape("aircraft")
    assert shape("aircraft", turn=45) != shape("aircraft", turn=90)


def test_a_turned_glyph_is_the_straight_one_turned() -> None:
    straight = glyphs.glyph("aircraft", 48, WHITE)
    turned = pygame.transform.rotate(straight, -90)
    found = shape("aircraft", turn=90)
    wanted = [turned.get_at((x, y))[0] > 128 for y in range(48) for x in range(48)]
    assert sum(a != b for a, b in zip(found, wanted, strict=True)) < 48 * 48 * 0.04


def test_a_glyph_is_made_once() -> None:
    assert glyphs.glyph("site", 20, WHITE) is glyphs.glyph("site", 20, WHITE)


SIZES = (12, 17, 25, 60)


def ink(kind: MarkKind, size: int = 60, turn: int = 0) -> pygame.Rect:
    """The room that a glyph really takes."""
    return glyphs.glyph(kind, size, WHITE, turn).get_bounding_rect(128)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_glyph_is_square_and_fills_much_of_its_width(kind: MarkKind, size: int) -> None:
    made = glyphs.glyph(kind, size, WHITE)
    assert made.get_size() == (size, size)
    bounds = ink(kind, size)
    assert max(bounds.size) > size * 0.5


@pytest.mark.parametrize("kind", KINDS)
def test_a_glyph_stands_about_the_middle_of_its_square(kind: MarkKind) -> None:
    """What marks a place may not point beside it."""
    bounds = ink(kind)
    assert abs(bounds.centerx - 30) <= 3
    assert abs(bounds.centery - 30) <= 8


@pytest.mark.parametrize("size", [25, 29, 60])
@pytest.mark.parametrize("kind", KINDS)
def test_the_rim_lies_around_the_shape_on_every_side(kind: MarkKind, size: int) -> None:
    """Row by row the first and the last pixel of a glyph are dark, whatever its colour."""
    made = glyphs.glyph(kind, size, WHITE)
    for y in range(size):
        row = [made.get_at((x, y)) for x in range(size)]
        drawn = [colour for colour in row if colour.a > 200]
        if len(drawn) > 4:
            assert max(drawn[0][:3]) < 200
            assert max(drawn[-1][:3]) < 200


@pytest.mark.parametrize("kind", ["warship", "carrier", "merchant", "tanker", "submarine"])
def test_ships_are_wider_than_high_and_their_hull_is_below(kind: MarkKind) -> None:
    bounds = ink(kind)
    assert bounds.width > bounds.height
    made = glyphs.glyph(kind, 60, WHITE)
    light = [sum(made.get_at((x, y))[0] > 128 for x in range(60)) for y in range(60)]
    upper, lower = light[bounds.top : bounds.centery], light[bounds.centery : bounds.bottom]
    assert sum(lower) > sum(upper)


@pytest.mark.parametrize("kind", ["site", "base", "capital", "city", "aircraft"])
def test_what_is_seen_from_above_is_the_same_on_both_sides(kind: MarkKind) -> None:
    made = glyphs.glyph(kind, 48, WHITE)
    mirrored = pygame.transform.flip(made, True, False)
    off = [
        abs(made.get_at((x, y)).a - mirrored.get_at((x, y)).a) for x in range(48) for y in range(48)
    ]
    assert sum(each > 90 for each in off) < 48 * 48 * 0.03


@pytest.mark.parametrize("kind", ["capital", "airfield"])
def test_rings_are_open(kind: MarkKind) -> None:
    made = glyphs.glyph(kind, 96, WHITE)
    middle = [made.get_at((x, 48))[0] > 128 and made.get_at((x, 48)).a > 200 for x in range(96)]
    changes = sum(a != b for a, b in pairwise(middle))
    assert changes >= 4


def test_a_capital_is_larger_than_a_city_and_a_carrier_than_a_warship() -> None:
    assert glyphs.SIZES["capital"] > glyphs.SIZES["city"]
    assert glyphs.SIZES["carrier"] > glyphs.SIZES["warship"]


@pytest.mark.parametrize("turn", range(0, 360, 45))
def test_a_turned_aircraft_stays_within_its_square(turn: int) -> None:
    made = glyphs.glyph("aircraft", 60, WHITE, turn)
    edge = [made.get_at((i, j)).a for i in range(60) for j in (0, 59)]
    edge += [made.get_at((j, i)).a for i in range(60) for j in (0, 59)]
    assert max(edge) < 255
    assert abs(ink("aircraft", 60, turn).centerx - 30) <= 4


def test_a_whole_turn_is_none() -> None:
    one, other = shape("aircraft", turn=360), shape("aircraft")
    assert sum(a != b for a, b in zip(one, other, strict=True)) < 20


@pytest.mark.parametrize("kind", ["ring", "line", "region"])
def test_lines_and_words_have_no_glyph(kind: MarkKind) -> None:
    assert glyphs.glyph(kind, 30, WHITE).get_bounding_rect().width == 0


@pytest.mark.parametrize("kind", ["base", "troops", "site"])
def test_the_rim_goes_round_the_corners(kind: MarkKind) -> None:
    """A line of some width ends straight: without rounding a corner would stand bare."""
    made = glyphs.glyph(kind, 60, WHITE)
    corner = glyphs.SHAPES[kind][0][2 if kind == "site" else 0]
    x, y = glyphs._turned(corner, 60 / glyphs.SQUARE * 0.9, 0, 30)
    down = 1 if kind == "site" else -1
    beside = made.get_at((round(x - 2), round(y + 2 * down)))
    assert beside.a > 150
    assert max(beside[:3]) < 60

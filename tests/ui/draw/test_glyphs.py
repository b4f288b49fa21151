"""Each kind of mark has a silhouette of its own."""

from itertools import combinations
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

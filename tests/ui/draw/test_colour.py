"""Colours made from colours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.draw.colour import mixed, shade
from game.ui.theme import COLOURS, Colour

parts = st.integers(0, 255)
colours = st.tuples(parts, parts, parts)


@pytest.mark.parametrize(
    ("by", "expected"),
    [(1, (128, 22, 19)), (0, (0, 0, 0)), (9, (255, 198, 171)), (0.5, (64, 11, 10))],
)
def test_a_shade_is_lighter_or_darker_and_stays_a_colour(by: float, expected: Colour) -> None:
    assert shade((128, 22, 19), by) == expected


@given(colours, st.floats(0, 20))
def test_no_part_of_a_shade_leaves_its_range(colour: Colour, by: float) -> None:
    assert all(0 <= part <= 255 for part in shade(colour, by))


@given(colours, colours)
def test_a_mixture_begins_with_the_one_and_ends_with_the_other(one: Colour, other: Colour) -> None:
    assert mixed(one, other, 0) == one
    assert mixed(one, other, 1) == other


@given(colours, colours, st.floats(0, 1))
def test_a_mixture_lies_between_its_two(one: Colour, other: Colour, part: float) -> None:
    for a, b, found in zip(one, other, mixed(one, other, part), strict=True):
        assert min(a, b) <= found <= max(a, b)


@given(colours, colours, st.floats(0, 1))
def test_seen_from_the_other_side_it_is_the_same(one: Colour, other: Colour, part: float) -> None:
    here, there = mixed(one, other, part), mixed(other, one, 1 - part)
    assert all(abs(a - b) <= 1 for a, b in zip(here, there, strict=True))


def test_more_of_white_is_lighter() -> None:
    tones = [sum(mixed(COLOURS["ink"], (255, 255, 255), step / 10)) for step in range(11)]
    assert tones == sorted(tones)
    assert len(set(tones)) == 11

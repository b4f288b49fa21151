"""The field of a number: its words, its caret, its rim; and every key of it."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.ui.widgets import Number
from tests.ui.widgets.where import PEN, amount, box, differs, part, shown, spot

WIDE = 240


def high() -> int:
    """The height of the field."""
    return Number.height(PEN)


def number(value: int = 42, most: int = 9999, **fields: object) -> Number:
    base = {"name": "seed", "rect": box(WIDE, high()), "text": "Seed"}
    return Number(**{**base, "value": value, "most": most, **fields})  # type: ignore[arg-type]


def typed(value: int, most: int, code: int) -> int:
    """The value after one key; the old one where the key changes nothing."""
    taken = [value]
    field = number(value, most, on_change=taken.append)
    assert field.key(PEN, code)
    return taken[-1]


@pytest.mark.parametrize("digit", range(10))
@pytest.mark.parametrize("row", ["K_", "K_KP"])
def test_every_digit_of_both_rows_is_put_at_the_end(digit: int, row: str) -> None:
    assert typed(7, 9999, getattr(pygame, f"{row}{digit}")) == 70 + digit


@settings(max_examples=60, deadline=None)
@given(value=st.integers(0, 9999), most=st.integers(0, 9999), keys=st.lists(st.integers(0, 12)))
def test_whatever_is_typed_it_stays_within_its_bounds(
    value: int, most: int, keys: list[int]
) -> None:
    value = min(value, most)
    codes = [getattr(pygame, f"K_{digit}") for digit in range(10)]
    codes += [pygame.K_LEFT, pygame.K_RIGHT, pygame.K_BACKSPACE]
    for key in keys:
        after = typed(value, most, codes[key])
        changes: list[Callable[[int], int]] = [lambda v: v - 1, lambda v: v + 1, lambda v: v // 10]
        wanted = changes[key - 10](value) if key >= 10 else value * 10 + key
        assert after == (wanted if 0 <= wanted <= most else value)
        value = after


def test_the_greatest_value_itself_may_be_typed_and_one_more_not() -> None:
    assert typed(12, 123, pygame.K_3) == 123
    assert typed(12, 123, pygame.K_4) == 12
    assert typed(122, 123, pygame.K_RIGHT) == 123
    assert typed(123, 123, pygame.K_RIGHT) == 123
    assert typed(1, 123, pygame.K_LEFT) == 0


def test_a_number_says_its_words_and_its_value() -> None:
    assert number(7).describe() == "number seed: Seed 7"


def test_the_value_stands_after_its_words() -> None:
    made = shown(number())
    words, value = spot(made, "mute", 30), spot(made, "amber", 30)
    assert words.left >= 12
    assert words.right <= 12 + PEN.width("Seed", "strong") <= value.left
    assert value.right <= 22 + PEN.width("Seed", "strong") + PEN.width("42", "strong")


def test_a_longer_value_reaches_farther() -> None:
    short, long = (spot(shown(number(value)), "amber", 30) for value in (4, 4444))
    assert long.width > 3 * short.width
    assert abs(long.left - short.left) <= 1


def test_the_caret_stands_behind_the_last_digit() -> None:
    focused = number()
    focused.focus = True
    behind = 22 + PEN.width("Seed", "strong") + PEN.width("42", "strong") + 2
    inside = part(shown(focused), behind, 6, 2, high() - 12)
    assert amount(inside, "focus", 4) == 2 * (high() - 12)
    assert amount(part(shown(focused), behind + 3, 6, 40, high() - 12), "focus", 4) == 0
    assert amount(part(shown(number()), behind, 6, 2, high() - 12), "focus", 4) == 0


@pytest.mark.parametrize("state", ["hover", "focus"])
def test_its_rim_is_bright_where_the_mouse_or_the_focus_is(state: str) -> None:
    plain, lit = number(), number()
    setattr(lit, state, True)
    edge = differs(shown(plain), shown(lit))
    assert (edge.left, edge.top) == (0, 0)
    assert edge.size == (WIDE, high())


def test_its_height_is_that_of_a_line_with_room() -> None:
    assert high() == PEN.line_height("strong") + 12


def test_it_says_when_the_greatest_value_has_no_room() -> None:
    need = PEN.width("Seed 9999", "strong") + 36
    assert number(rect=box(need, high())).faults(PEN) == []
    (fault,) = number(rect=box(need - 1, high())).faults(PEN)
    assert "'Seed 9999'" in fault

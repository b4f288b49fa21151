"""How cells are worded: the digits follow the doubt, and the number is never lost."""

from __future__ import annotations

import math

import pytest

from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.study.cells import (
    basis,
    brief,
    decimals_for,
    decimals_of,
    fixed,
    numbers_in,
    scale_of,
    value_of,
    worded,
)
from game.lab.study.forms import Cell, Column, Mean, Table


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        (Share(1130, 10_000), "11.3 % (10.7 to 11.9; 1,130 of 10,000)"),
        (Share(0, 10_000), "0.0 % (0.0 to 0.0; 0 of 10,000)"),
        (Shift(812, 43, 10_000), "+7.7 pp (+7.1 to +8.2; +812 -43 of 10,000)"),
        (Shift(0, 0, 10), "0.0 pp (-16.3 to +16.3; +0 -0 of 10)"),
        (Mean(0.25, 0.5, 400), "0.2 (0.2 to 0.3; n = 400)"),
        ("a word", "a word"),
        (12_345, "12,345"),
        (1.25, "1.2"),
        (None, ""),
        (math.nan, ""),
    ],
)
def test_each_kind_of_cell_with_one_decimal(cell: Cell, told: str) -> None:
    assert worded(cell, 1) == told


def test_a_brief_cell_leaves_out_only_the_number() -> None:
    assert brief(Share(1130, 10_000), 1) == "11.3 % (10.7 to 11.9)"
    assert brief(Mean(2.0, 1.0, 4), 2) == "2.00 (1.02 to 2.98)"
    assert brief("a word", 3) == "a word"


@pytest.mark.parametrize(
    ("half", "decimals"),
    [
        (31.0, 0),
        (6.0, 0),
        (1.0, 0),
        (0.6, 1),
        (0.062, 2),
        (0.03 - 0.02, 2),
        (0.0, 0),
        (math.inf, 0),
        (1e-12, 6),
    ],
)
def test_one_digit_of_doubt(half: float, decimals: int) -> None:
    assert decimals_for(half) == decimals


def test_a_column_has_the_decimals_of_its_narrowest_interval() -> None:
    wide, narrow = Share(3, 20), Share(5000, 100_000_000)
    assert decimals_of([wide]) == 0
    assert decimals_of([wide, narrow]) > 2
    assert decimals_of([wide, "word", 12, None]) == 0


def test_numbers_that_were_not_counted_have_four_digits() -> None:
    assert decimals_of([0.01234567, 0.001]) == 5
    assert decimals_of([1234.5]) == 0
    assert decimals_of([math.nan]) == decimals_of([]) == 0


@pytest.mark.parametrize(
    ("value", "signed", "told"),
    [
        (-0.001, True, "0.00"),
        (0.001, True, "0.00"),
        (1234.5, False, "1,234.50"),
        (2, True, "+2.00"),
    ],
)
def test_nothing_has_no_sign(value: float, signed: bool, told: str) -> None:
    assert fixed(value, 2, signed) == told


def test_values_are_parts_of_one_and_read_in_percent() -> None:
    assert value_of(Share(1, 4)) == 0.25
    assert value_of(Shift(1, 3, 8)) == -0.25
    assert value_of(Mean(3.5, 1, 2)) == 3.5
    assert [scale_of(each) for each in (Share(1, 2), Shift(1, 1, 2), Mean(1, 1, 2))] == [
        100,
        100,
        1,
    ]


def test_the_basis_of_a_table() -> None:
    head = (Column("a", "a"), Column("b", "b"))
    assert basis(Table(head, (("x", Share(1, 9)), ("y", Mean(1, 1, 9))))) == "N = 9"
    assert basis(Table(head, (("x", Share(1, 9)), ("y", Share(1, 12_000))))) == "N = 9 to 12,000"
    assert basis(Table(head, (("x", 3),))) == ""


def test_different_numbers_are_told_once_each() -> None:
    assert numbers_in([Share(1, 9), Share(2, 9), "x", Mean(1, 1, 4)]) == [4, 9]

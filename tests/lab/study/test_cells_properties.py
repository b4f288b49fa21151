"""Whatever is counted: its words hold value, interval and number, and are true to the digit."""

from __future__ import annotations

import math
import re

from hypothesis import given
from hypothesis import strategies as st

from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.study.cells import (
    MOST_DECIMALS,
    all_cells,
    basis,
    brief,
    column_of,
    counted_in,
    decimals_for,
    decimals_of,
    fixed,
    is_counted,
    numbers_in,
    plain,
    scale_of,
    value_of,
    worded,
)
from game.lab.study.forms import Cell, Column, Counted, Mean, Table

numbers = st.integers(1, 10**8)


@st.composite
def shares(draw: st.DrawFn) -> Share:
    n = draw(numbers)
    return Share(draw(st.integers(0, n)), n)


@st.composite
def shifts(draw: st.DrawFn) -> Shift:
    n = draw(numbers)
    gained = draw(st.integers(0, n))
    return Shift(gained, draw(st.integers(0, n - gained)), n)


means = st.builds(Mean, st.floats(-1e5, 1e5), st.floats(0, 1e5), numbers)
counted: st.SearchStrategy[Counted] = st.one_of(shares(), shifts(), means)
others: st.SearchStrategy[Cell] = st.one_of(
    st.text("abc ", max_size=5), st.integers(-(10**9), 10**9), st.floats(), st.none()
)
FIGURE = re.compile(r"[+-]?[\d,]+(?:\.\d+)?")


def figures(text: str) -> list[float]:
    return [float(each.replace(",", "")) for each in FIGURE.findall(text)]


@given(counted, st.integers(0, 4))
def test_value_and_interval_are_right_to_the_last_digit(cell: Counted, decimals: int) -> None:
    value, low, high = figures(brief(cell, decimals))[:3]
    wanted = [each * scale_of(cell) for each in (value_of(cell), *cell.interval)]
    for found, exact in zip((value, low, high), wanted, strict=True):
        assert abs(found - exact) <= 0.5 * 10**-decimals + 1e-9 * abs(exact) + 1e-12


@given(counted, st.integers(0, 4))
def test_the_number_is_told_and_brief_leaves_out_nothing_else(cell: Counted, decimals: int) -> None:
    told = worded(cell, decimals)
    assert figures(told)[-1] == cell.n
    assert told.startswith(brief(cell, decimals)[:-1] + "; ")
    assert told.endswith(")") and told.count("(") == 1


@given(shifts(), st.integers(0, 3))
def test_differences_tell_what_was_gained_and_what_was_lost(cell: Shift, decimals: int) -> None:
    *_, gained, lost, n = figures(worded(cell, decimals))
    assert (gained, lost, n) == (cell.gained, -cell.lost, cell.n)
    assert " pp (" in worded(cell, decimals)


@given(shares(), st.integers(0, 3))
def test_shares_tell_how_many_of_how_many(cell: Share, decimals: int) -> None:
    assert figures(worded(cell, decimals))[-2:] == [cell.count, cell.n]
    assert " % (" in worded(cell, decimals)


@given(counted)
def test_one_digit_of_the_doubt_shows(cell: Counted) -> None:
    decimals = decimals_of([cell])
    low, high = cell.interval
    half = (high - low) / 2 * scale_of(cell)
    assert 0 <= decimals <= MOST_DECIMALS + 1
    if half > 1e-5 and decimals:
        assert half * 10**decimals >= 0.99
    if half >= 1:
        assert decimals == 0


@given(st.lists(counted, min_size=1, max_size=5), counted)
def test_more_cells_never_take_digits_away(cells: list[Counted], more: Counted) -> None:
    assert decimals_of([*cells, more]) >= decimals_of(cells)
    assert decimals_of([*cells, "word", None, 3]) == decimals_of(cells)


@given(st.floats(1e-9, 1e9))
def test_a_greater_doubt_has_no_more_digits(half: float) -> None:
    assert decimals_for(half) >= decimals_for(half * 1.5)
    assert decimals_for(half) <= decimals_for(half / 10) <= decimals_for(half) + 1


@given(st.floats(-1e9, 1e9), st.integers(0, 6), st.booleans())
def test_a_sign_stands_only_before_what_is_something(
    value: float, decimals: int, signed: bool
) -> None:
    told = fixed(value, decimals, signed)
    nothing = not any(digit in told for digit in "123456789")
    assert not (nothing and told[0] in "+-")
    if not nothing:
        assert (told[0] == "-") == (value < 0)
        assert (told[0] == "+") == (signed and value > 0)
    assert len(told.partition(".")[2]) == decimals


@given(others, st.integers(0, 3))
def test_other_cells_are_told_plainly(cell: Cell, decimals: int) -> None:
    assert not is_counted(cell)
    assert worded(cell, decimals) == brief(cell, decimals)
    if cell is None or (isinstance(cell, float) and not math.isfinite(cell)):
        assert worded(cell, decimals) == ""
    if isinstance(cell, int):
        assert int(plain(cell, decimals).replace(",", "")) == cell


@given(st.lists(st.one_of(counted, others), max_size=8))
def test_the_counted_ones_are_found_in_their_order(cells: list[Cell]) -> None:
    found = list(counted_in(cells))
    assert found == [cell for cell in cells if is_counted(cell)]
    assert numbers_in(cells) == sorted({cell.n for cell in found})


@given(st.lists(st.tuples(counted, others), min_size=1, max_size=5))
def test_the_basis_is_from_the_least_to_the_most(rows: list[tuple[Counted, Cell]]) -> None:
    table = Table((Column("a", "a"), Column("b", "b")), tuple(rows))
    assert column_of(table, 0) == [row[0] for row in rows]
    assert all_cells(table)[:2] == list(rows[0])
    found = figures(basis(table))
    numbers = [row[0].n for row in rows]
    assert found[0] == min(numbers) and found[-1] == max(numbers)
    assert len(found) == (1 if len(set(numbers)) == 1 else 2)


def test_means_of_equal_numbers_keep_four_digits() -> None:
    assert decimals_of([Mean(3.1204, 0.0, 100)]) == 3
    assert decimals_of([Mean(0.0, 0.0, 100)]) == 0
    assert decimals_of([Mean(1234.5, 0.0, 100)]) == 0
    assert worded(Mean(3.1204, 0.0, 100), 3) == "3.120 (3.120 to 3.120; n = 100)"


def test_a_mean_has_one_digit_more_than_its_doubt() -> None:
    half = Mean(5.0, 1.0, 400)
    assert decimals_of([half]) == 3, "0.098 either way, and one more"
    assert decimals_of([Mean(50.0, 100.0, 25)]) == 0, "39 either way has none to add"

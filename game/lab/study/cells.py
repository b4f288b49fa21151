"""How a cell is put into words: a counted one with its interval and its number, never without."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.study.forms import Cell, Counted, Mean, Named, Table

MOST_DECIMALS = 6
"""No number is told with more."""

ROUNDING = 1e-9
"""A doubt of 0.01 that comes out of a sum as a little less is still 0.01."""


def is_counted(cell: Cell) -> bool:
    """Whether the cell has an interval and a number."""
    return isinstance(cell, Share | Shift | Mean)


def counted_in(cells: Iterable[Cell]) -> Iterator[Counted]:
    """Those of the cells that have an interval and a number."""
    for cell in cells:
        if isinstance(cell, Share | Shift | Mean):
            yield cell


def column_of(table: Table, at: int) -> list[Cell]:
    """The cells of one column, from the top."""
    return [row[at] for row in table.rows]


def value_of(cell: Counted) -> float:
    """The number itself: a share or a difference as a part of one, a mean in its own unit."""
    if isinstance(cell, Share):
        return cell.share
    return cell.difference if isinstance(cell, Shift) else cell.value


def scale_of(cell: Counted) -> int:
    """What the number is multiplied with to be read: shares and differences in percent."""
    return 1 if isinstance(cell, Mean) else 100


def decimals_of(cells: Iterable[Cell]) -> int:
    """As many decimals as the narrowest of the cells' intervals has something to say in; for
    numbers that were not counted, four digits of the greatest."""
    given = list(cells)
    if any(is_counted(cell) for cell in given):
        return max(_decimals(cell) for cell in counted_in(given))
    sizes = [abs(cell) for cell in given if isinstance(cell, float) and math.isfinite(cell)]
    return decimals_for(max(sizes, default=0.0) / 1000)


def _decimals(cell: Counted) -> int:
    low, high = cell.interval
    if low == high:  # a mean of equal numbers: no doubt limits its digits
        return decimals_for(abs(low) / 1000)
    decimals = decimals_for((high - low) / 2 * scale_of(cell))
    return decimals + 1 if isinstance(cell, Mean) and decimals else decimals


def decimals_for(half: float) -> int:
    """The decimals of a number that is known to so much either way: one digit of its doubt."""
    if not (half > 0 and math.isfinite(half)):
        return 0
    return min(max(0, -math.floor(math.log10(half) + ROUNDING)), MOST_DECIMALS)


def worded(cell: Cell, decimals: int) -> str:
    """A cell in full: `11.3 % (10.7 to 11.9; 1,130 of 10,000)`."""
    if not isinstance(cell, Share | Shift | Mean):
        return plain(cell, decimals)
    return f"{_figure(cell, decimals)} ({_span(cell, decimals)}; {_number(cell)})"


def brief(cell: Cell, decimals: int) -> str:
    """A cell without its number, for tables that tell it elsewhere: `11.3 % (10.7 to 11.9)`."""
    if not isinstance(cell, Share | Shift | Mean):
        return plain(cell, decimals)
    return f"{_figure(cell, decimals)} ({_span(cell, decimals)})"


def plain(cell: str | int | float | None, decimals: int) -> str:
    """A cell that was not counted, by its title if it has one; nothing for what is no number."""
    if cell is None or (isinstance(cell, float) and not math.isfinite(cell)):
        return ""
    if isinstance(cell, str):
        return cell.called if isinstance(cell, Named) else cell
    return f"{cell:,}" if isinstance(cell, int) else fixed(cell, decimals)


def fixed(value: float, decimals: int, signed: bool = False) -> str:
    """A number with so many decimals; minus nothing is nothing."""
    told = f"{value:+,.{decimals}f}" if signed else f"{value:,.{decimals}f}"
    return told.lstrip("+-") if not any(c in "123456789" for c in told) else told


def _figure(cell: Counted, decimals: int) -> str:
    told = fixed(value_of(cell) * scale_of(cell), decimals, isinstance(cell, Shift))
    if isinstance(cell, Mean):
        return told
    return f"{told} pp" if isinstance(cell, Shift) else f"{told} %"


def _span(cell: Counted, decimals: int) -> str:
    signed = isinstance(cell, Shift)
    low, high = (fixed(each * scale_of(cell), decimals, signed) for each in cell.interval)
    return f"{low} to {high}"


def _number(cell: Counted) -> str:
    if isinstance(cell, Share):
        return f"{cell.count:,} of {cell.n:,}"
    if isinstance(cell, Shift):
        return f"+{cell.gained:,} -{cell.lost:,} of {cell.n:,}"
    return f"n = {cell.n:,}"


def numbers_in(cells: Iterable[Cell]) -> list[int]:
    """The different numbers over which the cells were counted, in rising order."""
    return sorted({cell.n for cell in counted_in(cells)})


def all_cells(table: Table) -> list[Cell]:
    """Every cell of a table, row by row."""
    return [cell for row in table.rows for cell in row]


def basis(table: Table) -> str:
    """Over how many games a table was counted: `N = 10,000`, nothing where nothing was."""
    found = numbers_in(all_cells(table))
    if not found:
        return ""
    if len(found) == 1:
        return f"N = {found[0]:,}"
    return f"N = {found[0]:,} to {found[-1]:,}"

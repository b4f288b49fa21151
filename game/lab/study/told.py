"""A study for the terminal: lines of at most a hundred columns.

A table that is too wide tells the numbers of its games beneath instead of in each cell; one that
is still too wide goes on further down, with its first column again.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from game.lab.study.cells import (
    all_cells,
    brief,
    column_of,
    decimals_of,
    is_counted,
    numbers_in,
    worded,
)
from game.lab.study.forms import Cell, Part, Study, Table

WIDTH = 100
COMMAND = "command"
"""The stamp's entry that is a command line."""

WIDEST_WORDS = 34
"""A column of words is folded at so many letters."""

NARROW = 12
"""A title is folded where it is wider than its cells and than so many letters."""

GAP = "  "
Lines = list[str]


def lines_of(study: Study) -> Lines:
    """All that a study says, with every number's interval and N."""
    lines = [study.title, "=" * min(len(study.title), WIDTH), ""]
    for said in study.said:
        lines += wrapped(said)
    for part in study.parts:
        lines += ["", *part_lines(part)]
    return [*lines, "", *stamp_lines(study)]


def part_lines(part: Part) -> Lines:
    """A finding: its title, how to read it, its table."""
    rule = "-" * min(len(part.title), WIDTH)
    return [*wrapped(part.title), rule, *wrapped(part.note), "", *table_lines(part.table)]


def stamp_lines(study: Study) -> Lines:
    """What it takes to play it again; a command stays on one line, whole."""
    words = [f"{n.replace('_', ' ')}: {value}" for n, value in study.stamp.items() if n != COMMAND]
    lines = wrapped("Played with " + "; ".join(words) + ".") if words else []
    if COMMAND in study.stamp:
        lines.append(f"Again: {study.stamp[COMMAND]}")
    return lines


def wrapped(text: str) -> Lines:
    """Words in lines of the width."""
    return textwrap.wrap(text, WIDTH)


def table_lines(table: Table) -> Lines:
    """A table, aligned; full cells where they fit."""
    if not table.rows:
        return ["(none)"]
    full = [_column(table, at, short=False) for at in range(len(table.columns))]
    if _width(full) <= WIDTH:
        return _laid(full)
    short = [_column(table, at, short=True) for at in range(len(table.columns))]
    blocks = list(_blocks(short))
    laid = [line for block in blocks for line in ["", *_laid(block)]][1:]
    return [*laid, *_beneath(table)]


class _Column:
    """A column as it is printed: title and cells as lines of letters."""

    def __init__(self, title: str, cells: Sequence[str], words: bool) -> None:
        self.words = words
        limit = WIDEST_WORDS if words else max([NARROW, *map(len, cells)])
        self.title = textwrap.wrap(title, limit) or [""]
        self.cells = [textwrap.wrap(each, limit) or [""] if words else [each] for each in cells]
        lines = [*self.title, *(line for cell in self.cells for line in cell)]
        self.width = max(len(line) for line in lines)

    def set(self, line: str) -> str:
        """A line in the column's width: words to the left, numbers to the right."""
        return line.ljust(self.width) if self.words else line.rjust(self.width)


def _column(table: Table, at: int, short: bool) -> _Column:
    cells = column_of(table, at)
    words = all(isinstance(cell, str) or cell is None for cell in cells)
    decimals = decimals_of(cells)
    tell = brief if short and _one_number(cells) else worded
    title = table.columns[at].title
    return _Column(title, _lined_up([tell(cell, decimals) for cell in cells], cells), words)


def _one_number(cells: Sequence[Cell]) -> bool:
    return len(numbers_in(cells)) <= 1


def _lined_up(told: Sequence[str], cells: Sequence[Cell]) -> Lines:
    """Counted cells with the beginning of their brackets below one another."""
    pairs = zip(told, cells, strict=True)
    cut = [text.partition(" (") if is_counted(cell) else (text, "", "") for text, cell in pairs]
    width = max((len(rest) for _, _, rest in cut), default=0)
    return [head + mark + (rest.ljust(width) if mark else "") for head, mark, rest in cut]


def _width(columns: Sequence[_Column]) -> int:
    return sum(column.width for column in columns) + len(GAP) * (len(columns) - 1)


def _blocks(columns: Sequence[_Column]) -> Iterator[list[_Column]]:
    """The columns in blocks that fit, each with the first column again."""
    first, block = columns[0], [columns[0]]
    for column in columns[1:]:
        if len(block) > 1 and _width([*block, column]) > WIDTH:
            yield block
            block = [first]
        block.append(column)
    yield block


def _laid(columns: Sequence[_Column]) -> Lines:
    rule = GAP.join("-" * column.width for column in columns)
    rows = zip(*(column.cells for column in columns), strict=True)
    head = _row(columns, [column.title for column in columns])
    return [*head, rule, *(line for row in rows for line in _row(columns, row))]


def _row(columns: Sequence[_Column], cells: Sequence[Lines]) -> Lines:
    height = max(len(cell) for cell in cells)
    filled = [[*cell, *[""] * (height - len(cell))] for cell in cells]
    return [
        GAP.join(column.set(line) for column, line in zip(columns, lines, strict=True)).rstrip()
        for lines in zip(*filled, strict=True)
    ]


def _beneath(table: Table) -> Lines:
    """The numbers of games that the cells of a wide table do not tell."""
    columns = enumerate(table.columns)
    numbers = [(column.title, numbers_in(column_of(table, at))) for at, column in columns]
    found = [(title, each[0]) for title, each in numbers if len(each) == 1]
    if not found:
        return []
    if len({n for _, n in found}) == 1 and len(numbers_in(all_cells(table))) == 1:
        return [f"In brackets 95 % intervals; N = {found[0][1]:,} in every cell."]
    told = "; ".join(f"{title}: N = {n:,}" for title, n in found)
    return wrapped(f"In brackets 95 % intervals. {told}.")

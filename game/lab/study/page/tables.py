"""Tables of a page: a counted cell shows its value, and below it interval and number."""

from __future__ import annotations

from html import escape

from game.lab.study.cells import column_of, decimals_of, is_counted, worded
from game.lab.study.forms import Cell, Table

WIDE = 6
"""A table of more columns is set smaller on paper."""


def table_of(table: Table, title: str) -> str:
    """The table as HTML; `title` names it for those who hear it."""
    if not table.rows:
        return "<p>(none)</p>"
    kind = ' class="wide"' if len(table.columns) > WIDE else ""
    lines = [
        f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(title)}, table">'
        f"<table{kind}>",
        f"<thead><tr>{_head(table)}</tr></thead>",
        "<tbody>",
        *_rows(table),
        "</tbody></table></div>",
    ]
    return "\n".join(lines)


def _words(table: Table, at: int) -> str:
    """The mark of a column of words, nothing for one of numbers."""
    cells = column_of(table, at)
    return ' class="words"' if all(isinstance(c, str) or c is None for c in cells) else ""


def _head(table: Table) -> str:
    titles = enumerate(column.title for column in table.columns)
    return "".join(f'<th scope="col"{_words(table, at)}>{escape(t)}</th>' for at, t in titles)


def _rows(table: Table) -> list[str]:
    columns = []
    for at in range(len(table.columns)):
        cells, mark = column_of(table, at), _words(table, at)
        decimals = decimals_of(cells)
        columns.append([f"<td{mark}>{_cell(cell, decimals)}</td>" for cell in cells])
    return [f"<tr>{''.join(row)}</tr>" for row in zip(*columns, strict=True)]


def _cell(cell: Cell, decimals: int) -> str:
    told = escape(worded(cell, decimals))
    if not is_counted(cell):
        return told
    value, _, rest = told.partition(" (")
    return f"{value}<small>{rest[:-1]}</small>"

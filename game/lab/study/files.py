"""The tables of a study as CSV and Parquet: a tidy row a row, counted cells in several columns.

A counted cell of column `war` becomes `war` (its value: shares are parts of one), `war_low`,
`war_high` (its 95 % interval), `war_n`, and what it was made from: `war_count` for a share,
`war_gained` and `war_lost` for a difference, `war_sd` for a mean.
"""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from game.lab.errors import missing
from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.study.forms import Cell, Mean, Study, Table
from game.lab.study.plain import members

if TYPE_CHECKING:
    import pyarrow

Value = str | int | float | None
Flat = dict[str, list[Value]]
"""Columns of equal length by name."""


def flat(table: Table) -> Flat:
    """The table with every counted cell spread over columns of its own."""
    found: Flat = {}
    for at, column in enumerate(table.columns):
        spread = [_spread(column.id, row[at]) for row in table.rows]
        names = dict.fromkeys([column.id, *(name for cell in spread for name in cell)])
        for name in names:
            found[name] = [cell.get(name) for cell in spread]
    return found


def _spread(name: str, cell: Cell) -> dict[str, Value]:
    if isinstance(cell, Share | Shift | Mean):
        made = members(cell)
        value = made.pop("value")
        return {name: value, **{f"{name}_{what}": each for what, each in made.items()}}
    if isinstance(cell, float) and not math.isfinite(cell):
        return {name: None}
    return {name: cell}


def csv_of(table: Table) -> str:
    """The table as CSV (RFC 4180 with plain line ends), numbers to their last digit."""
    columns = flat(table)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(zip(*columns.values(), strict=True))
    return out.getvalue()


def parquet_of(study: Study, table: Table) -> bytes:
    """The table as Parquet, the study's stamp as JSON under `knot` in the file's metadata.

    LabError: pyarrow is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ModuleNotFoundError as error:
        raise missing("pyarrow") from error
    columns = {name: _typed(each) for name, each in flat(table).items()}
    meta = {"study": study.id, "title": study.title, **study.stamp}
    written: pyarrow.Table = pyarrow.table(columns).replace_schema_metadata(
        {"knot": json.dumps(meta, ensure_ascii=False)}
    )
    sink = pyarrow.BufferOutputStream()
    pyarrow.parquet.write_table(written, sink, compression="zstd")
    return bytes(sink.getvalue().to_pybytes())


def _typed(values: Sequence[Value]) -> Any:
    """An arrow column: whole numbers, numbers, or else words."""
    import pyarrow

    given = [each for each in values if each is not None]
    if given and all(isinstance(each, int) for each in given):
        return pyarrow.array(values, pyarrow.int64())
    if given and all(isinstance(each, int | float) for each in given):
        return pyarrow.array([None if v is None else float(v) for v in values], pyarrow.float64())
    return pyarrow.array([None if v is None else str(v) for v in values], pyarrow.string())

"""A study as JSON: every counted cell with value, interval and number."""

from __future__ import annotations

import json
import math
from dataclasses import fields
from typing import Any

from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.study.cells import value_of
from game.lab.study.forms import (
    Bar,
    Bars,
    Cell,
    Chart,
    Counted,
    Dots,
    Fan,
    Field,
    Mean,
    Part,
    Stack,
    Study,
)

FORMAT = "knot-study/1"
NAMES: dict[type[Chart], str] = {
    Bars: "bars",
    Fan: "fan",
    Stack: "stack",
    Field: "field",
    Dots: "dots",
}
"""The kinds of charts by name."""


def json_of(study: Study) -> str:
    """The study as one JSON text, with a line's end."""
    return json.dumps(plain_of(study), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def plain_of(study: Study) -> dict[str, Any]:
    """The study in dicts, lists, words and numbers; what is not a number is None."""
    return {
        "format": FORMAT,
        "id": study.id,
        "title": study.title,
        "said": list(study.said),
        "parts": [part_plain(part) for part in study.parts],
        "stamp": dict(study.stamp),
    }


def part_plain(part: Part) -> dict[str, Any]:
    """A finding; each row is a dict by the columns' ids."""
    ids = [column.id for column in part.table.columns]
    found: dict[str, Any] = {
        "id": part.id,
        "title": part.title,
        "note": part.note,
        "columns": [{"id": each.id, "title": each.title} for each in part.table.columns],
        "rows": [
            {name: cell_plain(cell) for name, cell in zip(ids, row, strict=True)}
            for row in part.table.rows
        ],
    }
    if part.chart is not None:
        found["chart"] = {"kind": NAMES[type(part.chart)], **_plain(part.chart)}
    return found


def cell_plain(cell: Cell) -> Any:
    """A cell; a counted one in its members."""
    if isinstance(cell, Share | Shift | Mean):
        return members(cell)
    return _plain(cell)


def members(cell: Counted) -> dict[str, float | int]:
    """Value, interval and number of a counted cell, and what they are made from. Shares are
    parts of one."""
    low, high = cell.interval
    found: dict[str, float | int] = {"value": value_of(cell), "low": low, "high": high, "n": cell.n}
    if isinstance(cell, Share):
        return {**found, "count": cell.count}
    if isinstance(cell, Shift):
        return {**found, "gained": cell.gained, "lost": cell.lost}
    return {**found, "sd": cell.sd}


def _plain(thing: Any) -> Any:
    """The members of a chart, downwards."""
    if isinstance(thing, float):
        return thing if math.isfinite(thing) else None
    if isinstance(thing, tuple):
        return [_plain(each) for each in thing]
    if isinstance(thing, Bar | Bars | Fan | Stack | Field | Dots):
        return {each.name: _plain(getattr(thing, each.name)) for each in fields(thing)}
    if hasattr(thing, "items"):
        return {str(name): _plain(each) for name, each in thing.items()}
    return thing

"""What a study holds: parts, each a table with perhaps a chart, and the stamp of its making.

A cell that was counted or averaged carries its number and its interval, so that no face can
show a percentage without them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from game.lab.paired import Shift
from game.lab.shares import Z95, Share


@dataclass(frozen=True)
class Mean:
    """The mean of `n` numbers whose standard deviation is `sd`, in the number's own unit."""

    value: float
    sd: float
    n: int

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the mean (normal)."""
        half = Z95 * self.sd / math.sqrt(self.n)
        return self.value - half, self.value + half


class Named(str):
    """The id of something, which files keep, and what people read it is `called`."""

    called: str

    def __new__(cls, name: str, called: str) -> Self:
        found = super().__new__(cls, name)
        found.called = called
        return found


Counted = Share | Shift | Mean
Cell = str | int | float | Counted | None


@dataclass(frozen=True)
class Column:
    """A column: `id` for files, `title` for people."""

    id: str
    title: str


@dataclass(frozen=True)
class Table:
    """Rows of one cell a column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Bar:
    """A name with a value and its 95 % interval; `kind` gives its colour (a kind of ending, or
    any word that means the same in all charts of a study)."""

    name: str
    value: float
    interval: tuple[float, float]
    kind: str = ""


@dataclass(frozen=True)
class Bars:
    """Values beside one another; `share` says that they are parts of one, else `unit` is
    theirs. With `signed` they are differences, drawn from zero to both sides."""

    bars: tuple[Bar, ...]
    unit: str = ""
    share: bool = True
    signed: bool = False


@dataclass(frozen=True)
class Fan:
    """How a number spreads over games, turn by turn: `at` names the turns, `bands` gives by
    part (0.1 is the tenth, 0.5 the middle) one value a turn; `lines` are single paths. NaN
    where nothing goes on. `low` and `high` bound the scale."""

    at: tuple[str, ...]
    bands: Mapping[float, tuple[float, ...]]
    lines: Mapping[str, tuple[float, ...]]
    low: float
    high: float
    unit: str = ""


@dataclass(frozen=True)
class Stack:
    """Amounts that add up, by place along an axis: `series` gives by name one value a place.
    Amounts below zero are stacked downwards."""

    at: tuple[str, ...]
    series: Mapping[str, tuple[float, ...]]
    unit: str = ""
    share: bool = True


@dataclass(frozen=True)
class Field:
    """A value for every pair of an `across` and a `down`: `values[down][across]`, NaN where
    there is none."""

    across: tuple[str, ...]
    down: tuple[str, ...]
    values: tuple[tuple[float, ...], ...]
    titles: tuple[str, str]
    unit: str = ""
    share: bool = True


@dataclass(frozen=True)
class Dots:
    """So many games of each name; each game is one dot, coloured by `kinds[name]`."""

    counts: Mapping[str, int]
    kinds: Mapping[str, str]


Chart = Bars | Fan | Stack | Field | Dots


@dataclass(frozen=True)
class Part:
    """One finding: `note` says in a sentence or two how to read it."""

    id: str
    title: str
    note: str
    table: Table
    chart: Chart | None = None


@dataclass(frozen=True)
class Study:
    """All that one run of the laboratory found. `said` are the lines that tell what was played;
    `stamp` names scenario, fingerprint, preset, seed, games and versions, so that it can be
    played again."""

    id: str
    title: str
    said: tuple[str, ...]
    parts: tuple[Part, ...]
    stamp: Mapping[str, str | int] = field(default_factory=dict)

"""Worlds counted, not kept: what a run of any length adds up to, exact in any order.

Counts are whole numbers. Risks are added as whole multiples of 2^-44, to which each entry of
a ledger is rounded once; so a sum does not depend on how the games were cut into chunks, nor
on the order in which these are added, and its error is below 3e-14 a game and turn.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools, Floats
from game.engine.model import Model
from game.engine.state import NEVER, State
from game.lab.fates import Fates
from game.lab.played import Played

Whole = NDArray[np.int64]
Sums = NDArray[Any]
"""Python's whole numbers, which have no end: multiples of `UNIT`."""

BITS = 44
UNIT = 2.0**-BITS
HALF = 32
"""Units are added by their upper and lower bits, so that 2^31 games at once cannot overflow."""

Terms = tuple[int, tuple[int, ...]]
"""The row of a settlement, and the agreed level of every issue."""


def in_units(values: Floats) -> Sums:
    """Each row of (..., N) numbers below 2^19 in size, rounded to whole units and added: (...)."""
    units = np.floor(values / UNIT + 0.5).astype(np.int64)
    upper, lower = units >> HALF, units & (2**HALF - 1)
    found: Sums = upper.sum(axis=-1).astype(object) * 2**HALF + lower.sum(axis=-1).astype(object)
    return found


def nothing(shape: tuple[int, ...]) -> Sums:
    """Sums of this shape to which nothing has been added yet."""
    return np.zeros(shape, dtype=np.int64).astype(object)


def with_all(rows: Floats) -> Floats:
    """The rows (R, ..., N) and after them their sum, taken in their order: (R + 1, ..., N), the
    same in every batch."""
    every = np.zeros(rows.shape[1:])
    for row in rows:
        every += row
    return np.concatenate([rows, every[None]])


@dataclass
class Counts:
    """So many worlds by ending and last turn (E, T), by the hazard that led to war (R,), and
    orders that became `hold` by seat (2,). `run` (R,) is the sum of the war risk by hazard,
    `squares` (R + 1,) the sum over worlds of its square, the last one of all hazards
    together; both in units."""

    endings: Whole
    causes: Whole
    illegal: Whole
    run: Sums
    squares: Sums

    @property
    def n(self) -> int:
        """How many worlds."""
        return int(self.endings.sum())

    @classmethod
    def none(cls, model: Model) -> Counts:
        """No worlds yet."""
        sizes = model.sizes
        return cls(
            np.zeros((len(model.endings), sizes.turns), dtype=np.int64),
            np.zeros(sizes.hazards, dtype=np.int64),
            np.zeros(2, dtype=np.int64),
            nothing((sizes.hazards,)),
            nothing((sizes.hazards + 1,)),
        )

    @classmethod
    def of(cls, model: Model, fates: Fates) -> Counts:
        """The same worlds, counted."""
        counts = cls.none(model)
        counts.add(fates)
        return counts

    def add(self, fates: Fates) -> None:
        """Count these worlds, which have ended."""
        np.add.at(self.endings, (fates.ending, fates.ended), 1)
        np.add.at(self.causes, fates.cause[fates.cause != NEVER], 1)
        self.illegal += fates.illegal.sum(axis=1)
        self.run += in_units(fates.ledger)
        self.squares += in_units(with_all(fates.ledger) ** 2)

    def __iadd__(self, other: Counts) -> Counts:
        """Count the other's worlds, too."""
        for name, value in vars(other).items():
            getattr(self, name).__iadd__(value)
        return self

    def mean(self, row: int | None = None) -> tuple[float, float]:
        """The mean war risk run in a world by a hazard (by all), and its standard deviation."""
        total = sum(self.run.tolist()) if row is None else int(self.run[row])
        return moments(total, int(self.squares[-1 if row is None else row]), self.n)


def moments(total: int, squares: int, n: int) -> tuple[float, float]:
    """Mean and standard deviation of `n` numbers from their sum and that of their squares, both
    in units. A variance of less than a unit is what rounding leaves of none."""
    mean = total / 2**BITS / n
    variance = squares / 2**BITS / n - mean * mean
    return mean, math.sqrt(variance) if variance > UNIT else 0.0


@dataclass
class Tally:
    """Worlds counted as they were played: `counts`, agreed terms, and `ledger` (T, R + 1), the
    sum of the war risk by turn and hazard, the last column of all hazards together, with
    `squares`, the sum over worlds of its square, both in units; `fans`, if asked for, (T, V,
    BINS): in how many worlds that went on a variable lay in each part of its range as the
    turn's orders were sealed."""

    counts: Counts
    ledger: Sums
    squares: Sums
    terms: Counter[Terms] = field(default_factory=Counter)
    fans: Whole | None = None

    @classmethod
    def none(cls, model: Model, fans: bool = False) -> Tally:
        """No worlds yet."""
        turns, columns = model.sizes.turns, model.sizes.hazards + 1
        shape = (turns, model.sizes.variables, BINS)
        counted = np.zeros(shape, dtype=np.int64) if fans else None
        ledger, squares = nothing((turns, columns)), nothing((turns, columns))
        return cls(Counts.none(model), ledger, squares, Counter(), counted)

    def note(self, model: Model, turn: Played) -> None:
        """Count one turn of a batch: where it stood, what it risked, and what was agreed."""
        on = turn.on
        self.note_places(model, turn.before, on)
        risk = with_all(turn.report.risk[:, on])
        self.ledger[turn.before.turn] += in_units(risk)
        self.squares[turn.before.turn] += in_units(risk**2)
        self.note_terms(model, turn.after, turn.ended)

    def note_terms(self, model: Model, state: State, ended: NDArray[np.intp]) -> None:
        """Count the terms of the settlements among games that have just ended."""
        kinds = np.array([ending.kind == "settlement" for ending in model.endings])
        settled = ended[kinds[state.ending[ended]]]
        rows = state.ending[settled].tolist()
        levels = state.terms[:, settled].T.tolist()
        self.terms.update(zip(rows, map(tuple, levels), strict=True))

    def note_places(self, model: Model, state: State, on: Bools) -> None:
        """Count where the variables lie in the games that go on."""
        if self.fans is None:
            return
        part = np.floor((state.x[:, on] - model.low) / (model.high - model.low) * BINS)
        rows = np.clip(part, 0, BINS - 1).astype(np.intp)
        for variable, at in enumerate(rows):
            self.fans[state.turn, variable] += np.bincount(at, minlength=BINS)

    def __iadd__(self, other: Tally) -> Tally:
        """Count the other's worlds, too."""
        self.counts += other.counts
        self.ledger += other.ledger
        self.squares += other.squares
        self.terms.update(other.terms)
        if self.fans is not None and other.fans is not None:
            self.fans += other.fans
        return self


BINS = 256
"""A variable's range is counted in so many equal parts."""


def total(model: Model, parts: Iterable[Tally], fans: bool = False) -> Tally:
    """All tallies as one; their order does not matter."""
    found = Tally.none(model, fans)
    for part in parts:
        found += part
    return found


def quantiles(counts: Whole, parts: Iterable[float], low: float, high: float) -> list[float]:
    """Of a variable between `low` and `high`, counted in bins: for each part (0..1) the middle
    of the bin in which that part of all games is reached; NaN where there are none."""
    reached = np.cumsum(counts)
    if not reached[-1]:
        return [math.nan for _ in parts]
    bins = [int(np.searchsorted(reached, part * reached[-1])) for part in parts]
    return [low + (high - low) * (each + 0.5) / len(counts) for each in bins]

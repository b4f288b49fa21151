"""Structs of arrays over games: the last axis of every array is the game."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.intp]


def anywhere(rows: NDArray[np.bool_]) -> list[bool]:
    """Which rows of a table (R, N) hold in any game."""
    held: list[bool] = np.logical_or.reduce(rows, axis=1).tolist()
    return held


def split(rows: NDArray[np.bool_]) -> list[NDArray[np.bool_] | bool]:
    """A copy of each row of truths (R, N), or one truth where all games agree."""
    some = np.logical_or.reduce(rows, axis=1)
    every = some & np.logical_and.reduce(rows, axis=1)
    found: list[NDArray[np.bool_] | bool] = every.tolist()
    for row in np.flatnonzero(some != every).tolist():
        found[row] = rows[row].copy()
    return found


def agreed(games: NDArray[np.bool_]) -> NDArray[np.bool_] | bool:
    """Truths by game, or one truth where all games agree."""
    if games.size < 2:
        return bool(games.size and games.item())
    first: bool = games.item(0)
    other = games.argmin() if first else games.argmax()  # 0 where no truth is another
    return games if other else first


def some(games: NDArray[np.bool_] | bool) -> bool:
    """Whether there is any game among these."""
    return games if isinstance(games, bool) else bool(np.count_nonzero(games))


def mark(row: NDArray[Any], games: NDArray[np.bool_] | bool, value: Any) -> None:
    """Write a value, or one by game, into some games (N,), or into all of them.

    Truths and whole numbers are written by arithmetic on the whole row: that takes a fraction
    of the time that numpy needs for writing here and there.
    """
    if isinstance(games, bool):
        if games:
            row[...] = value
    elif row.dtype.kind == "b":
        row ^= (row ^ value) & games
    elif row.dtype.kind == "i":
        row += (value - row) * games
    else:
        np.copyto(row, value, where=games)


class Batch:
    """A dataclass of arrays (and of other batches) that share their last axis."""

    def parts(self) -> Iterator[tuple[str, Any]]:
        """Field names with the arrays and batches they hold, in the order of the class."""
        for name, value in vars(self).items():
            if isinstance(value, np.ndarray | Batch):
                yield name, value

    _shared: frozenset[str] = frozenset()

    def copy(self) -> Self:
        """An independent copy."""
        return replace(self, **{name: value.copy() for name, value in self.parts()})  # type: ignore[type-var]

    def shallow(self) -> Self:
        """A batch that shares its arrays with this one; `own` those that are to be written."""
        parts = dict(self.parts())
        inner = {name: part.shallow() for name, part in parts.items() if isinstance(part, Batch)}
        twin: Self = replace(self, **inner)  # type: ignore[type-var]
        twin._shared = frozenset(parts.keys() - inner.keys())
        return twin

    def own(self, *names: str) -> None:
        """Before these arrays (by default all) are written: copy those that are shared."""
        shared = self._shared.intersection(names) if names else self._shared
        for name in shared:
            setattr(self, name, getattr(self, name).copy())
        self._shared -= shared

    def take(self, index: Rows) -> Self:
        """The games at `index`, in that order."""
        return replace(  # type: ignore[type-var]
            self,
            **{
                name: value.take(index) if isinstance(value, Batch) else value.take(index, axis=-1)
                for name, value in self.parts()
            },
        )

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        """The games of several batches (at least one) as one, in this order; what is no array is
        that of the first."""
        names = [name for name, _ in parts[0].parts()]
        whole: Self = replace(  # type: ignore[type-var]
            parts[0],
            **{name: _joined([getattr(part, name) for part in parts]) for name in names},
        )
        return whole

    def join(self, other: Self) -> Self:
        """The games of both, these first."""
        return self.joined([self, other])

    def overwrite(self, index: Rows, games: Self) -> None:
        """Write these games over those at `index`, in place: the reverse of `take`."""
        self.own()
        for (_, mine), (_, theirs) in zip(self.parts(), games.parts(), strict=True):
            if isinstance(mine, Batch):
                mine.overwrite(index, theirs)
            else:
                mine[..., index] = theirs


def _joined(parts: Sequence[Any]) -> Any:
    """Arrays or batches, end to end."""
    first = parts[0]
    return first.joined(parts) if isinstance(first, Batch) else np.concatenate(parts, axis=-1)

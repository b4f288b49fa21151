"""Structs of arrays over games: the last axis of every array is the game."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.intp]


def anywhere(rows: NDArray[np.bool_]) -> list[bool]:
    """Which rows of a table (R, N) hold in any game."""
    held: list[bool] = np.logical_or.reduce(rows, axis=1).tolist()
    return held


class Batch:
    """A dataclass of arrays (and of other batches) that share their last axis."""

    def parts(self) -> Iterator[tuple[str, Any]]:
        """Field names with the arrays and batches they hold, in the order of the class."""
        for name, value in vars(self).items():
            if isinstance(value, np.ndarray | Batch):
                yield name, value

    def copy(self) -> Self:
        """An independent copy."""
        return replace(self, **{name: value.copy() for name, value in self.parts()})  # type: ignore[type-var]

    def take(self, index: Rows) -> Self:
        """The games at `index`, in that order."""
        return replace(  # type: ignore[type-var]
            self,
            **{
                name: value.take(index) if isinstance(value, Batch) else value.take(index, axis=-1)
                for name, value in self.parts()
            },
        )

    def overwrite(self, index: Rows, games: Self) -> None:
        """Write these games over those at `index`, in place: the reverse of `take`."""
        for (_, mine), (_, theirs) in zip(self.parts(), games.parts(), strict=True):
            if isinstance(mine, Batch):
                mine.overwrite(index, theirs)
            else:
                mine[..., index] = theirs

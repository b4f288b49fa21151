"""What conditions read: tables by game whose rows are often the same in all games.

While nothing is written, or all that is written goes through `Readable.mark`, it is remembered
which rows are.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine.batch import Batch, agreed, mark, split

Truth = NDArray[np.bool_] | bool
"""Where something holds, shape (N,), or one truth for all games."""

NEVER = -1
"""In an array of turns: not yet, or not at all."""


class Readable(Batch):
    """A batch that conditions read.

    `found` is what conditions found while all stands still; `truths` are rows of tables of
    truths or turns, None what was written to since. Without these dictionaries nothing is
    remembered: states have none, and may be written to at will, but between turns of `spent` ones.
    """

    found: dict[Any, Any] | None = None
    truths: dict[tuple[Any, ...], list[Truth | None]] | None = None

    def truth(self, name: str, *at: int) -> Truth:
        """Where a row of a table of truths holds, or a row of turns tells of any."""
        if self.truths is None:
            return agreed(_ever(getattr(self, name)[at]))
        rows = self.truths.get((name, *at[:-1])) or self._rows(name, at[:-1])
        value = rows[at[-1]]
        if value is None:
            value = rows[at[-1]] = agreed(_ever(getattr(self, name)[at]))
        return value

    def _rows(self, name: str, before: tuple[int, ...]) -> list[Truth | None]:
        rows: list[Truth | None] = [*split(_ever(getattr(self, name)[before]))]
        if self.truths is not None:
            self.truths[name, *before] = rows
        return rows

    def mark(self, name: str, at: tuple[int, ...], games: Truth, value: Any) -> None:
        """Write a value, or one by game, into some games of a row."""
        if name in self._shared:
            self.own(name)
        mark(getattr(self, name)[at], games, value)
        if self.truths is not None and (rows := self.truths.get((name, *at[:-1]))):
            rows[at[-1]] = None

    def inherited(self) -> dict[tuple[Any, ...], list[Truth | None]]:
        """What `truths` tell of a part of these games."""
        return {
            key: [value if isinstance(value, bool) else None for value in rows]
            for key, rows in (self.truths or {}).items()
        }

    def common(self, other: Readable) -> dict[tuple[Any, ...], list[Truth | None]]:
        """What `truths` tell of these games and of others alike."""
        mine, theirs = self.inherited(), other.inherited()
        return {
            key: [one if one is two else None for one, two in zip(rows, theirs[key], strict=True)]
            for key, rows in mine.items()
            if key in theirs
        }


def _ever(rows: NDArray[Any]) -> NDArray[np.bool_]:
    """Where they are true, or tell of a turn: never the rows themselves, which may be written
    to while their truths are still in use."""
    been: NDArray[np.bool_] = rows.copy() if rows.dtype == np.bool_ else rows != NEVER
    return been

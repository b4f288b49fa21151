"""The state of a batch of games: everything that the next turn can depend on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools, Floats
from game.engine.batch import Batch
from game.engine.luck import Luck
from game.engine.reading import NEVER, Readable

Small = NDArray[np.int8]
Turns = NDArray[np.int16]
Instants = NDArray[np.int32]

__all__ = ["NEVER"]

SLOTS = 2
"""At most this many letters leave a seat in a turn."""


class Purpose(IntEnum):
    """What a letter is for; the order is that of `game.engine.orders.Purpose`."""

    MESSAGE = 0
    PROPOSAL = 1
    ACCEPTANCE = 2
    REJECTION = 3
    WITHDRAWAL = 4


_LETTER_FIELDS = {
    "channel purpose tone tone_read": np.int8,
    "about due draft": np.int16,
    "expires": np.int32,
    "arrived open withdrawn superseded answered misunderstanding leaked secret": np.bool_,
}


_NUMBERS = frozenset(
    name for names, kind in _LETTER_FIELDS.items() if kind is not np.bool_ for name in names.split()
)
"""The fields of which an empty row holds -1."""


@dataclass
class Letters(Batch):
    """All letters, one row per (turn sent, seat, slot): shape (L, N), L = turns x 2 x 2.

    There are rows for the turns until now, and for some to come (`Model.rows`).

    `meant`, `read` (levels) and `named` have shape (issues, L, N). An empty row has
    channel -1; `about` is the row of the proposal a letter is about, `due` the turn in
    which it arrives, `expires` an instant, all -1 for none. `secret` says that a
    proposal or an acceptance names a secret level.
    """

    channel: Small
    purpose: Small
    tone: Small
    tone_read: Small
    meant: Small
    read: Small
    named: Bools
    about: Turns
    expires: Instants
    due: Turns
    draft: Turns
    arrived: Bools
    open: Bools
    withdrawn: Bools
    superseded: Bools
    answered: Bools
    misunderstanding: Bools
    leaked: Bools
    secret: Bools

    @classmethod
    def empty(cls, issues: int, rows: int, games: int) -> Letters:
        """No letters, in the shapes of `issues`, `rows` and `games`."""
        shape, wide = (rows, games), (issues, rows, games)
        arrays: dict[str, Any] = {
            name: np.zeros(wide, dtype=np.bool_ if name == "named" else np.int8)
            for name in ("meant", "read", "named")
        }
        for names, kind in _LETTER_FIELDS.items():
            empty = 0 if kind is np.bool_ else NEVER
            arrays |= {name: np.full(shape, empty, dtype=kind) for name in names.split()}
        return cls(**arrays)

    def grown(self, rows: int) -> Letters:
        """The same letters with room for so many rows."""
        twin = self.shallow()
        twin.grow(rows)
        return twin

    def grow(self, rows: int) -> None:
        """Make room for so many rows, one array after the other: each of the old ones is given
        up before the next is made."""
        written = self._written()
        for name, old in list(self.parts()):
            shape = (*old.shape[:-2], rows, old.shape[-1])
            empty = NEVER if name in _NUMBERS else 0
            new = np.full(shape, empty, old.dtype) if empty else np.zeros(shape, old.dtype)
            new[..., written, :] = old[..., written, :]
            setattr(self, name, new)
        self._shared = frozenset()

    def _written(self) -> NDArray[np.intp]:
        """The rows in which there is a letter in any game: all others are empty."""
        return np.flatnonzero((self.channel != NEVER).any(axis=1))

    def take(self, index: NDArray[np.intp]) -> Letters:
        """The games at `index`, in that order. Rows that nobody wrote yet are made, not copied."""
        rows = len(self.channel)
        written = (self.channel != NEVER).any(axis=1)
        last = rows - int(written[::-1].argmax()) if written.any() else 0
        parts = {name: part[..., :last, :].take(index, axis=-1) for name, part in self.parts()}
        return Letters(**parts) if last == rows else Letters(**parts).grown(rows)


@dataclass
class State(Readable):
    """A batch of N games at the moment when orders are sealed, or ended.

    Shapes, with V variables, F flags, H facts, Z natures, E events, C choices, S slots,
    I issues, P papers (document and recipient), R hazards: `x` (V, N), `flags` and
    `flag_set` (F, N), `facts` (H, N), `natures` (Z, N), `happened` (E, N), `done` (C, N),
    `did` (2S, N: choice index, -1 for hold), `stands` and `terms` (I, N), `known_*`
    (2, V, N) and (2, F, N), `papers` (P, N), `leaked` (2, N), `ledger` (R, N),
    `ending` and `ended` (N,), `illegal` (2, N).
    """

    luck: Luck
    turn: int
    x: Floats
    flags: Bools
    flag_set: Turns
    facts: Bools
    natures: Floats
    happened: Turns
    done: Turns
    did: Turns
    stands: Small
    terms: Small
    known_value: Floats
    known_spread: Floats
    known_turn: Turns
    known_flags: Bools
    papers: Turns
    letters: Letters
    leaked: Bools
    ledger: Floats
    ending: Small
    ended: Turns
    illegal: Turns

    @property
    def games(self) -> int:
        """How many games the batch holds."""
        return int(self.ending.shape[0])

    @property
    def going(self) -> Bools | bool:
        """Which games go on, shape (N,); True if all do."""
        over = self.over
        return ~over if over.any() else True

    @property
    def over(self) -> Bools:
        """Which games have ended, shape (N,)."""
        return self.ending >= 0

    def choose(self, index: NDArray[np.intp]) -> State:
        """The games at `index`, with their luck."""
        chosen = self.take(index)
        chosen.luck = self.luck.take(index)
        chosen.truths = self.inherited()
        return chosen

    def join(self, other: State) -> State:
        """The games of both, which stand at the same turn of the same luck, these first."""
        joined = super().join(other)
        joined.luck = self.luck.join(other.luck)
        joined.truths = self.common(other)
        return joined

"""Finding letters: the rows of a seat, the open proposal on a channel, one's own latest.

Row `(turn x 2 + seat) x 2 + slot` holds the letter that left in that slot.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools
from game.engine.state import NEVER, SLOTS, Purpose, State

Rows = NDArray[np.intp]


def row_of(turn: int, seat: int, slot: int) -> int:
    """The row of the letter that left in this turn, from this seat, in this slot."""
    return (turn * 2 + seat) * SLOTS + slot


def place_of(row: int) -> tuple[int, int, int]:
    """Turn, seat and slot of a row: the reverse of `row_of`."""
    return row // (2 * SLOTS), row // SLOTS % 2, row % SLOTS


def rows_of(seat: int, turns: int) -> Rows:
    """The rows of a seat's letters sent in the first `turns` turns, in sending order."""
    starts = np.arange(turns)[:, None] * (2 * SLOTS) + seat * SLOTS
    return (starts + np.arange(SLOTS)).ravel()


def gather(table: NDArray[Any], row: NDArray[np.integer[Any]]) -> NDArray[Any]:
    """`table[..., row[n], n]` for each game n."""
    return table[..., row, np.arange(row.shape[0])]


def open_row(state: State, seat: int, channel: NDArray[np.int8]) -> Rows:
    """The row of that seat's open proposal on the channel (N,), or -1."""
    rows = rows_of(seat, state.turn)
    letters = state.letters
    lies = letters.open[rows] & (letters.channel[rows] == channel)
    return _last(rows, lies)


def latest_own(state: State, seat: int, channel: NDArray[np.int8]) -> Rows:
    """The row of the seat's latest proposal on the channel that it may withdraw, or -1.

    Only what the seat itself knows counts: what it sent, took back, and has been told.
    """
    rows = rows_of(seat, state.turn)
    letters = state.letters
    mine = (letters.purpose[rows] == Purpose.PROPOSAL) & (letters.channel[rows] == channel)
    row = _last(rows, mine & ~letters.misunderstanding[rows])
    back = (letters.purpose[rows] == Purpose.WITHDRAWAL) & (letters.about[rows] == row)
    known = back.any(axis=0) | _answer_arrived(state, seat, row)
    return np.where(known, NEVER, row)


def _answer_arrived(state: State, seat: int, row: Rows) -> Bools:
    """Whether an answer to the proposal in `row` (N,) has arrived at its author."""
    letters, rows = state.letters, rows_of(1 - seat, state.turn)
    about = (letters.about[rows] == row) & letters.arrived[rows]
    came: Bools = (about & (letters.purpose[rows] != Purpose.WITHDRAWAL)).any(axis=0)
    return came


def _last(rows: Rows, where: Bools) -> Rows:
    """The last row of `rows` in which `where` (rows, N) holds, or -1, by game."""
    if not rows.size:
        return np.full(where.shape[-1], NEVER, dtype=np.intp)
    back = where[::-1].argmax(axis=0)
    found: Rows = np.where(where.any(axis=0), rows[::-1][back], NEVER)
    return found

"""Truths of a block of games, one bit a game: sets of lanes, and numbers changed in a set.

A block is `LANES` games; a truth is a row of `WORDS` words, bit `i` of word `w` that of lane
`64 w + i`. Numbers have one element a lane.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from game.engine.fast import vectors
from game.engine.fast.jit import bits_in, compiled, lowest

LANES = 512
"""Games in a block: measured best, see docs/benchmarks.md."""

PITCH = LANES + 8
"""Room for a row of numbers of eight bytes: if rows were as long as a page of the cache, the same
lane of many rows would share one place in it."""

WORDS = LANES // 64

NONE = np.uint64(0)
ONE = np.uint64(1)
ALL = np.uint64(2**64 - 1)

FEW = 4
"""Up to so many lanes of a word it is quicker to go through them one by one."""

Row = Any
"""A row of words or of numbers."""


@compiled
def anyone(words: Row) -> bool:
    """Whether the set has any lane."""
    found = NONE
    for w in range(WORDS):
        found |= words[w]
    return bool(found != NONE)


@compiled
def count_of(words: Row) -> int:
    """How many lanes are in a set."""
    count = 0
    for w in range(WORDS):
        count += bits_in(words[w])
    return count


@compiled
def first_of(words: Row) -> int:
    """The first lane of a set that has one."""
    w = 0
    while words[w] == NONE:
        w += 1
    return 64 * w + lowest(words[w])


@compiled
def put(words: Row, lane: int) -> None:
    """Put one lane into a set."""
    words[lane >> 6] |= ONE << np.uint64(lane & 63)


@compiled
def put_if(words: Row, lane: int, truth: bool) -> None:
    """Put one lane into a set if something holds, without a branch that cannot be foreseen."""
    words[lane >> 6] |= np.uint64(truth) << np.uint64(lane & 63)


@compiled
def drop(words: Row, lane: int) -> None:
    """Take one lane out of a set."""
    words[lane >> 6] &= ~(ONE << np.uint64(lane & 63))


@compiled
def has(words: Row, lane: int) -> bool:
    """Whether a lane is in a set."""
    return bool((words[lane >> 6] >> np.uint64(lane & 63)) & ONE)


@compiled
def add_where(row: Row, words: Row, amount: Any) -> None:
    """Add an amount in the lanes of a set."""
    for w in range(WORDS):
        word = words[w]
        if bits_in(word) > FEW:
            vectors.add_in(row, 64 * w, word, amount)
        else:
            while word != NONE:
                row[64 * w + lowest(word)] += amount
                word &= word - ONE


@compiled
def set_where(row: Row, words: Row, value: Any) -> None:
    """Write a value in the lanes of a set."""
    for w in range(WORDS):
        vectors.put_in(row, 64 * w, words[w], value)


@compiled
def copy_where(row: Row, words: Row, values: Row) -> None:
    """Write each lane's own value in the lanes of a set."""
    for w in range(WORDS):
        vectors.copy_in(row, 64 * w, words[w], values)


@compiled
def less(row: Row, other: Row, into: Row) -> None:
    """The lanes in which one number is less than another."""
    for w in range(WORDS):
        into[w] = vectors.below_each(row, other, 64 * w)


@compiled
def equal(row: Row, other: Row, into: Row) -> None:
    """The lanes in which one number equals another."""
    for w in range(WORDS):
        into[w] = vectors.alike_each(row, other, 64 * w)


@compiled
def less_than(row: Row, limit: Any, into: Row) -> None:
    """The lanes in which a number is below a limit."""
    for w in range(WORDS):
        into[w] = vectors.below(row, 64 * w, limit)


@compiled
def most_is(row: Row, limit: Any, into: Row) -> None:
    """The lanes in which a number is a limit or below it."""
    for w in range(WORDS):
        into[w] = vectors.at_most(row, 64 * w, limit)


@compiled
def least_is(row: Row, limit: Any, into: Row) -> None:
    """The lanes in which a number is a limit or above it."""
    for w in range(WORDS):
        into[w] = vectors.at_least(row, 64 * w, limit)


@compiled
def equals(row: Row, value: Any, into: Row) -> None:
    """The lanes in which a number is this one."""
    for w in range(WORDS):
        into[w] = vectors.alike(row, 64 * w, value)


@compiled
def between(row: Row, low: int, high: int, into: Row) -> None:
    """The lanes in which a turn, or -1 for never, lies between two others or is one of them."""
    first, last = np.int16(low), np.int16(high)
    for w in range(WORDS):
        into[w] = vectors.at_most(row, 64 * w, last)
    if low >= 0:
        for w in range(WORDS):
            into[w] &= vectors.at_least(row, 64 * w, first)

"""Truths of a block of games, one bit a game: sets of lanes, and numbers changed in a set.

A block is `LANES` games; a truth is a row of `WORDS` words, bit `i` of word `w` that of lane
`64 w + i`. Numbers have one element a lane.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from game.engine.fast.jit import bits_in, compiled, lowest

LANES = 512
"""Games in a block: measured best, see docs/benchmarks.md."""

WORDS = LANES // 64

NONE = np.uint64(0)
ONE = np.uint64(1)
ALL = np.uint64(2**64 - 1)

CROWD = 12
"""From so many lanes of a word on it is quicker to go through all 64."""

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
        part = row[64 * w : 64 * w + 64]
        if word == ALL:
            for i in range(64):
                part[i] += amount
        elif bits_in(word) > CROWD:
            for i in range(64):
                part[i] += amount * ((word >> np.uint64(i)) & ONE != NONE)
        else:
            while word:
                part[lowest(word)] += amount
                word &= word - ONE


@compiled
def set_where(row: Row, words: Row, value: Any) -> None:
    """Write a value in the lanes of a set."""
    for w in range(WORDS):
        word = words[w]
        part = row[64 * w : 64 * w + 64]
        if word == ALL:
            for i in range(64):
                part[i] = value
        elif bits_in(word) > CROWD:
            for i in range(64):
                part[i] = value if (word >> np.uint64(i)) & ONE != NONE else part[i]
        else:
            while word:
                part[lowest(word)] = value
                word &= word - ONE


@compiled
def copy_where(row: Row, words: Row, values: Row) -> None:
    """Write each lane's own value in the lanes of a set."""
    for w in range(WORDS):
        word = words[w]
        part, source = row[64 * w : 64 * w + 64], values[64 * w : 64 * w + 64]
        if word == ALL:
            for i in range(64):
                part[i] = source[i]
        elif bits_in(word) > CROWD:
            for i in range(64):
                part[i] = source[i] if (word >> np.uint64(i)) & ONE != NONE else part[i]
        else:
            while word:
                i = lowest(word)
                part[i] = source[i]
                word &= word - ONE


@compiled
def less(row: Row, other: Row, into: Row) -> None:
    """The lanes in which one number is less than another."""
    for w in range(WORDS):
        a, b = row[64 * w : 64 * w + 64], other[64 * w : 64 * w + 64]
        word = NONE
        for i in range(64):
            word |= np.uint64(a[i] < b[i]) << np.uint64(i)
        into[w] = word


@compiled
def equal(row: Row, other: Row, into: Row) -> None:
    """The lanes in which one number equals another."""
    for w in range(WORDS):
        a, b = row[64 * w : 64 * w + 64], other[64 * w : 64 * w + 64]
        word = NONE
        for i in range(64):
            word |= np.uint64(a[i] == b[i]) << np.uint64(i)
        into[w] = word


@compiled
def less_than(row: Row, limit: float, into: Row) -> None:
    """The lanes in which a number is below a limit."""
    for w in range(WORDS):
        part = row[64 * w : 64 * w + 64]
        word = NONE
        for i in range(64):
            word |= np.uint64(part[i] < limit) << np.uint64(i)
        into[w] = word


@compiled
def most_is(row: Row, limit: float, into: Row) -> None:
    """The lanes in which a number is a limit or below it."""
    for w in range(WORDS):
        part = row[64 * w : 64 * w + 64]
        word = NONE
        for i in range(64):
            word |= np.uint64(part[i] <= limit) << np.uint64(i)
        into[w] = word


@compiled
def equals(row: Row, value: float, into: Row) -> None:
    """The lanes in which a number is this one."""
    for w in range(WORDS):
        part = row[64 * w : 64 * w + 64]
        word = NONE
        for i in range(64):
            word |= np.uint64(part[i] == value) << np.uint64(i)
        into[w] = word


@compiled
def between(row: Row, low: int, high: int, into: Row) -> None:
    """The lanes in which a whole number lies between two others or is one of them."""
    first, last = np.int16(low), np.int16(high)
    for w in range(WORDS):
        part = row[64 * w : 64 * w + 64]
        word = NONE
        for i in range(64):
            word |= np.uint64((part[i] >= first) & (part[i] <= last)) << np.uint64(i)
        into[w] = word

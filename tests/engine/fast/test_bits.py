"""Sets of lanes against plain numpy."""

from __future__ import annotations

import numpy as np
import pytest

from game.engine.fast import bits
from game.engine.fast.bits import LANES, WORDS
from game.engine.fast.blocks import truths_of, words_of
from game.engine.fast.lot import count_down, draw
from game.engine.luck import mix

RNG = np.random.default_rng(5)
SHARES = [0.0, 0.02, 0.5, 0.98, 1.0]


def some(share: float) -> np.ndarray:
    return RNG.random(LANES) < share


@pytest.mark.parametrize("share", SHARES)
def test_truths_become_words_and_truths_again(share: float) -> None:
    truths = some(share)
    assert (truths_of(words_of(truths), LANES) == truths).all()
    assert bits.anyone(words_of(truths)) == truths.any()
    assert bits.count_of(words_of(truths)) == truths.sum()


@pytest.mark.parametrize("share", SHARES)
def test_numbers_are_changed_in_a_set_alone(share: float) -> None:
    truths, row = some(share), RNG.random(LANES)
    expected = row + 0.25 * truths
    bits.add_where(row, words_of(truths), 0.25)
    assert row.tobytes() == expected.tobytes()
    bits.set_where(row, words_of(truths), 3.0)
    assert (row == np.where(truths, 3.0, expected)).all()
    values = RNG.random(LANES)
    bits.copy_where(row, words_of(truths), values)
    assert (row == np.where(truths, values, expected)).all()


def test_comparisons() -> None:
    one, other = RNG.integers(0, 4, LANES).astype(float), RNG.integers(0, 4, LANES).astype(float)
    turns = RNG.integers(-1, 9, LANES).astype(np.int16)
    into = np.zeros(WORDS, dtype=np.uint64)
    for compare, args, expected in (
        (bits.less, (one, other), one < other),
        (bits.equal, (one, other), one == other),
        (bits.less_than, (one, 2.0), one < 2),
        (bits.most_is, (one, 2.0), one <= 2),
        (bits.equals, (one, 2.0), one == 2),
        (bits.between, (turns, -1, 3), (turns >= -1) & (turns <= 3)),
    ):
        compare(*args, into)
        assert (truths_of(into, LANES) == expected).all()


def test_single_lanes() -> None:
    words = np.zeros(WORDS, dtype=np.uint64)
    for lane in (0, 63, 64, LANES - 1):
        bits.put(words, lane)
        assert bits.has(words, lane)
    assert bits.first_of(words) == 0
    bits.drop(words, 0)
    assert bits.first_of(words) == 63
    assert not bits.has(words, 0)


def test_sets_are_counted_up_and_down_again() -> None:
    sets = RNG.random((4, LANES)) < 0.6
    counts = np.zeros(LANES, dtype=np.int16)
    for truths in sets:
        bits.add_where(counts, words_of(truths), 1)
    assert (counts == sets.sum(axis=0)).all()
    alive, wanted = some(0.9), RNG.integers(0, 5, LANES).astype(np.int16)
    left, found = wanted.copy(), np.zeros((4, WORDS), dtype=np.uint64)
    for truths, into in zip(sets, found, strict=True):
        count_down(words_of(truths), left, words_of(alive), into)
    order = sets.cumsum(axis=0)
    expected = sets & (order == wanted) & alive
    assert (np.array([truths_of(row, LANES) for row in found]) == expected).all()


def test_each_of_those_that_are_legal_is_as_likely_as_none() -> None:
    keys, name = RNG.integers(0, 2**63, LANES).astype(np.uint64), np.uint64(77)
    counts = np.arange(LANES, dtype=np.int16) % 7
    drawn = counts.copy()
    draw(keys, name, drawn)
    u = (mix(keys + name) >> np.uint64(11)).astype(float) * 2.0**-53
    assert (drawn == np.floor(u * (counts + 1))).all()
    assert set(drawn[counts == 6]) == set(range(7)) and not drawn[counts == 0].any()

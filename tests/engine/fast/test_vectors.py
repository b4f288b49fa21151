"""Instructions on sixty-four lanes against plain numpy, and squares of heaps."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.engine.fast import vectors
from game.engine.fast.blocks import truths_of
from game.engine.fast.jit import compiled

RNG = np.random.default_rng(11)
KINDS = [np.float64, np.uint64, np.int16, np.int8]


@compiled
def _with_one(row: Any, at: int, limit: Any, found: Any) -> None:
    found[0] = vectors.below(row, at, limit)
    found[1] = vectors.at_most(row, at, limit)
    found[2] = vectors.at_least(row, at, limit)
    found[3] = vectors.alike(row, at, limit)


@compiled
def _with_each(row: Any, other: Any, at: int, found: Any) -> None:
    found[0] = vectors.below_each(row, other, at)
    found[1] = vectors.alike_each(row, other, at)


@compiled
def _change(row: Any, at: int, word: Any, value: Any, which: int) -> None:
    if which:
        vectors.add_in(row, at, word, value)
    else:
        vectors.put_in(row, at, word, value)


@compiled
def _copy(row: Any, at: int, word: Any, source: Any) -> None:
    vectors.copy_in(row, at, word, source)


@compiled
def _add_part(into: Any, at: int, row: Any, start: int) -> None:
    vectors.add_part(into, at, row, start)


@compiled
def _add_turned(into: Any, at: int, pitch: int, heaps: Any, start: int, width: int) -> int:
    return vectors.add_turned(into, at, pitch, heaps, start, width)


def numbers(kind: Any, count: int = 192) -> np.ndarray:
    low = -3 if np.dtype(kind).kind != "u" else 0
    return RNG.integers(low, 4, count).astype(kind)


def truths(word: np.uint64) -> np.ndarray:
    return truths_of(np.array([word], dtype=np.uint64), 64)


@pytest.mark.parametrize("kind", KINDS)
def test_comparisons_of_every_kind_of_number(kind: Any) -> None:
    row, other, found = numbers(kind), numbers(kind), np.zeros(4, dtype=np.uint64)
    part, limit = row[64:128], kind(2)
    _with_one(row, 64, limit, found)
    for word, wanted in zip(
        found, (part < limit, part <= limit, part >= limit, part == limit), strict=True
    ):
        assert (truths(word) == wanted).all()
    _with_each(row, other, 64, found)
    assert (truths(found[0]) == (part < other[64:128])).all()
    assert (truths(found[1]) == (part == other[64:128])).all()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("word", [0, 1, 2**63, 0x0F0F00FF12345678, 2**64 - 1])
def test_only_the_lanes_of_a_word_are_changed(kind: Any, word: int) -> None:
    chosen = np.zeros(192, dtype=np.bool_)
    chosen[64:128] = truths(np.uint64(word))
    before, source = numbers(kind), numbers(kind)
    for which, wanted in enumerate((np.where(chosen, kind(3), before), before + chosen * kind(3))):
        row = before.copy()
        _change(row, 64, np.uint64(word), kind(3), which)
        assert row.tobytes() == wanted.astype(kind).tobytes()
    row = before.copy()
    _copy(row, 64, np.uint64(word), source)
    assert (row == np.where(chosen, source, before)).all()


def test_a_list_is_added_to_a_heap() -> None:
    into, row = RNG.random(40), RNG.random(64)
    wanted = into.copy()
    wanted[16:24] += row[8:16]
    _add_part(into, 16, row, 8)
    assert into.tobytes() == wanted.tobytes()


@pytest.mark.parametrize("variable", [None, 0, 3, 7])
def test_heaps_come_to_rows_and_are_empty(variable: int | None) -> None:
    heaps, sums = RNG.random((10, 24)), RNG.random((9, 40))
    if variable is not None:
        heaps[1:9, 8:16] *= np.arange(8) == variable
    wanted, emptied = sums.copy(), heaps.copy()
    wanted[:8, 16:24] += heaps[1:9, 8:16].T
    emptied[1:9, 8:16] = 0.0
    found = _add_turned(sums.reshape(-1), 16, 40, heaps.reshape(-1), 32, 24)
    assert sums.tobytes() == wanted.tobytes()
    assert heaps.tobytes() == emptied.tobytes()
    assert found == (255 if variable is None else 1 << variable)

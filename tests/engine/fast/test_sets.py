"""Sets of lanes against Python's own sets, at their edges; luck of lanes against `Luck`."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.fast import bits
from game.engine.fast.bits import FEW, LANES, WORDS
from game.engine.fast.blocks import truths_of, unpacked, words_of
from game.engine.fast.run import everyone, meet
from game.engine.fast.turns import packed
from game.engine.fast.waves import mix, uniform, uniforms
from game.engine.luck import Luck, name64
from game.engine.luck import mix as numpys_mix

lanes = st.sets(st.integers(0, LANES - 1), max_size=40)
few = settings(max_examples=40, deadline=None)


def set_of(members: set[int]) -> np.ndarray:
    """A set by single lanes."""
    words = np.zeros(WORDS, dtype=np.uint64)
    for lane in members:
        bits.put(words, lane)
    return words


def members(words: np.ndarray) -> set[int]:
    return set(np.flatnonzero(truths_of(words, LANES)).tolist())


@few
@given(lanes, lanes)
def test_lanes_come_and_go(some: set[int], others: set[int]) -> None:
    words = set_of(some)
    assert members(words) == some
    for lane in others:
        bits.drop(words, lane)
    left = some - others
    assert members(words) == left
    assert bits.anyone(words) == bool(left)
    if left:
        assert bits.first_of(words) == min(left)
    assert [bits.has(words, lane) for lane in range(LANES)] == [n in left for n in range(LANES)]


@few
@given(lanes)
def test_putting_twice_is_putting_once(some: set[int]) -> None:
    words = set_of(some)
    for lane in some:
        bits.put(words, lane)
    assert members(words) == some


@few
@given(lanes, lanes)
def test_sets_meet(one: set[int], other: set[int]) -> None:
    into = np.full(WORDS, 2**64 - 1, dtype=np.uint64)
    assert meet(set_of(one), set_of(other), into) == bool(one & other)
    assert members(into) == one & other


@pytest.mark.parametrize("missing", [None, 0, 63, 64, LANES - 1])
def test_everyone_is_everyone(missing: int | None) -> None:
    words = set_of(set(range(LANES)))
    if missing is not None:
        bits.drop(words, missing)
    assert everyone(words) == (missing is None)


@pytest.mark.parametrize("count", [1, FEW - 1, FEW, FEW + 1, 63, 64])
@pytest.mark.parametrize("word", [0, 1, WORDS - 1])
def test_however_full_a_word_is_the_same_is_added(count: int, word: int) -> None:
    inside = {64 * word + 63 - lane for lane in range(count)}
    row = np.arange(LANES, dtype=np.float64)
    bits.add_where(row, set_of(inside), -2.5)
    assert row.tolist() == [n - 2.5 * (n in inside) for n in range(LANES)]
    turns = np.full(LANES, -1, dtype=np.int16)
    bits.set_where(turns, set_of(inside), 7)
    assert turns.tolist() == [7 if n in inside else -1 for n in range(LANES)]
    mine = np.zeros(LANES)
    bits.copy_where(mine, set_of(inside), np.arange(LANES, dtype=np.float64))
    assert mine.tolist() == [n if n in inside else 0 for n in range(LANES)]


@pytest.mark.parametrize(("low", "high"), [(-1, -1), (0, 0), (-1, 5), (2, 4), (5, 4), (9, 9)])
def test_whole_numbers_between_two_others(low: int, high: int) -> None:
    turns = (np.arange(LANES) % 12 - 1).astype(np.int16)
    into = np.full(WORDS, 2**64 - 1, dtype=np.uint64)
    bits.between(turns, low, high, into)
    assert members(into) == {n for n in range(LANES) if low <= turns[n] <= high}


@pytest.mark.parametrize("limit", [0.0, 0.5, 1.0, np.nextafter(1.0, 2.0), np.nextafter(1.0, 0.0)])
def test_a_hair_tells(limit: float) -> None:
    row = np.array([0.0, np.nextafter(1.0, 0.0), 1.0, np.nextafter(1.0, 2.0)] * (LANES // 4))
    into = np.zeros(WORDS, dtype=np.uint64)
    for compare, wanted in (
        (bits.less_than, row < limit),
        (bits.most_is, row <= limit),
        (bits.equals, row == limit),
    ):
        compare(row, limit, into)
        assert (truths_of(into, LANES) == wanted).all(), compare
    other = np.roll(row, 1)
    bits.less(row, other, into)
    assert (truths_of(into, LANES) == (row < other)).all()
    bits.equal(row, other, into)
    assert (truths_of(into, LANES) == (row == other)).all()


@pytest.mark.parametrize("games", [1, 63, 64, 65, LANES])
def test_fewer_games_than_lanes(games: int) -> None:
    truths = np.random.default_rng(games).random((3, games)) < 0.5
    words = words_of(truths)
    assert words.shape == (3, WORDS)
    assert (truths_of(words, games) == truths).all()
    assert not truths_of(words, LANES)[:, games:].any(), "lanes without a game are in no set"


@few
@given(st.integers(1, 16), st.integers(1, 5), st.randoms(use_true_random=False))
def test_levels_in_words_and_back(issues: int, games: int, lot: object) -> None:
    draw = np.random.default_rng(lot.randrange(2**32))  # type: ignore[attr-defined]
    levels = draw.integers(-1, 16, (issues, games)).astype(np.int8)
    words, named = packed(levels)
    assert (unpacked(words, issues) == np.maximum(levels, 0)).all()
    assert (unpacked(named, issues) == np.where(levels >= 0, 15, 0)).all()
    for game in range(games):
        whole = sum(max(int(level), 0) << (4 * at) for at, level in enumerate(levels[:, game]))
        assert int(words[game]) == whole


@few
@given(st.integers(0, 2**64 - 1))
def test_mixing_is_the_engines(word: int) -> None:
    one = np.uint64(word)
    wanted = numpys_mix(np.array([word], dtype=np.uint64))[0]
    assert np.uint64(mix(one)) == wanted


def test_draws_are_the_engines() -> None:
    luck = Luck.of(17, range(LANES)).turn("1962-10-27 09:00")
    for name in ("event.fire", "transit.east.0"):
        wanted, into = luck.uniform(name), np.zeros(LANES)
        uniforms(luck.keys, name64(name), into)
        assert into.tobytes() == wanted.tobytes()
        assert [uniform(key, name64(name)) for key in luck.keys[:5]] == wanted[:5].tolist()

"""Writing into some games of a row, and letters that leave room for those to come."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.batch import mark, some
from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.sealed import seal
from game.engine.state import Letters
from game.engine.turn import advance, start
from tests.engine.tables import EAST, WEST
from tests.oracle.play import orders_of, propose
from tests.oracle.small import small

GAMES = 7
MODEL = compile_model(small())
KINDS = (np.bool_, np.int8, np.int16, np.int32, np.float64)


def row_of(kind: Any, seed: int) -> Any:
    """A row of any numbers that its kind can hold."""
    drawn = np.random.default_rng(seed).integers(-100, 100, GAMES)
    return drawn > 0 if kind is np.bool_ else drawn.astype(kind)


@given(st.sampled_from(KINDS), st.integers(0, 99), st.lists(st.booleans(), min_size=7, max_size=7))
def test_marks_are_written_where_they_are_due_and_nowhere_else(
    kind: Any, seed: int, where: list[bool]
) -> None:
    games = np.array(where)
    for value in (row_of(kind, seed + 100), row_of(kind, seed + 200)[0]):
        row = row_of(kind, seed)
        wanted = np.where(games, value, row)
        mark(row, games, value)
        assert row.dtype == kind and row.tolist() == wanted.tolist()


@pytest.mark.parametrize("value", [True, False])
def test_plain_truths_are_marked_in_rows_of_truths(value: bool) -> None:
    row = np.array([True, False, True, False])
    mark(row, np.array([True, True, False, False]), value)
    assert row.tolist() == [value, value, True, False]


@pytest.mark.parametrize("kind", KINDS)
def test_all_games_or_none_are_marked_at_once(kind: Any) -> None:
    row = row_of(kind, 3)
    before = row.copy()
    mark(row, False, row_of(kind, 4)[0])
    assert row.tolist() == before.tolist()
    mark(row, True, 1)
    assert row.tolist() == [kind(1)] * GAMES


def test_a_mark_goes_into_the_table_of_which_the_row_is_part() -> None:
    table = np.zeros((2, GAMES), dtype=np.int16)
    mark(table[1], np.arange(GAMES) > 4, 9)
    assert table.sum(axis=1).tolist() == [0, 18]


def test_some_games_are_some() -> None:
    assert some(True) is True and some(False) is False
    assert some(np.array([False, True])) is True
    assert some(np.zeros(3, dtype=bool)) is False and some(np.zeros(0, dtype=bool)) is False


def written(turns: int) -> Letters:
    """The letters of three games after so many turns in which two of them were written to."""
    state, _ = start(MODEL, Luck.of(1, range(3)))
    letter = {EAST: orders_of(propose(land="share")), WEST: orders_of(propose("envoy", sea="free"))}
    for _ in range(turns):
        state, _ = advance(MODEL, state, seal(MODEL, [letter, {}, letter]))
    return state.letters


def same(one: Letters, other: Letters) -> bool:
    pairs = zip(one.parts(), other.parts(), strict=True)
    return all(np.array_equal(a, b) and a.dtype == b.dtype for (_, a), (_, b) in pairs)


@pytest.mark.parametrize("turns", [0, 1, 3])
def test_letters_of_some_games_have_all_their_rows(turns: int) -> None:
    letters, index = written(turns), np.array([2, 1])
    chosen = letters.take(index)
    for name, part in letters.parts():
        assert np.array_equal(getattr(chosen, name), part[..., index]), name
    assert (chosen.channel[:, 0] >= 0).sum() == 2 * turns


def test_letters_that_were_taken_are_written_to_alone() -> None:
    letters = written(1)
    before, chosen = letters.copy(), letters.take(np.array([0]))
    for _, part in chosen.parts():
        part[...] = 1
    assert same(letters, before)


def test_more_room_changes_no_letter() -> None:
    letters = written(2)
    rows = len(letters.channel)
    grown = letters.grown(rows + 8)
    assert len(grown.channel) == rows + 8
    for name, part in letters.parts():
        assert np.array_equal(getattr(grown, name)[..., :rows, :], part), name
    empty = Letters.empty(len(letters.meant), 8, 3)
    for name, part in empty.parts():
        assert np.array_equal(getattr(grown, name)[..., rows:, :], part), name

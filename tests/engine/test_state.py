"""States of games: letters that grow, parts of a batch, who goes on."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.opening import blank
from game.engine.orders import Purpose as Written
from game.engine.state import NEVER, Letters, Purpose, State
from game.engine.turn import advance, start
from game.scenario import load
from game.seats.match import decide
from game.seats.random import RandomSeat
from tests.engine.tables import array_difference
from tests.oracle.small import small
from tests.test_against_oracle import SMALL

MODEL = compile_model(small())
MARKS = [
    "arrived",
    "open",
    "withdrawn",
    "superseded",
    "answered",
    "misunderstanding",
    "leaked",
    "secret",
]
ROWS = ["channel", "purpose", "tone", "tone_read", "about", "due", "draft", "expires"]


def some_letters(rows: int, games: int, seed: int) -> Letters:
    """Letters of which every table holds something of its own."""
    draw, letters = np.random.default_rng(seed), Letters.empty(2, rows, games)
    for _, table in letters.parts():
        table[...] = draw.integers(0, 2, table.shape)
    return letters


def test_purposes_are_those_of_orders_in_their_order() -> None:
    assert [purpose.name.lower() for purpose in Purpose] == list(Written.__args__)
    assert [int(purpose) for purpose in Purpose] == list(range(5))


def test_no_letters() -> None:
    letters = Letters.empty(3, 8, 5)
    for name in ROWS:
        table = getattr(letters, name)
        assert table.shape == (8, 5) and (table == NEVER).all(), name
    for name in MARKS:
        table = getattr(letters, name)
        assert table.shape == (8, 5) and table.dtype == np.bool_ and not table.any(), name
    for name in ("meant", "read", "named"):
        table = getattr(letters, name)
        assert table.shape == (3, 8, 5) and not table.any(), name


@given(st.integers(1, 9), st.integers(0, 7), st.integers(1, 4))
def test_grown_letters_are_the_same_and_below_them_is_nothing(
    rows: int, more: int, games: int
) -> None:
    letters = some_letters(rows, games, rows)
    grown = letters.grown(rows + more)
    nothing = Letters.empty(2, rows + more, games)
    for (name, old), (_, new), (_, empty) in zip(
        letters.parts(), grown.parts(), nothing.parts(), strict=True
    ):
        assert (new[..., :rows, :] == old).all(), name
        assert (new[..., rows:, :] == empty[..., rows:, :]).all(), name
        assert new.dtype == old.dtype
        assert not np.shares_memory(new, old)


def test_letters_that_grow_in_place_are_their_own() -> None:
    letters = some_letters(4, 3, 2)
    twin, before = letters.shallow(), letters.copy()
    twin.grow(6)
    assert len(twin.channel) == 6 and len(letters.channel) == 4
    twin.own("open")
    for _, table in twin.parts():
        table[...] = 1
    for (name, one), (_, other) in zip(letters.parts(), before.parts(), strict=True):
        assert (one == other).all(), name


def test_only_rows_with_letters_are_looked_at_when_they_grow() -> None:
    letters = Letters.empty(1, 4, 2)
    letters.channel[2, 1], letters.due[2, 1] = 0, 5
    grown = letters.grown(8)
    assert grown.due.tolist() == [[NEVER, NEVER]] * 2 + [[NEVER, 5]] + [[NEVER, NEVER]] * 5


@given(st.lists(st.integers(0, 4), min_size=1, max_size=7), st.integers(0, 6), st.integers(0, 99))
def test_letters_of_some_games(games: list[int], written: int, seed: int) -> None:
    """Rows past the last letter that anybody wrote are empty in any part of the games."""
    letters = Letters.empty(2, 6, 5)
    for (_, table), (_, full) in zip(
        letters.parts(), some_letters(6, 5, seed).parts(), strict=True
    ):
        table[..., :written, :] = full[..., :written, :]
    taken = letters.take(np.array(games))
    for (name, before), (_, after) in zip(letters.parts(), taken.parts(), strict=True):
        assert after.tolist() == before[..., games].tolist(), name
        assert after.dtype == before.dtype and after.shape[-2] == 6


def test_a_letter_of_one_game_alone_is_not_lost() -> None:
    letters = Letters.empty(1, 8, 3)
    letters.channel[5, 2], letters.due[5, 2], letters.open[5, 2] = 1, 3, True
    assert letters.take(np.array([2, 0])).channel[5].tolist() == [1, NEVER]
    assert letters.take(np.array([2])).open[:, 0].tolist() == [n == 5 for n in range(8)]
    assert (letters.take(np.array([0, 1])).channel == NEVER).all()


def played(games: int, turns: int) -> State:
    model = compile_model(load(SMALL).scenario)
    state, _ = start(model, Luck.of(6, range(games)))
    seats = {seat: RandomSeat() for seat in model.seat_ids}
    for _ in range(turns):
        state, _ = advance(model, state, decide(model, state, seats))
    return state


@pytest.mark.parametrize("turns", [0, 1, 2])
def test_games_that_are_chosen_keep_their_luck(turns: int) -> None:
    state = played(6, turns)
    chosen = state.choose(np.array([4, 1, 4]))
    assert chosen.games == 3 and chosen.turn == state.turn
    assert chosen.luck.games.tolist() == [4, 1, 4]
    assert array_difference(chosen.choose(np.array([1])), state.choose(np.array([1]))) is None
    assert array_difference(chosen.choose(np.array([0])), chosen.choose(np.array([2]))) is None
    chosen.x += 1
    assert not np.array_equal(chosen.x, state.x[:, [4, 1, 4]]), "they are copies"


def test_all_games_in_their_order_are_the_batch() -> None:
    state = played(5, 1)
    assert array_difference(state.choose(np.arange(5)), state) is None


@pytest.mark.parametrize("turns", [0, 1, 2])
def test_parts_that_are_joined_are_the_batch(turns: int) -> None:
    state = played(6, turns)
    one, other = state.choose(np.array([3, 0])), state.choose(np.array([5, 1, 2]))
    joined = one.join(other)
    expected = state.choose(np.array([3, 0, 5, 1, 2]))
    assert joined.games == 5 and joined.turn == state.turn
    assert joined.luck.games.tolist() == expected.luck.games.tolist() == [3, 0, 5, 1, 2]
    assert array_difference(joined, expected) is None
    joined.x += 1
    assert not np.array_equal(joined.x[:, :2], one.x), "they are copies"


def test_joined_games_remember_what_is_one_for_all_of_them() -> None:
    state = played(4, 0)
    one, other = state.choose(np.array([0, 1])), state.choose(np.array([2, 3]))
    one.truths = {("flags",): [True, False, None], ("facts",): [True]}
    other.truths = {("flags",): [True, True, None]}
    assert one.join(other).truths == {("flags",): [True, None, None]}
    assert one.truths == {("flags",): [True, False, None], ("facts",): [True]}


@given(st.lists(st.integers(-1, 2), min_size=1, max_size=6))
def test_who_goes_on(endings: list[int]) -> None:
    state = blank(MODEL, Luck.of(1, range(len(endings))))
    state.ending[:] = endings
    over = [ending >= 0 for ending in endings]
    assert state.over.tolist() == over
    if any(over):
        assert np.asarray(state.going).tolist() == [not each for each in over]
    else:
        assert state.going is True


def test_games_are_written_over_others() -> None:
    state, other = played(5, 1), played(5, 1)
    other.x += 2
    other.letters.due[other.letters.channel >= 0] += 1
    assert not np.array_equal(other.letters.due, state.letters.due)
    part = other.choose(np.array([1, 3]))
    state.overwrite(np.array([4, 0]), part)
    assert (state.x[:, 4] == other.x[:, 1]).all() and (state.x[:, 0] == other.x[:, 3]).all()
    assert (state.letters.due[:, 4] == other.letters.due[:, 1]).all()
    untouched = np.array([1, 2, 3])
    assert array_difference(state.choose(untouched), played(5, 1).choose(untouched)) is None

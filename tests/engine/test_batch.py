"""Structs of arrays: copied, taken apart by game, and put back; sealed orders among them."""

from __future__ import annotations

import numpy as np
import pytest

from game.engine.batch import anywhere
from game.engine.compile import compile_model
from game.engine.dump import dump
from game.engine.luck import Luck
from game.engine.orders import Letter, Orders
from game.engine.sealed import Sealed, orders_of, seal
from game.engine.state import State
from game.engine.turn import advance, start
from tests.engine.tables import EAST, WEST, array_difference, arrays_of, difference
from tests.oracle.play import orders_of as short
from tests.oracle.play import propose
from tests.oracle.small import plain_choice, small

MODEL = compile_model(
    small(
        variables={"heat": {"noise": 2}},
        choices={EAST: {"go": plain_choice()}, WEST: {"go": plain_choice()}},
    )
)


def batch(games: int = 4) -> State:
    state, _ = start(MODEL, Luck.of(1, range(games)))
    orders = seal(MODEL, [{EAST: short(("go", propose(land="share")))}] * games)
    return advance(MODEL, state, orders)[0]


def test_a_copy_is_independent_to_the_last_array() -> None:
    state = batch()
    copy = state.copy()
    assert array_difference(state, copy) is None
    for path, value in arrays_of(state):
        if isinstance(value, np.ndarray) and value.size and path != "luck.games":
            value[...] = value.max() + 1 if value.dtype != np.bool_ else ~value
    untouched = batch()
    assert array_difference(copy, untouched) is None


def test_games_are_chosen_with_their_luck_and_in_order() -> None:
    state = batch()
    chosen = state.choose(np.array([3, 1]))
    assert chosen.games == 2 and chosen.luck.games.tolist() == [3, 1]
    assert chosen.x.tolist() == state.x[:, [3, 1]].tolist()
    assert chosen.letters.named.shape == (*state.letters.named.shape[:2], 2)
    assert dump(MODEL, chosen, 1) == dump(MODEL, state, 1)


def test_overwriting_puts_games_back_and_leaves_the_others() -> None:
    state, other = batch(), batch()
    other.x += 1
    other.letters.open ^= True
    other.overwrite(np.array([0, 2]), state.take(np.array([0, 2])))
    assert (other.x - state.x)[0].tolist() == [0, 1, 0, 1]
    same = (other.letters.open == state.letters.open).all(axis=0)
    assert same.tolist() == [True, False, True, False]


def test_advance_leaves_the_state_that_it_is_given_alone() -> None:
    state = batch()
    before = state.copy()
    advance(MODEL, state, seal(MODEL, [{WEST: short(("go", propose("envoy", sea="free")))}] * 4))
    assert array_difference(state, before) is None


def test_the_difference_names_the_first_field_by_its_path() -> None:
    state = batch()
    one, other = dump(MODEL, state, 0), dump(MODEL, state, 0)
    assert difference(one, other) is None
    other["letters"]["east/1962-01-01 00:00/0"]["read"]["sea"] = "free"
    told = "state.letters.east/1962-01-01 00:00/0.read.sea: 'shut' and 'free'"
    assert difference(one, other) == told
    changed = state.copy()
    changed.letters.tone_read[0, 1] = 7
    assert str(array_difference(state, changed)).startswith("letters.tone_read: ")


# Sealed orders.

FULL = Orders({"act": "go"}, (Letter("wire", "plain"), propose("envoy", 1.5, land="yield")))


def test_sealed_orders_give_back_what_was_written() -> None:
    sealed = seal(MODEL, [{EAST: FULL, WEST: Orders()}, {WEST: FULL}])
    assert orders_of(MODEL, sealed, EAST, 0) == orders_of(MODEL, sealed, WEST, 1) == FULL
    assert orders_of(MODEL, sealed, EAST, 1) == orders_of(MODEL, sealed, WEST, 0) == Orders()


def test_orders_written_again_replace_the_first() -> None:
    sealed = seal(MODEL, [{EAST: FULL}])
    sealed.put(MODEL.index, EAST, Orders({"act": "hold"}))
    assert orders_of(MODEL, sealed, EAST, 0) == Orders()


def test_what_there_is_not_and_too_much_is_refused() -> None:
    sealed = Sealed.hold(MODEL, 1)
    for orders in (
        Orders({"act": "fly"}),
        Orders({"ask": "go"}),
        Orders(letters=(Letter("x", "y"),)),
    ):
        with pytest.raises(KeyError):
            sealed.put(MODEL.index, EAST, orders)
    three = Orders(letters=(Letter("wire", "plain"),) * 3)
    with pytest.raises(ValueError, match="3 letters in a turn; the most is 2"):
        sealed.put(MODEL.index, EAST, three)


def test_one_seat_held_leaves_the_other() -> None:
    sealed = seal(MODEL, [{EAST: FULL, WEST: FULL}])
    held = sealed.hold_seat(0)
    assert orders_of(MODEL, held, EAST, 0) == Orders()
    assert orders_of(MODEL, held, WEST, 0) == orders_of(MODEL, sealed, EAST, 0) == FULL


def test_orders_are_left_out_of_some_games() -> None:
    sealed = seal(MODEL, [{EAST: FULL, WEST: FULL}, {EAST: FULL}])
    held = sealed.without(np.array([True, False]))
    for seat in (EAST, WEST):
        assert orders_of(MODEL, held, seat, 0) == Orders()
    assert orders_of(MODEL, held, EAST, 1) == orders_of(MODEL, sealed, EAST, 0) == FULL
    assert sealed.without(np.array([False, False])) is sealed


def test_rows_that_hold_in_any_game() -> None:
    rows = np.array([[False, False], [False, True], [True, True]])
    assert anywhere(rows) == [False, True, True]
    assert anywhere(np.zeros((0, 4), dtype=np.bool_)) == []

"""The kernel against the numpy engine: whole states and reports, to the bit, turn by turn."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from game.engine.fast.bits import LANES
from game.engine.sealed import Sealed, seal
from game.paths import records_of, scenarios
from game.record.files import read_record
from game.record.replay import orders_at
from game.scenario import Loaded, load
from game.seats.match import decide
from game.seats.random import RandomSeat
from tests.engine.fast.together import Pair
from tests.test_against_oracle import SMALL, made

SHIPPED = [path.name for path in scenarios()]
MADE = 200


@cache
def loaded(name: str) -> Loaded:
    return load(name)


@pytest.mark.parametrize("seed", range(MADE))
def test_a_random_scenario(seed: int) -> None:
    preset = "grim" if seed % 2 else None
    Pair(made(seed), games=4, seed=seed, preset=preset).play_at_random(seed)


@pytest.mark.parametrize("preset", ["calm_school", "grim_school"])
def test_the_small_scenario(preset: str) -> None:
    Pair(load(SMALL).scenario, games=40, seed=3, preset=preset).play_at_random(3)


@pytest.mark.parametrize("games", [1, 7, LANES, LANES + 1, 3 * LANES])
def test_batches_of_any_size(games: int) -> None:
    pair = Pair(made(5), games=games, seed=9)
    while not pair.over:
        pair.play(by_lot(pair))


def test_games_of_any_numbers_in_any_order() -> None:
    pair = Pair(made(6), games=[2**64 - 1, 7, 0, 123456789, 3], seed=2**64 - 1)
    pair.play_at_random(1)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_scenario_by_lot(name: str) -> None:
    for preset in loaded(name).scenario.presets:
        pair = Pair(loaded(name).scenario, games=24, seed=4, preset=preset)
        while not pair.over:
            pair.play(by_lot(pair))


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_scenario_with_orders_that_are_often_illegal(name: str) -> None:
    Pair(loaded(name).scenario, games=8, seed=6).play_at_random(6)


@pytest.mark.parametrize("name", SHIPPED)
def test_records_of_a_shipped_scenario_under_other_luck(name: str) -> None:
    for path in records_of(loaded(name).source)[::4]:
        record = read_record(path).record
        pair = Pair(loaded(name).scenario, games=16, seed=record.seed, preset=record.preset)
        while not pair.over:
            moment = pair.model.turns[pair.state.turn]
            orders = orders_at(record, moment, pair.model.seat_ids)
            pair.play(seal(pair.model, [orders] * 16))


def test_natures_that_are_given() -> None:
    natures = {"facts": {"bold_gunner": 1.0}, "north": {"resolve": 0.3}}
    Pair(load(SMALL).scenario, games=6, seed=2, natures=natures).play_at_random(2)


def test_a_state_is_left_as_it_was() -> None:
    pair = Pair(made(2), games=3, seed=2)
    before = pair.state.copy()
    pair.kernel.advance(pair.state, Sealed.hold(pair.model, 3))
    for (_, one), (_, other) in zip(before.parts(), pair.state.parts(), strict=True):
        if isinstance(one, np.ndarray):
            assert one.tobytes() == other.tobytes()


def test_a_difference_is_named_by_array_row_and_game() -> None:
    pair = Pair(made(2), games=3, seed=2)
    other = pair.state.copy()
    other.x[0, 2] += 1.0
    with pytest.raises(AssertionError, match=r"x\[0, 2\]"):
        pair.agree("now", pair.state, other)


def by_lot(pair: Pair) -> Sealed:
    """Orders of two seats that decide by lot."""
    seats = {seat: RandomSeat() for seat in pair.model.seat_ids}
    return decide(pair.model, pair.state, seats)

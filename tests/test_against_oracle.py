"""The engine against the slow oracle: whole states, to the bit, turn by turn.

`KNOT_ORACLE_SEEDS` sets how many random scenarios are held together (60 by default).
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from game.engine.compile import compile_model
from game.engine.dump import dump as engine_dump
from game.engine.luck import FREE, Luck, Pins
from game.engine.model import Model
from game.engine.orders import Orders
from game.engine.sealed import seal
from game.engine.state import State
from game.engine.turn import advance, start
from game.record.files import read_record
from game.record.pins import pins_of
from game.record.replay import orders_at
from game.scenario import load
from game.scenario.format import Scenario
from tests.engine.tables import difference
from tests.oracle import Oracle, OracleState
from tests.oracle import Pins as OraclePins
from tests.oracle import dump as oracle_dump
from tests.oracle.generate import generate, random_orders, random_pins

SEEDS = int(os.environ.get("KNOT_ORACLE_SEEDS", "60"))
SMALL = Path(__file__).parent / "scenarios" / "small.yaml"

Pair = Mapping[str, Orders]


class Together:
    """A batch of games of the engine beside as many games of the oracle."""

    def __init__(
        self,
        scenario: Scenario,
        games: int = 1,
        seed: int = 1,
        preset: str | None = None,
        pins: Pins = FREE,
        natures: Mapping[str, Mapping[str, float]] | None = None,
    ) -> None:
        self.model: Model = compile_model(scenario, preset)
        self.oracle = Oracle(scenario, preset)
        self.state: State = start(self.model, Luck.of(seed, range(games), pins), natures)[0]
        theirs = OraclePins(pins.by_turn, pins.prefixes)
        self.states: list[OracleState] = [
            self.oracle.start(seed, game, natures, theirs) for game in range(games)
        ]
        self.agree("at the start")

    @property
    def over(self) -> bool:
        """Whether all games have ended."""
        return bool(self.state.over.all())

    def play(self, orders: Sequence[Pair]) -> None:
        """One turn of every game."""
        turn = self.model.turns[self.state.turn]
        self.state, _ = advance(self.model, self.state, seal(self.model, orders))
        pairs = zip(self.states, orders, strict=True)
        self.states = [self.oracle.advance(state, given) for state, given in pairs]
        self.agree(f"after {turn}")

    def agree(self, when: str) -> None:
        """AssertionError: the first game and field in which the two differ."""
        for game, state in enumerate(self.states):
            mine = in_hours(engine_dump(self.model, self.state, game), self.model)
            theirs = in_hours(oracle_dump(state), self.model, self.oracle.book.turns[0].instant)
            found = difference(mine, theirs)
            assert found is None, f"game {game} {when}: engine and oracle differ in {found}"


def in_hours(plain: dict[str, Any], model: Model, first: int | None = None) -> dict[str, Any]:
    """A dump with `expires` counted from the first turn: the two count from other epochs."""
    first = int(model.index.instants[0]) if first is None else first
    for letter in plain["letters"].values():
        if letter["expires"] is not None:
            letter["expires"] -= first
    return plain


@cache
def made(seed: int) -> Scenario:
    """A random scenario."""
    return Scenario.model_validate_json(json.dumps(generate(seed)), strict=True)


@cache
def crisis() -> Scenario:
    """The crisis of 1962."""
    return load("cuba-1962").scenario


def play_at_random(together: Together, scenario: Scenario, seed: int) -> None:
    """Random orders, illegal ones among them, to the end of all games."""
    dice = [Random(f"{seed}/{game}") for game in range(len(together.states))]
    while not together.over:
        together.play([random_orders(rng, scenario) for rng in dice])


@pytest.mark.parametrize("preset", ["calm_school", "grim_school"])
def test_the_small_scenario(preset: str) -> None:
    scenario = load(SMALL).scenario
    for seed in range(10):
        play_at_random(Together(scenario, seed=seed, preset=preset), scenario, seed)


def test_the_small_scenario_in_a_batch() -> None:
    scenario = load(SMALL).scenario
    play_at_random(Together(scenario, games=40, seed=5), scenario, 5)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_random_scenario(seed: int) -> None:
    scenario = made(seed)
    play_at_random(Together(scenario, seed=seed), scenario, seed)
    play_at_random(Together(scenario, games=5, seed=seed, preset="grim"), scenario, seed)


@pytest.mark.parametrize("seed", range(0, SEEDS, 2))
def test_a_random_scenario_with_pinned_luck(seed: int) -> None:
    scenario = made(seed)
    pinned = random_pins(Random(seed), scenario)
    together = Together(scenario, 2, seed, pins=Pins(pinned.by_turn, pinned.prefixes))
    play_at_random(together, scenario, seed)


def test_given_natures() -> None:
    natures = {"facts": {"bold_gunner": 1.0}, "north": {"resolve": 0.3}}
    scenario = load(SMALL).scenario
    play_at_random(Together(scenario, 3, seed=2, natures=natures), scenario, 2)


def test_history_with_its_pins() -> None:
    loaded = load("cuba-1962")
    record = read_record(loaded.source / str(loaded.scenario.history)).record
    pins = pins_of(record, loaded.scenario)
    natures = record.fixed
    together = Together(loaded.scenario, 2, record.seed, record.preset, pins, natures)
    while not together.over:
        moment = together.model.turns[together.state.turn]
        together.play([orders_at(record, moment, together.model.seat_ids)] * 2)
    assert together.states[0].ending is not None


@pytest.mark.parametrize("seed", range(4))
def test_the_crisis_at_random(seed: int) -> None:
    play_at_random(Together(crisis(), seed=seed), crisis(), seed)


def test_the_crisis_at_random_in_a_batch() -> None:
    play_at_random(Together(crisis(), games=4, seed=77), crisis(), 77)

"""What is drawn once a game: mean and spread, fixed values, and the grid that they lie on."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.engine.arithmetic import normal_table
from game.engine.compile import compile_model
from game.engine.luck import Luck, Pins
from game.engine.model import Model
from game.engine.turn import START, natures_of, start
from tests.oracle.small import EAST, WEST, plain_seat, small

FACT = {"title": "F", "chance": 0.25, "true": "Yes.", "false": "No.", "judgement": "m"}


def model(mean: float = 0.75, sd: float = 0.5) -> Model:
    seat = plain_seat({"mean": mean, "sd": sd, "meaning": "How firm."})
    return compile_model(small(seats={EAST: seat}, facts={"bold": FACT}))


def pinned(**draws: float) -> Luck:
    names = {name.replace("__", "."): value for name, value in draws.items()}
    return Luck.of(1, [0], Pins({START: names}))


@pytest.mark.parametrize("uniform", [0.0, 0.25, 0.5, 0.9999])
def test_a_nature_is_its_mean_and_its_spread_times_the_draw(uniform: float) -> None:
    state, _ = start(model(), pinned(nature__east__resolve=uniform))
    z = float(normal_table()[int(uniform * 4096)])
    assert natures_of(model(), state)[EAST]["resolve"] == pytest.approx(0.75 + 0.5 * z, abs=2**-20)


def test_natures_lie_on_their_grid_and_fixed_ones_are_put_onto_it() -> None:
    state, _ = start(model(0.1, 0.3), Luck.of(1, range(50)), {WEST: {"resolve": 0.3}})
    assert (state.natures * 2**20 == np.floor(state.natures * 2**20)).all()
    assert np.unique(state.natures[1]).tolist() == [np.floor(0.3 * 2**20 + 0.5) / 2**20]
    assert np.unique(state.natures[0]).size > 40


def test_without_a_spread_every_game_has_the_mean() -> None:
    state, _ = start(model(sd=0), Luck.of(1, range(20)))
    assert state.natures[0].tolist() == [0.75] * 20


@pytest.mark.parametrize(("uniform", "true"), [(0.0, True), (0.2499, True), (0.25, False)])
def test_a_hidden_fact_is_true_below_its_chance(uniform: float, true: bool) -> None:
    state, _ = start(model(), pinned(fact__bold=uniform))
    assert natures_of(model(), state)["facts"] == {"bold": true}


def test_facts_are_as_frequent_as_they_say_and_natures_as_wide() -> None:
    state, _ = start(model(), Luck.of(1, range(20_000)))
    assert state.facts[0].mean() == pytest.approx(0.25, abs=4 * (0.1875 / 20_000) ** 0.5)
    assert state.natures[0].mean() == pytest.approx(0.75, abs=4 * 0.5 / 20_000**0.5)
    assert state.natures[0].std() == pytest.approx(0.5, rel=0.03)
    assert abs(np.corrcoef(state.natures)[0, 1]) < 4 / 20_000**0.5


def test_what_is_fixed_moves_nothing_else() -> None:
    free, _ = start(model(), Luck.of(1, range(30)))
    fixed, _ = start(model(), Luck.of(1, range(30)), {"facts": {"bold": True}})
    assert fixed.facts.all() and not free.facts.all()
    assert np.array_equal(free.natures, fixed.natures)


def test_natures_told_by_id_start_the_same_game_again() -> None:
    made = model()
    state, _ = start(made, Luck.of(5, range(3)))
    told: Any = natures_of(made, state, 2)
    again, _ = start(made, Luck.of(99, [0]), told)
    assert natures_of(made, again) == told

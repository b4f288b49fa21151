"""Luck is uniform, independent, and a function of (seed, game, turn, name) alone."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.arithmetic import SLAB, normal_table
from game.engine.compile import compile_model
from game.engine.luck import FAILS, HAPPENS, Luck, Pins
from game.engine.sealed import Sealed
from game.engine.turn import advance, start
from tests.engine.tables import arrays_of
from tests.oracle import Pins as OraclePins
from tests.oracle.luck import Luck as OracleLuck
from tests.oracle.small import plain_event, plain_variable, small

GAMES = 60_000
TURNS = ("start", "1962-10-22 12:00", "1962-10-27 09:00")
NAMES = ("event.u2_lost", "event.u2_strays", "noise.tension", "transit.kennedy.0")

# The chi-square of 63, 99 and 225 degrees of freedom is above these once in 10,000.
ONCE_63, ONCE_99, ONCE_225 = 113.5, 161.4, 314.0


def uniforms(name: str, turn: str = TURNS[1], seed: int = 1962, first: int = 0) -> np.ndarray:
    return Luck.of(seed, range(first, first + GAMES)).turn(turn).uniform(name)


def chi_square(counts: np.ndarray) -> float:
    expected = counts.sum() / counts.size
    return float(((counts - expected) ** 2 / expected).sum())


def of_pairs(one: np.ndarray, other: np.ndarray) -> float:
    """The chi-square of the pairs in 16 by 16 boxes, less what each shows by itself."""
    boxes, _, _ = np.histogram2d(one, other, bins=16, range=[[0, 1], [0, 1]])
    expected = boxes.sum(1)[:, None] * boxes.sum(0)[None, :] / boxes.sum()
    return float(((boxes - expected) ** 2 / expected).sum())


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("name", NAMES)
def test_draws_are_uniform(name: str, turn: str) -> None:
    counts, _ = np.histogram(uniforms(name, turn), bins=100, range=(0, 1))
    assert chi_square(counts) < ONCE_99


@pytest.mark.parametrize("seed", [0, 1, 2, 2**63, 2**64 - 1])
def test_draws_are_uniform_for_any_seed(seed: int) -> None:
    counts, _ = np.histogram(uniforms(NAMES[0], seed=seed), bins=100, range=(0, 1))
    assert chi_square(counts) < ONCE_99


def test_the_low_bits_are_uniform_too() -> None:
    low = (uniforms(NAMES[0]) * 2.0**53).astype(np.uint64) % np.uint64(100)
    assert chi_square(np.bincount(low.astype(np.intp), minlength=100)) < ONCE_99


def test_draws_of_two_names_are_independent() -> None:
    for one, other in pairwise(NAMES):
        assert of_pairs(uniforms(one), uniforms(other)) < ONCE_225


def test_draws_of_two_turns_are_independent() -> None:
    for one, other in pairwise(TURNS):
        assert of_pairs(uniforms(NAMES[0], one), uniforms(NAMES[0], other)) < ONCE_225


def test_draws_of_neighbouring_games_are_independent() -> None:
    for step in (1, 2, 64):
        assert of_pairs(uniforms(NAMES[0]), uniforms(NAMES[0], first=step)) < ONCE_225


def test_draws_of_neighbouring_seeds_are_independent() -> None:
    for seed in (0, 1962):
        one, other = uniforms(NAMES[0], seed=seed), uniforms(NAMES[0], seed=seed + 1)
        assert of_pairs(one, other) < ONCE_225


def test_the_measure_sees_dependence() -> None:
    one = uniforms(NAMES[0])
    assert of_pairs(one, one) > 100 * ONCE_225
    assert of_pairs(one, (one + uniforms(NAMES[1]) / 2) % 1) > ONCE_225


def test_normals_are_drawn_evenly_from_the_table() -> None:
    z = Luck.of(7, range(GAMES)).turn(TURNS[2]).normal("noise.tension")
    assert abs(z.mean()) < 4 / GAMES**0.5
    assert abs(z.var() - 1) < 4 * (2 / GAMES) ** 0.5
    entry = np.searchsorted(normal_table(), z)
    assert (normal_table()[entry] == z).all()
    assert chi_square(np.bincount(entry // 64, minlength=64)) < ONCE_63


@given(
    seed=st.integers(0, 2**64 - 1),
    game=st.integers(0, 2**64 - 1),
    turn=st.sampled_from(TURNS),
    name=st.text(max_size=20),
)
def test_draws_are_those_of_the_page(seed: int, game: int, turn: str, name: str) -> None:
    mine, theirs = Luck.of(seed, [game]).turn(turn), OracleLuck(seed, game, OraclePins())
    assert mine.uniform(name)[0] == theirs.uniform(turn, name)
    assert mine.normal(name)[0] == theirs.normal(turn, name)


def test_a_draw_of_1962_stays_what_it_was() -> None:
    drawn = Luck.of(1962, [0]).turn("1962-10-27 09:00").uniform("event.u2_lost")[0]
    assert drawn.hex() == DRAWN


DRAWN = "0x1.d4a4aeea7a1f3p-1"


def test_a_game_has_the_same_luck_alone_in_a_batch_and_in_any_order() -> None:
    batch = Luck.of(3, range(1000)).turn(TURNS[1]).uniform(NAMES[0])
    alone = Luck.of(3, [17]).turn(TURNS[1]).uniform(NAMES[0])
    shuffled = Luck.of(3, [900, 17, 3]).turn(TURNS[1]).uniform(NAMES[0])
    assert alone[0] == batch[17] == shuffled[1]
    assert Luck.of(3, range(1000)).take(np.array([17])).turn(TURNS[1]).uniform(NAMES[0]) == alone


def test_a_pin_holds_for_one_name_in_one_turn_in_all_games() -> None:
    pins = Pins({TURNS[1]: {"event.u2_lost": 0.25}})
    free, pinned = Luck.of(1, range(5)), Luck.of(1, range(5), pins)
    assert (pinned.turn(TURNS[1]).uniform("event.u2_lost") == 0.25).all()
    for turn, name in ((TURNS[1], "event.u2_strays"), (TURNS[2], "event.u2_lost")):
        assert (pinned.turn(turn).uniform(name) == free.turn(turn).uniform(name)).all()


def test_a_pinned_normal_is_the_tables_entry() -> None:
    pins = Pins({TURNS[1]: {"a": 0.0, "b": 0.5, "c": FAILS}})
    luck = Luck.of(1, [0], pins).turn(TURNS[1])
    low, middle, high = (luck.normal(name)[0] for name in "abc")
    assert low < -3.6 and high > 3.6 and low == -high
    assert 0 < middle < 0.001


def test_an_exact_pin_goes_before_a_prefix() -> None:
    pins = Pins({TURNS[1]: {"event.a": HAPPENS}}, {"event.": FAILS})
    luck = Luck.of(1, [0], pins).turn(TURNS[1])
    assert (luck.uniform("event.a")[0], luck.uniform("event.b")[0]) == (HAPPENS, FAILS)
    assert luck.uniform("noise.x")[0] not in (HAPPENS, FAILS)


BUSY = {
    "variables": {"heat": {"noise": 3}, "cold": plain_variable(noise=2)},
    "events": {"fire": plain_event(hazard={"base": -1}, repeat=True, effects={"cold": 1})},
}


def test_a_new_event_moves_no_other_draw() -> None:
    more = {"smoke": plain_event(hazard={"base": 0}, repeat=True), **BUSY["events"]}
    models = [
        compile_model(small(**{**BUSY, "events": events})) for events in (BUSY["events"], more)
    ]
    states = [start(model, Luck.of(5, range(50)))[0] for model in models]
    for _ in range(4):
        states = [
            advance(model, state, Sealed.hold(model, 50))[0]
            for model, state in zip(models, states, strict=True)
        ]
    kept = {
        name: value for name, value in arrays_of(states[1]) if name not in ("happened", "ledger")
    }
    for name, value in arrays_of(states[0]):
        if name in kept:
            assert np.array_equal(value, kept[name]), name
    fire = [model.index.events["fire"] for model in models]
    assert np.array_equal(states[0].happened[fire[0]], states[1].happened[fire[1]])
    assert (states[1].happened[0] >= 0).any()


def test_prefixes_hold_only_before_the_turn_until() -> None:
    pins = Pins({TURNS[2]: {"event.one": 0.25}}, {"event.": 0.5}, until=TURNS[2])
    assert pins.uniform(TURNS[1], "event.one") == 0.5
    assert pins.uniform(TURNS[2], "event.one") == 0.25
    assert pins.uniform(TURNS[2], "event.two") is None
    assert pins.uniform(TURNS[1], "leak.one") is None
    free, luck = Luck.of(3, [1]), Luck.of(3, [1], pins)
    assert luck.turn(TURNS[2]).uniform("event.two") == free.turn(TURNS[2]).uniform("event.two")


@pytest.mark.parametrize("games", [1, 7, SLAB // 3, SLAB + 5])
def test_draws_at_once_are_each_as_it_is_alone(games: int) -> None:
    luck = Luck.of(5, range(games)).turn(TURNS[1])
    names = tuple(f"event.{number}" for number in range(7))
    for together, alone in ((luck.uniforms, luck.uniform), (luck.normals, luck.normal)):
        found = together(names)
        assert found.shape == (7, games) and found.dtype == np.float64
        for name, row in zip(names, found, strict=True):
            assert (row == alone(name)).all(), name
    assert luck.uniforms(()).shape == luck.normals(()).shape == (0, games)

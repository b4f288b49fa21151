"""Imagined states fit the view that they are made from; the staff's estimate follows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import count

import numpy as np

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.sight.imagine import SAMPLES, estimate, imagine
from game.engine.sight.views import Views, views
from game.engine.state import State
from game.engine.turn import advance, risk_if_held, start
from game.scenario import load
from game.seats.match import decide
from game.seats.random import RandomSeat
from tests.engine.tables import array_difference


@cache
def crisis() -> Model:
    return compile_model(load("cuba-1962").scenario)


LONG = 8
"""A game of so many turns serves these tests."""


@cache
def states() -> tuple[State, ...]:
    """The first long game in which two seats draw lots, turn by turn."""
    return next(found for game in count() if len(found := tuple(played(game))) >= LONG)


def played(game: int) -> Iterator[State]:
    """The states of one game by lot."""
    model = crisis()
    state, _ = start(model, Luck.of(5, [game]))
    while not state.over.all():
        yield state
        seats = {seat: RandomSeat() for seat in model.seat_ids}
        state, _ = advance(model, state, decide(model, state, seats))


def seen(turn: int, seat: int) -> Views:
    return views(crisis(), states()[turn], seat)


def test_what_is_known_exactly_is_as_known_and_the_rest_varies() -> None:
    model = crisis()
    for seat in (0, 1):
        state = imagine(model, seen(3, seat), 64)
        true = states()[3].x
        exact = model.exact[seat]
        blurred = np.setdiff1d(np.arange(model.sizes.variables), exact)
        assert (state.x[exact] == true[exact]).all()
        assert (state.x[blurred].std(axis=1) > 0).all()
        assert (state.x >= model.low).all() and (state.x <= model.high).all()
        assert (np.floor(state.x / model.grid) == state.x / model.grid).all()


def test_a_blurred_variable_is_drawn_around_its_last_report() -> None:
    model, looked = crisis(), seen(3, 0)
    state = imagine(model, looked, 4000)
    inside = (looked.value[:, 0] - 3 * looked.spread[:, 0] > model.low[:, 0]) & (
        looked.value[:, 0] + 3 * looked.spread[:, 0] < model.high[:, 0]
    )
    assert inside.sum() > 5
    off = np.abs(state.x.mean(axis=1) - looked.value[:, 0])[inside]
    assert (off <= 4 * looked.spread[inside, 0] / 4000**0.5 + model.grid[inside, 0]).all()


def test_facts_and_the_others_natures_come_from_their_priors() -> None:
    model = crisis()
    state = imagine(model, seen(3, 0), 4000)
    for chance, drawn in zip(model.fact_chances, state.facts, strict=True):
        assert abs(drawn.mean() - chance) < 4 * (0.25 / 4000) ** 0.5
    own = [row for (seat, _), row in model.index.natures.items() if seat == "kennedy"]
    other = [row for (seat, _), row in model.index.natures.items() if seat != "kennedy"]
    assert (state.natures[own] == states()[3].natures[own]).all()
    for row in other:
        mean, sd = model.nature_draws[row]
        assert abs(state.natures[row].mean() - mean) < 4 * sd / 4000**0.5
        assert abs(state.natures[row].std() - sd) < 0.1 * sd


def test_a_seat_looks_at_an_imagined_state_as_at_the_true_one() -> None:
    model = crisis()
    for seat in (0, 1):
        looked = seen(6, seat)
        again = views(model, imagine(model, looked, 3), seat)
        for name in ("value", "spread", "reported", "flags", "stands", "did", "done", "legal"):
            mine, theirs = getattr(looked, name), getattr(again, name)
            assert (mine == theirs).all(), name


def test_more_samples_change_none_of_the_first() -> None:
    model = crisis()
    few, many = imagine(model, seen(3, 0), 8), imagine(model, seen(3, 0), 40)
    assert array_difference(few, many.choose(np.arange(8))) is None


def test_the_estimate_is_low_middle_and_high_of_what_is_imagined() -> None:
    model = crisis()
    for turn in range(len(states())):
        for seat in (0, 1):
            guess = estimate(model, seen(turn, seat))
            assert 0 <= guess.low <= guess.middle <= guess.high <= 1
    state = imagine(model, seen(2, 0), SAMPLES)
    risks = np.sort(risk_if_held(model, state).sum(axis=0))
    guess = estimate(model, seen(2, 0))
    assert guess.low == risks[int(SAMPLES * 0.1)] and guess.high == risks[int(SAMPLES * 0.9)]


def test_the_risk_if_both_held_is_that_of_a_turn_in_which_both_hold() -> None:
    model = crisis()
    state, _ = start(model, Luck.of(9, range(30)))
    seats = {seat: RandomSeat() for seat in model.seat_ids}
    while not state.over.all():
        _, report = advance(model, state, Sealed.hold(model, 30))
        assert np.array_equal(risk_if_held(model, state), report.risk)
        state, _ = advance(model, state, decide(model, state, seats))

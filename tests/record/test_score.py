"""The risk-adjusted score: three readings in one sum, with the mean of war as it came."""

from __future__ import annotations

from functools import cache

import pytest

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.state import State
from game.engine.turn import advance, start
from game.record.game import Game
from game.record.price import Paid, prices
from game.record.replay import replay
from game.record.score import Scale
from game.record.suite import find_record
from game.scenario import load
from game.seats.match import decide
from game.seats.random import RandomSeat


@cache
def crisis() -> Model:
    return compile_model(load("cuba-1962").scenario)


@cache
def by_lot() -> State:
    """400 games by lot, ended."""
    state, _ = start(crisis(), Luck.of(4, range(400)))
    while not state.over.all():
        seats = {seat: RandomSeat() for seat in crisis().seat_ids}
        state, _ = advance(crisis(), state, decide(crisis(), state, seats))
    return state


def test_a_settlement_counts_its_terms_its_price_and_the_risk_that_was_run() -> None:
    game = replay(find_record("history")).game
    scale, terms = Scale.of(game.model), game.debrief().terms
    assert game.ending is not None and terms is not None
    risk = float(game.state.ledger.sum())
    for row, (seat, paid) in enumerate(prices(game, terms).items()):
        reached = game.loaded.scenario.endings[game.ending].score[seat]
        cost = paid.total + opened(game, paid)
        found = scale.read(game.state).score[row, 0]
        assert found == pytest.approx(reached - 0.5 * cost - 400 * risk)


def opened(game: Game, paid: Paid) -> float:
    """What the opening of the first turn cost already: a score counts from the very start."""
    first = {part.variable: part.first for part in paid.moved}
    rows = {name: game.model.index.variables[name] for name in first}
    by_unit = {part.variable: part.cost / (part.last - part.first) for part in paid.moved}
    return sum(by_unit[v] * (first[v] - float(game.model.start[rows[v], 0])) for v in first)


def test_war_counts_as_the_risk_alone() -> None:
    scale, state = Scale.of(crisis()), by_lot()
    burned = scale.war[state.ending]
    assert burned.any() and not burned.all()
    expected = -400 * state.ledger[:, burned].sum(axis=0)
    assert scale.read(state).score[0, burned] == pytest.approx(expected)


def test_its_mean_is_that_with_war_as_it_came_and_its_spread_is_less() -> None:
    scale, state = Scale.of(crisis()), by_lot()
    adjusted = scale.read(state).score[0]
    risk = state.ledger.sum(axis=0)
    came = adjusted + 400 * risk - 400 * scale.war[state.ending]
    apart = adjusted - came
    assert abs(apart.mean()) < 3 * apart.std() / len(apart) ** 0.5
    assert adjusted.std() < came.std()


def test_a_game_that_goes_on_has_no_score() -> None:
    state, _ = start(crisis(), Luck.of(4, range(2)))
    with pytest.raises(ValueError, match="goes on"):
        Scale.of(crisis()).read(state)


def test_the_score_is_the_sum_of_the_readings() -> None:
    found = Scale.of(crisis()).read(by_lot())
    assert found.score == pytest.approx(found.terms - found.price - 400 * found.risk)
    burned = Scale.of(crisis()).war[found.ending]
    assert not found.terms[:, burned].any() and not found.price[:, burned].any()

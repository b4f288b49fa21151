"""What is computed in one go or in part is what the whole turn would have given."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from game.engine.batch import Batch
from game.engine.compile import compile_model
from game.engine.luck import FREE, Luck, Pins
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.state import NEVER, State
from game.engine.steps.hazards import Odd, ledger_entries
from game.engine.turn import advance, risk_if_held, start
from game.scenario import load
from game.seats.match import decide
from game.seats.random import RandomSeat
from tests.engine.tables import array_difference
from tests.oracle.small import plain_event, small

SMALL = Path(__file__).resolve().parents[1] / "scenarios" / "small.yaml"
NAMES = ("noise.tension", "noise.alert_north", "event.shots")


@pytest.fixture(scope="module")
def model() -> Model:
    return compile_model(load(SMALL).scenario)


def played(model: Model, turns: int, games: int = 300) -> State:
    """Games under random seats, some turns on."""
    state, _ = start(model, Luck.of(9, range(games)))
    for _ in range(turns):
        seats = {seat: RandomSeat() for seat in model.seat_ids}
        state, _ = advance(model, state, decide(model, state, seats))
    return state


@pytest.mark.parametrize(
    "pins", [FREE, Pins({"now": {"noise.tension": 0.25}}), Pins({}, {"noise.": 0.5})]
)
def test_several_normals_at_once_are_those_drawn_one_by_one(pins: Pins) -> None:
    luck = Luck.of(4, range(50), pins).turn("now")
    many = luck.normals(NAMES)
    assert many.shape == (3, 50)
    for row, name in enumerate(NAMES):
        assert np.array_equal(many[row], luck.normal(name))


@pytest.mark.parametrize(
    "pins", [FREE, Pins({"now": {"noise.tension": 0.25}}), Pins({}, {"noise.": 0.5})]
)
def test_several_uniforms_at_once_are_those_drawn_one_by_one(pins: Pins) -> None:
    luck = Luck.of(4, range(50), pins).turn("now")
    many = luck.uniforms(NAMES)
    assert many.shape == (3, 50)
    for row, name in enumerate(NAMES):
        assert np.array_equal(many[row], luck.uniform(name))
    assert luck.uniforms(()).shape == (0, 50)


def test_no_normals_at_all() -> None:
    for pins in (FREE, Pins({}, {"noise.": 0.5})):
        assert Luck.of(4, range(5), pins).turn("now").normals(()).shape == (0, 5)


@pytest.mark.parametrize("turns", [0, 1, 2])
def test_the_risk_if_both_held_is_that_of_a_turn_in_which_they_do(turns: int, model: Model) -> None:
    state = played(model, turns)
    before = state.copy()
    _, report = advance(model, state, Sealed.hold(model, state.games))
    assert np.array_equal(risk_if_held(model, state), report.risk)
    assert report.risk.any()
    assert array_difference(state, before) is None, "asking changes nothing"


def test_the_cause_is_the_hazard_whose_war_ended_the_game(model: Model) -> None:
    state = played(model, 0, 3000)
    seats = {seat: RandomSeat() for seat in model.seat_ids}
    war = {ending.row for ending in model.endings if ending.kind == "war"}
    seen = 0
    while not state.over.all():
        running = ~state.over
        state, report = advance(model, state, decide(model, state, seats))
        ended = running & np.isin(state.ending, list(war)) & (report.cause != NEVER)
        assert np.array_equal(ended, running & np.isin(state.ending, list(war)))
        assert np.array_equal(report.cause != NEVER, ended), "no cause without war"
        seen += int(ended.sum())
    assert seen


def test_ended_games_stay_as_they_are_beside_others(model: Model) -> None:
    state = played(model, 2)
    over = np.flatnonzero(state.over)
    assert 0 < over.size < state.games
    orders = decide(model, state, {seat: RandomSeat() for seat in model.seat_ids})
    assert (orders.choices[:, over] >= 0).any(), "orders there would be"
    after, report = advance(model, state, orders)
    kept, now = state.take(over), after.take(over)
    now.turn = kept.turn
    assert array_difference(kept, now) is None
    for rows in (report.opened, report.happened, report.risk, report.leaked):
        assert not rows[:, over].any()
    assert (report.sealed.choices[:, over] == NEVER).all(), "orders in them are as if not given"


def test_what_can_happen_in_no_game_is_not_computed(model: Model) -> None:
    state = played(model, 1, 20)
    state.ending[:] = 0
    odd = Odd.of(model, state)
    assert not odd.p
    assert all(odd.war_risk(event) is None for event in model.hazards)
    assert not ledger_entries(model, state).any()


def test_which_events_may_come_again() -> None:
    moment = {"at": "1962-01-01 12:00"}
    events = {
        "once": plain_event(when="heat > 1"),
        "often": plain_event(when="heat > 1", repeat=True),
        "dated": plain_event(**moment, repeat=True),
        "while": plain_event(**moment, when="heat > 1", repeat=True),
    }
    again = compile_model(small(events=events)).again[:, 0].tolist()
    assert dict(zip(events, again, strict=True)) == {
        "once": False, "often": True, "dated": False, "while": True,
    }  # fmt: skip


def test_games_are_taken_and_written_back(model: Model) -> None:
    state, other = played(model, 1, 20), played(model, 1, 20)
    rows = np.array([3, 11, 7])
    other.x[:, rows] += 1
    other.letters.open[:, rows] ^= True
    assert array_difference(state, other) is not None
    other.overwrite(rows, state.take(rows))
    assert array_difference(state, other) is None
    assert isinstance(state.letters, Batch)

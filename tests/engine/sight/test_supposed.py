"""What is supposed of the other seat: it is informed, and has the letters that can have come."""

from __future__ import annotations

from functools import cache

import numpy as np

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.orders import Letter, Orders
from game.engine.sealed import Sealed
from game.engine.sight.imagine import imagine
from game.engine.sight.views import views
from game.engine.state import Purpose, State
from game.engine.turn import advance, start
from game.scenario import load

CABLE, RADIO = "embassy_cable", "radio"
OFFER = {"missiles": "withdrawn", "pledge": "spoken"}
SAMPLES = 400


@cache
def crisis() -> Model:
    return compile_model(load("cuba-1962").scenario)


def after(*turns: Orders, games: int = 1) -> State:
    """The state after Kennedy's orders of so many turns; the other side holds."""
    state, _ = start(crisis(), Luck.of(3, range(games)))
    for orders in turns:
        sealed = Sealed.hold(crisis(), games)
        sealed.put(crisis().index, "kennedy", orders)
        state, _ = advance(crisis(), state, sealed)
    return state


def writes(channel: str, purpose: str = "proposal", about: str | None = None) -> Orders:
    """Orders with one letter."""
    levels = OFFER if purpose == "proposal" else {}
    return Orders(letters=(Letter(channel, "firm", purpose, levels, about),))  # type: ignore[arg-type]


def imagined(state: State) -> State:
    return imagine(crisis(), views(crisis(), state, 0), SAMPLES)


def row_sent(turn: int) -> int:
    """The row of Kennedy's first letter of a turn."""
    return 4 * turn


def test_the_other_seat_knows_what_it_sees_exactly_and_has_new_reports() -> None:
    model, state = crisis(), imagined(after(Orders(), Orders()))
    exact = model.exact[1]
    assert (state.known_value[1, exact] == state.x[exact]).all()
    assert (state.known_spread[1, exact] == 0).all()
    blurred = [blur for blur in model.blurs if blur.seat == 1 and blur.when is None]
    assert blurred
    for blur in blurred:
        off = state.known_value[1, blur.variable] - state.x[blur.variable]
        assert 0 < np.abs(off).mean() < 2 * blur.spread
    assert (state.known_flags[1] == state.flags)[model.seen_flags[1]].all()


def test_the_seat_itself_knows_what_its_view_says() -> None:
    true = after(Orders(), Orders())
    seen, state = views(crisis(), true, 0), imagined(true)
    assert (state.known_value[0] == seen.value).all()
    assert (state.known_spread[0] == seen.spread).all()
    assert (state.known_turn[0] == seen.reported).all()


def test_an_offer_may_have_come_or_be_on_its_way() -> None:
    state = imagined(after(writes(CABLE), Orders()))
    row = row_sent(0)
    came = state.letters.arrived[row]
    assert (state.letters.open[row] == came).all()
    assert (state.letters.due[row][~came] > state.turn).all()
    assert (state.letters.due[row][came] <= state.turn).all()
    arrived, _ = advance(crisis(), state, Sealed.hold(crisis(), SAMPLES))
    due = state.letters.due[row] == arrived.turn
    assert arrived.letters.open[row][due].all()


def test_the_other_seat_can_accept_what_it_is_supposed_to_have() -> None:
    state = imagined(after(writes(RADIO)))
    assert state.letters.open[row_sent(0)].all()
    assert views(crisis(), state, 1).received.open.any(axis=0).all()


def test_a_later_offer_by_the_same_channel_takes_the_place_of_the_first() -> None:
    state = imagined(after(writes(RADIO), writes(RADIO)))
    assert not state.letters.open[row_sent(0)].any()
    assert state.letters.superseded[row_sent(0)].all()
    assert state.letters.open[row_sent(1)].all()


def test_what_was_taken_back_lies_open_no_more() -> None:
    state = imagined(after(writes(RADIO), writes(RADIO, "withdrawal", RADIO)))
    assert not state.letters.open[row_sent(0)].any()
    assert state.letters.withdrawn[row_sent(0)].all()


def test_an_acceptance_that_would_have_ended_the_game_is_on_its_way() -> None:
    model = crisis()
    state, _ = start(model, Luck.of(3, [0]))
    sealed = Sealed.hold(model, 1)
    sealed.put(model.index, "khrushchev", writes(RADIO))
    state, _ = advance(model, state, sealed)
    sealed = Sealed.hold(model, 1)
    sealed.put(model.index, "kennedy", writes(CABLE, "acceptance", RADIO))
    state, _ = advance(model, state, sealed)
    supposed, row = imagined(state), row_sent(1)
    assert (supposed.letters.purpose[row] == Purpose.ACCEPTANCE).all()
    assert not supposed.letters.arrived[row].any()
    assert (supposed.letters.due[row] > supposed.turn).all()


def test_many_views_at_once_are_imagined_as_each_alone() -> None:
    model, state = crisis(), after(writes(CABLE), Orders(), games=3)
    seen = views(model, state, 0)
    together = imagine(model, seen, 5)
    for game in range(3):
        alone = imagine(model, seen.take(np.array([game])), 5)
        part = together.choose(np.arange(5 * game, 5 * game + 5))
        assert np.array_equal(part.x, alone.x)
        assert np.array_equal(part.letters.due, alone.letters.due)
        assert np.array_equal(part.known_value, alone.known_value)
        assert np.array_equal(part.luck.games, alone.luck.games)

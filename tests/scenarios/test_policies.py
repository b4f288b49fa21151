"""The policies of October 1962: each does what its name says, in whole games."""

from functools import cache

import pytest

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.state import NEVER, State
from game.engine.turn import advance, start
from game.scenario import Loaded, load
from game.seats.kinds import make
from game.seats.match import decide

GAMES = 60


@cache
def crisis(name: str = "cuba-1962") -> Loaded:
    return load(name)


@cache
def played(kennedy: str, khrushchev: str) -> State:
    """Games of these policies against one another, to their ends."""
    loaded = crisis()
    model = compile_model(loaded.scenario)
    folder = loaded.source / "policies"
    seats = {
        "kennedy": make(f"script:{folder}/kennedy_{kennedy}.yaml", loaded, "kennedy"),
        "khrushchev": make(f"script:{folder}/khrushchev_{khrushchev}.yaml", loaded, "khrushchev"),
    }
    state, _ = start(model, Luck.of(1962, range(GAMES)))
    while not state.over.all():
        state, _ = advance(model, state, decide(model, state, seats))
    return state


def share(state: State, seat: str, *choices: str) -> float:
    """The share of the games in which the seat did any of these."""
    index = compile_model(crisis().scenario).index
    rows = [index.choices[seat, choice] for choice in choices]
    return float((state.done[rows] != NEVER).any(axis=0).mean())


def done(state: State, seat: str) -> set[str]:
    """Everything that the seat did in any game."""
    index = compile_model(crisis().scenario).index
    return {
        choice
        for (of, choice), row in index.choices.items()
        if of == seat and (state.done[row] != NEVER).any()
    }


def kinds(state: State) -> list[str]:
    endings = list(crisis().scenario.endings.values())
    return [endings[row].kind for row in state.ending.tolist()]


@pytest.mark.parametrize("other", ["hawk", "dove"])
def test_the_hawk_in_washington_readies_the_aircraft_and_strikes(other: str) -> None:
    state = played("hawk", other)
    assert share(state, "kennedy", "ready_strike") > 0.9
    assert share(state, "kennedy", "air_strike_sites", "air_strike_general") > 0.8
    assert not done(state, "kennedy") & {"un_standstill", "open_jupiters", "lift_line"}


@pytest.mark.parametrize("other", ["hawk", "dove"])
def test_the_dove_in_washington_writes_first_and_draws_no_line(other: str) -> None:
    state = played("dove", other)
    assert share(state, "kennedy", "envoy_to_moscow", "gromyko_confront") > 0.9
    choices = crisis().scenario.choices["kennedy"]
    assert max(choices[name].rung for name in done(state, "kennedy")) <= 5
    proposed = state.letters.named.any(axis=(0, 1))
    assert proposed.mean() > 0.9, "the Jupiters lie on the table early"


def test_the_hawk_in_moscow_gives_nothing() -> None:
    for other in ("hawk", "dove"):
        did = done(played(other, "hawk"), "khrushchev")
        assert not did & {"hold_ships", "turn_ships", "freeze_work", "order_withdrawal"}
    assert share(played("hawk", "hawk"), "khrushchev", "radars_on") > 0.9


def test_the_dove_in_moscow_holds_the_ships_and_locks_the_charges() -> None:
    state = played("dove", "dove")
    assert share(state, "khrushchev", "hold_ships", "turn_ships") > 0.9
    for other in ("hawk", "dove"):
        did = done(played(other, "dove"), "khrushchev")
        assert not did & {"release_warheads", "run_line", "press_berlin", "free_sams"}


def test_two_hawks_burn_and_two_doves_agree() -> None:
    hawks, doves = kinds(played("hawk", "hawk")), kinds(played("dove", "dove"))
    assert hawks.count("war") > GAMES / 2
    assert doves.count("settlement") > GAMES * 0.9
    assert doves.count("war") == 0


def test_the_hot_line_is_the_crisis_with_a_faster_cable() -> None:
    plain, quick = crisis().scenario, crisis("cuba-1962-hot-line").scenario
    changed = {
        name for name in type(plain).model_fields if getattr(plain, name) != getattr(quick, name)
    }
    assert changed == {"id", "title", "summary", "channels", "history", "starts", "model"}
    others = {name: c for name, c in quick.channels.items() if name != "embassy_cable"}
    assert others == {n: c for n, c in plain.channels.items() if n != "embassy_cable"}
    assert list(quick.channels) == list(plain.channels), "letters find the same rows"

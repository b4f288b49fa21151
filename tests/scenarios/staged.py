"""Games of the thirteen days under written orders, for the tests of events and endings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from game.engine.arithmetic import Bools, Floats
from game.engine.compile import compile_model
from game.engine.luck import FAILS, HAPPENS, Luck, Pins
from game.engine.orders import Letter, Orders
from game.engine.sealed import Sealed
from game.engine.state import State
from game.engine.turn import advance, start
from game.scenario import load

SCENARIO = Path(__file__).parents[2] / "scenarios" / "cuba-1962"
LOADED = load(str(SCENARIO))
MODEL = compile_model(LOADED.scenario)
INDEX = MODEL.index
LAST = MODEL.turns[-1]
QUIET = Pins(prefixes={"event.": FAILS, "distort": FAILS, "leak.": FAILS})
"""No hazard happens and no letter is misread: nothing but orders and dates moves the games."""

Plan = Mapping[tuple[str, str], Mapping[str, str] | Orders]
"""Orders by (turn, seat): choices by slot, or whole orders."""


def happens(turn: str, *events: str) -> Pins:
    """Quiet luck in which these hazards happen in one turn."""
    return Pins({turn: {f"event.{event}": HAPPENS for event in events}}, QUIET.prefixes)


def opened(games: int = 1, pins: Pins = QUIET, **facts: bool) -> State:
    """Games before their first turn, with some hidden facts as told."""
    state, _ = start(MODEL, Luck.of(1962, range(games), pins))
    for name, true in facts.items():
        state.facts[INDEX.facts[name]] = true
    return state


def played(state: State, plan: Plan, until: str | None = None, strict: bool = True) -> State:
    """The games at a turn, or ended: orders of the plan, and hold where it is silent.

    An order that is illegal would prove nothing, so it fails, unless luck is free and the games
    part ways: then (`strict` false) it is held.
    """
    while not state.over.all() and MODEL.turns[state.turn] != until:
        moment = MODEL.turns[state.turn]
        sealed = Sealed.hold(MODEL, state.games)
        for seat in INDEX.seats:
            given = plan.get((moment, seat), {})
            orders = given if isinstance(given, Orders) else Orders(dict(given))
            sealed.put(INDEX, seat, orders)
        before = state.illegal.sum()
        state, _ = advance(MODEL, state, sealed)
        assert not strict or state.illegal.sum() == before, f"illegal orders at {moment}"
    return state


def proposal(channel: str, **levels: str) -> Orders:
    """Orders of one letter: a proposal."""
    return Orders(letters=(Letter(channel, "firm", "proposal", levels),))


def acceptance(channel: str, about: str) -> Orders:
    """Orders of one letter: yes to what came by `about`."""
    return Orders(letters=(Letter(channel, "conciliatory", "acceptance", about=about),))


def happened(state: State, event: str) -> Bools:
    """In which games an event has happened."""
    return np.asarray(state.happened[INDEX.events[event]] >= 0)


def turn_of(state: State, event: str) -> str | None:
    """The turn in which an event happened in the first game."""
    turn = int(state.happened[INDEX.events[event], 0])
    return MODEL.turns[turn] if turn >= 0 else None


def flag(state: State, name: str) -> Bools:
    """Where a flag holds."""
    return np.asarray(state.flags[INDEX.flags[name]])


def value(state: State, name: str) -> Floats:
    """A variable in every game."""
    return np.asarray(state.x[INDEX.variables[name]])


def ending(state: State) -> str:
    """The ending of the first game."""
    assert state.over[0]
    return MODEL.endings[int(state.ending[0])].id


def risk(state: State, hazard: str) -> Floats:
    """What the ledger holds against a hazard, in every game."""
    return np.asarray(state.ledger[list(INDEX.hazards).index(hazard)])

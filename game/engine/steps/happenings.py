"""Step 1, second half: what a date or a condition brings."""

from __future__ import annotations

import numpy as np

from game.engine.arithmetic import Bools
from game.engine.batch import anywhere
from game.engine.conditions import truth_of
from game.engine.model import Event, Model
from game.engine.pending import Cause, Pending
from game.engine.state import NEVER, State


def happen(model: Model, state: State, pending: Pending) -> Bools:
    """Scheduled and triggered events of this turn; all read one snapshot.

    Effects, flags and issues go into `pending`; returns which happened, shape (E, N).
    """
    now = int(model.index.instants[state.turn])
    able = able_to_happen(model, state)
    waiting = anywhere(able)
    happened = np.zeros(state.happened.shape, dtype=np.bool_)
    for event in model.openers:
        if waiting[event.row] and _in_time(event, now):
            met = truth_of(event.when, state)
            if met is not False:
                happened[event.row] = able[event.row] & met
    come(model, state, pending, happened)
    return happened


def able_to_happen(model: Model, state: State) -> Bools:
    """Where the game goes on and the event is new or may come again: (E, N)."""
    able: Bools = ~state.over & (model.again | (state.happened == NEVER))
    return able


def come(model: Model, state: State, pending: Pending, happened: Bools) -> None:
    """Let events happen in some games each, (E, N): what they do goes into `pending`."""
    for row in np.flatnonzero(happened.any(axis=1)):
        event = model.events[row]
        pending.take(Cause("event", event.id), event.outcome, happened[row])
    state.happened[happened] = state.turn


def _in_time(event: Event, now: int) -> bool:
    return (event.at is None or now >= event.at) and (event.until is None or now <= event.until)

"""Step 1, second half: what a date or a condition brings."""

from __future__ import annotations

import numpy as np

from game.engine.arithmetic import Bools
from game.engine.conditions import holds
from game.engine.model import Event, Model
from game.engine.pending import Cause, Pending
from game.engine.state import NEVER, State


def happen(model: Model, state: State, pending: Pending) -> Bools:
    """Scheduled and triggered events of this turn; all read one snapshot.

    Effects, flags and issues go into `pending`; returns which happened, shape (E, N).
    """
    now = int(model.index.instants[state.turn])
    happened = np.zeros(state.happened.shape, dtype=np.bool_)
    for event in model.events:
        if event.kind in ("scheduled", "triggered") and _in_time(event, now):
            happened[event.row] = _due(event, state)
    for event in model.events:
        games = happened[event.row]
        if games.any():
            pending.take(Cause("event", event.id), event.outcome, games)
    state.happened[happened] = state.turn
    return happened


def _in_time(event: Event, now: int) -> bool:
    return (event.at is None or now >= event.at) and (event.until is None or now <= event.until)


def _due(event: Event, state: State) -> Bools:
    """Where it happens: its condition holds, and it is new or may come again."""
    again = event.repeat and event.when is not None
    new = ~state.over if again else ~state.over & (state.happened[event.row] == NEVER)
    return new & holds(event.when, state) if new.any() else new

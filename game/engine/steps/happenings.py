"""Step 1, second half: what a date or a condition brings."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from game.engine.arithmetic import Bools
from game.engine.batch import some
from game.engine.conditions import both, opposite, still, truth_of
from game.engine.model import Event, Model
from game.engine.pending import Cause, Pending
from game.engine.reading import Truth
from game.engine.state import State


def happen(model: Model, state: State, pending: Pending) -> Bools:
    """Scheduled and triggered events of this turn; all read one snapshot.

    Effects, flags and issues go into `pending`; returns which happened, shape (E, N).
    """
    going = state.going
    with still(state):
        events = model.agenda(state.turn).openers
        able = [(event, able_to_happen(state, event, going)) for event in events]
        came = [(event, games) for event, games in able if some(games)]
    return come(state, pending, came)


def able_to_happen(state: State, event: Event, going: Truth) -> Truth:
    """Where an event of the agenda may happen, of the games that go on: its condition holds,
    and it is new or may come again."""
    past = not event.repeat and state.truth("happened", event.row)
    if past is True:
        return False
    met = truth_of(event.when, state)
    return False if met is False else both(both(going, opposite(past)), met)


def come(state: State, pending: Pending, came: Iterable[tuple[Event, Truth]]) -> Bools:
    """Let events happen in some games each, in the order of the file: what they do goes into
    `pending`. Returns which happened, (E, N)."""
    happened = np.zeros(state.happened.shape, dtype=np.bool_)
    for event, games in came:
        pending.take(Cause("event", event.id), event.outcome, games)
        happened[event.row] = games
        state.mark("happened", (event.row,), games, state.turn)
    return happened

"""The view of one game, by ids, from a seat's `Views` alone.

A state is made that holds only what the views hold, and is then seen as any other; so nothing
hidden can come through.
"""

from __future__ import annotations

import numpy as np

from game.engine.arithmetic import Bools
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.sight.see import see
from game.engine.sight.shadow import shadow
from game.engine.sight.views import Views
from game.engine.state import NEVER, State
from game.engine.steps.legality import judge
from game.engine.turn import Report
from game.engine.view import View

OPENED = ("scheduled", "triggered")
"""Kinds of events that happen as a turn opens; the others happen as one closes."""


def view_of(model: Model, seen: Views) -> View:
    """The view of a batch of one. Its news are those that can be read off the views: what the
    other seat did for all to see and what could not fail, events, letters and papers."""
    state = state_of(model, seen)
    return see(model, state, _report(model, state, seen), model.seat_ids[seen.seat], staffed=True)


def state_of(model: Model, seen: Views) -> State:
    """A state of which this seat's views are these."""
    state, sight = shadow(model, seen), model.sights[seen.seat]
    state.papers[sight.papers] = seen.papers
    state.natures[sight.natures] = seen.natures
    return state


def _certain(model: Model, seen: Views) -> Bools:
    """Of which of the last choices it is certain that they worked, (2S, N): where one might have
    failed, nothing is told. One's own count as certain, so that no failure is made up."""
    slots, sure = model.sizes.slots, np.array([c.works is None for c in model.choices] + [True])
    worked: Bools = sure[seen.did]
    worked[seen.seat * slots : (seen.seat + 1) * slots] = True
    return worked


def _report(model: Model, state: State, seen: Views) -> Report:
    """What happened since the last orders, as far as the views tell."""
    sealed = Sealed.hold(model, seen.games)
    nothing = judge(model, state, sealed)
    sealed.choices[:] = seen.did
    opened = np.array([event.kind in OPENED for event in model.events], dtype=np.bool_)[:, None]
    return Report(
        turn=seen.turn - 1,
        sealed=sealed,
        verdict=nothing,
        worked=_certain(model, seen),
        happened=(seen.happened == seen.turn - 1) & (seen.happened != NEVER) & ~opened,
        opened=(seen.happened == seen.turn) & opened,
        risk=np.zeros_like(state.ledger),
        cause=np.full(seen.games, NEVER, dtype=np.int16),
        leaked=np.zeros(state.letters.leaked.shape, dtype=np.bool_),
    )

"""Playing games to their ends, and how they are then read."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.engine.conditions import still
from game.engine.model import Model
from game.engine.state import State
from game.engine.turn import advance
from game.record.score import Readings, Scale
from game.seats.base import Seat
from game.seats.match import decide

SHED = 0.2
"""The share of ended games at which leaving them out pays for copying the others."""


def play_on(model: Model, state: State, seats: Mapping[str, Seat]) -> Readings:
    """The readings of N games that these seats play on from a state, which is used up."""
    scale, found, at = Scale.of(model), Readings.blank(state.games), np.arange(state.games)
    while len(at):
        over = np.flatnonzero(state.over)
        if len(over) > SHED * len(at) or len(over) == len(at):
            found.overwrite(at[over], scale.read(state.choose(over)))
            on = np.flatnonzero(~state.over)
            state, at = state.choose(on), at[on]
            continue
        with still(state):
            orders = decide(model, state, seats)
            state, _ = advance(model, state, orders, spent=True)
    return found

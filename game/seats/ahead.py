"""Playing imagined games to their ends, and what they then score."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.engine.arithmetic import Floats
from game.engine.conditions import still
from game.engine.model import Model
from game.engine.state import State
from game.engine.turn import advance
from game.record.score import Scale
from game.seats.base import Seat
from game.seats.match import decide

SHED = 0.2
"""The share of ended games at which leaving them out pays for copying the others."""


def scores_ahead(model: Model, state: State, seats: Mapping[str, Seat]) -> Floats:
    """The risk-adjusted scores of both seats in N games that these seats play on, (2, N)."""
    scale, at = Scale.of(model), np.arange(state.games)
    scores = np.zeros((2, state.games))
    while len(at):
        over = np.flatnonzero(state.over)
        if len(over) > SHED * len(at) or len(over) == len(at):
            scores[:, at[over]] = scale.adjusted(state.choose(over))
            on = np.flatnonzero(~state.over)
            state, at = state.choose(on), at[on]
            continue
        with still(state):
            orders = decide(model, state, seats)
            state, _ = advance(model, state, orders, spent=True)
    return scores

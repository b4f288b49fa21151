"""A batch of games before anything has been drawn or has happened."""

from __future__ import annotations

import numpy as np

from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.state import NEVER, Letters, State, Turns


def _never(rows: int, games: int) -> Turns:
    return np.full((rows, games), NEVER, dtype=np.int16)


def blank(model: Model, luck: Luck, turn: int = 0) -> State:
    """A batch before anything has been drawn or has happened, at a turn."""
    n = luck.games.shape[0]
    size = model.sizes
    one = np.ones((1, n))
    middle = (model.low + model.high) / 2
    half = (model.high - model.low) / 2
    return State(
        luck=luck,
        turn=turn,
        x=model.start * one,
        flags=np.repeat(model.flag_start[:, None], n, axis=1),
        flag_set=_never(size.flags, n),
        facts=np.zeros((size.facts, n), dtype=np.bool_),
        natures=np.zeros((size.natures, n)),
        happened=_never(size.events, n),
        done=_never(size.choices, n),
        did=_never(2 * size.slots, n),
        stands=np.repeat(model.issue_start[:, None], n, axis=1),
        terms=np.full((size.issues, n), -1, dtype=np.int8),
        known_value=np.stack([middle * one, middle * one]),
        known_spread=np.stack([half * one, half * one]),
        known_turn=np.stack([_never(size.variables, n), _never(size.variables, n)]),
        known_flags=np.zeros((2, size.flags, n), dtype=np.bool_),
        papers=_never(size.papers, n),
        letters=Letters.empty(size.issues, model.rows(turn), n),
        leaked=np.zeros((2, n), dtype=np.bool_),
        ledger=np.zeros((size.hazards, n)),
        ending=np.full(n, -1, dtype=np.int8),
        ended=np.full(n, NEVER, dtype=np.int16),
        illegal=np.zeros((2, n), dtype=np.int16),
    )

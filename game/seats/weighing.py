"""Weighing a choice before it is sealed: what would change, and how far that may spread.

Games are imagined from the seat's own view and played on twice under the same luck, once with
the choice and once holding; nothing but the view goes in, so equal views weigh alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.engine.model import Model
from game.engine.orders import Orders
from game.engine.sealed import Sealed
from game.engine.sight.imagine import imagine
from game.engine.state import State
from game.engine.turn import advance
from game.engine.view import Estimate
from game.record.game import Game
from game.seats.character import leaders
from game.seats.forecast import foresees
from game.seats.match import decide

SAMPLES = 64
"""Imagined games behind one weighing, each played twice."""

LEAST = 0.002
"""A change of less than this part of a variable's range is none."""


@dataclass(frozen=True)
class Shift:
    """What a choice does to one variable by the next turn, in its unit.

    `by` is the mean change against holding, `low` and `high` the tenth and the ninetieth of a
    hundred; `held` and `then` are where it would stand on average without and with it.
    """

    variable: str
    by: float
    low: float
    high: float
    held: float
    then: float


@dataclass(frozen=True)
class Weighing:
    """A choice against holding, if the other side does nothing new this turn.

    `soon` is the war risk until the next turn with the choice, `soon_held` without it; `late`
    and `late_held` that of all the time that is left if both leaders go on as their characters
    would, None where the staff cannot look so far. `shifts` holds the variables that the seat
    sees and the choice moves, the greatest part of its range first.
    """

    choice: str
    soon: Estimate
    soon_held: Estimate
    late: float | None
    late_held: float | None
    shifts: tuple[Shift, ...]
    samples: int = SAMPLES


def weigh(game: Game, seat: str, choices: Mapping[str, str]) -> Weighing:
    """Weigh one choice, given as {slot: choice}, in the game as the seat sees it."""
    model, choice = game.model, next(iter(choices.values()))
    fresh = imagine(model, game.views(seat), SAMPLES)
    both = fresh.choose(np.tile(np.arange(SAMPLES), 2))
    orders = Sealed.hold(model, both.games)
    orders.put(model.index, seat, Orders(choices), slice(SAMPLES, None))
    then, _ = advance(model, both, orders)
    risk = then.ledger.sum(axis=0) - both.ledger.sum(axis=0)
    late = _to_the_end(model, then, both) if foresees(game, seat) else (None, None)
    return Weighing(
        choice,
        _estimate(risk[SAMPLES:]),
        _estimate(risk[:SAMPLES]),
        late[1],
        late[0],
        _shifts(model, game, seat, then),
    )


def _estimate(risk: NDArray[np.float64]) -> Estimate:
    ranked = np.sort(risk)
    low, middle, high = (float(ranked[int(SAMPLES * part)]) for part in (0.1, 0.5, 0.9))
    return Estimate(low, middle, high)


def _to_the_end(model: Model, state: State, begun: State) -> tuple[float, float]:
    """The mean risk to the ending, holding and choosing."""
    both = leaders(model.scenario)
    while not state.over.all():
        state, _ = advance(model, state, decide(model, state, both))
    risk = state.ledger.sum(axis=0) - begun.ledger.sum(axis=0)
    return float(risk[:SAMPLES].mean()), float(risk[SAMPLES:].mean())


def _shifts(model: Model, game: Game, seat: str, then: State) -> tuple[Shift, ...]:
    """How the variables that the seat has any report of are moved."""
    held, chosen = then.x[:, :SAMPLES], then.x[:, SAMPLES:]
    known = game.view(seat).known
    found: list[tuple[float, Shift]] = []
    width = (model.high - model.low).ravel()
    for name, row in model.index.variables.items():
        moved = chosen[row] - held[row]
        part = abs(float(moved.mean())) / float(width[row])
        if name in known and part >= LEAST:
            low, high = np.quantile(moved, (0.1, 0.9), method="nearest")
            middle, before, after = (float(x.mean()) for x in (moved, held[row], chosen[row]))
            found.append((part, Shift(name, middle, float(low), float(high), before, after)))
    return tuple(shift for _, shift in sorted(found, key=lambda pair: -pair[0]))

"""A model without what nobody at a table will ever read: its games end as those of the whole.

Seats that follow a record, and those that decide by lot, ask no more than what is legal. Of what
they know only that counts of which a condition tells; other reports and papers need not be made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from game.engine.fast.plan import Desk, Plan
from game.engine.model import Model
from game.engine.orders import Orders
from game.engine.terms import Leaf
from game.seats.base import Seat
from game.seats.bound import BoundSeat
from game.seats.random import RandomSeat

if TYPE_CHECKING:
    from game.lab.experiment import Experiment

WORTH = 1_000
"""Fewer games are played before the model is made lean."""


def lean_for(experiment: Experiment, model: Model) -> Model:
    """The model as far as it matters to the fates of an experiment's games."""
    return lean(model, _desks(experiment, model))


def somebody_looks(experiment: Experiment, model: Model) -> bool:
    """Whether there sits anybody, in any turn, who may look at more than what is legal."""
    return any("given" in pair for pair in _desks(experiment, model))


def _desks(experiment: Experiment, model: Model) -> list[tuple[Desk, Desk]]:
    """Who decides, by turn and seat."""
    sitting = [experiment.sitting(turn) for turn in model.turns]
    first, second = model.seat_ids
    return [
        (_desk(seats.get(first), turn), _desk(seats.get(second), turn))
        for turn, seats in zip(model.turns, sitting, strict=True)
    ]


def _desk(seat: Seat | None, turn: str) -> Desk:
    """What is known beforehand of what a seat will do in a turn; without a machine it holds."""
    if isinstance(seat, BoundSeat):
        return seat.orders.get(turn, Orders())
    if isinstance(seat, RandomSeat):
        return "random"
    return Orders() if seat is None else "given"


def lean(model: Model, desks: Sequence[tuple[Desk, Desk]]) -> Model:
    """The model where these sit. A seat that is `given` its orders by somebody may look at
    anything: what it is told stays as it is."""
    plan = Plan(model, desks, whole=False)
    looks = [any(pair[seat] == "given" for pair in desks) for seat in range(2)]

    def told(seat: int, variables: NDArray[np.intp]) -> NDArray[np.intp]:
        return _of(variables, [looks[seat] or plan.told(seat, row) for row in variables.tolist()])

    def seen(seat: int, flags: NDArray[np.intp]) -> NDArray[np.intp]:
        asked = [Leaf("known_flag", (seat, row)) in plan.asked for row in flags.tolist()]
        return _of(flags, [looks[seat] or each for each in asked])

    return replace(
        model,
        papers=tuple(p for p in model.papers if looks[p.seat] or p.row in plan.papers),
        blurs=tuple(b for b in model.blurs if looks[b.seat] or plan.told(b.seat, b.variable)),
        exact=(told(0, model.exact[0]), told(1, model.exact[1])),
        seen_flags=(seen(0, model.seen_flags[0]), seen(1, model.seen_flags[1])),
    )


def _of(rows: NDArray[np.intp], which: list[bool]) -> NDArray[np.intp]:
    return rows[np.array(which, dtype=np.bool_)]

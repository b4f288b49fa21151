"""By whose act the risk of war was run, over worlds.

A seat's part of a turn's risk is that risk less what it had been had the seat held in this
turn, under the same luck; the remainder is the situation's. It costs two more turns of play a
turn, so as a rule fewer worlds are asked than are counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from game.engine.arithmetic import Floats
from game.engine.model import Model
from game.engine.turn import advance
from game.lab.counting import Counting, chunks_of
from game.lab.crew import Crew, crew_for
from game.lab.experiment import course
from game.lab.played import Played
from game.lab.tally import Sums, in_units, nothing, with_all


@dataclass
class Authors:
    """Sums over `n` worlds, in units of `game.lab.tally`, of the risk that each seat's orders
    added and of what was the situation's, in this order: `turns` (T, 3) by turn, `causes`
    (R + 1, 3) by hazard over a whole game, the last row of all hazards together. The others are
    the sums of their squares."""

    n: int
    turns: Sums
    turn_squares: Sums
    causes: Sums
    cause_squares: Sums

    @classmethod
    def none(cls, model: Model) -> Authors:
        """No worlds yet."""
        by_turn, by_cause = (model.sizes.turns, 3), (model.sizes.hazards + 1, 3)
        return cls(0, *map(nothing, (by_turn, by_turn, by_cause, by_cause)))

    def __iadd__(self, other: Authors) -> Authors:
        """Add the other's worlds."""
        self.n += other.n
        self.turns += other.turns
        self.turn_squares += other.turn_squares
        self.causes += other.causes
        self.cause_squares += other.cause_squares
        return self


def ask(what: Counting, games: range) -> Authors:
    """The authors of the risk in these game numbers."""
    model, found = what.model, Authors.none(what.model)
    held = np.zeros((model.sizes.hazards + 1, 3, len(games)))
    state, _ = what.experiment.start(model, games)
    for turn in course(what.experiment, model, state, len(games)):
        parts = with_all(parts_of(model, turn)[..., turn.on])
        found.turns[turn.before.turn] += in_units(parts[-1])
        found.turn_squares[turn.before.turn] += in_units(parts[-1] ** 2)
        held[..., turn.at[turn.on]] += parts
    found.causes += in_units(held)
    found.cause_squares += in_units(held**2)
    found.n += len(games)
    return found


def parts_of(model: Model, turn: Played) -> Floats:
    """Each hazard's risk of a turn in three parts (R, 3, N): what either seat's orders added, or
    below 0 saved, and what was the situation's."""
    sealed, risk = turn.report.sealed, turn.report.risk
    held = (advance(model, turn.before, sealed.hold_seat(seat))[1].risk for seat in (0, 1))
    one, other = (risk - without for without in held)
    parts: Floats = np.stack([one, other, risk - one - other], axis=1)
    return parts


def authors_of(what: Counting, games: range, crew: Crew | None = None) -> Authors:
    """The authors of the risk in these game numbers; the same whoever plays them."""
    parts = crew_for(len(games), crew).each(ask, what, chunks_of(games))
    return summed(what.model, (part for _, part in parts))


def summed(model: Model, parts: Iterable[Authors]) -> Authors:
    """All of them as one; their order does not matter."""
    found = Authors.none(model)
    for part in parts:
        found += part
    return found

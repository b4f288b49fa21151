"""What a step is about to do: effects add up, flags are cleared before they are set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

import numpy as np

from game.engine.arithmetic import Bools, Floats, soft_clip
from game.engine.batch import Rows
from game.engine.model import Amounts, Model, Outcome
from game.engine.state import State


class Cause(NamedTuple):
    """Where a change comes from: what kind of thing, which one, and whose act."""

    kind: Literal[
        "choice", "failure", "event", "tone", "audience", "leak", "drift", "pull", "noise", "limit"
    ]
    id: str
    seat: int | None = None


class Note(NamedTuple):
    """One cause's part of the change of one variable, shape (N,)."""

    cause: Cause
    variable: int
    amount: Floats


Trace = list[Note]
"""The parts of all changes of a turn, kept when reasons are asked for."""


@dataclass
class Pending:
    """Sums of one step, shape (V, N), with the flags and issues that it will move; `moved`
    are the variables to which anything was added."""

    sums: Floats
    trace: Trace | None = None
    cleared: list[tuple[int, Bools | bool]] = field(default_factory=list)
    set: list[tuple[int, Bools | bool]] = field(default_factory=list)
    stands: list[tuple[int, int, Bools | bool]] = field(default_factory=list)
    moved: dict[int, None] = field(default_factory=dict)

    @classmethod
    def of(cls, state: State, trace: Trace | None) -> Pending:
        """Nothing pending yet."""
        return cls(np.zeros_like(state.x), trace)

    def add(self, cause: Cause, variable: int, amount: Floats | float) -> None:
        """Add amounts of shape (N,), or one for all games, to one variable."""
        self.sums[variable] += amount
        self.moved[variable] = None
        if self.trace is not None:
            each = np.broadcast_to(amount, self.sums.shape[1])
            self.trace.append(Note(cause, variable, each))

    def add_at(self, cause: Cause, variable: int, amount: Floats | float, at: Rows) -> None:
        """Add amounts, one for each of the games `at` or one for all of these, to a variable."""
        self.sums[variable][at] += amount
        self.moved[variable] = None
        if self.trace is not None:
            each = np.zeros(self.sums.shape[1])
            each[at] = amount
            self.trace.append(Note(cause, variable, each))

    def add_all(self, cause: Cause, effects: Amounts, games: Bools | bool) -> None:
        """Add fixed effects in some games."""
        at = None if isinstance(games, bool) or not effects else games.nonzero()[0]
        for variable, amount in effects:
            if at is None:
                self.add(cause, variable, amount)
            else:
                self.add_at(cause, variable, amount, at)

    def take(self, cause: Cause, outcome: Outcome, games: Bools | bool) -> None:
        """Add all that an outcome does in some games."""
        self.add_all(cause, outcome.effects, games)
        self.cleared += [(flag, games) for flag in outcome.clear]
        self.set += [(flag, games) for flag in outcome.set]
        self.stands += [(issue, level, games) for issue, level in outcome.stands]

    def move_marks(self, state: State, turn: int) -> None:
        """Clear flags, then set them; move issues. The effects stay pending."""
        for flag, games in self.cleared:
            state.mark("flags", (flag,), games, False)
        for flag, games in self.set:
            state.mark("flags", (flag,), games, True)
            state.mark("flag_set", (flag,), games, turn)
        for issue, level, games in self.stands:
            state.mark("stands", (issue,), games, level)

    def settle(self, model: Model, state: State, turn: int) -> None:
        """Move flags and issues, and soft-clip the effects into `x`, in place: step 4 made it
        anew."""
        self.move_marks(state, turn)
        if self.moved:
            rows = sorted(self.moved)
            state.x[rows] = clipped(model, state.x[rows], self.sums[rows], self.trace, rows)


def clipped(
    model: Model, x: Floats, change: Floats, trace: Trace | None, rows: Sequence[int] | None = None
) -> Floats:
    """`x + change` of some variables (by default all) with the soft clip; what the clip took
    is noted as a limit."""
    at = list(range(len(x)) if rows is None else rows)
    new = soft_clip(x, change, model.low[at], model.high[at], model.grid[at])
    if trace is not None:
        lost = new - (x + change)
        for place in np.flatnonzero(lost.any(axis=1)):
            trace.append(Note(Cause("limit", ""), at[int(place)], lost[place]))
    return new

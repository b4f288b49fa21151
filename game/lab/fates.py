"""How each world ended: the part of a game that the laboratory keeps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arithmetic import Floats
from game.engine.batch import Batch
from game.engine.state import NEVER, Small, State, Turns
from game.engine.turn import Report


@dataclass
class Fates(Batch):
    """N worlds: `ending` and `ended` (N,) rows of ending and turn, `ledger` (R, N) the war
    risk run by hazard, `cause` (N,) the hazard that ended in war (-1 none), `illegal`
    (2, N) orders that became `hold`, by seat."""

    ending: Small
    ended: Turns
    ledger: Floats
    cause: Turns
    illegal: Turns

    @classmethod
    def blank(cls, hazards: int, games: int) -> Fates:
        """Room for so many worlds, none of which has ended."""
        return cls(
            ending=np.full(games, NEVER, dtype=np.int8),
            ended=np.full(games, NEVER, dtype=np.int16),
            ledger=np.zeros((hazards, games)),
            cause=np.full(games, NEVER, dtype=np.int16),
            illegal=np.zeros((2, games), dtype=np.int16),
        )

    @classmethod
    def of(cls, state: State, report: Report) -> Fates:
        """The fates of a batch after the turn that the report is of."""
        return cls(state.ending, state.ended, state.ledger, report.cause, state.illegal)

"""One turn of many games: what those see who watch a batch being played."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools
from game.engine.state import State
from game.engine.turn import Report


@dataclass(frozen=True)
class Played:
    """One turn of a batch that goes on: the states before and after it, (N,) games each, the
    report, and `at` (N,), their places among all games of the batch."""

    before: State
    after: State
    report: Report
    at: NDArray[np.intp]

    @property
    def on(self) -> Bools:
        """Which games had not ended before this turn."""
        return ~self.before.over

    @property
    def ended(self) -> NDArray[np.intp]:
        """Which games ended in this turn, by their place in this state."""
        return np.flatnonzero(self.on & self.after.over)

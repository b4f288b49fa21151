"""Games that are played together in one batch, and how batches that have thinned become one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from game.engine.batch import Rows
from game.engine.state import State

CHUNK = 6_000
"""Games in a batch of numpy's: more would be quicker still, but as many as these keep a process
within about 200 MB, with all that its seats may look at."""

BATCH = 10_000
"""The same where nobody looks at more than what is legal."""

SHED = 0.3
"""The share of ended games at which leaving them out pays for copying the others."""


@dataclass(frozen=True)
class Crowd:
    """A batch at a sealing, and `at` (N,), the places of its games among all that are played."""

    state: State
    at: Rows

    @property
    def going(self) -> int:
        """How many of the games go on."""
        return int(np.count_nonzero(self.state.ending < 0))

    def shed(self, share: float) -> Crowd:
        """The crowd without the games that have ended, if they are more than this share."""
        if len(self.at) - self.going <= share * len(self.at):
            return self
        on = np.flatnonzero(self.state.ending < 0)
        return Crowd(self.state.choose(on), self.at[on])

    def joined(self, other: Crowd) -> Crowd:
        """Both crowds, which stand at the same turn, as one."""
        return Crowd(self.state.join(other.state), np.concatenate([self.at, other.at]))


@dataclass
class Waiting:
    """Crowds that have thinned to half of `size`, by the turn at which they wait for others."""

    size: int
    by_turn: dict[int, Crowd] = field(default_factory=dict)

    def meet(self, crowd: Crowd, stay: bool) -> Crowd | None:
        """The crowd, with what waited at its turn if it has thinned. None if it is still thin,
        and may `stay` here to wait."""
        turn = crowd.state.turn
        if 2 * crowd.going > self.size or not (stay or turn in self.by_turn):
            return crowd
        crowd = crowd.shed(0.0)
        if turn in self.by_turn:
            crowd = crowd.joined(self.by_turn.pop(turn))
        if not stay or 2 * crowd.going > self.size:
            return crowd
        self.by_turn[turn] = crowd
        return None

    def rest(self) -> Iterator[Crowd]:
        """All that wait, from the earliest turn on, while they are played."""
        while self.by_turn:
            yield self.by_turn.pop(min(self.by_turn))

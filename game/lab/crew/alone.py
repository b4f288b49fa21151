"""One job after another, in this process."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.lab.crew.base import C, Do, Held, J, R


class Alone(Held):
    """No one else: the jobs in their order, each when it is asked for."""

    hands = 1

    def each(self, do: Do[C, J, R], common: C, jobs: Sequence[J]) -> Iterator[tuple[int, R]]:
        """Every job's number and result."""
        for number, job in enumerate(jobs):
            yield number, do(common, job)

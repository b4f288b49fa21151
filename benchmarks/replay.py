"""`python -m benchmarks.replay`: how long history takes to be replayed and checked."""

from __future__ import annotations

from benchmarks.figure import Figure, percentile, seconds, show
from game.record.outcome import outcome_of
from game.record.suite import find_record

RECORD = "history"
TIMES = 7


def measure() -> list[Figure]:
    """After the imports: scenario and record read and checked, every turn played."""
    path = find_record(RECORD)
    first, *_ = seconds(lambda: outcome_of(path), 1)
    usual = percentile(seconds(lambda: outcome_of(path), TIMES), 0.5)
    return [
        Figure("replay of history, the first in a process", first, "s", 0.5),
        Figure("replay of history, again", usual, "s", 0.5),
    ]


if __name__ == "__main__":
    show(measure())

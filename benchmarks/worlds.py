"""`python -m benchmarks.worlds`: 100,000 worlds of history on all cores, and where they go."""

from __future__ import annotations

import os

from benchmarks.figure import Figure, seconds, show
from game.lab.crew import Alone, crew_of
from game.lab.profile import Part, profile
from game.lab.tables import profile_lines
from game.lab.workers import CHUNK
from game.lab.worlds import experiment_of, worlds
from game.record.files import read_record
from game.record.suite import find_record
from game.scenario import load

SCENARIO, RECORD = "cuba-1962", "history"
WORLDS = 100_000
SAMPLE = 12_000


def measure() -> list[Figure]:
    """All worlds on all cores, processes started anew; then one core by size of batch."""
    loaded, record = load(SCENARIO), read_record(find_record(RECORD)).record
    cores = os.cpu_count() or 1

    def run(n: int, workers: int, chunk: int = CHUNK) -> float:
        return seconds(lambda: worlds(loaded, record, n, crew=crew_of(workers), chunk=chunk), 1)[0]

    def free(n: int) -> float:
        machines = dict.fromkeys(loaded.scenario.seats, "character")
        return seconds(lambda: worlds(loaded, record, n, hand_over=machines, crew=Alone()), 1)[0]

    return [
        Figure(f"{WORLDS:,} worlds of history, {cores} processes", run(WORLDS, cores), "s", 60.0),
        *(
            Figure(f"{SAMPLE:,} worlds, one process, batches of {c:,}", run(SAMPLE, 1, c), "s")
            for c in (1_000, CHUNK, SAMPLE)
        ),
        *(Figure(f"{n:,} games of two machines, one process", free(n), "s") for n in (100, CHUNK)),
    ]


def parts() -> list[Part]:
    """Where the time of one batch goes."""
    record = read_record(find_record(RECORD)).record
    return profile(experiment_of(load(SCENARIO), record), range(CHUNK))


if __name__ == "__main__":
    show(measure())
    print("\n".join(profile_lines(parts(), CHUNK)))

"""`python -m benchmarks.worlds`: 100,000 worlds of history on all cores, and where they go."""

from __future__ import annotations

import os

import numpy as np

from benchmarks.figure import Figure, seconds, show
from game.lab.crew import Alone, crew_of
from game.lab.experiment import play
from game.lab.hands import CHUNK
from game.lab.profile import Part, profile
from game.lab.tables import profile_lines
from game.lab.worlds import experiment_of, worlds
from game.record.files import read_record
from game.record.form import Record
from game.record.suite import find_record
from game.scenario import Loaded, load

SCENARIO, RECORD = "cuba-1962", "history"
WORLDS = 100_000
SAMPLE = 12_000
TURNS = 16_000
"""Games in the batch whose game-turns are timed."""

WANTED = 800_000
"""Game-turns a second and core."""


def measure() -> list[Figure]:
    """All worlds on all cores, processes started anew; then one core by size of batch."""
    loaded, record = load(SCENARIO), read_record(find_record(RECORD)).record
    cores = os.cpu_count() or 1

    def run(n: int, workers: int, chunk: int = CHUNK) -> float:
        return seconds(
            lambda: worlds(loaded, record, n, crew=crew_of(workers), chunk=chunk, executor="numpy"),
            1,
        )[0]

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


def speeds(games: int = TURNS) -> list[Figure]:
    """What one turn of one game that goes on costs one core, by who sits in both chairs."""
    loaded, record = load(SCENARIO), read_record(find_record(RECORD)).record
    return [_speed(loaded, record, kind, games) for kind in ("record", "random", "character")]


def _speed(loaded: Loaded, record: Record, kind: str, games: int) -> Figure:
    handed = None if kind == "record" else dict.fromkeys(loaded.scenario.seats, kind)
    experiment = experiment_of(loaded, record, hand_over=handed, executor="numpy")
    model = experiment.model()
    played = int((play(experiment, model, range(games)).ended + 1).sum(dtype=np.int64))
    best = seconds(lambda: play(experiment, model, range(games)), 3)[0]
    return Figure(
        f"a game-turn of {games:,} games, {kind} seats",
        1e9 * best / played,
        "ns",
        None if kind == "character" else 1e9 / WANTED,
    )


def parts() -> list[Part]:
    """Where the time of one batch goes."""
    record = read_record(find_record(RECORD)).record
    return profile(experiment_of(load(SCENARIO), record), range(CHUNK))


if __name__ == "__main__":
    show([*measure(), *speeds()])
    print("\n".join(profile_lines(parts(), CHUNK)))

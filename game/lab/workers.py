"""Chunks of worlds over processes; how they are cut changes nothing in what comes out."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from game.lab.experiment import Experiment, play
from game.lab.fates import Fates

CHUNK = 4_000
"""Games in a batch: measured best, see docs/benchmarks.md."""

WORTH_A_PROCESS = 10_000
"""A process takes about a second to start; so many worlds take as long."""


def run(
    experiment: Experiment, games: range, workers: int | None = None, chunk: int = CHUNK
) -> Fates:
    """The fates of all these game numbers, in their order.

    `workers` processes (by default as many as there are cores, and as are worth their start).
    """
    if workers is None:
        workers = min(os.cpu_count() or 1, 1 + len(games) // WORTH_A_PROCESS)
    chunks = [games[at : at + chunk] for at in range(0, len(games), chunk)]
    if workers == 1 or len(chunks) == 1:
        return Fates.joined(play_all(experiment, chunks))
    hands = [chunks[first::workers] for first in range(min(workers, len(chunks)))]
    with ProcessPoolExecutor(len(hands), mp_context=get_context("spawn")) as pool:
        played = list(pool.map(play_all, [experiment] * len(hands), hands))
    return Fates.joined([played[at % len(hands)][at // len(hands)] for at in range(len(chunks))])


def play_all(experiment: Experiment, chunks: list[range]) -> list[Fates]:
    """What one process does: compile once, then play one chunk after another."""
    model = experiment.model()
    return [play(experiment, model, games) for games in chunks]

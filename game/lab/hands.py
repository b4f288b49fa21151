"""Who plays many games of an experiment, and in what pieces: the one place where it is decided.

The compiled kernel leaves the interpreter, so threads play it, and the fewer pieces the better;
numpy keeps the interpreter busy, so processes do, in batches that fit into the cache. What comes
out is the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from game.lab.compiled import compile_if_worth, executor_of
from game.lab.crew import Alone, Crew, Processes, Threads, crew_for
from game.lab.crowd import BATCH
from game.lab.crowd import CHUNK as CHUNK
from game.lab.experiment import Experiment

LEAST = 4_000
"""Fewer games are not worth a call of the kernel's own."""

PIECE = 40_000
"""Games that are played at a time, at the most: what a call of the kernel costs is then nothing
beside what it plays, numpy's batches can fill one another up, and what comes back is a few
megabytes."""

PIECES_A_HAND = 4
"""With so many pieces each, all threads end at about the same time."""


def shared_out(
    experiments: Sequence[Experiment],
    games: range,
    crew: Crew | None = None,
    chunk: int | None = None,
) -> tuple[Crew, list[range]]:
    """Who plays these games of all the experiments, and the games in pieces (of `chunk`, if that
    is given). A crew of processes is exchanged for as many threads where the kernel plays.

    ExecutorError: the kernel is asked for, and cannot play one of them.
    """
    for experiment in experiments:
        compile_if_worth(experiment, len(games))
    kernels = all(_by_kernel(experiment, len(games)) for experiment in experiments)
    crew = crew_for(len(games) * len(experiments), crew, threads=kernels)
    far = kernels and not isinstance(crew, Alone | Threads)
    if chunk is not None or far or not isinstance(crew, Alone | Threads | Processes):
        return crew, cut(games, chunk or CHUNK)
    return crew, evenly(games, crew.hands, LEAST if kernels else BATCH)


def _by_kernel(experiment: Experiment, games: int) -> bool:
    return executor_of(experiment, experiment.model(), games) == "compiled"


def cut(games: range, chunk: int = CHUNK) -> list[range]:
    """The games in chunks of so many; the last one may have fewer."""
    return [games[at : at + chunk] for at in range(0, len(games), chunk)]


def evenly(games: range, hands: int, least: int = LEAST) -> list[range]:
    """The games in pieces, none of which is much smaller than the others."""
    count = max(-(-len(games) // PIECE), min(PIECES_A_HAND * hands, len(games) // least), 1)
    ends = [len(games) * at // count for at in range(count + 1)]
    return [games[start:end] for start, end in pairwise(ends)]

"""Chunks of worlds over a crew; how they are cut changes nothing in what comes out."""

from __future__ import annotations

from game.lab.crew import Crew, crew_for, in_order
from game.lab.experiment import Experiment, play
from game.lab.fates import Fates

CHUNK = 4_000
"""Games in a batch: measured best, see docs/benchmarks.md."""


def run(
    experiment: Experiment, games: range, crew: Crew | None = None, chunk: int = CHUNK
) -> Fates:
    """The fates of all these game numbers, in their order.

    By default as many processes play as there are cores, and as are worth their start.
    """
    return Fates.joined(in_order(crew_for(len(games), crew), played, experiment, cut(games, chunk)))


def cut(games: range, chunk: int = CHUNK) -> list[range]:
    """The games in chunks of so many; the last one may have fewer."""
    return [games[at : at + chunk] for at in range(0, len(games), chunk)]


def played(experiment: Experiment, games: range) -> Fates:
    """The job of a hand: these games to their ends."""
    return play(experiment, experiment.model(), games)

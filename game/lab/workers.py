"""Pieces of worlds over a crew; how they are cut changes nothing in what comes out."""

from __future__ import annotations

from game.lab.crew import Crew, in_order
from game.lab.experiment import Experiment, play
from game.lab.fates import Fates
from game.lab.hands import shared_out


def run(
    experiment: Experiment, games: range, crew: Crew | None = None, chunk: int | None = None
) -> Fates:
    """The fates of all these game numbers, in their order.

    By default all cores play, as `game.lab.hands` has it.
    """
    crew, pieces = shared_out([experiment], games, crew, chunk)
    return Fates.joined(in_order(crew, played, experiment, pieces))


def played(experiment: Experiment, games: range) -> Fates:
    """The job of a hand: these games to their ends."""
    return play(experiment, experiment.model(), games)

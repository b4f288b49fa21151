"""Machines against machines: every kind in one chair against every kind in the other.

All pairings have the same game numbers, and so the same luck: two kinds in one chair against the
same rival are compared game by game.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from game.engine.arithmetic import Bools, Floats
from game.lab.counting import Asked
from game.lab.crew import Crew
from game.lab.crew.base import in_order
from game.lab.crew.pick import crew_for
from game.lab.experiment import Experiment
from game.lab.hands import cut
from game.lab.study.forms import Mean
from game.record.score import Readings
from game.seats.ahead import play_on

Pair = tuple[str, str]
"""The kinds in both chairs, in the scenario's order of the seats."""

Kinds = tuple[Mapping[str, str], Mapping[str, str]]
"""The kinds of machine by seat, each under a name."""

PIECE = 100
"""So many games are played at a time: a search has hundreds of imagined games to each."""

WORTH = 1_000
"""A piece, in which leaders decide, takes as long as so many plain worlds."""


@dataclass(frozen=True)
class Pairings:
    """The readings of all pairings: `seats` in the scenario's order, `kinds` the machines by
    seat, `found` the readings of the same games by pair, in the order of their numbers, and by
    ending whether it is a settlement, (K,)."""

    seats: tuple[str, str]
    kinds: tuple[tuple[str, ...], tuple[str, ...]]
    found: Mapping[Pair, Readings]
    settled: Bools

    def of(self, seat: int, kind: str, rival: str) -> Readings:
        """The games in which `kind` sat in chair `seat`, and `rival` in the other."""
        return self.found[(kind, rival) if seat == 0 else (rival, kind)]

    def gain(self, seat: int, kind: str, other: str, rival: str) -> Mean:
        """How much more `kind` scores than `other` against the same rival, game by game."""
        mine, theirs = (self.of(seat, each, rival).score[seat] for each in (kind, other))
        return mean_of(mine - theirs)


def mean_of(numbers: Floats) -> Mean:
    """Their mean with its spread, which is none for a single one."""
    several = len(numbers) > 1
    return Mean(float(numbers.mean()), float(numbers.std(ddof=int(several))), len(numbers))


def play_pairings(asked: Asked, kinds: Kinds, crew: Crew | None = None) -> Pairings:
    """Play every pair of the kinds of both seats over the games that are asked for, with hidden
    facts and natures drawn anew in each."""
    pairs = experiments(asked, kinds)
    jobs = [(pair, piece) for pair in pairs for piece in cut(asked.games, PIECE)]
    parts = in_order(crew_for(WORTH * len(jobs), crew), _play, pairs, jobs)
    found = {
        pair: Readings.joined(
            [part for (mine, _), part in zip(jobs, parts, strict=True) if mine == pair]
        )
        for pair in pairs
    }
    one, other = asked.loaded.scenario.seats
    endings = next(iter(pairs.values())).model().endings
    settled = np.array([ending.kind == "settlement" for ending in endings])
    return Pairings((one, other), (tuple(kinds[0]), tuple(kinds[1])), found, settled)


def luck_shares(
    asked: Asked, kinds: Kinds, throws: int, crew: Crew | None = None
) -> tuple[float, float]:
    """The share of the variance of each seat's score that luck makes, 0 to 1, among games of
    differing leaders: of every pair of these kinds, with as many natures drawn for both as games
    are asked for, and `throws` throws of luck (hidden facts among it) for each of them."""
    pairs = experiments(asked, kinds)
    jobs = [(pair, throws) for pair in pairs]
    each = in_order(crew_for(WORTH * len(jobs), crew), _throw, (pairs, asked.games), jobs)
    scores = np.concatenate(each, axis=1)
    within = scores.var(axis=2, ddof=1).mean(axis=1)
    one, other = (within / scores.reshape(2, -1).var(axis=1)).tolist()
    return one, other


def experiments(asked: Asked, kinds: Kinds) -> dict[Pair, Experiment]:
    """What is played for every pair of kinds."""
    one, other = asked.loaded.scenario.seats
    return {
        (mine, yours): _experiment(asked, {one: kind, other: rival})
        for mine, kind in kinds[0].items()
        for yours, rival in kinds[1].items()
    }


def _experiment(asked: Asked, hand_over: Mapping[str, str]) -> Experiment:
    return replace(asked, natures="redrawn", hand_over=hand_over).experiment()


def _play(pairs: Mapping[Pair, Experiment], job: tuple[Pair, range]) -> Readings:
    """One piece of one pairing."""
    pair, games = job
    experiment = pairs[pair]
    model = experiment.model()
    state, _ = experiment.start(model, games)
    return play_on(model, state, experiment.seats)


def _throw(what: tuple[Mapping[Pair, Experiment], range], job: tuple[Pair, int]) -> Floats:
    """The scores of one pairing, by seat, drawn natures and throw of luck: (2, M, T)."""
    (pairs, games), (pair, throws) = what, job
    experiment = pairs[pair]
    model = experiment.model()
    drawn, _ = experiment.start(model, games)
    thrown = range(games.start, games.start + len(games) * throws)
    state, _ = experiment.start(model, thrown)
    state.natures = np.repeat(drawn.natures, throws, axis=1)
    scores: Floats = play_on(model, state, experiment.seats).score
    return scores.reshape(2, len(games), throws)

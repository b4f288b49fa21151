"""Skill and luck apart, for one seat of a finished game.

The score of a game is what the scenario says its ending is worth to the seat; the price at home
is another reading and not in it. It is taken apart into three parts that add up to it:

    score = expected + skill + luck
    expected = mean score over worlds if the machine leader had sat in this chair
    skill    = mean score over worlds of the choices that were made - expected
    luck     = score of what happened - mean score of the choices that were made

and the chance of war likewise. Hidden facts and natures are those of the game in all worlds,
and so is who sits in the other chair (`rival`): the machine that sat there, which answers what
it sees; where a person did, or a search that cannot think thousands of games through again, the
orders that were given while they are legal, and then the leader as the scenario describes him.
Both lines have the same game numbers, so that what they have in common cancels out, and the
interval of the skill is that of the paired difference.

What this can not say: skill is measured against one machine, in this model, and a guess about
a hidden fact that turned out well counts as skill. The choices are given again as they were,
though a person would have answered other luck otherwise; so skill is rather too low where one
played by ear, and luck takes up what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from game.engine.state import Small
from game.lab.debrief.opened import ended, mean, where, worths
from game.lab.experiment import Experiment, play
from game.lab.paired import Shift, changed
from game.lab.shares import Share
from game.lab.study.forms import Mean
from game.lab.worlds import BOUND, experiment_of
from game.record.game import Game
from game.scenario import ScenarioError
from game.seats.base import Seat
from game.seats.bound import BoundSeat, RecordSeat, recorded
from game.seats.character import CharacterSeat
from game.seats.kinds import HERE, HUMAN, make
from game.seats.search.seat import SearchSeat
from game.seats.variants import known_kind

WORLDS = 2_000
"""So many worlds of each line."""

SLICE = 250
"""So many worlds of both lines are played between two results: some tenths of a second, most of
which a smaller number would take as well."""

FOLLOWED = "its orders, then character"
"""Who sits in the other chair where no machine did."""

WAR = "war"


@dataclass(frozen=True)
class Apart:
    """One seat's game taken apart; see the head of this file. Scores are in points, wars 0..1.

    `n` worlds of each line. `luck` has the interval of the mean that it is counted from.
    `war` says whether it came; `war_luck` is that (0 or 1) less its chance with these choices.
    """

    seat: str
    rival: str
    n: int
    score: float
    expected: Mean
    skill: Mean
    luck: Mean
    war: bool
    war_expected: Share
    war_chosen: Share
    war_skill: Shift

    @property
    def war_luck(self) -> float:
        """How much of the war, or of the peace, was luck: -1..1, less is better."""
        return float(self.war) - self.war_chosen.share

    @property
    def war_luck_interval(self) -> tuple[float, float]:
        """Its 95 % interval."""
        low, high = self.war_chosen.interval
        return float(self.war) - high, float(self.war) - low


@dataclass
class _Lines:
    """The endings of both lines, in the order of the game numbers."""

    leader: list[Small] = field(default_factory=list)
    chosen: list[Small] = field(default_factory=list)


def apart(
    game: Game,
    seat: str,
    players: Mapping[str, str] | None = None,
    n: int = WORLDS,
    size: int = SLICE,
    home: Path = HERE,
) -> Iterator[Apart]:
    """Take one seat's finished game apart, with so many worlds so far at each step.

    `players` says who sat in each chair, as a record does; `home` is where the files of
    machines are looked for. A game that was taken up late is measured from there on.
    ValueError while the game goes on.
    """
    ended(game)
    rival, sitting = _rival(game, seat, players or {}, home)
    both = [_line(game, seat, each, sitting) for each in _mine(game, seat)]
    model, lines = both[0].model(), _Lines()
    for first in range(0, n, size):
        games = range(first, min(first + size, n))
        for experiment, found in zip(both, (lines.leader, lines.chosen), strict=True):
            found.append(play(experiment, model, games).ending)
        yield _apart(game, seat, rival, lines)


def _mine(game: Game, seat: str) -> tuple[Seat, Seat]:
    """Who sits in the chair: the leader, or the choices that were made."""
    leader = CharacterSeat(game.model.scenario.seats[seat].character)
    return leader, BoundSeat(recorded(game.record(), seat))


def _line(game: Game, seat: str, mine: Seat, sitting: Seat) -> Experiment:
    other = next(each for each in game.model.seat_ids if each != seat)
    bound = experiment_of(game.loaded, game.record())
    return Experiment(
        bound.scenario,
        bound.preset,
        bound.seed,
        bound.natures,
        {each: mine if each == seat else sitting for each in (seat, other)},
        bound.prefix,
    )


def _rival(game: Game, seat: str, players: Mapping[str, str], home: Path) -> tuple[str, Seat]:
    """Who sits in the other chair in all worlds, and what he is called."""
    other = next(each for each in game.model.seat_ids if each != seat)
    kind = known_kind(game.loaded.scenario, other, players.get(other, HUMAN), game.state.luck)
    machine = _machine(kind, game, other, home)
    if machine is not None:
        return kind, machine
    leader = CharacterSeat(game.model.scenario.seats[other].character)
    return FOLLOWED, RecordSeat(recorded(game.record(), other), leader)


def _machine(kind: str, game: Game, seat: str, home: Path) -> Seat | None:
    """The machine that sat there; None for a person, for one that is here no more, and for one
    that takes too long to think."""
    if kind in (HUMAN, BOUND):
        return None
    try:
        machine = make(kind, game.loaded, seat, home, preset=game.model.preset)
    except ScenarioError:
        return None
    return None if isinstance(machine, SearchSeat) else machine


def _apart(game: Game, seat: str, rival: str, lines: _Lines) -> Apart:
    model = game.model
    leader, chosen = np.concatenate(lines.leader), np.concatenate(lines.chosen)
    worth, war = worths(game, seat), where(model, WAR)
    score = float(worth[game.state.ending[0]])
    return Apart(
        seat=seat,
        rival=rival,
        n=len(leader),
        score=score,
        expected=mean(worth[leader]),
        skill=mean(worth[chosen] - worth[leader]),
        luck=mean(score - worth[chosen]),
        war=bool(war[game.state.ending[0]]),
        war_expected=Share(int(war[leader].sum()), len(leader)),
        war_chosen=Share(int(war[chosen].sum()), len(chosen)),
        war_skill=changed(war[leader], war[chosen]),
    )

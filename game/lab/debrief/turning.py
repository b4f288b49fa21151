"""Turning points: the turns in which other orders would have moved the end of a game most.

Every alternative of every turn and seat starts from the true state of that turn, as it was
played; the rest of that turn's orders are as they were, and both lines have the same luck from
there on. After that turn both seats give their recorded orders, as it was and otherwise, and
hold where these are not legal (`then` "record"): so the unchanged line is that of `close.path`,
and a turning point says what the orders of one turn were worth in this game. Orders that were
given to one course of things are of less use on another; with `then` "leaders" both seats are
handed to the leaders as the scenario describes them, on both lines.

It is a race: a small first look at all of them, a second one at the best, a last one at those
that remain, of each kind (for better or worse, of settlement and of war) and for every turn and
part of the orders the best. The greatest of many estimates is too great; so each look has other
game numbers, and the last one alone is reported, and only where its 95 % interval excludes
zero. One in twenty of those that have no effect will still be among them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, zip_longest
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from game.engine.orders import Orders
from game.engine.sealed import Sealed
from game.engine.state import Small
from game.engine.turn import advance
from game.lab.debrief.alternatives import Alternative, alternatives
from game.lab.debrief.opened import ended, from_here, mean, parted, where, worths
from game.lab.experiment import course
from game.lab.paired import Shift, changed
from game.lab.study.forms import Mean
from game.record.game import Game, Step
from game.seats.base import Seat
from game.seats.bound import BoundSeat, recorded
from game.seats.character import leaders

Then = Literal["record", "leaders"]

Games = NDArray[np.intp]

LANES = 4_000
"""At most so many games are played at once: a turn of them takes less than a tenth of a second."""


@dataclass(frozen=True)
class Look:
    """So many worlds of each alternative; so many of these go on to the next look."""

    worlds: int
    keep: int


LOOKS = (Look(40, 48), Look(160, 16), Look(1_000, 16))


@dataclass(frozen=True)
class TurningPoint:
    """Other orders in one turn, and how they move the chances of a settlement and of war: from
    what was ordered to what is ordered instead (see `Alternative`), in `n` pairs of worlds.
    `score` is how the score of the seat itself moves, in points: a settlement sooner is not
    always a better one."""

    turn: int
    moment: str
    seat: str
    slot: str
    was: str
    instead: str
    orders: Orders
    settlement: Shift
    war: Shift
    score: Mean

    @property
    def n(self) -> int:
        """How many pairs of worlds."""
        return self.war.n

    @property
    def size(self) -> float:
        """The greater of both differences, 0..1."""
        return max(abs(self.settlement.difference), abs(self.war.difference))

    @property
    def sure(self) -> bool:
        """Whether an interval excludes zero."""
        return any(low > 0 or high < 0 for low, high in (s.interval for s in self._both))

    @property
    def _both(self) -> tuple[Shift, Shift]:
        return self.settlement, self.war


@dataclass(frozen=True)
class Search:
    """A search under way: `done` of it (0..1), how many alternatives there were, who goes on
    after each of them, and what was found, the greatest first; empty until the last look."""

    done: float
    looked: int
    then: Then
    points: tuple[TurningPoint, ...] = ()


def turning_points(
    game: Game, then: Then = "record", looks: Sequence[Look] = LOOKS, letters: bool = True
) -> Iterator[Search]:
    """Search a finished game for its turning points, from the turn at which it was taken up.

    The last result has them all. ValueError while the game goes on.
    """
    ended(game)
    race = _Race(game, _following(game, then))
    tried = [(step, each) for step in _steps(game) for each in alternatives(game, step, letters)]
    left, first = [_Try(*each) for each in tried], 0
    work = _Work(
        [look.worlds * most for look, most in zip(looks, _most(looks, len(left)), strict=True)]
    )
    for at, look in enumerate(looks):
        for part in race.look(left, np.arange(first, first + look.worlds)):
            yield Search(work.done(at, part), len(tried), then)
        left, first = _best(left, look.keep), first + look.worlds
    found = sorted((each.point(game) for each in left), key=lambda point: -point.size)
    yield Search(1.0, len(tried), then, tuple(point for point in found if point.sure))


def _steps(game: Game) -> Sequence[Step]:
    return game.steps[game.first :]


def _most(looks: Sequence[Look], tried: int) -> list[int]:
    """At most so many alternatives are in each look."""
    kept = (tried, *(look.keep for look in looks))
    return [min(tried, most) for most in kept[: len(looks)]]


@dataclass(frozen=True)
class _Work:
    """How much there is to do in each look."""

    by_look: Sequence[int]

    def done(self, look: int, part: float) -> float:
        """How much of all that is done, with so much of one look."""
        so_far = sum(self.by_look[:look]) + part * self.by_look[look]
        return so_far / max(sum(self.by_look), 1)


def _following(game: Game, then: Then) -> Mapping[str, Seat]:
    """Who decides after the turn that is changed."""
    if then == "leaders":
        return leaders(game.model.scenario)
    record = game.record()
    return {seat: BoundSeat(recorded(record, seat)) for seat in game.model.seat_ids}


@dataclass
class _Try:
    """An alternative in a turn, and what came of it in the last look."""

    step: Step
    other: Alternative
    settlement: Shift = field(default_factory=lambda: Shift(0, 0, 1))
    war: Shift = field(default_factory=lambda: Shift(0, 0, 1))
    score: Mean = field(default_factory=lambda: Mean(0.0, 0.0, 1))

    @property
    def place(self) -> tuple[int, str, str]:
        """In which turn, whose, and which part of the orders it changes."""
        return self.step.before.turn, self.other.seat, self.other.slot

    def point(self, game: Game) -> TurningPoint:
        turn, other = self.step.before.turn, self.other
        return TurningPoint(
            turn,
            game.model.turns[turn],
            other.seat,
            other.slot,
            other.was,
            other.instead,
            other.orders,
            self.settlement,
            self.war,
            self.score,
        )


def _best(tried: Sequence[_Try], keep: int) -> list[_Try]:
    """The best of four rankings in turn, from all that moved the chance of a settlement, or of
    war, up or down; in each ranking one for every turn, seat and slot. In their own order."""
    rankings = [
        _ranking(tried, [sign * each.difference for each in moved])
        for moved in ([each.settlement for each in tried], [each.war for each in tried])
        for sign in (-1, 1)
    ]
    turns = (row for ranks in zip_longest(*rankings) for row in ranks if row is not None)
    return [tried[row] for row in sorted(list(dict.fromkeys(turns))[:keep])]


def _ranking(tried: Sequence[_Try], sizes: Sequence[float]) -> list[int]:
    """The greatest sizes above zero, the greatest first, one for every place."""
    by_place: dict[tuple[int, str, str], int] = {}
    for row in sorted(range(len(tried)), key=lambda row: -sizes[row]):
        if sizes[row] > 0:
            by_place.setdefault(tried[row].place, row)
    return list(by_place.values())


@dataclass(frozen=True)
class _Race:
    """One game, and who goes on after each turn that is changed."""

    game: Game
    following: Mapping[str, Seat]

    def look(self, tried: Sequence[_Try], games: Games) -> Iterator[float]:
        """Try each alternative in these games; how much of that is done, 0..1."""
        seen = 0
        for _, group in groupby(tried, key=lambda each: each.step.before.turn):
            alike = list(group)
            endings: list[Small] = []
            for part in _cut(games, 1 + len(alike)):
                for _ in (playing := _Playing(self, alike, part)).turns():
                    yield seen / len(tried)
                endings.append(playing.ending.reshape(1 + len(alike), len(part)))
            self._note(alike, np.concatenate(endings, axis=1))
            seen += len(alike)

    def _note(self, tried: Sequence[_Try], endings: Small) -> None:
        """Endings by line and game; the first line is the game as it was."""
        model = self.game.model
        settled, war = (where(model, kind)[endings] for kind in ("settlement", "war"))
        for row, each in enumerate(tried, 1):
            each.settlement = changed(settled[0], settled[row])
            each.war = changed(war[0], war[row])
            worth = worths(self.game, each.other.seat)
            each.score = mean(worth[endings[row]] - worth[endings[0]])


def _cut(games: Games, lines: int) -> Iterable[Games]:
    """The games in parts of which so many lines can be played at once."""
    size = max(1, LANES // lines)
    return (games[at : at + size] for at in range(0, len(games), size))


class _Playing:
    """One turn's alternatives in some games, all lines beside one another."""

    def __init__(self, race: _Race, tried: Sequence[_Try], games: Games) -> None:
        self.race, self.tried, self.games = race, tried, games
        self.lines = 1 + len(tried)
        self.ending = np.full(self.lines * len(games), -1, dtype=np.int8)

    def turns(self) -> Iterator[None]:
        """Play them to their ends, turn by turn."""
        game, step = self.race.game, self.tried[0].step
        state = parted(step.before, game.seed, np.tile(self.games, self.lines))
        state, _ = advance(game.model, state, self._orders(step))
        self.ending[:] = state.ending
        yield
        experiment = from_here(game, self.race.following)
        for played in course(experiment, game.model, state, state.games):
            self.ending[played.at[played.ended]] = played.after.ending[played.ended]
            yield

    def _orders(self, step: Step) -> Sealed:
        """The orders of this turn in every line and game, line by line."""
        sealed = step.report.sealed.take(np.zeros(self.lines, dtype=np.intp))
        for row, each in enumerate(self.tried, 1):
            sealed.put(self.race.game.model.index, each.other.seat, each.other.orders, row)
        return sealed.take(np.repeat(np.arange(self.lines), len(self.games)))

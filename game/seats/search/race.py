"""Which plan does best: all of them in a few imagined games, the best of each part in many.

The rollout algorithm (Tesauro and Galperin, On-line Policy Improvement using Monte-Carlo Search,
NIPS 1996): a plan is worth the mean score of games in which it is ordered now and the leaders
decide for themselves after that. What is hidden is drawn anew for each game and the same for all
plans (determinised, on common luck), and so are the other seat's orders, which it seals without
seeing these. The second look takes the best of each part alone and together, in other games.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

import numpy as np

from game.engine.arithmetic import Floats
from game.engine.batch import Rows
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.sight.imagine import imagine
from game.engine.sight.views import Views
from game.engine.state import State
from game.engine.turn import advance
from game.seats.ahead import play_on
from game.seats.base import Seat
from game.seats.bound import copy_letters, copy_seat
from game.seats.match import decide
from game.seats.search.plans import AS_IS, Plans

LANES = 12_000
"""At most so many imagined games are played at once."""


@dataclass(frozen=True)
class Looked:
    """Plans, with the scores of each in S imagined games (M, S), the same for all of a game."""

    plans: Plans
    scores: Floats

    @property
    def means(self) -> Floats:
        """What each plan is worth, (M,)."""
        means: Floats = self.scores.mean(axis=1)
        return means

    def best(self, among: Rows, games: int) -> Rows:
        """The best of these plans in each game, the first of equals: rows, (games,), -1 for
        none."""
        found = np.full(games, -1, dtype=np.intp)
        worst_first = among[np.argsort(-self.means[among], kind="stable")][::-1]
        found[self.plans.game[worst_first]] = worst_first
        return found


@dataclass(frozen=True)
class Table:
    """Who plays the imagined games on: the seat's own leader and, in the other chair, whom it
    supposes there. `told` are hidden facts that the seat is told of, by row."""

    model: Model
    seat: int
    seats: Mapping[str, Seat]
    told: Mapping[int, bool] = field(default_factory=dict)

    def look(self, seen: Views, plans: Plans, samples: range) -> Looked:
        """Each plan in these imagined games of its own game."""
        parts = [
            self._look(seen, plans.take(rows), samples)
            for rows in _pieces(plans, max(1, LANES // len(samples)))
        ]
        return Looked(plans, np.concatenate(parts))

    def _look(self, seen: Views, plans: Plans, samples: range) -> Floats:
        games, place = np.unique(plans.game, return_inverse=True)
        drawn = imagine(self.model, seen.take(games), samples.stop)
        for fact, holds in self.told.items():
            drawn.facts[fact] = holds
        kept = np.arange(len(games) * samples.stop).reshape(len(games), -1)[:, samples.start :]
        state = drawn.choose(kept.ravel())
        rival = {name: seat for name, seat in self.seats.items() if name != self._name}
        theirs = decide(self.model, state, rival)
        lanes = (place[:, None] * len(samples) + np.arange(len(samples))).ravel()
        sealed = theirs.take(lanes)
        ours = plans.sealed.take(np.repeat(np.arange(len(place)), len(samples)))
        copy_seat(self.model, ours, sealed, self.seat, np.arange(len(lanes)))
        return self._scores(state.choose(lanes), sealed).reshape(len(place), len(samples))

    def _scores(self, state: State, sealed: Sealed) -> Floats:
        state, _ = advance(self.model, state, sealed, spent=True)
        scores: Floats = play_on(self.model, state, self.seats).score[self.seat]
        return scores

    @property
    def _name(self) -> str:
        return self.model.seat_ids[self.seat]


def _pieces(plans: Plans, most: int) -> list[Rows]:
    """The rows of whole games, as many at a time as have at most so many plans."""
    pieces: list[list[int]] = [[]]
    for rows in np.split(np.arange(len(plans.game)), np.flatnonzero(np.diff(plans.game)) + 1):
        if pieces[-1] and len(pieces[-1]) + len(rows) > most:
            pieces.append([])
        pieces[-1] += rows.tolist()
    return [np.array(piece, dtype=np.intp) for piece in pieces]


def combined(table: Table, looked: Looked, games: int) -> Plans:
    """In each game the best change of each part of the orders, alone and together, beside the
    leader's own orders, which come first."""
    slots = table.model.sizes.slots
    own = looked.best(np.flatnonzero(looked.plans.part == AS_IS), games)
    best = [_best_of(looked, part, own) for part in range(slots + 1)]
    every = product((False, True), repeat=slots + 1)
    made = [_together(table, looked.plans, own, best, changed) for changed in every]
    game = np.tile(np.arange(games), len(made))
    order = np.argsort(game, kind="stable")
    return Plans(game, np.full(len(game), AS_IS), Sealed.joined(made)).take(order)


def _best_of(looked: Looked, part: int, own: Rows) -> Rows:
    """The best plan that changes this part, in each game; its own orders where there is none."""
    found = looked.best(np.flatnonzero(looked.plans.part == part), len(own))
    return np.where(found >= 0, found, own)


def _together(
    table: Table, plans: Plans, own: Rows, best: Sequence[Rows], changed: Sequence[bool]
) -> Sealed:
    """The leader's own orders with these parts of them changed."""
    sealed, seat, slots = plans.sealed.take(own), table.seat, table.model.sizes.slots
    for part in np.flatnonzero(changed).tolist():
        other = plans.sealed.take(best[part])
        if part < slots:
            sealed.choices[seat * slots + part] = other.choices[seat * slots + part]
        else:
            copy_letters(other, sealed, seat, np.arange(len(own)))
    return sealed

"""What machine seats do with a scenario: choices offered and taken, scores, pace, letters."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools, Floats
from game.engine.model import Model
from game.engine.steps.legality import choice_legal
from game.lab.counting import Counting
from game.lab.experiment import course
from game.lab.played import Played
from game.lab.tally import Counts, Sums, Whole, in_units, nothing


@dataclass
class Balance:
    """What was counted over games, exact in any order.

    By choice, in the order of the model: `offered` (C,) the turns in which it was legal, `taken`
    (C,) those in which it was ordered, `used` (C,) the games in which it ever was. `with_it` and
    `without` (C, 2) are the sum of its seat's score over the games that used it and over the
    others, and that of the squares. `scores`, `letters` (2, 2) are sum and sum of squares by
    seat, `turns` and `hours` (2,) of the turns that were sealed; all in units of `game.lab.tally`.
    """

    counts: Counts
    offered: Whole
    taken: Whole
    used: Whole
    with_it: Sums
    without: Sums
    scores: Sums
    letters: Sums
    turns: Sums
    hours: Sums

    @classmethod
    def none(cls, model: Model) -> Balance:
        """No games yet."""
        whole = [np.zeros(model.sizes.choices, dtype=np.int64) for _ in range(3)]
        by_choice = [nothing((model.sizes.choices, 2)) for _ in range(2)]
        by_seat, spans = [nothing((2, 2)) for _ in range(2)], [nothing((2,)) for _ in range(2)]
        return cls(Counts.none(model), *whole, *by_choice, *by_seat, *spans)

    @property
    def n(self) -> int:
        """How many games."""
        return self.counts.n

    def __iadd__(self, other: Balance) -> Balance:
        """Add the other's games."""
        for each in fields(self):
            mine = getattr(self, each.name)
            mine += getattr(other, each.name)
        return self


def weigh(what: Counting, games: range) -> Balance:
    """The balance of these game numbers."""
    model, n = what.model, len(games)
    found = Balance.none(model)
    used, letters = np.zeros((model.sizes.choices, n), dtype=np.bool_), np.zeros((2, n))
    ending, last = np.zeros(n, dtype=np.intp), np.zeros(n, dtype=np.intp)
    state, _ = what.experiment.start(model, games)
    for turn in course(what.experiment, model, state, n):
        made = _made(model, turn)
        found.offered += offered(model, turn).sum(axis=1)
        found.taken += made.sum(axis=1)
        used[:, turn.at] |= made
        sent = turn.report.sealed.channel >= 0
        letters[:, turn.at] += (sent & turn.on).sum(axis=1)
        over = turn.ended
        ending[turn.at[over]], last[turn.at[over]] = turn.after.ending[over], turn.before.turn
        np.add.at(found.counts.endings, (turn.after.ending[over], turn.after.ended[over]), 1)
    _close(model, found, used, letters, ending, last)
    return found


def _made(model: Model, turn: Played) -> Bools:
    """Which choices were carried out in a turn, (C, N)."""
    rows = np.array(model.index.slot_rows, dtype=np.intp)
    numbers = np.arange(len(rows))[:, None]
    made: Bools = (turn.report.sealed.choices[rows] == numbers) & turn.on
    return made


def offered(model: Model, turn: Played) -> Bools:
    """Which choices were legal in a turn, (C, N)."""
    legal: Bools = np.zeros((model.sizes.choices, turn.before.games), dtype=np.bool_)
    for choice in model.choices:
        legal[choice.row] = choice_legal(choice, turn.before)
    return legal & turn.on


def _close(
    model: Model,
    found: Balance,
    used: Bools,
    letters: Floats,
    ending: NDArray[np.intp],
    last: NDArray[np.intp],
) -> None:
    """Add what whole games came to, by their ending and the last turn that was sealed."""
    seats = model.seat_ids
    forms = [model.scenario.endings[each.id] for each in model.endings]
    worth = np.array([[form.score[seat] for seat in seats] for form in forms], dtype=np.float64)
    scores = worth[ending].T
    own = scores[[choice.seat for choice in model.choices]]
    found.used += used.sum(axis=1)
    found.with_it += _moments(np.where(used, own, 0.0))
    found.without += _moments(np.where(used, 0.0, own))
    found.scores += _moments(scores)
    found.letters += _moments(letters)
    hours: Floats = np.cumsum(np.array(model.minutes, dtype=np.float64)) / 60
    turns: Floats = last + np.float64(1)
    found.turns += _moments(turns[None])[0]
    found.hours += _moments(hours[last][None])[0]


def _moments(rows: Floats) -> Sums:
    """Sum and sum of squares of each row (R, N): (R, 2), in units."""
    both: Sums = np.stack([in_units(rows), in_units(rows**2)], axis=-1)
    return both

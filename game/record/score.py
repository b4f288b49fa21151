"""The risk-adjusted score of a game, by which policies are compared: the laboratory's sum.

    score = 0 if it ended in war, else (score of the ending - points x price at home)
            + war risk that was run x score of war

War counts as the risk that was run, not as it came. Over worlds both have the same mean, since
the ledger's sum and the frequency of war do (docs/engine.md, the ledger), but the score of one
game then hangs much less on a single draw. Faces show the three readings apart.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arithmetic import Bools, Floats
from game.engine.batch import Batch
from game.engine.model import Model
from game.engine.state import Small, State
from game.scenario.format import Price


@dataclass
class Readings(Batch):
    """The three readings of N games that have ended, by seat where they have one, in points:
    `terms` (2, N) of the ending, `price` (2, N) at home, both 0 after war; `risk` (N,) of war
    that was run, 0 to 1; `score` (2, N) is their sum. `ending` (N,) is the ending's row."""

    ending: Small
    terms: Floats
    price: Floats
    risk: Floats
    score: Floats

    @classmethod
    def blank(cls, games: int) -> Readings:
        """Room for so many games."""
        both = [np.zeros((2, games)) for _ in range(3)]
        return cls(np.full(games, -1, dtype=np.int8), both[0], both[1], np.zeros(games), both[2])


@dataclass(frozen=True)
class Scale:
    """What endings and prices count in a scenario, in points by seat.

    `endings` (2, K) by ending, 0 for war; `war` (K,) which endings are war; `burned` (2,) the
    mean over them, 0 in a scenario without; `weights` (2, V) what one unit of a variable above
    `first` (V, 1) takes off, and `printed` (2, I, L) an agreed level that the newspapers print.
    """

    endings: Floats
    war: Bools
    burned: Floats
    weights: Floats
    first: Floats
    printed: Floats

    @classmethod
    def of(cls, model: Model) -> Scale:
        """The scale of a scenario."""
        forms = [model.scenario.endings[ending.id] for ending in model.endings]
        points = np.array([[form.score[seat] for form in forms] for seat in model.seat_ids])
        war = np.array([form.kind == "war" for form in forms], dtype=np.bool_)
        burned = points[:, war].mean(axis=1) if war.any() else np.zeros(2)
        weights = np.zeros((2, model.sizes.variables))
        printed = np.zeros((2, model.sizes.issues, int(model.post.tops.max(initial=0)) + 1))
        for row, seat in enumerate(model.seat_ids):
            if price := model.scenario.seats[seat].price:
                for variable, weight in price.weights.items():
                    weights[row, model.index.variables[variable]] = weight * price.points
                printed[row] = _printed(model, seat, price, printed[row])
        return cls(np.where(war, 0.0, points), war, burned, weights, model.start, printed)

    def read(self, state: State) -> Readings:
        """The readings of games that have ended. ValueError: some game goes on."""
        if not state.over.all():
            raise ValueError("a game that goes on has no score")
        burned = self.war[state.ending]
        terms, risk = self.endings[:, state.ending], _summed(state.ledger)
        price = np.where(burned, 0.0, self._price(state))
        score = terms - price + self.burned[:, None] * risk
        return Readings(state.ending.copy(), terms, price, risk, score)

    def _price(self, state: State) -> Floats:
        """What games cost each seat at home: (2, N)."""
        cost = np.zeros((2, state.games))
        for seat, row in zip(*np.nonzero(self.weights), strict=True):
            cost[seat] += self.weights[seat, row] * (state.x[row] - self.first[row])
        for issue, levels in enumerate(state.terms):
            cost += np.where(levels >= 0, self.printed[:, issue, levels], 0.0)
        return cost


def _summed(rows: Floats) -> Floats:
    """The sum of rows (R, N), one after another: numpy's own order depends on how many games
    there are, and the last bit with it."""
    total = np.zeros(rows.shape[1])
    for row in rows:
        total += row
    return total


def _printed(model: Model, seat: str, price: Price, table: Floats) -> Floats:
    """What it takes off that each level of each issue is in the newspapers: (I, L)."""
    for issue, form in model.scenario.issues.items():
        for name, level in form.levels.items():
            effects = {} if level.secret else level.public.get(seat, {})
            cost = sum(price.weights.get(v, 0.0) * effect for v, effect in effects.items())
            at = model.index.issues[issue], model.index.levels[issue][name]
            table[at] = price.points * cost
    return table

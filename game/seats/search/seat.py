"""The search seat: what a leader would order if he could play everything out beforehand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.sight.views import Views
from game.seats.base import SeatLuck
from game.seats.bound import put_seat
from game.seats.character import CharacterSeat, leaders
from game.seats.search.plans import Plans, plans_of
from game.seats.search.race import Looked, Table, combined

BUDGET = 30_000
"""Simulated game-turns behind the orders of one turn; at about a quarter of a million a second."""

LEAST = 2
"""Every plan is played at least so often in each look."""


@dataclass(frozen=True)
class SearchSeat:
    """Plays what it could order to the end in imagined games, and orders what did best there.

    It goes on from the orders that `leader` would give, and takes the other chair to be held by
    its leader as the scenario describes him, of whose nature it knows what it believes. `budget`
    counts simulated game-turns, not seconds: the orders are the same on every machine.
    """

    leader: CharacterSeat
    budget: int = BUDGET
    blind: bool = False

    def decide(self, model: Model, seat: int, seen: Views, luck: SeatLuck, sealed: Sealed) -> None:
        """The best of the plans of the second look, in each game."""
        base = Sealed.hold(model, seen.games)
        self.leader.decide(model, seat, seen, luck, base)
        plans = plans_of(model, seat, seen, base, self.leader.character)
        samples = self.samples(model, seen, plans)
        # Games are looked at with others that are looked at as closely, so none depends on them.
        for few in np.unique(samples).tolist():
            games = np.flatnonzero(samples == few)
            last = self.looks(model, seat, seen.take(games), plans.of(games), few)[-1]
            best = last.best(np.arange(len(last.plans.game)), len(games))
            put_seat(model, last.plans.sealed.take(best), sealed, seat, games)

    def looks(
        self, model: Model, seat: int, seen: Views, plans: Plans, few: int
    ) -> tuple[Looked, Looked]:
        """Both looks: each plan in `few` imagined games, then the best ones in many others."""
        seats = {**leaders(model.scenario), model.seat_ids[seat]: self.leader}
        table = Table(model, seat, seats)
        first = table.look(seen, plans, range(few))
        final = combined(table, first, seen.games)
        many = self._affords(model, seen, len(final.game) // seen.games)
        return first, table.look(seen, final, range(few, few + many))

    def samples(self, model: Model, seen: Views, plans: Plans) -> NDArray[np.intp]:
        """In how many imagined games half of the budget plays every plan, by game: (N,)."""
        plans_of_each = np.bincount(plans.game, minlength=seen.games)
        return np.array([self._affords(model, seen, each) for each in plans_of_each.tolist()])

    def _affords(self, model: Model, seen: Views, plans: int) -> int:
        """The same for so many plans: a power of two, so that it is the same for many games."""
        each = self.budget // (2 * plans * (model.sizes.turns - seen.turn))
        return 1 << max(each, LEAST).bit_length() - 1

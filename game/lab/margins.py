"""How far apart the choices of a turn lie, and what a hidden fact changes: games played on.

Every plan of a seat is played to the end in the same imagined games (`game.seats.search`). A
first look at all plans finds those that matter, and these are then played in other games: what
is told of the best is not the luck of the first look.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from game.engine.batch import Rows
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.sight.views import Views, views
from game.engine.state import State
from game.engine.turn import advance, start
from game.lab.pairings import mean_of
from game.lab.study.forms import Mean
from game.seats.character import leaders
from game.seats.match import decide
from game.seats.search.plans import AS_IS, Plans, plans_of
from game.seats.search.race import Table

FIRST = 64
"""Imagined games of the first look."""

SECOND, MOST = 1_024, 8_192
"""Those of the second look; it has more, up to the most, while its doubt is too great."""

DOUBT = 1.0
"""The standard error, in points, at which a second look is close enough."""


SURE = 3.3
"""So many standard errors above zero: one in two thousand by luck alone."""


@dataclass(frozen=True)
class Turn:
    """One seat's turn in one game: what it sees, and what it could order."""

    game: int
    row: int
    table: Table
    seen: Views
    plans: Plans

    @property
    def seat(self) -> int:
        """Whose turn it is."""
        return self.table.seat

    def choices(self, slot: int) -> Rows:
        """The plans that make each choice of a slot, holding among them, and change no more."""
        return np.flatnonzero((self.plans.part == AS_IS) | (self.plans.part == slot))

    def told(self, fact: int, holds: bool) -> Turn:
        """The same turn, had the seat been told of a hidden fact."""
        return replace(self, table=replace(self.table, told={fact: holds}))

    def best(self, among: Rows, number: int) -> Rows:
        """The best of these plans in the first look, the best first."""
        looked = self.table.look(self.seen, self.plans.take(among), range(FIRST))
        return among[np.argsort(-looked.means, kind="stable")[:number]]

    def apart(self, one: int, other: int) -> Mean:
        """By how much one plan scores more than another in a second look."""
        both, until = self.plans.take(np.array([one, other])), FIRST + SECOND
        while True:
            scores = self.table.look(self.seen, both, range(FIRST, until)).scores
            found = mean_of(scores[0] - scores[1])
            if doubt(found) < DOUBT or until - FIRST >= MOST:
                return found
            until = FIRST + 2 * (until - FIRST)


@dataclass(frozen=True)
class Margin:
    """How far the second best choice of a slot lies behind the best, or was wrongly held to, in
    points. `open` is how many could be made, holding among them."""

    seat: int
    row: int
    slot: int
    open: int
    behind: Mean


@dataclass(frozen=True)
class Change:
    """What a seat gains that knows of a hidden fact, in one turn: its best plan, told that the
    fact `holds` or not, against its best plan had it been told the contrary."""

    fact: int
    holds: bool
    seat: int
    row: int
    gain: Mean

    @property
    def sure(self) -> bool:
        """Whether it lies so far above zero that none of some hundred others would by luck."""
        return self.gain.value > SURE * doubt(self.gain)


def doubt(mean: Mean) -> float:
    """Its standard error."""
    return float(mean.sd / mean.n**0.5)


def turns_of(model: Model, seed: int, game: int) -> Iterator[Turn]:
    """The turns of one game that the leaders play, seat by seat."""
    seats = leaders(model.scenario)
    state, _ = start(model, Luck.of(seed, [game]))
    while not state.over.all():
        for seat in range(2):
            yield _turn(model, state, seat, game)
        state, _ = advance(model, state, decide(model, state, seats))


def _turn(model: Model, state: State, seat: int, game: int) -> Turn:
    name, seen, seats = model.seat_ids[seat], views(model, state, seat), leaders(model.scenario)
    base = decide(model, state, {name: seats[name]})
    plans = plans_of(model, seat, seen, base, model.scenario.seats[name].character)
    return Turn(game, state.turn, Table(model, seat, seats), seen, plans)


def margins(turn: Turn) -> Iterator[Margin]:
    """The margin of every slot in which something could be chosen."""
    for slot in range(turn.table.model.sizes.slots):
        among = turn.choices(slot)
        if len(among) > 1:
            best, second = turn.best(among, 2).tolist()
            yield Margin(turn.seat, turn.row, slot, len(among), turn.apart(best, second))


def changes(turn: Turn, fact: int) -> Iterator[Change]:
    """What knowing of a fact changes in a turn, where it changes the best plan."""
    every = np.arange(len(turn.plans.game))
    told = {holds: turn.told(fact, holds) for holds in (True, False)}
    best = {holds: int(each.best(every, 1)[0]) for holds, each in told.items()}
    if best[True] != best[False]:
        for holds, each in told.items():
            gain = each.apart(best[holds], best[not holds])
            yield Change(fact, holds, turn.seat, turn.row, gain)

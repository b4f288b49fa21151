"""The table where the game is played: the only part of the window that holds the game itself.

It hands out sheets, one a seat, and takes sealed orders. Its methods are jobs of the worker;
they return plain, finished values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.engine.orders import Orders
from game.record.game import Game
from game.scenario import Loaded
from game.ui.needs import needs_of
from game.ui.scene import Sheet

HUMAN = "human"


class TableError(Exception):
    """A game that cannot be opened or gone on with; the message says why and what to do."""


@dataclass
class Table:
    """One game, who sits where, and the orders sealed so far this turn."""

    loaded: Loaded
    game: Game
    humans: tuple[str, ...]
    against: str
    sealed: dict[str, Orders] = field(default_factory=dict)

    @classmethod
    def start(
        cls, loaded: Loaded, seat: str, against: str, seed: int, preset: str | None
    ) -> tuple[Table, Mapping[str, Sheet]]:
        """A new game, and the sheets of those who are people."""
        game = Game.start(loaded, preset, seed)
        seats = list(loaded.scenario.seats)
        humans = tuple(seats) if against == HUMAN else (seat,)
        table = cls(loaded, game, humans, against)
        return table, table.sheets()

    @classmethod
    def resume(cls) -> tuple[Table, Mapping[str, Sheet]]:
        raise TableError("no game has been saved")

    def sheets(self) -> Mapping[str, Sheet]:
        """What each person is handed now."""
        return {seat: self._sheet(seat) for seat in self.humans}

    def _sheet(self, seat: str) -> Sheet:
        view = self.game.view(seat)
        return Sheet(view, self.game.reasons(seat), needs_of(self.loaded.scenario, view))

    def complaints(self, seat: str, orders: Orders) -> tuple[str, ...]:
        """Why orders would not be legal; empty when they are."""
        return self.game.complaints(seat, orders)

    def seal(self, seat: str, orders: Orders) -> Mapping[str, Sheet]:
        """Seal a person's orders; new sheets if that completed the turn, else none."""
        self.sealed[seat] = orders
        if any(human not in self.sealed for human in self.humans):
            return {}
        self.game.play({"kennedy": Orders(), "khrushchev": Orders(), **self.sealed})
        self.sealed.clear()
        return self.sheets()


def saved() -> bool:
    """Whether there is a game to go on with."""
    return False

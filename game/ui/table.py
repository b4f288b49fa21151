"""The table where the game is played: the only part of the window that holds the game itself.

It hands out sheets, one for each person, and takes sealed orders. Its methods are jobs of the
worker; they return plain, finished values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.engine.orders import Orders
from game.record.game import Game
from game.scenario import Loaded
from game.seats.base import Seat
from game.seats.kinds import make
from game.seats.match import machine_orders
from game.ui import saves
from game.ui.needs import needs_of
from game.ui.scene import Sheet

HUMAN = "human"


class TableError(Exception):
    """Something at the table that a person can do something about; the message says what."""


@dataclass
class Table:
    """One game, who sits where, and the orders sealed so far this turn.

    `trouble` says why the last turn could not be saved, if it could not.
    """

    game: Game
    humans: tuple[str, ...]
    against: str
    machines: Mapping[str, Seat]
    sealed: dict[str, Orders] = field(default_factory=dict)
    trouble: str = ""

    @classmethod
    def start(cls, loaded: Loaded, seat: str, against: str, seed: int, preset: str | None) -> Table:
        """A new game. ScenarioError: the opponent cannot be seated."""
        seats = tuple(loaded.scenario.seats)
        humans = seats if against == HUMAN else (seat,)
        return cls._seated(Game.start(loaded, preset, seed), humans, against)

    @classmethod
    def resume(cls, record: Path | None, seat: str, against: str) -> Table:
        """The game kept last, as it was seated; or a record, with this seat and opponent.

        TableError, ScenarioError: it cannot be gone on with.
        """
        try:
            game, seating = saves.resume(record)
        except saves.SaveError as error:
            raise TableError(str(error)) from error
        if record is None:
            return cls._seated(game, seating.humans, seating.against)
        humans = tuple(game.model.seat_ids) if against == HUMAN else (seat,)
        return cls._seated(game, humans, against)

    @classmethod
    def _seated(cls, game: Game, humans: tuple[str, ...], against: str) -> Table:
        others = [seat for seat in game.model.seat_ids if seat not in humans]
        machines = {seat: make(against, game.loaded, seat) for seat in others}
        return cls(game, humans, against, machines)

    @property
    def loaded(self) -> Loaded:
        """The scenario that is played."""
        return self.game.loaded

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
        """Seal a person's orders; new sheets if that completed the turn, else none.

        TableError: the orders are not legal, and nothing was sealed.
        """
        if complaints := self.complaints(seat, orders):
            raise TableError(" ".join(complaints))
        self.sealed[seat] = orders
        if any(human not in self.sealed for human in self.humans):
            return {}
        self._advance()
        return self.sheets()

    def _advance(self) -> None:
        """Play the turn; what a machine may not do becomes hold, as the rules have it."""
        thought = {
            seat: machine_orders(self.game, seat, machine)
            for seat, machine in self.machines.items()
        }
        self.game.force({**thought, **self.sealed})
        self.sealed.clear()
        self._keep()

    def _keep(self) -> None:
        self.trouble = ""
        try:
            if self.game.over:
                saves.forget()
            else:
                saves.save(self.game, self.humans, self.against)
        except OSError as error:
            self.trouble = f"The turn was played, but the game could not be saved: {error}"

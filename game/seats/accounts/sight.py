"""What an account is made from: one game's view, and the luck of its seat."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from game.engine.model import Model
from game.engine.orders import Orders
from game.engine.sealed import Sealed, orders_of
from game.engine.sight.views import Views
from game.seats.base import Seat, SeatLuck

ONLY = np.array([0])
"""The only game of a batch of one."""


class Sight(NamedTuple):
    """All that a machine had when it decided: the model, its seat's row, its view of one game,
    and its luck."""

    model: Model
    seat: int
    seen: Views
    luck: SeatLuck

    @property
    def name(self) -> str:
        """The seat's id."""
        return self.model.seat_ids[self.seat]

    @property
    def moment(self) -> str:
        """The id of the turn."""
        return self.model.turns[self.seen.turn]

    def orders(self, machine: Seat) -> Orders:
        """What a machine decides here."""
        sealed = Sealed.hold(self.model, 1)
        machine.decide(self.model, self.seat, self.seen, self.luck, sealed)
        return orders_of(self.model, sealed, self.name, 0)


def one(numbers: ArrayLike) -> float:
    """The number of the only game."""
    return float(np.asarray(numbers).ravel()[0])

"""Seats at the table: who decides what, for one game and for a batch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from game.engine.model import Model
from game.engine.orders import Orders
from game.engine.sealed import Sealed, orders_of
from game.engine.sight.views import Views, views
from game.engine.state import State
from game.record.game import Game
from game.seats.base import Seat, SeatLuck


def decide(model: Model, state: State, seats: Mapping[str, Seat]) -> Sealed:
    """The sealed orders of machine seats for a batch; a seat without a machine holds.

    Views are made only for seats that look at them.
    """
    sealed = Sealed.hold(model, state.games)
    luck = state.luck.turn(model.turns[state.turn])
    for name, seat in seats.items():
        row = model.index.seats[name]
        seen = cast(Views, None) if seat.blind else views(model, state, row)
        seat.decide(model, row, seen, SeatLuck(luck, name, state.luck), sealed)
    return sealed


def machine_orders(game: Game, name: str, seat: Seat) -> Orders:
    """One machine seat's orders in one game, by ids."""
    return orders_of(game.model, decide(game.model, game.state, {name: seat}), name, 0)


def orders_of_machines(game: Game, seats: Mapping[str, Seat]) -> dict[str, Orders]:
    """What all machines at the table decide now, by seat."""
    return {name: machine_orders(game, name, seat) for name, seat in seats.items()}


def play_out(game: Game, seats: Mapping[str, Seat]) -> None:
    """Let machines play a game to its ending."""
    while not game.over:
        game.force(orders_of_machines(game, seats))

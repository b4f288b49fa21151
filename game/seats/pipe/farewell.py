"""The end of a game, as programs at its table are told of it."""

from __future__ import annotations

from collections.abc import Mapping

from game.record.game import Game
from game.seats.base import Seat
from game.seats.pipe.seat import PipeSeat


def dismiss(game: Game, seats: Mapping[str, Seat]) -> None:
    """Tell the programs at the table of a game that is over how it ended, and let them go."""
    for name, seat in seats.items():
        if game.over and isinstance(seat, PipeSeat):
            seat.over(game.view(name))

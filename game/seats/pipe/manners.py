"""What a table owes to the programs at it: to keep their reasons, and to tell them of the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.record.game import Game
from game.seats.base import Seat
from game.seats.pipe.seat import PipeSeat

MOST_KEPT = 1000
"""So many letters of the reasons for one turn are kept."""

MOST_NAMED = 60
"""So many letters of a program's name are shown."""


def reasons(seats: Mapping[str, Seat]) -> dict[str, str]:
    """What the programs at a table gave as reasons for their orders, by turn: for its record."""
    told: dict[str, str] = {}
    for name, seat in _programs(seats):
        for moment, why in seat.whys.items():
            if why.strip():
                before = f"{told[moment]}\n" if moment in told else ""
                who = f"{name} ({seat.program[:MOST_NAMED]})" if seat.program else name
                told[moment] = f"{before}{who}: {why.strip()[:MOST_KEPT]}"
    return told


def dismiss(game: Game, seats: Mapping[str, Seat]) -> None:
    """Tell the programs at the table of a game that is over how it ended, and let them go."""
    for name, seat in _programs(seats):
        if game.over:
            seat.over(game.view(name))


def _programs(seats: Mapping[str, Seat]) -> Iterator[tuple[str, PipeSeat]]:
    return ((name, seat) for name, seat in seats.items() if isinstance(seat, PipeSeat))

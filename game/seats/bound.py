"""Seats that follow orders written beforehand: a record, bound to it or with a substitute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.engine.model import Model
from game.engine.orders import Orders
from game.engine.sealed import Sealed
from game.engine.sight.shadow import shadow
from game.engine.sight.views import Views
from game.engine.steps.legality import judge
from game.record.form import Record
from game.record.orders import orders_from
from game.seats.base import Seat, SeatLuck

LETTERS = ("channel", "tone", "purpose", "about", "valid", "draft")
"""What there is of letters but their levels."""


def recorded(record: Record, seat: str) -> dict[str, Orders]:
    """One seat's orders of a record, by turn."""
    return {moment: orders_from(turn.seats.get(seat)) for moment, turn in record.turns.items()}


@dataclass(frozen=True)
class BoundSeat:
    """Gives its written orders whatever happens; the engine makes `hold` of illegal ones."""

    orders: Mapping[str, Orders]
    blind: bool = True

    def decide(self, model: Model, seat: int, seen: Views, luck: SeatLuck, sealed: Sealed) -> None:
        """The orders of this turn, in every game."""
        written = self.orders.get(luck.luck.turn, Orders())
        sealed.put(model.index, model.seat_ids[seat], written)


@dataclass(frozen=True)
class RecordSeat:
    """Gives its written orders while they are legal; where the game has left the track, or
    nothing is written for the turn, the substitute decides instead."""

    orders: Mapping[str, Orders]
    substitute: Seat
    blind: bool = False

    def decide(self, model: Model, seat: int, seen: Views, luck: SeatLuck, sealed: Sealed) -> None:
        """Written orders in some games, the substitute's in the others."""
        name = model.seat_ids[seat]
        written = self.orders.get(luck.luck.turn)
        if written is None:
            self.substitute.decide(model, seat, seen, luck, sealed)
            return
        wanted = Sealed.hold(model, seen.games)
        wanted.put(model.index, name, written)
        verdict = judge(model, shadow(model, seen), wanted)
        lost = verdict.choices.any(axis=0) | verdict.letters.any(axis=(0, 1))
        if lost.any():
            self.substitute.decide(model, seat, seen, luck, sealed)
        copy_seat(model, wanted, sealed, seat, np.flatnonzero(~lost))


def copy_seat(model: Model, source: Sealed, into: Sealed, seat: int, games: np.ndarray) -> None:
    """Copy one seat's orders of some games from one batch to another."""
    slots = model.sizes.slots
    for row in range(seat * slots, (seat + 1) * slots):
        into.choices[row, games] = source.choices[row, games]
    copy_letters(source, into, seat, games)


def put_seat(model: Model, source: Sealed, into: Sealed, seat: int, games: np.ndarray) -> None:
    """Write one seat's orders of a batch that holds these games alone into the whole batch."""
    slots = model.sizes.slots
    rows = slice(seat * slots, (seat + 1) * slots)
    into.choices[rows, games] = source.choices[rows]
    for name in LETTERS:
        getattr(into, name)[seat][:, games] = getattr(source, name)[seat]
    into.levels[:, seat][..., games] = source.levels[:, seat]


def copy_letters(source: Sealed, into: Sealed, seat: int, games: np.ndarray) -> None:
    """Copy one seat's letters of some games from one batch to another."""
    for name in LETTERS:
        getattr(into, name)[seat][:, games] = getattr(source, name)[seat][:, games]
    into.levels[:, seat][..., games] = source.levels[:, seat][..., games]

"""What a crisis cost each seat at home: one of the three readings of an ending.

The scenario says which variables count and how much (`seats.SEAT.price`); they are read as
they truly were in the calendar's first turn and at the ending.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.scenario.format import Price

if TYPE_CHECKING:
    from game.record.game import Game


@dataclass(frozen=True)
class Part:
    """One variable's part of a price: how it stood at first and at last, and what that cost."""

    variable: str
    first: float
    last: float
    cost: float


@dataclass(frozen=True)
class Paid:
    """What a seat paid at home, in words and by variable; below 0 it gained."""

    text: str
    parts: tuple[Part, ...]

    @property
    def total(self) -> float:
        """The whole price."""
        return sum(part.cost for part in self.parts)


def prices(game: Game) -> dict[str, Paid]:
    """The price of every seat for which the scenario tells it."""
    seats = game.loaded.scenario.seats.items()
    return {name: paid(game, seat.price) for name, seat in seats if seat.price is not None}


def paid(game: Game, price: Price) -> Paid:
    """What one seat has paid so far."""
    rows = game.model.index.variables
    state = game.steps[0].before if game.steps else game.state
    first, last = state.x[:, 0], game.state.x[:, 0]
    parts = tuple(
        Part(name, float(first[row]), float(last[row]), weight * float(last[row] - first[row]))
        for name, weight in price.weights.items()
        for row in [rows[name]]
    )
    return Paid(word(price, sum(part.cost for part in parts)), parts)


def word(price: Price, total: float) -> str:
    """What the scenario says of so great a price."""
    return next(each.text for each in price.told if each.below is None or total < each.below)

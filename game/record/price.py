"""What a crisis cost each seat at home: one of the three readings of an ending.

The scenario says which variables count and how much (`seats.SEAT.price`). They are read as
they truly were in the calendar's first turn and at the ending; and where terms bound, the
newspapers print those that are not secret, which costs what naming them in full publicity
costs (`public` of their levels).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.scenario.format import Price

if TYPE_CHECKING:
    from game.record.game import Game


@dataclass(frozen=True)
class Moved:
    """One variable's part of a price: how it stood at first and at last, and what that cost."""

    variable: str
    first: float
    last: float
    cost: float


@dataclass(frozen=True)
class Printed:
    """What it cost that a level of the terms is in the newspapers."""

    issue: str
    level: str
    cost: float


@dataclass(frozen=True)
class Paid:
    """What a seat paid at home, in words and part by part; below 0 it gained."""

    text: str
    moved: tuple[Moved, ...]
    printed: tuple[Printed, ...]

    @property
    def total(self) -> float:
        """The whole price."""
        return sum(part.cost for part in self.moved) + sum(part.cost for part in self.printed)


def prices(game: Game, terms: Mapping[str, str] | None) -> dict[str, Paid]:
    """The price of every seat for which the scenario tells one."""
    seats = game.loaded.scenario.seats.items()
    return {name: paid(game, name, s.price, terms or {}) for name, s in seats if s.price}


def paid(game: Game, seat: str, price: Price, terms: Mapping[str, str]) -> Paid:
    """What one seat has paid, with these terms."""
    moved = tuple(_moved(game, price))
    printed = tuple(_printed(game, seat, price, terms))
    total = Paid("", moved, printed).total
    return Paid(word(price, total), moved, printed)


def word(price: Price, total: float) -> str:
    """What the scenario says of so great a price."""
    return next(each.text for each in price.told if each.below is None or total < each.below)


def _moved(game: Game, price: Price) -> Iterator[Moved]:
    opened = game.steps[0].before if game.steps else game.state
    for name, weight in price.weights.items():
        row = game.model.index.variables[name]
        first, last = float(opened.x[row, 0]), float(game.state.x[row, 0])
        yield Moved(name, first, last, weight * (last - first))


def _printed(game: Game, seat: str, price: Price, terms: Mapping[str, str]) -> Iterator[Printed]:
    for issue, name in terms.items():
        level = game.loaded.scenario.issues[issue].levels[name]
        effects = {} if level.secret else level.public.get(seat, {})
        cost = sum(price.weights.get(v, 0.0) * effect for v, effect in effects.items())
        if cost:
            yield Printed(issue, name, cost)

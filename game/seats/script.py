"""A seat that follows a script: rules in order, each with a condition of what it knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from pydantic import Field

from game.engine.conditions import holds
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.sight.shadow import shadow
from game.engine.sight.views import Views
from game.engine.steps.legality import judge
from game.record.form import SeatOrders
from game.record.orders import orders_from
from game.scenario.format.base import Expr, Moment, Part
from game.seats.base import SeatLuck
from game.seats.bound import copy_seat


class Rule(Part):
    """Orders for a turn, for when a condition holds, or both; the first that fits counts."""

    turn: Moment | None = None
    when: Expr | None = None
    orders: SeatOrders


class Script(Part):
    """The rules of one seat, in order of rank."""

    seat: str
    rules: list[Rule] = Field(min_length=1)


@dataclass(frozen=True)
class ScriptSeat:
    """In each game the first rule that fits and is wholly legal; else it holds."""

    rules: Sequence[Rule]
    blind: bool = False

    def decide(self, model: Model, seat: int, seen: Views, luck: SeatLuck, sealed: Sealed) -> None:
        """Try the rules in order."""
        known, name = shadow(model, seen), model.seat_ids[seat]
        undecided = np.ones(seen.games, dtype=np.bool_)
        for rule in self.rules:
            if rule.turn in (None, luck.luck.turn) and undecided.any():
                fits = undecided & holds(model.conditions.seat(rule.when, name), known)
                wanted = Sealed.hold(model, seen.games)
                wanted.put(model.index, name, orders_from(rule.orders))
                verdict = judge(model, known, wanted)
                fits &= ~(verdict.choices.any(axis=0) | verdict.letters.any(axis=(0, 1)))
                copy_seat(model, wanted, sealed, seat, np.flatnonzero(fits))
                undecided &= ~fits

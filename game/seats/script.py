"""A seat that follows a script: rules in order, each with a condition of what it knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from pydantic import Field

from game.engine.arithmetic import Bools
from game.engine.conditions import holds
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.sight.shadow import shadow
from game.engine.sight.views import Views
from game.engine.steps.legality import Verdict, judge
from game.record.form import SeatOrders
from game.record.orders import orders_from
from game.scenario.format.base import Expr, Moment, Part
from game.seats.base import SeatLuck
from game.seats.bound import copy_letters, copy_seat

Each = Literal["turn", "slot"]


class Rule(Part):
    """Orders for a turn, for when a condition holds, or both; the first that fits counts."""

    turn: Moment | None = None
    when: Expr | None = None
    orders: SeatOrders


class Script(Part):
    """The rules of one seat, in order of rank.

    With `each: turn` the first rule that fits gives all orders of the turn. With `each:
    slot` each slot, and the letters together, take theirs from the first rule that fits and
    has any for them.
    """

    seat: str
    each: Each = "turn"
    rules: list[Rule] = Field(min_length=1)


@dataclass(frozen=True)
class ScriptSeat:
    """In each game the first rule that fits and is legal; what no rule orders is held."""

    rules: Sequence[Rule]
    each: Each = "turn"
    blind: bool = False

    def decide(self, model: Model, seat: int, seen: Views, luck: SeatLuck, sealed: Sealed) -> None:
        """Try the rules in order."""
        for _ in self.fired(model, seat, seen, luck, sealed):
            pass

    def fired(
        self, model: Model, seat: int, seen: Views, luck: SeatLuck, sealed: Sealed
    ) -> Iterator[tuple[Rule, Bools]]:
        """The same rule by rule: each that fits somewhere, with the parts of the orders that it
        decides, the slots and at last the letters: (slots + 1, N)."""
        known, name = shadow(model, seen), model.seat_ids[seat]
        undecided = np.ones((model.sizes.slots + 1, seen.games), dtype=np.bool_)
        for rule in self.rules:
            if rule.turn not in (None, luck.luck.turn) or not undecided.any():
                continue
            fits = holds(model.conditions.seat(rule.when, name), known)
            if fits.any():
                wanted = Sealed.hold(model, seen.games)
                wanted.put(model.index, name, orders_from(rule.orders))
                verdict = judge(model, known, wanted)
                legal = _legal(verdict, model, seat) & fits
                before = undecided.copy()
                self._take(model, seat, rule, wanted, legal, undecided, sealed)
                yield rule, before & ~undecided

    def _take(
        self,
        model: Model,
        seat: int,
        rule: Rule,
        wanted: Sealed,
        legal: Bools,
        undecided: Bools,
        sealed: Sealed,
    ) -> None:
        """Write a rule's orders where they are legal and nothing was decided before."""
        if self.each == "turn":
            games = legal.all(axis=0) & undecided[0]
            copy_seat(model, wanted, sealed, seat, np.flatnonzero(games))
            undecided &= ~games
            return
        for part in _parts(model, rule):
            games = np.flatnonzero(legal[part] & undecided[part])
            if part < model.sizes.slots:
                row = seat * model.sizes.slots + part
                sealed.choices[row, games] = wanted.choices[row, games]
            else:
                copy_letters(wanted, sealed, seat, games)
            undecided[part, games] = False


def _legal(verdict: Verdict, model: Model, seat: int) -> Bools:
    """Where each slot's choice, and at last all letters, are legal: (slots + 1, N)."""
    slots = model.sizes.slots
    choices = verdict.choices[seat * slots : (seat + 1) * slots]
    letters = verdict.letters[seat].any(axis=0)[None]
    legal: Bools = ~np.concatenate([choices, letters])
    return legal


def _parts(model: Model, rule: Rule) -> list[int]:
    """The slots for which a rule has an order, and the row after them if it has letters."""
    parts = [model.index.slots[slot] for slot in rule.orders.choices]
    return [*parts, model.sizes.slots] if rule.orders.letters else parts

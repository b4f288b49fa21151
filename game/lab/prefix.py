"""The turns of a record before its worlds part: in every world as they were.

They part where its game was taken up (`luck.until`), or at any turn that is asked for. These
turns are played once, in the record's own game with its pinned luck. All worlds go on from
there, under other luck each, and their ledgers begin there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.engine.luck import Luck, Pins
from game.engine.model import Model
from game.engine.orders import Orders
from game.engine.sealed import seal
from game.engine.state import State
from game.engine.turn import Report, advance, start
from game.record.form import Record
from game.record.pins import pins_of
from game.record.replay import orders_at
from game.scenario import Loaded


@dataclass(frozen=True)
class Prefix:
    """What is given until the turn `until`: both seats' orders by turn, pins, natures, and
    the game number whose luck it was."""

    until: str
    game: int
    pins: Pins
    natures: Mapping[str, Mapping[str, float]]
    orders: Mapping[str, Mapping[str, Orders]]

    def worlds(self, model: Model, seed: int, games: range, redraw: bool) -> tuple[State, Report]:
        """These games at the turn `until`; with `redraw` each has natures of its own."""
        state, report = self._played(model, seed)
        alike = np.zeros(len(games), dtype=np.intp)
        state, report = state.choose(alike), report.take(alike)
        state.luck = Luck.of(seed, games)
        state.ledger[:], state.illegal[:] = 0.0, 0
        if redraw:
            drawn, _ = start(model, state.luck)
            state.facts, state.natures = drawn.facts, drawn.natures
        return state, report

    def _played(self, model: Model, seed: int) -> tuple[State, Report]:
        """The record's own game at that turn, or ended before it."""
        state, report = start(model, Luck.of(seed, [self.game], self.pins), self.natures)
        while not state.over.all() and model.turns[state.turn] < self.until:
            given = self.orders.get(model.turns[state.turn], {})
            state, report = advance(model, state, seal(model, [given]))
        return state, report


def prefix_of(loaded: Loaded, record: Record, until: str | None = None) -> Prefix | None:
    """What a record gives before the turn `until`, as a rule the one at which its game was taken
    up; None where that is the first turn."""
    until = until or record.luck.until
    if until is None:
        return None
    seats = tuple(loaded.scenario.seats)
    orders = {each: orders_at(record, each, seats) for each in record.turns if each < until}
    pins = pins_of(record, loaded.scenario)
    return Prefix(until, record.game, pins, record.fixed, orders)

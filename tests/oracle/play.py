"""Playing tiny scenarios in tests: short words for letters, one call a turn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.engine.orders import Letter, Orders
from game.scenario.format import Scenario
from tests.oracle import Oracle, OracleState, Pins, dump
from tests.oracle.state import Post

ALWAYS, NEVER = 0.0, 1.0
"""Pinned uniforms: below every probability that is not 0, above every one."""


class Play:
    """One game of a scenario, told turn by turn what each seat does."""

    def __init__(
        self,
        scenario: Scenario,
        luck: Mapping[str, float] | None = None,
        at: Mapping[str, Mapping[str, float]] | None = None,
        seed: int = 1,
        preset: str | None = None,
        natures: Mapping[str, Mapping[str, float]] | None = None,
    ) -> None:
        """`luck` pins draws by the beginning of their name, `at` by turn and whole name."""
        self.oracle = Oracle(scenario, preset)
        pins = Pins(at or {}, luck or {})
        self.state: OracleState = self.oracle.start(seed, natures=natures, pins=pins)

    def turn(self, east: object = (), west: object = ()) -> Play:
        """One turn: a choice, a letter, or several of them for each seat."""
        orders = {"east": orders_of(east), "west": orders_of(west)}
        self.state = self.oracle.advance(self.state, orders)
        return self

    def turns(self, count: int) -> Play:
        """So many turns in which nobody does anything."""
        for _ in range(count):
            self.turn()
        return self

    def letter(self, seat: str, turn: int, slot: int = 0) -> Post:
        """The letter that a seat sent in a turn."""
        return self.state.letters[f"{seat}/{self.state.turn_ids[turn]}/{slot}"]

    def complaints(self, seat: str, *parts: object) -> list[str]:
        """What the oracle finds wrong with orders."""
        return self.oracle.legal(self.state, seat, orders_of(parts))

    @property
    def heat(self) -> float:
        """The variable of the base."""
        return self.state.variables["heat"]

    def dumped(self) -> dict[str, Any]:
        """The canonical form of the state."""
        return dump(self.state)


def orders_of(parts: object) -> Orders:
    """Orders from one choice or letter or from several; choices go into the slot `act`."""
    found = parts if isinstance(parts, tuple) else (parts,)
    choices = [part for part in found if isinstance(part, str)]
    letters = tuple(part for part in found if isinstance(part, Letter))
    return Orders({"act": choices[0]} if choices else {}, letters)


def propose(channel: str = "wire", valid: float | None = None, **levels: str) -> Letter:
    """A proposal."""
    return offer(levels, channel, valid)


def offer(levels: Mapping[str, str], channel: str = "wire", valid: float | None = None) -> Letter:
    """A proposal of levels that are already in a mapping."""
    return Letter(channel, "plain", "proposal", levels, valid=valid)


def counter(about: str, channel: str = "wire", **levels: str) -> Letter:
    """A proposal that answers another."""
    return Letter(channel, "plain", "proposal", levels, about)


def accept(about: str = "wire", channel: str = "wire") -> Letter:
    """An acceptance."""
    return Letter(channel, "plain", "acceptance", about=about)


def reject(about: str = "wire", channel: str = "wire") -> Letter:
    """A rejection."""
    return Letter(channel, "plain", "rejection", about=about)


def withdraw(about: str = "wire", channel: str = "wire") -> Letter:
    """A withdrawal."""
    return Letter(channel, "plain", "withdrawal", about=about)


def message(channel: str = "wire", tone: str = "plain") -> Letter:
    """A plain message."""
    return Letter(channel, tone)

"""Pinned luck: from a record's words to uniform numbers."""

from __future__ import annotations

import re

from game.engine.clock import transit
from game.engine.luck import FAILS, HAPPENS, Pins
from game.record.form import LuckRules, Record, TurnForm
from game.scenario.format import Scenario

_HOURS = re.compile(r"^(\d+(?:\.\d+)?)\s*h$")


class PinError(ValueError):
    """A pinned draw that cannot be: `turn` and `name` say which, the text why."""

    def __init__(self, turn: str, name: str, message: str) -> None:
        super().__init__(message)
        self.turn, self.name = turn, name


_RULES = (
    ("event.", "events", "pinned"),
    ("distort.", "letters", "undistorted"),
    ("leak.", "leaks", "none"),
)
"""What each rule for all turns pins to fail: prefix, field of `LuckRules`, its word."""


def rules_of(pins: Pins) -> LuckRules:
    """The rules for all turns that pins stand for.

    Raises ValueError for a prefix that no rule of a record stands for.
    """
    words = {(prefix, FAILS): {field: word} for prefix, field, word in _RULES}
    found: dict[str, str] = {}
    for pin in pins.prefixes.items():
        if pin not in words:
            raise ValueError(f"a record cannot pin all draws {pin[0]!r} at {pin[1]}")
        found |= words[pin]
    if pins.until is not None:
        found["until"] = pins.until
    return LuckRules.model_validate(found)


def pins_of(record: Record, scenario: Scenario) -> Pins:
    """All pins of a record. PinError for one that its scenario does not allow."""
    prefixes = {
        prefix: FAILS for prefix, field, word in _RULES if getattr(record.luck, field) == word
    }
    by_turn = {
        moment: {
            name: _uniform(scenario, moment, turn, name, value) for name, value in turn.luck.items()
        }
        for moment, turn in record.turns.items()
        if turn.luck
    }
    return Pins(by_turn, prefixes, record.luck.until)


def before(pins: Pins, turn: str) -> Pins:
    """These pins for the turns before `turn`; from there on luck is free."""
    kept = {moment: draws for moment, draws in pins.by_turn.items() if moment < turn}
    return Pins(kept, pins.prefixes, turn)


_CHANCES = ("event.", "leak.", "distort.")
"""Draws that something happens or fails by."""


def _uniform(
    scenario: Scenario, moment: str, turn: TurnForm, name: str, value: str | float
) -> float:
    if isinstance(value, str):
        if value in ("happens", "fails") and name.startswith(_CHANCES):
            return HAPPENS if value == "happens" else FAILS
        hours = _HOURS.match(value)
        if hours and name.startswith("transit."):
            return _transit(scenario, moment, turn, name, float(hours[1]))
        raise PinError(moment, name, f"{value!r} is no luck for {name}; write {_words(name)}")
    if not 0 <= value < 1:
        raise PinError(moment, name, f"{value:g} is no uniform number: 0 <= number < 1")
    return value


def _words(name: str) -> str:
    """What may be written for a draw."""
    if name.startswith(_CHANCES):
        return "happens, fails or a number 0..1"
    return "hours as 8h or a number 0..1" if name.startswith("transit.") else "a number 0..1"


def _transit(scenario: Scenario, moment: str, turn: TurnForm, name: str, hours: float) -> float:
    """The uniform number by which the letter in this place takes so many hours."""
    _, seat, place = name.split(".")
    orders = turn.seats.get(seat)
    if orders is None or int(place) >= len(orders.letters):
        raise PinError(moment, name, f"{seat} sends no letter in place {place} in this turn")
    channel = orders.letters[int(place)].channel
    least, most = transit(scenario.channels[channel], seat)
    minutes = round(hours * 60)
    if not least <= minutes <= most:
        told = f"{least / 60:g} to {most / 60:g} hours"
        raise PinError(moment, name, f"{hours:g} h lies outside what {channel} takes: {told}")
    return (minutes - least + 0.5) / (most - least + 1)

"""What all these parts share: titles by id, and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.engine.orders import HOLD
from game.lab.debrief.alternatives import LETTERS, SILENT
from game.lab.study.forms import Cell, Column, Table
from game.scenario.format import Scenario

KINDS = {
    "settlement": "settlement",
    "stalemate": "stalemate",
    "ouster": "a leader falls",
    "limited_war": "limited war",
    "war": "war",
}

PURPOSES = {
    "message": "A message",
    "proposal": "A proposal",
    "acceptance": "Accept the offer",
    "rejection": "Reject the offer",
    "withdrawal": "Take one's offer back",
}


def table(rows: Iterable[Sequence[Cell]], **titles: str) -> Table:
    """A table of these rows under titles by column."""
    columns = tuple(Column(name, title) for name, title in titles.items())
    return Table(columns, tuple(tuple(row) for row in rows))


def leader(scenario: Scenario, seat: str) -> str:
    """Who sits in a chair."""
    return scenario.seats[seat].leader


def ordered(scenario: Scenario, seat: str, slot: str, name: str) -> str:
    """The title of what was ordered in a slot, or of letters (see `Alternative`)."""
    if slot == LETTERS:
        return ", ".join(_letter(scenario, each) for each in name.split("+"))
    if name == HOLD:
        return scenario.slots[slot].hold or "Hold"
    return scenario.choices[seat][name].title


def _letter(scenario: Scenario, name: str) -> str:
    if name == SILENT:
        return "Write nothing"
    purpose, _, channel = name.partition(":")
    if not channel:
        return scenario.drafts[name].title
    return f"{PURPOSES[purpose]} ({scenario.channels[channel].title})"

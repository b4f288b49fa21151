"""A table at which the west is a machine leader with the numbers that a test gives him."""

from __future__ import annotations

from typing import Any

from game.engine.orders import Letter, Orders
from game.seats.character import CharacterSeat
from game.seats.match import machine_orders
from tests.engine.tables import EAST, WEST, Table
from tests.oracle.play import orders_of
from tests.oracle.small import plain_choice, small, turns_at

DAYS = turns_at(
    *(f"1962-01-0{day} {hour}:00" for day in (1, 2) for hour in ("00", "06", "12", "18"))
)


def leader(**character: Any) -> Any:
    """The west's character, without wobble and without other weights than those given."""
    base = {"wants": {}, "temper": 0, "fear_weight": 0, "trust_weight": 0, "pace_hours": 12}
    return {WEST: {"character": {**base, **character}}}


def sitting(character: dict[str, Any], resolve: float = 0.0, **parts: Any) -> Table:
    """A table at which the west is such a leader."""
    seats = {EAST: {}, **leader(**character)}
    scenario = small(**{"days": DAYS, "calendar_ends": "1962-01-03 00:00", "seats": seats, **parts})
    return Table(scenario, natures={WEST: {"resolve": resolve}})


def orders(table: Table) -> Orders:
    """What he orders now."""
    character = table.game.model.scenario.seats[WEST].character
    return machine_orders(table.game, WEST, CharacterSeat(character))


def choice(table: Table) -> str:
    return orders(table).choices.get("act", "hold")


def letter(table: Table) -> Letter | None:
    return next(iter(orders(table).letters), None)


def play(table: Table, east: object = ()) -> Letter | None:
    """One turn of his orders; the letter that he sends in it."""
    his = orders(table)
    table.play({EAST: orders_of(east), WEST: his})
    return his.letters[0] if his.letters else None


def options(**choices: Any) -> Any:
    """What the west may do."""
    return {"choices": {WEST: {name: plain_choice(**c) for name, c in choices.items()}}}

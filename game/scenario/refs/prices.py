"""Prices at home: they weigh variables."""

from __future__ import annotations

from game.scenario.refs.context import Context


def check(context: Context) -> None:
    """The price of each seat that has one."""
    for name, seat in context.scenario.seats.items():
        if seat.price is not None:
            path = ("seats", name, "price", "weights")
            context.keys(path, "variable", seat.price.weights)

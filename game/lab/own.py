"""The record's own game: its orders under its own luck, beside which its worlds are held."""

from __future__ import annotations

from game.record.form import Record
from game.record.game import Game
from game.record.replay import orders_at, table_for
from game.scenario import Loaded


def own_game(loaded: Loaded, record: Record) -> Game:
    """The game of a record that fits its scenario, played to its ending; what is not written,
    or not legal, is held."""
    game = table_for(record, loaded)
    while not game.over:
        game.force(orders_at(record, game.moment, game.model.seat_ids))
    return game


def path_of(game: Game, variable: str) -> tuple[float, ...]:
    """A variable's value at each turn of the calendar as orders were sealed; NaN after the end."""
    row = game.model.index.variables[variable]
    values = [float(step.before.x[row, 0]) for step in game.steps]
    return (*values, *[float("nan")] * (game.model.sizes.turns - len(values)))

"""Games from which the pace is taken: history's record, and games of machines."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.engine.orders import Orders
from game.lab.pace.sheet import Met, Sheet, desk_of, sheet_of
from game.record.check import check_record
from game.record.files import read_record
from game.record.game import Game
from game.record.openings import open_game, turn_of
from game.record.replay import orders_at, table_for
from game.scenario import Loaded
from game.seats.kinds import make
from game.seats.match import orders_of_machines

Sheets = tuple[Sheet, ...]
ByTurn = Mapping[str, Sheets]
"""The turns of one game, by seat."""

Deciding = Callable[[Game], Mapping[str, Orders]]


def played_by_machines(
    loaded: Loaded, begin: str | None, seed: int, preset: str | None = None
) -> ByTurn:
    """One game from a start on, with one of all whom the scenario names in each chair."""
    game = open_game(loaded, preset, seed, begin)
    kinds = {
        name: "character:any" if seat.characters else "character"
        for name, seat in loaded.scenario.seats.items()
    }
    seats = {name: make(kind, loaded, name, preset=preset) for name, kind in kinds.items()}
    return _sheets(game, lambda at: orders_of_machines(at, seats), game.moment)


def played_in_history(loaded: Loaded, begin: str | None) -> ByTurn:
    """History's record as it would be played from a start on. KeyError: no such record."""
    name = loaded.scenario.history
    if name is None:
        raise KeyError("history")
    file = read_record(loaded.source / name)
    check_record(file, loaded)
    game = table_for(file.record, loaded)
    seats = game.model.seat_ids
    first = turn_of(loaded, begin)
    return _sheets(game, lambda at: orders_at(file.record, at.moment, seats), first)


def _sheets(game: Game, decide: Deciding, first: str) -> ByTurn:
    """Play a game to its ending, and count what each seat is shown from a turn on."""
    found: dict[str, list[Sheet]] = {seat: [] for seat in game.model.seat_ids}
    met = {seat: Met() for seat in found}
    while not game.over:
        orders = decide(game)
        if game.moment >= first:
            for seat, its in found.items():
                desk = desk_of(game, seat, orders[seat], not its, _so_far(game, seat))
                its.append(sheet_of(desk, met[seat]))
        game.force(orders)
    return {seat: tuple(its) for seat, its in found.items()}


def _so_far(game: Game, seat: str) -> str:
    """What a start that begins in the open turn tells a seat of what had happened."""
    starts = game.loaded.scenario.starts.values()
    texts = [each.so_far for each in starts if each.turn == game.moment]
    return next((text[seat] for text in texts if seat in text), "")

"""How a seat's staff sees the rest: games imagined from its view, played out by the leaders.

Nothing but the view goes in, and luck is named by scenario, seat and turn, so equal views
give equal forecasts.
"""

from __future__ import annotations

from game.engine.conditions import holds
from game.engine.sight.imagine import imagine
from game.engine.sight.shadow import shadow
from game.engine.turn import advance
from game.record.game import Game
from game.seats.character import leaders
from game.seats.match import decide

SAMPLES = 64
"""Imagined games behind one forecast. More cost little, as a batch pays by the turn."""


def war_to_come(game: Game, seat: str) -> float | None:
    """The war risk from now to the ending if both leaders go on as their characters would.

    The mean over imagined games of the risk that they run, 0 to 1; 0 for a game that is over,
    None where the staff cannot look so far (`foresees` of the seat).
    """
    if not foresees(game, seat):
        return None
    model, seen = game.model, game.views(seat)
    state, both = imagine(model, seen, SAMPLES), leaders(model.scenario)
    so_far = state.ledger.sum(axis=0)
    while not state.over.all():
        state, _ = advance(model, state, decide(model, state, both))
    return float((state.ledger.sum(axis=0) - so_far).mean())


def foresees(game: Game, seat: str) -> bool:
    """Whether a seat's staff can look beyond the next turn: its `foresees` holds."""
    model = game.model
    asked = model.conditions.seat(model.scenario.seats[seat].foresees, seat)
    return asked is None or bool(holds(asked, shadow(model, game.views(seat))).all())

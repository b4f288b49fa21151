"""Play from here: a record cut at a turn, so that one may go on from it."""

from __future__ import annotations

from dataclasses import replace

from game.engine.luck import Pins
from game.record.form import Record
from game.record.game import Game
from game.record.pins import before
from game.record.resume import record_of


def fork(game: Game, turn: int, name: str = "fork", title: str = "") -> Record:
    """The record of a game up to a turn, whose orders are not sealed yet.

    It holds what was drawn, ordered and pinned before that turn: played again, it comes to the
    same state, and can be gone on with and saved like any game. From that turn on luck is
    free of pins, and its worlds part there (where the game itself was taken up before, on a
    path whose luck was ruled, they part at that earlier turn). Nobody sits in it: who goes on
    says who plays. ValueError: the game did not get to that turn.
    """
    if not 0 <= turn < len(game.steps) + (not game.over):
        said = f"it sealed orders in turns 0 to {len(game.steps) - 1}"
        raise ValueError(f"this game cannot be taken up in turn {turn}: {said}")
    moment = game.model.turns[turn]
    pins = _until(game.state.luck.pins, moment)
    cut = Game.start(game.loaded, game.model.preset, game.seed, _fixed(game), game.number, pins)
    for step in game.steps[:turn]:
        cut.force(step.orders)
    return record_of(cut, name, title or f"A game from {moment} on", {})


def _until(pins: Pins, moment: str) -> Pins:
    """What was pinned before a moment. Rules that ended earlier still end there: a record has
    but one turn at which they do."""
    kept = before(pins, moment)
    ended = pins.until if pins.prefixes else None
    return kept if ended is None or moment <= ended else replace(kept, until=ended)


def _fixed(game: Game) -> dict[str, dict[str, float]]:
    return game.record().fixed

"""Whole games under random orders: a first look at a scenario, and a probe of the rules."""

from __future__ import annotations

import math
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from game.engine.luck import Luck, TurnLuck
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.state import SLOTS, Purpose, State
from game.engine.turn import advance, start
from game.scenario import Loaded
from game.seats.kinds import make
from game.seats.match import decide

SEED = 1962
NO_END = -1


def play(model: Model, games: int, first: int = 0) -> State:
    """Play `games` games to their ends, numbered from `first`; illegal orders count as none."""
    state, _ = start(model, Luck.of(SEED, range(first, first + games)))
    while not state.over.all():
        luck = state.luck.turn(f"orders {state.turn}")
        state, _ = advance(model, state, draw_orders(model, luck))
    return state


def draw_orders(model: Model, luck: TurnLuck) -> Sealed:
    """Orders for both seats of every game: any choice, and any letter in half of the places."""
    index = model.index
    sealed = Sealed.hold(model, len(luck.keys))
    for row in range(len(sealed.choices)):
        options = [NO_END, *(at for at, slot in enumerate(index.slot_rows) if slot == row)]
        sealed.choices[row] = np.array(options)[_pick(luck, f"choice {row}", len(options))]
    for seat in range(2):
        for place in range(SLOTS):
            _draw_letter(model, luck, sealed, (seat, place))
    return sealed


def _draw_letter(model: Model, luck: TurnLuck, sealed: Sealed, at: tuple[int, int]) -> None:
    index, name = model.index, f"letter {at}"
    channels = len(index.channels)
    written = luck.uniform(f"{name} written") < 0.5
    sealed.channel[at] = np.where(written, _pick(luck, f"{name} channel", channels), -1)
    sealed.tone[at] = _pick(luck, f"{name} tone", len(index.tones))
    sealed.purpose[at] = _pick(luck, f"{name} purpose", len(Purpose))
    sealed.about[at] = _pick(luck, f"{name} about", channels)
    for row, (issue, levels) in enumerate(index.levels.items()):
        sealed.levels[(row, *at)] = _pick(luck, f"{name} {issue}", len(levels) + 1) - 1


def _pick(luck: TurnLuck, name: str, options: int) -> NDArray[np.intp]:
    """One of the numbers 0 to options - 1 in each game."""
    return (luck.uniform(name) * options).astype(np.intp)


def probe(model: Model, games: int = 200) -> str:
    """16 hex digits that change when the rules, or the scenario, give other outcomes.

    The endings, final variables and ledgers of some random games, to the bit: what a table of
    outcomes rests on, and nothing of how the engine stores it.
    """
    return _digest(play(model, games))


def probe_seats(loaded: Loaded, model: Model, games: int = 100) -> str:
    """The same for the machine seats: a character against lots, and the other way round."""
    digest = blake2b(digest_size=8)
    for kinds in (("character", "random"), ("random", "character")):
        chairs = zip(model.seat_ids, kinds, strict=True)
        seats = {seat: make(kind, loaded, seat) for seat, kind in chairs}
        state, _ = start(model, Luck.of(SEED, range(games)))
        while not state.over.all():
            state, _ = advance(model, state, decide(model, state, seats))
        digest.update(_digest(state).encode())
    return digest.hexdigest()


def _digest(state: State) -> str:
    digest = blake2b(digest_size=8)
    for outcome in (state.ending, state.ended, state.x, state.ledger):
        digest.update(np.ascontiguousarray(outcome, dtype="<f8").tobytes())
    return digest.hexdigest()


def spread(share: float, games: int) -> float:
    """Half the width of the 95 % interval of a share that was counted over so many games."""
    return 1.96 * math.sqrt(share * (1 - share) / games)

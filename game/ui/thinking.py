"""How long a machine may think while a player waits: a budget for this machine, from a trial.

A search counts its budget in simulated game-turns, so that its orders are the same everywhere;
how many of them pass while a player waits differs from one computer to another. So the window
tries, once for a game, and then names the number: it is kept with the game, which another
computer replays with it.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from game.record.game import Game
from game.seats.kinds import make
from game.seats.match import machine_orders

SEARCH = "search"

WAIT = 1.0
"""So many seconds a player waits for the other side."""

TRIAL = 4_000
"""Simulated game-turns of the trial."""

LEAST, MOST = 2_000, 128_000
"""The least budget still plays better than its leader; beyond the most little is gained."""


def paced(game: Game, seat: str, kind: str, clock: Callable[[], float] = time.perf_counter) -> str:
    """The kind of machine with a budget for this computer, if it is a search without one."""
    if kind != SEARCH:
        return kind
    trial = make(f"{SEARCH}:{TRIAL}", game.loaded, seat, preset=game.model.preset)
    machine_orders(game, seat, trial)  # the first time, much is compiled
    began = clock()
    machine_orders(game, seat, trial)
    return f"{SEARCH}:{budget(clock() - began)}"


def budget(seconds: float) -> int:
    """The greatest doubling of the least budget that is thought through in time, if the trial
    took so many seconds."""
    affords, found = TRIAL * WAIT / max(seconds, 1e-9), LEAST
    while 2 * found <= min(affords, MOST):
        found *= 2
    return found

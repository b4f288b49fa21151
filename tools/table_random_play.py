"""How games end, and how long they last, when both seats order at random."""

from __future__ import annotations

import time

import numpy as np

from game.engine.compile import compile_model
from game.engine.model import Model
from game.engine.state import State
from game.scenario import Loaded
from tools.finding import Finding, markdown
from tools.random_play import play, spread

GAMES = 100_000
BATCH = 5_000


def measure(loaded: Loaded) -> Finding:
    """Play many games under any choices at all."""
    model = compile_model(loaded.scenario)
    began = time.perf_counter()
    batches = [play(model, BATCH, first) for first in range(0, GAMES, BATCH)]
    seconds = time.perf_counter() - began
    return Finding(
        f"# Random play\n\n{GAMES:,} games of `{model.scenario.id}` in which both seats make any "
        f"choices at all, the illegal ones left out, and write no letters: nothing can be agreed. "
        f"A floor to compare with, and no forecast: nobody thinks here.\n\n"
        f"{_endings(model, batches)}\n"
        f"One process played {GAMES / seconds:,.0f} games a second, {BATCH:,} at a time.\n"
    )


def _endings(model: Model, batches: list[State]) -> str:
    """A table of the endings: share with its 95 % interval, and mean turn of the ending."""
    ending = np.concatenate([state.ending for state in batches])
    ended = np.concatenate([state.ended for state in batches])
    rows = []
    for row, name in enumerate(model.scenario.endings):
        here = ending == row
        share = float(here.mean())
        turn = f"{float(ended[here].mean()):.1f}" if here.any() else "-"
        rows.append((name, f"{share:.2%}", f"{spread(share, GAMES):.2%}", turn))
    return markdown(("ending", "share of games", "+-", "mean turn"), rows)

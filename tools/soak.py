"""`python -m tools.soak`: measure what takes long, and write the tables in docs/measured/."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

import numpy as np

from game.engine.compile import compile_model
from game.engine.model import Model
from game.engine.state import State
from game.scenario import load
from tools.measured import FOLDER, Stamp
from tools.random_play import play, spread

SCENARIO = "cuba-1962"
GAMES = 100_000
BATCH = 5_000


def random_play(model: Model) -> str:
    """How games end, and how long they last, when both seats order at random."""
    began = time.perf_counter()
    batches = [play(model, BATCH, first) for first in range(0, GAMES, BATCH)]
    seconds = time.perf_counter() - began
    return (
        f"# Random play\n\n{GAMES:,} games of `{model.scenario.id}` in which both seats give any "
        f"orders at all, the illegal ones left out. A floor to compare with, and no forecast: "
        f"nobody thinks here.\n\n{_endings(model, batches)}\n"
        f"One process played {GAMES / seconds:,.0f} games a second, {BATCH:,} at a time.\n"
    )


def _endings(model: Model, batches: list[State]) -> str:
    """A table of the endings: share with its 95 % interval, and mean turn of the ending."""
    ending = np.concatenate([state.ending for state in batches])
    ended = np.concatenate([state.ended for state in batches])
    lines = ["| ending | share of games | +- | mean turn |", "|---|---:|---:|---:|"]
    for row, name in enumerate(model.scenario.endings):
        here = ending == row
        share = float(here.mean())
        turn = f"{float(ended[here].mean()):.1f}" if here.any() else "-"
        lines.append(f"| {name} | {share:.2%} | {spread(share, GAMES):.2%} | {turn} |")
    return "\n".join([*lines, ""])


TABLES: dict[str, Callable[[Model], str]] = {"random-play": random_play}
"""The tables by file name. A new one is a function from the model to its text."""


def main() -> None:
    """Measure every table anew and write it with today's stamp."""
    model = compile_model(load(SCENARIO).scenario)
    stamp = Stamp.now(SCENARIO, datetime.now(UTC).date())
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, measure in TABLES.items():
        print(f"measuring {name}")
        (FOLDER / f"{name}.md").write_text(f"{stamp}\n{measure(model)}", encoding="utf-8")


if __name__ == "__main__":
    main()

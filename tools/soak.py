"""`python -m tools.soak`: measure what takes long, and write the tables in docs/measured/."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

import numpy as np

from game.engine.compile import compile_model
from game.engine.model import Model
from game.engine.state import State
from game.lab.tables import lines_of
from game.lab.worlds import worlds
from game.record.files import read_record
from game.scenario import Loaded, load
from tools.measured import FOLDER, Stamp
from tools.random_play import play, spread

SCENARIO = "cuba-1962"
GAMES = 100_000
BATCH = 5_000


def random_play(loaded: Loaded) -> str:
    """How games end, and how long they last, when both seats order at random."""
    model = compile_model(loaded.scenario)
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


def worlds_of_history(loaded: Loaded) -> str:
    """How the orders of history end under other luck; nothing where no history is recorded."""
    if loaded.scenario.history is None:
        return "# Worlds of history\n\nThis scenario has no record of history.\n"
    record = read_record(loaded.source / loaded.scenario.history).record
    began = time.perf_counter()
    found = worlds(loaded, record, GAMES)
    seconds = time.perf_counter() - began
    told = "\n".join(lines_of(found))
    return (
        f"# Worlds of history\n\nThe orders of the record `{record.id}`, given again under other "
        f"luck (`knot worlds {record.id} -n {GAMES}`).\n\n```\n{told}\n```\n\n"
        f"Measured in {seconds:.0f} s, one process a core.\n"
    )


TABLES: dict[str, Callable[[Loaded], str]] = {
    "random-play": random_play,
    "worlds-of-history": worlds_of_history,
}
"""The tables by file name. A new one is a function from the scenario to its text."""


def main() -> None:
    """Measure every table anew and write it with today's stamp."""
    loaded = load(SCENARIO)
    stamp = Stamp.now(SCENARIO, datetime.now(UTC).date())
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, measure in TABLES.items():
        print(f"measuring {name}")
        (FOLDER / f"{name}.md").write_text(f"{stamp}\n{measure(loaded)}", encoding="utf-8")


if __name__ == "__main__":
    main()

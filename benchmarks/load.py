"""`python -m benchmarks.load`: how long the crisis of 1962 takes to load, by parser."""

from __future__ import annotations

from unittest.mock import patch

import yaml

from benchmarks.figure import Figure, percentile, seconds, show
from game.engine.compile import compile_model
from game.scenario import load, reader

SCENARIO = "cuba-1962"
TIMES = 7


def measure() -> list[Figure]:
    """Load with libyaml and with the parser in Python, and compile."""
    usual = percentile(seconds(lambda: load(SCENARIO), TIMES), 0.5)
    slow = percentile(seconds(_load_without_libyaml, 3), 0.5)
    scenario = load(SCENARIO).scenario
    compiled = percentile(seconds(lambda: compile_model(scenario), TIMES), 0.5)
    parser = "libyaml" if reader.LOADER is not yaml.BaseLoader else "no libyaml here"
    return [
        Figure(f"scenario load ({parser})", usual, "s", 0.3),
        Figure("scenario load (parser in Python)", slow, "s"),
        Figure("compilation for the engine", compiled, "s"),
    ]


def _load_without_libyaml() -> None:
    with patch.object(reader, "LOADER", yaml.BaseLoader):
        load(SCENARIO)


if __name__ == "__main__":
    show(measure())

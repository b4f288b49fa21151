"""Endings without a score for one of the seats."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.lint.tools import warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns once for each ending and each seat that it does not score."""
    for name, ending in loaded.scenario.endings.items():
        for seat in loaded.scenario.seats:
            if seat not in ending.score:
                yield warn(
                    loaded,
                    ("endings", name, "score"),
                    "missing-score",
                    f"the ending {name} has no score for {seat}",
                    f"add {seat}: a number, 100 the best that it could hope for",
                )

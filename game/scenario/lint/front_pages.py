"""Endings that no newspaper of one of the capitals tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.lint.tools import warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns once for each ending and each seat without a front page."""
    for name, ending in loaded.scenario.endings.items():
        for seat, chair in loaded.scenario.seats.items():
            if seat not in ending.front_page:
                yield warn(
                    loaded,
                    ("endings", name, "front_page"),
                    "missing-front-page",
                    f"the ending {name} has no front page in {chair.capital}, for {seat}",
                    f"add {seat}: paper, headline and text",
                )

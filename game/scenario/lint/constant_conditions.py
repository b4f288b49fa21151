"""Conditions whose answer never changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.lint.reach import Reach
from game.scenario.lint.tools import warn
from game.scenario.marks import Place, dotted
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded

TOLD_ELSEWHERE = {("choices", 4), ("events", 3), ("endings", 3), ("documents", 3), ("drafts", 3)}
"""Root and length of the paths whose checks name what a condition that never holds prevents."""


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of conditions that hold in every turn of every game, or in none.

    Who writes a bare `true` or `false` means it: a blur `when: "false"` reports only once.
    """
    for path, values in Reach(loaded.scenario).conditions():
        if values == {True}:
            yield _constant(loaded, path, "always holds", "leave it out, or correct it")
        elif values == {False} and (path[0], len(path)) not in TOLD_ELSEWHERE:
            remedy = (
                "see that the flags, events and choices it asks for can come about, "
                "and the numbers be reached"
            )
            yield _constant(loaded, path, "can never hold", remedy)


def _constant(loaded: Loaded, path: Place, what: str, remedy: str) -> Problem:
    return warn(loaded, path, "constant-condition", f"{dotted(path)} {what}", remedy)

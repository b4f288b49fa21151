"""Choices that are never legal, or that can never work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.lint.reach import Reach
from game.scenario.lint.tools import warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of choices whose `when` or `works` cannot hold in any game."""
    reach = Reach(loaded.scenario)
    for seat, choices in loaded.scenario.choices.items():
        for name in choices:
            if (seat, name) not in reach.choices:
                yield _impossible(loaded, seat, name, "when", "is legal in no turn")
            elif not reach.may("choices", seat, name, "works"):
                yield _impossible(loaded, seat, name, "works", "can never work")


def _impossible(loaded: Loaded, seat: str, name: str, part: str, what: str) -> Problem:
    return warn(
        loaded,
        ("choices", seat, name, part),
        "impossible-choice",
        f"{name} of {seat} {what}: its {part} cannot hold in any game",
        "see that the flags, events and choices it asks for can come about, "
        "and the numbers be reached",
    )

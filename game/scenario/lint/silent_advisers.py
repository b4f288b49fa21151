"""Advisers who have nothing to say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.lint.tools import warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of advisers with neither a line on any choice of their seat nor a mind."""
    for seat, chair in loaded.scenario.seats.items():
        choices = loaded.scenario.choices.get(seat, {}).values()
        speaking = {name for choice in choices for name in choice.advisers}
        for name, person in chair.advisers.items():
            if name not in speaking and not person.has_a_mind:
                yield warn(
                    loaded,
                    ("seats", seat, "advisers", name),
                    "silent-adviser",
                    f"{name} advises {seat} on none of its choices",
                    f"give {name} a line under the advisers of a choice, or a number under wants",
                )

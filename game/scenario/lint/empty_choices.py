"""Choices that do nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.expressions import references
from game.scenario.format import Choice, Scenario
from game.scenario.lint.tools import trees, warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of choices without any effect which no condition asks about either."""
    asked = set(_asked(loaded.scenario))
    for seat, choices in loaded.scenario.choices.items():
        for name, choice in choices.items():
            if not _does_something(choice) and (seat, name) not in asked:
                yield warn(
                    loaded,
                    ("choices", seat, name),
                    "empty-choice",
                    f"{name} of {seat} does nothing",
                    "give it effects, set, clear or stands, "
                    f"or let a condition ask did.{seat}.{name}",
                )


def _does_something(choice: Choice) -> bool:
    return bool(any(choice.effects.values()) or choice.set or choice.clear or choice.stands)


def _asked(scenario: Scenario) -> Iterator[tuple[str, str]]:
    for node in trees(scenario).values():
        for ref in references(node):
            if ref.kind in ("did", "done"):
                yield ref.ids[0], ref.ids[1]
            elif ref.kind == "hours_since" and ref.ids[0] == "choice":
                yield ref.ids[1], ref.ids[2]

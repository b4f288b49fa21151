"""Flags that never change, or that nothing asks about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.expressions import references
from game.scenario.format import Scenario
from game.scenario.lint.tools import outcomes, trees, warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of flags that keep their start for ever, and of flags that no condition reads."""
    scenario = loaded.scenario
    changed = {value: set(_changed(scenario, value)) for value in (False, True)}
    read = set(_read(scenario))
    for name, flag in scenario.flags.items():
        if name not in changed[not flag.start]:
            change, state = ("clears", "set") if flag.start else ("sets", "unset")
            yield warn(
                loaded,
                ("flags", name),
                "flag-never-changes",
                f"nothing {change} {name}: it stays {state} for ever",
                f"let a choice or an event name it in {change[:-1]}, or remove it",
            )
        if name not in read:
            yield warn(
                loaded,
                ("flags", name),
                "flag-never-read",
                f"no condition reads {name}",
                "let a when, a works or a plus ask for it, or remove it",
            )


def _changed(scenario: Scenario, value: bool) -> Iterator[str]:
    for _, outcome in outcomes(scenario):
        yield from outcome.set if value else outcome.clear


def _read(scenario: Scenario) -> Iterator[str]:
    for node in trees(scenario).values():
        for ref in references(node):
            if ref.kind == "flag":
                yield ref.ids[0]
            elif ref.kind == "hours_since" and ref.ids[0] == "flag":
                yield ref.ids[1]

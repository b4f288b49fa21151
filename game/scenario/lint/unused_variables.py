"""Variables that nobody sees and nothing reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.expressions import Names, references
from game.scenario.format import Character, Scenario, Variant
from game.scenario.lint.tools import trees, warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of variables without any consequence for a game or for what a seat knows."""
    scenario = loaded.scenario
    used = set(_read(scenario))
    for name, sights in Names.of(scenario).variables.items():
        if name not in used and set(sights.values()) == {"never"}:
            yield warn(
                loaded,
                ("variables", name),
                "unused-variable",
                f"nobody sees {name} and nothing reads it",
                "let a seat see it, let a condition, a pull or a hazard read it, or remove it",
            )


def _read(scenario: Scenario) -> Iterator[str]:
    for node in trees(scenario).values():
        for ref in references(node):
            if ref.kind in ("variable", "known", "spread"):
                yield ref.ids[0]
    for name, variable in scenario.variables.items():
        yield from (other for other in variable.pull if other != name)
    for event in scenario.events.values():
        for odds in (event.hazard, event.chance):
            yield from odds.terms if odds else ()
    for seat in scenario.seats.values():
        yield from _felt(seat.character)
        for variant in seat.characters.values():
            yield from _felt(variant)


def _felt(leader: Character | Variant) -> Iterator[str]:
    """The variables by which a leader decides."""
    named = (leader.fear, leader.trust, leader.home)
    yield from (name for name in named if name is not None)
    yield from leader.wants

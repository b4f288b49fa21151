"""Names that differ in one letter and will be taken for each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from game.scenario.format import Scenario
from game.scenario.lint.tools import warn
from game.scenario.marks import Place
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded

SHORTEST = 4
"""Shorter names differ in one letter as a matter of course."""


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of two ids of one kind that are one letter apart."""
    for paths in _kinds(loaded.scenario):
        for first, second in combinations(paths, 2):
            if are_similar(str(first[-1]), str(second[-1])):
                yield warn(
                    loaded,
                    second,
                    "similar-names",
                    f"{second[-1]} and {first[-1]} differ in one letter",
                    "give one of them a name that cannot be taken for the other",
                )


def are_similar(first: str, second: str) -> bool:
    """Whether one letter, changed or left out, makes one name of the other.

    Numbers are meant to be told apart: names that differ in a digit are not similar.
    """
    short, long = sorted((first, second), key=len)
    if len(short) < SHORTEST or len(long) - len(short) > 1 or first == second:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    kept = start + 1 - (len(long) - len(short))
    odd = short[start:kept] + long[start]
    return short[kept:] == long[start + 1 :] and not any(letter.isdigit() for letter in odd)


def _kinds(scenario: Scenario) -> Iterator[list[Place]]:
    # Variables, flags and facts stand bare in conditions: one kind, for a reader.
    bare = ("variables", "flags", "facts")
    yield [place for kind in bare for place in _places(getattr(scenario, kind), kind)]
    for kind in ("actors", "issues", "tones", "channels", "drafts", "events", "endings"):
        yield _places(getattr(scenario, kind), kind)
    yield _places(scenario.documents, "documents")
    yield _places(scenario.presets, "presets")
    for name, issue in scenario.issues.items():
        yield _places(issue.levels, "issues", name, "levels")
    for seat, choices in scenario.choices.items():
        yield _places(choices, "choices", seat)
    for seat, chair in scenario.seats.items():
        yield _places(chair.advisers, "seats", seat, "advisers")


def _places(ids: Iterable[str], *path: str) -> list[Place]:
    return [(*path, name) for name in ids]

"""What an author would want to know of a scenario that loads: one check a file.

Each check is a function from a loaded scenario to its problems, all of them warnings.
What needs many games to be seen lives in the laboratory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from game.scenario.lint import (
    cheap_talk,
    claims,
    constant_conditions,
    duplicate_titles,
    empty_choices,
    front_pages,
    hazard_odds,
    idle_flags,
    impossible_choices,
    impossible_events,
    lost_documents,
    missing_history,
    odd_marks,
    placeholders,
    quiet_turns,
    silent_advisers,
    similar_names,
    small_effects,
    stability,
    unreached_endings,
    untold,
    unusable_drafts,
    unused_variables,
)
from game.scenario.lint.claims import SourceCount, SourceCounts, counts
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded

Check = Callable[["Loaded"], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    small_effects.check,
    unused_variables.check,
    idle_flags.check,
    impossible_events.check,
    impossible_choices.check,
    constant_conditions.check,
    empty_choices.check,
    lost_documents.check,
    unusable_drafts.check,
    claims.check,
    untold.check,
    silent_advisers.check,
    stability.check,
    similar_names.check,
    placeholders.check,
    duplicate_titles.check,
    hazard_odds.check,
    front_pages.check,
    unreached_endings.check,
    missing_history.check,
    odd_marks.check,
    cheap_talk.check,
)
"""The checks whose findings an author should mend or can explain."""

HINTS: tuple[Check, ...] = (quiet_turns.check,)
"""The checks that only inform."""


def lint(loaded: Loaded) -> tuple[Problem, ...]:
    """The warnings of all checks, in the order of files and lines."""
    return _found(CHECKS, loaded)


def hints(loaded: Loaded) -> tuple[Problem, ...]:
    """What is worth a look and no fault, in the order of files and lines."""
    return _found(HINTS, loaded)


def _found(checks: tuple[Check, ...], loaded: Loaded) -> tuple[Problem, ...]:
    found = {problem for check in checks for problem in check(loaded)}
    return tuple(sorted(found, key=lambda problem: (problem.mark, problem.rule, problem.message)))


__all__ = [
    "CHECKS",
    "HINTS",
    "Check",
    "SourceCount",
    "SourceCounts",
    "counts",
    "hints",
    "lint",
]

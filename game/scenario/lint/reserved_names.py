"""Ids that are words of the expression language and can never be named in a condition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.expressions.lexer import WORDS
from game.scenario.lint.tools import warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded

RESERVED = WORDS | {"now"}


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of variables, flags and facts called `now`, `and`, `true`, ..."""
    for kind in ("variables", "flags", "facts"):
        for name in getattr(loaded.scenario, kind):
            if name in RESERVED:
                yield warn(
                    loaded,
                    (kind, name),
                    "reserved-name",
                    f"{name} is a word of the conditions, so none of them can ask for it",
                    "give it another id",
                )

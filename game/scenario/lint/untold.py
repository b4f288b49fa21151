"""Public deeds that nobody puts into words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.lint.tools import warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of public choices and of events that a seat sees, without `tell`."""
    for seat, choices in loaded.scenario.choices.items():
        for name, choice in choices.items():
            if choice.public and not choice.tell:
                what = f"{name} of {seat} is public, but the other seat is told nothing"
                yield _untold(loaded, what, "choices", seat, name)
    for name, event in loaded.scenario.events.items():
        if event.seen not in ("hidden", []) and not event.tell:
            yield _untold(loaded, f"{name} is seen, but nobody is told of it", "events", name)


def _untold(loaded: Loaded, what: str, *path: str) -> Problem:
    return warn(loaded, path, "untold", what, "add tell: one sentence for those who see it")

"""Documents that reach nobody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.format import Document, Scenario
from game.scenario.lint.reach import Reach
from game.scenario.lint.tools import turn_ids, warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of documents that are delivered in no turn of any game.

    Those for which no way is written at all are errors of the loader.
    """
    scenario = loaded.scenario
    reach = Reach(scenario)
    listed = _listed(scenario)
    last = turn_ids(scenario)[-1]
    for name, document in scenario.documents.items():
        if why := _why_lost(name, document, reach, listed, last):
            yield warn(
                loaded,
                ("documents", name),
                "lost-document",
                f"{name} is never delivered: {why}",
                "list it in a turn, or give it an at within the calendar, a when that can hold, "
                "or an after that can happen",
            )


def _listed(scenario: Scenario) -> set[str]:
    return {name for day in scenario.days for turn in day.turns for name in turn.documents}


def _why_lost(
    name: str, document: Document, reach: Reach, listed: set[str], last: str
) -> str | None:
    if not reach.may("documents", name, "when"):
        return "its when cannot hold in any game"
    if name in listed or (document.at is not None and document.at <= last):
        return None
    if any(event in reach.events for event in document.after):
        return None
    if document.at is not None:
        return f"its at is after the last turn, {last}"
    if document.after:
        return f"{' and '.join(document.after)} cannot happen"
    return None

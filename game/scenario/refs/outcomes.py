"""What choices and events do: effects, flags, issues that move."""

from __future__ import annotations

from game.scenario.format import Outcome
from game.scenario.marks import Place
from game.scenario.refs.context import Context


def check(context: Context, path: Place, outcome: Outcome) -> None:
    """One outcome: of a choice, its failure, or an event."""
    context.effects((*path, "effects"), outcome.effects)
    context.each((*path, "set"), "flag", outcome.set)
    context.each((*path, "clear"), "flag", outcome.clear)
    context.levels((*path, "stands"), outcome.stands)
    for number, flag in enumerate(outcome.clear):
        if flag in outcome.set:
            message = f"the flag {flag!r} is cleared and set by the same deed"
            context.report((*path, "clear", number), "twice", message, "remove it from clear")

"""Choices: slots, outcomes, failures, advisers."""

from __future__ import annotations

from game.scenario.format import Choice
from game.scenario.marks import Place
from game.scenario.refs import outcomes
from game.scenario.refs.context import Context

HOLD = "hold"


def check(context: Context) -> None:
    """The choices of both seats."""
    scenario = context.scenario
    context.keys(("choices",), "seat", scenario.choices)
    context.whole(("choices",), "the list of choices", scenario.choices, scenario.seats)
    for seat, choices in scenario.choices.items():
        for name, choice in choices.items():
            _choice(context, ("choices", seat, name), name, choice)
            _advisers(context, ("choices", seat, name, "advisers"), seat, choice)


def _choice(context: Context, path: Place, name: str, choice: Choice) -> None:
    if name == HOLD:
        message = "hold is always there and does nothing"
        context.report_key(path, "name", message, "give this choice another id")
    context.one((*path, "slot"), "slot", choice.slot)
    outcomes.check(context, path, choice)
    if choice.otherwise is None:
        return
    outcomes.check(context, (*path, "otherwise"), choice.otherwise)
    if choice.works is None:
        message = "otherwise can never happen without works"
        context.report_key((*path, "otherwise"), "rule", message, "add works, or remove otherwise")


def _advisers(context: Context, path: Place, seat: str, choice: Choice) -> None:
    if seat not in context.scenario.seats:
        return
    known = context.scenario.seats[seat].advisers
    for name in choice.advisers:
        context.member_key((*path, name), f"adviser of {seat}", name, known)

"""Endings: their order, and that each can come."""

from __future__ import annotations

from game.scenario.format import Ending
from game.scenario.refs.context import Context

_RANK = {"war": 0, "limited_war": 1, "ouster": 1, "stalemate": 2}


def check(context: Context) -> None:
    """War before limited war and ouster before stalemate; the calendar's end last."""
    for name, ending in context.scenario.endings.items():
        _by_seat(context, name, ending)
    _order(context)
    _calendar_end(context)
    _settlements(context)
    _wars(context)


def _by_seat(context: Context, name: str, ending: Ending) -> None:
    path = ("endings", name)
    context.keys((*path, "score"), "seat", ending.score)
    context.whole((*path, "score"), "the score", ending.score, context.scenario.seats)
    context.keys((*path, "front_page"), "seat", ending.front_page)


def _order(context: Context) -> None:
    latest = ""
    endings = context.scenario.endings
    for name, ending in endings.items():
        if ending.kind == "settlement":
            continue
        if latest and _RANK[ending.kind] < _RANK[endings[latest].kind]:
            kinds = f"{ending.kind} comes after {endings[latest].kind} {latest!r}"
            message = f"{name!r} stands too late: {kinds}"
            remedy = "the order is war, then limited_war and ouster, then stalemate"
            context.report_key(("endings", name), "ending", message, remedy)
        else:
            latest = name


def _calendar_end(context: Context) -> None:
    endings = context.scenario.endings
    plain = [n for n, e in endings.items() if e.kind == "stalemate" and e.when is None]
    if not plain:
        message = "no ending is the calendar's end: a stalemate without when"
        context.report_key(("endings",), "ending", message, "add one, as the last ending")
    for name in plain[1:]:
        message = f"{name!r} is a second calendar's end, beside {plain[0]!r}"
        context.report_key(("endings", name), "ending", message, "give one of them a when")
    tested = [name for name, ending in endings.items() if ending.kind != "settlement"]
    if len(plain) == 1 and tested[-1] != plain[0]:
        message = f"the calendar's end {plain[0]!r} hides the endings after it"
        context.report_key(("endings", plain[0]), "ending", message, "move it to the end")


def _settlements(context: Context) -> None:
    settlements = [n for n, e in context.scenario.endings.items() if e.kind == "settlement"]
    whens = [context.scenario.endings[name].when for name in settlements]
    if not settlements:
        if context.scenario.channels:
            message = "an acceptance would bind, and no ending is a settlement"
            context.report_key(("endings",), "ending", message, "add one of kind settlement")
        return
    if whens[-1] is not None:
        message = f"the last settlement {settlements[-1]!r} must take all terms that are left"
        context.report(
            ("endings", settlements[-1], "when"), "ending", message, "remove its when, or add one"
        )
    for name, when in zip(settlements[:-1], whens[:-1], strict=True):
        if when is None:
            message = f"the settlement {name!r} has no when and hides those after it"
            context.report_key(("endings", name), "ending", message, "give it a when, or move it")


def _wars(context: Context) -> None:
    brought = {event.ends for event in context.scenario.events.values()}
    for name, ending in context.scenario.endings.items():
        if name not in brought and (ending.kind == "war" or _never(ending)):
            message = f"the ending {name!r} can never come: no event names it in ends"
            remedy = "name it in an event's ends" + (", or give it a when" * (ending.kind != "war"))
            context.report_key(("endings", name), "ending", message, remedy)


def _never(ending: Ending) -> bool:
    return ending.kind in ("limited_war", "ouster") and ending.when is None

"""Events: who, what they do, and the tree of their consequences."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.format import Event, Odds
from game.scenario.marks import Place
from game.scenario.refs import outcomes
from game.scenario.refs.calendar import exists
from game.scenario.refs.context import Context

DEEPEST = 6
MOST_PATHS = 1_000


def check(context: Context) -> None:
    """Each event by itself, then the tree that `then` makes of them."""
    for name, event in context.scenario.events.items():
        _event(context, ("events", name), event)
    _every_consequence_is_named(context)
    _no_circle(context)


def _event(context: Context, path: Place, event: Event) -> None:
    context.one((*path, "actor"), "actor", event.actor)
    outcomes.check(context, path, event)
    if isinstance(event.seen, list):
        context.each((*path, "seen"), "seat", event.seen)
    _odds(context, (*path, "hazard"), event.hazard)
    _odds(context, (*path, "chance"), event.chance)
    _moments(context, path, event)
    _ends(context, (*path, "ends"), event.ends)
    context.each((*path, "then"), "event", event.then)
    for number, name in enumerate(event.then):
        _is_consequence(context, (*path, "then", number), name)


def _odds(context: Context, path: Place, odds: Odds | None) -> None:
    if odds is not None:
        context.keys((*path, "terms"), "variable", odds.terms)


def _moments(context: Context, path: Place, event: Event) -> None:
    if event.until is not None and event.at is None:
        message = "until needs at: only a scheduled event lapses"
        context.report_key((*path, "until"), "rule", message, "add at, or write it into when")
    real = [
        exists(context, (*path, field), moment)
        for field, moment in (("at", event.at), ("until", event.until))
        if moment is not None
    ]
    if event.at and event.until and all(real) and event.until < event.at:
        message = f"the event lapses at {event.until}, before its time {event.at}"
        context.report((*path, "until"), "calendar", message, "write a later moment")


def _ends(context: Context, path: Place, name: str | None) -> None:
    context.one(path, "ending", name)
    ending = context.scenario.endings.get(name or "")
    if ending is not None and ending.kind == "settlement":
        message = f"an event cannot bring the settlement {name!r}"
        context.report(path, "ending", message, "name a war, limited_war, ouster or stalemate")


def _is_consequence(context: Context, path: Place, name: str) -> None:
    event = context.scenario.events.get(name)
    if event is not None and event.kind != "consequence":
        message = f"{name!r} has no chance, and then names consequences only"
        context.report(path, "consequence", message, "give it a chance, or remove it here")


def _every_consequence_is_named(context: Context) -> None:
    named = {name for event in context.scenario.events.values() for name in event.then}
    for name, event in context.scenario.events.items():
        if event.kind == "consequence" and name not in named:
            message = f"the consequence {name!r} never happens: no event names it in then"
            context.report_key(("events", name), "consequence", message, "name it, or remove it")


def _no_circle(context: Context) -> None:
    """Walks every path from every hazard; the first path that is too long or closed is told."""
    walked = 0
    for name, event in context.scenario.events.items():
        if event.kind != "hazard":
            continue
        for path in _paths(context, (name,)):
            walked += 1
            if _closed_or_deep(context, path):
                break
            if walked > MOST_PATHS:
                message = f"the consequences make more than {MOST_PATHS:,} different chains"
                remedy = "let fewer events share their consequences"
                context.report_key(("events", name), "consequence", message, remedy)
                return


def _paths(context: Context, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield path
    if path[-1] in path[:-1] or len(path) > DEEPEST + 1:
        return
    for name in context.scenario.events[path[-1]].then:
        if name in context.scenario.events:
            yield from _paths(context, (*path, name))


def _closed_or_deep(context: Context, path: tuple[str, ...]) -> bool:
    told = " > ".join(path)
    place = ("events", path[-2] if len(path) > 1 else path[0], "then")
    if path[-1] in path[:-1]:
        message, remedy = f"the consequences go round in a circle: {told}", "break the circle"
    elif len(path) > DEEPEST + 1:
        message = f"a chain of more than {DEEPEST} consequences: {told}"
        remedy = "join some of them into one event"
    else:
        return False
    context.report_key(place, "consequence", message, remedy)
    return True

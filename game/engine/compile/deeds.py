"""Choices, events and endings, compiled."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine.arithmetic import rounded, to_grid
from game.engine.conditions import Conditions
from game.engine.index import Index
from game.engine.model import Amounts, Choice, Ending, Event, Odds, Outcome
from game.scenario import format as form


def amounts_of(
    effects: Mapping[str, float], index: Index, grids: tuple[float, ...], scale: float = 1.0
) -> Amounts:
    """Effects by row, read onto the grid, scaled, and put onto it again; what vanishes
    there is left out."""
    rows = ((index.variables[name], value) for name, value in effects.items())
    read = ((row, to_grid(value, grids[row])) for row, value in rows)
    on_grid = ((row, to_grid(value * scale, grids[row])) for row, value in read)
    return tuple((row, value) for row, value in on_grid if value)


def outcome_of(part: form.Outcome | None, index: Index, grids: tuple[float, ...]) -> Outcome:
    """What a part of the scenario does; nothing for None."""
    if part is None:
        return Outcome()
    return Outcome(
        effects=amounts_of(part.effects, index, grids),
        set=tuple(index.flags[flag] for flag in part.set),
        clear=tuple(index.flags[flag] for flag in part.clear),
        stands=tuple((index.issues[i], index.levels[i][lv]) for i, lv in part.stands.items()),
    )


def choices_of(
    scenario: form.Scenario, index: Index, conditions: Conditions, grids: tuple[float, ...]
) -> tuple[Choice, ...]:
    """All choices, by row."""
    return tuple(
        Choice(
            id=name,
            row=row,
            seat=index.seats[seat],
            slot=index.slots[choice.slot],
            when=conditions.seat(choice.when, seat),
            works=conditions.truth(choice.works),
            once=choice.once,
            outcome=outcome_of(choice, index, grids),
            otherwise=outcome_of(choice.otherwise, index, grids),
            public=choice.public,
            rung=choice.rung,
        )
        for (seat, name), row in index.choices.items()
        for choice in [scenario.choices[seat][name]]
    )


def events_of(
    scenario: form.Scenario,
    index: Index,
    conditions: Conditions,
    grids: tuple[float, ...],
    war_dial: float,
) -> tuple[Event, ...]:
    """All events, by row; the dial is added where an event ends in war."""
    return tuple(
        _event(scenario, name, index, conditions, grids, war_dial) for name in scenario.events
    )


def _event(
    scenario: form.Scenario,
    name: str,
    index: Index,
    conditions: Conditions,
    grids: tuple[float, ...],
    war_dial: float,
) -> Event:
    event = scenario.events[name]
    war = _ends_in_war(scenario, event)
    odds = event.hazard or event.chance
    return Event(
        id=name,
        row=index.events[name],
        kind=event.kind,
        at=None if event.at is None else index.instant(event.at),
        until=None if event.until is None else index.instant(event.until),
        when=conditions.truth(event.when),
        odds=None
        if odds is None
        else _odds(scenario, odds, index, conditions, war_dial if war else 0.0),
        then=tuple(index.events[e] for e in event.then),
        ends=None if event.ends is None else index.endings[event.ends],
        war=war,
        perilous=_may_end_in_war(scenario, event),
        repeat=event.repeat,
        outcome=outcome_of(event, index, grids),
        seen=_seen(event, index),
        hazard=index.hazards.get(name),
    )


def _ends_in_war(scenario: form.Scenario, event: form.Event) -> bool:
    return event.ends is not None and scenario.endings[event.ends].kind == "war"


def _may_end_in_war(scenario: form.Scenario, event: form.Event) -> bool:
    """Whether this event, or one down its consequences, ends in war."""
    following = (scenario.events[name] for name in event.then)
    return _ends_in_war(scenario, event) or any(_may_end_in_war(scenario, e) for e in following)


def _seen(event: form.Event, index: Index) -> tuple[bool, bool]:
    if isinstance(event.seen, str):
        return (event.seen == "public",) * 2
    first, second = index.seats
    return first in event.seen, second in event.seen


def _odds(
    scenario: form.Scenario, odds: form.Odds, index: Index, conditions: Conditions, dial: float
) -> Odds:
    """The logit per unit of each variable: c / (high - low), on multiples of 2**-30."""
    ranges = {v: scenario.variables[v].range for v in odds.terms}
    return Odds(
        base=rounded(odds.base, 20) + rounded(dial, 20),
        terms=tuple(
            (index.variables[v], rounded(c / (ranges[v][1] - ranges[v][0]), 30))
            for v, c in odds.terms.items()
        ),
        plus=tuple(
            (condition, rounded(add, 20))
            for text, add in odds.plus.items()
            if (condition := conditions.truth(text)) is not None
        ),
    )


def endings_of(scenario: form.Scenario, index: Index, conditions: Conditions) -> tuple[Ending, ...]:
    """All endings, in file order."""
    return tuple(
        Ending(
            id=name,
            row=row,
            kind=ending.kind,
            when=conditions.settlement(ending.when)
            if ending.kind == "settlement"
            else conditions.truth(ending.when),
            brought=tuple(index.events[e] for e, ev in scenario.events.items() if ev.ends == name),
            calendar=ending.kind == "stalemate" and ending.when is None,
        )
        for row, (name, ending) in enumerate(scenario.endings.items())
    )

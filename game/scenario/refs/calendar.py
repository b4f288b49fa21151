"""The calendar goes forward, its dates exist, and its clocks are set from the first day on."""

from __future__ import annotations

from itertools import pairwise

from game.scenario.format import Zone
from game.scenario.marks import Place
from game.scenario.moments import is_date, minutes_between, parsed
from game.scenario.refs.context import Context

MOST_OFFSET = 15.0


def check(context: Context) -> None:
    """Zones, days, turns, and the moment at which the calendar ends."""
    scenario = context.scenario
    zones_hold = _zone(context, ("clock",), scenario.clock)
    for name, seat in scenario.seats.items():
        _zone(context, ("seats", name, "clock"), seat.clock)
    for number, day in enumerate(scenario.days):
        for index, turn in enumerate(day.turns):
            path = ("days", number, "turns", index)
            context.each((*path, "documents"), "document", turn.documents)
    if _all_exist(context) and zones_hold:
        _goes_forward(context)


def _zone(context: Context, path: Place, zone: Zone) -> bool:
    before = len(context.problems)
    for date, offset in zone.utc.items():
        if not is_date(date):
            message = f"there is no date {date}"
            context.report_key((*path, "utc", date), "calendar", message, "write a real date")
        if abs(offset) > MOST_OFFSET:
            message = f"no clock is {offset:g} hours from UTC"
            context.report((*path, "utc", date), "calendar", message, "write hours, -14 to 14")
    first = context.scenario.days[0].date
    if min(zone.utc) > first:
        message = f"this clock is not set before {min(zone.utc)}, and the calendar begins {first}"
        context.report_key((*path, "utc"), "calendar", message, f"add `{first}: ...`")
    return len(context.problems) == before


def exists(context: Context, path: Place, moment: str) -> bool:
    """The moment at `path` must be one that a calendar and a clock can show."""
    real = parsed(moment) is not None
    if not real:
        message = f"there is no moment {moment}"
        context.report(path, "calendar", message, "write a real date and a time 00:00 to 23:59")
    return real


def _turns(context: Context) -> list[tuple[Place, str]]:
    return [
        (("days", number, "turns", index, "at"), f"{day.date} {turn.at}")
        for number, day in enumerate(context.scenario.days)
        for index, turn in enumerate(day.turns)
    ]


def _all_exist(context: Context) -> bool:
    checks = [exists(context, ("calendar_ends",), context.scenario.calendar_ends)]
    for number, day in enumerate(context.scenario.days):
        checks.append(is_date(day.date))
        if not checks[-1]:
            message = f"there is no date {day.date}"
            context.report(("days", number, "date"), "calendar", message, "write a real date")
    if all(checks):
        checks += [exists(context, path, moment) for path, moment in _turns(context)]
    return all(checks)


def _goes_forward(context: Context) -> None:
    turns = _turns(context)
    zone = context.scenario.clock
    for (_, before), (path, after) in pairwise(turns):
        if minutes_between(zone, before, after) <= 0:
            message = f"the turn {after} is not after the one before it, {before}"
            context.report(path, "calendar", message, "put days and turns in the clock's order")
    last, end = turns[-1][1], context.scenario.calendar_ends
    if minutes_between(zone, last, end) <= 0:
        message = f"the calendar ends at {end}, which is not after the last turn, {last}"
        context.report(("calendar_ends",), "calendar", message, "write a later moment")

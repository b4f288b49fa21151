"""Dates, clock times and moments of a scenario, and the instants that they are."""

from __future__ import annotations

from datetime import datetime

from game.scenario.format import Zone

_FORM = "%Y-%m-%d %H:%M"


_YEARS = range(1000, 9000)
"""Far from the ends of Python's calendar, so that no zone or deadline leads beyond them."""


def parsed(moment: str) -> datetime | None:
    """A moment `YYYY-MM-DD HH:MM` of any clock; None where no calendar has it."""
    try:
        found = datetime.strptime(moment, _FORM)
    except ValueError:
        return None
    return found if found.year in _YEARS else None


def is_date(date: str) -> bool:
    """Is this date in the calendar?"""
    return parsed(f"{date} 00:00") is not None


def offset_hours(zone: Zone, date: str) -> float:
    """The zone's offset from UTC on a date: its last entry that is not after it, else its first."""
    dates = sorted(zone.utc)
    return zone.utc[max((day for day in dates if day <= date), default=dates[0])]


def minutes_between(zone: Zone, first: str, second: str) -> int:
    """Minutes from one moment of a zone to another. ValueError: one of them is no moment."""
    apart = datetime.strptime(second, _FORM) - datetime.strptime(first, _FORM)
    shift = offset_hours(zone, second[:10]) - offset_hours(zone, first[:10])
    return int(apart.total_seconds()) // 60 - round(shift * 60)

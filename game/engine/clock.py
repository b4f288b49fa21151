"""Moments and instants: the scenario's clock against Coordinated Universal Time."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from game.scenario.format import Channel, Scenario, Zone

FORM = "%Y-%m-%d %H:%M"
_EPOCH = datetime(1, 1, 1)


def offset_minutes(zone: Zone, date: str) -> int:
    """The zone's offset from UTC on a date, in minutes: the last entry not after it."""
    known = [day for day in sorted(zone.utc) if day <= date]
    return round(zone.utc[known[-1] if known else min(zone.utc)] * 60)


def instant(zone: Zone, moment: str) -> int:
    """Minutes of UTC since the year 1, never negative, of a moment `YYYY-MM-DD HH:MM`."""
    local = datetime.strptime(moment, FORM) - _EPOCH
    return int(local.total_seconds()) // 60 - offset_minutes(zone, moment[:10])


def moment(zone: Zone, minutes: int) -> str:
    """The zone's moment of an instant: the reverse of `instant`."""
    for day, offset in sorted(zone.utc.items(), reverse=True):
        local = _local(minutes, offset)
        if local[:10] >= day:
            return local
    return _local(minutes, zone.utc[min(zone.utc)])


def _local(minutes: int, offset: float) -> str:
    local = _EPOCH + timedelta(minutes=minutes + round(offset * 60))
    return local.isoformat(" ", "minutes")


def transit(channel: Channel, seat: str) -> tuple[int, int]:
    """The least and the most minutes that a letter of this seat is on its way."""
    hours = channel.hours
    if isinstance(hours, dict):
        hours = hours.get(seat, (0.0, 0.0))
    least, most = (math.floor(end * 60 + 0.5) for end in hours)
    return least, most


def turn_ids(scenario: Scenario) -> tuple[str, ...]:
    """The turns' ids, which are their moments, in order."""
    return tuple(f"{day.date} {turn.at}" for day in scenario.days for turn in day.turns)

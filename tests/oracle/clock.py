"""Time: turns, their instants, and the moments that a scenario writes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from game.scenario.format import Scenario, Zone
from tests.oracle.numbers import whole

EPOCH = datetime(1970, 1, 1)


@dataclass(frozen=True)
class TurnTime:
    """A turn: its id, its instant, its length in minutes, and the documents it lists."""

    id: str
    instant: int
    minutes: int
    documents: tuple[str, ...]


def offset(zone: Zone, date: str) -> int:
    """The zone's minutes ahead of UTC on a date: the last entry not after it."""
    begun = [day for day in zone.utc if day <= date]
    if not begun:
        raise ValueError(f"the clock says nothing about {date!r}")
    return whole(zone.utc[max(begun)] * 60)


def instant(zone: Zone, moment: str) -> int:
    """A moment of this zone in minutes of UTC since the first of January 1970."""
    local = datetime.strptime(moment, "%Y-%m-%d %H:%M") - EPOCH
    return local.days * 1440 + local.seconds // 60 - offset(zone, moment[:10])


def turns_of(scenario: Scenario) -> tuple[TurnTime, ...]:
    """All turns in order, each lasting until the next, the last until the calendar ends."""
    listed = [(f"{day.date} {turn.at}", turn) for day in scenario.days for turn in day.turns]
    begins = [instant(scenario.clock, moment) for moment, _ in listed]
    ends = [*begins[1:], instant(scenario.clock, scenario.calendar_ends)]
    return tuple(
        TurnTime(moment, begin, end - begin, tuple(turn.documents))
        for (moment, turn), begin, end in zip(listed, begins, ends, strict=True)
    )

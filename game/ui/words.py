"""Moments, ages, names and shares as people read them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from game.engine.view import Estimate, View
from game.scenario.format import Scenario

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

THIN = "\u00a0"
"""A space at which no line breaks."""

PURPOSES = {
    "message": "Message",
    "proposal": "Proposal",
    "acceptance": "Acceptance",
    "rejection": "Rejection",
    "withdrawal": "Withdrawal",
}


def _at(moment: str) -> datetime:
    return datetime.strptime(moment, "%Y-%m-%d %H:%M")


@lru_cache(maxsize=1000)
def when(moment: str) -> str:
    """`1962-10-27 09:00` as `Sat 27 Oct 09:00`; a bare clock time as it is."""
    if len(moment) <= 5:
        return moment
    at = _at(moment)
    return f"{DAYS[at.weekday()]} {at.day} {MONTHS[at.month - 1]} {at:%H:%M}"


def clock(moment: str) -> str:
    """The clock time of a moment."""
    return moment[-5:]


def date(moment: str) -> str:
    """`1962-10-27 09:00` as `Sat 27 Oct`; nothing for a bare clock time."""
    return when(moment)[:-6] if len(moment) > 5 else ""


def hours(number: float) -> str:
    """A number of hours without needless decimals."""
    return f"{number:g} h"


def age(now: str, then: str) -> str:
    """How old a report of the moment `then` is; both moments are of one clock."""
    passed = (_at(now) - _at(then)).total_seconds() / 3600
    if passed <= 0:
        return "now"
    return f"{passed:.0f} h old" if passed < 48 else f"{passed / 24:.0f} days old"


def percent(part: float) -> str:
    """A share as a percentage: one decimal below ten per cent."""
    number = part * 100
    if 0 < number < 0.1:
        return f"under 0.1{THIN}%"
    return (
        f"{number:.1f}".removesuffix(".0") + f"{THIN}%" if number < 10 else f"{number:.0f}{THIN}%"
    )


def fine(part: float) -> str:
    """A small share with two digits that count."""
    number = abs(part) * 100
    if number >= 1 or number == 0:
        return percent(abs(part))
    return (
        f"{number:.2f}".rstrip("0").rstrip(".") + f"{THIN}%" if number >= 0.01 else f"<0.01{THIN}%"
    )


def estimate(told: Estimate) -> str:
    """The staff's estimate of the danger of war as a phrase."""
    if told.high < 0.001:
        return percent(told.high)
    return f"{percent(told.low)} to {percent(told.high)}, most likely {percent(told.middle)}"


def amount(value: float, unit: str = "") -> str:
    """A value with its unit, without needless decimals."""
    text = f"{value:.0f}" if abs(value) >= 10 or value == round(value) else f"{value:.1f}"
    return f"{text} {unit}".rstrip()


def signed(value: float) -> str:
    """A change with its sign; a change that rounds to nothing says so."""
    return f"{value:+.1f}".replace("-", "−") if abs(value) >= 0.05 else "±0"


def surnames(texts: Scenario, seat: str) -> dict[str, str]:
    """Each adviser's last name, or the whole name where that would be taken for another."""
    council = texts.seats[seat].advisers
    people = [person.name for person in council.values()]
    taken = Counter(word for name in people for word in set(name.split()))
    taken.update(word for each in texts.seats.values() for word in set(each.leader.split()))
    lasts = {key: person.name.split()[-1] for key, person in council.items()}
    return {key: last if taken[last] == 1 else council[key].name for key, last in lasts.items()}


def titled(texts: Scenario, levels: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Issues and levels by their titles."""
    return [
        (texts.issues[issue].title, texts.issues[issue].levels[level].title)
        for issue, level in levels
    ]


def day_title(texts: Scenario, moment: str) -> str:
    """What the calendar calls the turn of this moment, or else its day."""
    for day in texts.days:
        if day.date == moment[:10]:
            turn = next((turn for turn in day.turns if turn.at == moment[11:]), None)
            return turn.title if turn is not None and turn.title else day.title
    return ""


def leader_of(texts: Scenario, who: str) -> str:
    """The name of a seat's leader or of an actor; another word stays as it is."""
    if who in texts.seats:
        return texts.seats[who].leader
    return texts.actors[who].name if who in texts.actors else who


def turn_line(view: View) -> str:
    """Where in the calendar the view stands."""
    if view.ending is not None:
        return f"Turn {view.turn + 1} of {view.turns} · it has ended"
    if view.turn + 1 == view.turns:
        return f"Turn {view.turn + 1} of {view.turns} · {hours(view.hours)} until the end"
    return f"Turn {view.turn + 1} of {view.turns} · {hours(view.hours)} until the next"

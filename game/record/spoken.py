"""Numbers, times and chances in words that read well aloud."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import floor

from game.engine.clock import instant
from game.engine.view import Known
from game.scenario.format import Scenario, Variable, Zone

MONTHS = {
    1: "January",
    2: "February",
    3: "March",
    4: "April",
    5: "May",
    6: "June",
    7: "July",
    8: "August",
    9: "September",
    10: "October",
    11: "November",
    12: "December",
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


WAYS = ("at", "by", "from", "in", "on", "over", "through", "via", "with")
"""Titles of channels that begin so need no other word before them."""


def listed(items: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def counted(number: int, thing: str, things: str = "") -> str:
    """`no letters`, `1 letter`, `3 letters`."""
    things = things or f"{thing}s"
    if number == 0:
        return f"no {things}"
    return f"1 {thing}" if number == 1 else f"{number} {things}"


def sentence(text: str) -> str:
    """With a full stop, unless it has an end of its own."""
    return text if text.endswith((".", "!", "?", ".”", '."')) else f"{text}."


def via(title: str) -> str:
    """The way of a letter within a sentence: `by Embassy cable`, `through U Thant`."""
    first = title.partition(" ")[0].casefold()
    return title[0].lower() + title[1:] if first in WAYS else f"by {title}"


def war(texts: Scenario) -> str:
    """What the ledger measures in this scenario: `war`, or `nuclear war` where it says so."""
    titles = [e.title.casefold() for e in texts.endings.values() if e.kind == "war"]
    return "nuclear war" if any("nuclear" in title for title in titles) else "war"


# Times


def zone(texts: Scenario) -> str:
    """The name of the scenario's clock: `Washington time`."""
    title = texts.clock.title
    return title if title.casefold().endswith("time") else f"{title} time"


def day(moment: str) -> str:
    """`Saturday 27 October 1962`."""
    on = date.fromisoformat(moment[:10])
    return f"{WEEKDAYS[on.weekday()]} {on.day} {MONTHS[on.month]} {on.year}"


def short_day(moment: str) -> str:
    """`Saturday 27 October`."""
    return day(moment).rsplit(" ", 1)[0]


def clock(moment: str) -> str:
    """`9:00`."""
    return moment[11:].removeprefix("0")


def when(moment: str) -> str:
    """`Saturday 27 October, 9:00`."""
    return f"{short_day(moment)}, {clock(moment)}"


def duration(hours: float) -> str:
    """`45 minutes`, `1 hour`, `6 hours`, `2 hours 30 minutes`."""
    whole, minutes = divmod(round(hours * 60), 60)
    parts = [counted(whole, "hour")] if whole else []
    if minutes or not whole:
        parts.append(counted(minutes, "minute"))
    return " ".join(parts)


def ago(hours: float) -> str:
    """`just now`, `9 hours ago`, `2 days ago`."""
    if hours < 0.5:
        return "just now"
    if hours >= 48:
        return f"{counted(floor(hours / 24 + 0.5), 'day')} ago"
    return f"{counted(floor(hours + 0.5), 'hour')} ago"


def hours_between(zone: Zone, earlier: str, now: str) -> float:
    """Hours from one moment to another of the same clock, whatever was done to the clock."""
    return (instant(zone, now) - instant(zone, earlier)) / 60


def window(hours: tuple[float, float]) -> str:
    """A channel's hours: `6 to 10 hours`, `at once`, `within 1 hour`."""
    least, most = hours
    if most == 0:
        return "at once"
    if least == 0:
        return f"within {duration(most)}"
    if least == most:
        return duration(most)
    if least == int(least) and most == int(most):
        return f"{least:g} to {counted(int(most), 'hour')}"
    return f"{duration(least)} to {duration(most)}"


# Numbers


def digits(variable: Variable) -> int:
    """How many decimals are worth telling of a variable."""
    span = variable.range[1] - variable.range[0]
    return 0 if span >= 40 else 1 if span >= 4 else 2


def number(variable: Variable, value: float) -> str:
    """A value of a variable, without its unit."""
    told = f"{value:.{digits(variable)}f}"
    return told.replace("-", "minus ") if float(told) else told.replace("-", "")


def with_unit(variable: Variable, told: str) -> str:
    """With the unit, where the variable has one."""
    unit = "percent" if variable.unit == "%" else variable.unit
    return f"{told} {unit}" if unit else told


def band(variable: Variable, value: float, spread: float) -> tuple[float, float]:
    """One standard deviation to either side, within the range."""
    low, high = variable.range
    return max(low, value - spread), min(high, value + spread)


def amount(variable: Variable, known: Known) -> str:
    """What is known of a variable: plainly when exact, else `between 20 and 44`."""
    if not known.spread:
        return with_unit(variable, number(variable, known.value))
    low, high = (number(variable, v) for v in band(variable, known.value, known.spread))
    return with_unit(variable, f"between {low} and {high}" if low != high else f"about {low}")


def change(variable: Variable, by: float, finer: int = 0) -> str:
    """`up 12`, `down 3`, `up less than 1`; `finer` gives so many decimals more."""
    places = digits(variable) + finer
    told = f"{abs(by):.{places}f}"
    word = "up" if by > 0 else "down"
    if float(told):
        return f"{word} {told}"
    return f"{word} less than {10.0**-places:g}"


def visible(variable: Variable, by: float) -> bool:
    """Whether a change shows in the decimals that are told."""
    return float(f"{abs(by):.{digits(variable)}f}") > 0


# Chances


def per_ten_thousand(chance: float) -> str:
    """How many of ten thousand worlds a chance is: `749`, `0.4`, `less than 0.1`."""
    count = chance * 10_000
    if abs(count) >= 10 or not count:
        return f"{count:,.0f}"
    told = f"{count:.1f}"
    return told if float(told) else "less than 0.1"

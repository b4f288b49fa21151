"""Moments, ages, names and shares as people read them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache, reduce

from game.engine.view import Estimate, View
from game.record import chances
from game.scenario.format import Choice, Scenario
from game.ui.say import say, say_many

ABOUT = "about "
"""How a rounded chance begins."""


def whole(text: str) -> str:
    """The same words so that no line breaks between them."""
    return text.replace(" ", "\u00a0")


@lru_cache(maxsize=1000)
def _at(moment: str) -> datetime:
    return datetime.strptime(moment, "%Y-%m-%d %H:%M")


def _parts(moment: str) -> tuple[str, int, str]:
    """The weekday, day and month of a moment, for the gaps of a phrase."""
    at = _at(moment)
    return say(f"day.{at.weekday()}"), at.day, say(f"month.{at.month}")


def when(moment: str) -> str:
    """`1962-10-27 09:00` as `Sat 27 Oct 09:00`; a bare clock time as it is."""
    if len(moment) <= 5:
        return moment
    weekday, day, month = _parts(moment)
    return say("moment.when", weekday=weekday, day=day, month=month, clock=clock(moment))


def long_date(moment: str) -> str:
    """`1962-10-27 09:00` as `Sat 27 October 1962`."""
    weekday, day, _ = _parts(moment)
    at = _at(moment)
    month = say(f"month.long.{at.month}")
    return say("moment.long", weekday=weekday, day=day, month=month, year=at.year)


def month_of(moment: str) -> str:
    """`1962-10-27 09:00` as `October 1962`."""
    at = _at(moment)
    return say("moment.month", month=say(f"month.long.{at.month}"), year=at.year)


def clock(moment: str) -> str:
    """The clock time of a moment."""
    return moment[-5:]


def date(moment: str) -> str:
    """`1962-10-27 09:00` as `Sat 27 Oct`; nothing for a bare clock time."""
    if len(moment) <= 5:
        return ""
    weekday, day, month = _parts(moment)
    return say("moment.day", weekday=weekday, day=day, month=month)


def weekday(day: str) -> str:
    """The weekday of `1962-10-27`: `Sat`."""
    return _parts(f"{day} 00:00")[0]


def day_number(moment: str) -> str:
    """The day of the month of `1962-10-27` or of `1962-10-27 09:00`: `27`."""
    return str(int(moment[8:10]))


def days_begun(moments: Iterable[str]) -> list[str]:
    """For each moment the day of the month where a day begins, else nothing."""
    found, day = [], ""
    for moment in moments:
        found.append("" if moment[:10] == day else day_number(moment))
        day = moment[:10]
    return found


def span(first: str, last: str) -> str:
    """From one moment to another; the day only once where it is the same."""
    end = clock(last) if first[:10] == last[:10] else when(last)
    return say("moment.span", first=when(first), last=end)


def hours(number: float) -> str:
    """A number of hours without needless decimals."""
    return say("moment.hours", number=f"{number:g}")


def hours_between(least: float, most: float) -> str:
    """A span of hours without needless decimals."""
    return say("moment.hours.span", least=f"{least:g}", most=f"{most:g}")


def age(now: str, then: str) -> str:
    """How old a report of the moment `then` is; both moments are of one clock."""
    passed = (_at(now) - _at(then)).total_seconds() / 3600
    if passed <= 0:
        return say("age.now")
    if passed < 48:
        return say("age.hours", number=round(passed))
    return say_many("age.days", round(passed / 24))


def worlds(part: float) -> str:
    """A chance as games of ten thousand: `749`, `0.4`, `less than 0.1`."""
    count = part * 10_000
    if count >= 9.95 or not count:
        return f"{count:,.0f}"
    return f"{count:.1f}" if count >= 0.1 else say("worlds.less")


def worlds_of(part: float) -> str:
    """A chance as games of ten thousand, and of how many: `749 in 10,000`."""
    return say("worlds.of", count=worlds(part))


def odds(chance: float) -> str:
    """A chance in words, its numbers kept on one line."""
    told = chances.odds(chance)
    return ABOUT + whole(told.removeprefix(ABOUT)) if told.startswith(ABOUT) else told


def bare_odds(chance: float) -> str:
    """The same without the word that says they are rounded."""
    return odds(chance).removeprefix(ABOUT)


def estimate(told: Estimate) -> str:
    """The staff's estimate of the danger of war as a phrase."""
    if told.high < chances.LEAST:
        return odds(told.high)
    return say("estimate.told", middle=odds(told.middle), worst=bare_odds(told.high))


def amount(value: float, unit: str = "") -> str:
    """A value with its unit, without needless decimals."""
    text = f"{value:.0f}" if abs(value) >= 10 or value == round(value) else f"{value:.1f}"
    return f"{text} {unit}".rstrip().replace("-", "−")


def held(value: float, spread: float) -> str:
    """A value that is believed, with its doubt."""
    return f"{amount(value)} ±{amount(spread)}"


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


def terms(named: Iterable[tuple[str, str]]) -> list[str]:
    """Titles of issues, each with that of its level."""
    return [say("terms.pair", issue=issue, level=level) for issue, level in named]


def day_title(texts: Scenario, moment: str) -> str:
    """What the calendar calls the turn of this moment, or else its day."""
    for day in texts.days:
        if day.date == moment[:10]:
            turn = next((turn for turn in day.turns if turn.at == moment[11:]), None)
            return turn.title if turn is not None and turn.title else day.title
    return ""


def surname(texts: Scenario, seat: str) -> str:
    """The last name of a seat's leader."""
    return texts.seats[seat].leader.split()[-1]


def sentences(text: str, count: int) -> str:
    """The first sentences of a text."""
    ends = [found.end() for found in re.finditer(r"(?<=[a-z0-9])[.!?](?= )", text.split("\n\n")[0])]
    return text[: ends[count - 1]] if len(ends) >= count else text.split("\n\n")[0]


def leader_of(texts: Scenario, who: str) -> str:
    """The name of a seat's leader or of an actor; another word stays as it is."""
    if who in texts.seats:
        return texts.seats[who].leader
    return texts.actors[who].name if who in texts.actors else who


def place(view: View) -> str:
    """Which turn of the calendar it is."""
    return say("turn.place", turn=view.turn + 1, turns=view.turns)


def sight(choice: Choice) -> str:
    """Whether the other side sees a choice made, as the last part of the key `sight.*`; nothing
    where its band says as much."""
    if choice.band == "public":
        return ""
    return "seen" if choice.public else "unseen"


def manner(choice: Choice) -> str:
    """A choice's kind, rung and sight in one line."""
    parts = [say(f"band.{choice.band}")]
    parts += [say("manner.rung", rung=choice.rung)] * bool(choice.rung)
    parts.append(say("manner.seen" if choice.public else "manner.unseen"))
    parts += [say("manner.once")] * choice.once
    return " · ".join(parts)


def listed(things: Sequence[str]) -> str:
    """Things joined by "and"; nothing for none."""
    return reduce(lambda first, last: say("list.and", first=first, last=last), things or ("",))


def either(things: Sequence[str]) -> str:
    """Things joined by "or"; nothing for none."""
    return reduce(lambda first, last: say("list.or", first=first, last=last), things or ("",))

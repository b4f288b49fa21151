"""The three readings of an ending, chair by chair: terms, price at home, risk run. They are
told side by side and never added up."""

from __future__ import annotations

from collections.abc import Iterator

from game.record.debrief import Debrief
from game.record.price import Paid
from game.scenario.format import Scenario
from game.text import ledger, spoken, words
from game.text.console import Console

LEAST = 0.5
"""Parts of a price smaller than this are not told one by one."""


def tell_readings(say: Console, texts: Scenario, opened: Debrief, seats: tuple[str, ...]) -> None:
    """What each seat reached, what it paid at home, and what danger its orders brought."""
    say.heading(words.READINGS)
    for seat in seats:
        say.line(f"{texts.seats[seat].leader}:", indent=2)
        say.lines(*_readings(texts, opened, seat), indent=4)
    say.line(preset(texts, opened))


def preset(texts: Scenario, opened: Debrief) -> str:
    """Under which preset the risk was counted."""
    return words.PRESET_NOTE.format(preset=texts.presets[opened.preset].title)


def _readings(texts: Scenario, opened: Debrief, seat: str) -> Iterator[str]:
    yield _reached(texts, opened, seat)
    paid = opened.prices.get(seat)
    if paid is not None and texts.endings[opened.ending].kind != "war":
        yield _price(texts, paid)
    yield _risk(texts, opened, seat)


def _reached(texts: Scenario, opened: Debrief, seat: str) -> str:
    """The reading of the terms; a war has none."""
    ending = texts.endings[opened.ending]
    if ending.kind == "war":
        return words.NO_WINNER.format(war=spoken.war(texts).capitalize())
    worth = f"{ending.score[seat]:g}".replace("-", "minus ")
    none = "" if opened.terms else "none bound; "
    return f"Terms: {none}{words.WORTH.format(worth=worth)}"


def _price(texts: Scenario, paid: Paid) -> str:
    """The price in words, then its parts, the greatest first."""
    parts = sorted(_parts(texts, paid), key=lambda part: -abs(part[1]))
    told = "; ".join(f"{title}, {_plain(cost)}" for title, cost in parts if abs(cost) >= LEAST)
    of = f" {told[0].upper()}{told[1:]}." if told else ""
    return f"Price at home: {_plain(paid.total)}. {spoken.sentence(paid.text)}{of}"


def _parts(texts: Scenario, paid: Paid) -> Iterator[tuple[str, float]]:
    for moved in paid.moved:
        variable = texts.variables[moved.variable]
        first, last = (spoken.number(variable, each) for each in (moved.first, moved.last))
        yield f"{variable.title} from {first} to {last}", moved.cost
    for printed in paid.printed:
        level = texts.issues[printed.issue].levels[printed.level]
        yield f"“{level.title}” in the newspapers", printed.cost


def _risk(texts: Scenario, opened: Debrief, seat: str) -> str:
    """What this seat's orders added to the danger."""
    whole = spoken.per_ten_thousand(opened.chance)
    own = ledger.added(opened.by_seat()[seat])
    return f"Risk run: of {whole} in 10,000 worlds for {spoken.war(texts)}, these orders {own}."


def _plain(value: float) -> str:
    return f"{value:.0f}".replace("-0", "0").replace("-", "minus ")

"""What the plot says in words: ages, places, doubt; a mark's hint and its line of description."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine.plot import Mark, Place, Plot
from game.ui import words
from game.ui.say import say, say_many
from game.ui.widgets.base import Hint

WORDLESS = ("region",)
"""Kinds that are only words on the map: nothing is reported of them."""

LARGE = 2.0
"""From this many nautical miles on, doubt is worth telling."""


def age(hours: float) -> str:
    """How old a report is."""
    if hours < 0.5:
        return say("age.now")
    if hours < 48:
        return say("age.hours", number=round(hours))
    return say_many("age.days", round(hours / 24))


def place(at: Place) -> str:
    """Longitude and latitude in whole degrees, latitude first."""
    lon, lat = round(at[0]), round(at[1])
    up = say("plot.north" if lat >= 0 else "plot.south", degrees=abs(lat))
    across = say("plot.east" if lon >= 0 else "plot.west", degrees=abs(lon))
    return f"{up} {across}"


def moving(mark: Mark) -> bool:
    """Whether reports of it come and go: what everybody knows has no moment."""
    return bool(mark.moment) and mark.kind not in WORDLESS


def title(mark: Mark) -> str:
    """The name on the map; an unsure one is a question."""
    return mark.title if mark.sure or mark.title.endswith("?") else f"{mark.title} ?"


def under(mark: Mark) -> str:
    """The small line under a name: how old the report is, once that matters."""
    return age(mark.age) if moving(mark) and mark.age >= 0.5 else ""


def kind(mark: Mark, sides: Mapping[str, str]) -> str:
    """What it is and whose."""
    word = say(f"plot.kind.{mark.kind}")
    return say("plot.of", kind=word, side=sides[mark.side]) if sides.get(mark.side) else word


def lines(mark: Mark, sides: Mapping[str, str]) -> list[str]:
    """All that is known of a mark, a sentence a line."""
    whose = kind(mark, sides)
    told = [whose[:1].upper() + whose[1:]]
    if mark.note:
        told.append(mark.note)
    if mark.radius:
        told.append(say("plot.radius", miles=f"{mark.radius:,.0f}"))
    if moving(mark):
        told.append(say("plot.reported", moment=words.when(mark.moment), age=age(mark.age)))
    if mark.doubt >= LARGE:
        told.append(say("plot.doubt", miles=f"{mark.doubt:,.0f}"))
    return told if mark.sure else [*told, say("plot.unsure")]


def hint(mark: Mark, sides: Mapping[str, str]) -> Hint:
    """What is told of a mark that one points at."""
    return Hint(title(mark), tuple(lines(mark, sides)))


def describe(mark: Mark, sides: Mapping[str, str]) -> str:
    """A mark in one line."""
    return ", ".join([title(mark), *lines(mark, sides), place(mark.at)])


def newest(plot: Plot) -> str:
    """How old the newest report on the map is; nothing where nothing is reported."""
    ages = [mark.age for mark in plot.marks if moving(mark)]
    return say("plot.newest", age=age(min(ages))) if ages else ""

"""What all studies share: who was played, the stamp, and tables of what was counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from game import __version__
from game.lab.counting import Asked
from game.lab.shares import Share
from game.lab.study.forms import Bar, Bars, Column, Mean, Named, Table
from game.lab.tally import BITS, Counts, moments
from game.lab.worlds import BOUND
from game.record.form import Record
from game.scenario.format import Scenario

Stamp = dict[str, str | int]


def columns(**titles: str) -> tuple[Column, ...]:
    """Columns from id and title."""
    return tuple(Column(name, title) for name, title in titles.items())


def table(head: tuple[Column, ...], rows: Iterable[Sequence[Any]]) -> Table:
    """A table of these rows, whose members are cells."""
    return Table(head, tuple(tuple(row) for row in rows))


def stamp_of(asked: Asked) -> Stamp:
    """All that it takes to play the same again."""
    found: Stamp = {
        "scenario": asked.loaded.scenario.id,
        "fingerprint": asked.loaded.fingerprint,
        "record": asked.record.id,
        "preset": preset_of(asked),
        "seed": asked.record.seed,
        "games": f"{asked.first} to {asked.first + asked.n - 1}",
        "natures": asked.natures,
        "version": __version__,
    }
    if asked.parting is not None:
        found["from"] = asked.parting
    for seat, who in asked.seats().items():
        found[f"seat {seat}"] = who
    return found


def stamp_of_all(asked: Asked) -> Stamp:
    """The stamp of a study in which many sat in each chair, of whom `asked` names some."""
    return {name: value for name, value in stamp_of(asked).items() if not name.startswith("seat ")}


def stamp_of_free(asked: Asked, kinds: Sequence[str]) -> Stamp:
    """The stamp of games of all pairs of these kinds, which no record ruled."""
    found = stamp_of_all(asked)
    del found["record"], found["natures"]
    return {**found, "kinds": ", ".join(kinds)}


def preset_of(asked: Asked) -> str:
    """The preset in force."""
    return asked.record.preset or asked.loaded.scenario.preset


def said_of(asked: Asked, illegal: Mapping[str, int] | None = None) -> tuple[str, ...]:
    """What was played: how many worlds of what, under which preset, with whom. `illegal` are
    the orders that became `hold`, by seat."""
    natures = "as in the record" if asked.natures == "kept" else "redrawn in each world"
    since = [f"until {asked.parting} all as in the record"] if asked.parting else []
    return (
        f"{asked.n:,} worlds of {asked.record.id!r} ({asked.loaded.scenario.id}), preset "
        f"{preset_of(asked)}, seed {asked.record.seed}, games {asked.first} to "
        f"{asked.first + asked.n - 1}",
        *since,
        f"hidden facts and natures {natures}",
        *(_chair(seat, who, illegal) for seat, who in asked.seats().items()),
    )


def _chair(seat: str, who: str, illegal: Mapping[str, int] | None) -> str:
    if who != BOUND:
        return f"{seat}: handed over to {who}"
    lost = f"; {illegal[seat]:,} orders were not legal there and became hold" if illegal else ""
    return f"{seat}: bound to the record{lost}"


def bars(shares: Mapping[str, Share], kind: str) -> Bars:
    """A bar for each share, all of one kind."""
    return Bars(tuple(Bar(n, each.share, each.interval, kind) for n, each in shares.items()))


def kinds_of(scenario: Scenario) -> dict[str, str]:
    """The kind of each ending."""
    return {name: ending.kind for name, ending in scenario.endings.items()}


def mean_of(total: int, squares: int, n: int) -> Mean:
    """A mean risk in percent with its spread, from sums in units."""
    value, sd = moments(total, squares, n)
    return Mean(100 * value, 100 * sd, n)


def risk_of(counts: Counts, row: int | None = None) -> Mean:
    """The mean war risk run in a world by a hazard, or by all, in percent."""
    value, sd = counts.mean(row)
    return Mean(100 * value, 100 * sd, counts.n)


def in_numbers(units: int, n: int) -> float:
    """The mean of a sum in units."""
    return float(units / 2**BITS / n)


def seen(shares: Mapping[str, Share]) -> dict[str, Share]:
    """Those that occurred at all."""
    return {name: each for name, each in shares.items() if each.count}


Titles = Mapping[str, Named]
"""Ids with their titles, by the id."""


def endings_of(scenario: Scenario) -> Titles:
    """The endings with their titles."""
    return _titled({name: each.title for name, each in scenario.endings.items()})


def events_of(scenario: Scenario) -> Titles:
    """The events, hazards among them, with their titles."""
    return _titled({name: each.title for name, each in scenario.events.items()})


def leaders_of(scenario: Scenario) -> Titles:
    """The seats with their leaders' names."""
    return _titled({name: each.leader for name, each in scenario.seats.items()})


def _titled(titles: Mapping[str, str]) -> Titles:
    """Titles that several have are told apart by the ids."""
    often = Counter(titles.values())
    return {
        name: Named(name, title if often[title] == 1 else f"{title} ({name})")
        for name, title in titles.items()
    }


def groups_of(record: Record) -> dict[str, list[str]]:
    """All groups of endings that a record's expectations name."""
    return {name: its for form in record.ensembles for name, its in form.groups.items()}

"""A made-up study with every kind of cell and chart."""

from __future__ import annotations

import math

from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.study.forms import (
    Bar,
    Bars,
    Chart,
    Column,
    Dots,
    Fan,
    Field,
    Mean,
    Part,
    Stack,
    Study,
    Table,
)

N = 10_000
TURNS = tuple(f"1962-10-{day} {at}" for day in range(16, 29) for at in ("09:00", "18:00"))
ENDED = {"agreed": 7_412, "frozen": 1_203, "ousted": 252, "clash": 0, "burned": 1_130, "odd": 3}
KINDS = {
    "agreed": "settlement",
    "frozen": "stalemate",
    "ousted": "ouster",
    "clash": "limited_war",
    "burned": "war",
    "odd": "limited_war",
}


def sample() -> Study:
    """The whole study."""
    parts = (endings(), days(), changes(), causes(), spread(), grid(), bare())
    return Study(
        "sample",
        'Other worlds of <one> game & its "twin"',
        ("10,000 worlds of 'sample' (made-up), preset plain, seed 1962", "both seats: bound"),
        parts,
        {"scenario": "made-up", "fingerprint": "abc123", "seed": 1962, "games": "0 to 9999"},
    )


def chart_of(kind: type[Chart]) -> Part:
    """The first part with such a chart."""
    return next(part for part in sample().parts if isinstance(part.chart, kind))


def endings() -> Part:
    """Shares, and a field of dots."""
    rows = tuple((name, KINDS[name], Share(count, N)) for name, count in ENDED.items())
    head = (Column("ending", "ending"), Column("kind", "kind"), Column("share", "worlds"))
    return Part(
        "endings",
        "How they ended",
        "Each world is the same choices under other luck.",
        Table(head, rows),
        Dots(ENDED, KINDS),
    )


def days() -> Part:
    """Amounts that add up."""
    at = range(len(TURNS))
    series = {
        "settlement": tuple(0.7 * math.exp(-((each - 22) ** 2) / 8) / 5 for each in at),
        "war": tuple(0.11 * math.exp(-((each - 19) ** 2) / 12) / 6 for each in at),
    }
    rows = tuple((turn, each) for turn, each in zip(TURNS, series["war"], strict=True))
    return Part(
        "days",
        "When they ended",
        "The turn in which a world ended, as a share of all worlds.",
        Table((Column("turn", "turn"), Column("war", "war")), rows),
        Stack(TURNS, series),
    )


def changes() -> Part:
    """Differences, drawn from zero."""
    moved = {
        "air strike": Shift(812, 43, N),
        "no pledge": Shift(90, 151, N),
        "a letter": Shift(0, 0, N),
    }
    bars = tuple(Bar(name, each.difference, each.interval, "war") for name, each in moved.items())
    return Part(
        "changes",
        "What another choice would have done",
        "The share of wars after the change less the share before it, world by world.",
        Table((Column("change", "change"), Column("war", "war")), tuple(moved.items())),
        Bars(bars, signed=True),
    )


def causes() -> Part:
    """Means and shares, more than fit on a line."""
    risks = {
        name: Mean(0.01 * at, 0.002 * at, N) for at, name in enumerate(("sub", "u2", "alarm"), 1)
    }
    head = tuple(Column(f"c{at}", f"cause {at} and its name") for at in range(6))
    rows = tuple((name, *[risk] * 5) for name, risk in risks.items())
    bars = tuple(Bar(name, risk.value, risk.interval) for name, risk in risks.items())
    return Part(
        "causes",
        "What led to war",
        "The mean of the risk that was run by each hazard.",
        Table(head, rows),
        Bars(bars, unit="wars a game", share=False),
    )


def spread() -> Part:
    """How a number spreads, until nothing goes on."""
    middle = [25 + 3 * at - 0.09 * at * at for at in range(len(TURNS))]
    bands = {
        part: tuple(
            min(100.0, each + wide * (4 + at / 3)) if at < 24 else math.nan
            for at, each in enumerate(middle)
        )
        for part, wide in {0.05: -1.6, 0.25: -0.7, 0.5: 0.0, 0.75: 0.7, 0.95: 1.6}.items()
    }
    own = tuple(each + 5 * math.sin(at) if at < 20 else math.nan for at, each in enumerate(middle))
    rows = tuple((turn, bands[0.5][at]) for at, turn in enumerate(TURNS))
    return Part(
        "fan-tension",
        "Tension",
        "Of the worlds that go on, half lie between the quarters.",
        Table((Column("turn", "turn"), Column("q50", "half lie below")), rows),
        Fan(TURNS, bands, {"this game": own}, 0.0, 100.0, "points"),
    )


def grid() -> Part:
    """A value for every pair."""
    names = ("hawk", "dove", "owl")
    values = ((0.31, 0.12, 0.2), (0.1, 0.01, math.nan), (0.22, 0.03, 0.06))
    rows = tuple((name, *row) for name, row in zip(names, values, strict=True))
    return Part(
        "grid",
        "Who against whom",
        "The share of wars.",
        Table((Column("who", "against"), *(Column(name, name) for name in names)), rows),
        Field(names, names, values, ("Kennedy", "Khrushchev")),
    )


def bare() -> Part:
    """A table without a chart, with gaps."""
    head = (Column("what", "what"), Column("n", "times"), Column("share", "of worlds"))
    rows = (("never <reached>", 0, None), ("twice", 2, Share(2, N)), ("far", 12_345, Share(1, 7)))
    return Part("cover", "What was never reached", "Choices & events.", Table(head, rows))

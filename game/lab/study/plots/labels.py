"""Labels beside what they name: kept apart from one another, and the names of turns thinned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from matplotlib.axes import Axes

from game.lab.study.plots.style import LABEL, POINTS, TICK, Type, breadth, tall, write

Tick = tuple[int, str]


def apart(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """The places nearest to those wanted that stand at least `gap` apart, from low to high.

    Each cluster of labels that touch is spread evenly around its own middle.
    """
    order = sorted(range(len(wanted)), key=lambda at: (wanted[at], at))
    clusters: list[tuple[list[int], float]] = []
    for at in order:
        cluster = [at], min(max(wanted[at], low), high)
        while clusters and _touch(clusters[-1], cluster, gap):
            cluster = _joined(clusters.pop(), cluster, gap, (low, high))
        clusters.append(cluster)
    places = [0.0] * len(wanted)
    for members, middle in clusters:
        for number, at in enumerate(members):
            places[at] = middle + (number - (len(members) - 1) / 2) * gap
    return places


def _touch(one: tuple[list[int], float], two: tuple[list[int], float], gap: float) -> bool:
    return two[1] - one[1] < gap * (len(one[0]) + len(two[0])) / 2 - 1e-9


def _joined(
    one: tuple[list[int], float],
    two: tuple[list[int], float],
    gap: float,
    bounds: tuple[float, float],
) -> tuple[list[int], float]:
    members = [*one[0], *two[0]]
    middle = (one[1] * len(one[0]) + two[1] * len(two[0])) / len(members)
    half = gap * (len(members) - 1) / 2
    return members, max(min(middle, bounds[1] - half), bounds[0] + half)


def ticks_of(at: Sequence[str], room: float) -> list[Tick]:
    """Which places along an axis of `room` inches are named, and how.

    Turns are named by their day, once a day, with the month where it is new; other names as
    they are. Where there is no room for all, every second, third... is left.
    """
    ticks = _days(at) or list(enumerate(at))
    widest = max((breadth(name, "text", TICK) for _, name in ticks), default=0.0) + 0.12
    each = 1
    while len(ticks) > each and widest * len(ticks) / each > room:
        each += 1
    return ticks[::each]


def _days(at: Sequence[str]) -> list[Tick]:
    """The first turn of each day, named by it; nothing where a name begins with no date."""
    days = [_day(name) for name in at]
    ticks: list[Tick] = []
    before: date | None = None
    for place, day in enumerate(days):
        if day is None:
            return []
        if day != before:
            new = before is None or day.month != before.month
            ticks.append((place, f"{day.day} {day:%b}" if new else str(day.day)))
        before = day
    return ticks


def _day(name: str) -> date | None:
    return date.fromisoformat(name[:10]) if re.match(r"\d{4}-\d\d-\d\d", name) else None


@dataclass(frozen=True)
class Label:
    """A name for what ends at `x`, `y` of the axes (0..1 each)."""

    name: str
    x: float
    y: float
    colour: str


def beside(axes: Axes, labels: Sequence[Label]) -> None:
    """Names at the right of the axes, kept apart, each with a thin line from what it names."""
    ys = apart([each.y for each in labels], 1.4 * LABEL / POINTS / tall(axes), 0.0, 1.0)
    for label, y in zip(labels, ys, strict=True):
        axes.plot(
            [label.x, max(label.x, 1.002), 1.018], [label.y, label.y, y],
            transform=axes.transAxes, color=label.colour, linewidth=0.9, linestyle=(0, (1, 1.8)),
            clip_on=False,
        )  # fmt: skip
        how = Type("strong", LABEL, label.colour)
        write(axes, (1.026, y), label.name, how, axes.transAxes)

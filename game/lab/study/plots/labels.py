"""Labels beside what they name: kept apart from one another, and the names of turns thinned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from matplotlib.axes import Axes

from game.lab.study.plots.style import LABEL, POINTS, TICK, Type, breadth, tall, write

Tick = tuple[int, str]


def apart(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """The middles nearest to those wanted at which things of these sizes do not overlap, from
    low to high as far as there is room.

    Each cluster of things that touch is centred where its members want to be on the average.
    """
    order = sorted(range(len(wanted)), key=lambda at: (wanted[at], at))
    clusters: list[_Cluster] = []
    for at in order:
        cluster = _Cluster([at], wanted[at], sizes[at]).within(low, high)
        while clusters and clusters[-1].touches(cluster):
            cluster = clusters.pop().joined(cluster).within(low, high)
        clusters.append(cluster)
    return _spread(clusters, sizes)


@dataclass(frozen=True)
class _Cluster:
    members: list[int]
    middle: float
    size: float

    def touches(self, upper: _Cluster) -> bool:
        return upper.middle - self.middle < (self.size + upper.size) / 2 - 1e-9

    def joined(self, upper: _Cluster) -> _Cluster:
        weight = len(upper.members) / (len(self.members) + len(upper.members))
        middle = self.middle + (upper.middle - self.middle) * weight
        return _Cluster([*self.members, *upper.members], middle, self.size + upper.size)

    def within(self, low: float, high: float) -> _Cluster:
        middle = max(min(self.middle, high - self.size / 2), low + self.size / 2)
        return _Cluster(self.members, middle, self.size)


def _spread(clusters: Sequence[_Cluster], sizes: Sequence[float]) -> list[float]:
    places = [0.0] * len(sizes)
    for cluster in clusters:
        edge = cluster.middle - cluster.size / 2
        for at in cluster.members:
            places[at] = edge + sizes[at] / 2
            edge += sizes[at]
    return places


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
    size = 1.4 * LABEL / POINTS / tall(axes)
    ys = apart([each.y for each in labels], [size] * len(labels), -size / 2, 1 + size / 2)
    for label, y in zip(labels, ys, strict=True):
        axes.plot(
            [label.x, max(label.x, 1.002), 1.018], [label.y, label.y, y],
            transform=axes.transAxes, color=label.colour, linewidth=0.9, linestyle=(0, (1, 1.8)),
            clip_on=False,
        )  # fmt: skip
        how = Type("strong", LABEL, label.colour)
        write(axes, (1.026, y), label.name, how, axes.transAxes)

"""A field of dots: each game one dot, grouped by how it ended and named beside it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from matplotlib.axes import Axes

from game.lab.shares import Share
from game.lab.study.cells import decimals_of, worded
from game.lab.study.forms import Dots
from game.lab.study.palette import KINDS, SOFT, Paints
from game.lab.study.plots.frame import MARGIN, Room
from game.lab.study.plots.labels import apart
from game.lab.study.plots.style import POINTS, TICK, WIDTH, Type, quiet, tall, write

MOST = 10_000
"""So many dots at most; of more games each dot is several."""

SIDE = 4.0
NAME = 0.38
"""The height of a name with its share."""

BEYOND = 0.1
"""A row of dots goes on so far beyond the middle of its last, in dots."""

FILLED = 0.74
"""The part of its place that a dot takes across."""


@dataclass(frozen=True)
class Group:
    """Dots of one name, from number `first` of the field on."""

    name: str
    first: int
    dots: int

    @property
    def end(self) -> int:
        """The number after its last."""
        return self.first + self.dots


def room(chart: Dots) -> Room:
    """What the field needs: a square, and its names in two lines each."""
    height = max(SIDE, NAME * sum(1 for count in chart.counts.values() if count))
    return Room(height, 0.0, WIDTH - 2 * MARGIN - height, bottom=0.1)


def draw(chart: Dots, axes: Axes, paints: Paints) -> None:
    """Draws the dots row by row from the top, the best kinds of endings first."""
    quiet(axes)
    dots = dots_of(chart.counts)
    side = max(1, math.ceil(math.sqrt(sum(dots.values()))))
    groups = _groups(chart, dots)
    axes.set_xlim(0, side)
    axes.set_ylim(side, 0)
    axes.set_xticks([])
    axes.set_yticks([])
    size = tall(axes) * POINTS / side * FILLED
    for group in groups:
        _group(axes, group, side, (size, paints[chart.kinds.get(group.name, "")].colour))
    _name(chart, axes, (groups, side), paints)


def _name(chart: Dots, axes: Axes, where: tuple[list[Group], int], paints: Paints) -> None:
    """A bracket along the rows of each name, and beside it the name and its share."""
    groups, side = where
    told, unit = _told(chart), 1 / tall(axes)
    spans = [(1 - each.first / side**2, 1 - each.end / side**2) for each in groups]
    ys = apart([(top + end) / 2 for top, end in spans], NAME * unit, NAME / 2 * unit, 1.0)
    for group, y, (top, end) in zip(groups, ys, spans, strict=True):
        kind = chart.kinds.get(group.name, "")
        _bracket(axes, (top, end, y), paints[kind].colour)
        name = group.name.replace("_", " ") + (f" ({kind.replace('_', ' ')})" if kind else "")
        write(axes, (1.075, y + 0.085 * unit), name, Type("strong"), axes.transAxes)
        figure = Type(size=TICK, colour=SOFT.colour)
        write(axes, (1.075, y - 0.085 * unit), told[group.name], figure, axes.transAxes)


def _bracket(axes: Axes, at: tuple[float, float, float], colour: str) -> None:
    top, end, y = at
    thick, thin = {"linewidth": 3.0, "solid_capstyle": "butt"}, {"linewidth": 1.0}
    middle = (top + end) / 2
    for xs, ys, look in (
        ([1.018, 1.018], [top - 0.001, end + 0.001], thick),
        ([1.018, 1.035, 1.055, 1.065], [middle, middle, y, y], thin),
    ):
        axes.plot(xs, ys, transform=axes.transAxes, color=colour, clip_on=False, **look)


def _group(axes: Axes, group: Group, side: int, look: tuple[float, str]) -> None:
    """A line of round dashes of no length for each row: a hundred lines, not ten thousand
    marks."""
    size, colour = look
    at, end = group.first, group.end
    while at < end:
        row, column = divmod(at, side)
        last = min(end - row * side, side)
        axes.plot(
            [column + 0.5, last - 0.5 + BEYOND], [row + 0.5, row + 0.5], color=colour,
            linewidth=size, dash_capstyle="round", linestyle=(0, (0.001, 1 / FILLED - 0.001)),
        )  # fmt: skip
        at = row * side + last


def dots_of(counts: Mapping[str, int]) -> dict[str, int]:
    """How many dots each name gets: one a game, or of more than can be drawn its part; whatever
    occurred has at least one."""
    total = sum(counts.values())
    if total <= MOST:
        return dict(counts)
    exact = {name: count * MOST / total for name, count in counts.items()}
    dots = {name: max(int(each), 1 if counts[name] else 0) for name, each in exact.items()}
    rest = sorted(exact, key=lambda name: (dots[name] - exact[name], name))
    for name in rest[: max(0, MOST - sum(dots.values()))]:
        dots[name] += 1
    return dots


def _groups(chart: Dots, dots: Mapping[str, int]) -> list[Group]:
    """By kind from the best to the worst, within a kind by number."""
    kinds = list(KINDS)

    def order(name: str) -> tuple[int, int, str]:
        kind = chart.kinds.get(name, "")
        return kinds.index(kind) if kind in kinds else -1, -dots[name], name

    groups, first = [], 0
    for name in sorted((name for name in dots if dots[name]), key=order):
        groups.append(Group(name, first, dots[name]))
        first += dots[name]
    return groups


def _told(chart: Dots) -> dict[str, str]:
    """What stands beside the dots of each name."""
    total = sum(chart.counts.values())
    shares = {name: Share(count, total) for name, count in chart.counts.items() if count}
    decimals = decimals_of(shares.values())
    return {name: worded(share, decimals) for name, share in shares.items()}

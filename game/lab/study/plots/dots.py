"""A field of dots: each game one dot, grouped by how it ended and named beside it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from game.lab.shares import Share
from game.lab.study.cells import decimals_of, worded
from game.lab.study.forms import Dots
from game.lab.study.palette import INK, KINDS, SOFT, Paints
from game.lab.study.plots.frame import MARGIN, Room
from game.lab.study.plots.labels import apart
from game.lab.study.plots.style import (
    FOOT,
    LABEL,
    POINTS,
    TICK,
    WIDTH,
    Type,
    folded,
    quiet,
    tall,
    write,
)

MOST = 10_000
"""So many dots at most; of more games each dot is several."""

SIDE = 4.0
TITLE_LINE, SHARE_LINE, SMALL_LINE, GAP = 0.18, 0.175, 0.15, 0.12
WORDS_AT = 0.28
"""From the field to the words at its right."""

BEYOND = 0.1
"""A row of dots goes on so far beyond the middle of its last, in dots."""

FILLED = 0.74
"""The part of its place that a dot takes across."""


@dataclass(frozen=True)
class Group:
    """The dots of one kind, or of a name without a kind: its names with their dots, from number
    `first` of the field on."""

    kind: str
    first: int
    names: Mapping[str, int]

    @property
    def end(self) -> int:
        """The number after its last."""
        return self.first + sum(self.names.values())

    @property
    def title(self) -> str:
        """What it is called: by its kind, and by its name if that is one only."""
        only = next(iter(self.names)) if len(self.names) == 1 else ""
        words = f"{only} ({self.kind})" if only and self.kind else only or self.kind
        return words.replace("_", " ")


@dataclass(frozen=True)
class _Told:
    """What stands beside a group: its title, its share, and the numbers of its names."""

    title: list[str]
    share: str
    names: list[str]

    @property
    def height(self) -> float:
        """In inches, with the gap to the next."""
        return TITLE_LINE * len(self.title) + SHARE_LINE + SMALL_LINE * len(self.names) + GAP


def room(chart: Dots) -> Room:
    """What the field needs: a square, and to its right what is told of each kind."""
    return Room(SIDE, 0.0, WIDTH - 2 * MARGIN - SIDE, bottom=0.1)


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
        _group(axes, group, side, (size, paints[group.kind].colour))
    _name(chart, axes, (groups, side), paints)


def _name(chart: Dots, axes: Axes, where: tuple[list[Group], int], paints: Paints) -> None:
    """A bracket along the rows of each group, and beside it what it is."""
    groups, side = where
    told, unit = _told(chart, groups), 1 / tall(axes)
    spans = [(1 - each.first / side**2, 1 - each.end / side**2) for each in groups]
    sizes = [each.height * unit for each in told]
    ys = apart([(top + end) / 2 for top, end in spans], sizes, 0.0, 1.0)
    for group, its, y, (top, end) in zip(groups, told, ys, spans, strict=True):
        _bracket(axes, (top, end, y), paints[group.kind].colour)
        _tell(axes, its, y)


def _tell(axes: Axes, told: _Told, middle: float) -> None:
    unit = 1 / tall(axes)
    y = middle + (told.height - GAP) / 2 * unit
    lines = [(line, Type("strong"), TITLE_LINE) for line in told.title]
    lines += [(told.share, Type(size=TICK, colour=INK.colour), SHARE_LINE)]
    small = Type(size=FOOT, colour=SOFT.colour)
    lines += [(line, small, SMALL_LINE) for line in told.names]
    for line, how, height in lines:
        write(axes, (1 + WORDS_AT / SIDE, y - height / 2 * unit), line, how, axes.transAxes)
        y -= height * unit


def _bracket(axes: Axes, at: tuple[float, float, float], colour: str) -> None:
    """A bar along a group's rows from `top` to `end`, and a line from it to its words at `y`."""
    top, end, y = at
    middle = (top + end) / 2
    for xs, ys, thick in (
        ([1.018, 1.018], [top - 0.001, end + 0.001], 3.0),
        ([1.018, 1.032, 1.047, 1.057], [middle, middle, y, y], 1.0),
    ):
        axes.plot(
            xs, ys, transform=axes.transAxes, color=colour, clip_on=False, linewidth=thick,
            solid_capstyle="butt",
        )  # fmt: skip


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
    of: dict[tuple[int, str, str], dict[str, int]] = {}
    ranks = {kind: rank for rank, kind in enumerate(KINDS)}
    for name in sorted(dots, key=lambda name: (-dots[name], name)):
        kind = chart.kinds.get(name, "")
        if dots[name]:
            key = (ranks.get(kind, len(ranks)), kind, "" if kind else name)
            of.setdefault(key, {})[name] = dots[name]
    groups, first = [], 0
    for (_, kind, _), names in sorted(of.items(), key=lambda item: item[0][:2]):
        groups.append(Group(kind, first, names))
        first = groups[-1].end
    return groups


def _told(chart: Dots, groups: Sequence[Group]) -> list[_Told]:
    """What stands beside each group; numbers of games, not of dots."""
    total, room = sum(chart.counts.values()), WIDTH - 2 * MARGIN - SIDE - WORDS_AT
    shares = [Share(sum(chart.counts[name] for name in group.names), total) for group in groups]
    decimals = decimals_of(shares)
    told = []
    for group, share in zip(groups, shares, strict=True):
        counts = [f"{name.replace('_', ' ')} {chart.counts[name]:,}" for name in group.names]
        names = folded("; ".join(counts), "text", FOOT, room) if len(counts) > 1 else []
        title = folded(group.title, "strong", LABEL, room)
        told.append(_Told(title, worded(share, decimals), names))
    return told

"""A stack: amounts that add up, place by place; those below zero hang down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from game.lab.study.forms import Stack
from game.lab.study.palette import INK, PAPER, SOFT, Paints
from game.lab.study.plots.frame import Room
from game.lab.study.plots.labels import ticks_of
from game.lab.study.plots.style import LABEL, TICK, Type, breadth, letter, quiet, span, tall, write

MOST = 8
"""So many names are told apart; the smallest beyond them are one."""

REST = "all others"
SWATCH = 0.2
KEY_LINE = 0.23
THICK = 0.86


def room(chart: Stack) -> Room:
    """What the stack needs."""
    names = _gathered(chart.series)
    right = max((breadth(name, "strong", LABEL) for name in names), default=0)
    height = max(2.8, KEY_LINE * len(names))
    return Room(height, 0.5, right + SWATCH + 0.4, bottom=0.36, top=0.32 if chart.unit else 0.1)


def draw(chart: Stack, axes: Axes, paints: Paints) -> None:
    """Draws the first name next to zero, each other upon it."""
    quiet(axes, "y")
    series = _gathered(chart.series)
    _pile(axes, series, paints, 100 if chart.share else 1)
    axes.set_xlim(-0.7, len(chart.at) - 0.3)
    axes.axhline(0, color=INK.colour, linewidth=1.0)
    if not any(any(values) for values in series.values()):
        axes.set_ylim(0, 1)
    ticks = ticks_of(chart.at, span(axes))
    axes.set_xticks([place for place, _ in ticks], [name for _, name in ticks])
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:,g}{' %' if chart.share else ''}")
    letter(axes)
    _key(axes, list(series), paints)
    if chart.unit:
        unit = Type(size=TICK, colour=SOFT.colour)
        write(axes, (0, 1.07), chart.unit, unit, axes.transAxes)


def _pile(axes: Axes, series: Mapping[str, Sequence[float]], paints: Paints, scale: int) -> None:
    """Bars upon one another; amounts of nothing are not drawn."""
    up: defaultdict[int, float] = defaultdict(float)
    down: defaultdict[int, float] = defaultdict(float)
    for name, values in series.items():
        amounts = {at: value * scale for at, value in enumerate(values) if value}
        paint = paints[name]
        axes.bar(
            list(amounts), list(amounts.values()), THICK, color=paint.colour, hatch=paint.hatch,
            bottom=[(up if value > 0 else down)[at] for at, value in amounts.items()],
            edgecolor=PAPER.colour, linewidth=0,
        )  # fmt: skip
        for at, value in amounts.items():
            (up if value > 0 else down)[at] += value


def _gathered(series: Mapping[str, Sequence[float]]) -> dict[str, tuple[float, ...]]:
    """The series that are something at all, the smallest of too many added up as one."""
    sizes = {name: sum(map(abs, values)) for name, values in series.items()}
    found = [name for name in series if sizes[name]] or list(series)[:1]
    if len(found) <= MOST:
        return {name: tuple(series[name]) for name in found}
    kept = sorted(found, key=lambda name: (-sizes[name], found.index(name)))[: MOST - 1]
    rest = [series[name] for name in found if name not in kept]
    told = {name: tuple(series[name]) for name in found if name in kept}
    return {**told, REST: tuple(map(sum, zip(*rest, strict=True)))}


def _key(axes: Axes, names: Sequence[str], paints: Paints) -> None:
    """The names at the right with their paint, the topmost first as in the stack."""
    wide, high = span(axes), tall(axes)
    for at, name in enumerate(reversed(names)):
        paint, y = paints[name], 1 - (at + 0.5) * KEY_LINE / high
        corner = (1 + 0.16 / wide, y - 0.065 / high)
        axes.add_patch(
            Rectangle(
                corner, SWATCH / wide, 0.13 / high, transform=axes.transAxes, clip_on=False,
                facecolor=paint.colour, hatch=paint.hatch, edgecolor=PAPER.colour, linewidth=0,
            )
        )  # fmt: skip
        place = (1 + (0.24 + SWATCH) / wide, y)
        write(axes, place, name.replace("_", " "), Type(), axes.transAxes)

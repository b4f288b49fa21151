"""A fan: how a number spreads over games, turn by turn, with single paths over it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from matplotlib.axes import Axes

from game.lab.study.forms import Fan
from game.lab.study.palette import BAND, INK, SOFT, Paints
from game.lab.study.plots.frame import Room
from game.lab.study.plots.labels import Label, beside, ticks_of
from game.lab.study.plots.style import (
    LABEL,
    TICK,
    Type,
    baseline,
    breadth,
    letter,
    quiet,
    span,
    write,
)

MIDDLE = "the middle"
FAINT, FULL = 0.16, 0.34
EDGE = 0.3
"""Between the first or last turn and the edge, in turns."""


def room(chart: Fan) -> Room:
    """What the fan needs."""
    right = max(breadth(name, "strong", LABEL) for name in _names(chart))
    top = 0.32 if chart.unit else 0.1
    return Room(3.1, 0.42, right + 0.25, bottom=0.36, top=top)


def draw(chart: Fan, axes: Axes, paints: Paints) -> None:
    """Draws bands, middle and paths."""
    quiet(axes, "y")
    axes.set_xlim(-EDGE, len(chart.at) - 1 + EDGE)
    axes.set_ylim(chart.low, chart.high)
    places = range(len(chart.at))
    pairs = _pairs(sorted(chart.bands))
    for number, (low, high) in enumerate(pairs):
        alpha = FAINT + (FULL - FAINT) * number / max(len(pairs) - 1, 1)
        axes.fill_between(
            places, chart.bands[low], chart.bands[high], color=BAND.colour, alpha=alpha,
            linewidth=0,
        )  # fmt: skip
    if 0.5 in chart.bands:
        axes.plot(places, chart.bands[0.5], color=BAND.colour, linewidth=1.8)
    for number, path in enumerate(chart.lines.values()):
        axes.plot(places, path, color=INK.colour, linewidth=1.7, linestyle=_dash(number))
        last = max((at for at, each in enumerate(path) if math.isfinite(each)), default=0)
        axes.plot([last], [path[last]], marker="o", markersize=4.5, color=INK.colour)
    beside(axes, _labels(chart))
    _axes(chart, axes)


def _dash(number: int) -> tuple[float, tuple[float, ...]]:
    """How the path of this number is broken: the colour of all is ink."""
    return (0, ((5, 1.6), (1.2, 1.6), (6, 1.5, 1.2, 1.5), (9, 2))[number % 4])


def _axes(chart: Fan, axes: Axes) -> None:
    box = span(axes)
    ticks = ticks_of(chart.at, box)
    axes.set_xticks([place for place, _ in ticks], [name for _, name in ticks])
    baseline(axes)
    letter(axes)
    if chart.unit:
        unit = Type(size=TICK, colour=SOFT.colour)
        write(axes, (0, 1.07), chart.unit, unit, axes.transAxes)


def _pairs(parts: Sequence[float]) -> list[tuple[float, float]]:
    """The parts that bound a band, the widest first."""
    half = len(parts) // 2
    return list(zip(parts[:half], reversed(parts[-half:]), strict=True)) if half else []


def _band_name(low: float, high: float) -> str:
    return f"{round(100 * (high - low))} of 100 worlds"


def _names(chart: Fan) -> list[str]:
    bands = [_band_name(low, high) for low, high in _pairs(sorted(chart.bands))]
    return [MIDDLE, *bands, *chart.lines]


def _labels(chart: Fan) -> list[Label]:
    """Each band at its upper part, the middle and each path, where they end."""
    tops = {_band_name(low, high): high for low, high in _pairs(sorted(chart.bands))}
    inner = [*list(tops.values())[1:], 0.5][: len(tops)]  # there may be no band at all
    found = []
    for (name, top), below in zip(tops.items(), inner, strict=True):
        under = chart.bands.get(below, chart.bands[top])
        middle = [(a + b) / 2 for a, b in zip(chart.bands[top], under, strict=True)]
        found.append(_label(chart, name, middle, BAND.colour))
    if 0.5 in chart.bands:
        found.append(_label(chart, MIDDLE, chart.bands[0.5], BAND.colour))
    found += [_label(chart, name, path, INK.colour) for name, path in chart.lines.items()]
    return [label for label in found if math.isfinite(label.y)]


def _label(chart: Fan, name: str, path: Sequence[float], colour: str) -> Label:
    place = max((at for at, each in enumerate(path) if math.isfinite(each)), default=0)
    low, wide = -EDGE, len(chart.at) - 1 + 2 * EDGE
    y = (path[place] - chart.low) / (chart.high - chart.low)
    return Label(name, (place - low) / wide, y, colour)

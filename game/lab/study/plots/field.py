"""A field: a value for every pair, from pale to full, each with its figure where it fits."""

from __future__ import annotations

import math
from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from game.lab.study.cells import decimals_for, fixed
from game.lab.study.forms import Field
from game.lab.study.palette import BAND, GRID, INK, ON_FULL, ON_PALE, SOFT, Paints
from game.lab.study.plots.frame import Room, inner
from game.lab.study.plots.labels import ticks_of
from game.lab.study.plots.style import LABEL, TICK, Type, breadth, face, letter, quiet, write

TALL = 0.42
PALE = (0xF4, 0xEE, 0xDC)
HALF = 0.55
"""Letters turn pale on cells fuller than this."""


def room(chart: Field) -> Room:
    """What the field needs."""
    left = max((breadth(name, "text", TICK) for name in chart.down), default=0)
    height = max(TALL, 0.24 if len(chart.down) > 12 else TALL) * len(chart.down)
    return Room(min(height, 6.0), left + 0.45, 0.1, bottom=0.55)


def draw(chart: Field, axes: Axes, paints: Paints) -> None:
    """Draws a cell for each pair; one without a value is only hatched."""
    quiet(axes)
    low, high = _bounds(chart)
    figures = _figures(chart)
    across = inner(room(chart)) / max(len(chart.across), 1)
    widest = max((breadth(told, "text", LABEL) for row in figures for told in row), default=0)
    fits = widest + 0.08 < across
    for down, row in enumerate(chart.values):
        for at, value in enumerate(row):
            part = (value - low) / (high - low) if high > low else 0.0
            _cell(axes, (at, down), part, figures[down][at] if fits else "")
    axes.set_xlim(0, len(chart.across))
    axes.set_ylim(len(chart.down), 0)
    _name(chart, axes)


def _cell(axes: Axes, at: tuple[int, int], part: float, told: str) -> None:
    if math.isnan(part):
        axes.add_patch(
            Rectangle(at, 1, 1, facecolor="none", edgecolor=GRID.colour, hatch="////", linewidth=0)
        )
        return
    axes.add_patch(Rectangle(at, 1, 1, facecolor=_shade(part), edgecolor="none"))
    if told:
        how = Type(colour=ON_FULL if part > HALF else ON_PALE, side="center")
        write(axes, (at[0] + 0.5, at[1] + 0.5), told, how, axes.transData)


def _shade(part: float) -> str:
    """From pale to the band's full colour."""
    full = [int(BAND.colour[at : at + 2], 16) for at in (1, 3, 5)]
    mixed = [round(a + (b - a) * part) for a, b in zip(PALE, full, strict=True)]
    return "#" + "".join(f"{each:02x}" for each in mixed)


def _name(chart: Field, axes: Axes) -> None:
    ticks = ticks_of(chart.across, inner(room(chart)))
    axes.set_xticks([place + 0.5 for place, _ in ticks], [name for _, name in ticks])
    axes.set_yticks([place + 0.5 for place in range(len(chart.down))], list(chart.down))
    letter(axes)
    across, down = chart.titles
    axes.set_xlabel(across, fontproperties=face("strong", LABEL), color=INK.colour)
    axes.set_ylabel(down, fontproperties=face("strong", LABEL), color=INK.colour)
    if chart.unit:
        axes.set_title(chart.unit, fontproperties=face("text", TICK), color=SOFT.colour)


def _figures(chart: Field) -> list[list[str]]:
    scale = 100 if chart.share else 1
    reach = [abs(value) * scale for value in _finite(chart.values)]
    decimals = decimals_for(max(reach, default=0) / 100)
    sign = " %" if chart.share else ""
    return [
        ["" if math.isnan(value) else fixed(value * scale, decimals) + sign for value in row]
        for row in chart.values
    ]


def _bounds(chart: Field) -> tuple[float, float]:
    found = _finite(chart.values)
    return min(found, default=0.0), max(found, default=1.0)


def _finite(values: Sequence[Sequence[float]]) -> list[float]:
    return [value for row in values for value in row if math.isfinite(value)]

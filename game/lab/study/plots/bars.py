"""Bars: values beside one another, each with its interval and its figures."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes

from game.lab.study.cells import decimals_for, fixed
from game.lab.study.forms import Bar, Bars
from game.lab.study.palette import INK, PAPER, SOFT, Paints
from game.lab.study.plots.frame import Room
from game.lab.study.plots.style import LABEL, Type, breadth, folded, letter, quiet, write

EACH = 0.32
WIDEST_NAME = 2.4
LEADING = 0.55
"""From line to line of a name, in bars."""


def room(chart: Bars) -> Room:
    """What the bars need."""
    lines = [_name(bar) for bar in chart.bars]
    left = max((breadth(each, "text", LABEL) for name in lines for each in name), default=0)
    right = max((breadth(each, "strong", LABEL) for each in _figures(chart)), default=0)
    height = EACH * sum(max(1.0, LEADING * len(name)) for name in lines)
    return Room(max(height, EACH), left + 0.12, right + 0.16, bottom=0.34)


def draw(chart: Bars, axes: Axes, paints: Paints) -> None:
    """Draws the bars from the first at the top."""
    quiet(axes, "x")
    scale = _scale(chart)
    ys = _places(chart.bars)
    for bar, y in zip(chart.bars, ys, strict=True):
        _bar(axes, bar, y, scale, paints)
    low, high = _bounds(chart)
    axes.set_xlim(low * scale, high * scale)
    axes.set_ylim(ys[-1] + 0.6 if ys else 1, -0.6)
    axes.axvline(0, color=INK.colour, linewidth=1.0)
    _write(chart, axes, ys)
    axes.set_yticks([])
    axes.xaxis.set_major_formatter(lambda value, _: _tick(chart, value))
    letter(axes)


def _bar(axes: Axes, bar: Bar, y: float, scale: int, paints: Paints) -> None:
    paint = paints[bar.kind]
    axes.barh(
        y, bar.value * scale, 0.62, color=paint.colour, hatch=paint.hatch,
        edgecolor=PAPER.colour, linewidth=0,
    )  # fmt: skip
    low, high = (each * scale for each in bar.interval)
    axes.plot([low, high], [y, y], color=PAPER.colour, linewidth=3.4, solid_capstyle="butt")
    axes.plot([low, high], [y, y], color=INK.colour, linewidth=1.3, solid_capstyle="butt")
    for end in (low, high):
        axes.plot([end, end], [y - 0.14, y + 0.14], color=INK.colour, linewidth=1.3)


def _write(chart: Bars, axes: Axes, ys: Sequence[float]) -> None:
    """Names to the left, figures to the right."""
    across = axes.get_yaxis_transform()
    left = Type(side="right")
    for bar, y, told in zip(chart.bars, ys, _figures(chart), strict=True):
        lines = _name(bar)
        for at, line in enumerate(lines):
            write(axes, (-0.015, y + LEADING * (at - (len(lines) - 1) / 2)), line, left, across)
        write(axes, (1.015, y), told, Type(colour=SOFT.colour), across)


def _name(bar: Bar) -> list[str]:
    return folded(bar.name.replace("_", " "), "text", LABEL, WIDEST_NAME) or [""]


def _places(bars: Sequence[Bar]) -> list[float]:
    """Where each bar stands, in bars; names of several lines take more."""
    ys, y = [], 0.0
    for bar in bars:
        extra = max(0.0, LEADING * len(_name(bar)) - 1)
        ys.append(y + extra / 2)
        y += 1 + extra
    return ys


def _figures(chart: Bars) -> list[str]:
    scale = _scale(chart)
    halves = [(bar.interval[1] - bar.interval[0]) / 2 * scale for bar in chart.bars]
    decimals = max((decimals_for(half) for half in halves), default=0)
    return [_figure(chart, bar, decimals) for bar in chart.bars]


def _figure(chart: Bars, bar: Bar, decimals: int) -> str:
    numbers = (bar.value, *bar.interval)
    value, low, high = (fixed(each * _scale(chart), decimals, chart.signed) for each in numbers)
    return f"{value}{_unit(chart)} ({low} to {high})"


def _unit(chart: Bars) -> str:
    if not chart.share:
        return ""
    return " pp" if chart.signed else " %"


def _scale(chart: Bars) -> int:
    return 100 if chart.share else 1


def _tick(chart: Bars, value: float) -> str:
    told = f"{value:+g}" if chart.signed and value else f"{value:g}"
    return told + _unit(chart)


def _bounds(chart: Bars) -> tuple[float, float]:
    """The scale: from zero, or to both sides, a little beyond the widest interval."""
    reach = [end for bar in chart.bars for end in (*bar.interval, bar.value)]
    low, high = min(0.0, *reach, 0.0), max(0.0, *reach, 0.0)
    beyond = 0.04 * (high - low) or 0.01
    return (low - beyond if low < 0 else 0.0), (high + beyond if high > 0 or low == 0 else 0.0)

"""What a chart shows, in a sentence made from its data: for those who cannot see it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from game.lab.shares import Share
from game.lab.study.cells import decimals_for, decimals_of, fixed, worded
from game.lab.study.forms import Bar, Bars, Chart, Dots, Fan, Field, Stack

DIGITS = 1000
"""A number that was not counted is told to a thousandth of itself."""


def alt_of(chart: Chart) -> str:
    """The sentence."""
    if isinstance(chart, Bars):
        return _bars(chart)
    if isinstance(chart, Fan):
        return _fan(chart)
    if isinstance(chart, Stack):
        return _stack(chart)
    return _field(chart) if isinstance(chart, Field) else _dots(chart)


def figure(value: float, share: bool, unit: str = "") -> str:
    """A number of a chart with its unit."""
    number = value * 100 if share else value
    told = fixed(number, decimals_for(abs(number) / DIGITS))
    return f"{told} %" if share else f"{told} {unit}".rstrip()


def _bars(chart: Bars) -> str:
    if not chart.bars:
        return "A bar chart without bars."
    most = max(chart.bars, key=lambda bar: bar.value)
    least = min(chart.bars, key=lambda bar: bar.value)
    told = f"A bar chart: {_bar(chart, most)}"
    if least is not most:
        told += f" is the most of {len(chart.bars)}, {_bar(chart, least)} the least"
    return f"{told}."


def _bar(chart: Bars, bar: Bar) -> str:
    value, low, high = (
        figure(each, chart.share, chart.unit) for each in (bar.value, *bar.interval)
    )
    return f"{bar.name} with {value} (95 % interval {low} to {high})"


def _dots(chart: Dots) -> str:
    total = sum(chart.counts.values())
    if not total:
        return "A field of dots without dots."
    shares = {name: Share(count, total) for name, count in chart.counts.items() if count}
    decimals = decimals_of(shares.values())
    found = sorted(shares.items(), key=lambda item: -item[1].count)
    told = ", ".join(f"{name} {worded(share, decimals)}" for name, share in found)
    return f"A field of dots, one for each of {total:,} games or their parts: {told}."


def _fan(chart: Fan) -> str:
    middle = chart.bands.get(0.5, ())
    on = _finite(middle)
    if not on:
        return "A fan without a middle."
    first, last, most = on[0], on[-1], max(on, key=lambda at: middle[at])
    return (
        f"A fan over {len(on)} turns: the middle goes from {_at(chart, middle, first)} to "
        f"{_at(chart, middle, last)}, and is highest with {_at(chart, middle, most)}."
    )


def _at(chart: Fan, path: Sequence[float], at: int) -> str:
    return f"{figure(path[at], False, chart.unit)} at {chart.at[at]}"


def _stack(chart: Stack) -> str:
    names = [name for name, values in chart.series.items() if any(values)]
    if not names:
        return "Stacked bars without any amount."
    sums = [sum(values) for values in zip(*chart.series.values(), strict=True)]
    most = max(range(len(sums)), key=lambda at: sums[at])
    part = max(names, key=lambda name: chart.series[name][most])
    return (
        f"Stacked bars of {', '.join(names)}: most at {chart.at[most]} with "
        f"{figure(sums[most], chart.share, chart.unit)}, the largest part of it {part}."
    )


def _field(chart: Field) -> str:
    found = {
        (down, across): value
        for down, row in zip(chart.down, chart.values, strict=True)
        for across, value in zip(chart.across, row, strict=True)
        if math.isfinite(value)
    }
    if not found:
        return "A field without values."
    ends = max(found, key=lambda at: found[at]), min(found, key=lambda at: found[at])
    most, least = (
        f"{figure(found[at], chart.share, chart.unit)} for {chart.titles[1]} {at[0]} and "
        f"{chart.titles[0]} {at[1]}"
        for at in ends
    )
    return f"A field of {len(found)} values: from {least} to {most}."


def _finite(path: Sequence[float]) -> list[int]:
    return [at for at, value in enumerate(path) if math.isfinite(value)]

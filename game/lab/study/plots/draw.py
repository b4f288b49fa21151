"""From a finding to its picture."""

from __future__ import annotations

from matplotlib.figure import Figure

from game.lab.study.cells import basis
from game.lab.study.forms import Bars, Chart, Dots, Fan, Field, Part, Stack
from game.lab.study.palette import Paints
from game.lab.study.plots import bars, dots, fan, field, stack
from game.lab.study.plots.frame import Words, framed


def figure_of(part: Part, paints: Paints, captioned: bool = True) -> Figure:
    """The picture of a finding that has a chart; without its title and note for a page that has
    them already. ValueError: it has no chart."""
    if part.chart is None:
        raise ValueError(f"{part.id!r} has no chart")
    title, note = (part.title, part.note) if captioned else ("", "")
    return _drawn(part.chart, paints, Words(title, note, foot(part)))


def _drawn(chart: Chart, paints: Paints, words: Words) -> Figure:
    if isinstance(chart, Bars):
        figure, axes = framed(bars.room(chart), words)
        bars.draw(chart, axes, paints)
    elif isinstance(chart, Fan):
        figure, axes = framed(fan.room(chart), words)
        fan.draw(chart, axes, paints)
    elif isinstance(chart, Stack):
        figure, axes = framed(stack.room(chart), words)
        stack.draw(chart, axes, paints)
    elif isinstance(chart, Field):
        figure, axes = framed(field.room(chart), words)
        field.draw(chart, axes, paints)
    else:
        figure, axes = framed(dots.room(chart), words)
        dots.draw(chart, axes, paints)
    return figure


def foot(part: Part) -> str:
    """What the numbers rest on."""
    said = [basis(part.table)]
    if isinstance(part.chart, Bars):
        said += ["lines and brackets: 95 % intervals"]
        said += [part.chart.unit] if part.chart.unit else []
    if isinstance(part.chart, Dots):
        total = sum(part.chart.counts.values())
        said = [f"N = {total:,}", _each(total), "brackets: 95 % intervals"]
    told = "; ".join(word for word in said if word)
    return f"{told[0].upper()}{told[1:]}." if told else ""


def _each(total: int) -> str:
    if total <= dots.MOST:
        return "each dot is one game"
    return f"each dot is {total / dots.MOST:,.4g} games"

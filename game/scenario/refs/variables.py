"""Variables lie on their grid; what they and the flags name is there."""

from __future__ import annotations

import math

from game.scenario.format import Flag, Variable
from game.scenario.marks import Place
from game.scenario.refs.context import Context

NARROWEST = 1e-6


def check(context: Context) -> None:
    """Ranges, pulls, and who sees what."""
    for name, variable in context.scenario.variables.items():
        path = ("variables", name)
        context.keys((*path, "pull"), "variable", variable.pull)
        _seen(context, path, variable)
        _range(context, (*path, "range"), *variable.range)
    for name, flag in context.scenario.flags.items():
        _seen(context, ("flags", name), flag)


def _seen(context: Context, path: Place, part: Variable | Flag) -> None:
    if isinstance(part.seen, dict):
        context.keys((*path, "seen"), "seat", part.seen)


def grid(low: float, high: float) -> float:
    """The step of a variable's grid: `2^(floor(log2(high - low)) - 17)`, exactly."""
    return math.ldexp(1.0, math.frexp(high - low)[1] - 1 - 17)


def _range(context: Context, path: Place, low: float, high: float) -> None:
    if high - low < NARROWEST:
        message = f"the range {low:g} to {high:g} is too narrow to count in"
        context.report(path, "range", message, "choose another unit, such as per cent")
        return
    step = grid(low, high)
    for index, end in enumerate((low, high)):
        if end % step:
            message = f"{end!r} does not lie on the grid of this range, whose step is {step!r}"
            near = round(end / step) * step
            context.report((*path, index), "range", message, f"write {near!r} or a whole number")

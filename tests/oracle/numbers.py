"""Numbers: grids, rounding, the soft clip and the probabilities, one operation at a time."""

from __future__ import annotations

from functools import cache
from math import floor, frexp
from statistics import NormalDist


def whole(value: float) -> int:
    """The nearest whole number, halves upwards: the only rounding there is."""
    return floor(value + 0.5)


def q20(value: float) -> float:
    """To the nearest multiple of 2^-20."""
    return whole(value * 2.0**20) / 2.0**20


def q30(value: float) -> float:
    """To the nearest multiple of 2^-30."""
    return whole(value * 2.0**30) / 2.0**30


def q40(value: float) -> float:
    """To the nearest multiple of 2^-40."""
    return whole(value * 2.0**40) / 2.0**40


def grid_of(low: float, high: float) -> float:
    """The step of the grid on which a variable of this range lies."""
    _, exponent = frexp(high - low)
    return float(2.0 ** (exponent - 1 - 17))


def to_grid(value: float, grid: float) -> float:
    """The nearest point of a grid."""
    return whole(value / grid) * grid


def cut(value: float, low: float, high: float) -> float:
    """The value, kept within its range."""
    return min(max(value, low), high)


def soft_clip(x: float, change: float, low: float, high: float) -> float:
    """`x` moved by `change`: outward steps shrink in the outer tenth of the range."""
    margin = (high - low) / 10
    square = margin * margin
    y = x + change
    if change > 0 and y > high - margin:
        edge = max(x, high - margin)
        beyond, room = y - edge, high - edge
        y = high - (room * square) / (square + room * beyond)
    elif change < 0 and y < low + margin:
        edge = min(x, low + margin)
        beyond, room = edge - y, edge - low
        y = low + (room * square) / (square + room * beyond)
    return cut(to_grid(y, grid_of(low, high)), low, high)


def exp_neg(a: float) -> float:
    """e to the power of minus `a`, for `a` not negative."""
    b = min(a, 64.0) / 1024
    s = 1.0
    for k in range(12, 0, -1):
        s = 1 - (b * s) / k
    for _ in range(10):
        s = s * s
    return s


def odd_series(t: float) -> float:
    """Twice the inverse hyperbolic tangent of `t`."""
    u = t * t
    acc = 0.0
    for k in range(41, 0, -2):
        acc = 1 / k + u * acc
    return 2 * t * acc


def log1p(w: float) -> float:
    """The natural logarithm of 1 + `w`, for `w` from 0 to 1."""
    return odd_series(w / (2 + w))


def soft(logit: float) -> float:
    """ln(1 + e^logit)."""
    tail = log1p(exp_neg(abs(logit)))
    return logit + tail if logit > 0 else tail


@cache
def table_entry(index: int, minutes: int) -> float:
    """One entry of the table of probabilities over so many minutes."""
    tau = minutes / 720
    return q40(1 - exp_neg(tau * soft(index / 1024 - 16)))


def probability(logit: float, minutes: int) -> float:
    """The probability that a logit per 12 hours stands for, over so many minutes."""
    index = whole((logit + 16) * 1024)
    return table_entry(min(max(index, 0), 32767), minutes)


def stated_chance(chance: float, minutes: int) -> float:
    """The probability that a chance per 12 hours stands for, over so many minutes."""
    tau = minutes / 720
    return q40(1 - exp_neg(tau * odd_series(chance / (2 - chance))))


@cache
def normal_table() -> tuple[float, ...]:
    """4096 equally likely values of the standard normal distribution."""
    normal = NormalDist()
    return tuple(q20(normal.inv_cdf((i + 0.5) / 4096)) for i in range(4096))

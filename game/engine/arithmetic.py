"""Exact arithmetic: grids, the soft clip, and tables of probabilities and normals.

Only IEEE additions, multiplications and divisions are used, one at a time, so every
machine gets the same bits; `docs/engine.md` section 2 is the definition.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

RATE_MINUTES = 720
"""Rates are stated per 12 hours."""

LOGIT_STEPS = 1024
"""Entries per unit of logit in a probability table, which spans -16 to 16."""


SLAB = 2**15
"""As many numbers are worked on at a time: they stay in the cache from one step to the next."""


def slabs(shape: tuple[int, ...]) -> list[slice]:
    """The rows of a table (R, N), or of (R,), in parts of `SLAB` numbers or of one row each."""
    step = max(SLAB // max(math.prod(shape[1:]), 1), 1)
    return [slice(first, first + step) for first in range(0, shape[0], step)]


def grid_of(low: float, high: float) -> float:
    """The step of a variable's grid: a power of two, at most (high - low) / 2**17."""
    return math.ldexp(1.0, math.floor(math.log2(high - low)) - 17)


def rounded(value: float, bits: int) -> float:
    """`value` to the nearest multiple of 2**-bits."""
    scale = float(1 << bits)
    return math.floor(value * scale + 0.5) / scale


def to_grid(value: float, grid: float) -> float:
    """`value` to the nearest multiple of `grid`."""
    return math.floor(value / grid + 0.5) * grid


def soft_clip(x: Floats, change: Floats, low: Floats, high: Floats, grid: Floats) -> Floats:
    """`x + change`, outward steps shrinking in the outer tenth of the range.

    `x` and `change` have shape (V, N); the rest (V, 1), so that one call serves all
    variables. In the coordinate u = m*m/r - m, with r the room left and m a tenth of
    the range, an outward step is a plain sum: cutting it in two changes nothing.
    """
    y = x + change
    zone = (high - low) / 10
    square = zone * zone
    top, bottom = high - zone, low + zone
    flat_x, flat_y, moved = x.reshape(-1), y.reshape(-1), change.reshape(-1)
    up, down = np.flatnonzero(y > top), np.flatnonzero(y < bottom)
    up, down = up[moved[up] > 0], down[moved[down] < 0]
    if up.size:
        row, to = up // x.shape[1], flat_y[up]
        edge, end, m2 = np.maximum(flat_x[up], top[row, 0]), high[row, 0], square[row, 0]
        room = end - edge
        flat_y[up] = end - (room * m2) / (m2 + room * (to - edge))
    if down.size:
        row, to = down // x.shape[1], flat_y[down]
        edge, end, m2 = np.minimum(flat_x[down], bottom[row, 0]), low[row, 0], square[row, 0]
        room = edge - end
        flat_y[down] = end + (room * m2) / (m2 + room * (edge - to))
    return _on_grid(y, grid)  # it is in the range, whose ends are on the grid


def snapped(value: Floats, low: Floats, high: Floats, grid: Floats) -> Floats:
    """Values put onto their grids (powers of two) and cut to their ranges, in place."""
    _on_grid(value, grid)
    np.maximum(value, low, out=value)
    np.minimum(value, high, out=value)
    return value


def _on_grid(value: Floats, grid: Floats) -> Floats:
    value *= 1 / grid
    value += 0.5
    np.floor(value, out=value)
    value *= grid
    return value


def _exp_neg(a: Floats) -> Floats:
    """exp(-a) for a >= 0 by a Taylor sum and ten squarings."""
    b = np.minimum(a, 64.0) / 1024
    s = np.ones_like(b)
    for k in range(12, 0, -1):
        s = 1 - (b * s) / k
    for _ in range(10):
        s = s * s
    return s


def _twice_atanh(t: Floats) -> Floats:
    """2 atanh(t), which is ln((1 + t) / (1 - t)), for 0 <= t <= 1/3."""
    u = t * t
    acc = np.zeros_like(t)
    for k in range(41, 0, -2):
        acc = 1 / k + u * acc
    return 2 * t * acc


def _softplus(logit: Floats) -> Floats:
    """ln(1 + exp(logit))."""
    w = _exp_neg(np.abs(logit))
    tail = _twice_atanh(w / (2 + w))
    return np.where(logit > 0, logit + tail, tail)


def _q40(p: Floats) -> Floats:
    return np.floor(p * 2.0**40 + 0.5) / 2.0**40


@cache
def _softplus_table() -> Floats:
    return _softplus(np.arange(32 * LOGIT_STEPS) / LOGIT_STEPS - 16)


@lru_cache(maxsize=256)
def probability_table(minutes: int) -> Floats:
    """Probabilities over `minutes` by logit index, shape (32768,), multiples of 2**-40.

    The logit states a probability p per 12 hours; over a turn it is 1 - (1-p)**(h/12).
    """
    return _q40(1 - _exp_neg((minutes / RATE_MINUTES) * _softplus_table()))


def probability(logit: Floats, minutes: int) -> Floats:
    """The probability over `minutes` of each logit; same shape."""
    table, found = probability_table(minutes), np.empty(logit.shape)
    for part in slabs(logit.shape):
        index = logit[part] + 16.0
        index *= LOGIT_STEPS
        index += 0.5  # cut at 0, what is whole is the floor
        table.take(index.astype(np.intp), mode="clip", out=found[part])
    return found


def chance_over(chance: float, minutes: int) -> float:
    """A chance per 12 hours (at most 0.5), over `minutes`."""
    s = _twice_atanh(np.array([chance / (2 - chance)]))
    return float(_q40(1 - _exp_neg((minutes / RATE_MINUTES) * s))[0])


def shifted(chance: float, logits: Floats) -> Floats:
    """A chance with each of these numbers (-64 to 64) added to its logit; their shape."""
    small = _exp_neg(np.abs(logits))
    up, down = np.where(logits > 0, 1.0, small), np.where(logits > 0, small, 1.0)
    more: Floats = chance * up
    return more / (more + (1 - chance) * down)


@cache
def normal_table() -> Floats:
    """4096 quantiles of the standard normal, multiples of 2**-20."""
    inverse = NormalDist().inv_cdf
    return np.array([rounded(inverse((i + 0.5) / 4096), 20) for i in range(4096)])

"""Counted numbers in words: never without their interval and their number.

The interval is always that of 95 %; it is said once where numbers are told.
"""

from __future__ import annotations

from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.study.cells import decimals_for, decimals_of, fixed
from game.lab.study.forms import Mean


def share(each: Share) -> str:
    """`1,130 of 10,000, 11.3 % (10.7 to 11.9)`."""
    return f"{each.count:,} of {each.n:,}, {percent(each)}"


def percent(each: Share) -> str:
    """`11.3 % (10.7 to 11.9)`, where the number is told beside it."""
    return f"{_scaled(each.share, each)} % ({_span(each.interval, each)})"


def moved(each: Shift) -> str:
    """`+4.0 points (+1.9 to +6.1; N 1,000)`: a difference of two shares."""
    span = _span(each.interval, each, signed=True)
    return f"{_scaled(each.difference, each, signed=True)} points ({span}; N {each.n:,})"


def mean(each: Mean, signed: bool = False) -> str:
    """`55.3 (53.9 to 56.7; N 2,000)`: a mean of scores."""
    places = decimals_of([each])
    low, high = (fixed(end, places, signed) for end in each.interval)
    return f"{fixed(each.value, places, signed)} ({low} to {high}; N {each.n:,})"


def gap(value: float, interval: tuple[float, float], n: int) -> str:
    """`-9.1 points (-10.4 to -7.9; N 2,000)`: what happened less a share."""
    low, high = (100 * end for end in interval)
    places = decimals_for((high - low) / 2)
    told = [fixed(each, places, signed=True) for each in (100 * value, low, high)]
    return f"{told[0]} points ({told[1]} to {told[2]}; N {n:,})"


def _span(ends: tuple[float, float], each: Share | Shift, signed: bool = False) -> str:
    low, high = (_scaled(end, each, signed) for end in ends)
    return f"{low} to {high}"


def _scaled(part: float, each: Share | Shift, signed: bool = False) -> str:
    return fixed(100 * part, decimals_of([each]), signed)

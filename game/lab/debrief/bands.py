"""How well a seat knew how little it knew: how often the truth lay in the band that it believed.

A report says a value and a spread, the standard deviation of what it may be off. If that is all
the doubt there is, the truth lies within 0.674 spreads in half of all cases and within 1.645 in
nine of ten (normal). It lies there less often where a report has grown old, or was wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from statistics import NormalDist

from game.lab.shares import Share
from game.record.debrief import Belief

PARTS = (0.5, 0.9)
"""The bands that are looked at, by how often the truth should lie in them."""


@dataclass(frozen=True)
class Band:
    """How often the truth lay in the band of that part (0..1), of all turns and variables in
    which something was believed. A report that stands for several turns counts in each, so
    these are fewer independent cases than `held.n`, and the interval is rather too narrow."""

    part: float
    held: Share


def bands(beliefs: Iterable[Belief], parts: Iterable[float] = PARTS) -> tuple[Band, ...]:
    """The bands of some beliefs; those without a report, or without a doubt, are left out. None
    at all where nothing is left."""
    told = [each for each in beliefs if each.value is not None and each.spread]
    if not told:
        return ()
    return tuple(
        Band(part, Share(sum(_holds(each, part) for each in told), len(told))) for part in parts
    )


def _holds(belief: Belief, part: float) -> bool:
    reach = NormalDist().inv_cdf((1 + part) / 2) * (belief.spread or 0.0)
    return abs(belief.error) <= reach


def by_seat(beliefs: Iterable[Belief]) -> Mapping[str, tuple[Band, ...]]:
    """The bands of each seat's beliefs."""
    return _by(beliefs, lambda each: each.seat)


def by_variable(beliefs: Iterable[Belief], seat: str) -> Mapping[str, tuple[Band, ...]]:
    """The bands of one seat's beliefs, variable by variable."""
    mine = (each for each in beliefs if each.seat == seat)
    return _by(mine, lambda each: each.variable)


def _by(beliefs: Iterable[Belief], key: Callable[[Belief], str]) -> Mapping[str, tuple[Band, ...]]:
    apart: dict[str, list[Belief]] = {}
    for each in beliefs:
        apart.setdefault(key(each), []).append(each)
    found = {name: bands(some) for name, some in apart.items()}
    return {name: each for name, each in found.items() if each}

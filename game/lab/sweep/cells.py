"""The cells of a sweep: every setting under which its games are played.

A sample is a Latin hypercube: the range of each parameter is cut into as many parts as there are
points, and each part holds one. So every parameter is covered evenly with any number of points
(a Sobol sequence wants powers of two, and more of them the more parameters there are). Each
draw is a hash of the seed, the parameter's name and the point, so that a parameter has the same
values whatever else is swept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import product

from game.lab.sweep.form import Range, Sample, SweepForm

Point = tuple[float, ...]


@dataclass(frozen=True)
class Cell:
    """One setting: parameters by path, the preset, and who sits in each chair."""

    parameters: tuple[tuple[str, float], ...]
    preset: str
    seats: tuple[tuple[str, str], ...]


def cells_of(form: SweepForm, preset: str, seats: dict[str, list[str]]) -> tuple[Cell, ...]:
    """All cells: presets outermost (`preset` if the form names none), then ways to fill the
    chairs from `seats`, then points."""
    found = points(form)
    return tuple(
        Cell(
            tuple(zip(form.parameters, point, strict=True)),
            name,
            tuple(zip(seats, who, strict=True)),
        )
        for name in form.presets or [preset]
        for who in product(*seats.values())
        for point in found
    )


def number_of(form: SweepForm, seats: dict[str, list[str]]) -> int:
    """How many cells there are."""
    found = max(len(form.presets), 1)
    for kinds in seats.values():
        found *= len(kinds)
    if form.sample is not None:
        return found * form.sample.points
    for given in form.parameters.values():
        found *= len(_listed(given))
    return found


def points(form: SweepForm) -> list[Point]:
    """The values of all parameters, point by point."""
    if form.sample is None:
        return list(product(*map(_listed, form.parameters.values())))
    columns = [_sampled(form.sample, name, given) for name, given in form.parameters.items()]
    return list(zip(*columns, strict=True))


def _listed(given: list[float] | Range) -> Sequence[float]:
    return given.values if isinstance(given, Range) else given


def _sampled(sample: Sample, name: str, given: list[float] | Range) -> list[float]:
    """A parameter's value at each point, one in each part of its range."""
    parts = sorted(range(sample.points), key=lambda part: draw(sample.seed, name, "part", part))
    places = [(part + draw(sample.seed, name, "place", part)) / sample.points for part in parts]
    if isinstance(given, Range):
        return [given.low + (given.high - given.low) * place for place in places]
    return [given[int(place * len(given))] for place in places]


def draw(seed: int, name: str, what: str, number: int) -> float:
    """A draw by name, 0 to just below 1."""
    digest = blake2b(f"sweep {seed} {name} {what} {number}".encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "little") >> 11) / 2**53

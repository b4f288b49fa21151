"""Sweep files: which parameters, presets and seats are tried, and over which games."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import Field, model_validator

from game.scenario.format.base import Id, Moment, Part, Text

MOST_CELLS = 1_000_000
"""Beyond so many cells a sweep is a slip of the pen."""


class Range(Part):
    """From `low` to `high`; in a grid by `steps` values with equal steps between them."""

    low: float
    high: float
    steps: int | None = Field(default=None, ge=2, le=10_000)

    @model_validator(mode="after")
    def _in_order(self) -> Range:
        if self.low >= self.high:
            raise ValueError(f"{self.low:g} to {self.high:g} is no range; put the lower end first")
        return self

    @property
    def values(self) -> tuple[float, ...]:
        """The values of a grid, both ends among them."""
        last = (self.steps or 2) - 1
        return tuple(self.low + (self.high - self.low) * at / last for at in range(last + 1))


class Sample(Part):
    """So many points in place of a grid, drawn from a seed."""

    points: int = Field(ge=1, le=MOST_CELLS)
    seed: int = Field(default=0, ge=0, lt=2**64)


class SweepForm(Part):
    """A sweep of a record's line, or of free games of a scenario.

    `parameters` are numbers of the scenario by dotted path, as a preset's `changes` name them, or
    `war_dial`, that of the preset in force: a list of values, or a range. Every preset, and every
    way to fill the chairs, is tried at every point. `seats` gives kinds of machine by seat, or
    `bound` to the record. A free game has a machine in each chair, a character unless another is
    named. All cells play the games `first` to `first + n - 1`, under common luck.
    """

    sweep: Literal[1]
    id: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")
    title: Text
    note: Text = ""
    record: str | None = None
    scenario: str | None = None
    seed: int | None = Field(default=None, ge=0, lt=2**64)
    n: int = Field(default=10_000, ge=1, le=10**12)
    first: int = Field(default=0, ge=0, le=2**63)
    natures: Literal["kept", "redrawn"] | None = None
    since: Moment | None = Field(default=None, alias="from")
    parameters: dict[str, list[float] | Range] = Field(default_factory=dict)
    presets: list[Id] = Field(default_factory=list)
    seats: dict[Id, list[str]] = Field(default_factory=dict)
    sample: Sample | None = None

    @model_validator(mode="after")
    def _has_games(self) -> SweepForm:
        if (self.record is None) == (self.scenario is None):
            raise ValueError("name a record, or a scenario for free games; one of the two")
        if self.record is not None and self.seed is not None:
            raise ValueError("a record brings its own seed; remove seed, or name a scenario")
        if self.scenario is not None and (self.natures == "kept" or self.since is not None):
            raise ValueError("a free game has no record's natures or turns; remove natures, from")
        return self

    @model_validator(mode="after")
    def _has_cells(self) -> SweepForm:
        if self.sample is not None and not self.parameters:
            raise ValueError("a sample is of parameters; add some, or remove sample")
        for name, given in self.parameters.items():
            if isinstance(given, Range):
                self._check_steps(name, given)
            else:
                _check_list(name, given)
        for name, kinds in {"presets": self.presets, **self.seats}.items():
            if name != "presets" or kinds:
                _check_list(name, kinds)
        return self

    def _check_steps(self, name: str, given: Range) -> None:
        if (given.steps is None) == (self.sample is None):
            remedy = "remove steps" if given.steps else "add steps, or sample"
            raise ValueError(
                f"the range of {name}: a grid has steps, and a sample has none; {remedy}"
            )


def _check_list(name: str, given: Sequence[object]) -> None:
    if not given or len(set(given)) != len(given):
        raise ValueError(f"{name}: name at least one, and each once; mend the list")

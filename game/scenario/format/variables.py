"""Escalation variables, flags, and the hidden facts of a game."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from game.scenario.format.base import Claim, Expr, Id, Part, Text
from game.scenario.format.look import Short

Plain = Literal["exact", "never"]


class Blur(Part):
    """A variable seen through reports that err: `spread` is one standard deviation.

    A new report is made in each turn in which `when` (which reads the truth) holds and
    the seat's last report of it is `every` hours old or more; without them, every turn.
    `by` names who reports.
    """

    spread: float = Field(gt=0)
    by: Text = "staff"
    every: float = Field(default=0.0, ge=0)
    when: Expr | None = None


class Variable(Claim):
    """A number with range, rest, drift, pulls from other variables, and who sees it.

    `drift`, `pull` and `noise` are stated per 12 hours: `drift` in units, `pull` in
    units per unit of the other variable's distance from its rest, `noise` as one
    standard deviation. `rest` is `start` unless given. `seen` is `public`, `hidden`,
    or says it seat by seat. `bad` says which end is dangerous, if one is: a gauge
    marks it. `short` is a name that has room on the glass of an instrument.
    """

    title: Text
    meaning: Text
    unit: Text = ""
    range: tuple[float, float] = (0.0, 100.0)
    start: float
    rest: float | None = None
    drift: float = 0.0
    noise: float = Field(default=0.0, ge=0)
    pull: dict[Id, float] = Field(default_factory=dict)
    seen: Literal["public", "hidden"] | dict[Id, Plain | Blur]
    bad: Literal["high", "low"] | None = None
    short: Short = ""

    @property
    def brief(self) -> str:
        """The shortest name that it has."""
        return self.short or self.title

    @model_validator(mode="after")
    def _start_lies_in_range(self) -> Variable:
        low, high = self.range
        if not low < high:
            raise ValueError(f"the range {low:g} to {high:g} is empty; write [low, high]")
        for name, value in (("start", self.start), ("rest", self.rest)):
            if value is not None and not low <= value <= high:
                raise ValueError(
                    f"{name} {value:g} lies outside the range {low:g} to {high:g}; "
                    "change one of them"
                )
        return self


class Flag(Claim):
    """A yes or no. Who sees it, sees it exactly."""

    title: Text
    meaning: Text = ""
    start: bool = False
    seen: Literal["public", "hidden"] | dict[Id, Plain]


class Fact(Claim):
    """A hidden fact of this game: drawn once at the start, shown after the ending."""

    title: Text
    chance: float = Field(ge=0, le=1)
    true: Text
    false: Text

"""What nobody at the table chose: dates, conditions, hazards and their consequences."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from game.scenario.format.base import Claim, Expr, Id, Moment, Part, Text
from game.scenario.format.choices import Outcome


class Actor(Claim):
    """Who moves without a seat; their events are booked under their name."""

    name: Text
    office: Text = ""


class Odds(Part):
    """A probability from the state: logistic of `base` + `terms` + `plus`.

    `terms` weigh variables normalised to 0..1 over their range; `plus` adds its number
    where its condition (which reads the truth) holds.
    """

    base: float
    terms: dict[Id, float] = Field(default_factory=dict)
    plus: dict[Expr, float] = Field(default_factory=dict)


class Event(Claim, Outcome):
    """An event, of exactly one of four kinds.

    *scheduled*: `at`, with `when` if it also needs a condition, and `until` if it lapses;
    *triggered*: `when` alone; *hazard*: `hazard`, a probability per 12 hours, zero while
    `when` does not hold; *consequence*: `chance`, drawn when an event that names it in
    `then` happens. `ends` names the ending that it brings. `seen` says who learns of it,
    in the words of `tell`. It happens once unless `repeat`.
    """

    title: Text
    actor: Id | None = None
    at: Moment | None = None
    until: Moment | None = None
    when: Expr | None = None
    hazard: Odds | None = None
    chance: Odds | None = None
    then: list[Id] = Field(default_factory=list)
    ends: Id | None = None
    repeat: bool = False
    seen: Literal["public", "hidden"] | list[Id] = "public"
    tell: Text = ""

    @property
    def kind(self) -> Literal["scheduled", "triggered", "hazard", "consequence"]:
        """Which of the four kinds this is."""
        if self.hazard is not None:
            return "hazard"
        if self.chance is not None:
            return "consequence"
        return "scheduled" if self.at is not None else "triggered"

    @model_validator(mode="after")
    def _one_kind(self) -> Event:
        if self.hazard is not None and self.chance is not None:
            raise ValueError("an event has hazard or chance, not both; remove one of them")
        drawn = self.hazard is not None or self.chance is not None
        if drawn and (self.at is not None or self.until is not None):
            raise ValueError(
                "at and until belong to scheduled events; remove them, or hazard and chance"
            )
        if not drawn and self.at is None and self.when is None:
            raise ValueError("nothing says when it happens; add at, when, hazard or chance")
        if not drawn and (self.then or self.ends is not None):
            raise ValueError(
                "then and ends belong to hazards and consequences; remove them, or add hazard"
            )
        if self.chance is not None and self.when is not None:
            raise ValueError(
                "a consequence takes no when; put the condition into plus of its chance"
            )
        return self

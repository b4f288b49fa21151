"""How a game stops."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from pydantic import Field, model_validator

from game.scenario.format.base import Claim, Expr, Id, Part, Text

Kind = Literal["war", "limited_war", "ouster", "settlement", "stalemate"]


class FrontPage(Part):
    """How a newspaper of one capital tells it the next morning."""

    paper: Text
    headline: Text
    text: Text


class PriceWord(Part):
    """What is said of a price that lies below `below`; the last has no bound."""

    text: Text
    below: float | None = None


class Price(Claim):
    """What a crisis costs a seat at home, one of the three readings of an ending.

    It is the sum of `weights` times the change of each variable from the first turn of the
    calendar to the ending; and where terms bound, of `weights` times the `public` effects of
    each level of them that is not secret, since the newspapers print them. `told` says it in
    words, from the least price to the greatest. `points` is what one unit of the price takes
    off the score of an ending where the laboratory sums the readings (the risk-adjusted score).
    """

    weights: dict[Id, float] = Field(min_length=1)
    points: float = Field(default=0.5, ge=0)
    told: list[PriceWord] = Field(min_length=1)

    @model_validator(mode="after")
    def _words_rise(self) -> Price:
        bounds = [word.below for word in self.told[:-1]]
        if self.told[-1].below is not None or None in bounds:
            raise ValueError("the last word of a price has no below, and each before it has one")
        known = [bound for bound in bounds if bound is not None]
        if any(first >= second for first, second in pairwise(known)):
            raise ValueError("the words of a price go from the least to the greatest below")
        return self


class Ending(Claim):
    """An ending with a score per seat: what was reached, 100 the best it could hope for.

    *war* is what the ledger measures: it has no `when` and is reached by events whose
    `ends` names it. *limited_war* and *ouster* may be reached either way. A *settlement*
    is reached by an acceptance that binds; `when` may read `terms.ISSUE`. The *stalemate*
    without `when` is the calendar's end. The first in the file's order that matches
    counts.
    """

    kind: Kind
    title: Text
    text: Text
    when: Expr | None = None
    score: dict[Id, float]
    front_page: dict[Id, FrontPage] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _war_comes_by_events(self) -> Ending:
        if self.kind == "war" and self.when is not None:
            raise ValueError("a war ending has no when; name it in an event's ends instead")
        return self

"""How a game stops."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from game.scenario.format.base import Claim, Expr, Id, Part, Text

Kind = Literal["war", "limited_war", "ouster", "settlement", "stalemate"]


class FrontPage(Part):
    """How a newspaper of one capital tells it the next morning."""

    paper: Text
    headline: Text
    text: Text


class Ending(Claim):
    """An ending with a score per seat, 100 the best that seat could hope for.

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

"""Papers that reach a seat: briefings, intelligence, letters from others, the press."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.scenario.format.base import Claim, Expr, Id, Moment, Part, Text


class Claimed(Part):
    """What a document says of a variable; without `value` the truth, blurred by `spread`."""

    value: float | None = None
    spread: float = Field(gt=0)


class Document(Claim):
    """A paper for one seat or for both.

    It is delivered once: in a turn that lists it, at the first turn at or past `at`,
    when `when` (what the seat knows) holds, or when an event of `after` has happened;
    `when` narrows the other ways too. `reports` change what the seat knows.
    `argues` names the choices that it argues about. `picture` is an inset that the window draws.
    """

    to: Id | list[Id]
    kind: Literal["briefing", "intelligence", "letter", "press", "memo"]
    title: Text
    by: Text
    text: Text
    at: Moment | None = None
    when: Expr | None = None
    after: list[Id] = Field(default_factory=list)
    reports: dict[Id, Claimed] = Field(default_factory=dict)
    argues: list[Id] = Field(default_factory=list)
    picture: Literal["launch_site", "telegram", "ship", "map", "none"] = "none"

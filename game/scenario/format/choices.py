"""What a seat may do in a turn."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.scenario.format.base import Claim, Effects, Expr, Id, Levels, Part, Text
from game.scenario.format.look import Short


class Outcome(Part):
    """What something does: effects add up; flags are cleared before they are set.

    `stands` moves an issue to the level at which it now stands, for all to see.
    """

    effects: Effects = Field(default_factory=dict)
    set: list[Id] = Field(default_factory=list)
    clear: list[Id] = Field(default_factory=list)
    stands: Levels = Field(default_factory=dict)


class Failure(Outcome):
    """What happens instead when the truth forbids what the seat could not know."""

    text: Text


class AdviserLine(Part):
    """One adviser's word on one choice. `when` names only what the seat knows."""

    stance: Literal["for", "against"]
    says: Text
    when: Expr | None = None


class Choice(Claim, Outcome):
    """A choice of one seat in one slot.

    `when` (what the seat knows) makes it legal; `works` (the truth) makes it succeed,
    else `otherwise` happens. `rung` is its place on Kahn's ladder, 1 to 44. `public`
    choices are seen by the other seat, in the words of `tell`. `takes` (how long the real
    thing took) and `needs` (whose consent) are read on the card and change no rule.
    `temptation` says why a choice is there that a wise leader leaves alone; players never read it.
    """

    slot: Id
    title: Text
    text: Text
    band: Literal["diplomacy", "force", "public", "covert"]
    rung: int = Field(ge=0, le=44)
    when: Expr | None = None
    once: bool = False
    works: Expr | None = None
    otherwise: Failure | None = None
    public: bool = False
    tell: Text = ""
    takes: Short = ""
    needs: Short = ""
    temptation: Text = ""
    advisers: dict[Id, AdviserLine] = Field(default_factory=dict)

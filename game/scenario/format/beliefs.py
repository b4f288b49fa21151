"""What moves a seat's belief about the other leader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from pydantic import Field

from game.scenario.format.base import Claim, Id, Text

SignKind = Literal["choice", "tone", "offer", "event", "flag"]
"""What a sign may be: `offer` is a level named in a proposal."""


class SignOf(NamedTuple):
    """A sign and its weight; `id` of an offer is the issue, and `level` what is offered."""

    kind: SignKind
    id: str
    weight: float
    level: str = ""


class Belief(Claim):
    """What moves a seat's belief that a nature of the other leader lies above its mean.

    `that` says so in words, after "that": `he is harder than most`. Before anything is seen the
    chance is even; every sign seen adds its weight to the logit of the chance, once, however
    often it comes: `choices` of the other seat, once done; `flags`, while they are set;
    `events`, once happened; `tones` of the other's letters that came, and `offers`, levels that
    its proposals named (by issue), both times the credit of the best channel by which they
    came. A positive weight speaks for `that`. Talk is cheap: let tones weigh little, and dear
    deeds much.
    """

    that: Text
    choices: dict[Id, float] = Field(default_factory=dict)
    tones: dict[Id, float] = Field(default_factory=dict)
    offers: dict[Id, dict[Id, float]] = Field(default_factory=dict)
    events: dict[Id, float] = Field(default_factory=dict)
    flags: dict[Id, float] = Field(default_factory=dict)

    def signs(self) -> Iterator[SignOf]:
        """Every sign, deeds before words."""
        yield from (SignOf("choice", name, weight) for name, weight in self.choices.items())
        for issue, levels in self.offers.items():
            yield from (SignOf("offer", issue, by, level) for level, by in levels.items())
        yield from (SignOf("event", name, weight) for name, weight in self.events.items())
        yield from (SignOf("flag", name, weight) for name, weight in self.flags.items())
        yield from (SignOf("tone", name, weight) for name, weight in self.tones.items())

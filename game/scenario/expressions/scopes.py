"""What an expression may read, by the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Scope:
    """The truth (events, `works`), the truth with agreed terms, or what one seat knows."""

    kind: Literal["truth", "settlement", "seat"]
    name: str = ""

    @staticmethod
    def truth() -> Scope:
        """Events, endings, blurs, what makes a choice succeed: all but `known` and `terms`."""
        return Scope("truth")

    @staticmethod
    def settlement() -> Scope:
        """A settlement ending: the truth and `terms.ISSUE`."""
        return Scope("settlement")

    @staticmethod
    def seat(seat: str) -> Scope:
        """A seat's own conditions: what it knows exactly, its reports, its letters."""
        return Scope("seat", seat)

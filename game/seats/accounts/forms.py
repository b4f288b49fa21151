"""What an account consists of: plain numbers by part, ids of the scenario, and no words.

Amounts are in the units of the scenario's character, feelings in shares of their ranges (0 to 1),
worths of a search in points of the laboratory's score.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.engine.orders import Orders
from game.engine.view import Estimate
from game.scenario.format import Package

Kind = Literal[
    # feelings
    "share",  # what he sees of the variable `about`, over its range
    "bend",  # what his nature `about` adds
    "belief",  # what his belief about the other's nature `about` adds
    # choices
    "wants",  # what he makes of the effects on the variable `about`
    "lean",
    "urge",  # what draws him while the condition `more` holds
    "push",  # what a rung so high is worth to him
    "caution",  # what his fear takes off for the rung
    # offers
    "worth",  # what the level `more` of the issue `about` is worth to him
    "fear",
    "trust",
    "home",
    "reserve",
    "resolve",
    "wobble",  # the mood of the turn
]

How = Literal["record", "away", "illegal", "unwritten", "offer"]


@dataclass(frozen=True)
class Part:
    """A summand: of what kind, what of the scenario it is about, and how much it adds."""

    kind: Kind
    by: float
    about: str = ""
    more: str = ""


@dataclass(frozen=True)
class Sum:
    """What something amounts to, and the parts that add up to it, those that are 0 left out."""

    amount: float
    parts: tuple[Part, ...] = ()

    @property
    def greatest(self) -> tuple[Part, ...]:
        """The parts, the greatest first."""
        return tuple(sorted(self.parts, key=lambda part: -abs(part.by)))


@dataclass(frozen=True)
class Option:
    """A legal choice of a slot, or `hold`, and what it was worth to him."""

    choice: str
    worth: Sum


@dataclass(frozen=True)
class Weighing:
    """A slot: all that could be done, the best first, which was made; and what would have come
    first had no fear counted."""

    slot: str
    options: tuple[Option, ...]
    fearless: str

    @property
    def chosen(self) -> Option:
        """What he made."""
        return self.options[0]


@dataclass(frozen=True)
class Offer:
    """An open proposal of the other seat as he weighed it: `channel` and the turn in which it
    `came`, all the levels that it comes to, and what speaks for it."""

    channel: str
    came: str
    levels: Mapping[str, str]
    appeal: Sum


@dataclass(frozen=True)
class Answering:
    """The open offers, the best first, against what he `demands` in this turn; `accepts` says
    whether he took the first."""

    offers: tuple[Offer, ...]
    demands: Sum
    accepts: bool


@dataclass(frozen=True)
class Writing:
    """Terms of his own: hours since he last wrote (None: never) against the hours that he lets
    pass now; the softest package that he was ready for, and whether the same terms lie with the
    other side already; the next softer one and what it waited for."""

    waited: float | None
    pace: float
    ready: Package | None
    lies: bool
    softer: Package | None
    wants: Literal["", "when", "channel"]

    @property
    def rested(self) -> bool:
        """Whether it was time to write."""
        return self.waited is None or self.waited >= self.pace


@dataclass(frozen=True)
class Reasoned:
    """How a leader came to his orders: what he felt, weighed and feared.

    `who` names one of the scenario's characters, and is empty for the leader himself. `home` is
    None where his character names no pressure. `held` is the chance that he gave to his belief
    about the other leader, None if he has none. `estimate` is his staff's, of war until the
    next turn if both sides hold.
    """

    who: str
    danger: Sum
    trust: Sum
    home: Sum | None
    held: float | None
    weighed: tuple[Weighing, ...]
    answering: Answering
    writing: Writing | None
    estimate: Estimate


@dataclass(frozen=True)
class Followed:
    """How somebody who follows a record came to them.

    `how` says whether the record's orders were given, or its leader decided: because the game
    is `away` from the record, because its orders are `illegal` now, because none are written
    (`unwritten`), or on an offer that the record did not bring (`offer`). `strayed` are the
    choices of the other seat that are not where the record had them, `near` says whether the
    seat's condition for being near holds, and `since` is the turn from which on it has been away.
    """

    how: How
    strayed: tuple[str, ...]
    near: bool
    since: str
    leader: Reasoned | None


@dataclass(frozen=True)
class Drawn:
    """Lots: among how many orders of each slot, `hold` among them."""

    open: Mapping[str, int]


@dataclass(frozen=True)
class Fired:
    """A rule of a script that gave orders: its place in the file from 1, its condition if it has
    any, and what it decided: ids of slots, and `letters`."""

    place: int
    when: str | None
    turn: str | None
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Ruled:
    """How a script came to its orders."""

    rules: tuple[Fired, ...]


@dataclass(frozen=True)
class Plan:
    """Orders that were played to the end: their mean score in points, what they had more than
    the leader's own on the same luck, and the standard error of that."""

    orders: Orders
    mean: float
    more: float
    error: float


@dataclass(frozen=True)
class Searched:
    """How a search came to them: the plans of its second look, the best first, in how many
    imagined games; how many plans the first look had, in how many games each; how its leader
    would have reasoned, and by nature what it believed of the other leader, as a chance."""

    plans: tuple[Plan, ...]
    games: int
    tried: int
    few: int
    supposed: Mapping[str, float]
    leader: Reasoned


@dataclass(frozen=True)
class Spoken:
    """What a program gave as its reason; empty if it gave none."""

    why: str


Told = Reasoned | Followed | Drawn | Ruled | Searched | Spoken


@dataclass(frozen=True)
class Account:
    """Why a seat gave its orders of one turn of one game."""

    seat: str
    moment: str
    orders: Orders
    told: Told

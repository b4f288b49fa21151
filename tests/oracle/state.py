"""The whole truth of one game, in dictionaries by id. Turns are counted from 0."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.engine.orders import Purpose
from tests.oracle.luck import Luck


@dataclass
class Post:
    """A letter that has been sent. `about` is the id of the letter that it is about."""

    id: str
    sender: str
    turn: int
    slot: int
    channel: str
    purpose: Purpose
    tone: str
    tone_read: str
    meant: dict[str, str]
    read: dict[str, str]
    named: list[str]
    about: str | None
    expires: int | None
    due: int | None
    arrived: bool = False
    open: bool = False
    withdrawn: bool = False
    superseded: bool = False
    answered: bool = False
    misunderstanding: bool = False
    leaked: bool = False


@dataclass
class Report:
    """What a seat was last told of a variable."""

    value: float
    spread: float
    turn: int


@dataclass
class OracleState:
    """One game. Letters stand in sending order; None for a turn means never."""

    luck: Luck
    turn_ids: tuple[str, ...]
    turn: int = 0
    variables: dict[str, float] = field(default_factory=dict)
    flags: dict[str, bool] = field(default_factory=dict)
    flag_set: dict[str, int | None] = field(default_factory=dict)
    facts: dict[str, bool] = field(default_factory=dict)
    natures: dict[str, dict[str, float]] = field(default_factory=dict)
    happened: dict[str, int | None] = field(default_factory=dict)
    done: dict[str, dict[str, int | None]] = field(default_factory=dict)
    did: dict[str, dict[str, str]] = field(default_factory=dict)
    stands: dict[str, str] = field(default_factory=dict)
    known: dict[str, dict[str, Report | None]] = field(default_factory=dict)
    known_flags: dict[str, dict[str, bool]] = field(default_factory=dict)
    papers: dict[str, dict[str, int | None]] = field(default_factory=dict)
    letters: dict[str, Post] = field(default_factory=dict)
    leaked: dict[str, bool] = field(default_factory=dict)
    ledger: dict[str, float] = field(default_factory=dict)
    illegal: dict[str, int] = field(default_factory=dict)
    ending: str | None = None
    ended: int | None = None
    terms: dict[str, str] | None = None

    def turn_id(self, turn: int | None) -> str | None:
        """A turn by its id; None stays None."""
        return None if turn is None else self.turn_ids[turn]

    def open_proposals(self, seat: str, channel: str | None = None) -> list[Post]:
        """The proposals of a seat that lie on the table, on one channel or on all."""
        return [
            post
            for post in self.letters.values()
            if post.open and post.sender == seat and channel in (None, post.channel)
        ]

"""What one seat may know of one game: the only thing that a face or a person is given.

A view is made of `known` and the seat's own papers and letters, and nothing else; two
states that differ only in what the seat does not know give equal views.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.engine.orders import Purpose
from game.scenario.format import SignKind


@dataclass(frozen=True)
class Known:
    """The last report on a variable: value and spread in its unit, when, by whom."""

    value: float
    spread: float
    turn: int
    moment: str
    by: str


@dataclass(frozen=True)
class SeenLetter:
    """A letter as one seat sees it: its own as meant, the other's as it was read.

    `id` is `SEAT/TURN/SLOT`. `arrived` is the turn's moment, for one's own letters
    always None: the sender sees only the window `expected` (earliest, latest moment).
    `open` says that it is a proposal of the other seat which lies on the table.
    `misunderstanding` marks an acceptance of terms that were never meant.
    """

    id: str
    sender: str
    channel: str
    purpose: Purpose
    tone: str
    levels: Mapping[str, str]
    about: str | None
    draft: str | None
    sent: str
    arrived: str | None
    expected: tuple[str, str] | None
    expires: str | None
    open: bool
    misunderstanding: bool


@dataclass(frozen=True)
class Paper:
    """A document received: its id, and the turn in which it came."""

    id: str
    turn: int
    moment: str


@dataclass(frozen=True)
class Option:
    """A choice of this seat, legal now or not."""

    id: str
    slot: str
    legal: bool


@dataclass(frozen=True)
class News:
    """Something that this seat learned since it last sealed its orders."""

    kind: Literal["choice", "failure", "event", "letter", "paper", "stands", "leak", "illegal"]
    id: str
    moment: str
    who: str
    text: str


@dataclass(frozen=True)
class Estimate:
    """The staff's estimate of the war risk until the next turn: low, middle, high (0..1)."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True)
class Sign:
    """Something seen that moves a belief: `weight` is what it adds to the logit. `level` is
    that of an offer, else empty."""

    kind: SignKind
    id: str
    level: str
    weight: float


@dataclass(frozen=True)
class Belief:
    """The chance (0..1) that a nature of the other leader lies above its mean, and the signs
    that it rests on, the strongest first."""

    chance: float
    signs: tuple[Sign, ...]


@dataclass(frozen=True)
class View:
    """One seat's view of one game in one turn, or after its ending.

    `moment` is the turn's id in the scenario's clock; `clocks` gives the local time of both
    capitals by seat. `known` holds every variable that was ever reported to the seat.
    `advisers` are those of its council who are there now, `lines` by choice those of them
    whose line on it holds. `rungs` is, by seat, the highest rung done in the last two turns
    as far as this seat knows. `natures` are its own, `beliefs` by nature what it believes of
    the other leader. `ending` and `terms` are None until the game has ended.
    """

    scenario: str
    preset: str
    seat: str
    turn: int
    turns: int
    moment: str
    hours: float
    clocks: Mapping[str, str]
    known: Mapping[str, Known]
    flags: Mapping[str, bool]
    stands: Mapping[str, str]
    papers: tuple[Paper, ...]
    letters: tuple[SeenLetter, ...]
    options: tuple[Option, ...]
    channels: tuple[str, ...]
    drafts: tuple[str, ...]
    advisers: tuple[str, ...]
    lines: Mapping[str, tuple[str, ...]]
    news: tuple[News, ...]
    rungs: Mapping[str, int]
    natures: Mapping[str, float]
    beliefs: Mapping[str, Belief]
    estimate: Estimate | None
    ending: str | None
    terms: Mapping[str, str] | None

"""The notation of records, as models; `Record` is the root.

A turn's seats stand beside its other keys, and a seat's slots beside its letters, so
that a record reads like minutes: `kennedy: {act: quarantine, posture: defcon_3}`.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import ConfigDict, Field, model_validator

from game.scenario.format.base import Expr, Id, Levels, Moment, Part, Text

Band = float | tuple[float, float]
"""An exact number, or the least and the most that will do."""


def _check_band(band: Band | None) -> None:
    """ValueError: the band holds no number."""
    if isinstance(band, tuple) and band[0] > band[1]:
        raise ValueError(f"the band {band[0]:g} to {band[1]:g} is empty; write [low, high]")


class LetterForm(Part):
    """A letter: one purpose of `propose`, `accept`, `reject`, `withdraw`, or none (a message).

    `accept`, `reject` and `withdraw` name the channel of the proposal that they are
    about; `answers` the channel of the one that a counter-proposal closes.
    """

    channel: Id
    tone: Id
    draft: Id | None = None
    propose: Levels | None = None
    answers: Id | None = None
    accept: Id | None = None
    reject: Id | None = None
    withdraw: Id | None = None
    valid: float | None = Field(default=None, gt=0, le=10_000)

    @model_validator(mode="after")
    def _one_purpose(self) -> LetterForm:
        purposes = (self.propose, self.accept, self.reject, self.withdraw)
        if sum(given is not None for given in purposes) > 1:
            raise ValueError(
                "a letter has one purpose: propose, accept, reject or withdraw; keep one of them"
            )
        if self.propose is None and (self.answers is not None or self.valid is not None):
            raise ValueError("answers and valid go with propose; add propose, or remove them")
        return self


class SeatOrders(Part):
    """One seat's orders: a choice by slot, and letters."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, str]

    letters: list[LetterForm] = Field(default_factory=list, max_length=2)

    @property
    def choices(self) -> dict[str, str]:
        """Choice by slot."""
        return dict(self.__pydantic_extra__ or {})


class Expect(Part):
    """What must hold: when a turn opens (before orders), or after the ending.

    Fields of a state by id, exact or as a band, `hold` for conditions that read the
    truth. `known`, `papers` and `letters` are by seat: null in `known` means that the seat
    has had no report, `letters` counts letters received. `ending`, `turn`, `terms` and
    `risk` (the war risk run on this path, 0..1) belong to the end.
    """

    variables: dict[Id, Band] = Field(default_factory=dict)
    flags: dict[Id, bool] = Field(default_factory=dict)
    events: dict[Id, bool] = Field(default_factory=dict)
    stands: Levels = Field(default_factory=dict)
    open: dict[Id, list[Id]] = Field(default_factory=dict)
    known: dict[Id, dict[Id, Band | None]] = Field(default_factory=dict)
    papers: dict[Id, dict[Id, bool]] = Field(default_factory=dict)
    letters: dict[Id, int] = Field(default_factory=dict)
    misunderstandings: int | None = None
    hold: list[Expr] = Field(default_factory=list)
    ending: Id | None = None
    turn: Moment | None = None
    terms: Levels = Field(default_factory=dict)
    risk: Band | None = None
    source: Text | None = None

    @model_validator(mode="after")
    def _bands_hold_something(self) -> Expect:
        reports = [band for known in self.known.values() for band in known.values()]
        for band in (*self.variables.values(), *reports, self.risk):
            _check_band(band)
        return self


class TurnForm(Part):
    """One turn: orders by seat, pinned luck, and what must hold as it opens."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, SeatOrders]

    note: Text = ""
    luck: dict[str, str | float] = Field(default_factory=dict)
    expect: Expect | list[Expect] = Field(default_factory=list)

    @property
    def seats(self) -> dict[str, SeatOrders]:
        """Orders by seat."""
        return dict(self.__pydantic_extra__ or {})

    @property
    def expects(self) -> list[Expect]:
        """Expectations, in order."""
        return [self.expect] if isinstance(self.expect, Expect) else self.expect


class EndForm(Part):
    """What must hold after the ending."""

    expect: Expect | list[Expect] = Field(default_factory=list)

    @property
    def expects(self) -> list[Expect]:
        """Expectations, in order."""
        return [self.expect] if isinstance(self.expect, Expect) else self.expect


class LuckRules(Part):
    """Luck for all turns: `events: pinned` lets only pinned events happen,
    `letters: undistorted` lets no letter be misread, `leaks: none` no secret come out.

    `until` is the turn at which the game was taken up: these rules hold before it only, and
    in the record's worlds the turns before it are as they were.
    """

    events: Literal["drawn", "pinned"] = "drawn"
    letters: Literal["drawn", "undistorted"] = "drawn"
    leaks: Literal["drawn", "none"] = "drawn"
    until: Moment | None = None


class Settled(Part):
    """The first and the last moment between which the middle half of all settlements lies."""

    since: Moment = Field(alias="from")
    to: Moment

    @model_validator(mode="after")
    def _in_order(self) -> Settled:
        if self.since > self.to:
            raise ValueError(f"{self.since} lies after {self.to}; exchange from and to")
        return self


class WorldsForm(Part):
    """What an ensemble of `n` worlds with free luck must give: bands of shares.

    `preset` is the record's unless given. `hand_over` gives a kind of machine by seat
    (`script:FILE` from the record's folder); the other seats are bound to the record.
    `groups` names sums of endings, and `endings` has bands of endings and of groups.
    `commonest` is more frequent than any ending outside it; `worst_cause` bounds the share
    of the most frequent first cause among the wars; `settled` holds the middle half of
    the settlements.
    """

    title: Text = ""
    n: int = Field(default=10_000, ge=1)
    preset: Id | None = None
    natures: Literal["kept", "redrawn"] = "kept"
    hand_over: dict[Id, str] = Field(default_factory=dict)
    groups: dict[Id, list[Id]] = Field(default_factory=dict)
    endings: dict[Id, tuple[float, float]] = Field(default_factory=dict)
    kinds: dict[str, tuple[float, float]] = Field(default_factory=dict)
    commonest: Id | None = None
    worst_cause: tuple[float, float] | None = None
    settled: Settled | None = None

    @property
    def shares(self) -> tuple[tuple[float, float], ...]:
        """All bands of shares."""
        causes = () if self.worst_cause is None else (self.worst_cause,)
        return (*self.endings.values(), *self.kinds.values(), *causes)

    @model_validator(mode="after")
    def _shares_lie_between_0_and_1(self) -> WorldsForm:
        for low, high in self.shares:
            _check_band((low, high))
            if low < 0 or high > 1:
                raise ValueError(f"the share {low:g} to {high:g} lies outside 0 to 1; mend it")
        return self


class Record(Part):
    """One game: scenario, preset, seed, what was drawn, and the orders of every turn.

    `natures` gives hidden facts under `facts` and natures under their seat; what it
    leaves out is drawn from the seed. A turn that is left out is held by both. `players`
    says who sat in which seat: `human`, or a kind of machine seat. `sealed` is the last
    turn that was sealed, for a game that goes on.
    """

    record: Literal[1]
    id: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")
    title: Text
    scenario: str
    fingerprint: str | None = None
    preset: Id | None = None
    seed: int = Field(ge=0, lt=2**64)
    game: int = Field(default=0, ge=0, lt=2**64)
    note: Text = ""
    players: dict[Id, str] = Field(default_factory=dict)
    sealed: Moment | None = None
    natures: dict[Id, dict[Id, float | bool]] = Field(default_factory=dict)
    luck: LuckRules = Field(default_factory=LuckRules)
    turns: dict[Moment, TurnForm] = Field(default_factory=dict)
    end: EndForm | None = None
    expect_worlds: WorldsForm | list[WorldsForm] = Field(default_factory=list)

    @property
    def ensembles(self) -> list[WorldsForm]:
        """What is expected over worlds, in order."""
        form = self.expect_worlds
        return [form] if isinstance(form, WorldsForm) else form

    @property
    def fixed(self) -> dict[str, dict[str, float]]:
        """The natures that the record gives, as the engine's `start` takes them."""
        return {key: {k: float(v) for k, v in part.items()} for key, part in self.natures.items()}

    def plain(self) -> dict[str, Any]:
        """As plain data, what was never set left out."""
        return self.model_dump(exclude_unset=True, mode="json", by_alias=True)

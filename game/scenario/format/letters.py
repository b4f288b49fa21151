"""What is bargained over, by which ways, in which words."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from game.scenario.format.base import Claim, Effects, Expr, Id, Levels, Part, Text


class Level(Part):
    """One step of an issue.

    `clause` gives the sentence by the seat that writes it. `public` gives the effects,
    by the seat that names it, of naming it in full publicity; a channel's publicity
    scales them, and a leak of a `secret` level brings them whole.
    """

    title: Text
    secret: bool = False
    clause: dict[Id, Text]
    public: dict[Id, Effects] = Field(default_factory=dict)


class Issue(Claim):
    """Something bargained over: ordered levels; `start` is how it stands at first."""

    title: Text
    start: Id | None = None
    levels: dict[Id, Level] = Field(min_length=2, max_length=100)


class Channel(Claim):
    """A way for letters: hours of transit (least, most), for both seats or by sender.

    `public` 0..1 scales audience effects, `credit` the effects of tone on arrival,
    `leak` is the chance per 12 hours that a secret level on its way or on the table
    becomes known. `distortion` is the chance that a level or the tone is misread; only
    translated and oral channels distort. `when` says, by seat, when it can be used.
    """

    title: Text
    text: Text
    medium: Literal["written", "translated", "oral", "broadcast"]
    hours: tuple[float, float] | dict[Id, tuple[float, float]]
    distortion: float = Field(default=0.0, ge=0, le=1)
    public: float = Field(ge=0, le=1)
    credit: float = Field(ge=0, le=2)
    leak: float = Field(default=0.0, ge=0, le=0.5)
    seats: list[Id] | None = None
    when: dict[Id, Expr] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _only_translated_and_oral_channels_distort(self) -> Channel:
        if self.distortion and self.medium not in ("translated", "oral"):
            raise ValueError(
                f"a {self.medium} channel cannot distort; "
                "set distortion to 0 or medium to translated or oral"
            )
        return self


class Tone(Part):
    """A tone of letters, by sender: effects when it arrives, and in full publicity."""

    title: Text
    arrives: dict[Id, Effects] = Field(default_factory=dict)
    public: dict[Id, Effects] = Field(default_factory=dict)


class Draft(Claim):
    """A letter prepared by a seat's staff: a starting point that the seat may change.

    Exactly one of `propose`, `accept`, `reject`, `withdraw` gives it a purpose (none of
    them: a plain message). `accept` and `reject` name the channel on which the other's
    proposal lies, `withdraw` the channel of one's own; `answers` names the channel of
    the proposal that a counter-proposal closes. `valid` is in hours from sending. `by` is
    the adviser who puts it before the leader, for the eye alone; that is judgement.
    """

    seat: Id
    by: Id | None = None
    title: Text
    channel: Id
    tone: Id
    text: Text
    when: Expr | None = None
    propose: Levels | None = None
    answers: Id | None = None
    accept: Id | None = None
    reject: Id | None = None
    withdraw: Id | None = None
    valid: float | None = Field(default=None, gt=0, le=10_000)

    @model_validator(mode="after")
    def _one_purpose(self) -> Draft:
        given = [
            name
            for name in ("propose", "accept", "reject", "withdraw")
            if getattr(self, name) is not None
        ]
        if len(given) > 1:
            raise ValueError(
                f"a letter has one purpose, not {' and '.join(given)}; keep one of them"
            )
        if self.propose is None and (self.answers is not None or self.valid is not None):
            raise ValueError("answers and valid go with propose; add propose, or remove them")
        return self

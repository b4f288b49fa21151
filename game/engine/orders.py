"""What a seat seals in a turn, by ids: the form that records, faces and seats use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Purpose = Literal["message", "proposal", "acceptance", "rejection", "withdrawal"]

HOLD = "hold"
"""The choice that is always legal and does nothing."""


@dataclass(frozen=True)
class Letter:
    """A letter to the other seat.

    `levels` are the named levels of a proposal. `about` is the channel of the other
    seat's proposal that an acceptance, a rejection or a counter-proposal answers, or of
    the seat's own proposal that a withdrawal takes back. `valid` is in hours from
    sending. `draft` names the prepared text it grew from and changes nothing else.
    """

    channel: str
    tone: str
    purpose: Purpose = "message"
    levels: Mapping[str, str] = field(default_factory=dict)
    about: str | None = None
    valid: float | None = None
    draft: str | None = None


@dataclass(frozen=True)
class Orders:
    """One seat's orders: a choice by slot (a slot left out holds) and up to two letters."""

    choices: Mapping[str, str] = field(default_factory=dict)
    letters: tuple[Letter, ...] = ()

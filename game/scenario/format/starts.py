"""Where a game may begin: with the calendar, or later, on the path of history."""

from __future__ import annotations

from pydantic import Field

from game.scenario.format.base import Claim, Id, Moment, Text


class Start(Claim):
    """A starting point. Without `turn` it is the calendar's first turn.

    The turns before a later start are those of the scenario's `history`, with its orders and
    its luck; from `turn` on, luck is free and the seats decide. `text` tells everybody what
    this start is; `so_far` tells each seat in a few sentences what has happened as far as it
    can know. `seats` are those to whom this start is proposed first; to the others it is the
    first start without `seats`.
    """

    title: Text
    text: Text
    turn: Moment | None = None
    seats: list[Id] = Field(default_factory=list)
    so_far: dict[Id, Text] = Field(default_factory=dict)

"""All letters of a game that has ended: which crossed another, which nobody answered."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.orders import Letter
from game.record.debrief import Told
from game.ui.reel import Reel

MARKS = ("lost", "crossed", "unanswered", "misread", "leaked")
"""What may have become of a letter."""

NEVER = "9999"
"""Later than any moment: when a letter came that never did."""


@dataclass(frozen=True)
class Carried:
    """A letter with what became of it. `letter` is as it was sealed. `crossed` says that a
    letter of the other side was on its way at the same time, `unanswered` that it was a proposal
    which arrived and to which no letter of the other side replied."""

    told: Told
    letter: Letter
    crossed: bool
    unanswered: bool

    @property
    def lost(self) -> bool:
        """Whether it had not arrived when the game ended."""
        return self.told.arrived is None

    @property
    def marks(self) -> tuple[str, ...]:
        """What became of it, of `MARKS`."""
        told = self.told
        came = (self.lost, self.crossed, self.unanswered, told.misread, told.leaked)
        return tuple(mark for mark, so in zip(MARKS, came, strict=True) if so)

    def as_read(self) -> Letter:
        """The letter as the other side read it."""
        read, told = dict(self.told.read), self.told
        return Letter(
            channel=told.channel,
            tone=told.tone_read,
            purpose=told.purpose,
            levels=read if told.purpose == "proposal" else self.letter.levels,
            about=self.letter.about,
            draft=self.letter.draft,
        )


def carried(reel: Reel) -> tuple[Carried, ...]:
    """All letters in the order of sending. ValueError: the game has not ended."""
    if reel.debrief is None:
        raise ValueError("the game goes on; its letters open after the ending")
    told = reel.debrief.letters
    sealed = {each.id: _sealed(reel, each) for each in told}
    return tuple(
        Carried(
            each,
            sealed[each.id],
            any(_cross(each, other) for other in told),
            _waits(each) and not any(_replies(each, other, sealed[other.id]) for other in told),
        )
        for each in told
    )


def _sealed(reel: Reel, told: Told) -> Letter:
    """The letter among the orders of the turn in which it was sent."""
    sender, sent, slot = told.id.split("/")
    frame = reel.at(sent)
    assert frame is not None
    return frame.orders[sender].letters[int(slot)]


def _cross(one: Told, other: Told) -> bool:
    """Whether two letters were on their way to each other at the same time."""
    if one.sender == other.sender:
        return False
    return one.sent < (other.arrived or NEVER) and other.sent < (one.arrived or NEVER)


def _waits(told: Told) -> bool:
    return told.purpose == "proposal" and told.arrived is not None


def _replies(told: Told, other: Told, letter: Letter) -> bool:
    """Whether a letter replies to a proposal that had arrived."""
    return (
        other.sender != told.sender
        and letter.about == told.channel
        and other.sent >= (told.arrived or NEVER)
    )

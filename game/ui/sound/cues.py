"""What of the game sounds as what, how loud it may be, and what its caption is.

No numpy and no pygame here: these are words about sounds, and a window without sound has its
captions from here all the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from game.ui.say import say


class Kind(Enum):
    """What a sound belongs to; the value is the most its peak may be, full scale being 1."""

    HAND = 0.25
    EVENT = 0.5
    ALARM = 0.4


@dataclass(frozen=True)
class Cue:
    """Something that may be heard. Without a clip it is silence: what sounds is faded out.

    `gap` is in seconds: sooner than that after the last time it is not played again. `most` is
    how often it may sound in one turn; `fresh` marks that a turn begins, and counting with it.
    """

    name: str
    clip: str
    kind: Kind = Kind.EVENT
    gap: float = 0.1
    most: int | None = None
    fresh: bool = False

    @property
    def caption(self) -> str:
        """What is heard, in words, for those who do not hear it."""
        return say(f"caption.{self.name}")


KLAXONS = 3
"""The klaxon sounds no more often in a turn; whoever needs a fourth has not heard the first."""

_HAND = (
    Cue("pressed", "tap", Kind.HAND, 0.04),
    Cue("typed", "clack", Kind.HAND, 0.04),
    Cue("needle_moved", "tick", Kind.HAND, 0.06),
    Cue("card_marked", "punch", Kind.HAND, 0.06),
    Cue("card_returned", "tap", Kind.HAND, 0.06),
    Cue("paper_turned", "paper", Kind.HAND),
    Cue("refused", "bell", Kind.HAND, 0.5),
)

_EVENTS = (
    Cue("sealed", "stamp"),
    Cue("seal_broken", "wax"),
    Cue("letter_sent", "morse", gap=2.0),
    Cue("letter_arrived", "bell", gap=1.0),
    Cue("paper_arrived", "paper", gap=0.5),
    Cue("message", "teletype", gap=2.5),
    Cue("broadcast", "static", gap=2.0),
    Cue("called", "phone", gap=2.0),
    Cue("contact", "sonar", gap=2.0),
    Cue("danger_rose", "geiger", gap=2.0),
    Cue("turn_passed", "projector", gap=1.3, fresh=True),
    Cue("game_opened", "projector", gap=1.3, fresh=True),
    Cue("ending", "bulletin", gap=2.5),
    Cue("war", ""),
)

# A gap as long as the clip: it never lies over itself.
_ALARMS = (Cue("alarm", "klaxon", Kind.ALARM, 1.6, KLAXONS),)

CUES = {cue.name: cue for cue in (*_HAND, *_EVENTS, *_ALARMS)}
"""Every cue by its name. War is told in silence."""

"""What somebody asked for on the command line of a window.

A module of its own, since the way in (`game.ui.app`) and what follows the title
(`game.ui.launch`) both read it, and the first must not wait for what the second imports.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

OPPOSITE = "character"
"""Who sits opposite where nobody else is asked for."""


@dataclass(frozen=True)
class Wishes:
    """What the player asked for; None where nothing was said.

    `desk` is an umpire's file that is to be answered, and `out` where the answer goes.
    """

    seat: str | None = None
    against: str = OPPOSITE
    seed: int = 1962
    preset: str | None = None
    resume: Path | None = None
    begin: str | None = None
    watch: Path | None = None
    desk: Path | None = None
    out: Path | None = None

    @property
    def none(self) -> bool:
        """Whether nothing was asked for but the luck, which is drawn anew each time."""
        asked = (self.seat, self.preset, self.resume, self.begin, self.watch, self.desk)
        return self.against == OPPOSITE and asked == (None,) * len(asked)

"""What the debrief has at hand, and how one leaves it for another game."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from game.text.debrief.reckoning import Reckoning
from game.text.ending import Ended


class TakenUp(Exception):  # noqa: N818
    """The person wants to play on from a turn of the game that ended."""

    def __init__(self, turn: int) -> None:
        super().__init__(turn)
        self.turn = turn


@dataclass(frozen=True)
class Closing(Ended):
    """A game that has ended, for a person who may still ask: `save` writes the record, `counts`
    is what the game is counted by."""

    save: Callable[[Path | None], Path]
    counts: Reckoning

"""What has been counted of a game that ended, as plain values: its worlds, history's beside them,
how it stood, skill and luck, what other schools would have said, and the advisers' odds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.lab.debrief.brier import Said
from game.lab.debrief.close import Beside, Standing
from game.lab.debrief.skill import Apart
from game.lab.debrief.turning import Search
from game.lab.shares import Share
from game.ui.accounted import Whys
from game.ui.afterword import Afterword, Shelf


@dataclass(frozen=True, eq=False)
class Line:
    """The worlds of one record so far, of `wanted` ones: for each, in the order of their numbers,
    the row of its ending in the scenario; the shares by ending and by kind of ending. `held`
    says how many recorded orders could not be given, by seat."""

    rows: bytes
    endings: Mapping[str, Share]
    kinds: Mapping[str, Share]
    wanted: int
    held: Mapping[str, int] = field(default_factory=dict)

    @property
    def n(self) -> int:
        """How many worlds."""
        return len(self.rows)


@dataclass(frozen=True, eq=False)
class Aftermath:
    """All that has been counted so far of a game that ended; `done` says by stage how much, and
    has no entry for one that has not begun.

    `own` is the number of the world that is the game itself, where it is among them; `same`
    says that the game is history's own, world by world. `search` tells of the turning points,
    which themselves are in the review. `schools` are lines by preset; `said` what the advisers
    held, by turn and seat, and `shelf` the same of all games that were kept. `words` are what is
    told without counting, `whys` why machines did what they did.
    """

    done: Mapping[str, float] = field(default_factory=dict)
    worlds: Line | None = None
    own: int | None = None
    history: Line | None = None
    beside: Mapping[str, Beside] = field(default_factory=dict)
    same: bool = False
    path: tuple[Standing, ...] = ()
    skill: Mapping[str, Apart] = field(default_factory=dict)
    search: Search | None = None
    schools: Mapping[str, Line] = field(default_factory=dict)
    said: tuple[tuple[Said, ...], ...] = ()
    shelf: Shelf | None = None
    words: Afterword = field(default_factory=Afterword)
    whys: Whys = field(default_factory=dict)

    def finished(self, stage: str) -> bool:
        """Whether all of a stage is done."""
        return self.done.get(stage, 0.0) >= 1

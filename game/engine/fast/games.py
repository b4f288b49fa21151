"""The kernel as the laboratory calls it: whole games of seats that need no interpreter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.engine.fast.blocks import load
from game.engine.fast.forms import Tables
from game.engine.fast.handles import Handle, by_address
from game.engine.fast.kernel import PLAY, PLAY_NEW, Results, Rooms, Task, kernel
from game.engine.fast.lanes import Array, Extent, new_block, room_like
from game.engine.fast.plan import Plan
from game.engine.fast.turns import tables_of
from game.engine.model import Model
from game.engine.state import State

MOST = 2**18
"""So many games at once cannot overflow the sums of their risks."""


@dataclass(frozen=True)
class Kernel:
    """A plan made into tables; it plays any number of chunks, in any number of threads."""

    plan: Plan

    @property
    def model(self) -> Model:
        """The compiled scenario."""
        return self.plan.model

    @cached_property
    def made(self) -> tuple[Tables, Extent]:
        """The tables, and the room that a block takes."""
        return tables_of(self.plan)

    def play(
        self,
        start: State,
        seed: int,
        games: range,
        *,
        new: bool,
        drawn: Array,
        counted: bool = False,
        bins: int = 0,
    ) -> Results:
        """These game numbers (at most `MOST`), from a state of one game on: one at a sealing, or
        (`new`) before step 1 of its turn. `drawn` (H,) are the facts that each game draws itself.
        `counted`: with sums of the risk by turn; `bins`: with where the variables lie."""
        tables, extent = self.made
        first, block = new_block(extent), new_block(extent)
        load(self.model, tables, first, start)
        results = _blank(self.model, len(games), counted, bins)
        luck = np.array([seed, games.start], dtype=np.uint64)
        what = PLAY_NEW if new else PLAY
        task = Task(what, start.turn, len(games), luck, drawn.astype(np.int64))
        waiting = [Handle(room_like(block)) for _ in range(self.model.sizes.turns)]
        rooms = Rooms(
            np.array([room.address for room in waiting], dtype=np.int64),
            np.zeros(len(waiting), dtype=np.int64),
        )
        kernel(
            by_address(tables),
            by_address(block),
            by_address(first),
            by_address(rooms),
            by_address(task),
            by_address(results),
        )
        return results


def no_results(model: Model) -> Results:
    """Room for the results of no games."""
    return _blank(model, 0, False, 0)


def no_rooms() -> Rooms:
    """No blocks in which games could wait."""
    return Rooms(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))


def _blank(model: Model, games: int, counted: bool, bins: int) -> Results:
    size = model.sizes
    fans = (size.turns, size.variables, bins) if bins else (0, 0, 0)
    risk = (size.turns, size.hazards + 1) if counted else (0, 0)
    return Results(
        ending=np.full(games, -1, dtype=np.int8),
        ended=np.full(games, -1, dtype=np.int16),
        cause=np.full(games, -1, dtype=np.int16),
        terms=np.zeros(games, dtype=np.uint64),
        illegal=np.zeros((2, games), dtype=np.int16),
        ledger=np.zeros((size.hazards, games)),
        risk=np.zeros(risk, dtype=np.int64),
        squares=np.zeros(risk, dtype=np.int64),
        fans=np.zeros(fans, dtype=np.int64),
    )

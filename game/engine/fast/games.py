"""The kernel as the laboratory calls it: whole games of seats that need no interpreter."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

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


class Bench:
    """Blocks to play in, and the one in which games begin: kept from run to run."""

    def __init__(self, extent: Extent, low: Array, turns: int) -> None:
        self.first = new_block(extent)
        self.start = by_address(self.first)
        rooms = [room_like(self.first) for _ in range(turns + 2)]
        for room in rooms:
            room.numbers[: len(low)] = low[:, None]  # no lane may hold what is no number
        self.blocks = [Handle(room) for room in rooms]
        self.like: Any = self.blocks[0]
        addresses = [block.address for block in self.blocks]
        self.rooms = Rooms(np.array(addresses, dtype=np.int64), np.zeros(turns, dtype=np.int64))


@dataclass(frozen=True)
class Kernel:
    """A plan made into tables; it plays any number of chunks, in any number of threads."""

    plan: Plan
    benches: list[Bench] = field(default_factory=list, compare=False)

    @property
    def model(self) -> Model:
        """The compiled scenario."""
        return self.plan.model

    @cached_property
    def made(self) -> tuple[Tables, Extent]:
        """The tables, and the room that a block takes."""
        return tables_of(self.plan)

    @cached_property
    def _tables(self) -> Any:
        return by_address(self.made[0])

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
        bench = self._bench()
        load(self.model, self.made[0], bench.first, start)
        results = _blank(self.model, len(games), counted, bins)
        luck = np.array([seed, games.start], dtype=np.uint64)
        what = PLAY_NEW if new else PLAY
        task = Task(what, start.turn, len(games), luck, drawn.astype(np.int64))
        kernel(
            self._tables,
            bench.like,
            bench.start,
            by_address(bench.rooms),
            by_address(task),
            by_address(results),
        )
        self.benches.append(bench)
        return results

    def _bench(self) -> Bench:
        """A bench at which no other thread plays."""
        try:
            return self.benches.pop()
        except IndexError:
            return Bench(self.made[1], self.made[0].ground.low, self.model.sizes.turns)


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

"""`game.engine.turn.advance` by the kernel: the same states and reports, to the bit.

For tests, which hold the two together turn by turn; the laboratory plays whole games with
`game.engine.fast.games`. Pins are the numpy engine's alone.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from game.engine.fast.bits import LANES
from game.engine.fast.blocks import load, load_orders, store, store_known, store_mail, truths_of
from game.engine.fast.games import no_results, no_rooms
from game.engine.fast.handles import by_address
from game.engine.fast.kernel import CLOSE, OPEN, Task, kernel
from game.engine.fast.lanes import LEAKED, Array, new_block
from game.engine.fast.plan import Plan
from game.engine.fast.rows import ALIVE
from game.engine.fast.turns import tables_of
from game.engine.luck import Words, mix
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.state import NEVER, State
from game.engine.steps.legality import Verdict
from game.engine.turn import Report


class Advancer:
    """Advances states of one model, whoever decided."""

    def __init__(self, model: Model) -> None:
        self.model = model
        desks = [("given", "given")] * model.sizes.turns
        self.tables, extent = tables_of(Plan(model, desks, True))  # type: ignore[arg-type]
        self.block = new_block(extent)
        self._held = by_address(self.tables), by_address(self.block)
        self._unused = by_address(no_rooms()), by_address(no_results(model))

    def advance(self, state: State, orders: Sealed) -> tuple[State, Report]:
        """The state after this turn, and its report, as `turn.advance` gives them."""
        after, parts, going = state.copy(), [], False
        last = state.turn + 1 == self.model.sizes.turns
        for first in range(0, state.games, LANES):
            games = np.arange(first, min(first + LANES, state.games))
            part, report, on = self._advance(state.choose(games), orders.take(games), last)
            after.overwrite(games, part)
            parts.append(report)
            going |= on
        if going:
            after.turn += 1
            after.letters = after.letters.grown(self.model.rows(after.turn))
        return after, _merge(parts)

    def _advance(self, state: State, orders: Sealed, last: bool) -> tuple[State, Report, bool]:
        """One block, and whether any game of it came to step 1; its turn is not counted on."""
        turn, on = state.turn, ~state.over
        orders = orders.without(state.over)
        load(self.model, self.tables, self.block, state)
        load_orders(self.block, orders)
        self.block.keys[0, : state.games] = _keys(state)
        self._do(CLOSE, turn)
        happened, cause = self._happened(state.games), self.block.fate.cause[: state.games].copy()
        going = bool(self.block.bits[ALIVE].any())
        if not last:
            self._do(OPEN, turn + 1)
        report = self._report(state, orders, happened, np.where(on, cause, np.int16(NEVER)))
        if not last:
            report.opened[:] = self._opened(turn + 1, state.games)
        self._store(state, report, on)
        return state, report, going

    def _do(self, what: int, turn: int) -> None:
        facts = np.zeros(self.model.sizes.facts, dtype=np.int64)
        task = by_address(Task(what, turn, 0, np.zeros(2, dtype=np.uint64), facts))
        (tables, block), (rooms, results) = self._held, self._unused
        kernel(tables, block, block, rooms, task, results)

    def _happened(self, games: int) -> Array:
        rows = self.tables.rows
        return truths_of(self.block.bits[rows.happened : rows.likely], games)

    def _opened(self, turn: int, games: int) -> Array:
        """The events of step 1: the rows of the others still show step 5."""
        opened, chances = self._happened(games), self.tables.chances
        these = chances.opener[chances.opener_from[turn] : chances.opener_from[turn + 1]]
        opened[np.setdiff1d(np.arange(len(opened)), these)] = False
        return opened

    def _report(self, state: State, orders: Sealed, happened: Array, cause: Array) -> Report:
        n, made = state.games, self.block.orders
        verdict = Verdict(
            choices=truths_of(made.wrong, n),
            letters=truths_of(made.bad, n).reshape(2, 2, n),
            about=made.proposal[:, :n].astype(np.intp).reshape(2, 2, n),
        )
        sealed = orders.copy()
        sealed.choices[verdict.choices] = -1
        sealed.channel[verdict.letters] = -1
        leaked = np.zeros_like(state.letters.leaked)
        count = 4 * state.turn + 4
        leaked[:count] = (
            truths_of(self.block.mail.marks[LEAKED, :count], n) & ~state.letters.leaked[:count]
        )
        return Report(
            turn=state.turn,
            sealed=sealed,
            verdict=verdict,
            worked=~truths_of(made.failed, n),
            happened=happened,
            opened=np.zeros_like(happened),
            risk=self.block.fate.charged[:, :n].copy(),
            cause=cause,
            leaked=leaked,
        )

    def _store(self, state: State, report: Report, on: Array) -> None:
        turn = state.turn
        store(self.model, self.tables, self.block, state, on)
        state.did = np.where(on, report.sealed.choices, state.did)
        store_mail(self.model, self.block, state, turn, on)
        sent = (report.sealed.channel >= 0).reshape(4, -1)
        drafts = report.sealed.draft.reshape(4, -1)
        np.copyto(state.letters.draft[4 * turn : 4 * turn + 4], drafts, where=sent)
        store_known(self.model, state, turn + 1)


def _keys(state: State) -> Words:
    """The keys of the games, as `Luck.turn` makes them."""
    golden = np.uint64(0x9E3779B97F4A7C15)
    seed = mix(np.array([state.luck.seed], dtype=np.uint64))
    return mix(seed + golden * (state.luck.games + np.uint64(1)))


def _merge(parts: list[Any]) -> Any:
    """Several batches of the same form as one."""
    first = parts[0]
    if isinstance(first, np.ndarray):
        return np.concatenate(parts, axis=-1)
    if not hasattr(first, "parts"):
        return first
    merged = {name: _merge([getattr(part, name) for part in parts]) for name in vars(first)}
    return type(first)(**merged)

"""Conditions on arrays: from a state to one value per game, as numpy computes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools
from game.engine.index import Index
from game.engine.state import NEVER, SLOTS, State
from game.engine.terms import (
    ARITH,
    COMPARE,
    Compared,
    Joined,
    Leaf,
    Opposite,
    Reckoned,
    Term,
    Value,
    lowered,
)
from game.scenario.expressions import Names, Scope, resolve
from game.scenario.format import Scenario

Found = Any
"""An array of shape (N,), or a scalar: for a batch of one, and for truths that are one for
all games. Scalars cost a tenth of small arrays, and a truth of all decides early."""

Run = Callable[[State], Found]


@dataclass(frozen=True)
class Condition:
    """A condition: `term` is what it says, calling it computes it with numpy."""

    term: Term
    run: Run

    def __call__(self, state: State) -> Found:
        """Its value in every game of a batch."""
        return self.run(state)


def truth_of(condition: Condition | None, state: State) -> Bools | bool:
    """Where a condition holds, shape (N,), or one truth for all games. No condition holds
    everywhere."""
    if condition is None:
        return True
    value: Bools | bool = condition.run(state)
    return value


def holds(condition: Condition | None, state: State) -> Bools:
    """Where a condition holds, shape (N,) always."""
    value = truth_of(condition, state)
    return value if isinstance(value, np.ndarray) else np.full(state.games, value, dtype=np.bool_)


def runner(term: Term, index: Index) -> Run:
    """The function that computes a term."""
    match term:
        case Value(value):
            return lambda s: value
        case Leaf(kind, rows):
            maker: Callable[..., Run] = _LEAVES[kind]
            return maker(index, *rows)
        case Opposite(item):
            inner = runner(item, index)
            return lambda s: _opposite(inner(s))
        case Joined(every, items):
            return _joined(every, [runner(item, index) for item in items])
        case Compared(op, left, right):
            return _comparison(COMPARE[op], runner(left, index), runner(right, index))
        case Reckoned(op, left, right):
            return _pair(ARITH[op], runner(left, index), runner(right, index))


def _joined(every: bool, items: list[Run]) -> Run:
    join = np.logical_and if every else np.logical_or
    decides = not every

    def run(s: State) -> Found:
        value: Found = every
        for item in items:
            part = item(s)
            if part is decides:
                return decides
            if not isinstance(part, bool):
                value = part if isinstance(value, bool) else _truth(join(value, part))
                if value is decides:
                    return decides
        return value

    return run


def _now(index: Index) -> Run:
    instants: tuple[int, ...] = tuple(index.instants.tolist())
    return lambda s: instants[s.turn]


def _since(table: Callable[[State], NDArray[np.int16]]) -> Callable[[Index, int], Run]:
    def make(index: Index, row: int) -> Run:
        hours = index.hours

        def run(s: State) -> Found:
            turns = _number(table(s)[row])
            if isinstance(turns, int):
                return hours.item(s.turn, turns)
            return hours[s.turn].take(turns)

        return run

    return make


def _open(index: Index, seat: int) -> Run:
    return lambda s: _number(_of_seat(s, s.letters.open, seat).sum(axis=0).astype(np.float64))


def _open_on_channel(index: Index, seat: int, channel: int) -> Run:
    return lambda s: _truth(np.logical_or.reduce(_open_on(s, seat, channel)))


def _offer(index: Index, seat: int, channel: int, issue: int) -> Run:
    def run(s: State) -> Found:
        here = _open_on(s, seat, channel)
        if not here.any():
            return -1.0
        offered = np.where(here, _of_seat(s, s.letters.read[issue], seat), -1).max(axis=0)
        return _number(offered.astype(np.float64))

    return run


_LEAVES: dict[str, Callable[..., Run]] = {
    "now": _now,
    "variable": lambda _, i: lambda s: _number(s.x[i]),
    "known": lambda _, seat, i: lambda s: _number(s.known_value[seat, i]),
    "spread": lambda _, seat, i: lambda s: _number(s.known_spread[seat, i]),
    "flag": lambda _, i: lambda s: _truth(s.flags[i]),
    "known_flag": lambda _, seat, i: lambda s: _truth(s.known_flags[seat, i]),
    "fact": lambda _, i: lambda s: _truth(s.facts[i]),
    "since_event": _since(lambda s: s.happened),
    "since_flag": _since(lambda s: s.flag_set),
    "since_choice": _since(lambda s: s.done),
    "happened": lambda _, e: lambda s: _truth(s.happened[e] != NEVER),
    "did": lambda _, row, c: lambda s: _truth(s.did[row] == c),
    "done": lambda _, c: lambda s: _truth(s.done[c] != NEVER),
    "open": _open,
    "open_on": _open_on_channel,
    "offer": _offer,
    "stands": lambda _, i: lambda s: _number(s.stands[i].astype(np.float64)),
    "terms": lambda _, i: lambda s: _number(s.terms[i].astype(np.float64)),
    "leaked": lambda _, seat: lambda s: _truth(s.leaked[seat]),
}


def _number(values: NDArray[Any]) -> Found:
    """Numbers by game; a batch of one gives the number itself."""
    return values.item() if values.size == 1 else values


def _truth(values: Bools) -> Found:
    """Truths by game, or one truth where all games agree."""
    if values.size < 2:
        return values.size > 0 and values.item()
    first = values.item(0)
    other = values.argmin() if first else values.argmax()  # 0 where no truth is another
    return values if other else first


def _opposite(value: Found) -> Found:
    return ~value if isinstance(value, np.ndarray) else not value


def _pair(op: Callable[[Found, Found], Found], left: Run, right: Run) -> Run:
    return lambda s: op(left(s), right(s))


def _comparison(op: Callable[[Found, Found], Found], left: Run, right: Run) -> Run:
    def run(s: State) -> Found:
        value = op(left(s), right(s))
        return value if isinstance(value, bool) else _truth(value)

    return run


def _of_seat(s: State, rows: NDArray[Any], seat: int) -> NDArray[Any]:
    """The rows of one seat's letters of turns gone by, in sending order: shape (rows, N)."""
    return rows.reshape(-1, 2, SLOTS, s.games)[: s.turn, seat].reshape(-1, s.games)


def _open_on(s: State, seat: int, channel: int) -> Bools:
    opened = _of_seat(s, s.letters.open, seat)
    rows: Bools = opened & (_of_seat(s, s.letters.channel, seat) == channel)
    return rows


@dataclass
class Conditions:
    """Compiles texts; None stays None."""

    scenario: Scenario
    index: Index
    _made: dict[tuple[str, str], Condition] = field(default_factory=dict)

    @cached_property
    def names(self) -> Names:
        """All names of the scenario."""
        return Names.of(self.scenario)

    def truth(self, text: str | None) -> Condition | None:
        """A condition that reads the truth."""
        return None if text is None else self._compiled(text, "", Scope.truth())

    def settlement(self, text: str | None) -> Condition | None:
        """A condition that may also read the agreed terms."""
        return None if text is None else self._compiled(text, "settlement:", Scope.settlement())

    def seat(self, text: str | None, seat: str) -> Condition | None:
        """A condition that reads what a seat knows."""
        if text is None:
            return None
        made = self._made.get((key := f"seat:{seat}", text))
        return made or self._compiled(text, key, Scope.seat(seat))

    def _compiled(self, text: str, key: str, scope: Scope) -> Condition:
        if (key, text) not in self._made:
            seat = self.index.seats[key[5:]] if key.startswith("seat:") else None
            term = lowered(resolve(text, self.names, scope), self.index, seat)
            self._made[key, text] = Condition(term, runner(term, self.index))
        return self._made[key, text]

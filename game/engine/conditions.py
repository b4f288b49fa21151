"""Conditions on arrays: from a state to one value per game, as numpy computes it."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools
from game.engine.batch import agreed
from game.engine.index import LONG_AGO, Index
from game.engine.state import SLOTS, State
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
    is_truth,
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


def both(one: Found, other: Found) -> Found:
    """Where two truths hold, shape (N,), or one truth for all games."""
    if one is False or other is False:
        return False
    if one is True:
        return other
    return one if other is True else one & other


def holds(condition: Condition | None, state: State) -> Bools:
    """Where a condition holds, shape (N,) always."""
    value = truth_of(condition, state)
    return value if isinstance(value, np.ndarray) else np.full(state.games, value, dtype=np.bool_)


@contextmanager
def still(state: State) -> Iterator[None]:
    """While the state stands still: what conditions have in common is worked out once."""
    found, truths = state.found, state.truths
    state.found = {} if found is None else found
    here = state.truths = {} if truths is None else truths
    try:
        yield
    finally:
        state.found = found
        if state.truths is here:  # a turn that went on from this state has its own
            state.truths = truths


def runner(term: Term, index: Index) -> Run:
    """The function that computes a term; equal terms share it."""
    if isinstance(term, Value):
        value = term.value
        return lambda s: value
    if term not in index.runs:
        made = _made(term, index)
        index.runs[term] = made if isinstance(term, Leaf) and is_truth(term) else _kept(made)
    run: Run = index.runs[term]
    return run


def _kept(work: Run) -> Run:
    """Work that is done once while a state stands still."""

    def run(s: State) -> Found:
        found = s.found
        if found is None:
            return work(s)
        if run not in found:
            found[run] = work(s)
        return found[run]

    return run


def _made(term: Term, index: Index) -> Run:
    match term:
        case Leaf(kind, rows):
            maker: Callable[..., Run] = _LEAVES[kind]
            return maker(index, *rows)
        case Opposite(item):
            inner = runner(item, index)
            return lambda s: opposite(inner(s))
        case Joined(every, items):
            return _joined(every, [runner(item, index) for item in items])
        case Compared(
            op, Leaf("since_event" | "since_flag" | "since_choice") as left, Value(hours)
        ):
            return _since_then(index, _SINCE[left.kind], left.rows[0], COMPARE[op], hours)
        case Compared(op, left, right):
            return _comparison(COMPARE[op], runner(left, index), runner(right, index))
        case Reckoned(op, left, right):
            return _pair(ARITH[op], runner(left, index), runner(right, index))
    raise AssertionError(term)


def _joined(every: bool, items: list[Run]) -> Run:
    join = np.logical_and if every else np.logical_or
    decides = not every

    def run(s: State) -> Found:
        value: Found = every
        for item in items:
            part = item(s)
            if part is decides:
                return decides
            if part is not every:
                value = part if value is every else agreed(join(value, part))
                if value is decides:
                    return decides
        return value

    return run


def _now(index: Index) -> Run:
    instants: tuple[int, ...] = tuple(index.instants.tolist())
    return lambda s: instants[s.turn]


def _truths(name: str) -> Callable[..., Run]:
    """Leaves that are rows of a table of truths, or of turns that tell whether a thing ever
    was."""

    def make(index: Index, *at: int) -> Run:
        *before, row = at
        key = (name, *before)

        def run(s: State) -> Found:
            rows = s.truths and s.truths.get(key)
            value = rows[row] if rows else None
            return s.truth(name, *at) if value is None else value

        return run

    return make


def _since(name: str) -> Callable[[Index, int], Run]:
    """Hours since the turns in a table (R, N)."""

    def make(index: Index, row: int) -> Run:
        hours = index.hours

        def run(s: State) -> Found:
            if s.truth(name, row) is False:
                return LONG_AGO
            turns = _number(getattr(s, name)[row])
            if isinstance(turns, int):
                return hours.item(s.turn, turns)
            return hours[s.turn].take(turns)

        return run

    return make


def _since_then(
    index: Index, name: str, row: int, op: Callable[[Found, Found], Found], hours: float
) -> Run:
    """Hours since then against a number. More hours are earlier turns, and what never was is
    the longest ago: most comparisons are one of turns."""

    never = op(LONG_AGO, hours)

    @cache
    def bound(now: int) -> tuple[Callable[[Found, Found], Found], Found]:
        """How to tell by the turn (-1: never) in the turn `now`, and by which number."""
        held = op(index.hours[now, [-1, *range(now + 1)]], hours)
        first, steps = bool(held[0]), np.flatnonzero(held[1:] != held[:-1])
        if steps.size > 1:
            return _by_turn, op(index.hours[now], hours)
        last = int(steps[0]) - 1 if steps.size else now
        return (operator.le if first else operator.gt), last

    def run(s: State) -> Found:
        if s.truth(name, row) is False:
            return never
        turns = getattr(s, name)[row]
        if turns.size == 1:
            return op(index.hours.item(s.turn, turns.item()), hours)
        test, number = bound(s.turn)
        return agreed(test(turns, number))

    return run


def _by_turn(turns: NDArray[np.int16], held: Bools) -> Bools:
    found: Bools = held.take(turns)
    return found


def _did(index: Index, row: int, choice: int) -> Run:
    return lambda s: agreed(s.did[row] == choice)


def _open(index: Index, seat: int) -> Run:
    return lambda s: _number(_of_seat(s, s.letters.open, seat).sum(axis=0).astype(np.float64))


def _open_on_channel(index: Index, seat: int, channel: int) -> Run:
    return lambda s: agreed(np.logical_or.reduce(_open_on(s, seat, channel)))


def _offer(index: Index, seat: int, channel: int, issue: int) -> Run:
    def run(s: State) -> Found:
        here = _open_on(s, seat, channel)
        if not here.any():
            return -1.0
        offered = np.where(here, _of_seat(s, s.letters.read[issue], seat), -1).max(axis=0)
        return _number(offered.astype(np.float64))

    return run


_SINCE = {"since_event": "happened", "since_flag": "flag_set", "since_choice": "done"}

_LEAVES: dict[str, Callable[..., Run]] = {
    "now": _now,
    "variable": lambda _, i: lambda s: _number(s.x[i]),
    "known": lambda _, seat, i: lambda s: _number(s.known_value[seat, i]),
    "spread": lambda _, seat, i: lambda s: _number(s.known_spread[seat, i]),
    "flag": _truths("flags"),
    "known_flag": _truths("known_flags"),
    "fact": _truths("facts"),
    **{kind: _since(name) for kind, name in _SINCE.items()},
    "happened": _truths("happened"),
    "did": _did,
    "done": _truths("done"),
    "open": _open,
    "open_on": _open_on_channel,
    "offer": _offer,
    "stands": lambda _, i: lambda s: _number(s.stands[i].astype(np.float64)),
    "terms": lambda _, i: lambda s: _number(s.terms[i].astype(np.float64)),
    "leaked": _truths("leaked"),
}


def _number(values: NDArray[Any]) -> Found:
    """Numbers by game; a batch of one gives the number itself."""
    return values.item() if values.size == 1 else values


def opposite(value: Found) -> Found:
    """Where a truth does not hold."""
    if value is True:
        return False
    return True if value is False else ~value


def _pair(op: Callable[[Found, Found], Found], left: Run, right: Run) -> Run:
    return lambda s: op(left(s), right(s))


def _comparison(op: Callable[[Found, Found], Found], left: Run, right: Run) -> Run:
    def run(s: State) -> Found:
        value = op(left(s), right(s))
        return value if isinstance(value, bool) else agreed(value)

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

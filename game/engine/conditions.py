"""Expressions turned into functions on arrays: from a state to one value per game."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools
from game.engine.index import Index
from game.engine.state import NEVER, SLOTS, State
from game.scenario.expressions import Names, Scope, references, resolve
from game.scenario.expressions.nodes import Arith, Both, Compare, Constant, Node, Not, Ref
from game.scenario.format import Scenario

Value = Any
"""An array of shape (N,), or a scalar: for a batch of one, and for truths that are one for
all games. Scalars cost a tenth of small arrays, and a truth of all decides early."""

Condition = Callable[[State], Value]

_COMPARE: dict[str, Callable[[Value, Value], Value]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
_ARITH: dict[str, Callable[[Value, Value], Value]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
}
_LATENESS = {"now": 0, "variable": 2, "known": 2, "spread": 2, "open": 3, "offer": 3}
"""When a kind of name is looked at, beside others; 1 for what is not named here."""


def truth_of(condition: Condition | None, state: State) -> Bools | bool:
    """Where a condition holds, shape (N,), or one truth for all games. No condition holds
    everywhere."""
    if condition is None:
        return True
    value: Bools | bool = condition(state)
    return value


def holds(condition: Condition | None, state: State) -> Bools:
    """Where a condition holds, shape (N,) always."""
    value = truth_of(condition, state)
    return value if isinstance(value, np.ndarray) else np.full(state.games, value, dtype=np.bool_)


@dataclass(frozen=True)
class Compiler:
    """Compiles nodes against the truth, or (with `seat`) against what a seat knows."""

    index: Index
    seat: int | None = None

    def compile(self, node: Node) -> Condition:
        """The function that computes `node`."""
        match node:
            case Constant():
                return self._constant(node)
            case Ref():
                maker: Callable[[Ref], Condition] = getattr(self, f"_{node.kind}")
                return maker(node)
            case Not(item):
                inner = self.compile(item)
                return lambda s: _opposite(inner(s))
            case Both():
                return self._both(node)
            case Compare(op, left, right):
                return _comparison(_COMPARE[op], self.compile(left), self.compile(right))
            case Arith(op, left, right):
                return _pair(_ARITH[op], self.compile(left), self.compile(right))

    def _constant(self, node: Constant) -> Condition:
        if node.type == "moment":
            instant = self.index.instant(str(node.value))
            return lambda s: instant
        value = node.value
        return lambda s: value

    def _both(self, node: Both) -> Condition:
        # What is one for all games (the clock) comes first, as it often decides alone; then
        # what often is (deeds and flags); what takes long comes last.
        items = [self.compile(item) for item in sorted(node.items, key=_lateness)]
        join = np.logical_and if node.op == "and" else np.logical_or
        decides = node.op == "or"

        def run(s: State) -> Value:
            value: Value = not decides
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

    def _variable(self, ref: Ref) -> Condition:
        i, seat = self.index.variables[ref.ids[0]], self.seat
        if seat is None:
            return lambda s: _number(s.x[i])
        return lambda s: _number(s.known_value[seat, i])

    def _flag(self, ref: Ref) -> Condition:
        i, seat = self.index.flags[ref.ids[0]], self.seat
        if seat is None:
            return lambda s: _truth(s.flags[i])
        return lambda s: _truth(s.known_flags[seat, i])

    def _fact(self, ref: Ref) -> Condition:
        i = self.index.facts[ref.ids[0]]
        return lambda s: _truth(s.facts[i])

    def _known(self, ref: Ref) -> Condition:
        i, seat = self.index.variables[ref.ids[0]], self.seat
        return lambda s: _number(s.known_value[seat, i])

    def _spread(self, ref: Ref) -> Condition:
        i, seat = self.index.variables[ref.ids[0]], self.seat
        return lambda s: _number(s.known_spread[seat, i])

    def _hours_since(self, ref: Ref) -> Condition:
        when, hours = self._turn_of(ref.ids), self.index.hours

        def run(s: State) -> Value:
            turns = _number(when(s))
            if isinstance(turns, int):
                return hours.item(s.turn, turns)
            return hours[s.turn].take(turns)

        return run

    def _turn_of(self, ids: tuple[str, ...]) -> Callable[[State], NDArray[np.int16]]:
        match ids:
            case ("event", event):
                e = self.index.events[event]
                return lambda s: s.happened[e]
            case ("flag", flag):
                f = self.index.flags[flag]
                return lambda s: s.flag_set[f]
            case _:
                c = self.index.choices[ids[1], ids[2]]
                return lambda s: s.done[c]

    def _happened(self, ref: Ref) -> Condition:
        e = self.index.events[ref.ids[0]]
        return lambda s: _truth(s.happened[e] != NEVER)

    def _did(self, ref: Ref) -> Condition:
        c = self.index.choices[ref.ids[0], ref.ids[1]]
        row = self.index.slot_rows[c]
        return lambda s: _truth(s.did[row] == c)

    def _done(self, ref: Ref) -> Condition:
        c = self.index.choices[ref.ids[0], ref.ids[1]]
        return lambda s: _truth(s.done[c] != NEVER)

    def _open(self, ref: Ref) -> Condition:
        seat = self.index.seats[ref.ids[0]]
        if len(ref.ids) == 1:
            return lambda s: _number(
                _of_seat(s, s.letters.open, seat).sum(axis=0).astype(np.float64)
            )
        channel = self.index.channels[ref.ids[1]]
        return lambda s: _truth(np.logical_or.reduce(_open_on(s, seat, channel)))

    def _offer(self, ref: Ref) -> Condition:
        seat, channel = self.index.seats[ref.ids[0]], self.index.channels[ref.ids[1]]
        issue = self.index.issues[ref.ids[2]]

        def run(s: State) -> Value:
            here = _open_on(s, seat, channel)
            if not here.any():
                return -1.0
            offered = np.where(here, _of_seat(s, s.letters.read[issue], seat), -1).max(axis=0)
            return _number(offered.astype(np.float64))

        return run

    def _stands(self, ref: Ref) -> Condition:
        i = self.index.issues[ref.ids[0]]
        return lambda s: _number(s.stands[i].astype(np.float64))

    def _terms(self, ref: Ref) -> Condition:
        i = self.index.issues[ref.ids[0]]
        return lambda s: _number(s.terms[i].astype(np.float64))

    def _leaked(self, ref: Ref) -> Condition:
        seat = self.index.seats[ref.ids[0]]
        return lambda s: _truth(s.leaked[seat])

    def _now(self, ref: Ref) -> Condition:
        instants: tuple[int, ...] = tuple(self.index.instants.tolist())
        return lambda s: instants[s.turn]


def _number(values: NDArray[Any]) -> Value:
    """Numbers by game; a batch of one gives the number itself."""
    return values.item() if values.size == 1 else values


def _truth(values: Bools) -> Value:
    """Truths by game, or one truth where all games agree."""
    if values.size < 2:
        return values.size > 0 and values.item()
    first = values.item(0)
    other = values.argmin() if first else values.argmax()  # 0 where no truth is another
    return values if other else first


def _opposite(value: Value) -> Value:
    return ~value if isinstance(value, np.ndarray) else not value


def _lateness(node: Node) -> int:
    return max((_LATENESS.get(ref.kind, 1) for ref in references(node)), default=0)


def _pair(op: Callable[[Value, Value], Value], left: Condition, right: Condition) -> Condition:
    return lambda s: op(left(s), right(s))


def _comparison(
    op: Callable[[Value, Value], Value], left: Condition, right: Condition
) -> Condition:
    def run(s: State) -> Value:
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
            node = resolve(text, self.names, scope)
            self._made[key, text] = Compiler(self.index, seat).compile(node)
        return self._made[key, text]

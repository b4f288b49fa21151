"""Conditions in rows: the one form that every executor of the rules reads.

A term says nothing of how it is computed. `lowered` makes it of an author's expression, `at`
works out what of it the clock decides.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from game.engine.index import Index
from game.scenario.expressions import nodes as tree
from game.scenario.expressions import references

LeafKind = Literal[
    "now",  # (): the turn's instant
    "variable",  # (variable,)
    "known",  # (seat, variable): its last report
    "spread",  # (seat, variable)
    "flag",  # (flag,)
    "known_flag",  # (seat, flag)
    "fact",  # (fact,)
    "since_event",  # (event,): hours, LONG_AGO if never
    "since_flag",  # (flag,)
    "since_choice",  # (choice,)
    "happened",  # (event,)
    "did",  # (row of State.did, choice)
    "done",  # (choice,)
    "open",  # (seat,): how many of its proposals lie open
    "open_on",  # (seat, channel)
    "offer",  # (seat, channel, issue): a level, -1 for none
    "stands",  # (issue,)
    "terms",  # (issue,)
    "leaked",  # (seat,)
]

TRUTHS = frozenset({"flag", "known_flag", "fact", "happened", "did", "done", "open_on", "leaked"})
"""The kinds of leaves that are true or false; all others are numbers."""

COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
ARITH: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
}


@dataclass(frozen=True)
class Value:
    """A number, an instant or a truth, the same in all games."""

    value: float | bool


@dataclass(frozen=True)
class Leaf:
    """Something that a state holds, by kind and rows (see `LeafKind`)."""

    kind: LeafKind
    rows: tuple[int, ...] = ()


@dataclass(frozen=True)
class Opposite:
    """The opposite of a truth."""

    item: Term

    @cached_property
    def timeless(self) -> bool:
        """See `is_timeless`."""
        return not isinstance(self.item, Value) and is_timeless(self.item)


@dataclass(frozen=True)
class Joined:
    """Whether all (`every`), or else any, of two or more truths hold."""

    every: bool
    items: tuple[Term, ...]

    @cached_property
    def timeless(self) -> bool:
        """See `is_timeless`."""
        return all(is_timeless(item) and not isinstance(item, Value) for item in self.items)


@dataclass(frozen=True)
class Compared:
    """A comparison of two numbers or two truths, by a key of `COMPARE`."""

    op: str
    left: Term
    right: Term

    @cached_property
    def timeless(self) -> bool:
        """See `is_timeless`."""
        parts = self.left, self.right
        known = all(isinstance(part, Value) for part in parts)
        return not known and all(map(is_timeless, parts))


@dataclass(frozen=True)
class Reckoned:
    """A sum, difference or product of two numbers, by a key of `ARITH`."""

    op: str
    left: Term
    right: Term

    @cached_property
    def timeless(self) -> bool:
        """See `is_timeless`."""
        parts = self.left, self.right
        known = all(isinstance(part, Value) for part in parts)
        return not known and all(map(is_timeless, parts))


Term = Value | Leaf | Opposite | Joined | Compared | Reckoned


def is_truth(term: Term) -> bool:
    """Whether a term is true or false, not a number."""
    match term:
        case Value(value):
            return isinstance(value, bool)
        case Leaf(kind):
            return kind in TRUTHS
        case Reckoned():
            return False
    return True


def at(term: Term, now: int) -> Term:
    """The term in a turn with this instant: what the clock alone decides is decided."""
    if is_timeless(term):
        return term
    match term:
        case Leaf("now"):
            return Value(now)
        case Opposite(item):
            return _opposite(at(item, now))
        case Joined(every, items):
            return _joined(every, [at(item, now) for item in items])
        case Compared(op, left, right):
            return _worked(Compared, op, COMPARE[op], at(left, now), at(right, now))
        case Reckoned(op, left, right):
            return _worked(Reckoned, op, ARITH[op], at(left, now), at(right, now))
    return term


def is_timeless(term: Term) -> bool:
    """Whether there is nothing in a term that the clock, or nothing at all, decides: `at`
    leaves it as it is."""
    match term:
        case Leaf(kind):
            return kind != "now"
        case Value():
            return True
    return term.timeless


def moments(term: Term) -> frozenset[float]:
    """The instants with which a term compares the time: between two of them `at` gives the
    same."""
    match term:
        case Compared(_, Leaf("now"), Value(moment)) | Compared(_, Value(moment), Leaf("now")):
            return frozenset({moment})
        case Opposite(item):
            return moments(item)
        case Joined(_, items):
            return frozenset().union(*map(moments, items))
        case Compared(_, left, right) | Reckoned(_, left, right):
            return moments(left) | moments(right)
    return frozenset()


def _opposite(item: Term) -> Term:
    return Value(not item.value) if isinstance(item, Value) else Opposite(item)


def _joined(every: bool, items: list[Term]) -> Term:
    """Without what decides nothing; decided, where one item is enough."""
    if any(isinstance(item, Value) and item.value is not every for item in items):
        return Value(not every)
    open_items = tuple(item for item in items if not isinstance(item, Value))
    if not open_items:
        return Value(every)
    return open_items[0] if len(open_items) == 1 else Joined(every, open_items)


def _worked(
    form: type[Compared | Reckoned],
    op: str,
    work: Callable[[Any, Any], Any],
    left: Term,
    right: Term,
) -> Term:
    if isinstance(left, Value) and isinstance(right, Value):
        return Value(work(left.value, right.value))
    return form(op, left, right)


_LATENESS = {"now": 0, "variable": 2, "known": 2, "spread": 2, "open": 3, "offer": 3}
"""When a kind of name is looked at, beside others; 1 for what is not named here."""


def lowered(node: tree.Node, index: Index, seat: int | None = None) -> Term:
    """The term of an expression, read in the truth or (with `seat`) in what a seat knows."""
    match node:
        case tree.Constant(type_, value):
            return Value(index.instant(str(value)) if type_ == "moment" else _plain(value))
        case tree.Ref():
            return _leaf(node, index, seat)
        case tree.Not(item):
            return Opposite(lowered(item, index, seat))
        case tree.Both(op, items):
            # What is one for all games (the clock) comes first, as it often decides alone; then
            # what often is (deeds and flags); what takes long comes last.
            ordered = sorted(items, key=_lateness)
            return Joined(op == "and", tuple(lowered(item, index, seat) for item in ordered))
        case tree.Compare(op, left, right):
            return Compared(op, lowered(left, index, seat), lowered(right, index, seat))
        case tree.Arith(op, left, right):
            return Reckoned(op, lowered(left, index, seat), lowered(right, index, seat))


def _plain(value: float | bool | str) -> float | bool:
    assert not isinstance(value, str)
    return value


def _lateness(node: tree.Node) -> int:
    return max((_LATENESS.get(ref.kind, 1) for ref in references(node)), default=0)


def _leaf(ref: tree.Ref, index: Index, seat: int | None) -> Leaf:
    known = () if seat is None else (seat,)
    match ref.kind, ref.ids:
        case "variable", (name,):
            return Leaf("variable" if seat is None else "known", (*known, index.variables[name]))
        case "flag", (name,):
            return Leaf("flag" if seat is None else "known_flag", (*known, index.flags[name]))
        case ("known" | "spread") as kind, (name,):
            return Leaf(kind, (*known, index.variables[name]))
        case "hours_since", ids:
            return _since(ids, index)
        case "did", (who, choice):
            c = index.choices[who, choice]
            return Leaf("did", (index.slot_rows[c], c))
        case "done", (who, choice):
            return Leaf("done", (index.choices[who, choice],))
        case "open", (who, channel):
            return Leaf("open_on", (index.seats[who], index.channels[channel]))
        case "offer", (who, channel, issue):
            rows = index.seats[who], index.channels[channel], index.issues[issue]
            return Leaf("offer", rows)
        case kind, ids:
            return Leaf(kind, tuple(_TABLES[kind](index)[name] for name in ids))


def _since(ids: tuple[str, ...], index: Index) -> Leaf:
    match ids:
        case ("event", event):
            return Leaf("since_event", (index.events[event],))
        case ("flag", flag):
            return Leaf("since_flag", (index.flags[flag],))
        case _:
            return Leaf("since_choice", (index.choices[ids[1], ids[2]],))


_TABLES: dict[str, Callable[[Index], Any]] = {
    "now": lambda index: {},
    "fact": lambda index: index.facts,
    "happened": lambda index: index.events,
    "open": lambda index: index.seats,
    "stands": lambda index: index.issues,
    "terms": lambda index: index.issues,
    "leaked": lambda index: index.seats,
}

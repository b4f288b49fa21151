"""What an expression is worth: in truth, or as far as one seat knows."""

from __future__ import annotations

import operator
from collections.abc import Callable

from game.scenario.expressions.nodes import Arith, Both, Compare, Constant, Node, Not, Ref
from tests.oracle.book import Book
from tests.oracle.state import OracleState

NEVER = 10000.0

Value = float | bool | int

OPERATORS: dict[str, Callable[[Value, Value], Value]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
}


class Truth:
    """Reads names in the state itself."""

    def __init__(self, book: Book, state: OracleState) -> None:
        self.book = book
        self.state = state

    def variable(self, name: str) -> Value:
        return self.state.variables[name]

    def flag(self, name: str) -> Value:
        return self.state.flags[name]

    def fact(self, name: str) -> Value:
        return self.state.facts[name]

    def known(self, name: str) -> Value:
        raise ValueError(f"only a seat knows known.{name}")

    def spread(self, name: str) -> Value:
        raise ValueError(f"only a seat knows spread.{name}")

    def hours_since(self, sort: str, *ids: str) -> Value:
        turn = self.last_turn(sort, *ids)
        if turn is None:
            return NEVER
        return (self.now() - self.book.turns[turn].instant) / 60

    def last_turn(self, sort: str, *ids: str) -> int | None:
        """When an event last happened, a flag was last set, or a choice last done."""
        match sort:
            case "event":
                return self.state.happened[ids[0]]
            case "flag":
                return self.state.flag_set[ids[0]]
            case _:
                return self.state.done[ids[0]][ids[1]]

    def happened(self, event: str) -> Value:
        return self.state.happened[event] is not None

    def did(self, seat: str, choice: str) -> Value:
        return choice in self.state.did[seat].values()

    def done(self, seat: str, choice: str) -> Value:
        return self.state.done[seat][choice] is not None

    def open(self, seat: str, channel: str | None = None) -> Value:
        found = self.state.open_proposals(seat, channel)
        return len(found) if channel is None else bool(found)

    def offer(self, seat: str, channel: str, issue: str) -> Value:
        found = self.state.open_proposals(seat, channel)
        return self.number(issue, found[0].read[issue]) if found else -1

    def stands(self, issue: str) -> Value:
        return self.number(issue, self.state.stands[issue])

    def terms(self, issue: str) -> Value:
        if self.state.terms is None:
            raise ValueError("there are terms only in a settlement")
        return self.number(issue, self.state.terms[issue])

    def leaked(self, seat: str) -> Value:
        return self.state.leaked[seat]

    def now(self) -> int:
        return self.book.turns[self.state.turn].instant

    def number(self, issue: str, level: str) -> int:
        """A level's place on its issue's list, from 0."""
        return list(self.book.scenario.issues[issue].levels).index(level)


class Knowledge(Truth):
    """Reads names as one seat knows them; what it sees exactly is the truth of this turn."""

    def __init__(self, book: Book, state: OracleState, seat: str) -> None:
        super().__init__(book, state)
        self.seat = seat

    def variable(self, name: str) -> Value:
        if self.book.sight(self.seat, name) != "exact":
            raise ValueError(f"{self.seat} does not know {name} exactly")
        return super().variable(name)

    def flag(self, name: str) -> Value:
        return self.state.known_flags[self.seat][name]

    def fact(self, name: str) -> Value:
        raise ValueError(f"no seat knows the fact {name}")

    def known(self, name: str) -> Value:
        low, high = self.book.scenario.variables[name].range
        report = self.state.known[self.seat][name]
        return (low + high) / 2 if report is None else report.value

    def spread(self, name: str) -> Value:
        low, high = self.book.scenario.variables[name].range
        report = self.state.known[self.seat][name]
        return (high - low) / 2 if report is None else report.spread


def evaluate(node: Node, reading: Truth) -> Value:
    """The value of a tree; moments are minutes of UTC."""
    match node:
        case Constant("moment", value):
            return reading.book.instant(str(value))
        case Constant(_, value):
            return value  # type: ignore[return-value]
        case Ref():
            return getattr(reading, node.kind)(*node.ids)  # type: ignore[no-any-return]
        case Not(item):
            return not evaluate(item, reading)
        case Both("and", items):
            return all(evaluate(item, reading) for item in items)
        case Both(_, items):
            return any(evaluate(item, reading) for item in items)
        case Compare(op, left, right) | Arith(op, left, right):
            operate = OPERATORS[op]
            return operate(evaluate(left, reading), evaluate(right, reading))


def true(book: Book, state: OracleState, text: str | None) -> bool:
    """Whether a condition holds in truth; no condition always holds."""
    return text is None or bool(evaluate(book.tree(text), Truth(book, state)))


def knows(book: Book, state: OracleState, seat: str, text: str | None) -> bool:
    """Whether a condition holds as far as a seat knows; no condition always holds."""
    return text is None or bool(evaluate(book.tree(text), Knowledge(book, state, seat)))

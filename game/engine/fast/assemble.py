"""Terms to instructions: what a condition says, for a machine that works on whole rows.

An instruction is six whole numbers: what to do (`Op`), the row it goes to, and up to four
operands. Truths are rows of bits, numbers rows of floats; what a state holds is already a row,
so that most conditions are a few instructions on bits. Within one program nothing is computed
twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from game.engine.fast.rows import FALSE, TRUE, Rows
from game.engine.model import Model
from game.engine.terms import (
    COMPARE,
    Compared,
    Joined,
    Leaf,
    Opposite,
    Reckoned,
    Term,
    Value,
    is_truth,
)

Instruction = tuple[int, int, int, int, int, int]


class Op(IntEnum):
    """What an instruction does. Operands: rows, or what is said."""

    NOT = 0  # truth
    AND = 1  # truth, truth
    OR = 2  # truth, truth
    SAME = 3  # truth, truth: whether both are alike
    BELOW = 4  # number, constant, 1 to turn it round: number < constant
    AT_MOST = 5  # number, constant, 1 to turn it round
    EQUALS = 6  # number, constant, 1 to turn it round
    LESS = 7  # number, number, 1 to turn it round
    EQUAL = 8  # number, number, 1 to turn it round
    BETWEEN = 9  # turn row, from, to, 1 to turn it round
    CONSTANT = 10  # constant
    ADD = 11  # number, number
    SUBTRACT = 12  # number, number
    MULTIPLY = 13  # number, number
    SINCE = 14  # turn row: hours since then
    LEVEL = 15  # 0 stands or 1 terms, issue
    COUNT = 16  # first truth, how many: in how many of them a lane is
    OFFER = 17  # seat and channel, issue, truth: whether something is open there


_SINCE = {"since_event": "", "since_flag": "flag_set", "since_choice": "done_at"}
_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
_BY_CONSTANT = {
    "<": (Op.BELOW, 0),
    ">=": (Op.BELOW, 1),
    "<=": (Op.AT_MOST, 0),
    ">": (Op.AT_MOST, 1),
    "==": (Op.EQUALS, 0),
    "!=": (Op.EQUALS, 1),
}
_RECKON = {"+": Op.ADD, "-": Op.SUBTRACT, "*": Op.MULTIPLY}


@dataclass
class Constants:
    """The numbers that instructions name, each once."""

    values: list[float] = field(default_factory=list)
    _places: dict[float, int] = field(default_factory=dict)

    def place(self, value: float) -> int:
        """Where the number stands."""
        if value not in self._places:
            self._places[value] = len(self.values)
            self.values.append(value)
        return self._places[value]


@dataclass
class Assembler:
    """Writes one program: conditions of one moment of one turn. While orders are being judged
    (`judging`) what was done last is overwritten, so it is copied first."""

    model: Model
    rows: Rows
    turn: int
    constants: Constants
    judging: bool = False
    program: list[Instruction] = field(default_factory=list)
    truths: int = 0
    numbers: int = 0
    _truths: dict[Term, int] = field(default_factory=dict)
    _numbers: dict[Term, int] = field(default_factory=dict)

    def truth(self, term: Term | None) -> int:
        """The row in which a truth stands once the program has run; None always holds."""
        if term is None:
            return TRUE
        if term not in self._truths:
            self._truths[term] = self._truth(term)
        return self._truths[term]

    def number(self, term: Term) -> int:
        """The row in which a number stands."""
        if term not in self._numbers:
            self._numbers[term] = self._number(term)
        return self._numbers[term]

    def _truth(self, term: Term) -> int:
        match term:
            case Value(value):
                return TRUE if value else FALSE
            case Leaf(kind, rows):
                return self._leaf(kind, rows)
            case Opposite(item):
                return self._emit(Op.NOT, self.truth(item))
            case Joined(every, items):
                return self._joined(Op.AND if every else Op.OR, items)
            case Compared(op, left, right):
                return self._compared(op, left, right)
        raise TypeError(f"{term!r} is no truth")

    def _leaf(self, kind: str, rows: tuple[int, ...]) -> int:
        first, channels = self.rows, len(self.model.index.channels)
        match kind, rows:
            # What a seat sees of a flag is the flag when conditions of seats are read.
            case ("flag", (flag,)) | ("known_flag", (_, flag)):
                return first.flags + flag
            case "fact", (fact,):
                return first.facts + fact
            case "happened", (event,):
                return first.ever + event
            case "did", (_, choice):
                row = first.did + choice
                return self._emit(Op.AND, row, TRUE) if self.judging else row
            case "done", (choice,):
                return first.done + choice
            case "open_on", (seat, channel):
                return first.open + seat * channels + channel
            case _, (seat,):
                return first.leaked + seat
        raise TypeError(f"{kind!r} is no truth")

    def _joined(self, op: Op, items: tuple[Term, ...]) -> int:
        row = self.truth(items[0])
        for item in items[1:]:
            row = self._emit(op, row, self.truth(item))
        return row

    def _compared(self, op: str, left: Term, right: Term) -> int:
        if is_truth(left):
            return self._compared_truths(op, self.truth(left), self.truth(right))
        if isinstance(left, Value):
            op, left, right = _TURNED[op], right, left
        if not isinstance(right, Value):
            return self._compared_numbers(op, self.number(left), self.number(right))
        if isinstance(left, Leaf) and left.kind in _SINCE:
            return self._since_compared(op, left, right)
        made, turned = _BY_CONSTANT[op]
        return self._emit(made, self.number(left), self.constants.place(right.value), turned)

    def _compared_truths(self, op: str, left: int, right: int) -> int:
        if op in ("==", "!="):
            row = self._emit(Op.SAME, left, right)
            return row if op == "==" else self._emit(Op.NOT, row)
        if op in (">", ">="):
            op, left, right = _TURNED[op], right, left
        return self._emit(Op.AND if op == "<" else Op.OR, self._emit(Op.NOT, left), right)

    def _compared_numbers(self, op: str, left: int, right: int) -> int:
        if op in ("==", "!="):
            return self._emit(Op.EQUAL, left, right, int(op == "!="))
        if op in (">", "<="):
            left, right = right, left
        return self._emit(Op.LESS, left, right, int(op in ("<=", ">=")))

    def _since_compared(self, op: str, since: Leaf, limit: Value) -> int:
        """Hours since a turn fall from turn to turn, so those that fit lie together, or those
        that do not."""
        hours = self.model.index.hours[self.turn]
        turns = range(-1, self.turn + 1)
        fitting = [turn for turn in turns if COMPARE[op](hours[turn], limit.value)]
        turned = bool(fitting) and len(fitting) != fitting[-1] - fitting[0] + 1
        if turned:
            fitting = [turn for turn in turns if turn not in fitting]
        if fitting and fitting[-1] == self.turn:
            # Up to a turn is one comparison, so the others are looked for.
            turned, fitting = not turned, list(range(-1, fitting[0]))
        if not fitting:
            return TRUE if turned else FALSE
        row = self._turn_row(since)
        return self._emit(Op.BETWEEN, row, fitting[0], fitting[-1], int(turned))

    def _turn_row(self, since: Leaf) -> int:
        name = _SINCE[since.kind]
        return since.rows[0] + (getattr(self.rows, name) if name else 0)

    def _number(self, term: Term) -> int:
        match term:
            case Value(value):
                return self._work(Op.CONSTANT, self.constants.place(value))
            case Leaf(kind, rows):
                return self._number_leaf(term, kind, rows)
            case Reckoned(op, left, right):
                return self._work(_RECKON[op], self.number(left), self.number(right))
        raise TypeError(f"{term!r} is no number")

    def _number_leaf(self, leaf: Leaf, kind: str, rows: tuple[int, ...]) -> int:
        channels, variables = len(self.model.index.channels), self.model.sizes.variables
        match kind, rows:
            case "variable", (variable,):
                return variable
            case (("known" | "spread"), (seat, variable)):
                if variable in self.model.exact[seat]:
                    return variable if kind == "known" else self.number(Value(0.0))
                return int(getattr(self.rows, kind)) + seat * variables + variable
            case (("stands" | "terms"), (issue,)):
                return self._work(Op.LEVEL, int(kind == "terms"), issue)
            case "open", (seat,):
                return self._work(Op.COUNT, self.rows.open + seat * channels, channels)
            case "offer", (seat, channel, issue):
                place = seat * channels + channel
                return self._work(Op.OFFER, place, issue, self.rows.open + place)
        return self._work(Op.SINCE, self._turn_row(leaf))

    def _emit(self, op: Op, a: int, b: int = 0, c: int = 0, d: int = 0) -> int:
        row = self.rows.truths + self.truths
        self.truths += 1
        self.program.append((op, row, a, b, c, d))
        return row

    def _work(self, op: Op, a: int, b: int = 0, c: int = 0) -> int:
        row = self.rows.worked + self.numbers
        self.numbers += 1
        self.program.append((op, row, a, b, c, 0))
        return row

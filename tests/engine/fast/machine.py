"""Programs of conditions worked out in plain numpy, one truth a byte: what an instruction means.

The tables are filled from a state by what `game.engine.fast.rows` says of each row, and by
nothing that the kernel itself uses.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import numpy as np

from game.engine.fast.assemble import Assembler, Constants, Instruction, Op
from game.engine.fast.rows import ALIVE, FALSE, TRUE, Rows, rows_of
from game.engine.index import LONG_AGO
from game.engine.model import Model
from game.engine.state import State
from game.engine.steps.mailbox import place_of
from game.engine.terms import Compared, Joined, Leaf, Opposite, Reckoned, Term, Value


def begun(model: Model, turn: int, judging: bool = False) -> Assembler:
    """An assembler with nothing written yet."""
    return Assembler(model, rows_of(model), turn, Constants(), judging)


class Machine:
    """A state in rows: `bits` (R, N) truths, `numbers` (R, N), `turns` (R, N)."""

    def __init__(self, model: Model, state: State) -> None:
        self.model, self.state, self.rows = model, state, rows_of(model)
        games = state.games
        self.bits = np.zeros((self.rows.truths, games), dtype=np.bool_)
        self.numbers = np.zeros((self.rows.worked, games))
        self.turns = np.full((self.rows.turns, games), -1)
        self.table = np.full((2 * len(model.index.channels), games), -1)
        self._fill_truths(self.rows)
        self._fill_numbers(self.rows)
        self._fill_table()

    def _fill_truths(self, rows: Rows) -> None:
        state = self.state
        self.bits[TRUE] = True
        self.bits[FALSE] = False
        self.bits[ALIVE] = ~state.over
        for first, truths in (
            (rows.flags, state.flags),
            (rows.facts, state.facts),
            (rows.ever, state.happened >= 0),
            (rows.done, state.done >= 0),
            (rows.leaked, state.leaked),
            (rows.papers, state.papers >= 0),
        ):
            self.bits[first : first + len(truths)] = truths
        for choice in self.model.choices:
            slot = choice.seat * self.model.sizes.slots + choice.slot
            self.bits[rows.did + choice.row] = state.did[slot] == choice.row

    def _fill_numbers(self, rows: Rows) -> None:
        state, n = self.state, self.state.games
        self.numbers[: len(state.x)] = state.x
        self.numbers[rows.known : rows.spread] = state.known_value.reshape(-1, n)
        self.numbers[rows.spread : rows.worked] = state.known_spread.reshape(-1, n)
        self.turns[: rows.flag_set] = state.happened
        self.turns[rows.flag_set : rows.done_at] = state.flag_set
        self.turns[rows.done_at : rows.known_at] = state.done
        self.turns[rows.known_at : rows.papers_at] = state.known_turn.reshape(-1, n)
        self.turns[rows.papers_at :] = state.papers

    def _fill_table(self) -> None:
        channels = len(self.model.index.channels)
        for row, game in zip(*np.nonzero(self.state.letters.open), strict=True):
            seat = place_of(int(row))[1]
            place = seat * channels + self.state.letters.channel[row, game]
            self.table[place, game] = row
            self.bits[self.rows.open + place, game] = True

    def run(self, made: Assembler) -> Machine:
        """Work out a program, instruction by instruction."""
        games = self.state.games
        self.bits = np.vstack([self.bits, np.zeros((made.truths, games), dtype=np.bool_)])
        self.numbers = np.vstack([self.numbers, np.full((made.numbers, games), np.nan)])
        for each in made.program:
            self._do(each, made.constants.values, made.turn)
        return self

    def _do(self, code: Instruction, constants: Sequence[float], turn: int) -> None:
        op, into, a, b, c, d = code
        bits, numbers = self.bits, self.numbers
        match Op(op):
            case Op.NOT:
                bits[into] = ~bits[a]
            case Op.AND:
                bits[into] = bits[a] & bits[b]
            case Op.OR:
                bits[into] = bits[a] | bits[b]
            case Op.SAME:
                bits[into] = bits[a] == bits[b]
            case Op.BELOW:
                bits[into] = (numbers[a] < constants[b]) ^ bool(c)
            case Op.AT_MOST:
                bits[into] = (numbers[a] <= constants[b]) ^ bool(c)
            case Op.EQUALS:
                bits[into] = (numbers[a] == constants[b]) ^ bool(c)
            case Op.LESS:
                bits[into] = (numbers[a] < numbers[b]) ^ bool(c)
            case Op.EQUAL:
                bits[into] = (numbers[a] == numbers[b]) ^ bool(c)
            case Op.BETWEEN:
                bits[into] = ((self.turns[a] >= b) & (self.turns[a] <= c)) ^ bool(d)
            case _:
                numbers[into] = self._reckoned(Op(op), a, b, constants, turn)

    def _reckoned(
        self, op: Op, a: int, b: int, constants: Sequence[float], turn: int
    ) -> np.ndarray | float:
        match op:
            case Op.CONSTANT:
                return constants[a]
            case Op.ADD:
                return self.numbers[a] + self.numbers[b]
            case Op.SUBTRACT:
                return self.numbers[a] - self.numbers[b]
            case Op.MULTIPLY:
                return self.numbers[a] * self.numbers[b]
            case Op.SINCE:
                return self._hours(turn, self.turns[a])
            case Op.LEVEL:
                return (self.state.terms if a else self.state.stands)[b].astype(float)
            case Op.COUNT:
                return self.bits[a : a + b].sum(axis=0).astype(float)
        return self._offered(a, b)

    def _hours(self, turn: int, since: np.ndarray) -> np.ndarray:
        instants = self.model.index.instants
        return np.where(since < 0, LONG_AGO, (instants[turn] - instants[since]) / 60)

    def _offered(self, place: int, issue: int) -> np.ndarray:
        games = np.arange(self.state.games)
        read = self.state.letters.read[issue, np.maximum(self.table[place], 0), games]
        return np.where(self.table[place] >= 0, read, -1).astype(float)


class Dice:
    """Terms of all forms by lot, over what a model has. A kind of which there is nothing is
    not drawn; neither are the terms of a settlement, which are written when it binds alone."""

    def __init__(self, model: Model, seed: int) -> None:
        self.model, self.lot = model, Random(seed)
        self.truth_leaves, self.number_leaves = _truth_leaves(model), _number_leaves(model)

    def truth(self, depth: int = 3) -> Term:
        """A truth."""
        lot = self.lot
        if depth == 0:
            return lot.choice([*self.truth_leaves, Value(lot.random() < 0.5)])
        match lot.randrange(5):
            case 0:
                return Opposite(self.truth(depth - 1))
            case 1:
                items = tuple(self.truth(depth - 1) for _ in range(lot.randint(2, 4)))
                return Joined(lot.random() < 0.5, items)
            case 2:
                op = lot.choice(["==", "!=", "<", "<=", ">", ">="])
                return Compared(op, self.truth(depth - 1), self.truth(depth - 1))
            case 3:
                return self._compared_numbers(depth)
        return lot.choice(self.truth_leaves)

    def _compared_numbers(self, depth: int) -> Term:
        op = self.lot.choice(["==", "!=", "<", "<=", ">", ">="])
        left, right = self.number(depth - 1), self.number(depth - 1)
        kind = self.lot.randrange(3)
        if kind == 0:
            return Compared(op, left, Value(self._near()))
        return Compared(op, Value(self._near()), left) if kind == 1 else Compared(op, left, right)

    def number(self, depth: int = 2) -> Term:
        """A number."""
        if depth > 0 and self.lot.random() < 0.4:
            op = self.lot.choice("+-*")
            return Reckoned(op, self.number(depth - 1), self.number(depth - 1))
        return self.lot.choice([*self.number_leaves, Value(self._near())])

    def _near(self) -> float:
        """A number that often is exactly what it is compared with."""
        return float(self.lot.choice([-1, 0, 1, 2, 3, 9, 12, 15, 24, 30, 40, 64, 9999.5, 10000]))


def _truth_leaves(model: Model) -> list[Term]:
    size, channels = model.sizes, len(model.index.channels)
    found = [Leaf("flag", (row,)) for row in range(size.flags)]
    seen = enumerate(model.seen_flags)
    found += [Leaf("known_flag", (seat, int(row))) for seat, rows in seen for row in rows]
    found += [Leaf("fact", (row,)) for row in range(size.facts)]
    found += [Leaf("happened", (row,)) for row in range(size.events)]
    found += [Leaf("did", (row, c)) for c, row in enumerate(model.index.slot_rows)]
    found += [Leaf("done", (row,)) for row in range(size.choices)]
    found += [Leaf("open_on", (seat, c)) for seat in range(2) for c in range(channels)]
    return [*found, Leaf("leaked", (0,)), Leaf("leaked", (1,))]


def _number_leaves(model: Model) -> list[Term]:
    size, seats = model.sizes, (0, 1)
    variables, issues = range(size.variables), range(size.issues)
    found = [Leaf("variable", (row,)) for row in variables]
    found += [Leaf("known", (seat, row)) for seat in seats for row in variables]
    found += [Leaf("spread", (seat, row)) for seat in seats for row in variables]
    found += [Leaf("since_event", (row,)) for row in range(size.events)]
    found += [Leaf("since_flag", (row,)) for row in range(size.flags)]
    found += [Leaf("since_choice", (row,)) for row in range(size.choices)]
    found += [Leaf("open", (seat,)) for seat in seats]
    found += [Leaf("stands", (row,)) for row in issues]
    return [
        *found,
        *(Leaf("offer", (s, c, i)) for s in seats for c in _channels(model) for i in issues),
    ]


def _channels(model: Model) -> range:
    return range(len(model.index.channels))

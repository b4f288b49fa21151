"""Programs of conditions, run on a block: every instruction works on a whole row."""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import (
    ALL,
    LANES,
    NONE,
    ONE,
    WORDS,
    Row,
    between,
    equal,
    equals,
    less,
    less_than,
    most_is,
)
from game.engine.fast.forms import MOMENTS, Programs
from game.engine.fast.jit import compiled, lowest
from game.engine.fast.lanes import Block


@compiled
def run(programs: Programs, block: Block, turn: int, moment: int) -> None:
    """Work out all conditions of one moment of a turn."""
    bits, numbers, code = block.bits, block.numbers, programs.code
    place = turn * MOMENTS + moment
    for at in range(programs.starts[place], programs.starts[place + 1]):
        op, into, a, b = code[at, 0], code[at, 1], code[at, 2], code[at, 3]
        if op == 1:
            for w in range(WORDS):
                bits[into, w] = bits[a, w] & bits[b, w]
        elif op == 0:
            for w in range(WORDS):
                bits[into, w] = ~bits[a, w]
        elif op == 2:
            for w in range(WORDS):
                bits[into, w] = bits[a, w] | bits[b, w]
        elif op == 3:
            for w in range(WORDS):
                bits[into, w] = ~(bits[a, w] ^ bits[b, w])
        elif op < 10:
            _compare(programs, block, at)
        else:
            _reckon(programs, block, turn, at, numbers[into])


@compiled
def _compare(programs: Programs, block: Block, at: int) -> None:
    """The instructions that make a truth of numbers."""
    numbers, code = block.numbers, programs.code
    op, into, a, b, c = code[at, 0], block.bits[code[at, 1]], code[at, 2], code[at, 3], code[at, 4]
    turned = c
    if op == 4:
        less_than(numbers[a], programs.constants[b], into)
    elif op == 5:
        most_is(numbers[a], programs.constants[b], into)
    elif op == 6:
        equals(numbers[a], programs.constants[b], into)
    elif op == 7:
        less(numbers[a], numbers[b], into)
    elif op == 8:
        equal(numbers[a], numbers[b], into)
    else:
        between(block.turns[a], b, c, into)
        turned = code[at, 5]
    if turned:
        for w in range(WORDS):
            into[w] = ~into[w]


@compiled
def _reckon(programs: Programs, block: Block, turn: int, at: int, into: Row) -> None:
    """The instructions that make a number."""
    numbers, op, a, b = (
        block.numbers,
        programs.code[at, 0],
        programs.code[at, 2],
        programs.code[at, 3],
    )
    if op == 10:
        into[:] = programs.constants[a]
    elif op == 11:
        for i in range(LANES):
            into[i] = numbers[a, i] + numbers[b, i]
    elif op == 12:
        for i in range(LANES):
            into[i] = numbers[a, i] - numbers[b, i]
    elif op == 13:
        for i in range(LANES):
            into[i] = numbers[a, i] * numbers[b, i]
    elif op == 14:
        _since(programs.hours[turn], block.turns[a], into)
    elif op == 15:
        shift = np.uint64(4 * b)
        for i in range(LANES):
            into[i] = np.float64((block.levels[a, i] >> shift) & np.uint64(15))
    elif op == 16:
        _count(block.bits[a : a + b], into)
    else:
        _offer(block, a, np.uint64(4 * b), block.bits[programs.code[at, 4]], into)


@compiled
def _since(hours: Row, turns: Row, into: Row) -> None:
    last = hours.shape[0] - 1
    for i in range(LANES):
        into[i] = hours[turns[i]] if turns[i] >= 0 else hours[last]


@compiled
def _count(rows: Row, into: Row) -> None:
    """In how many sets each lane is."""
    into[:] = 0.0
    for row in range(rows.shape[0]):
        for w in range(WORDS):
            for i in range(64):
                into[64 * w + i] += np.float64((rows[row, w] >> np.uint64(i)) & ONE)


@compiled
def _offer(block: Block, place: int, shift: np.uint64, lying: Row, into: Row) -> None:
    """The level that is offered in an open proposal, -1 where there is none."""
    mail = block.mail
    into[:] = -1.0
    for w in range(WORDS):
        word = lying[w]
        while word != NONE:
            i = 64 * w + lowest(word)
            word &= word - ONE
            into[i] = np.float64((mail.read[mail.table[place, i], i] >> shift) & np.uint64(15))


@compiled
def everyone(words: Row) -> bool:
    """Whether a set holds all lanes."""
    found = ALL
    for w in range(WORDS):
        found &= words[w]
    return bool(found == ALL)


@compiled
def meet(one: Row, other: Row, into: Row) -> bool:
    """The lanes that are in both sets; whether there are any."""
    found = NONE
    for w in range(WORDS):
        into[w] = one[w] & other[w]
        found |= into[w]
    return bool(found != NONE)

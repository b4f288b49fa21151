"""Games that go on move from a block that has grown thin to a fuller one, row by row.

They take along what their turns to come can depend on: of letters those that are yet to arrive,
lie open or may leak, and what the answers among them are about.
"""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import NONE, ONE, WORDS, Row
from game.engine.fast.forms import Tables
from game.engine.fast.jit import compiled, lowest
from game.engine.fast.lanes import EXPOSED, LEAKED, OPEN, UNDERWAY, WITHDRAWN, Block, Mail
from game.engine.fast.rows import ALIVE, FRESH, TRUE

_63 = np.uint64(63)

STEPS = 6
"""Bits of a word close up in so many steps: by 1, 2, 4, 8, 16 and 32 places."""


@compiled
def clear_room(tables: Tables, room: Block) -> None:
    """Nobody waits in a room: no truth holds, nothing is on its way or on a table."""
    moves, mail = tables.moves, room.mail
    for at in range(moves.bits.shape[0]):
        room.bits[moves.bits[at], :] = NONE
    room.bits[TRUE, :] = ~NONE
    for row in range(4 * tables.size.turns):
        for mark in range(mail.marks.shape[0]):
            mail.marks[mark, row, :] = NONE
    for place in range(2 * tables.size.channels):
        mail.settled[place, :] = NONE
    room.games[:] = -1
    room.fate.ending[:] = -1
    room.fate.ended[:] = -1
    room.sums[:] = 0.0
    room.moved[:] = 0
    room.acts[0] = 0
    room.lapsing[0] = 0


@compiled
def move_games(tables: Tables, block: Block, room: Block, turn: int, taken: int, most: int) -> None:
    """Move the first games that go on, so many at the most, into a room, from lane `taken` on."""
    lanes = _choose(block, taken, most)
    moves = tables.moves
    room.lapsing[0] |= block.lapsing[0]
    for at in range(moves.numbers.shape[0]):
        _move(block.numbers[moves.numbers[at]], lanes, room.numbers[moves.numbers[at]], taken)
    for at in range(moves.turns.shape[0]):
        _move(block.turns[moves.turns[at]], lanes, room.turns[moves.turns[at]], taken)
    _move_rows(block.levels, lanes, room.levels, taken, 2)
    _move_rows(block.keys, lanes, room.keys, taken, 2)
    _move_rows(block.fate.illegal, lanes, room.fate.illegal, taken, 2)
    for at in range(moves.hazards.shape[0]):
        hazard = moves.hazards[at]
        _move(block.fate.ledger[hazard], lanes, room.fate.ledger[hazard], taken)
    _move(block.games, lanes, room.games, taken)
    for k in range(lanes.shape[0]):
        block.games[lanes[k]] = -1
    _move_mail(tables, block, lanes, room.mail, taken, 4 * turn)
    for at in range(moves.bits.shape[0]):
        _move_bits(block, block.bits[moves.bits[at]], room.bits[moves.bits[at]])
    for w in range(WORDS):
        block.bits[ALIVE, w] &= ~block.sieve[STEPS, w]


@compiled
def _choose(block: Block, taken: int, most: int) -> Row:
    """The lanes of the first games that go on, and how the words of truths close up."""
    count, lanes, chosen = 0, block.lists, block.sieve[STEPS]
    for w in range(WORDS):
        word = block.bits[ALIVE, w]
        block.shifts[w] = taken + count
        chosen[w] = NONE
        while word != NONE and count < most:
            lanes[count] = 64 * w + lowest(word)
            count += 1
            chosen[w] |= word & ~(word - ONE)
            word &= word - ONE
    _set_sieve(block.sieve)
    return lanes[:count]


@compiled
def _set_sieve(sieve: Row) -> None:
    """For each step the bits that move in it, so that those chosen close up at the low end: the
    compression of H. S. Warren, Hacker's Delight (2nd ed. 2012), section 7-4."""
    for w in range(WORDS):
        left = sieve[STEPS, w]
        gaps = ~left << ONE
        for step in range(STEPS):
            odd = gaps
            for shift in range(STEPS):
                odd ^= odd << (ONE << np.uint64(shift))
            going = odd & left
            sieve[step, w] = going
            left = (left ^ going) | (going >> (ONE << np.uint64(step)))
            gaps &= ~odd


@compiled
def _move_bits(block: Block, source: Row, into: Row) -> None:
    """A row of truths: every word closes up, and is laid behind those before it."""
    sieve, words, found = block.sieve, block.bits[FRESH], NONE
    for w in range(WORDS):
        words[w] = source[w] & sieve[STEPS, w]
        found |= words[w]
    if found == NONE:
        return
    for step in range(STEPS):
        by = ONE << np.uint64(step)
        for w in range(WORDS):
            going = words[w] & sieve[step, w]
            words[w] = (words[w] ^ going) | (going >> by)
    for w in range(WORDS):
        place = block.shifts[w]
        at, shift = place >> 6, np.uint64(place) & _63
        if words[w] != NONE:
            into[at] |= words[w] << shift
            # In two steps, as a shift by 64 is none.
            rest = (words[w] >> ONE) >> (_63 - shift)
            if rest != NONE:
                into[at + 1] |= rest


@compiled
def _move(source: Row, lanes: Row, into: Row, to: int) -> None:
    """A row of numbers."""
    for k in range(lanes.shape[0]):
        into[to + k] = source[lanes[k]]


@compiled
def _move_rows(source: Row, lanes: Row, into: Row, to: int, count: int) -> None:
    for row in range(count):
        _move(source[row], lanes, into[row], to)


@compiled
def _move_mail(tables: Tables, block: Block, lanes: Row, into: Mail, to: int, count: int) -> None:
    """The letters, and the tables of proposals."""
    mail, places = block.mail, 2 * tables.size.channels
    for k in range(lanes.shape[0]):
        block.order[lanes[k]] = to + k
    for row in range(count):
        _move(mail.channel[row], lanes, into.channel[row], to)
        _move_letters(block, row, into)
        _move_bits(block, mail.marks[OPEN, row], into.marks[OPEN, row])
        _move_bits(block, mail.marks[WITHDRAWN, row], into.marks[WITHDRAWN, row])
        _move_bits(block, mail.marks[LEAKED, row], into.marks[LEAKED, row])
        _move_bits(block, mail.marks[UNDERWAY, row], into.marks[UNDERWAY, row])
        _move_bits(block, mail.marks[EXPOSED, row], into.marks[EXPOSED, row])
    _move_rows(mail.table, lanes, into.table, to, places)
    _move_rows(mail.latest, lanes, into.latest, to, places)
    _move_rows(mail.newest, lanes, into.newest, to, places)
    for place in range(places):
        _move_bits(block, mail.settled[place], into.settled[place])


@compiled
def _move_letters(block: Block, row: int, into: Mail) -> None:
    """The letters of a row that something may yet come of."""
    marks, chosen = block.mail.marks, block.sieve[STEPS]
    for w in range(WORDS):
        word = marks[UNDERWAY, row, w] | marks[OPEN, row, w] | marks[EXPOSED, row, w]
        word &= chosen[w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            word &= word - ONE
            _move_letter(block.mail, row, lane, into, block.order[lane])


@compiled
def _move_letter(mail: Mail, row: int, lane: int, into: Mail, to: int) -> None:
    """One letter, and what the proposal meant that it is about."""
    about = mail.about[row, lane]
    into.purpose[row, to] = mail.purpose[row, lane]
    into.tone_read[row, to] = mail.tone_read[row, lane]
    into.about[row, to] = about
    into.due[row, to] = mail.due[row, lane]
    into.expires[row, to] = mail.expires[row, lane]
    into.meant[row, to] = mail.meant[row, lane]
    into.read[row, to] = mail.read[row, lane]
    into.named[row, to] = mail.named[row, lane]
    if about >= 0:
        into.meant[about, to] = mail.meant[about, lane]

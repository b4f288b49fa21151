"""Games that go on move from a block that has grown thin to a fuller one, row by row."""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import ALL, NONE, ONE, WORDS, Row
from game.engine.fast.forms import Tables
from game.engine.fast.jit import compiled, lowest
from game.engine.fast.lanes import Block, Mail
from game.engine.fast.rows import ALIVE

_63 = np.uint64(63)


@compiled
def move_all(tables: Tables, block: Block, room: Block, turn: int, taken: int) -> int:
    """Move all games that go on into the room, from lane `taken` on; how many lanes of it are
    taken then. They take along what their turns to come can depend on."""
    lanes = _going(block)
    moves, count = tables.moves, lanes.shape[0]
    for at in range(moves.numbers.shape[0]):
        _move(block.numbers[moves.numbers[at]], lanes, room.numbers[moves.numbers[at]], taken)
    for at in range(moves.turns.shape[0]):
        _move(block.turns[moves.turns[at]], lanes, room.turns[moves.turns[at]], taken)
    _move_rows(block.levels, lanes, room.levels, taken, 2)
    _move_rows(block.keys, lanes, room.keys, taken, 2)
    _move_rows(block.fate.illegal, lanes, room.fate.illegal, taken, 2)
    _move_rows(block.fate.ledger, lanes, room.fate.ledger, taken, tables.size.hazards)
    _move_mail(tables, block.mail, lanes, room.mail, taken, 4 * turn)
    _move(block.games, lanes, room.games, taken)
    for k in range(count):
        block.games[lanes[k]] = -1
    for at in range(moves.bits.shape[0]):
        _move_bits(block.bits[moves.bits[at]], lanes, room.bits[moves.bits[at]], taken)
    return int(taken + count)


@compiled
def _going(block: Block) -> Row:
    """The lanes of the games that go on."""
    count, lanes = 0, block.lists
    for w in range(WORDS):
        word = block.bits[ALIVE, w]
        while word != NONE:
            lanes[count] = 64 * w + lowest(word)
            count += 1
            word &= word - ONE
    return lanes[:count]


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
def _move_bits(source: Row, lanes: Row, into: Row, to: int) -> None:
    """A row of truths."""
    found = NONE
    for w in range(WORDS):
        found |= source[w]
    _clear_from(into, to)
    if found == NONE:
        return
    for k in range(lanes.shape[0]):
        lane, place = lanes[k], to + k
        bit = (source[lane >> 6] >> (np.uint64(lane) & _63)) & ONE
        into[place >> 6] |= bit << (np.uint64(place) & _63)


@compiled
def _clear_from(words: Row, lane: int) -> None:
    """Take all lanes from this one on out of a set."""
    for w in range(WORDS):
        if 64 * w >= lane:
            words[w] = NONE
        elif 64 * w + 64 > lane:
            words[w] &= ~(ALL << (np.uint64(lane) & _63))


@compiled
def _move_mail(tables: Tables, mail: Mail, lanes: Row, into: Mail, to: int, count: int) -> None:
    """The letters, and the tables of proposals."""
    _move_rows(mail.channel, lanes, into.channel, to, count)
    _move_rows(mail.purpose, lanes, into.purpose, to, count)
    _move_rows(mail.tone_read, lanes, into.tone_read, to, count)
    _move_rows(mail.about, lanes, into.about, to, count)
    _move_rows(mail.due, lanes, into.due, to, count)
    _move_rows(mail.expires, lanes, into.expires, to, count)
    _move_rows(mail.meant, lanes, into.meant, to, count)
    _move_rows(mail.read, lanes, into.read, to, count)
    _move_rows(mail.named, lanes, into.named, to, count)
    places = 2 * tables.size.channels
    _move_rows(mail.table, lanes, into.table, to, places)
    _move_rows(mail.latest, lanes, into.latest, to, places)
    _move_rows(mail.newest, lanes, into.newest, to, places)
    for place in range(places):
        _move_bits(mail.settled[place], lanes, into.settled[place], to)
    for mark in range(mail.marks.shape[0]):
        for row in range(count):
            _move_bits(mail.marks[mark, row], lanes, into.marks[mark, row], to)

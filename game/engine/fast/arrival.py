"""Letters arrive: sections 5.1 to 5.3 of docs/engine.md, letter by letter."""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import NONE, ONE, WORDS, Row, anyone, drop, has, put
from game.engine.fast.deeds import heap
from game.engine.fast.endings import bind
from game.engine.fast.forms import Tables
from game.engine.fast.jit import compiled, lowest
from game.engine.fast.judging import ACCEPTANCE, PROPOSAL, WITHDRAWAL
from game.engine.fast.lanes import (
    ARRIVED,
    EXPOSED,
    LEAKED,
    MISUNDERSTOOD,
    OPEN,
    SECRET,
    SUPERSEDED,
    UNDERWAY,
    WITHDRAWN,
    Block,
)
from game.engine.fast.post import close, names_secret
from game.engine.fast.rows import ALIVE
from game.engine.fast.run import meet
from game.engine.fast.vectors import alike
from game.engine.fast.waves import mix, uniform


@compiled
def arrive(tables: Tables, block: Block, turn: int) -> None:
    """Deliver what is due, close what has lapsed, bind what was accepted."""
    mail, here, bound = block.mail, block.bits[tables.rows.due], block.bits[tables.rows.bound]
    for w in range(WORDS):
        bound[w] = NONE
    for row in range(4 * turn):
        if anyone(mail.marks[UNDERWAY, row]) and _due(block, row, turn, here):
            for w in range(WORDS):
                mail.marks[ARRIVED, row, w] |= here[w]
                word = here[w]
                while word != NONE:
                    _deliver(tables, block, row, 64 * w + lowest(word), bound)
                    word &= word - ONE
    if block.lapsing[0]:
        _lapse(tables, block, turn)
    if anyone(bound):
        bind(tables, block, turn, bound)


@compiled
def _due(block: Block, row: int, turn: int, here: Row) -> bool:
    """The lanes that go on and in which the letter of this row arrives now."""
    underway, due = block.mail.marks[UNDERWAY, row], block.mail.due[row]
    found = NONE
    for w in range(WORDS):
        word = alike(due, 64 * w, np.int16(turn))
        here[w] = word & underway[w] & block.bits[ALIVE, w]
        underway[w] &= ~word
        found |= here[w]
    return bool(found != NONE)


@compiled
def _deliver(tables: Tables, block: Block, row: int, lane: int, bound: Row) -> None:
    """One letter arrives, and its tone, as it is read, does what it does."""
    mail = block.mail
    arrives = tables.post.arrives[row // 2 % 2]
    heap(tables.deeds, block, arrives[mail.channel[row, lane], mail.tone_read[row, lane]], lane)
    _mark_answer(tables, block, row, lane)
    if mail.purpose[row, lane] == ACCEPTANCE:
        _accept(tables, block, row, lane, bound)
    if mail.purpose[row, lane] == PROPOSAL:
        _open(tables, block, row, lane)
    elif mail.purpose[row, lane] == WITHDRAWAL:
        put(mail.marks[WITHDRAWN, mail.about[row, lane]], lane)
        close(tables, block, int(mail.about[row, lane]), lane)
    if not has(mail.marks[OPEN, row], lane):
        drop(mail.marks[EXPOSED, row], lane)


@compiled
def _mark_answer(tables: Tables, block: Block, row: int, lane: int) -> None:
    """The author of a proposal knows now that it has been answered."""
    mail, about = block.mail, int(block.mail.about[row, lane])
    if about < 0 or mail.purpose[row, lane] == WITHDRAWAL:
        return
    own = about // 2 % 2 * tables.size.channels + mail.channel[about, lane]
    if mail.latest[own, lane] == about:
        put(mail.settled[own], lane)


@compiled
def _accept(tables: Tables, block: Block, row: int, lane: int, bound: Row) -> None:
    """A faithful acceptance is a candidate; an unfaithful one becomes a proposal."""
    mail = block.mail
    if mail.read[row, lane] == mail.meant[mail.about[row, lane], lane]:
        _consider(tables, block, row, lane, bound)
        return
    mail.purpose[row, lane] = PROPOSAL
    put(mail.marks[MISUNDERSTOOD, row], lane)
    mail.meant[row, lane] = mail.read[row, lane]
    named, meant = mail.named[row, lane], mail.meant[row, lane]
    if names_secret(tables.post.secrets, named, meant):
        put(mail.marks[SECRET, row], lane)
        if not has(mail.marks[LEAKED, row], lane):
            put(mail.marks[EXPOSED, row], lane)
    else:
        drop(mail.marks[SECRET, row], lane)
        drop(mail.marks[EXPOSED, row], lane)


@compiled
def _consider(tables: Tables, block: Block, row: int, lane: int, bound: Row) -> None:
    """Keep the acceptance sent first, of the proposal sent first, by the lesser draw."""
    sent, proposal = row // 4, int(block.mail.about[row, lane])
    proposed, best = proposal // 4, block.bound
    key = mix(block.keys[0, lane] ^ tables.ground.turn_names[sent])
    tie = uniform(key, tables.post.tie_names[row % 4])
    if has(bound, lane):
        if sent > best[1, lane] or (sent == best[1, lane] and proposed > best[2, lane]):
            return
        if sent == best[1, lane] and proposed == best[2, lane] and not tie < block.tie[lane]:
            return
    put(bound, lane)
    best[0, lane], best[1, lane], best[2, lane] = proposal, sent, proposed
    block.tie[lane] = tie


@compiled
def _open(tables: Tables, block: Block, row: int, lane: int) -> None:
    """Lay a proposal on the table, in place of an older one on its channel."""
    mail = block.mail
    place = row // 2 % 2 * tables.size.channels + mail.channel[row, lane]
    overtaken = mail.newest[place, lane] > row
    mail.newest[place, lane] = max(mail.newest[place, lane], np.int16(row))
    if overtaken:
        put(mail.marks[SUPERSEDED, row], lane)
        return
    if has(mail.marks[WITHDRAWN, row], lane):
        return
    older = int(mail.table[place, lane])
    if older >= 0:
        put(mail.marks[SUPERSEDED, older], lane)
        close(tables, block, older, lane)
    put(mail.marks[OPEN, row], lane)
    put(block.bits[tables.rows.open + place], lane)
    mail.table[place, lane] = row


@compiled
def _lapse(tables: Tables, block: Block, turn: int) -> None:
    """Close open proposals whose validity is past."""
    mail, now, here = block.mail, tables.ground.instants[turn], block.bits[tables.rows.due]
    for place in range(2 * tables.size.channels):
        if meet(block.bits[tables.rows.open + place], block.bits[ALIVE], here):
            for w in range(WORDS):
                word = here[w]
                while word != NONE:
                    lane = 64 * w + lowest(word)
                    word &= word - ONE
                    row = int(mail.table[place, lane])
                    expires = mail.expires[row, lane]
                    if expires >= 0 and expires < now:
                        close(tables, block, row, lane)

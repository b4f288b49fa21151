"""Letters leave: the second half of section 7 of docs/engine.md, letter by letter."""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import NONE, ONE, WORDS, drop, has, put
from game.engine.fast.deeds import affect_one
from game.engine.fast.forms import Tables
from game.engine.fast.jit import bits_in, compiled, lowest
from game.engine.fast.judging import ACCEPTANCE, PROPOSAL, WITHDRAWAL
from game.engine.fast.lanes import (
    ANSWERED,
    EXPOSED,
    OPEN,
    SECRET,
    UNDERWAY,
    Block,
)
from game.engine.fast.rows import ALIVE
from game.engine.fast.waves import uniform

_FOUR, LAST = np.uint64(4), np.uint64(15)


@compiled
def send(tables: Tables, block: Block, turn: int) -> None:
    """Every legal letter of this turn."""
    orders = block.orders
    for place in range(4):
        for w in range(WORDS):
            word = block.bits[ALIVE, w] & ~orders.bad[place, w]
            while word != NONE:
                lane = 64 * w + lowest(word)
                word &= word - ONE
                if orders.channel[place, lane] >= 0:
                    _leave(tables, block, turn, place, lane)


@compiled
def _leave(tables: Tables, block: Block, turn: int, place: int, lane: int) -> None:
    mail, row = block.mail, 4 * turn + place
    _write(tables, block, turn, place, lane)
    _travel(tables, block, turn, place, lane)
    _misread(tables, block, turn, place, lane)
    _hear(tables, block, place, row, lane)
    if mail.purpose[row, lane] == PROPOSAL:
        own = place // 2 * tables.size.channels + mail.channel[row, lane]
        mail.latest[own, lane] = row
        drop(mail.settled[own], lane)
    if mail.about[row, lane] >= 0:
        _mark_answered(tables, block, place // 2, row, lane)


@compiled
def _write(tables: Tables, block: Block, turn: int, place: int, lane: int) -> None:
    """What the letter says, as its author means it."""
    mail, orders, row = block.mail, block.orders, 4 * turn + place
    purpose, about = orders.purpose[place, lane], orders.proposal[place, lane]
    mail.channel[row, lane] = orders.channel[place, lane]
    mail.purpose[row, lane] = purpose
    mail.tone[row, lane] = orders.tone[place, lane]
    mail.about[row, lane] = about
    mail.expires[row, lane] = -1
    named, meant = NONE, block.levels[0, lane]
    if purpose == PROPOSAL:
        named = orders.named[place, lane]
        meant = (meant & ~named) | orders.levels[place, lane]
        if orders.valid[place, lane] >= 0:
            mail.expires[row, lane] = tables.ground.instants[turn] + orders.valid[place, lane]
    elif purpose == ACCEPTANCE:
        named, meant = mail.named[about, lane], mail.read[about, lane]
    mail.named[row, lane] = named
    mail.meant[row, lane] = meant
    if named != NONE and names_secret(tables, block, row, lane):
        put(mail.marks[SECRET, row], lane)
        put(mail.marks[EXPOSED, row], lane)


@compiled
def names_secret(tables: Tables, block: Block, row: int, lane: int) -> bool:
    """Whether a proposal or an acceptance names a secret level."""
    named, meant = block.mail.named[row, lane], block.mail.meant[row, lane]
    for issue in range(tables.size.issues):
        secret, shift = tables.post.secret[issue], _FOUR * np.uint64(issue)
        if secret and (named >> shift) & LAST != NONE:
            if (secret >> np.int64((meant >> shift) & LAST)) & 1:
                return True
    return False


@compiled
def _travel(tables: Tables, block: Block, turn: int, place: int, lane: int) -> None:
    """When it is due: the first later turn at or past its hours of transit."""
    post, mail, instants, row = tables.post, block.mail, tables.ground.instants, 4 * turn + place
    channel, seat = mail.channel[row, lane], place // 2
    least, most = post.least[seat, channel], post.most[seat, channel]
    u = uniform(block.keys[1, lane], post.transit_names[place])
    there = instants[turn] + least + np.int64(np.floor(u * np.float64(most - least + 1)))
    due = turn + 1
    while due < tables.size.turns and instants[due] < there:
        due += 1
    if due < tables.size.turns:
        mail.due[row, lane] = due
        put(mail.marks[UNDERWAY, row], lane)
    else:
        mail.due[row, lane] = -1


@compiled
def _misread(tables: Tables, block: Block, turn: int, place: int, lane: int) -> None:
    """What the other will read: the same, or one level or the tone a step off."""
    post, mail, row, key = tables.post, block.mail, 4 * turn + place, block.keys[1, lane]
    meant, named, tone = mail.meant[row, lane], mail.named[row, lane], mail.tone[row, lane]
    mail.read[row, lane] = meant
    mail.tone_read[row, lane] = tone
    chance, names = post.distortion[mail.channel[row, lane]], post.distort_names[place]
    if not (chance > 0.0 and uniform(key, names[0]) < chance):
        return
    items = bits_in(named) // 4
    item = np.int64(np.floor(uniform(key, names[1]) * np.float64(items + 1)))
    up = uniform(key, names[2]) < 0.5
    if item < items:
        mail.read[row, lane] = _other_level(tables, meant, named, item, up)
    elif post.tones[0] > 1:
        mail.tone_read[row, lane] = _step(np.int64(tone), up, post.tones[0] - 1)


@compiled
def _other_level(
    tables: Tables, meant: np.uint64, named: np.uint64, item: int, up: bool
) -> np.uint64:
    """The levels with the one of the named issue number `item` a step off."""
    for issue in range(tables.size.issues):
        shift = _FOUR * np.uint64(issue)
        if (named >> shift) & LAST != NONE:
            if item == 0:
                level = np.int64((meant >> shift) & LAST)
                other = np.uint64(_step(level, up, tables.post.tops[issue]))
                return (meant & ~(LAST << shift)) | (other << shift)
            item -= 1
    return meant


@compiled
def _step(level: int, up: bool, top: int) -> int:
    """One step up or down; at the end of the list the other way."""
    if level == top:
        return level - 1
    return level + 1 if up or level == 0 else level - 1


@compiled
def _hear(tables: Tables, block: Block, place: int, row: int, lane: int) -> None:
    """The public hears the tone and the open levels, by the channel's publicity."""
    post, mail, seat = tables.post, block.mail, place // 2
    channel, named, meant = mail.channel[row, lane], mail.named[row, lane], mail.meant[row, lane]
    affect_one(tables, block, post.audience[seat, channel, mail.tone[row, lane]], lane)
    if named == NONE:
        return
    for at in range(post.naming_from[seat], post.naming_from[seat + 1]):
        shift = _FOUR * np.uint64(post.naming_issue[at])
        if (named >> shift) & LAST != NONE:
            if (meant >> shift) & LAST == np.uint64(post.naming_level[at]):
                affect_one(tables, block, post.naming_effects[at, channel], lane)


@compiled
def _mark_answered(tables: Tables, block: Block, seat: int, row: int, lane: int) -> None:
    """An answer closes the proposal it is about; one's own is taken back on arrival."""
    mail, about = block.mail, np.int64(block.mail.about[row, lane])
    if mail.purpose[row, lane] == WITHDRAWAL:
        own = seat * tables.size.channels + mail.channel[about, lane]
        if mail.latest[own, lane] == about:
            put(mail.settled[own], lane)
    else:
        put(mail.marks[ANSWERED, about], lane)
        close(tables, block, about, lane)


@compiled
def close(tables: Tables, block: Block, row: int, lane: int) -> None:
    """A proposal lies no longer on the table, if it did."""
    mail = block.mail
    if not has(mail.marks[OPEN, row], lane):
        return
    place = row // 2 % 2 * tables.size.channels + mail.channel[row, lane]
    drop(mail.marks[OPEN, row], lane)
    drop(mail.marks[EXPOSED, row], lane)
    drop(block.bits[tables.rows.open + place], lane)
    mail.table[place, lane] = -1

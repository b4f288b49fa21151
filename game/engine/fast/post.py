"""Letters leave: the second half of section 7 of docs/engine.md.

The letters of one place of the orders are listed one after another in the block's bag. What is
the same for all of them is worked out side by side; then each is written and heard.
"""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import NONE, ONE, WORDS, Row, drop, has, put, put_if
from game.engine.fast.deeds import heap
from game.engine.fast.drawing import FOUR, LAST, draw_each, draw_letters, list_letters
from game.engine.fast.forms import RANDOM, WRITTEN, Post, Tables
from game.engine.fast.jit import bits_in, compiled, lowest
from game.engine.fast.judging import ACCEPTANCE, PROPOSAL, WITHDRAWAL, find_letters
from game.engine.fast.lanes import ANSWERED, EXPOSED, OPEN, SECRET, UNDERWAY, Bag, Block
from game.engine.fast.rows import ALIVE, FRESH, REPLIED
from game.engine.fast.waves import uniform

FIRSTS = np.uint64(0x1111111111111111)
"""The first bit of every issue's four."""


@compiled
def send(tables: Tables, block: Block, turn: int) -> None:
    """Every legal letter of this turn."""
    bag, seats = block.bag, tables.seats
    for place in range(4):
        kind = seats.kind[turn, place // 2]
        if place % 2 == 0:
            block.bits[REPLIED, :] = NONE
        if kind == WRITTEN and seats.channel[turn, place] < 0:
            continue
        count = list_letters(block, place, _leaving(block, place, kind))
        if not count:
            continue
        if kind == RANDOM:
            draw_letters(tables, block, place, count)
        else:
            _take_given(block, place, count)
        _travel(tables, bag, turn, place, count)
        draw_each(bag, tables.post.distort_names[place, 0], count)
        for k in range(count):
            _send_letter(tables, block, turn, place, k)


@compiled
def _leaving(block: Block, place: int, kind: int) -> Row:
    """The lanes in which a legal letter leaves from this place."""
    here = block.bits[FRESH]
    find_letters(block.orders.channel[place], block.bits[ALIVE], here)
    if kind != RANDOM:
        for w in range(WORDS):
            here[w] &= ~block.orders.bad[place, w]
    return here


@compiled
def _take_given(block: Block, place: int, count: int) -> None:
    """What orders say that were judged."""
    bag, orders = block.bag, block.orders
    for k in range(count):
        lane = bag.lanes[k]
        bag.tone[k] = orders.tone[place, lane]
        bag.purpose[k] = orders.purpose[place, lane]
        bag.about[k] = orders.proposal[place, lane]
        proposed = bag.purpose[k] == PROPOSAL
        bag.valid[k] = orders.valid[place, lane] if proposed else -1
        bag.levels[k] = orders.levels[place, lane] if proposed else NONE
        bag.named[k] = orders.named[place, lane] if proposed else NONE


@compiled
def _travel(tables: Tables, bag: Bag, turn: int, place: int, count: int) -> None:
    """When letters are due: the first later turn at or past their hours of transit."""
    least, span = tables.post.least[place // 2], tables.post.span[place // 2]
    instants, reach = tables.ground.instants, tables.post.reach[turn]
    draw_each(bag, tables.post.transit_names[place], count)
    for k in range(count):
        channel = bag.channel[k]
        minutes = least[channel] + int(np.floor(bag.lots[k] * span[channel]))
        there, due = instants[turn] + minutes, turn + 1
        for later in range(turn + 1, turn + 1 + reach):
            due += instants[later] < there
        bag.due[k] = due if due < instants.shape[0] else -1


@compiled
def _send_letter(tables: Tables, block: Block, turn: int, place: int, k: int) -> None:
    """One letter."""
    bag, mail, post, row = block.bag, block.mail, tables.post, 4 * turn + place
    lane, channel, purpose, tone = bag.lanes[k], bag.channel[k], bag.purpose[k], bag.tone[k]
    about, due, stands = bag.about[k], bag.due[k], block.levels[0, lane]
    named, expires = bag.named[k], -1
    meant = (stands & ~named) | bag.levels[k]
    if purpose == ACCEPTANCE:
        named, meant = mail.named[about, lane], mail.read[about, lane]
    if bag.valid[k] >= 0:
        expires = tables.ground.instants[turn] + bag.valid[k]
        block.lapsing[0] = 1
    mail.channel[row, lane] = channel
    mail.purpose[row, lane] = purpose
    mail.tone[row, lane] = tone
    mail.tone_read[row, lane] = tone
    mail.about[row, lane] = about
    mail.expires[row, lane] = expires
    mail.named[row, lane] = named
    mail.meant[row, lane] = meant
    mail.read[row, lane] = meant
    mail.due[row, lane] = due
    secret = names_secret(post.secrets, named, meant)
    put_if(mail.marks[UNDERWAY, row], lane, due >= 0)
    put_if(mail.marks[SECRET, row], lane, secret)
    put_if(mail.marks[EXPOSED, row], lane, secret)
    if bag.lots[k] < post.distortion[channel]:
        _distort(tables, block, turn, place, lane)
    heap(tables.deeds, block, post.audience[place // 2, channel, tone], lane)
    _name(tables, block, post.naming[place // 2], k, named, meant)
    _note(tables, block, place // 2, row, k)


@compiled
def names_secret(secrets: Row, named: np.uint64, meant: np.uint64) -> bool:
    """Whether one of the named levels is secret."""
    found = False
    for at in range(secrets.shape[0]):
        shift, level = secrets[at, 0], secrets[at, 1]
        found |= ((named >> shift) & LAST != NONE) & ((meant >> shift) & LAST == level)
    return bool(found)


@compiled
def _name(
    tables: Tables, block: Block, naming: Row, k: int, named: np.uint64, meant: np.uint64
) -> None:
    """The public hears the open levels that a letter names, by its channel's publicity."""
    lane, channel, left = block.bag.lanes[k], block.bag.channel[k], named & FIRSTS
    while left != NONE:
        shift = lowest(left)
        left &= left - ONE
        level = int((meant >> np.uint64(shift)) & LAST)
        heap(tables.deeds, block, naming[shift >> 2, level, channel], lane)


@compiled
def _distort(tables: Tables, block: Block, turn: int, place: int, lane: int) -> None:
    """One letter is read with one level or the tone a step off."""
    post, mail, row, key = tables.post, block.mail, 4 * turn + place, block.keys[1, lane]
    named, names = mail.named[row, lane], post.distort_names[place]
    items = bits_in(named) // 4
    item = int(np.floor(uniform(key, names[1]) * np.float64(items + 1)))
    up = uniform(key, names[2]) < 0.5
    if item < items:
        mail.read[row, lane] = _other_level(post, mail.meant[row, lane], named, item, up)
    elif post.tones[0] > 1:
        tone = int(mail.tone[row, lane])
        mail.tone_read[row, lane] = _step(tone, up, post.tones[0] - 1)


@compiled
def _other_level(post: Post, meant: np.uint64, named: np.uint64, item: int, up: bool) -> np.uint64:
    """The levels with the one of the named issue number `item` a step off."""
    for issue in range(post.tops.shape[0]):
        shift = FOUR * np.uint64(issue)
        if (named >> shift) & LAST != NONE:
            if item == 0:
                level = int((meant >> shift) & LAST)
                other = np.uint64(_step(level, up, post.tops[issue]))
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
def _note(tables: Tables, block: Block, seat: int, row: int, k: int) -> None:
    """A proposal is its author's latest; an answer closes what it is about."""
    mail, bag = block.mail, block.bag
    lane, purpose, about = bag.lanes[k], bag.purpose[k], bag.about[k]
    own = seat * tables.size.channels + bag.channel[k]
    proposed = purpose == PROPOSAL
    mail.latest[own, lane] = row if proposed else mail.latest[own, lane]
    mail.settled[own, lane >> 6] &= ~(np.uint64(proposed) << np.uint64(lane & 63))
    if about < 0:
        return
    if purpose == WITHDRAWAL:
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

"""Letters leave: the second half of section 7 of docs/engine.md.

All letters in one place of the orders go together, row by row; what only few of them need is
done lane by lane.
"""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import NONE, ONE, WORDS, Row, copy_where, drop, has, put
from game.engine.fast.deeds import affect_each
from game.engine.fast.forms import Ground, Post, Tables
from game.engine.fast.jit import bits_in, compiled, lowest
from game.engine.fast.judging import ACCEPTANCE, PROPOSAL, WITHDRAWAL, find_letters
from game.engine.fast.lanes import ANSWERED, EXPOSED, OPEN, SECRET, UNDERWAY, Block
from game.engine.fast.rows import ALIVE, FRESH, WAITING
from game.engine.fast.waves import uniform

FOUR, LAST = np.uint64(4), np.uint64(15)


@compiled
def send(tables: Tables, block: Block, turn: int) -> None:
    """Every legal letter of this turn."""
    here = block.bits[tables.rows.due]
    for place in range(4):
        if _leaving(block, place, here):
            _write(tables, block, turn, place, here)
            _travel(tables, block, turn, place, here)
            _misread(tables, block, turn, place, here)
            _hear(tables, block, turn, place, here)
            _note(tables, block, turn, place, here)


@compiled
def _leaving(block: Block, place: int, here: Row) -> bool:
    """The lanes in which a legal letter leaves from this place."""
    found = NONE
    find_letters(block.orders.channel[place], block.bits[ALIVE], here)
    for w in range(WORDS):
        here[w] &= ~block.orders.bad[place, w]
        found |= here[w]
    return bool(found != NONE)


@compiled
def _write(tables: Tables, block: Block, turn: int, place: int, here: Row) -> None:
    """What the letters say, as their authors mean it."""
    mail, orders, row = block.mail, block.orders, 4 * turn + place
    copy_where(mail.channel[row], here, orders.channel[place])
    copy_where(mail.purpose[row], here, orders.purpose[place])
    copy_where(mail.tone[row], here, orders.tone[place])
    copy_where(mail.tone_read[row], here, orders.tone[place])
    copy_where(mail.about[row], here, orders.proposal[place])
    _write_levels(block, tables.ground.instants[turn], row, place, here)
    if tables.post.secrets.shape[0]:
        _mark_secrets(tables.post, block, row, here)


@compiled
def _write_levels(block: Block, now: int, row: int, place: int, here: Row) -> None:
    """Named levels, and for the rest how each issue stands; when a proposal expires."""
    mail, orders, stands = block.mail, block.orders, block.levels[0]
    purposes, asked, levels = orders.purpose[place], orders.named[place], orders.levels[place]
    named, meant, expires = mail.named[row], mail.meant[row], mail.expires[row]
    for w in range(WORDS):
        word = here[w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            word &= word - ONE
            named[lane], meant[lane], expires[lane] = NONE, stands[lane], -1
            if purposes[lane] == PROPOSAL:
                named[lane] = asked[lane]
                meant[lane] = (stands[lane] & ~asked[lane]) | levels[lane]
                if orders.valid[place, lane] >= 0:
                    expires[lane] = now + orders.valid[place, lane]
            elif purposes[lane] == ACCEPTANCE:
                about = mail.about[row, lane]
                named[lane] = mail.named[about, lane]
                meant[lane] = mail.read[about, lane]
    copy_where(mail.read[row], here, meant)


@compiled
def _mark_secrets(post: Post, block: Block, row: int, here: Row) -> None:
    """Proposals and acceptances that name a secret level may leak."""
    mail = block.mail
    named, meant = mail.named[row], mail.meant[row]
    secret, exposed = mail.marks[SECRET, row], mail.marks[EXPOSED, row]
    for w in range(WORDS):
        word = here[w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            if named[lane] != NONE and names_secret(post.secrets, named[lane], meant[lane]):
                secret[w] |= word & ~(word - ONE)
                exposed[w] |= word & ~(word - ONE)
            word &= word - ONE


@compiled
def names_secret(secrets: Row, named: np.uint64, meant: np.uint64) -> bool:
    """Whether one of the named levels is secret."""
    for at in range(secrets.shape[0]):
        shift, level = secrets[at, 0], secrets[at, 1]
        if (named >> shift) & LAST != NONE and (meant >> shift) & LAST == level:
            return True
    return False


@compiled
def _travel(tables: Tables, block: Block, turn: int, place: int, here: Row) -> None:
    """When they are due: the first later turn at or past their hours of transit."""
    mail, row = block.mail, 4 * turn + place
    channels, due, keys = mail.channel[row], mail.due[row], block.keys[1]
    least, span = tables.post.least[place // 2], tables.post.span[place // 2]
    name, underway = tables.post.transit_names[place], mail.marks[UNDERWAY, row]
    for w in range(WORDS):
        word = here[w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            u, channel = uniform(keys[lane], name), channels[lane]
            minutes = least[channel] + int(np.floor(u * span[channel]))
            due[lane] = _due_turn(tables.ground, turn, minutes)
            if due[lane] >= 0:
                underway[w] |= word & ~(word - ONE)
            word &= word - ONE


@compiled
def _due_turn(ground: Ground, turn: int, minutes: int) -> int:
    """The first later turn that is at least so many minutes away, -1 for none."""
    instants = ground.instants
    there, due = instants[turn] + minutes, turn + 1
    while due < instants.shape[0] and instants[due] < there:
        due += 1
    return due if due < instants.shape[0] else -1


@compiled
def _misread(tables: Tables, block: Block, turn: int, place: int, here: Row) -> None:
    """Which letters will be read otherwise than they were meant."""
    channels, keys = block.orders.channel[place], block.keys[1]
    chances, name = tables.post.distortion, tables.post.distort_names[place, 0]
    for w in range(WORDS):
        word = here[w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            word &= word - ONE
            if uniform(keys[lane], name) < chances[channels[lane]]:
                _distort(tables, block, turn, place, lane)


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
def _hear(tables: Tables, block: Block, turn: int, place: int, here: Row) -> None:
    """The public hears the tones and the open levels, by the channels' publicity."""
    post, seat = tables.post, place // 2
    channels, tones = block.orders.channel[place], block.orders.tone[place]
    choose_tones(post.audience[seat], channels, tones, here, block.lists)
    affect_each(tables, block, here, block.bits[WAITING])
    for at in range(post.naming_from[seat], post.naming_from[seat + 1]):
        level, shift = np.uint64(post.naming_level[at]), FOUR * np.uint64(post.naming_issue[at])
        spoken = block.bits[FRESH]
        if find_level(block, 4 * turn + place, shift, level, here, spoken):
            _choose_lists(post.naming_effects[at], channels, spoken, block.lists)
            affect_each(tables, block, spoken, block.bits[WAITING])


@compiled
def choose_tones(table: Row, channels: Row, tones: Row, here: Row, lists: Row) -> None:
    """In each lane the list of effects of its channel and tone."""
    for w in range(WORDS):
        word = here[w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            word &= word - ONE
            lists[lane] = table[channels[lane], tones[lane]]


@compiled
def _choose_lists(table: Row, channels: Row, here: Row, lists: Row) -> None:
    """In each lane the list of effects of its channel."""
    for w in range(WORDS):
        word = here[w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            word &= word - ONE
            lists[lane] = table[channels[lane]]


@compiled
def find_level(
    block: Block, row: int, shift: np.uint64, level: np.uint64, here: Row, into: Row
) -> bool:
    """Of a set of lanes, those whose letter names an issue at this level; whether there are any."""
    named, meant, found = block.mail.named[row], block.mail.meant[row], NONE
    for w in range(WORDS):
        a, b, word = named[64 * w : 64 * w + 64], meant[64 * w : 64 * w + 64], NONE
        for i in range(64):
            says = ((a[i] >> shift) & ONE != NONE) & ((b[i] >> shift) & LAST == level)
            word |= np.uint64(says) << np.uint64(i)
        into[w] = word & here[w]
        found |= into[w]
    return bool(found != NONE)


@compiled
def _note(tables: Tables, block: Block, turn: int, place: int, here: Row) -> None:
    """A proposal is its author's latest; an answer closes what it is about."""
    mail, row = block.mail, 4 * turn + place
    for w in range(WORDS):
        word = here[w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            word &= word - ONE
            if mail.purpose[row, lane] == PROPOSAL:
                own = place // 2 * tables.size.channels + mail.channel[row, lane]
                mail.latest[own, lane] = row
                drop(mail.settled[own], lane)
            if mail.about[row, lane] >= 0:
                _mark_answered(tables, block, place // 2, row, lane)


@compiled
def _mark_answered(tables: Tables, block: Block, seat: int, row: int, lane: int) -> None:
    """An answer closes the proposal it is about; one's own is taken back on arrival."""
    mail, about = block.mail, int(block.mail.about[row, lane])
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

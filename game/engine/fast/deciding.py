"""Letters of seats that decide without the interpreter: written ones, and those of the lot.

The lot is that of `game.seats.random`, draw for draw.
"""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import NONE, ONE, WORDS, Row
from game.engine.fast.forms import LEGAL, RANDOM, WRITTEN, Tables
from game.engine.fast.jit import bits_in, compiled, lowest
from game.engine.fast.judging import ACCEPTANCE, MESSAGE, PROPOSAL, REJECTION
from game.engine.fast.lanes import Block
from game.engine.fast.post import LAST
from game.engine.fast.rows import ALIVE, FRESH
from game.engine.fast.run import run
from game.engine.fast.waves import uniform

SILENCE = 0.6
"""How often the lot sends no letter in a place; `game.seats.random` says why."""

_FOUR = np.uint64(4)

NOWHERE = 2**31
"""Beyond all places of open proposals."""


@compiled
def decide(tables: Tables, block: Block, turn: int) -> None:
    """Work out what is legal, and write the letters of the seats that are not given theirs."""
    run(tables.programs, block, turn, LEGAL)
    for seat in range(2):
        kind = tables.seats.kind[turn, seat]
        if kind == WRITTEN:
            for place in range(2 * seat, 2 * seat + 2):
                _copy_letter(tables, block, turn, place)
        elif kind == RANDOM:
            _gather(tables.post.usable_at[turn, seat], block.bits, block.legal)
            for place in range(2 * seat, 2 * seat + 2):
                _draw_letters(tables, block, turn, place)


@compiled
def _copy_letter(tables: Tables, block: Block, turn: int, place: int) -> None:
    """The same letter in all games, or none."""
    seats, orders = tables.seats, block.orders
    orders.channel[place, :] = seats.channel[turn, place]
    if seats.channel[turn, place] >= 0:
        orders.tone[place, :] = seats.tone[turn, place]
        orders.purpose[place, :] = seats.purpose[turn, place]
        orders.about[place, :] = seats.about[turn, place]
        orders.valid[place, :] = seats.valid[turn, place]
        orders.levels[place, :] = seats.levels[turn, place]
        orders.named[place, :] = seats.named[turn, place]


@compiled
def _gather(usable_at: Row, bits: Row, into: Row) -> None:
    """In each lane a word of channels, a bit set for each that may be used."""
    into[:] = NONE
    for channel in range(usable_at.shape[0]):
        words, place = bits[usable_at[channel]], np.uint64(channel)
        for w in range(WORDS):
            word, part = words[w], into[64 * w : 64 * w + 64]
            for i in range(64):
                part[i] |= ((word >> np.uint64(i)) & ONE) << place


@compiled
def _pick(word: np.uint64, u: float) -> int:
    """The place of one of the bits that are set, -1 for none of them, each as likely."""
    wanted = int(np.floor(u * np.float64(bits_in(word) + 1)))
    if wanted == 0:
        return -1
    for _ in range(wanted - 1):
        word &= word - ONE
    return lowest(word)


@compiled
def _draw_letters(tables: Tables, block: Block, turn: int, place: int) -> None:
    """A letter in this place of the orders, in the games that go on and in which it is not
    silent."""
    name, writing = tables.seats.letter_names[place, 1], block.bits[FRESH]
    block.orders.channel[place, :] = -1
    _speaking(block.keys[1], name, block.bits[ALIVE], writing)
    for w in range(WORDS):
        word = writing[w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            word &= word - ONE
            _draw_letter(tables, block, place, lane)


@compiled
def _speaking(keys: Row, name: np.uint64, alive: Row, into: Row) -> None:
    """Of a set, the lanes in which the lot sends a letter."""
    for w in range(WORDS):
        part, word = keys[64 * w : 64 * w + 64], NONE
        for i in range(64):
            word |= np.uint64(uniform(part[i], name) >= SILENCE) << np.uint64(i)
        into[w] = word & alive[w]


@compiled
def _draw_letter(tables: Tables, block: Block, place: int, lane: int) -> None:
    """An answer to an open proposal, a proposal or a message, on a channel that may be used:
    `block.legal` has them."""
    orders, key, names = block.orders, block.keys[1, lane], tables.seats.letter_names[place]
    channel = _pick(block.legal[lane], uniform(key, names[0]))
    second = place % 2 == 1
    if channel < 0 or (second and channel == orders.channel[place - 1, lane]):
        return
    orders.channel[place, lane] = channel
    orders.tone[place, lane] = int(np.floor(uniform(key, names[2]) * tables.post.tones[0]))
    about = _first_open(tables.size.channels, block.mail.table, 1 - place // 2, lane)
    if second and orders.channel[place - 1, lane] >= 0 and orders.about[place - 1, lane] == about:
        about = -1
    purpose = _purpose(about, uniform(key, names[3]))
    answers = (purpose == ACCEPTANCE) | (purpose == REJECTION)
    orders.purpose[place, lane] = purpose
    orders.about[place, lane] = about if answers else -1
    orders.valid[place, lane] = -1
    if purpose == PROPOSAL:
        levels, named = _draw_levels(tables.seats.level_names[place], tables.post.tops, key)
        orders.levels[place, lane] = levels
        orders.named[place, lane] = named


@compiled
def _purpose(about: int, lot: float) -> int:
    """What a letter is for, where an open proposal is known or is not."""
    if about >= 0 and lot < 0.2:
        return ACCEPTANCE
    if about >= 0 and lot < 0.35:
        return REJECTION
    return PROPOSAL if lot < 0.8 else MESSAGE


@compiled
def _first_open(channels: int, table: Row, seat: int, lane: int) -> int:
    """The channel of a seat's open proposal that was sent first, -1 for none."""
    first = NOWHERE
    for channel in range(channels):
        row = int(table[seat * channels + channel, lane])
        first = min(first, row * channels + channel if row >= 0 else NOWHERE)
    return first % channels if first < NOWHERE else -1


@compiled
def _draw_levels(names: Row, tops: Row, key: np.uint64) -> tuple[np.uint64, np.uint64]:
    """Each issue named or not, at any level."""
    levels, named = NONE, NONE
    for issue in range(names.shape[0]):
        count = tops[issue] + 1
        level = int(np.floor(uniform(key, names[issue]) * np.float64(count) * 2.0))
        # Without branches: which issues are named cannot be foreseen.
        mask, shift = LAST * np.uint64(level < count), _FOUR * np.uint64(issue)
        levels |= (np.uint64(level) & mask) << shift
        named |= mask << shift
    return levels, named

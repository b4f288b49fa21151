"""Orders of seats that decide without the interpreter: written ones, and those of the lot.

The lot is that of `game.seats.random`, draw for draw.
"""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import LANES, NONE, ONE, WORDS, Row, has
from game.engine.fast.forms import LEGAL, RANDOM, WRITTEN, Tables
from game.engine.fast.jit import compiled, lowest
from game.engine.fast.judging import ACCEPTANCE, PROPOSAL, REJECTION
from game.engine.fast.lanes import Block
from game.engine.fast.post import LAST
from game.engine.fast.rows import ALIVE
from game.engine.fast.run import run
from game.engine.fast.waves import uniform, uniforms

SILENCE = 0.6
"""How often the lot sends no letter in a place; `game.seats.random` says why."""

_FOUR = np.uint64(4)


@compiled
def decide(tables: Tables, block: Block, turn: int) -> None:
    """Work out what is legal, and write the orders of the seats that are not given theirs."""
    run(tables.programs, block, turn, LEGAL)
    for seat in range(2):
        kind = tables.seats.kind[turn, seat]
        if kind == WRITTEN:
            for place in range(2 * seat, 2 * seat + 2):
                _copy_letter(tables, block, turn, place)
        elif kind == RANDOM:
            for slot in range(tables.size.slots):
                _pick_choice(tables, block, turn, seat * tables.size.slots + slot)
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
def _pick_choice(tables: Tables, block: Block, turn: int, row: int) -> None:
    """One of the legal choices of a slot, or to hold, each as likely."""
    deeds, wanted, passed = tables.deeds, block.spare[0], block.spare[1]
    first, end = deeds.slot_from[row], deeds.slot_from[row + 1]
    passed[:] = 0.0
    for at in range(first, end):
        _count_in(block.bits[deeds.legal_at[turn, deeds.slot_choice[at]]], passed)
    uniforms(block.keys[1], tables.seats.slot_names[row], wanted)
    for i in range(LANES):
        wanted[i] = np.floor(wanted[i] * (passed[i] + 1.0))
        passed[i] = 0.0
    chosen = block.orders.choices[row]
    chosen[:] = -1
    for at in range(first, end):
        choice = deeds.slot_choice[at]
        legal = block.bits[deeds.legal_at[turn, choice]]
        _count_in(legal, passed)
        _choose(legal, passed, wanted, np.int16(choice), chosen)


@compiled
def _count_in(words: Row, count: Row) -> None:
    """Count one more in every lane of a set."""
    for w in range(WORDS):
        word, part = words[w], count[64 * w : 64 * w + 64]
        for i in range(64):
            part[i] += np.float64((word >> np.uint64(i)) & ONE)


@compiled
def _choose(legal: Row, passed: Row, wanted: Row, choice: int, chosen: Row) -> None:
    """The choice in the lanes in which it is the one that was wanted."""
    for w in range(WORDS):
        word = NONE
        a, b = passed[64 * w : 64 * w + 64], wanted[64 * w : 64 * w + 64]
        for i in range(64):
            word |= np.uint64(a[i] == b[i]) << np.uint64(i)
        word &= legal[w]
        while word != NONE:
            chosen[64 * w + lowest(word)] = choice
            word &= word - ONE


@compiled
def _draw_letters(tables: Tables, block: Block, turn: int, place: int) -> None:
    """A letter in this place of the orders, in the games that go on."""
    names, silence = tables.seats.letter_names[place], block.spare[0]
    uniforms(block.keys[1], names[1], silence)
    for w in range(WORDS):
        word = block.bits[ALIVE, w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            word &= word - ONE
            block.orders.channel[place, lane] = -1
            if silence[lane] >= SILENCE:
                _draw_letter(tables, block, turn, place, lane)


@compiled
def _draw_letter(tables: Tables, block: Block, turn: int, place: int, lane: int) -> None:
    """An answer to an open proposal, a proposal or a message, on a channel that may be used."""
    orders, key, names = block.orders, block.keys[1, lane], tables.seats.letter_names[place]
    channel = _pick_channel(tables, block, turn, place // 2, lane, uniform(key, names[0]))
    second = place % 2 == 1
    if channel < 0 or (second and channel == orders.channel[place - 1, lane]):
        return
    orders.channel[place, lane] = channel
    orders.tone[place, lane] = np.int8(
        np.floor(uniform(key, names[2]) * np.float64(tables.post.tones[0]))
    )
    about = _first_open(tables, block, 1 - place // 2, lane)
    if second and orders.channel[place - 1, lane] >= 0 and orders.about[place - 1, lane] == about:
        about = -1
    lot = uniform(key, names[3])
    purpose = 0
    if about >= 0 and lot < 0.2:
        purpose = ACCEPTANCE
    elif about >= 0 and lot < 0.35:
        purpose = REJECTION
    elif lot < 0.8:
        purpose = PROPOSAL
    orders.purpose[place, lane] = purpose
    orders.about[place, lane] = about if purpose == ACCEPTANCE or purpose == REJECTION else -1
    orders.valid[place, lane] = -1
    if purpose == PROPOSAL:
        _draw_levels(tables, block, place, lane)


@compiled
def _pick_channel(tables: Tables, block: Block, turn: int, seat: int, lane: int, u: float) -> int:
    """One of the usable channels, or none, each as likely."""
    usable, count = tables.post.usable_at[turn, seat], 0
    for channel in range(tables.size.channels):
        count += has(block.bits[usable[channel]], lane)
    wanted = np.int64(np.floor(u * np.float64(count + 1)))
    for channel in range(tables.size.channels):
        if has(block.bits[usable[channel]], lane):
            wanted -= 1
            if wanted == 0:
                return channel
    return -1


@compiled
def _first_open(tables: Tables, block: Block, seat: int, lane: int) -> int:
    """The channel of a seat's open proposal that was sent first, -1 for none."""
    found, first = -1, np.int64(2**31)
    for channel in range(tables.size.channels):
        row = np.int64(block.mail.table[seat * tables.size.channels + channel, lane])
        if 0 <= row < first:
            found, first = channel, row
    return found


@compiled
def _draw_levels(tables: Tables, block: Block, place: int, lane: int) -> None:
    """Each issue named or not, at any level."""
    levels, named = NONE, NONE
    for issue in range(tables.size.issues):
        top = tables.post.tops[issue] + 1
        u = uniform(block.keys[1, lane], tables.seats.level_names[place, issue])
        level = np.int64(np.floor(u * np.float64(top) * 2.0))
        if level < top:
            shift = _FOUR * np.uint64(issue)
            levels |= np.uint64(level) << shift
            named |= LAST << shift
    block.orders.levels[place, lane] = levels
    block.orders.named[place, lane] = named

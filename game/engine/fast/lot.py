"""Choices and channels by lot, in all games at once: what `game.seats.random` draws.

One of those that are legal, or none of them (to hold, to be silent), each as likely. The legal
ones are counted in every lane, and counted again up to the one that was drawn; so what is drawn
is legal.
"""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import LANES, WORDS, Row, add_where, anyone
from game.engine.fast.forms import Tables
from game.engine.fast.jit import compiled
from game.engine.fast.lanes import Block
from game.engine.fast.rows import ALIVE, FRESH
from game.engine.fast.vectors import add_in, alike, alike_each, at_least, put_in
from game.engine.fast.waves import uniform, uniforms

SILENCE = 0.6
"""How often the lot sends no letter in a place; `game.seats.random` says why."""

_ONE = np.int16(1)
_NEVER = np.int8(-1)


@compiled
def draw_choice(tables: Tables, block: Block, turn: int, row: int) -> None:
    """The lot's choice for a slot becomes what is done there."""
    deeds, bits, left = tables.deeds, block.bits, block.legal
    first, end = deeds.slot_from[row], deeds.slot_from[row + 1]
    left[:] = 0
    for at in range(first, end):
        add_where(left, bits[deeds.legal_at[turn, deeds.slot_choice[at]]], _ONE)
    draw(block.keys[1], tables.seats.slot_names[row], left)
    for at in range(first, end):
        choice = deeds.slot_choice[at]
        legal = bits[deeds.legal_at[turn, choice]]
        if anyone(legal):
            count_down(legal, left, bits[ALIVE], bits[tables.rows.did + choice])


@compiled
def draw(keys: Row, name: np.uint64, counts: Row) -> None:
    """From how many there are to which it is, counted from 1; 0 is none of them."""
    for i in range(LANES):
        choices = np.float64(np.int64(counts[i]) + 1)
        counts[i] = np.int16(np.int64(np.floor(uniform(keys[i], name) * choices)))


@compiled
def count_down(words: Row, left: Row, among: Row, into: Row) -> None:
    """The lanes of two sets in which one is left to be counted; there, and in all of the first
    set, one less is left. Below 0 it is never 1 again."""
    for w in range(WORDS):
        word = words[w]
        into[w] = alike(left, 64 * w, _ONE) & word & among[w]
        add_in(left, 64 * w, word, -_ONE)


@compiled
def draw_channels(tables: Tables, block: Block, turn: int, place: int) -> None:
    """The channels of the letters that the lot sends in this place of the orders, -1 for none.
    The second letter of a seat takes another channel than the first."""
    usable, names = tables.post.usable_at[turn, place // 2], tables.seats.letter_names[place]
    channels, bits, left = block.orders.channel[place], block.bits, block.legal
    speaking, here = bits[tables.rows.due], bits[FRESH]
    left[:] = 0
    channels[:] = _NEVER
    for channel in range(usable.shape[0]):
        add_where(left, bits[usable[channel]], _ONE)
    _find_speaking(block, names[1], speaking)
    draw(block.keys[1], names[0], left)
    for channel in range(usable.shape[0]):
        if anyone(bits[usable[channel]]):
            count_down(bits[usable[channel]], left, speaking, here)
            for w in range(WORDS):
                put_in(channels, 64 * w, here[w], np.int8(channel))
    if place % 2:
        before = block.orders.channel[place - 1]
        for w in range(WORDS):
            put_in(channels, 64 * w, alike_each(channels, before, 64 * w), _NEVER)


@compiled
def _find_speaking(block: Block, name: np.uint64, into: Row) -> None:
    """The games that go on and in which the lot sends a letter."""
    u = block.spare[0]
    uniforms(block.keys[1], name, u)
    for w in range(WORDS):
        into[w] = at_least(u, 64 * w, SILENCE) & block.bits[ALIVE, w]

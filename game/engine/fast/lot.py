"""Choices by lot, in all games at once: what `game.seats.random` draws, draw for draw.

One of the legal choices of a slot, or to hold, each as likely. The legal ones are counted in
every lane, and counted again up to the one that was drawn; so what is drawn is legal.
"""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import LANES, NONE, ONE, WORDS, Row, anyone
from game.engine.fast.forms import Tables
from game.engine.fast.jit import compiled
from game.engine.fast.lanes import Block
from game.engine.fast.rows import ALIVE
from game.engine.fast.waves import uniform


@compiled
def draw_choice(tables: Tables, block: Block, turn: int, row: int) -> None:
    """The lot's choice for a slot becomes what is done there."""
    deeds, bits, left = tables.deeds, block.bits, block.legal
    first, end = deeds.slot_from[row], deeds.slot_from[row + 1]
    left[:] = NONE
    for at in range(first, end):
        legal = bits[deeds.legal_at[turn, deeds.slot_choice[at]]]
        if anyone(legal):
            _count(legal, left)
    _draw(block.keys[1], tables.seats.slot_names[row], left)
    for at in range(first, end):
        choice = deeds.slot_choice[at]
        legal = bits[deeds.legal_at[turn, choice]]
        if anyone(legal):
            _count_down(legal, left, bits[ALIVE], bits[tables.rows.did + choice])


@compiled
def _count(words: Row, into: Row) -> None:
    """One more in the lanes of a set."""
    for w in range(WORDS):
        word, part = words[w], into[64 * w : 64 * w + 64]
        for i in range(64):
            part[i] += (word >> np.uint64(i)) & ONE


@compiled
def _draw(keys: Row, name: np.uint64, counts: Row) -> None:
    """From how many there are to which it is, counted from 1; 0 is to hold."""
    for i in range(LANES):
        choices = np.float64(np.int64(counts[i] + ONE))
        counts[i] = np.uint64(np.int64(np.floor(uniform(keys[i], name) * choices)))


@compiled
def _count_down(words: Row, left: Row, alive: Row, into: Row) -> None:
    """The lanes of a set in which one is left to be counted; there, and in all of the set, one
    less is left. Below 0 it goes round, and is never 1 again."""
    for w in range(WORDS):
        word, part, found = words[w], left[64 * w : 64 * w + 64], NONE
        for i in range(64):
            here = (word >> np.uint64(i)) & ONE
            found |= np.uint64(part[i] == ONE) << np.uint64(i)
            part[i] -= here
        into[w] = found & word & alive[w]

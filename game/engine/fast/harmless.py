"""Hazards from which no war can come: only whether they happen matters, not how likely it was.

What may follow from them is reckoned only where it may.
"""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import NONE, ONE, WORDS, Row
from game.engine.fast.chances import chance, chance_in, possible
from game.engine.fast.forms import Tables
from game.engine.fast.jit import compiled, lowest
from game.engine.fast.lanes import Block
from game.engine.fast.run import meet
from game.engine.fast.vectors import below_each
from game.engine.fast.waves import uniform, uniforms


@compiled
def draw_harmless(tables: Tables, block: Block, turn: int, hazard: int) -> None:
    """Draw a hazard that may happen, then down the tree where what leads there has happened."""
    chances, rows, bits = tables.chances, tables.rows, block.bits
    first = chances.draw_from[hazard]
    for at in range(first, chances.draw_from[hazard + 1]):
        event, here = chances.draw_event[at], bits[rows.drawn + at - first]
        found = False
        if at == first:
            found = _draw_root(tables, block, turn, at, here)
        else:
            possible(tables, block, turn, event)
            after = bits[rows.drawn + chances.draw_after[at]]
            if meet(after, bits[rows.likely + event], here):
                found = _draw_below(tables, block, turn, at, here)
        if found:
            for w in range(WORDS):
                bits[rows.happened + event, w] |= here[w]


@compiled
def _draw_root(tables: Tables, block: Block, turn: int, at: int, here: Row) -> bool:
    """The lanes in which a hazard happens; whether there are any."""
    name, event, u = tables.chances.draw_name[at], tables.chances.draw_event[at], block.spare[0]
    likely, found = block.bits[tables.rows.likely + event], NONE
    chance(tables, block, turn, event, tables.ground.odds_of[turn])
    uniforms(block.keys[1], name, u)
    for w in range(WORDS):
        here[w] = below_each(u, block.chances[event], 64 * w) & likely[w]
        found |= here[w]
    return bool(found != NONE)


@compiled
def _draw_below(tables: Tables, block: Block, turn: int, at: int, here: Row) -> bool:
    """Of a set, keep the lanes in which what may follow happens; whether there are any."""
    chances, found = tables.chances, NONE
    name, event = chances.draw_name[at], chances.draw_event[at]
    last = tables.ground.odds.shape[0] - 1
    for w in range(WORDS):
        word = here[w]
        while word != NONE:
            i = lowest(word)
            lane = 64 * w + i
            p = chance_in(tables, block, turn, event, last, lane)
            if not uniform(block.keys[1, lane], name) < p:
                here[w] &= ~(ONE << np.uint64(i))
            word &= word - ONE
        found |= here[w]
    return bool(found != NONE)

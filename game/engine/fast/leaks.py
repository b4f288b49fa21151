"""Secret levels that become known: the end of section 9 of docs/engine.md."""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import NONE, ONE, WORDS, Row
from game.engine.fast.deeds import heap
from game.engine.fast.drawing import FOUR, LAST
from game.engine.fast.forms import Tables
from game.engine.fast.jit import compiled, lowest
from game.engine.fast.lanes import EXPOSED, LEAKED, Block
from game.engine.fast.rows import ALIVE, FRESH, WAITING
from game.engine.fast.run import meet
from game.engine.fast.waves import uniform


@compiled
def run_leaks(tables: Tables, block: Block, turn: int) -> None:
    """Secret levels that become known in this turn."""
    marks, here, out = block.mail.marks, block.bits[FRESH], block.bits[WAITING]
    for row in range(4 * turn + 4):
        exposed = meet(marks[EXPOSED, row], block.bits[ALIVE], here)
        if exposed and _leaking(tables, block, turn, row, here, out):
            _publish(tables, block, row, out)


@compiled
def _leaking(tables: Tables, block: Block, turn: int, row: int, here: Row, out: Row) -> bool:
    """Of a set, the lanes in which the secret of this row's letter comes out."""
    channels, keys = block.mail.channel[row], block.keys[1]
    leaks, name, found = tables.post.leaks[turn], tables.post.leak_names[row], NONE
    for w in range(WORDS):
        out[w] = NONE
        word = here[w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            if uniform(keys[lane], name) < leaks[channels[lane]]:
                out[w] |= word & ~(word - ONE)
            word &= word - ONE
        found |= out[w]
    return bool(found != NONE)


@compiled
def _publish(tables: Tables, block: Block, row: int, out: Row) -> None:
    """The secrets of a row's letters come out."""
    marks, seat = block.mail.marks, row // 2 % 2
    for w in range(WORDS):
        marks[LEAKED, row, w] |= out[w]
        marks[EXPOSED, row, w] &= ~out[w]
        block.bits[tables.rows.leaked + seat, w] |= out[w]
        word = out[w]
        while word != NONE:
            _publish_letter(tables, block, row, 64 * w + lowest(word))
            word &= word - ONE


@compiled
def _publish_letter(tables: Tables, block: Block, row: int, lane: int) -> None:
    """The whole public effect of each secret level that a letter names."""
    post, seat = tables.post, row // 2 % 2
    named, meant = block.mail.named[row, lane], block.mail.meant[row, lane]
    for at in range(post.leaking_from[seat], post.leaking_from[seat + 1]):
        level, shift = np.uint64(post.leaking_level[at]), FOUR * np.uint64(post.leaking_issue[at])
        if (named >> shift) & ONE != NONE and (meant >> shift) & LAST == level:
            heap(tables.deeds, block, post.leaking_effects[at], lane)

"""How games end: section 10 of docs/engine.md, and the settlements of section 5.3."""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import NONE, ONE, WORDS, Row, set_where
from game.engine.fast.forms import ENDINGS, SETTLE, Tables
from game.engine.fast.jit import compiled, lowest
from game.engine.fast.lanes import Block
from game.engine.fast.rows import ALIVE, FRESH
from game.engine.fast.run import meet, run


@compiled
def end(tables: Tables, block: Block, turn: int) -> None:
    """The first ending in file order that matches, in the games that go on."""
    finish, bits, here = tables.finish, block.bits, block.bits[FRESH]
    run(tables.programs, block, turn, ENDINGS)
    for at in range(finish.ending_from[turn], finish.ending_from[turn + 1]):
        ending = finish.ending[at]
        for w in range(WORDS):
            here[w] = bits[finish.ending_at[at], w]
        for b in range(finish.brought_from[ending], finish.brought_from[ending + 1]):
            for w in range(WORDS):
                here[w] |= bits[tables.rows.happened + finish.brought[b], w]
        _finish(block, ending, here, turn)


@compiled
def _finish(block: Block, ending: int, here: Row, turn: int) -> None:
    """Games of a set that go on end so."""
    alive = block.bits[ALIVE]
    if meet(here, alive, here):
        set_where(block.fate.ending, here, np.int8(ending))
        set_where(block.fate.ended, here, np.int16(turn))
        for w in range(WORDS):
            alive[w] &= ~here[w]


@compiled
def bind(tables: Tables, block: Block, turn: int, bound: Row) -> None:
    """The agreed terms stand, and the game ends in the first settlement that fits."""
    finish, bits, mail, here = tables.finish, block.bits, block.mail, block.bits[FRESH]
    for w in range(WORDS):
        bits[tables.rows.agreed, w] |= bound[w]
        word = bound[w]
        while word != NONE:
            i = 64 * w + lowest(word)
            word &= word - ONE
            levels = mail.meant[block.bound[0, i], i]
            block.levels[0, i] = levels
            block.levels[1, i] = levels
    run(tables.programs, block, turn, SETTLE)
    for at in range(finish.settle_from[turn], finish.settle_from[turn + 1]):
        if meet(bound, bits[finish.settle_at[at]], here):
            _finish(block, finish.settle[at], here, turn)

"""Step 5: hazards, what follows from them, and the ledger: section 9 of docs/engine.md."""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import LANES, NONE, ONE, WORDS, Row, anyone, set_where
from game.engine.fast.chances import chance, possible
from game.engine.fast.deeds import come
from game.engine.fast.forms import HAZARDS, Tables
from game.engine.fast.harmless import draw_harmless
from game.engine.fast.jit import compiled, lowest
from game.engine.fast.lanes import Block
from game.engine.fast.rows import ALIVE
from game.engine.fast.run import run
from game.engine.fast.vectors import below_each
from game.engine.fast.waves import uniform, uniforms


@compiled
def run_hazards(tables: Tables, block: Block, turn: int) -> None:
    """Charge the ledger, draw every hazard and what follows, and let it happen."""
    chances, rows, bits = tables.chances, tables.rows, block.bits
    run(tables.programs, block, turn, HAZARDS)
    _begin(tables, block)
    before = block.spare[1]
    before[:] = 1.0
    for at in range(chances.hazard_from[turn], chances.hazard_from[turn + 1]):
        hazard, event = chances.hazard[at], chances.hazard_event[at]
        if possible(tables, block, turn, event):
            if chances.perilous[event]:
                _judge_tree(tables, block, turn, hazard)
                _charge(block, hazard, block.risks[event], before)
                _draw(tables, block, turn, hazard)
            else:
                draw_harmless(tables, block, turn, hazard)
    for event in range(tables.size.events):
        if anyone(bits[rows.happened + event]):
            come(tables, block, event, bits[rows.happened + event], turn)


@compiled
def _begin(tables: Tables, block: Block) -> None:
    """Nothing has happened, nothing is known of any chance, nobody has gone to war."""
    rows, bits, perilous = tables.rows, block.bits, tables.moves.hazards
    for event in range(tables.size.events):
        for w in range(WORDS):
            bits[rows.happened + event, w] = NONE
            bits[rows.likely + event, w] = NONE
    for at in range(perilous.shape[0]):
        block.fate.charged[perilous[at], :] = 0.0
    set_where(block.fate.cause, bits[ALIVE], np.int16(-1))


@compiled
def _judge_tree(tables: Tables, block: Block, turn: int, hazard: int) -> None:
    """The chances of all that a hazard may bring, and the risk of war where there is one."""
    chances = tables.chances
    first, end = chances.draw_from[hazard], chances.draw_from[hazard + 1]
    for at in range(first, end):
        event = chances.draw_event[at]
        minutes = tables.ground.odds_of[turn] if at == first else tables.ground.odds.shape[0] - 1
        if at == first or possible(tables, block, turn, event):
            chance(tables, block, turn, event, minutes)
        else:
            block.chances[event, :] = 0.0
    for at in range(chances.risk_from[hazard], chances.risk_from[hazard + 1]):
        _risk(tables, block, chances.risk_event[at])


@compiled
def _risk(tables: Tables, block: Block, event: int) -> None:
    """The chance that an event happens and, down its consequences, ends in war."""
    chances, p, risk = tables.chances, block.chances[event], block.risks[event]
    if chances.war[event]:
        for i in range(LANES):
            risk[i] = p[i]
        return
    safe = block.spare[0]
    safe[:] = 1.0
    for at in range(chances.then_from[event], chances.then_from[event + 1]):
        child = chances.then[at]
        if chances.perilous[child]:
            more = block.risks[child]
            for i in range(LANES):
                safe[i] *= 1.0 - more[i]
    for i in range(LANES):
        risk[i] = p[i] * (1.0 - safe[i])


@compiled
def _charge(block: Block, hazard: int, risk: Row, before: Row) -> None:
    """A hazard's entry: its risk where none before it in the file ends in war."""
    charged, ledger = block.fate.charged[hazard], block.fate.ledger[hazard]
    for i in range(LANES):
        charged[i] = risk[i] * before[i]
        before[i] *= 1.0 - risk[i]
        ledger[i] += charged[i]


@compiled
def _draw(tables: Tables, block: Block, turn: int, hazard: int) -> None:
    """Draw a hazard, then down the tree where what leads there has happened."""
    chances, rows, bits = tables.chances, tables.rows, block.bits
    first = chances.draw_from[hazard]
    for at in range(first, chances.draw_from[hazard + 1]):
        event, here = chances.draw_event[at], bits[rows.drawn + at - first]
        likely, p = bits[rows.likely + event], block.chances[event]
        if at == first:
            _draw_all(block, chances.draw_name[at], likely, p, here)
        else:
            _draw_few(
                block,
                chances.draw_name[at],
                likely,
                p,
                here,
                bits[rows.drawn + chances.draw_after[at]],
            )
        if anyone(here):
            for w in range(WORDS):
                bits[rows.happened + event, w] |= here[w]
            if chances.war[event]:
                _blame(block.fate.cause, here, hazard)


@compiled
def _draw_all(block: Block, name: np.uint64, likely: Row, p: Row, here: Row) -> None:
    """The lanes that go on, where an event may happen and does."""
    u = block.spare[0]
    uniforms(block.keys[1], name, u)
    for w in range(WORDS):
        here[w] = below_each(u, p, 64 * w) & likely[w]


@compiled
def _draw_few(block: Block, name: np.uint64, likely: Row, p: Row, here: Row, after: Row) -> None:
    """The same where something else has happened, one lane at a time."""
    for w in range(WORDS):
        here[w] = NONE
        word = after[w] & likely[w]
        while word != NONE:
            i = lowest(word)
            word &= word - ONE
            if uniform(block.keys[1, 64 * w + i], name) < p[64 * w + i]:
                here[w] |= ONE << np.uint64(i)


@compiled
def _blame(cause: Row, here: Row, hazard: int) -> None:
    """The first hazard in the file that ended in war is the cause."""
    for w in range(WORDS):
        word = here[w]
        while word != NONE:
            i = 64 * w + lowest(word)
            word &= word - ONE
            if cause[i] < 0:
                cause[i] = hazard

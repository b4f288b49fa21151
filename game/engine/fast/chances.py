"""How likely events of step 5 are, and in which games they may happen: section 9 of
docs/engine.md.
"""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import ALL, LANES, NONE, ONE, WORDS, Row, add_where, count_of, has
from game.engine.fast.forms import Tables
from game.engine.fast.happenings import able
from game.engine.fast.jit import compiled, lowest
from game.engine.fast.lanes import Block
from game.engine.fast.run import meet

FEW = 48
"""Up to so many lanes it is quicker to go through them one by one."""


@compiled
def possible(tables: Tables, block: Block, turn: int, event: int) -> bool:
    """Note the lanes in which an event may happen; whether there are any."""
    likely = block.bits[tables.rows.likely + event]
    able(tables, block, event, likely)
    return meet(likely, block.bits[tables.chances.when_at[turn, event]], likely)


@compiled
def step_of(logit: float) -> int:
    """The place of a logit in a table of probabilities."""
    return int(min(max(np.floor((logit + 16.0) * 1024.0 + 0.5), 0.0), 32767.0))


@compiled
def chance_in(
    tables: Tables, block: Block, turn: int, event: int, minutes: int, lane: int
) -> float:
    """The probability of an event in one lane in which it may happen."""
    chances, place = tables.chances, turn * tables.size.events + event
    logit = chances.base[event]
    for at in range(chances.term_from[event], chances.term_from[event + 1]):
        variable = chances.term_on[at]
        x = block.numbers[variable, lane]
        logit += chances.term[at] * (x - tables.ground.low[variable])
    for at in range(chances.plus_from[place], chances.plus_from[place + 1]):
        if has(block.bits[chances.plus_at[at]], lane):
            logit += chances.plus[at]
    return float(tables.ground.odds[minutes, step_of(logit)])


@compiled
def chance(tables: Tables, block: Block, turn: int, event: int, minutes: int) -> None:
    """The probability of an event in every lane, 0 where it cannot happen."""
    chances, ground, logit = tables.chances, tables.ground, block.chances[event]
    if count_of(block.bits[tables.rows.likely + event]) <= FEW:
        _of_few(tables, block, turn, event, minutes)
        return
    logit[:] = chances.base[event]
    for at in range(chances.term_from[event], chances.term_from[event + 1]):
        variable, factor = chances.term_on[at], chances.term[at]
        x, low = block.numbers[variable], ground.low[variable]
        for i in range(LANES):
            logit[i] += factor * (x[i] - low)
    place = turn * tables.size.events + event
    for at in range(chances.plus_from[place], chances.plus_from[place + 1]):
        add_where(logit, block.bits[chances.plus_at[at]], chances.plus[at])
    _look_up(ground.odds[minutes], logit, block.bits[tables.rows.likely + event])


@compiled
def _of_few(tables: Tables, block: Block, turn: int, event: int, minutes: int) -> None:
    """The same, one lane at a time."""
    p, likely = block.chances[event], block.bits[tables.rows.likely + event]
    p[:] = 0.0
    for w in range(WORDS):
        word = likely[w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            word &= word - ONE
            p[lane] = chance_in(tables, block, turn, event, minutes, lane)


@compiled
def _look_up(odds: Row, logit: Row, likely: Row) -> None:
    """From logits to probabilities, in place."""
    for w in range(WORDS):
        word, part = likely[w], logit[64 * w : 64 * w + 64]
        for i in range(64):
            part[i] = odds[np.uint64(step_of(part[i]))]
        if word != ALL:
            for i in range(64):
                part[i] = part[i] if (word >> np.uint64(i)) & ONE else 0.0

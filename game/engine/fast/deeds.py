"""What is done in some games: outcomes, effects at once and marks when the step is settled.

Effects on many games are added to the rows of sums, variable by variable. Those on few go to
heaps: the sums of one game side by side, to which a whole list is added in a few instructions.
Before sums are read the heaps are added to them. All are on grids, so the order is of no account.
"""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import NONE, ONE, PITCH, WORDS, Row, add_where, count_of, put, set_where
from game.engine.fast.forms import Deeds, Tables
from game.engine.fast.jit import compiled, lowest
from game.engine.fast.lanes import Block
from game.engine.fast.rows import HEAPED
from game.engine.fast.vectors import PART, add_part, add_turned

EIGHT = np.uint64(255)

WORTH = 12
"""A list goes to heaps in at most so many games for each effect of it."""


@compiled
def affect(tables: Tables, block: Block, effects: int, words: Row) -> None:
    """Add a list of effects in a set of lanes."""
    deeds = tables.deeds
    first, end = deeds.effect_from[effects], deeds.effect_from[effects + 1]
    if count_of(words) <= WORTH * (end - first):
        _heap_all(deeds, block, effects, words)
        return
    for at in range(first, end):
        variable = deeds.effect_on[at]
        block.moved[variable] = 1
        add_where(block.sums[variable], words, deeds.effect[at])


@compiled
def _heap_all(deeds: Deeds, block: Block, effects: int, words: Row) -> None:
    for w in range(WORDS):
        word = words[w]
        while word != NONE:
            heap(deeds, block, effects, 64 * w + lowest(word))
            word &= word - ONE


@compiled
def heap(deeds: Deeds, block: Block, effects: int, lane: int) -> None:
    """Add a list of effects in one lane."""
    width = deeds.width
    put(block.bits[HEAPED], lane)
    for first in range(0, width, PART):
        add_part(block.heaps, lane * width + first, deeds.dense, effects * width + first)


@compiled
def spread_heaps(tables: Tables, block: Block) -> None:
    """What lies in heaps comes to the sums."""
    width, heaped, found = tables.deeds.width, block.bits[HEAPED], block.found
    found[:] = 0
    for w in range(WORDS):
        word = heaped[w]
        heaped[w] = NONE
        while word != NONE:
            part = lowest(word) & ~7
            word &= ~(EIGHT << np.uint64(part))
            _spread_part(block, 64 * w + part, width)
    for variable in range(tables.size.variables):
        block.moved[variable] |= (found[variable // PART] >> (variable % PART)) & 1


@compiled
def _spread_part(block: Block, lane: int, width: int) -> None:
    """The heaps of eight lanes."""
    sums, start = block.sums[0], lane * width
    for part in range(width // PART):
        first = PART * part
        block.found[part] |= add_turned(
            sums, first * PITCH + lane, PITCH, block.heaps, start + first, width
        )


@compiled
def empty_heaps(tables: Tables, block: Block, words: Row) -> None:
    """Nothing is to be added in a set of lanes, whatever was."""
    width = tables.deeds.width
    for w in range(WORDS):
        word = words[w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            word &= word - ONE
            block.heaps[lane * width : lane * width + width] = 0.0


@compiled
def take(tables: Tables, block: Block, outcome: int, words: Row) -> None:
    """All that an outcome does in a set of lanes; its marks wait."""
    deeds, acts = tables.deeds, block.acts
    affect(tables, block, deeds.outcome_effects[outcome], words)
    marks = (
        deeds.clear_from[outcome + 1]
        - deeds.clear_from[outcome]
        + deeds.set_from[outcome + 1]
        - deeds.set_from[outcome]
        + deeds.move_from[outcome + 1]
        - deeds.move_from[outcome]
    )
    if marks:
        count = acts[0]
        acts[count + 1] = outcome
        acts[0] = count + 1
        for w in range(WORDS):
            block.actors[count, w] = words[w]


@compiled
def move_marks(tables: Tables, block: Block, turn: int) -> None:
    """Clear flags, then set them; move issues."""
    deeds, acts, first = tables.deeds, block.acts, tables.rows.flags
    for act in range(acts[0]):
        outcome = acts[act + 1]
        for at in range(deeds.clear_from[outcome], deeds.clear_from[outcome + 1]):
            row = block.bits[first + deeds.clear[at]]
            for w in range(WORDS):
                row[w] &= ~block.actors[act, w]
    for act in range(acts[0]):
        outcome = acts[act + 1]
        for at in range(deeds.set_from[outcome], deeds.set_from[outcome + 1]):
            _set_flag(tables, block, deeds.set[at], block.actors[act], turn)
    for act in range(acts[0]):
        outcome = acts[act + 1]
        for at in range(deeds.move_from[outcome], deeds.move_from[outcome + 1]):
            _move(block, deeds.move[at], deeds.move_to[at], block.actors[act])
    acts[0] = 0


@compiled
def _set_flag(tables: Tables, block: Block, flag: int, words: Row, turn: int) -> None:
    row = block.bits[tables.rows.flags + flag]
    for w in range(WORDS):
        row[w] |= words[w]
    if tables.deeds.flag_kept[flag]:
        set_where(block.turns[tables.rows.flag_set + flag], words, np.int16(turn))


@compiled
def _move(block: Block, issue: int, level: int, words: Row) -> None:
    """An issue stands at another level in a set of lanes."""
    shift = np.uint64(4 * issue)
    level_there, clear = np.uint64(level) << shift, ~(np.uint64(15) << shift)
    for w in range(WORDS):
        word = words[w]
        while word != NONE:
            i = 64 * w + lowest(word)
            block.levels[0, i] = (block.levels[0, i] & clear) | level_there
            word &= word - ONE


@compiled
def come(tables: Tables, block: Block, event: int, words: Row, turn: int) -> None:
    """An event happens in a set of lanes."""
    take(tables, block, tables.deeds.event_outcome[event], words)
    ever = block.bits[tables.rows.ever + event]
    for w in range(WORDS):
        ever[w] |= words[w]
    if tables.deeds.event_kept[event]:
        set_where(block.turns[event], words, np.int16(turn))

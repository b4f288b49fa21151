"""What is done in some games: outcomes, effects at once and marks when the step is settled."""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import (
    NONE,
    ONE,
    WORDS,
    Row,
    add_where,
    anyone,
    equals,
    first_of,
    set_where,
)
from game.engine.fast.forms import Tables
from game.engine.fast.jit import bits_in, compiled, lowest
from game.engine.fast.lanes import Block
from game.engine.fast.rows import ALIKE

GROUP = 24
"""From so many lanes on it pays to look for all that have the same list."""


@compiled
def affect(tables: Tables, block: Block, effects: int, words: Row) -> None:
    """Add a list of effects to the sums in a set of lanes."""
    deeds = tables.deeds
    for at in range(deeds.effect_from[effects], deeds.effect_from[effects + 1]):
        variable = deeds.effect_on[at]
        block.moved[variable] = 1
        add_where(block.sums[variable], words, deeds.effect[at])


@compiled
def affect_each(tables: Tables, block: Block, words: Row, rest: Row) -> None:
    """The same with a list of each lane's own, in `block.lists`. Large groups of lanes with the
    same list go together, the others one by one; `rest` is room for those that wait."""
    for w in range(WORDS):
        rest[w] = words[w]
    same = block.bits[ALIKE]
    while anyone(rest):
        effects = block.lists[first_of(rest)]
        equals(block.lists, effects, same)
        count = 0
        for w in range(WORDS):
            same[w] &= rest[w]
            count += bits_in(same[w])
        if count < GROUP:
            _affect_lanes(tables, block, rest)
            return
        affect(tables, block, effects, same)
        for w in range(WORDS):
            rest[w] &= ~same[w]


@compiled
def _affect_lanes(tables: Tables, block: Block, words: Row) -> None:
    """Lane by lane."""
    deeds, sums = tables.deeds, block.sums
    effect_from, effect_on, effect = deeds.effect_from, deeds.effect_on, deeds.effect
    for w in range(WORDS):
        word = words[w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            word &= word - ONE
            effects = block.lists[lane]
            for at in range(effect_from[effects], effect_from[effects + 1]):
                sums[effect_on[at], lane] += effect[at]
                block.moved[effect_on[at]] = 1


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
    put, clear = np.uint64(level) << shift, ~(np.uint64(15) << shift)
    for w in range(WORDS):
        word = words[w]
        while word != NONE:
            i = 64 * w + lowest(word)
            block.levels[0, i] = (block.levels[0, i] & clear) | put
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

"""Events of step 1, reports and papers: sections 5.4 to 5.6 of docs/engine.md."""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import (
    ALL,
    LANES,
    NONE,
    ONE,
    WORDS,
    Row,
    anyone,
    copy_where,
    count_of,
    set_where,
)
from game.engine.fast.deeds import come
from game.engine.fast.forms import OPENERS, PAPERS, REPORTS, Tables
from game.engine.fast.jit import compiled, lowest
from game.engine.fast.lanes import Block
from game.engine.fast.rows import ALIVE, FRESH
from game.engine.fast.run import meet, run
from game.engine.fast.vectors import at_most
from game.engine.fast.waves import add_normals, normal

FEW = 96
"""Up to so many lanes it is quicker to go through them one by one."""


@compiled
def happen(tables: Tables, block: Block, turn: int) -> None:
    """Scheduled and triggered events; all read one snapshot."""
    chances, rows, bits = tables.chances, tables.rows, block.bits
    run(tables.programs, block, turn, OPENERS)
    first, end = chances.opener_from[turn], chances.opener_from[turn + 1]
    for at in range(first, end):
        event = chances.opener[at]
        here = bits[rows.happened + event]
        able(tables, block, event, here)
        meet(here, bits[chances.when_at[turn, event]], here)
    for at in range(first, end):
        event = chances.opener[at]
        if anyone(bits[rows.happened + event]):
            come(tables, block, event, bits[rows.happened + event], turn)


@compiled
def able(tables: Tables, block: Block, event: int, into: Row) -> None:
    """The lanes that go on and in which the event is new, or may come again."""
    bits, ever = block.bits, block.bits[tables.rows.ever + event]
    again = ALL if tables.deeds.event_again[event] else NONE
    for w in range(WORDS):
        into[w] = bits[ALIVE, w] & (again | ~ever[w])


@compiled
def learn(tables: Tables, block: Block, turn: int) -> None:
    """Reports, then papers. What is seen exactly is not written down: it is the truth."""
    run(tables.programs, block, turn, REPORTS)
    _report(tables, block, turn)
    run(tables.programs, block, turn, PAPERS)
    _deliver(tables, block, turn)


@compiled
def _report(tables: Tables, block: Block, turn: int) -> None:
    sights, here, known_at = tables.sights, block.bits[FRESH], tables.rows.known_at
    for at in range(sights.blur_from[turn], sights.blur_from[turn + 1]):
        blur = sights.blur[at]
        if meet(block.bits[ALIVE], block.bits[sights.blur_at[at]], here):
            last = sights.blur_last[at]
            if last < turn:
                old = block.turns[known_at + sights.told_row[blur]]
                _only_up_to(old, last, here)
            tell(tables, block, turn, blur, here)


@compiled
def _only_up_to(row: Row, last: int, words: Row) -> None:
    """Of a set, the lanes whose turn is not after `last`."""
    for w in range(WORDS):
        words[w] &= at_most(row, 64 * w, np.int16(last))


@compiled
def tell(tables: Tables, block: Block, turn: int, told: int, words: Row) -> None:
    """Write one report in a set of lanes."""
    if not anyone(words):
        return
    sights, rows = tables.sights, tables.rows
    row, value = sights.told_row[told], block.spare[0]
    if sights.told_drawn[told]:
        if count_of(words) > FEW:
            _blurred(tables, block, told, value)
            copy_where(block.numbers[rows.known + row], words, value)
        else:
            _blurred_of_few(tables, block, told, words, block.numbers[rows.known + row])
    else:
        set_where(block.numbers[rows.known + row], words, sights.told_value[told])
    set_where(block.numbers[rows.spread + row], words, sights.told_spread[told])
    set_where(block.turns[rows.known_at + row], words, np.int16(turn))


@compiled
def _blurred(tables: Tables, block: Block, told: int, value: Row) -> None:
    """The truth with an error, on the grid and within the range."""
    sights, ground = tables.sights, tables.ground
    variable = sights.told_on[told]
    for i in range(LANES):
        value[i] = block.numbers[variable, i]
    add_normals(ground, block.keys[1], sights.told_name[told], sights.told_spread[told], value)
    low, high = ground.low[variable], ground.high[variable]
    grid, fine = ground.grid[variable], ground.fine[variable]
    for i in range(LANES):
        value[i] = min(max(np.floor(value[i] * fine + 0.5) * grid, low), high)


@compiled
def _blurred_of_few(tables: Tables, block: Block, told: int, words: Row, known: Row) -> None:
    """The same, one lane at a time."""
    sights, ground = tables.sights, tables.ground
    variable, name, spread = sights.told_on[told], sights.told_name[told], sights.told_spread[told]
    low, high = ground.low[variable], ground.high[variable]
    for w in range(WORDS):
        word = words[w]
        while word != NONE:
            i = 64 * w + lowest(word)
            word &= word - ONE
            value = block.numbers[variable, i] + spread * normal(ground, block.keys[1, i], name)
            value = np.floor(value * ground.fine[variable] + 0.5) * ground.grid[variable]
            known[i] = min(max(value, low), high)


@compiled
def _deliver(tables: Tables, block: Block, turn: int) -> None:
    sights, bits, rows = tables.sights, block.bits, tables.rows
    here = bits[FRESH]
    for at in range(sights.paper_from[turn], sights.paper_from[turn + 1]):
        paper = sights.paper[at]
        received = bits[rows.papers + paper]
        if meet(bits[ALIVE], bits[sights.paper_at[at]], here) and _new(tables, block, at, here):
            for w in range(WORDS):
                received[w] |= here[w]
            set_where(block.turns[rows.papers_at + paper], here, np.int16(turn))
            for told in range(sights.told_from[paper], sights.told_from[paper + 1]):
                tell(tables, block, turn, told, here)


@compiled
def _new(tables: Tables, block: Block, at: int, here: Row) -> bool:
    """Of a set, the lanes that have not had the paper and in which what brings it has been."""
    sights, bits, rows = tables.sights, block.bits, tables.rows
    received = bits[rows.papers + sights.paper[at]]
    found = NONE
    for w in range(WORDS):
        came = NONE if sights.after_from[at] < sights.after_from[at + 1] else ALL
        for a in range(sights.after_from[at], sights.after_from[at + 1]):
            came |= bits[rows.ever + sights.after[a], w]
        here[w] &= came & ~received[w]
        found |= here[w]
    return bool(found != NONE)

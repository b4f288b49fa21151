"""One turn of a block, in the order of `game.engine.turn`, and whole games of many blocks."""

from __future__ import annotations

import numpy as np

from game.engine.fast.arrival import arrive
from game.engine.fast.bits import WORDS, anyone, set_where
from game.engine.fast.deciding import decide
from game.engine.fast.deeds import empty_heaps, move_marks, spread_heaps, take
from game.engine.fast.endings import end
from game.engine.fast.forms import WORKS, Tables
from game.engine.fast.happenings import happen, learn
from game.engine.fast.hazards import run_hazards
from game.engine.fast.jit import compiled
from game.engine.fast.judging import judge
from game.engine.fast.lanes import Block
from game.engine.fast.leaks import run_leaks
from game.engine.fast.post import send
from game.engine.fast.rows import ALIVE, FRESH
from game.engine.fast.run import run
from game.engine.fast.waves import clip_moved, turn_luck, waves


@compiled
def close_turn(tables: Tables, block: Block, turn: int) -> None:
    """Steps 2 to 6."""
    decide(tables, block, turn)
    judge(tables, block, turn)
    _act(tables, block, turn)
    move_marks(tables, block, turn)
    send(tables, block, turn)
    spread_heaps(tables, block)
    waves(tables, block, turn)
    run_hazards(tables, block, turn)
    run_leaks(tables, block, turn)
    move_marks(tables, block, turn)
    spread_heaps(tables, block)
    clip_moved(tables, block)
    end(tables, block, turn)


@compiled
def open_turn(tables: Tables, block: Block, turn: int) -> None:
    """Step 1: arrivals, events, reports and papers."""
    turn_luck(block, tables.ground.turn_names[turn])
    arrive(tables, block, turn)
    _still(tables, block)
    happen(tables, block, turn)
    move_marks(tables, block, turn)
    spread_heaps(tables, block)
    clip_moved(tables, block)
    learn(tables, block, turn)


@compiled
def _act(tables: Tables, block: Block, turn: int) -> None:
    """Step 3, first half: choices act, and count as done."""
    deeds, rows, bits = tables.deeds, tables.rows, block.bits
    for choice in range(tables.size.choices):
        did = bits[rows.did + choice]
        if anyone(did):
            for w in range(WORDS):
                bits[rows.done + choice, w] |= did[w]
            if deeds.choice_kept[choice]:
                set_where(block.turns[rows.done_at + choice], did, np.int16(turn))
    run(tables.programs, block, turn, WORKS)
    for at in range(deeds.slot_choice.shape[0]):
        choice = deeds.slot_choice[at]
        if anyone(bits[rows.did + choice]):
            _carry_out(tables, block, turn, choice)


@compiled
def _carry_out(tables: Tables, block: Block, turn: int, choice: int) -> None:
    """What a choice does where it works, and where it fails."""
    deeds, bits, fine = tables.deeds, block.bits, block.bits[FRESH]
    did, works = bits[tables.rows.did + choice], bits[deeds.works_at[turn, choice]]
    for w in range(WORDS):
        fine[w] = did[w] & works[w]
    if anyone(fine):
        take(tables, block, deeds.choice_works[choice], fine)
    for w in range(WORDS):
        fine[w] = did[w] & ~works[w]
        block.orders.failed[deeds.choice_row[choice], w] |= fine[w]
    if anyone(fine):
        take(tables, block, deeds.choice_fails[choice], fine)


@compiled
def _still(tables: Tables, block: Block) -> None:
    """Nothing moves in games that a settlement has ended."""
    ended, bound, alive = block.bits[FRESH], block.bits[tables.rows.bound], block.bits[ALIVE]
    for w in range(WORDS):
        ended[w] = bound[w] & ~alive[w]
    empty_heaps(tables, block, ended)

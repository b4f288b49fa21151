"""Step 5: hazards, what follows from them, the ledger and leaks: section 9 of docs/engine.md."""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import (
    ALL,
    LANES,
    NONE,
    ONE,
    WORDS,
    Row,
    add_where,
    anyone,
    count_of,
    has,
    set_where,
)
from game.engine.fast.deeds import affect, come
from game.engine.fast.forms import HAZARDS, Tables
from game.engine.fast.happenings import able
from game.engine.fast.jit import compiled, lowest
from game.engine.fast.lanes import EXPOSED, LEAKED, Block
from game.engine.fast.post import FOUR, find_level
from game.engine.fast.rows import ALIVE, FRESH, WAITING
from game.engine.fast.run import meet, run
from game.engine.fast.waves import uniform, uniforms

FEW = 48
"""Up to so many lanes it is quicker to go through them one by one."""


@compiled
def run_hazards(tables: Tables, block: Block, turn: int) -> None:
    """Charge the ledger, draw every hazard and what follows, and let it happen."""
    chances, rows, bits = tables.chances, tables.rows, block.bits
    run(tables.programs, block, turn, HAZARDS)
    _begin(tables, block)
    before = block.spare[1]
    before[:] = 1.0
    first, end = chances.hazard_from[turn], chances.hazard_from[turn + 1]
    for at in range(first, end):
        hazard, event = chances.hazard[at], chances.hazard_event[at]
        if _possible(tables, block, turn, event):
            _judge_tree(tables, block, turn, hazard)
            if chances.perilous[event]:
                _charge(block, hazard, block.risks[event], before)
    for at in range(first, end):
        if anyone(bits[rows.likely + chances.hazard_event[at]]):
            _draw(tables, block, turn, chances.hazard[at])
    for event in range(tables.size.events):
        if anyone(bits[rows.happened + event]):
            come(tables, block, event, bits[rows.happened + event], turn)


@compiled
def _begin(tables: Tables, block: Block) -> None:
    """Nothing has happened, nothing is known of any chance, nobody has gone to war."""
    rows, bits = tables.rows, block.bits
    for event in range(tables.size.events):
        for w in range(WORDS):
            bits[rows.happened + event, w] = NONE
            bits[rows.likely + event, w] = NONE
    for hazard in range(tables.size.hazards):
        block.fate.charged[hazard, :] = 0.0
    set_where(block.fate.cause, bits[ALIVE], np.int16(-1))


@compiled
def _possible(tables: Tables, block: Block, turn: int, event: int) -> bool:
    """Note the lanes in which an event may happen; whether there are any."""
    likely = block.bits[tables.rows.likely + event]
    able(tables, block, event, likely)
    return meet(likely, block.bits[tables.chances.when_at[turn, event]], likely)


@compiled
def _judge_tree(tables: Tables, block: Block, turn: int, hazard: int) -> None:
    """The chances of all that a hazard may bring, and the risk of war where there is one."""
    chances = tables.chances
    first, end = chances.draw_from[hazard], chances.draw_from[hazard + 1]
    for at in range(first, end):
        event = chances.draw_event[at]
        minutes = tables.ground.odds_of[turn] if at == first else tables.ground.odds.shape[0] - 1
        if at == first or _possible(tables, block, turn, event):
            _chance(tables, block, turn, event, minutes)
        else:
            block.chances[event, :] = 0.0
    for at in range(chances.risk_from[hazard], chances.risk_from[hazard + 1]):
        _risk(tables, block, chances.risk_event[at])


@compiled
def _chance(tables: Tables, block: Block, turn: int, event: int, minutes: int) -> None:
    """The probability of an event in every lane, 0 where it cannot happen."""
    chances, ground, logit = tables.chances, tables.ground, block.chances[event]
    if count_of(block.bits[tables.rows.likely + event]) <= FEW:
        _chance_of_few(tables, block, turn, event, minutes)
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
def _chance_of_few(tables: Tables, block: Block, turn: int, event: int, minutes: int) -> None:
    """The same, one lane at a time."""
    chances, ground, place = tables.chances, tables.ground, turn * tables.size.events + event
    p, likely, odds = block.chances[event], block.bits[tables.rows.likely + event], ground.odds
    p[:] = 0.0
    for w in range(WORDS):
        word = likely[w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            word &= word - ONE
            logit = chances.base[event]
            for at in range(chances.term_from[event], chances.term_from[event + 1]):
                variable = chances.term_on[at]
                x = block.numbers[variable, lane]
                logit += chances.term[at] * (x - ground.low[variable])
            for at in range(chances.plus_from[place], chances.plus_from[place + 1]):
                if has(block.bits[chances.plus_at[at]], lane):
                    logit += chances.plus[at]
            p[lane] = odds[minutes, _step(logit)]


@compiled
def _step(logit: float) -> int:
    """The place of a logit in a table of probabilities."""
    return int(min(max(np.floor((logit + 16.0) * 1024.0 + 0.5), 0.0), 32767.0))


@compiled
def _look_up(odds: Row, logit: Row, likely: Row) -> None:
    """From logits to probabilities, in place."""
    for w in range(WORDS):
        word, part = likely[w], logit[64 * w : 64 * w + 64]
        for i in range(64):
            part[i] = odds[np.uint64(_step(part[i]))]
        if word != ALL:
            for i in range(64):
                part[i] = part[i] if (word >> np.uint64(i)) & ONE else 0.0


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
        word = NONE
        a, b = u[64 * w : 64 * w + 64], p[64 * w : 64 * w + 64]
        for i in range(64):
            word |= np.uint64(a[i] < b[i]) << np.uint64(i)
        here[w] = word & likely[w]


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


@compiled
def run_leaks(tables: Tables, block: Block, turn: int) -> None:
    """Secret levels that become known in this turn."""
    marks, here, out = block.mail.marks, block.bits[FRESH], block.bits[WAITING]
    for row in range(4 * turn + 4):
        exposed = meet(marks[EXPOSED, row], block.bits[ALIVE], here)
        if exposed and _leaking(tables, block, turn, row, here, out):
            _publish(tables, block, row, out, here)


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
def _publish(tables: Tables, block: Block, row: int, out: Row, here: Row) -> None:
    """The whole public effect of each secret level that the letters name."""
    post, marks, seat = tables.post, block.mail.marks, row // 2 % 2
    for w in range(WORDS):
        marks[LEAKED, row, w] |= out[w]
        marks[EXPOSED, row, w] &= ~out[w]
        block.bits[tables.rows.leaked + seat, w] |= out[w]
    for at in range(post.leaking_from[seat], post.leaking_from[seat + 1]):
        level, shift = np.uint64(post.leaking_level[at]), FOUR * np.uint64(post.leaking_issue[at])
        if find_level(block, row, shift, level, out, here):
            affect(tables, block, post.leaking_effects[at], here)

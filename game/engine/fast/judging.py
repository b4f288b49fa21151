"""Which orders are legal: section 6 of docs/engine.md. What is not becomes `hold`."""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import (
    NONE,
    ONE,
    WORDS,
    Row,
    add_where,
    has,
    least_is,
    put,
)
from game.engine.fast.forms import RANDOM, WRITTEN, Tables
from game.engine.fast.jit import compiled, lowest
from game.engine.fast.lanes import Block
from game.engine.fast.lot import draw_choice
from game.engine.fast.rows import ALIVE, FRESH
from game.engine.state import Purpose

MESSAGE, PROPOSAL, ACCEPTANCE = int(Purpose.MESSAGE), int(Purpose.PROPOSAL), int(Purpose.ACCEPTANCE)
REJECTION, WITHDRAWAL = int(Purpose.REJECTION), int(Purpose.WITHDRAWAL)


@compiled
def judge(tables: Tables, block: Block, turn: int) -> None:
    """Mark what is illegal and count it; `did` then holds the choices that are carried out."""
    _forget(tables, block)
    for row in range(2 * tables.size.slots):
        seat = row // tables.size.slots
        if tables.seats.kind[turn, seat] == WRITTEN:
            _judge_written(tables, block, turn, row)
        elif tables.seats.kind[turn, seat] == RANDOM:
            draw_choice(tables, block, turn, row)
        else:
            _judge_chosen(tables, block, turn, row)
        add_where(block.fate.illegal[seat], block.orders.wrong[row], np.int16(1))
    for place in range(4):
        kind = tables.seats.kind[turn, place // 2]
        if kind != RANDOM and not (kind == WRITTEN and tables.seats.channel[turn, place] < 0):
            _judge_letters(tables, block, turn, place)
            add_where(block.fate.illegal[place // 2], block.orders.bad[place], np.int16(1))


@compiled
def _forget(tables: Tables, block: Block) -> None:
    """Begin with no choices made, nothing wrong."""
    orders, rows = block.orders, tables.rows
    for choice in range(tables.size.choices):
        for w in range(WORDS):
            block.bits[rows.did + choice, w] = NONE
    orders.wrong[:] = NONE
    orders.bad[:] = NONE
    orders.failed[:] = NONE
    orders.proposal[:] = -1


@compiled
def _judge_written(tables: Tables, block: Block, turn: int, row: int) -> None:
    """The same choice in all games."""
    bits, choice = block.bits, tables.seats.choice[turn, row]
    if choice < 0:
        return
    if tables.deeds.choice_row[choice] != row:
        for w in range(WORDS):
            block.orders.wrong[row, w] = bits[ALIVE, w]
        return
    legal, did = bits[tables.deeds.legal_at[turn, choice]], bits[tables.rows.did + choice]
    for w in range(WORDS):
        did[w] = bits[ALIVE, w] & legal[w]
        block.orders.wrong[row, w] = bits[ALIVE, w] & ~legal[w]


@compiled
def _judge_chosen(tables: Tables, block: Block, turn: int, row: int) -> None:
    """A choice of its own in each game."""
    deeds, orders, bits = tables.deeds, block.orders, block.bits
    for w in range(WORDS):
        word = bits[ALIVE, w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            word &= word - ONE
            choice = orders.choices[row, lane]
            if choice >= 0:
                if deeds.choice_row[choice] == row and has(
                    bits[deeds.legal_at[turn, choice]], lane
                ):
                    put(bits[tables.rows.did + choice], lane)
                else:
                    put(orders.wrong[row], lane)


@compiled
def _judge_letters(tables: Tables, block: Block, turn: int, place: int) -> None:
    """Every letter in this place of the orders."""
    orders, here = block.orders, block.bits[FRESH]
    find_letters(orders.channel[place], block.bits[ALIVE], here)
    for w in range(WORDS):
        word = here[w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            word &= word - ONE
            proposal, needed = _meant(tables, block, place, lane)
            if _illegal(tables, block, turn, place, lane, proposal, needed):
                put(orders.bad[place], lane)
            else:
                orders.proposal[place, lane] = proposal


@compiled
def find_letters(channels: Row, alive: Row, into: Row) -> None:
    """Of a set, the lanes in which a letter is written, for it has a channel."""
    least_is(channels, np.int8(0), into)
    for w in range(WORDS):
        into[w] &= alive[w]


@compiled
def _meant(tables: Tables, block: Block, place: int, lane: int) -> tuple[int, bool]:
    """The proposal that a letter is about, and whether it needs one."""
    orders, mail, channels = block.orders, block.mail, tables.size.channels
    seat, purpose, channel = place // 2, orders.purpose[place, lane], orders.about[place, lane]
    if purpose == WITHDRAWAL:
        own = seat * channels + channel
        if channel < 0 or has(mail.settled[own], lane):
            return -1, True
        return mail.latest[own, lane], True
    counters = (purpose == PROPOSAL) & (channel >= 0)
    needed = (purpose == ACCEPTANCE) | (purpose == REJECTION) | counters
    if needed and channel >= 0:
        return mail.table[(1 - seat) * channels + channel, lane], True
    return -1, needed


@compiled
def _illegal(
    tables: Tables, block: Block, turn: int, place: int, lane: int, proposal: int, needed: bool
) -> bool:
    orders, channel = block.orders, block.orders.channel[place, lane]
    usable = block.bits[tables.post.usable_at[turn, place // 2, channel]]
    if (needed and proposal < 0) or not has(usable, lane):
        return True
    if place % 2 == 0 or has(orders.bad[place - 1], lane):
        return False
    if orders.channel[place - 1, lane] == channel:
        return True
    answers = orders.purpose[place, lane] != WITHDRAWAL and proposal >= 0
    return bool(answers and proposal == orders.proposal[place - 1, lane])

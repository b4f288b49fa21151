"""Orders of seats that decide without the interpreter: written ones, and those of the lot."""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import LANES, Row, anyone
from game.engine.fast.forms import LEGAL, RANDOM, WRITTEN, Tables
from game.engine.fast.jit import compiled
from game.engine.fast.lanes import Block
from game.engine.fast.lot import draw_channels
from game.engine.fast.run import run


@compiled
def decide(tables: Tables, block: Block, turn: int) -> None:
    """Work out what is legal; write the letters of the seats whose orders are, and draw the
    channels of those of the lot: what they say is drawn when they leave."""
    run(tables.programs, block, turn, LEGAL)
    for seat in range(2):
        kind = tables.seats.kind[turn, seat]
        for place in range(2 * seat, 2 * seat + 2):
            if kind == WRITTEN:
                _copy_letter(tables, block, turn, place)
            elif kind == RANDOM:
                draw_channels(tables, block, turn, place)
        if kind == RANDOM:
            _find_first(tables, block, 1 - seat, block.first[seat])


@compiled
def _copy_letter(tables: Tables, block: Block, turn: int, place: int) -> None:
    """The same letter in all games, or none."""
    seats, orders = tables.seats, block.orders
    if seats.channel[turn, place] >= 0:
        orders.channel[place, :] = seats.channel[turn, place]
        orders.tone[place, :] = seats.tone[turn, place]
        orders.purpose[place, :] = seats.purpose[turn, place]
        orders.about[place, :] = seats.about[turn, place]
        orders.valid[place, :] = seats.valid[turn, place]
        orders.levels[place, :] = seats.levels[turn, place]
        orders.named[place, :] = seats.named[turn, place]


@compiled
def _find_first(tables: Tables, block: Block, seat: int, into: Row) -> None:
    """The row of a seat's open proposal that was sent first, -1 for none."""
    into[:] = -1
    channels = tables.size.channels
    for place in range(seat * channels, seat * channels + channels):
        if anyone(block.bits[tables.rows.open + place]):
            _take_less(block.mail.table[place], into)


@compiled
def _take_less(row: Row, into: Row) -> None:
    """The lesser of two numbers, -1 being none."""
    for i in range(LANES):
        into[i] = np.int16(min(np.uint16(row[i]), np.uint16(into[i])))

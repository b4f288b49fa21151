"""What the lot writes: its letters one after another, in the order of `Bag`.

The lot is that of `game.seats.random`, draw for draw; the channels are drawn before (`lot.py`).
"""

from __future__ import annotations

import numpy as np

from game.engine.fast.bits import NONE, ONE, WORDS, Row, has, put_if
from game.engine.fast.forms import Tables
from game.engine.fast.jit import compiled, lowest
from game.engine.fast.judging import ACCEPTANCE, MESSAGE, PROPOSAL, REJECTION
from game.engine.fast.lanes import Bag, Block
from game.engine.fast.rows import REPLIED
from game.engine.fast.waves import uniform

FOUR, LAST = np.uint64(4), np.uint64(15)


@compiled
def list_letters(block: Block, place: int, here: Row) -> int:
    """List the lanes of a set, with their keys and channels; how many there are."""
    bag, count, channels = block.bag, 0, block.orders.channel[place]
    for w in range(WORDS):
        word = here[w]
        while word != NONE:
            lane = 64 * w + lowest(word)
            word &= word - ONE
            bag.lanes[count] = lane
            bag.keys[count] = block.keys[1, lane]
            bag.channel[count] = channels[lane]
            count += 1
    return count


@compiled
def draw_letters(tables: Tables, block: Block, place: int, count: int) -> None:
    """Answers to open proposals, proposals and messages."""
    bag, names = block.bag, tables.seats.letter_names[place]
    draw_each(bag, names[2], count)
    for k in range(count):
        bag.tone[k] = int(np.floor(bag.lots[k] * tables.post.tones[0]))
    draw_each(bag, names[3], count)
    for k in range(count):
        _draw_purpose(block, place, k)
    _draw_levels(bag, tables.seats.level_names[place], tables.post.tops, count)


@compiled
def draw_each(bag: Bag, name: np.uint64, count: int) -> None:
    """One draw for each letter of the bag, into `lots`."""
    for first in range(0, count, 64):
        keys, lots = bag.keys[first : first + 64], bag.lots[first : first + 64]
        for i in range(64):
            lots[i] = uniform(keys[i], name)


@compiled
def _draw_purpose(block: Block, place: int, k: int) -> None:
    """What a letter is for, and the proposal that it answers: the first that lies open, unless
    the seat's first letter answers it already."""
    bag, lot = block.bag, block.bag.lots[k]
    lane = bag.lanes[k]
    about = int(block.first[place // 2, lane])
    if place % 2 and has(block.bits[REPLIED], lane):
        about = -1
    answers = (about >= 0) & (lot < 0.35)
    answer = ACCEPTANCE if lot < 0.2 else REJECTION
    other = PROPOSAL if lot < 0.8 else MESSAGE
    bag.valid[k] = -1
    bag.about[k] = about if answers else -1
    bag.purpose[k] = answer if answers else other
    if place % 2 == 0:
        put_if(block.bits[REPLIED], lane, answers)


@compiled
def _draw_levels(bag: Bag, names: Row, tops: Row, count: int) -> None:
    """Each issue named or not, at any level; what is no proposal names none."""
    for first in range(0, count, 64):
        keys, purpose = bag.keys[first : first + 64], bag.purpose[first : first + 64]
        levels, named = bag.levels[first : first + 64], bag.named[first : first + 64]
        levels[:] = NONE
        named[:] = NONE
        for issue in range(names.shape[0]):
            name, levels_there = names[issue], np.float64(tops[issue] + 1) * 2.0
            shift, limit = FOUR * np.uint64(issue), np.uint64(tops[issue] + 1)
            for i in range(64):
                level = np.uint64(np.int64(np.floor(uniform(keys[i], name) * levels_there)))
                mask = LAST * np.uint64(level < limit)
                levels[i] |= (level & mask) << shift
                named[i] |= mask << shift
        for i in range(64):
            proposed = NONE - np.uint64(purpose[i] == PROPOSAL)
            levels[i] &= proposed
            named[i] &= proposed

"""A block of games as the kernel holds it: everything by lane, truths one bit a game.

Shapes, with L lanes and W words, T turns, V variables, K channels, R hazards, S slots and
M = 4 T letters. Where the words of `State` are used, the meaning is that of `State`.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.engine.fast.bits import ALL, LANES, PITCH, WORDS
from game.engine.fast.vectors import PART

Array = NDArray[Any]

LEVEL_BITS = np.uint64(4)
"""Levels of issues stand in one word a lane, four bits each: at most 16 issues of 16 levels."""

ARRIVED, OPEN, WITHDRAWN, SUPERSEDED, ANSWERED, MISUNDERSTOOD, LEAKED, SECRET = range(8)
"""Rows of `Mail.marks`."""

UNDERWAY, EXPOSED = 8, 9
"""More rows of it: letters that will yet arrive, and those whose secrets may leak."""


class Mail(NamedTuple):
    """Letters by row (M, L); `meant`, `read`, `named` are levels, four bits an issue (all ones
    where named). `marks` (10, M, W). By seat and channel (2K, L): `table` is the row of the
    proposal that lies open, `latest` that of the last one sent, `newest` that of the last one
    that arrived, -1 for none; `settled` (2K, W): the last one sent cannot be taken back."""

    channel: Array
    purpose: Array
    tone: Array
    tone_read: Array
    about: Array
    due: Array
    expires: Array
    meant: Array
    read: Array
    named: Array
    marks: Array
    table: Array
    latest: Array
    newest: Array
    settled: Array


class Orders(NamedTuple):
    """What both seats order in this turn: `choices` (2S, L); letters (4, L), by seat and place,
    as `Sealed` has them, `levels` and `named` as in `Mail`; `about` is a channel, `proposal`
    (4, L) the row of the proposal that it means. Sets of lanes: `wrong` (2S, W) choices and
    `bad` (4, W) letters that are illegal, `failed` (2S, W) choices that did not work."""

    choices: Array
    channel: Array
    tone: Array
    purpose: Array
    about: Array
    valid: Array
    levels: Array
    named: Array
    proposal: Array
    wrong: Array
    bad: Array
    failed: Array


class Bag(NamedTuple):
    """Letters of one place of the orders that are being sent, one after another (L,): `lanes`,
    `keys` of the turn, `about` the row of the proposal that it means, -1 for none; `levels` and
    `named` as in `Mail`; `valid` minutes, -1 for ever; `due` the turn, -1 for none; `lots` are
    draws of the moment."""

    lanes: Array
    keys: Array
    channel: Array
    tone: Array
    purpose: Array
    about: Array
    valid: Array
    due: Array
    levels: Array
    named: Array
    lots: Array


class Fate(NamedTuple):
    """How each game stands: `ending`, `ended`, `cause` (L,), `illegal` (2, L); `ledger` and
    `charged` (R, L), of all turns and of this one."""

    ending: Array
    ended: Array
    cause: Array
    illegal: Array
    ledger: Array
    charged: Array


class Block(NamedTuple):
    """`numbers`, `bits` and `turns` hold rows as `game.engine.fast.rows` lays them out;
    `levels` (2, L): where the issues stand, and the agreed terms; `sums` (V, L) and, lane by
    lane, `heaps` (L * width,) what is to be added to the variables, `moved` (V,) which sums are
    not all 0, `found` the same of heaps; `chances` and `risks` (E, L) of the events of step 5;
    `keys` (2, L) of the game and of the turn; `acts` and `actors`: outcomes that wait for their
    marks to be moved, and in which lanes; `lapsing` (1,) whether any letter has an end; `bound`
    (3, L) the acceptance that binds, `tie` its draw; `spare` (2, L) and `lists` (L,) room to work
    in; `legal` (L,) how many choices are legal; `first` (2, L) the open proposal that each seat
    may answer by lot; `games` (L,) which game of the task a lane holds, -1 for none. While games
    move: `sieve` (7, W) and `shifts` (W,), how sets close up, and `order` (L,), where each goes.
    """

    numbers: Array
    bits: Array
    turns: Array
    levels: Array
    sums: Array
    chances: Array
    risks: Array
    keys: Array
    acts: Array
    actors: Array
    lapsing: Array
    bound: Array
    tie: Array
    spare: Array
    lists: Array
    moved: Array
    found: Array
    heaps: Array
    legal: Array
    first: Array
    games: Array
    sieve: Array
    shifts: Array
    order: Array
    mail: Mail
    orders: Orders
    bag: Bag
    fate: Fate


class Extent(NamedTuple):
    """How many rows a block needs."""

    numbers: int
    bits: int
    turns: int
    variables: int
    events: int
    hazards: int
    slots: int
    channels: int
    letters: int
    acts: int
    width: int


LINE = 64
"""Bytes of a line of the cache: rows begin with one, as vectors across two take twice as long."""


def _room(kind: Any, shape: tuple[int, ...]) -> Array:
    """Zeros that begin with a line of the cache; memory is taken when it is written to."""
    size = math.prod(shape) * np.dtype(kind).itemsize
    space = np.zeros(size + LINE, dtype=np.uint8)
    start = -space.ctypes.data % LINE
    made: Array = space[start : start + size].view(kind).reshape(shape)
    return made


def _filled(kind: Any, value: int, *shape: int) -> Array:
    made = _room(kind, (*shape, PITCH if np.dtype(kind).itemsize == 8 else LANES))
    made[:] = value
    return made


def _sets(*shape: int) -> Array:
    return _room(np.uint64, (*shape, WORDS))


def new_block(size: Extent) -> Block:
    """Room for a block; nothing in it is a game yet."""
    f8, i2, u8 = np.float64, np.int16, np.uint64
    block = Block(
        numbers=_filled(f8, 0, size.numbers),
        bits=_sets(size.bits),
        turns=_filled(i2, -1, size.turns),
        levels=_filled(u8, 0, 2),
        sums=_filled(f8, 0, size.width),
        chances=_filled(f8, 0, size.events),
        risks=_filled(f8, 0, size.events),
        keys=_filled(u8, 0, 2),
        acts=np.zeros(size.acts + 1, dtype=np.int64),
        actors=_sets(size.acts),
        lapsing=np.zeros(1, dtype=np.int64),
        bound=_filled(np.int64, -1, 3),
        tie=_filled(f8, 0),
        spare=_filled(f8, 0, 2),
        lists=_filled(np.int64, 0),
        moved=np.zeros(size.width, dtype=np.int64),
        found=np.zeros(size.width // PART, dtype=np.int64),
        heaps=_room(f8, (LANES * size.width,)),
        legal=_filled(i2, 0),
        first=_filled(i2, -1, 2),
        games=_filled(np.int64, -1),
        sieve=_sets(7),
        shifts=np.zeros(WORDS, dtype=np.int64),
        order=_filled(np.int64, 0),
        mail=_new_mail(size),
        orders=_new_orders(size),
        bag=_new_bag(),
        fate=_new_fate(size),
    )
    block.bits[0] = ALL
    return block


def room_like(block: Any) -> Any:
    """Room for another block, in which all is 0: memory is taken when it is used."""
    if hasattr(block, "_fields"):
        return type(block)(*(room_like(part) for part in block))
    return _room(block.dtype, block.shape)


def _new_mail(size: Extent) -> Mail:
    i1, i2, u8 = np.int8, np.int16, np.uint64
    rows, tables = size.letters, 2 * size.channels
    return Mail(
        channel=_filled(i1, -1, rows),
        purpose=_filled(i1, -1, rows),
        tone=_filled(i1, -1, rows),
        tone_read=_filled(i1, -1, rows),
        about=_filled(i2, -1, rows),
        due=_filled(i2, -1, rows),
        expires=_filled(np.int32, -1, rows),
        meant=_filled(u8, 0, rows),
        read=_filled(u8, 0, rows),
        named=_filled(u8, 0, rows),
        marks=_sets(10, rows),
        table=_filled(i2, -1, tables),
        latest=_filled(i2, -1, tables),
        newest=_filled(i2, -1, tables),
        settled=_sets(tables),
    )


def _new_orders(size: Extent) -> Orders:
    i1, i2, u8 = np.int8, np.int16, np.uint64
    return Orders(
        choices=_filled(i2, -1, 2 * size.slots),
        channel=_filled(i1, -1, 4),
        tone=_filled(i1, 0, 4),
        purpose=_filled(i1, 0, 4),
        about=_filled(i1, -1, 4),
        valid=_filled(np.int32, -1, 4),
        levels=_filled(u8, 0, 4),
        named=_filled(u8, 0, 4),
        proposal=_filled(i2, -1, 4),
        wrong=_sets(2 * size.slots),
        bad=_sets(4),
        failed=_sets(2 * size.slots),
    )


def _new_bag() -> Bag:
    i8, u8 = np.int64, np.uint64
    return Bag(
        lanes=_filled(i8, 0),
        keys=_filled(u8, 0),
        channel=_filled(i8, 0),
        tone=_filled(i8, 0),
        purpose=_filled(i8, 0),
        about=_filled(i8, -1),
        valid=_filled(i8, -1),
        due=_filled(i8, -1),
        levels=_filled(u8, 0),
        named=_filled(u8, 0),
        lots=_filled(np.float64, 0),
    )


def _new_fate(size: Extent) -> Fate:
    i2 = np.int16
    return Fate(
        ending=_filled(np.int8, -1),
        ended=_filled(i2, -1),
        cause=_filled(i2, -1),
        illegal=_filled(i2, 0, 2),
        ledger=_filled(np.float64, 0, size.hazards),
        charged=_filled(np.float64, 0, size.hazards),
    )

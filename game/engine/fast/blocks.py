"""States to blocks and back: what `game.engine.state` holds, as the kernel holds it."""

from __future__ import annotations

import numpy as np

from game.engine.fast import lanes as form
from game.engine.fast.bits import LANES, WORDS
from game.engine.fast.forms import Tables
from game.engine.fast.lanes import Array, Block
from game.engine.fast.rows import ALIVE
from game.engine.fast.turns import packed
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.state import NEVER, Purpose, State

MARKS = ("arrived", "open", "withdrawn", "superseded", "answered", "misunderstanding", "leaked", "secret")
"""The fields of `Letters` that are rows of `Mail.marks`, in this order."""


def words_of(truths: Array) -> Array:
    """Truths (..., n), n at most `LANES`, as words (..., WORDS)."""
    room = np.zeros((*truths.shape[:-1], LANES), dtype=np.bool_)
    room[..., : truths.shape[-1]] = truths
    return np.packbits(room, axis=-1, bitorder="little").view(np.uint64)


def truths_of(words: Array, games: int) -> Array:
    """The reverse of `words_of`: (..., games)."""
    bits = np.unpackbits(np.ascontiguousarray(words).view(np.uint8), axis=-1, bitorder="little")
    return bits[..., :games].astype(np.bool_)


def load(model: Model, tables: Tables, block: Block, state: State) -> None:
    """Write a state of at most `LANES` games, at a sealing, into a block."""
    rows, n, bits = tables.rows, state.games, block.bits
    size = model.sizes
    for first, truths in (
        (ALIVE, ~state.over[None]),
        (rows.flags, state.flags),
        (rows.facts, state.facts),
        (rows.ever, state.happened != NEVER),
        (rows.done, state.done != NEVER),
        (rows.leaked, state.leaked),
        (rows.papers, state.papers != NEVER),
        (rows.agreed, (state.terms >= 0).all(axis=0)[None]),
    ):
        bits[first : first + len(truths)] = words_of(truths)
    for choice, row in enumerate(model.index.slot_rows):
        bits[rows.did + choice] = words_of(state.did[row] == choice)
    for first, turns in (
        (0, state.happened),
        (rows.flag_set, state.flag_set),
        (rows.done_at, state.done),
        (rows.known_at, state.known_turn.reshape(-1, n)),
        (rows.papers_at, state.papers),
    ):
        block.turns[first : first + len(turns), :n] = turns
    block.numbers[: size.variables, :n] = state.x
    block.numbers[rows.known : rows.spread, :n] = state.known_value.reshape(-1, n)
    block.numbers[rows.spread : rows.worked, :n] = state.known_spread.reshape(-1, n)
    block.levels[0, :n] = packed(state.stands)[0]
    block.levels[1, :n] = packed(state.terms)[0]
    fate = block.fate
    fate.ending[:n], fate.ended[:n], fate.illegal[:, :n] = state.ending, state.ended, state.illegal
    fate.ledger[:, :n] = state.ledger
    load_mail(tables, block, state)


def load_mail(tables: Tables, block: Block, state: State) -> None:
    """The letters, and what can be told from them."""
    mail, letters, n, count = block.mail, state.letters, state.games, 4 * state.turn
    for name in ("channel", "purpose", "tone", "tone_read", "about", "due", "expires"):
        getattr(mail, name)[:count, :n] = getattr(letters, name)[:count]
    mail.meant[:count, :n] = packed(letters.meant[:, :count])[0]
    mail.read[:count, :n] = packed(letters.read[:, :count])[0]
    mail.named[:count, :n] = packed(np.where(letters.named[:, :count], 0, -1))[1]
    mail.marks[:] = 0
    for row, name in enumerate(MARKS):
        mail.marks[row, :count] = words_of(getattr(letters, name)[:count])
    going = ~letters.arrived[:count]
    mail.marks[form.UNDERWAY, :count] = words_of(going & (letters.due[:count] > state.turn))
    exposed = letters.secret & ~letters.leaked
    mail.marks[form.EXPOSED, :count] = words_of(exposed[:count] & (going | letters.open[:count]))
    mail.table[:], mail.latest[:], mail.newest[:], mail.settled[:] = -1, -1, -1, 0
    opened = block.bits[tables.rows.open : tables.rows.leaked]
    opened[:] = 0
    for row, game in zip(*np.nonzero(letters.channel[:count] >= 0), strict=True):
        _place(tables, block, state, int(row), int(game))


def _place(tables: Tables, block: Block, state: State, row: int, game: int) -> None:
    """What one letter, in sending order, is to the tables of proposals."""
    mail, letters, channels = block.mail, state.letters, tables.size.channels
    place = row // 2 % 2 * channels + int(letters.channel[row, game])
    if letters.purpose[row, game] == Purpose.PROPOSAL:
        if letters.open[row, game]:
            mail.table[place, game] = row
            _put(block.bits[tables.rows.open + place], game)
        if letters.arrived[row, game]:
            mail.newest[place, game] = row
        if not letters.misunderstanding[row, game]:
            mail.latest[place, game] = row
            mail.settled[place, game >> 6] &= ~(np.uint64(1) << np.uint64(game & 63))
    _settle(tables, block, state, row, game)


def _settle(tables: Tables, block: Block, state: State, row: int, game: int) -> None:
    """A withdrawal sent, or an answer arrived, settles the proposal that it is about."""
    mail, letters = block.mail, state.letters
    about, taken = int(letters.about[row, game]), letters.purpose[row, game] == Purpose.WITHDRAWAL
    if about >= 0 and (taken or letters.arrived[row, game]):
        channel = int(letters.channel[about, game])
        own = about // 2 % 2 * tables.size.channels + channel
        if mail.latest[own, game] == about:
            _put(mail.settled[own], game)


def _put(words: Array, game: int) -> None:
    words[game >> 6] |= np.uint64(1) << np.uint64(game & 63)


def load_orders(block: Block, sealed: Sealed) -> None:
    """Given orders of both seats."""
    orders, n = block.orders, sealed.choices.shape[-1]
    orders.choices[:, :n] = sealed.choices
    for name in ("channel", "tone", "purpose", "about", "valid"):
        getattr(orders, name)[:, :n] = getattr(sealed, name).reshape(4, n)
    levels, named = packed(sealed.levels.reshape(-1, 4, n))
    orders.levels[:, :n], orders.named[:, :n] = levels, named

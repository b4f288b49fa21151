"""States to blocks and back: what `game.engine.state` holds, as the kernel holds it."""

from __future__ import annotations

import numpy as np

from game.engine.fast import lanes as form
from game.engine.fast.bits import LANES
from game.engine.fast.forms import Tables
from game.engine.fast.lanes import Array, Block
from game.engine.fast.rows import ALIVE
from game.engine.fast.turns import packed
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.state import NEVER, Purpose, State

MARKS = (
    "arrived",
    "open",
    "withdrawn",
    "superseded",
    "answered",
    "misunderstanding",
    "leaked",
    "secret",
)
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
        (ALIVE, np.atleast_2d(state.ending < 0)),
        (rows.flags, state.flags),
        (rows.facts, state.facts),
        (rows.ever, state.happened != NEVER),
        (rows.done, state.done != NEVER),
        (rows.leaked, state.leaked),
        (rows.papers, state.papers != NEVER),
        (rows.agreed, np.atleast_2d((state.terms >= 0).all(axis=0))),
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
    mail.channel[count:] = NEVER
    block.lapsing[0] = int((letters.expires[:count] >= 0).any())
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


def store(model: Model, tables: Tables, block: Block, state: State, on: Array) -> None:
    """Write the games of a block into a state, where `on` (N,); known truths as they are."""
    rows, n, size = tables.rows, state.games, model.sizes

    def put(into: Array, values: Array) -> None:
        np.copyto(into, values[..., :n].reshape(into.shape), where=on, casting="unsafe")

    put(state.x, block.numbers[: size.variables])
    put(state.flags, truths_of(block.bits[rows.flags : rows.facts], n))
    put(state.leaked, truths_of(block.bits[rows.leaked : rows.papers], n))
    put(state.happened, block.turns[: rows.flag_set])
    put(state.flag_set, block.turns[rows.flag_set : rows.done_at])
    put(state.done, block.turns[rows.done_at : rows.known_at])
    put(state.papers, block.turns[rows.papers_at :])
    put(state.known_turn, block.turns[rows.known_at : rows.papers_at])
    put(state.known_value, block.numbers[rows.known : rows.spread])
    put(state.known_spread, block.numbers[rows.spread : rows.worked])
    agreed = truths_of(block.bits[rows.agreed], n)
    put(state.stands, unpacked(block.levels[0], size.issues))
    put(state.terms, np.where(agreed, unpacked(block.levels[1, :n], size.issues), -1))
    for name in ("ending", "ended", "illegal", "ledger"):
        put(getattr(state, name), getattr(block.fate, name))


def store_known(model: Model, state: State, turn: int) -> None:
    """In the games that go on into `turn`: what a seat sees exactly, as it is."""
    going = ~state.over
    for seat in range(2):
        exact, seen = model.exact[seat], model.seen_flags[seat]
        _renew(state.known_value[seat], exact, state.x[exact], going)
        _renew(state.known_spread[seat], exact, 0.0, going)
        _renew(state.known_turn[seat], exact, turn, going)
        _renew(state.known_flags[seat], seen, state.flags[seen], going)


def _renew(table: Array, rows: Array, values: Array | float, games: Array) -> None:
    table[rows] = np.where(games, values, table[rows])


def store_mail(model: Model, block: Block, state: State, turn: int, on: Array) -> None:
    """Write the letters of all turns up to `turn` into a state, where `on` (N,)."""
    mail, letters, n, count = block.mail, state.letters, state.games, 4 * turn + 4
    sent = on & (mail.channel[:count, :n] >= 0)
    for name in ("channel", "purpose", "tone", "tone_read", "about", "due"):
        np.copyto(getattr(letters, name)[:count], getattr(mail, name)[:count, :n], where=sent)
    np.copyto(letters.expires[:count], mail.expires[:count, :n], where=sent)
    for name in ("meant", "read", "named"):
        levels = unpacked(getattr(mail, name)[:count, :n], model.sizes.issues)
        np.copyto(getattr(letters, name)[:, :count], levels, where=sent, casting="unsafe")
    for row, name in enumerate(MARKS):
        marked = truths_of(mail.marks[row, :count], n)
        np.copyto(getattr(letters, name)[:count], marked, where=sent)


def unpacked(words: Array, issues: int) -> Array:
    """Levels (issues, ...) from words, four bits each."""
    shifts = np.arange(0, 4 * issues, 4, dtype=np.uint64).reshape(-1, *(1,) * words.ndim)
    return ((words >> shifts) & np.uint64(15)).astype(np.int8)

"""The one compiled function that Python calls: half a turn of a block, or whole games of many."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.engine.fast.bits import ALL, LANES, NONE, WORDS, Row, anyone, count_of, drop, has
from game.engine.fast.forms import Tables
from game.engine.fast.handles import handle_at
from game.engine.fast.jit import compiled, kept
from game.engine.fast.lanes import Array, Block
from game.engine.fast.moving import clear_room, move_games
from game.engine.fast.rows import ALIVE
from game.engine.fast.turn import close_turn, open_turn
from game.engine.fast.waves import begin_luck, mix, turn_luck, uniform

CLOSE, OPEN, PLAY, PLAY_NEW = range(4)
"""What is asked: steps 2 to 6 of a turn, step 1 of it, whole games from a sealing on, or from
before step 1."""


WORTH_MOVING = 2
"""To move a game to another block takes about as long as so many turns."""

THIN = LANES * 5 // 8
"""With so many games or fewer a block has grown thin."""

UNITS = 2.0**44
"""Risks are added in whole units, so many to 1: sums are the same in any order."""


class Task(NamedTuple):
    """What to do: one of the above, from which turn on; for whole games how many, and in
    `luck` (2,) the seed and the first game number; `facts` (H,): 1 for a hidden fact that each
    game draws itself."""

    what: int
    turn: int
    games: int
    luck: Array
    facts: Array


class Rooms(NamedTuple):
    """Blocks in which games wait for others, one a turn, then the one at work and a spare one:
    their `addresses` (T + 2,); how many lanes are `taken` (T,)."""

    addresses: Array
    taken: Array


class Results(NamedTuple):
    """What comes of N games: `ending`, `ended`, `cause`, `terms` (N,), `illegal` (2, N),
    `ledger` (R, N), terms as `Block.levels`; `risk` (T, R + 1) the sums of the war risk, the last
    of all hazards together, and `squares` those of its square, in units of 2^-44; `fans` (T, V,
    bins). These three have no turns where nobody asks for them."""

    ending: Array
    ended: Array
    cause: Array
    terms: Array
    illegal: Array
    ledger: Array
    risk: Array
    squares: Array
    fans: Array


@kept
def kernel(
    tables: Tables, block: Block, start: Block, rooms: Rooms, task: Task, results: Results
) -> None:
    """Do the task in `block`, or play whole games in `rooms`: they begin as the first lane of
    `start` does."""
    if task.what == CLOSE:
        turn_luck(block, tables.ground.turn_names[task.turn])
        close_turn(tables, block, task.turn)
    elif task.what == OPEN:
        open_turn(tables, block, task.turn)
    else:
        _play_all(tables, block, start, rooms, task, results)


@compiled
def _play_all(
    tables: Tables, like: Block, start: Block, rooms: Rooms, task: Task, results: Results
) -> None:
    """Block by block, then what still waits, turn by turn."""
    turns = rooms.taken.shape[0]
    for at in range(0, task.games, LANES):
        block = handle_at(rooms.addresses[turns], like)
        _begin(tables, block, start, task, at)
        if task.what == PLAY_NEW:
            open_turn(tables, block, task.turn)
        _play(tables, like, rooms, task.turn, results)
    for turn in range(turns):
        if rooms.taken[turn]:
            _play_room(tables, like, rooms, turn, results)


@compiled
def _begin(tables: Tables, block: Block, start: Block, task: Task, at: int) -> None:
    """A block of new games, with the luck of their numbers."""
    _spread(tables, block, start, task.turn)
    begin_luck(block, task.luck[0], task.luck[1] + np.uint64(at))
    for lane in range(LANES):
        block.games[lane] = at + lane
    for lane in range(task.games - at, LANES):
        block.games[lane] = -1
        drop(block.bits[ALIVE], lane)
    ground, name = tables.ground, tables.ground.start_name[0]
    for fact in range(tables.size.facts):
        if task.facts[fact]:
            _draw_fact(
                ground.facts[fact], ground.fact_names[fact], block, name, tables.rows.facts + fact
            )


@compiled
def _draw_fact(chance: float, fact: np.uint64, block: Block, start: np.uint64, row: int) -> None:
    """Whether a hidden fact is true."""
    for w in range(WORDS):
        word = NONE
        for i in range(64):
            u = uniform(mix(block.keys[0, 64 * w + i] ^ start), fact)
            word |= np.uint64(u < chance) << np.uint64(i)
        block.bits[row, w] = word


@compiled
def _spread(tables: Tables, block: Block, start: Block, turn: int) -> None:
    """Every lane as the first one of another block, in what games can depend on."""
    moves = tables.moves
    clear_room(tables, block)
    for at in range(moves.bits.shape[0]):
        row = moves.bits[at]
        block.bits[row, :] = ALL if has(start.bits[row], 0) else NONE
    for at in range(moves.numbers.shape[0]):
        block.numbers[moves.numbers[at], :] = start.numbers[moves.numbers[at], 0]
    for at in range(moves.turns.shape[0]):
        block.turns[moves.turns[at], :] = start.turns[moves.turns[at], 0]
    _spread_rows(block.levels, start.levels, 2)
    _spread_rows(block.fate.illegal, start.fate.illegal, 2)
    _spread_rows(block.fate.ledger, start.fate.ledger, block.fate.ledger.shape[0])
    block.fate.ending[:] = start.fate.ending[0]
    block.fate.ended[:] = start.fate.ended[0]
    block.fate.cause[:] = -1
    block.lapsing[0] = start.lapsing[0]
    _spread_mail(block, start, 4 * turn)


@compiled
def _spread_rows(rows: Row, source: Row, count: int) -> None:
    for row in range(count):
        rows[row, :] = source[row, 0]


@compiled
def _spread_mail(block: Block, start: Block, count: int) -> None:
    mail, source = block.mail, start.mail
    _spread_rows(mail.channel, source.channel, count)
    _spread_rows(mail.purpose, source.purpose, count)
    _spread_rows(mail.tone, source.tone, count)
    _spread_rows(mail.tone_read, source.tone_read, count)
    _spread_rows(mail.about, source.about, count)
    _spread_rows(mail.due, source.due, count)
    _spread_rows(mail.expires, source.expires, count)
    _spread_rows(mail.meant, source.meant, count)
    _spread_rows(mail.read, source.read, count)
    _spread_rows(mail.named, source.named, count)
    tables = mail.table.shape[0]
    _spread_rows(mail.table, source.table, tables)
    _spread_rows(mail.latest, source.latest, tables)
    _spread_rows(mail.newest, source.newest, tables)
    for place in range(tables):
        mail.settled[place, :] = ALL if has(source.settled[place], 0) else NONE
    for mark in range(mail.marks.shape[0]):
        for row in range(count):
            mail.marks[mark, row, :] = ALL if has(source.marks[mark, row], 0) else NONE


@compiled
def _play(tables: Tables, like: Block, rooms: Rooms, turn: int, results: Results) -> None:
    """All turns of the block at work. When it has grown thin, its games go to those of other
    blocks in the room for their turn, which is played on once it is full."""
    working = rooms.taken.shape[0]
    turn_luck(handle_at(rooms.addresses[working], like), tables.ground.turn_names[turn])
    while True:
        block = handle_at(rooms.addresses[working], like)
        turn = _play_until_thin(tables, block, turn, results)
        _write(tables, block, results)
        if not anyone(block.bits[ALIVE]) or not _wait(tables, like, rooms, turn):
            return


@compiled
def _wait(tables: Tables, like: Block, rooms: Rooms, turn: int) -> bool:
    """The games of the block at work wait for their turn with others. Whether that makes a full
    block, which then is at work; what finds no place in it waits in the spare one."""
    working = rooms.taken.shape[0]
    spare = working + 1
    block, room = handle_at(rooms.addresses[working], like), handle_at(rooms.addresses[turn], like)
    taken, count = rooms.taken[turn], count_of(block.bits[ALIVE])
    if not taken:
        clear_room(tables, room)
    moved = min(count, LANES - taken)
    move_games(tables, block, room, turn, taken, moved)
    rooms.taken[turn] = taken + moved
    if taken + moved < LANES:
        return False
    if moved < count:
        rest = handle_at(rooms.addresses[spare], like)
        clear_room(tables, rest)
        move_games(tables, block, rest, turn, 0, count)
    rooms.taken[turn] = count - moved
    before = rooms.addresses[working]
    rooms.addresses[working] = rooms.addresses[turn]
    rooms.addresses[turn] = rooms.addresses[spare]
    rooms.addresses[spare] = before
    return True


@compiled
def _play_room(tables: Tables, like: Block, rooms: Rooms, turn: int, results: Results) -> None:
    """Play on what waits for a turn, however full the room is."""
    working = rooms.taken.shape[0]
    before = rooms.addresses[working]
    rooms.addresses[working] = rooms.addresses[turn]
    rooms.addresses[turn] = before
    rooms.taken[turn] = 0
    _play(tables, like, rooms, turn, results)


@compiled
def _play_until_thin(tables: Tables, block: Block, turn: int, results: Results) -> int:
    """Turns until few of the games go on and it pays to move them, or none does."""
    while turn < tables.size.turns and anyone(block.bits[ALIVE]):
        if results.fans.shape[0]:
            _note_places(tables, block, results.fans[turn])
        close_turn(tables, block, turn)
        if results.risk.shape[0]:
            _note_risk(tables, block, turn, results)
        turn += 1
        if turn < tables.size.turns:
            open_turn(tables, block, turn)
            if turn + WORTH_MOVING <= tables.size.turns and count_of(block.bits[ALIVE]) <= THIN:
                return turn
    return turn


@compiled
def _note_risk(tables: Tables, block: Block, turn: int, results: Results) -> None:
    """Add this turn's ledger entries, that of all hazards together, and their squares."""
    charged, every = block.fate.charged, block.spare[0]
    risk, squares = results.risk[turn], results.squares[turn]
    every[:] = 0.0
    for hazard in range(charged.shape[0]):
        if tables.chances.perilous[tables.chances.draw_event[tables.chances.draw_from[hazard]]]:
            _add_units(charged[hazard], hazard, risk, squares)
            for i in range(LANES):
                every[i] += charged[hazard, i]
    _add_units(every, charged.shape[0], risk, squares)


@compiled
def _add_units(values: Row, place: int, sums: Row, squares: Row) -> None:
    """Add numbers and their squares, each rounded to whole units once."""
    first, second = 0, 0
    for i in range(LANES):
        first += int(np.floor(values[i] * UNITS + 0.5))
        second += int(np.floor(values[i] * values[i] * UNITS + 0.5))
    sums[place] += first
    squares[place] += second


@compiled
def _note_places(tables: Tables, block: Block, fans: Row) -> None:
    """Count in which part of its range each variable lies, in the games that go on."""
    ground, bins = tables.ground, fans.shape[1]
    for variable in range(fans.shape[0]):
        low, high, x = ground.low[variable], ground.high[variable], block.numbers[variable]
        for i in range(LANES):
            if has(block.bits[ALIVE], i):
                part = int(np.floor((x[i] - low) / (high - low) * np.float64(bins)))
                fans[variable, min(max(part, 0), bins - 1)] += 1


@compiled
def _write(tables: Tables, block: Block, results: Results) -> None:
    """How the games of a block ended, those that have."""
    fate, lanes = block.fate, block.lists
    count = _ended(block, lanes)
    for k in range(count):
        i, game = lanes[k], block.games[lanes[k]]
        block.games[i] = -1
        block.order[i] = game
        results.ending[game] = fate.ending[i]
        results.ended[game] = fate.ended[i]
        results.cause[game] = fate.cause[i]
        results.terms[game] = block.levels[1, i]
        results.illegal[0, game] = fate.illegal[0, i]
        results.illegal[1, game] = fate.illegal[1, i]
    for at in range(tables.moves.hazards.shape[0]):
        source = fate.ledger[tables.moves.hazards[at]]
        into = results.ledger[tables.moves.hazards[at]]
        for k in range(count):
            into[block.order[lanes[k]]] = source[lanes[k]]


@compiled
def _ended(block: Block, lanes: Row) -> int:
    """List the lanes whose games have ended; how many."""
    count = 0
    for i in range(LANES):
        if block.games[i] >= 0 and not has(block.bits[ALIVE], i):
            lanes[count] = i
            count += 1
    return count

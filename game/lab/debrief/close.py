"""How close it was: the same choices under other luck, from the start and from each turn on.

`far` counts whole worlds, in the order of their numbers, so that every number so far is a dot
with its colour. `beside` sets a game's worlds against those of history's record. `path` gives
the chance of each kind of ending as it stood in every turn of the game that was played.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from game.engine.model import Model
from game.engine.state import Small
from game.lab.debrief.opened import ended, from_here, history, parted, where
from game.lab.experiment import course, play
from game.lab.fates import Fates
from game.lab.paired import Shift, changed
from game.lab.shares import Share
from game.lab.worlds import BOUND, Worlds, experiment_of
from game.record.form import Record
from game.record.game import Game
from game.scenario import Loaded
from game.seats.base import Seat
from game.seats.bound import BoundSeat, recorded

SLICE = 500
"""So many worlds are played between two results: about a tenth of a second."""

WORLDS = 10_000
"""So many other worlds, unless one asks for another number."""

FROM_EACH = 1_000
"""So many worlds from each turn on."""


def far(game: Game, n: int = WORLDS, size: int = SLICE) -> Iterator[Worlds]:
    """The worlds of a finished game's choices, as far as they have been played: first 0 to
    `size - 1`, then more at each step, `n` at the end.

    Both seats are bound to what they ordered, hidden facts and natures are those of the game,
    the preset is the one in force. World `i` ended in `kept.ending[i]`. A game that was taken
    up on another's path parts from there. ValueError while the game goes on.
    """
    ended(game)
    yield from of_record(game.loaded, game.record(), n, size)


def of_history(
    loaded: Loaded, preset: str, seed: int | None = None, n: int = WORLDS, size: int = SLICE
) -> Iterator[Worlds]:
    """The worlds of history's record under a preset, as `far`; nothing if there is none.

    Its natures are its own. With the `seed` of a game both have the same luck, world by world.
    Without, the result is the same for every game under the preset, and can be kept.
    """
    record = history(loaded, preset, seed)
    if record is not None:
        yield from of_record(loaded, record, n, size)


def schools(game: Game, n: int = WORLDS, size: int = SLICE) -> Iterator[dict[str, Worlds]]:
    """The worlds of a finished game under every preset, in the order of the file, as far as
    they have been played: what each school of thought would have said of these choices, on the
    same luck and with the same natures. ValueError while the game goes on."""
    ended(game)
    found: dict[str, Worlds] = {}
    for preset in game.model.scenario.presets:
        record = game.record().model_copy(update={"preset": preset})
        for worlds in of_record(game.loaded, record, n, size):
            yield (found := {**found, preset: worlds})


def of_record(loaded: Loaded, record: Record, n: int, size: int) -> Iterator[Worlds]:
    """The worlds of any record, as `far`."""
    experiment = experiment_of(loaded, record)
    model, parts = experiment.model(), list[Fates]()
    since, seats = record.luck.until, dict.fromkeys(experiment.seats, BOUND)
    for first in range(0, n, size):
        parts.append(play(experiment, model, range(first, min(first + size, n))))
        parts = [Fates.joined(parts)]
        yield Worlds(model, record.id, record.seed, 0, "kept", seats, parts[0], since)


@dataclass(frozen=True)
class Beside:
    """A share of a game's worlds beside that of history's: `moved` is the difference world by
    world, from history to this game, where both had the same luck; else None."""

    mine: Share
    theirs: Share
    moved: Shift | None


def beside(mine: Worlds, theirs: Worlds) -> dict[str, Beside]:
    """Both lines by kind of ending. They may be under way: the worlds that both have count."""
    alike = (mine.seed, mine.first) == (theirs.seed, theirs.first)
    n = min(mine.n, theirs.n)
    one, other = (each.kept.ending[: n if alike else each.n] for each in (mine, theirs))
    found = {}
    for kind in kinds_of(mine.model):
        wanted = where(mine.model, kind)
        has, had = wanted[one], wanted[other]
        moved = changed(had, has) if alike else None
        found[kind] = Beside(_share(has), _share(had), moved)
    return found


def kinds_of(model: Model) -> tuple[str, ...]:
    """The kinds of ending that there are, in the order of the file."""
    return tuple(dict.fromkeys(ending.kind for ending in model.endings))


def _share(held: np.ndarray) -> Share:
    return Share(int(held.sum()), len(held))


@dataclass(frozen=True)
class Standing:
    """How it stood as the orders of a turn were sealed: the chance of each kind of ending if
    the recorded orders are given from here on, under other luck.

    `moved` is what has changed since the standing before, on common luck: the work of the
    orders and the luck of the turn between. The last standing is the ending itself: one kind
    has all the worlds, and `over` is true.
    """

    turn: int
    moment: str
    kinds: Mapping[str, Share]
    moved: Mapping[str, Shift]
    over: bool = False


def path(game: Game, n: int = FROM_EACH) -> Iterator[Standing]:
    """How a finished game stood in each turn, from the one at which it was taken up; the
    same `n` game numbers in every turn. ValueError while the game goes on."""
    ended(game)
    record = game.record()
    seats: dict[str, Seat] = {s: BoundSeat(recorded(record, s)) for s in game.model.seat_ids}
    before: Small | None = None
    for step in game.steps[game.first :]:
        moment, now = game.model.turns[step.before.turn], _onward(game, seats, step.before.turn, n)
        yield _standing(game.model, step.before.turn, moment, now, before)
        before = now
    last = np.full(n, game.state.ending[0], dtype=np.int8)
    yield replace(_standing(game.model, game.turn, game.moment, last, before), over=True)


def _onward(game: Game, seats: Mapping[str, Seat], turn: int, n: int) -> Small:
    """The endings of `n` worlds that part in a turn of a game."""
    state = parted(game.steps[turn].before, game.seed, np.arange(n))
    ending = np.full(n, -1, dtype=np.int8)
    for played in course(from_here(game, seats), game.model, state, n):
        ending[played.at[played.ended]] = played.after.ending[played.ended]
    return ending


def _standing(model: Model, turn: int, moment: str, now: Small, before: Small | None) -> Standing:
    shares, moved = {}, {}
    for kind in kinds_of(model):
        wanted = where(model, kind)
        shares[kind] = _share(wanted[now])
        if before is not None:
            moved[kind] = changed(wanted[before], wanted[now])
    return Standing(turn, moment, shares, moved)

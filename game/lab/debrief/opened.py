"""A finished game, opened for counting: its states, its worlds, and history's beside them.

What is counted here is counted slice by slice: each generator of this package does a little
work between two of its results (a tenth of a second, as a rule), so that a face can
show what there is so far, and can stop at any time. What comes out depends on nothing but the
game and the numbers of worlds asked for.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Floats
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.state import State
from game.lab.experiment import Experiment
from game.lab.study.forms import Mean
from game.lab.worlds import experiment_of, kept_natures
from game.record.check import check_record
from game.record.files import read_record
from game.record.form import Record
from game.record.game import Game
from game.record.replay import orders_at, table_for
from game.scenario import Loaded
from game.seats.base import Seat


def reopened(loaded: Loaded, record: Record) -> Game:
    """A record's game, played again to its ending; what is not written holds. The record of a
    game that goes on is played as far as that is, and then it is not over."""
    game = table_for(record, loaded)
    while not game.over and (record.sealed is None or game.moment <= record.sealed):
        game.force(orders_at(record, game.moment, game.model.seat_ids))
    return game


def ended(game: Game) -> str:
    """The ending of a game. ValueError while it goes on."""
    if game.ending is None:
        raise ValueError("the game goes on; its debrief opens after the ending")
    return game.ending


def parted(state: State, seed: int, games: NDArray[np.intp]) -> State:
    """Games with these numbers that stand where a single one stood, each with luck of its own
    from here on; their ledgers begin here."""
    alike = state.choose(np.zeros(len(games), dtype=np.intp))
    alike.luck = Luck.of(seed, games.astype(np.uint64))
    alike.ledger[:], alike.illegal[:] = 0.0, 0
    return alike


def from_here(game: Game, seats: Mapping[str, Seat]) -> Experiment:
    """What all games that go on from one of this game's states have in common."""
    return Experiment(game.loaded.scenario, game.model.preset, game.seed, {}, seats)


def where(model: Model, kind: str) -> NDArray[np.bool_]:
    """Which endings are of a kind: (E,)."""
    return np.array([ending.kind == kind for ending in model.endings], dtype=np.bool_)


def worths(game: Game, seat: str) -> Floats:
    """What each ending is worth to a seat, its score, in points: (E,)."""
    endings = game.loaded.scenario.endings
    told = [endings[each.id].score[seat] for each in game.model.endings]
    return np.array(told, dtype=np.float64)


def mean(values: Floats) -> Mean:
    """The mean of some numbers, with their standard deviation (that of a sample)."""
    n = len(values)
    return Mean(float(values.mean()), float(values.std(ddof=1)) if n > 1 else 0.0, n)


def history(loaded: Loaded, preset: str, seed: int | None = None) -> Record | None:
    """The scenario's own record under a preset, and under the luck of another seed if one is
    given, with its natures all the same; None if the scenario has none.

    ScenarioError: the file cannot be used.
    """
    name = loaded.scenario.history
    if name is None:
        return None
    file = read_record(loaded.source / name)
    check_record(file, loaded)
    record = file.record.model_copy(update={"preset": preset})
    if seed is None:
        return record
    model = experiment_of(loaded, record).model()
    drawn = {owner: dict(part) for owner, part in kept_natures(model, record).items()}
    return record.model_copy(update={"seed": seed, "natures": drawn})

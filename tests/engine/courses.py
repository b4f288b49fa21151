"""Whole courses of many games: every array of every turn, to hold runs against each other.

Run as a program it plays a course and writes it to a file, so that a test can compare
what two processes make of it.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

import numpy as np

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.sealed import Sealed, seal
from game.engine.state import State
from game.engine.turn import advance, start
from game.record.files import read_record
from game.record.pins import pins_of
from game.record.replay import orders_at
from game.scenario import load
from game.seats.match import decide
from game.seats.random import RandomSeat
from tests.engine.tables import arrays_of
from tests.oracle.generate import random_orders

Turn = dict[str, np.ndarray]
"""Every array of a state, by path; the last axis is the game."""


def arrays(state: State) -> Turn:
    """All arrays of a state, with the ledger and the letters."""
    found = {path: value for path, value in arrays_of(state) if isinstance(value, np.ndarray)}
    # The batch's clock goes on while any game does; a game's own stops with its ending.
    found["turn"] = np.where(state.over, state.ended, state.turn)
    return found


def at_random(model: Model, games: Sequence[int], turns: int = 99, seed: int = 1962) -> list[Turn]:
    """A course of games in which two seats draw lots."""
    state, _ = start(model, Luck.of(seed, list(games)))
    seats = {seat: RandomSeat() for seat in model.seat_ids}
    course = [arrays(state)]
    while not state.over.all() and len(course) <= turns:
        state, _ = advance(model, state, decide(model, state, seats))
        course.append(arrays(state))
    return course


def of_random_orders(model: Model, games: Sequence[int]) -> list[Turn]:
    """A course of games with orders of any kind, legal or not, made by game and turn."""
    state, _ = start(model, Luck.of(1, list(games)))
    course = [arrays(state)]
    while not state.over.all():
        dice = [Random(f"{game}/{state.turn}") for game in games]
        orders = seal(model, [random_orders(rng, model.scenario) for rng in dice])
        state, _ = advance(model, state, orders)
        course.append(arrays(state))
    return course


def of_history(games: Sequence[int], turns: int = 99, pinned: bool = True) -> list[Turn]:
    """A course of games in which both seats give history's orders."""
    loaded = load("cuba-1962")
    record = read_record(loaded.source / str(loaded.scenario.history)).record
    model = compile_model(loaded.scenario, record.preset)
    luck = Luck.of(record.seed, list(games), pins_of(record, model.scenario))
    state, _ = start(model, luck if pinned else Luck.of(record.seed, list(games)))
    course = [arrays(state)]
    while not state.over.all() and len(course) <= turns:
        orders = Sealed.hold(model, state.games)
        written = orders_at(record, model.turns[state.turn], model.seat_ids)
        for seat, given in written.items():
            orders.put(model.index, seat, given)
        state, _ = advance(model, state, orders)
        course.append(arrays(state))
    return course


def taken(course: list[Turn], places: Sequence[int]) -> list[Turn]:
    """The course of some games of a batch, in that order."""
    return [{path: table[..., list(places)] for path, table in turn.items()} for turn in course]


def apart(one: list[Turn], other: list[Turn]) -> str | None:
    """The first turn and array in which two courses differ in any bit; None if none."""
    if len(one) != len(other):
        return f"{len(one)} and {len(other)} turns"
    for turn, (a, b) in enumerate(zip(one, other, strict=True)):
        for path in a:
            mine, theirs = alike(path, a[path], b[path])
            if mine.dtype != theirs.dtype or mine.tobytes() != theirs.tobytes():
                return f"turn {turn}: {path}"
    return None


def alike(path: str, one: np.ndarray, other: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Two arrays; of letters as many rows as both have: there is room for as many turns as the
    batch has gone through."""
    if not path.startswith("letters."):
        return one, other
    rows = min(one.shape[-2], other.shape[-2])
    return one[..., :rows, :], other[..., :rows, :]


def shortened(one: list[Turn], other: list[Turn]) -> tuple[list[Turn], list[Turn]]:
    """Two courses cut to the shorter: a batch goes on while any of its games does."""
    least = min(len(one), len(other))
    return one[:least], other[:least]


def main(kind: str, path: Path) -> None:
    """Play a course and write it to a file."""
    model = compile_model(load("cuba-1962").scenario)
    course = of_history(range(3)) if kind == "history" else at_random(model, range(3))
    path.write_bytes(pickle.dumps(course))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))

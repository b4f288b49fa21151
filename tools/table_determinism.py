"""The same games in batches of 1, 10 and many, in another order, again, and elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from hashlib import blake2b
from multiprocessing import get_context

import numpy as np
from numpy.typing import NDArray

from game.engine.batch import Batch
from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.state import State
from game.engine.turn import advance, start
from game.scenario import Loaded, load
from game.seats.match import decide
from game.seats.random import RandomSeat
from tools.finding import Finding, markdown, told

GAMES = 10_000
SEED = 1962
PIECES = {1: 40, 10: 60}
"""How many batches of each size are played beside the large one."""


@dataclass
class Way:
    """One way of cutting games into batches: numbers and states of each piece."""

    name: str
    numbers: list[NDArray[np.intp]]
    states: list[State]

    @property
    def games(self) -> int:
        """How many games it plays."""
        return sum(len(numbers) for numbers in self.numbers)

    def differs(self, whole: State) -> bool:
        """Whether any array of any piece is not the whole batch's, to the bit."""
        pairs = zip(self.numbers, self.states, strict=True)
        return any(
            _bytes(whole.take(numbers)) != _bytes(_with_room(state, whole))
            for numbers, state in pairs
        )

    def advance(self, model: Model) -> None:
        """One turn of all pieces."""
        self.states = [step(model, state) for state in self.states]


def measure(loaded: Loaded) -> Finding:
    """Play all ways side by side and compare whole states after every turn."""
    model = compile_model(loaded.scenario)
    whole, ways = opened(model, np.arange(GAMES)), [*_ways(model)]
    faults, digests = [], [digest(whole)]
    while not whole.over.all():
        whole = step(model, whole)
        digests.append(digest(whole))
        for way in ways:
            way.advance(model)
            if way.differs(whole):
                faults.append(f"{way.name}: other states after turn {len(digests) - 1}")
    fingerprint, others = elsewhere(str(loaded.source))
    if fingerprint != loaded.fingerprint:
        faults.append("another process: the scenario's files have changed meanwhile")
    elif others != digests:
        faults.append("another process: other states")
    rows = [(way.name, f"{way.games:,}", str(len(digests) - 1)) for way in ways]
    rows.append(("another process", f"{GAMES:,}", str(len(digests) - 1)))
    text = f"# Determinism\n\nWhole states of `{model.scenario.id}` under random seats, compared "
    text += f"after every turn with those of one batch of {GAMES:,} games, to the bit.\n\n"
    text += markdown(("played as", "games", "turns"), rows)
    return Finding(f"{text}\n{told(faults)}", tuple(faults))


def _ways(model: Model) -> Iterator[Way]:
    for size, pieces in PIECES.items():
        firsts = np.linspace(0, GAMES - size, pieces).astype(int)
        yield _way(model, f"batches of {size}", [np.arange(f, f + size) for f in firsts])
    yield _way(model, "the other way round", [np.arange(GAMES)[::-1]])
    yield _way(model, "twice in a process", [np.arange(GAMES)])


def _way(model: Model, name: str, numbers: list[NDArray[np.intp]]) -> Way:
    return Way(name, numbers, [opened(model, each) for each in numbers])


def opened(model: Model, numbers: NDArray[np.intp]) -> State:
    """New games of these numbers."""
    return start(model, Luck.of(SEED, numbers.astype(np.uint64)))[0]


def step(model: Model, state: State) -> State:
    """One turn, both seats at random among what is legal."""
    seats = {seat: RandomSeat() for seat in model.seat_ids}
    return state if state.over.all() else advance(model, state, decide(model, state, seats))[0]


def _with_room(state: State, whole: State) -> State:
    """A piece that ended early has less room for letters than the batch that went on."""
    rows = len(whole.letters.channel)
    short = len(state.letters.channel) < rows
    return replace(state, letters=state.letters.grown(rows)) if short else state


def digest(batch: State) -> str:
    """A hash of every array."""
    return blake2b(_bytes(batch), digest_size=8).hexdigest()


def _bytes(batch: Batch) -> bytes:
    return b"".join(
        _bytes(part) if isinstance(part, Batch) else np.ascontiguousarray(part).tobytes()
        for _, part in batch.parts()
    )


def trail(scenario: str, games: int) -> tuple[str, list[str]]:
    """The scenario's fingerprint, and the digests of a large batch, turn by turn."""
    loaded = load(scenario)
    model = compile_model(loaded.scenario)
    state = opened(model, np.arange(games))
    digests = [digest(state)]
    while not state.over.all():
        state = step(model, state)
        digests.append(digest(state))
    return loaded.fingerprint, digests


def elsewhere(scenario: str) -> tuple[str, list[str]]:
    """The same from a new process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(trail, scenario, GAMES).result()

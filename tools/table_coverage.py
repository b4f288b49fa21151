"""What machine seats and records reach: choices, events, documents, endings, channels."""

from __future__ import annotations

import numpy as np

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.state import NEVER, State
from game.engine.turn import advance, start
from game.paths import records_of
from game.record.replay import replay
from game.scenario import Loaded
from game.seats.base import Seat
from game.seats.kinds import make
from game.seats.match import decide
from tools.finding import Finding, markdown

GAMES = 12_000
"""Games of each pair of seats."""

BATCH = 3_000
SEED = 1962
KINDS = ("random", "character")
Reached = dict[str, set[str]]


def measure(loaded: Loaded) -> Finding:
    """Let every pair of kinds play, and list what none of them has reached."""
    model = compile_model(loaded.scenario)
    every, reached = everything(model), {part: set[str]() for part in everything(model)}
    for one in KINDS:
        for other in KINDS:
            for part, names in play(loaded, model, (one, other)).items():
                reached[part] |= names
    for part, names in by_records(loaded, model).items():
        reached[part] |= names
    rows = [(part, f"{len(reached[part])}", f"{len(every[part])}") for part in every]
    missing = [f"- {part}: {_listed(every[part] - reached[part])}" for part in every]
    text = (
        f"# Coverage\n\n{GAMES:,} games of `{model.scenario.id}` by each pair of machine seats "
        f"({', '.join(KINDS)}), with natures and facts drawn anew in each, and its records.\n\n"
        + markdown(("what", "reached", "of"), rows)
        + "\nNever reached:\n\n"
        + "\n".join([*missing, ""])
    )
    return Finding(text)


def _listed(names: set[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names)) or "nothing"


def everything(model: Model) -> Reached:
    """All there is, by kind of thing."""
    index = model.index
    return {
        "choices": {f"{seat}.{choice}" for seat, choice in index.choices},
        "events": set(index.events),
        "documents": {f"{document} ({seat})" for document, seat in index.papers},
        "endings": set(index.endings),
        "channels": {
            f"{name} ({seat})"
            for name, channel in model.scenario.channels.items()
            for seat in channel.seats or index.seats
        },
    }


def play(loaded: Loaded, model: Model, kinds: tuple[str, str]) -> Reached:
    """What one pair reaches."""
    chairs = zip(model.seat_ids, kinds, strict=True)
    seats = {seat: make(kind, loaded, seat) for seat, kind in chairs}
    reached: Reached = {part: set() for part in everything(model)}
    for first in range(0, GAMES, BATCH):
        state = _play_out(model, seats, range(first, first + BATCH))
        for part, names in reached_in(model, state).items():
            reached[part] |= names
    return reached


def by_records(loaded: Loaded, model: Model) -> Reached:
    """What the scenario's own records reach."""
    reached: Reached = {part: set() for part in everything(model)}
    for path in records_of(loaded.source):
        for part, names in reached_in(model, replay(path, loaded).game.state).items():
            reached[part] |= names
    return reached


def _play_out(model: Model, seats: dict[str, Seat], games: range) -> State:
    state, _ = start(model, Luck.of(SEED, games))
    while not state.over.all():
        state, _ = advance(model, state, decide(model, state, seats))
    return state


def reached_in(model: Model, state: State) -> Reached:
    """What has been reached in any game of a batch that has ended."""
    index = model.index
    done, happened = (state.done != NEVER).any(axis=1), (state.happened != NEVER).any(axis=1)
    came, used = (state.papers != NEVER).any(axis=1), state.letters.channel
    by_seat = used.reshape(-1, 2, 2, state.games)
    return {
        "choices": {f"{s}.{c}" for (s, c), row in index.choices.items() if done[row]},
        "events": {event for event, row in index.events.items() if happened[row]},
        "documents": {f"{d} ({s})" for (d, s), row in index.papers.items() if came[row]},
        "endings": {ending for ending, row in index.endings.items() if (state.ending == row).any()},
        "channels": {
            f"{channel} ({seat})"
            for seat, s in index.seats.items()
            for channel, row in index.channels.items()
            if np.any(by_seat[:, s] == row)
        },
    }

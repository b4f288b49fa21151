"""What games reach: choices, events, documents, endings, channels."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from game.engine.model import Model
from game.engine.state import NEVER, State
from game.lab.counting import Counting
from game.lab.experiment import course
from game.paths import records_of
from game.record.replay import replay
from game.scenario import Loaded

Reached = dict[str, set[str]]
"""Names by kind of thing."""


def everything(model: Model) -> Reached:
    """All there is."""
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


def reached_in(model: Model, state: State) -> Reached:
    """What has been reached by now in any game of a batch."""
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


def reach(what: Counting, games: range) -> Reached:
    """What these game numbers reach."""
    model = what.model
    state, _ = what.experiment.start(model, games)
    found = reached_in(model, state)
    for turn in course(what.experiment, model, state, len(games)):
        joined(found, [reached_in(model, turn.after)])
    return found


def reached_by_records(loaded: Loaded, model: Model) -> Reached:
    """What the scenario's own records reach."""
    found: Reached = {part: set() for part in everything(model)}
    played = (replay(path, loaded).game.state for path in records_of(loaded.source))
    return joined(found, (reached_in(model, state) for state in played))


def joined(found: Reached, parts: Iterable[Reached]) -> Reached:
    """Add what others have reached to what was found."""
    for part in parts:
        for kind, names in part.items():
            found[kind] |= names
    return found

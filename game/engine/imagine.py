"""Hidden states that fit a view: what a seat's staff can reckon with.

One function, `imagine`, serves the staff's estimate of the risk, and later search,
forecasts and advisers. It reads views alone, so nothing hidden can come through it.
"""

from __future__ import annotations

import numpy as np

from game.engine.arithmetic import rounded
from game.engine.luck import Luck, TurnLuck, name64
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.state import NEVER, State, blank
from game.engine.turn import advance
from game.engine.view import Estimate
from game.engine.views import Post, Views

SAMPLES = 48
"""Imagined states behind one estimate."""


def imagine(model: Model, seen: Views, samples: int) -> State:
    """A batch of `samples` states that fit one game's view.

    What the seat knows exactly is as known; a blurred variable is drawn around its last
    report; hidden facts and the other leader's natures come from their priors. The
    draws depend on scenario, seat and turn only, so equal views give equal states.
    """
    turn = model.turns[seen.turn]
    seed = int(name64(f"imagine:{model.scenario.id}:{model.seat_ids[seen.seat]}:{turn}"))
    state = blank(model, Luck.of(seed, range(samples)))
    state.turn = seen.turn
    luck = state.luck.turn(turn)
    _draw_variables(model, state, seen, luck)
    _draw_hidden(model, state, seen, luck)
    _copy_course(model, state, seen)
    for post, sender in ((seen.received, 1 - seen.seat), (seen.sent, seen.seat)):
        _copy_letters(state, post, sender)
    return state


def estimate(model: Model, seen: Views) -> Estimate:
    """The staff's estimate of the war risk of this turn if both seats hold: the tenth,
    the fiftieth and the ninetieth of a hundred imagined states."""
    state = imagine(model, seen, SAMPLES)
    _, report = advance(model, state, Sealed.hold(model, SAMPLES))
    ranked = np.sort(np.sum(report.risk, axis=0))
    low, middle, high = (float(ranked[int(SAMPLES * part)]) for part in (0.1, 0.5, 0.9))
    return Estimate(low, middle, high)


def _draw_variables(model: Model, state: State, seen: Views, luck: TurnLuck) -> None:
    for name, row in model.index.variables.items():
        value, spread = float(seen.value[row, 0]), float(seen.spread[row, 0])
        if spread:
            drawn = value + spread * luck.normal(f"imagine.{name}")
            grid = model.grid[row]
            drawn = np.floor(drawn / grid + 0.5) * grid
            state.x[row] = np.clip(drawn, model.low[row], model.high[row])
        else:
            state.x[row] = value


def _draw_hidden(model: Model, state: State, seen: Views, luck: TurnLuck) -> None:
    for (fact, row), chance in zip(model.index.facts.items(), model.fact_chances, strict=True):
        state.facts[row] = luck.uniform(f"fact.{fact}") < chance
    own = iter(seen.natures[:, 0])
    for ((seat, name), row), (mean, sd) in zip(
        model.index.natures.items(), model.nature_draws, strict=True
    ):
        if model.index.seats[seat] == seen.seat:
            state.natures[row] = next(own)
        else:
            drawn = mean + sd * luck.normal(f"nature.{seat}.{name}")
            state.natures[row] = [rounded(float(value), 20) for value in drawn]


def _copy_course(model: Model, state: State, seen: Views) -> None:
    """Flags, events, choices and issues as far as the seat saw them."""
    rows = model.seen_flags[seen.seat]
    state.flags[rows] = seen.flags[rows]
    state.happened[:] = seen.happened
    state.done[:] = seen.done
    slots = model.sizes.slots
    state.did[seen.seat * slots : (seen.seat + 1) * slots] = seen.did
    state.stands[:] = seen.stands
    state.leaked[:] = seen.leaked
    state.known_value[seen.seat] = seen.value
    state.known_spread[seen.seat] = seen.spread
    state.known_turn[seen.seat] = seen.reported
    state.known_flags[seen.seat] = seen.flags


def _copy_letters(state: State, post: Post, sender: int) -> None:
    """The letters that the seat has in its folder; its own are taken to have arrived."""
    letters, rows = state.letters, post.rows
    there = post.channel >= 0
    for name in ("channel", "purpose", "tone", "about", "draft", "expires", "open", "answered"):
        getattr(letters, name)[rows] = getattr(post, name)
    letters.tone_read[rows] = post.tone
    letters.meant[:, rows] = letters.read[:, rows] = post.levels
    letters.named[:, rows] = post.named
    letters.arrived[rows] = there
    letters.due[rows] = np.where(there, post.arrived, NEVER)

"""Hidden states that fit a view: what a seat's staff can reckon with.

One function, `imagine`, serves the staff's estimate of the risk, and later search,
forecasts and advisers. It reads views alone, so nothing hidden can come through it.
"""

from __future__ import annotations

import numpy as np

from game.engine.luck import Luck, TurnLuck, name64
from game.engine.model import Model
from game.engine.sight.shadow import shadow
from game.engine.sight.views import Views
from game.engine.state import State
from game.engine.turn import risk_if_held
from game.engine.view import Estimate

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
    state = shadow(model, seen).choose(np.zeros(samples, dtype=np.intp))
    state.luck = Luck.of(seed, range(samples))
    luck = state.luck.turn(turn)
    _draw_variables(model, state, seen, luck)
    _draw_hidden(model, state, seen, luck)
    return state


def estimate(model: Model, seen: Views) -> Estimate:
    """The staff's estimate of the war risk of this turn if both seats hold: the tenth,
    the fiftieth and the ninetieth of a hundred imagined states."""
    state = imagine(model, seen, SAMPLES)
    ranked = np.sort(np.sum(risk_if_held(model, state), axis=0))
    low, middle, high = (float(ranked[int(SAMPLES * part)]) for part in (0.1, 0.5, 0.9))
    return Estimate(low, middle, high)


def _draw_variables(model: Model, state: State, seen: Views, luck: TurnLuck) -> None:
    """What is known exactly is so already; what is blurred is drawn around its report."""
    rows = np.flatnonzero(seen.spread[:, 0])
    names = tuple(f"imagine.{model.variable_ids[row]}" for row in rows)
    drawn = seen.value[rows] + seen.spread[rows] * luck.normals(names)
    grid = model.grid[rows]
    on_grid = np.floor(drawn / grid + 0.5) * grid
    state.x[rows] = np.minimum(np.maximum(on_grid, model.low[rows]), model.high[rows])


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
            state.natures[row] = np.floor(drawn * 2.0**20 + 0.5) / 2.0**20

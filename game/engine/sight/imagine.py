"""Hidden states that fit a view: what a seat's staff can reckon with.

One function, `imagine`, serves the staff's estimate of the risk, and later search,
forecasts and advisers. It reads views alone, so nothing hidden can come through it.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.engine.arithmetic import Floats
from game.engine.luck import Luck, TurnLuck, name64
from game.engine.model import Model
from game.engine.sight.belief import beliefs, believed
from game.engine.sight.shadow import shadow
from game.engine.sight.supposed import suppose
from game.engine.sight.views import Views
from game.engine.state import State
from game.engine.turn import risk_if_held
from game.engine.view import Estimate

SAMPLES = 48
"""Imagined states behind one estimate."""


def imagine(model: Model, seen: Views, samples: int) -> State:
    """States that fit the views of N games, `samples` of each: (N x samples,), game by game.

    What the seat knows exactly is as known; a blurred variable is drawn around its last
    report; hidden facts and the other leader's natures come from their priors, but that a
    nature lies above its mean as often as is believed; what the other seat knows, and which
    letters it has, is supposed (`game.engine.sight.supposed`). The draws depend on scenario,
    seat and turn only, so equal views give equal states.
    """
    state, luck = _drawn(model, seen, samples)
    suppose(model, state, seen.seat, luck)
    return state


def _drawn(model: Model, seen: Views, samples: int) -> tuple[State, TurnLuck]:
    """The same before anything is supposed of the other seat, and their luck."""
    turn = model.turns[seen.turn]
    seed = int(name64(f"imagine:{model.scenario.id}:{model.seat_ids[seen.seat]}:{turn}"))
    at = np.repeat(np.arange(seen.games), samples)
    held = dict(zip(believed(model, seen.seat), beliefs(model, seen).take(at, axis=1), strict=True))
    state, seen = shadow(model, seen).choose(at), seen.take(at)
    state.luck = Luck.of(seed, np.tile(np.arange(samples, dtype=np.uint64), len(at) // samples))
    luck = state.luck.turn(turn)
    _draw_variables(model, state, seen, luck)
    _draw_hidden(model, state, seen, held, luck)
    return state, luck


def estimate(model: Model, seen: Views) -> Estimate:
    """The staff's estimate of the war risk of this turn if both seats hold: the tenth,
    the fiftieth and the ninetieth of a hundred imagined states."""
    state, _ = _drawn(model, seen, SAMPLES)
    ranked = np.sort(np.sum(risk_if_held(model, state), axis=0))
    low, middle, high = (float(ranked[int(SAMPLES * part)]) for part in (0.1, 0.5, 0.9))
    return Estimate(low, middle, high)


def _draw_variables(model: Model, state: State, seen: Views, luck: TurnLuck) -> None:
    """What is known exactly is so already; what is blurred is drawn around its report."""
    rows = np.flatnonzero(seen.spread.any(axis=1))
    names = tuple(f"imagine.{model.variable_ids[row]}" for row in rows)
    drawn = seen.value[rows] + seen.spread[rows] * luck.normals(names)
    grid = model.grid[rows]
    on_grid = np.floor(drawn / grid + 0.5) * grid
    state.x[rows] = np.minimum(np.maximum(on_grid, model.low[rows]), model.high[rows])


def _draw_hidden(
    model: Model, state: State, seen: Views, held: Mapping[str, Floats], luck: TurnLuck
) -> None:
    """Facts and the other's natures; `held` are the seat's beliefs, by nature."""
    for (fact, row), chance in zip(model.index.facts.items(), model.fact_chances, strict=True):
        state.facts[row] = luck.uniform(f"fact.{fact}") < chance
    own = iter(seen.natures)
    for ((seat, name), row), (mean, sd) in zip(
        model.index.natures.items(), model.nature_draws, strict=True
    ):
        if model.index.seats[seat] == seen.seat:
            state.natures[row] = next(own)
        else:
            away = _away(luck, f"{seat}.{name}", held.get(name))
            state.natures[row] = np.floor((mean + sd * away) * 2.0**20 + 0.5) / 2.0**20


def _away(luck: TurnLuck, name: str, chance: Floats | None) -> Floats:
    """How far a nature lies from its mean, in standard deviations; above it with this chance.

    What has been seen speaks of the side alone, so how far off it lies is drawn from the prior:
    this is Bayes' rule, and an even chance gives the prior back.
    """
    drawn = luck.normal(f"nature.{name}")
    if chance is None:
        return drawn
    return np.where(luck.uniform(f"side.{name}") < chance, np.abs(drawn), -np.abs(drawn))

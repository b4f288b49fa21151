"""From a scenario to a model. Everything an author wrote is already known to be sound."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import RATE_MINUTES, Floats, chance_over, grid_of, rounded, to_grid
from game.engine.compile.deeds import choices_of, endings_of, events_of
from game.engine.compile.known import blurs_of, exact_of, papers_of, seen_flags_of
from game.engine.compile.post import post_of
from game.engine.compile.presets import with_preset
from game.engine.conditions import Conditions
from game.engine.index import Index
from game.engine.model import Model, Sizes, Step
from game.scenario.format import Scenario


def compile_model(scenario: Scenario, preset: str | None = None) -> Model:
    """The model of a scenario under one of its presets (the scenario's own by default).

    Raises KeyError for a preset that the scenario does not have.
    """
    name = preset or scenario.preset
    scenario = with_preset(scenario, name)
    index = Index.of(scenario)
    conditions = Conditions(scenario, index)
    grids = _grids(scenario)
    minutes = _minutes(scenario, index)
    choices = choices_of(scenario, index, conditions, grids)
    return Model(
        scenario=scenario,
        preset=name,
        index=index,
        conditions=conditions,
        sizes=_sizes(index),
        turns=tuple(index.turns),
        minutes=minutes,
        steps={m: _step(scenario, index, m) for m in set(minutes)},
        low=_column(v.range[0] for v in scenario.variables.values()),
        high=_column(v.range[1] for v in scenario.variables.values()),
        grid=_column(grids),
        start=_on_grid((v.start for v in scenario.variables.values()), grids),
        rest=_on_grid(
            (v.start if v.rest is None else v.rest for v in scenario.variables.values()), grids
        ),
        flag_start=np.array([f.start for f in scenario.flags.values()], dtype=np.bool_),
        issue_start=_issue_start(scenario, index),
        fact_chances=tuple(rounded(fact.chance, 40) for fact in scenario.facts.values()),
        nature_draws=tuple(
            (rounded(nature.mean, 20), rounded(nature.sd, 20))
            for seat in scenario.seats.values()
            for nature in seat.natures.values()
        ),
        choices=choices,
        by_slot=tuple(
            tuple(c for c in choices if c.seat * len(index.slots) + c.slot == row)
            for row in range(2 * len(index.slots))
        ),
        events=events_of(scenario, index, conditions, grids, scenario.presets[name].war_dial),
        endings=endings_of(scenario, index, conditions),
        exact=exact_of(scenario, index),
        blurs=blurs_of(scenario, index, conditions),
        seen_flags=seen_flags_of(scenario, index),
        papers=papers_of(scenario, index, conditions, grids),
        post=post_of(scenario, index, conditions, grids),
    )


def _sizes(index: Index) -> Sizes:
    return Sizes(
        turns=len(index.turns),
        slots=len(index.slots),
        variables=len(index.variables),
        flags=len(index.flags),
        facts=len(index.facts),
        natures=len(index.natures),
        issues=len(index.issues),
        choices=len(index.choices),
        events=len(index.events),
        hazards=len(index.hazards),
        papers=len(index.papers),
    )


def _grids(scenario: Scenario) -> tuple[float, ...]:
    return tuple(grid_of(*variable.range) for variable in scenario.variables.values())


def _minutes(scenario: Scenario, index: Index) -> tuple[int, ...]:
    """How long each turn lasts."""
    ends = [*index.instants[1:].tolist(), index.instant(scenario.calendar_ends)]
    return tuple(int(end - start) for start, end in zip(index.instants, ends, strict=True))


def _column(values: Iterable[float]) -> Floats:
    return np.array(list(values), dtype=np.float64)[:, None]


def _on_grid(values: Iterable[float], grids: tuple[float, ...]) -> Floats:
    return _column(to_grid(v, g) for v, g in zip(values, grids, strict=True))


def _issue_start(scenario: Scenario, index: Index) -> NDArray[np.int8]:
    rows = [
        0 if issue.start is None else index.levels[name][issue.start]
        for name, issue in scenario.issues.items()
    ]
    return np.array(rows, dtype=np.int8)


def _step(scenario: Scenario, index: Index, minutes: int) -> Step:
    """The coefficients of a turn of `minutes`; the noise grows with the root of time."""
    items = scenario.variables.items()
    root = np.sqrt(minutes / RATE_MINUTES)
    return Step(
        minutes=minutes,
        drift=_column(rounded(v.drift * minutes / RATE_MINUTES, 20) for _, v in items),
        noise=tuple(
            (index.variables[name], f"noise.{name}", rounded(v.noise * float(root), 20))
            for name, v in items
            if v.noise
        ),
        pulls=tuple(
            (index.variables[name], index.variables[other], rounded(k * minutes / 720, 20))
            for name, v in items
            for other, k in v.pull.items()
        ),
        leaks=np.array([chance_over(c.leak, minutes) for c in scenario.channels.values()]),
    )

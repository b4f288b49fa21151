"""Presets change single numbers; what is compiled lies on grids and in rows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from game.engine.arithmetic import grid_of, rounded
from game.engine.compile import compile_model
from game.scenario import load
from tests.oracle.small import EAST, WEST, plain_channel, plain_event, plain_variable, small

SMALL = Path(__file__).parents[2] / "scenarios" / "small.yaml"


def test_a_preset_changes_the_numbers_that_it_names_and_no_others() -> None:
    scenario = load(SMALL).scenario
    calm, grim = (compile_model(scenario, name) for name in ("calm_school", "grim_school"))
    shots = grim.index.events["shots"]
    assert calm.events[shots].odds.base == -3.0  # type: ignore[union-attr]
    assert grim.events[shots].odds.base == -2.0  # type: ignore[union-attr]
    assert grim.scenario.events["coup"].hazard.terms == {"unrest": 5}  # type: ignore[union-attr]
    assert grim.scenario.variables["tension"].pull["tension"] == -0.05
    assert grim.scenario.variables["tension"].pull["alert_north"] == 0.03
    assert np.array_equal(calm.start, grim.start)


def test_the_war_dial_is_added_to_what_ends_in_war_alone() -> None:
    scenario = load(SMALL).scenario
    grim = compile_model(scenario, "grim_school")
    war, coup = (grim.events[grim.index.events[name]] for name in ("war_at_sea", "coup"))
    assert (war.war, coup.war) == (True, False)
    assert war.odds.base == -2.0 + 1.0 and coup.odds.base == -8.0  # type: ignore[union-attr]


def test_the_default_is_the_scenarios_own_and_an_unknown_one_is_refused() -> None:
    scenario = load(SMALL).scenario
    assert compile_model(scenario).preset == "calm_school"
    with pytest.raises(KeyError):
        compile_model(scenario, "rosy_school")


def test_starts_rests_and_effects_lie_on_the_grid() -> None:
    heat = {"start": 0.30001, "rest": 0.1}
    events = {"fire": plain_event(at="1962-01-01 00:00", effects={"heat": 0.2})}
    model = compile_model(small(variables={"heat": heat}, events=events))
    grid = grid_of(0, 128)
    ((row, amount),) = model.events[0].outcome.effects
    for value in (model.start[row, 0], model.rest[row, 0], amount):
        assert (value / grid).is_integer()
    assert model.start[row, 0] == 307 * grid


def test_an_effect_smaller_than_half_the_grid_is_left_out() -> None:
    events = {"fire": plain_event(at="1962-01-01 00:00", effects={"heat": 0.0004})}
    assert compile_model(small(events=events)).events[0].outcome.effects == ()


def test_rates_are_scaled_to_the_turn_and_rounded() -> None:
    variables = {
        "heat": {"drift": 0.1, "noise": 0.3, "pull": {"cold": 0.07}},
        "cold": plain_variable(),
    }
    model = compile_model(small(variables=variables, calendar_ends="1962-01-03 18:00"))
    step = model.steps[360]
    assert step.drift[0, 0] == rounded(0.1 * 360 / 720, 20)
    assert step.pulls == ((0, 1, rounded(0.07 * 360 / 720, 20)),)
    assert step.noise == ((0, "noise.heat", rounded(0.3 * 0.5**0.5, 20)),)


def test_channels_and_papers_by_seat() -> None:
    channels = {
        "wire": plain_channel(hours={EAST: [1, 2.5], WEST: [0.25, 0.5]}),
        "envoy": plain_channel(seats=[WEST]),
    }
    model = compile_model(small(channels=channels))
    assert model.post.least.tolist() == [[60, 0], [15, 0]]
    assert model.post.most.tolist() == [[150, 0], [30, 0]]
    assert model.post.serves.tolist() == [[True, False], [True, True]]


def test_the_dial_of_a_preset_shows_in_no_other_preset() -> None:
    scenario = load("cuba-1962").scenario
    bases = {
        name: [e.odds.base for e in compile_model(scenario, name).events if e.odds is not None]
        for name in scenario.presets
    }
    again = [e.odds.base for e in compile_model(scenario).events if e.odds is not None]
    assert bases[scenario.preset] == again
    assert len({tuple(found) for found in bases.values()}) > 1

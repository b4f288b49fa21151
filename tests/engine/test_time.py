"""The grain of the calendar does not change the physics; clocks and zones."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.engine.clock import instant, moment
from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.state import State
from game.engine.turn import advance, start
from game.scenario import load
from game.scenario.format import Zone
from tests.engine.tables import EAST, MakeTable
from tests.oracle.play import propose
from tests.oracle.small import (
    plain_channel,
    plain_choice,
    plain_event,
    plain_variable,
    small,
    turns_at,
)

CUTS = {1: ("00:00",), 2: ("00:00", "12:00"), 4: ("00:00", "06:00", "12:00", "18:00")}
DAYS = ("1962-01-01", "1962-01-02", "1962-01-03")


def calendar(cut: int) -> Any:
    """Three days, each cut in so many turns."""
    return turns_at(*(f"{day} {at}" for day in DAYS for at in CUTS[cut]))


def played(cut: int, games: int = 1, **parts: Any) -> tuple[Model, State]:
    """Three days in which nobody does anything; war may come, but is not ended by it."""
    model = compile_model(small(days=calendar(cut), **parts))
    state, _ = start(model, Luck.of(3, range(games)))
    while not state.over.all():
        state, _ = advance(model, state, Sealed.hold(model, games))
    return model, state


def of(model: Model, state: State, name: str = "heat") -> Any:
    return state.x[model.index.variables[name]]


@pytest.mark.parametrize("cut", [2, 4])
def test_drift_is_the_same_in_any_cut(cut: int) -> None:
    whole, parts = (of(*played(c, variables={"heat": {"drift": 1.25}})) for c in (1, cut))
    assert whole[0] == parts[0] == 64 + 6 * 1.25


def test_a_drift_that_does_not_lie_on_the_grid_errs_by_its_rounding() -> None:
    found = [of(*played(cut, variables={"heat": {"drift": 0.777}}))[0] for cut in CUTS]
    for value in found:
        assert abs(value - (64 + 6 * 0.777)) < 12 * 2**-11


@pytest.mark.parametrize("cut", [1, 2, 4])
def test_pulls_are_the_same_to_the_second_order(cut: int) -> None:
    # A pull of k over h hours leaves (1 - k h / 12) a turn; the true decay is exp(-k t / 12).
    k, days = 0.05, 3
    variables = {"heat": {"start": 84, "rest": 64, "pull": {"heat": -k}}}
    found = of(*played(cut, variables=variables))[0] - 64
    true = 20 * np.exp(-k * 2 * days)
    step = k * 2 / cut
    assert abs(found - true) < 20 * step * k * days + 0.02


def test_a_finer_cut_comes_nearer_to_the_true_decay() -> None:
    variables = {"heat": {"start": 84, "rest": 64, "pull": {"heat": -0.2}}}
    off = [abs(of(*played(cut, variables=variables))[0] - 64 - 20 * np.exp(-1.2)) for cut in CUTS]
    assert off[0] > off[1] > off[2]


def test_a_pull_between_variables_is_the_same_in_any_cut() -> None:
    cold = plain_variable(rest=32, pull={"heat": 0.02})
    variables = {"heat": {"start": 80, "rest": 64}, "cold": cold}
    found = [of(*played(cut, variables=variables), name="cold")[0] for cut in CUTS]
    assert found == pytest.approx([64 + 6 * 0.02 * 16] * 3, abs=0.01)


def test_noise_has_the_same_mean_and_variance_in_any_cut() -> None:
    games = 20_000
    for cut in CUTS:
        x = of(*played(cut, games, variables={"heat": {"noise": 4}})) - 64
        assert abs(x.mean()) < 4 * (16 * 6 / games) ** 0.5
        assert x.var() == pytest.approx(16 * 6, rel=4 * (2 / games) ** 0.5)


def test_a_hazard_has_the_same_total_probability_in_any_cut() -> None:
    games, shares = 20_000, []
    fire = {"fire": plain_event(hazard={"base": -2})}
    for cut in CUTS:
        model, state = played(cut, games, events=fire)
        shares.append((state.happened[model.index.events["fire"]] >= 0).mean())
    true = 1 - (1 - 1 / (1 + np.exp(2))) ** 6
    assert shares == pytest.approx([true] * 3, abs=4 * (true * (1 - true) / games) ** 0.5)


def test_effects_of_choices_apply_once_however_long_the_turn(table: MakeTable) -> None:
    choices = {EAST: {"go": plain_choice(effects={"heat": 5})}}
    for cut in CUTS:
        assert table(small(days=calendar(cut), choices=choices)).turn("go").heat == 69


def test_a_turn_lasts_until_the_next_and_the_last_until_the_calendars_end() -> None:
    days = turns_at("1962-01-01 09:00", "1962-01-01 09:45", "1962-01-03 00:00")
    model = compile_model(small(days=days, calendar_ends="1962-01-03 06:30"))
    assert model.minutes == (45, 2295, 390)


def test_the_night_in_which_the_clocks_go_back_is_an_hour_longer() -> None:
    model = compile_model(load("cuba-1962").scenario)
    lasts = dict(zip(model.turns, model.minutes, strict=True))
    assert lasts["1962-10-27 20:00"] == 11 * 60
    assert sum(model.minutes) == (12 * 24 + 12 + 1) * 60


MOSCOW = Zone(title="Moscow", utc={"1962-01-01": 3})
WASHINGTON = Zone(title="Washington", utc={"1962-01-01": -4, "1962-10-28": -5})


def test_washington_is_7_hours_behind_moscow_until_the_28th_and_then_8() -> None:
    for day, hours in (("1962-10-27", 7), ("1962-10-28", 8)):
        there = instant(WASHINGTON, f"{day} 12:00") - instant(MOSCOW, f"{day} 12:00")
        assert there == hours * 60


@pytest.mark.parametrize(
    "when", ["1962-10-22 00:00", "1962-10-27 23:59", "1962-10-28 00:00", "1898-09-18 10:00"]
)
def test_a_moment_comes_back_from_its_instant(when: str) -> None:
    for zone in (WASHINGTON, MOSCOW):
        assert moment(zone, instant(zone, when)) == when


def test_before_its_first_date_a_zone_has_its_first_offset() -> None:
    assert instant(WASHINGTON, "1950-01-01 00:00") - instant(MOSCOW, "1950-01-01 00:00") == 420


def test_the_clocks_of_both_capitals(table: MakeTable) -> None:
    view = table(load("cuba-1962")).game.view("kennedy")
    assert view.clocks == {"kennedy": "1962-10-16 12:00", "khrushchev": "1962-10-16 19:00"}


def test_a_crisis_of_any_century_keeps_its_moments(table: MakeTable) -> None:
    days = turns_at("1898-09-18 00:00", "1898-09-18 12:00", "1898-09-19 00:00")
    more = {"days": days, "calendar_ends": "1898-09-20 00:00"}
    wire = {"wire": plain_channel(hours=[6, 6])}
    played = table(small(**more, channels=wire)).turn(propose(valid=18, land="share"))
    assert played.marks(EAST, 0) == {"arrived", "open"}
    (letter,) = played.game.view(EAST).letters
    assert letter.expires == "1898-09-18 18:00"
    assert played.turn().marks(EAST, 0) == {"arrived"}

"""Instants, uneven turns, and rates that are scaled to them."""

import pytest

from game.scenario.format import Zone
from tests.oracle.clock import instant, turns_of
from tests.oracle.luck import Luck, Pins
from tests.oracle.numbers import normal_table, q20
from tests.oracle.play import Play
from tests.oracle.small import plain_document, plain_event, plain_variable, small, turns_at

DAYS = turns_at("1962-10-27 12:00", "1962-10-27 20:00", "1962-10-28 12:00")
UTC = {"1962-10-22": -4, "1962-10-28": -5}


def test_turns_last_over_a_change_of_the_clock() -> None:
    scenario = small(clock={"utc": UTC}, days=DAYS, calendar_ends="1962-10-28 12:30")
    turns = turns_of(scenario)
    # 16 hours by the clock and one more as it goes back; the last until the calendar ends.
    assert [turn.minutes for turn in turns] == [480, 1020, 30]
    assert turns[0].id == "1962-10-27 12:00"
    # 27 October 1962 16:00 UTC lies 2622 days and 8 hours before 1970.
    assert turns[0].instant == -(2622 * 1440 + 480)


def test_a_clock_that_has_not_begun_is_a_fault() -> None:
    clock = Zone(title="Late", utc={"1963-01-01": 0})
    with pytest.raises(ValueError, match="1962-12-31"):
        instant(clock, "1962-12-31 23:59")


def test_half_hours_of_offset_count() -> None:
    scenario = small(clock={"utc": {"1962-01-01": 5.5}})
    assert turns_of(scenario)[0].instant - turns_of(small())[0].instant == -330


def heat_after(parts: dict[str, object], turns: int = 1, z: float = 0.5) -> float:
    """The heat after some turns, with the noise pinned."""
    return Play(small(**parts), {"noise.heat": z}).turns(turns).heat


def test_drift_is_per_12_hours() -> None:
    days = turns_at("1962-01-01 00:00", "1962-01-01 09:00", "1962-01-02 00:00")
    # 8 per 12 hours is 6 in nine hours and 10 in fifteen.
    variables = {"heat": {"drift": 8}}
    assert heat_after({"days": days, "variables": variables}) == 70
    assert heat_after({"days": days, "variables": variables}, 2) == 80


def test_pulls_read_the_values_before_the_step() -> None:
    cold = plain_variable(start=80, rest=64, pull={"heat": 0.25})
    variables = {"heat": {"start": 72, "rest": 64, "pull": {"cold": 0.5}}, "cold": cold}
    play = Play(small(variables=variables)).turns(1)
    # heat 72 + 0.5 * (80 - 64), cold 80 + 0.25 * (72 - 64)
    assert play.state.variables == {"heat": 80, "cold": 82}


def test_noise_scales_with_the_root_of_the_time() -> None:
    days = turns_at("1962-01-01 00:00", "1962-01-01 03:00")
    # 2 * sqrt(180 / 720) = 1, times the entry of the table, to the grid of 2^-10.
    z = normal_table()[3072]
    found = heat_after({"days": days, "variables": {"heat": {"noise": 2}}}, z=0.75)
    assert found == int((64 + z) * 1024 + 0.5) / 1024
    assert found != 64


def test_noise_is_drawn_by_variable_and_turn() -> None:
    play = Play(small(variables={"heat": {"noise": 2}}), seed=9)
    z = Luck(9, 0, Pins()).normal("1962-01-01 00:00", "noise.heat")
    assert play.turns(1).heat == int((64 + 2 * z) * 1024 + 0.5) / 1024


@pytest.mark.parametrize("cuts", [1, 2, 4])
def test_a_day_cut_finer_drifts_the_same(cuts: int) -> None:
    moments = [f"1962-01-01 {24 // cuts * n:02}:00" for n in range(cuts)]
    days = turns_at(*moments, "1962-01-02 00:00")
    assert heat_after({"days": days, "variables": {"heat": {"drift": 9}}}, cuts) == 82


def test_rates_are_rounded_to_2_to_the_minus_20() -> None:
    days = turns_at("1962-01-01 00:00", "1962-01-01 00:07")
    # The drift itself is on that grid, the variable on its coarser one.
    drift = q20(100.0 * 7 / 720)
    found = heat_after({"days": days, "variables": {"heat": {"drift": 100}}})
    assert found == int((64 + drift) * 1024 + 0.5) / 1024


def test_scheduled_events_and_papers_come_at_the_first_turn_at_or_past_their_time() -> None:
    parts = {
        "variables": {"heat": {}},
        "events": {
            "on_time": plain_event(at="1962-01-01 12:00"),
            "between": plain_event(at="1962-01-01 12:01"),
            "lapsed": plain_event(at="1962-01-01 12:01", until="1962-01-01 23:59"),
            "just": plain_event(at="1962-01-01 12:01", until="1962-01-02 00:00"),
        },
        "documents": {"memo": plain_document(to="east", at="1962-01-01 12:01")},
    }
    state = Play(small(**parts)).turns(2).state
    assert state.happened == {"on_time": 1, "between": 2, "lapsed": None, "just": 2}
    assert state.papers == {"east": {"memo": 2}, "west": {}}

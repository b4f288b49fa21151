"""Moments and instants, whatever the zone and the day; transit in whole minutes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.clock import instant, moment, offset_minutes, transit, turn_ids
from game.scenario.format import Channel, Zone
from tests.oracle.small import EAST, WEST, plain_channel, small, turns_at

DATES = st.dates().filter(lambda day: 1000 <= day.year <= 9000).map(str)
CLOCKS = st.times().map(lambda time: f"{time.hour:02}:{time.minute:02}")
OFFSETS = st.integers(-60, 60).map(lambda quarters: quarters / 4)


@given(DATES, CLOCKS, OFFSETS)
def test_a_moment_comes_back_in_any_zone(date: str, at: str, offset: float) -> None:
    zone = Zone(title="Z", utc={"1900-01-01": offset})
    assert moment(zone, instant(zone, f"{date} {at}")) == f"{date} {at}"


@given(DATES, CLOCKS, OFFSETS, OFFSETS)
def test_east_of_greenwich_the_same_clock_is_earlier(
    date: str, at: str, one: float, other: float
) -> None:
    here, there = (Zone(title="Z", utc={"1900-01-01": each}) for each in (one, other))
    apart = instant(here, f"{date} {at}") - instant(there, f"{date} {at}")
    assert apart == round((other - one) * 60)


@given(DATES, CLOCKS, CLOCKS)
def test_on_one_day_instants_are_in_the_order_of_the_clock(date: str, one: str, other: str) -> None:
    zone = Zone(title="Z", utc={"1900-01-01": 3})
    first, second = (instant(zone, f"{date} {at}") for at in (one, other))
    assert (first < second) is (one < other)


@given(st.sampled_from([-4, 0, 5.5]), st.sampled_from([-1, 0, 1]), CLOCKS)
def test_a_moment_of_the_day_on_which_clocks_change_comes_back(
    before: float, change: float, at: str
) -> None:
    zone = Zone(title="Z", utc={"1962-01-01": before, "1962-10-28": before + change})
    for day in ("1962-10-27", "1962-10-28", "1962-10-29"):
        when = f"{day} {at}"
        back = moment(zone, instant(zone, when))
        # When clocks go forward at midnight, the last minutes of the 27th are there twice.
        assert back == when or (change > 0 and day == "1962-10-27" and at >= "23:00")


def test_the_offset_is_that_of_the_last_entry_not_after_the_date() -> None:
    # The entries need not be written in order.
    zone = Zone(title="Z", utc={"1962-10-28": -5, "1962-01-01": -4, "1962-11-30": -3.5})
    offsets = {
        "1961-12-31": -240,
        "1962-01-01": -240,
        "1962-10-27": -240,
        "1962-10-28": -300,
        "1962-11-29": -300,
        "1962-11-30": -210,
        "1970-01-01": -210,
    }
    assert {date: offset_minutes(zone, date) for date in offsets} == offsets


def channel(**parts: Any) -> Channel:
    return Channel.model_validate(plain_channel(**parts))


@pytest.mark.parametrize(
    ("hours", "minutes"),
    [
        ([0, 0], (0, 0)),
        ([0.5, 1], (30, 60)),
        ([0.0083, 0.0084], (0, 1)),
        ([6, 12], (360, 720)),
        ([1 / 3, 2 / 3], (20, 40)),
    ],
)
def test_hours_of_transit_are_whole_minutes(hours: list[float], minutes: tuple[int, int]) -> None:
    for seat in (EAST, WEST):
        assert transit(channel(hours=hours), seat) == minutes


def test_hours_may_differ_by_sender() -> None:
    told = channel(hours={EAST: [1, 2], WEST: [3, 4]})
    assert (transit(told, EAST), transit(told, WEST)) == ((60, 120), (180, 240))


def test_a_channel_that_takes_one_seat_s_letters_takes_no_time_for_the_other() -> None:
    assert transit(channel(hours={EAST: [1, 2]}, seats=[EAST]), WEST) == (0, 0)


def test_turns_are_named_by_their_moments_in_order() -> None:
    moments = ("1962-01-01 00:00", "1962-01-01 12:30", "1962-01-03 06:00")
    scenario = small(days=turns_at(*moments), calendar_ends="1962-01-04 00:00")
    assert turn_ids(scenario) == moments

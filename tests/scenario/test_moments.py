"""Dates, times and zones."""

from __future__ import annotations

from datetime import datetime

import pytest

from game.scenario.format import Zone
from game.scenario.moments import is_date, minutes_between, offset_hours, parsed

WASHINGTON = Zone(title="W", utc={"1962-10-22": -4, "1962-10-28": -5})


@pytest.mark.parametrize("date", ["1962-10-27", "1964-02-29"])
def test_dates_that_are(date: str) -> None:
    assert is_date(date)


@pytest.mark.parametrize(
    "date", ["1962-02-29", "1962-13-01", "1962-00-10", "0000-01-01", "0987-01-01", "9999-12-31"]
)
def test_dates_that_are_not(date: str) -> None:
    assert not is_date(date)


def test_moments_that_are_not() -> None:
    assert parsed("1962-10-27 24:00") is None and parsed("1962-10-27 09:60") is None


@pytest.mark.parametrize(
    ("date", "hours"),
    [("1962-10-21", -4), ("1962-10-22", -4), ("1962-10-27", -4), ("1962-10-28", -5)],
)
def test_an_offset_is_that_of_the_last_entry(date: str, hours: float) -> None:
    assert offset_hours(WASHINGTON, date) == hours


def test_an_hour_more_when_the_clocks_go_back() -> None:
    assert minutes_between(WASHINGTON, "1962-10-27 20:00", "1962-10-28 06:00") == 11 * 60
    assert minutes_between(WASHINGTON, "1962-10-26 20:00", "1962-10-27 06:00") == 10 * 60


def test_half_hours() -> None:
    zone = Zone(title="Z", utc={"1950-01-01": 5.5, "1950-01-02": 5.75})
    assert minutes_between(zone, "1950-01-01 12:00", "1950-01-02 12:00") == 24 * 60 - 15


@pytest.mark.parametrize(
    ("year", "real"), [(999, False), (1000, True), (8999, True), (9000, False)]
)
def test_years_far_from_the_ends_of_the_calendar(year: int, real: bool) -> None:
    assert is_date(f"{year:04}-06-01") == real
    assert (parsed(f"{year:04}-06-01 12:30") is not None) == real


def test_a_moment_is_that_of_its_clock() -> None:
    assert parsed("1962-10-27 09:05") == datetime(1962, 10, 27, 9, 5)


def test_entries_of_a_zone_may_stand_in_any_order() -> None:
    zone = Zone(title="Z", utc={"1962-10-28": -5, "1950-01-01": -3, "1962-10-22": -4})
    dates = ("1949-12-31", "1950-01-01", "1962-10-22", "1962-10-28", "1999-01-01")
    assert [offset_hours(zone, date) for date in dates] == [-3, -3, -4, -5, -5]


def test_the_zone_changes_between_two_dates_and_not_between_two_clocks() -> None:
    zone = Zone(title="Z", utc={"1950-01-01": 0, "1950-01-02": 2})
    assert minutes_between(zone, "1950-01-01 00:00", "1950-01-01 23:59") == 23 * 60 + 59
    assert minutes_between(zone, "1950-01-01 23:59", "1950-01-02 00:00") == 1 - 120
    assert minutes_between(zone, "1950-01-02 00:00", "1950-01-01 23:59") == 120 - 1
    with pytest.raises(ValueError, match="does not match"):
        minutes_between(zone, "1950-01-01 00:00", "tomorrow")

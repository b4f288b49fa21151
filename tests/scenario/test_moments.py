"""Dates, times and zones."""

from __future__ import annotations

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

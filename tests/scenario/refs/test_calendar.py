"""Calendar and clocks: what is a moment, how far a clock may be off, what goes forward."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario.format import Scenario, Zone
from game.scenario.marks import Mark, Marks
from game.scenario.refs import calendar
from game.scenario.refs.context import Context
from tests.record.making import small

few = settings(max_examples=60, deadline=None)


def under(**changes: object) -> Context:
    """The small scenario with other days, another end or another clock."""
    scenario: Scenario = small().scenario.model_copy(update=changes)
    return Context(scenario, Marks({(): Mark("s", 1, 1)}, {}))


def days(*turns: str) -> list[object]:
    """Days with a turn at each of these moments, one day a turn."""
    (day, *_) = small().scenario.days
    (turn, *_) = day.turns
    return [
        day.model_copy(
            update={"date": each[:10], "turns": [turn.model_copy(update={"at": each[11:]})]}
        )
        for each in turns
    ]


def said(context: Context) -> list[str]:
    calendar.check(context)
    return [problem.message for problem in context.problems]


@few
@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 23), st.integers(0, 59))
def test_every_real_moment_exists(on: date, hour: int, minute: int) -> None:
    context = under()
    assert calendar.exists(context, (), f"{on.isoformat()} {hour:02}:{minute:02}")
    assert context.problems == []


@pytest.mark.parametrize(
    "moment",
    [
        "1962-02-29 09:00",
        "1962-04-31 09:00",
        "1962-13-01 09:00",
        "1962-00-01 09:00",
        "1962-10-00 09:00",
        "1962-10-27 24:00",
        "1962-10-27 09:60",
        "1900-02-29 09:00",
    ],
)
def test_no_other_moment_does(moment: str) -> None:
    context = under()
    assert not calendar.exists(context, (), moment)
    (problem,) = context.problems
    assert problem.message == f"there is no moment {moment}"
    assert problem.remedy == "write a real date and a time 00:00 to 23:59"


@pytest.mark.parametrize("moment", ["1964-02-29 00:00", "2000-02-29 23:59"])
def test_leap_days_are_real(moment: str) -> None:
    assert calendar.exists(under(), (), moment)


@pytest.mark.parametrize(
    ("offset", "fault"),
    [(15, False), (-15, False), (15.25, True), (-15.25, True), (0, False), (5.75, False)],
)
def test_how_far_a_clock_may_be_off(offset: float, fault: bool) -> None:
    zone = Zone(title="Z", utc={"1900-01-01": offset})
    found = said(under(clock=zone))
    assert found == ([f"no clock is {offset:g} hours from UTC"] if fault else [])


@pytest.mark.parametrize(
    ("first", "fault"), [("1950-05-01", False), ("1950-04-30", False), ("1950-05-02", True)]
)
def test_a_clock_is_set_on_the_first_day_at_the_latest(first: str, fault: bool) -> None:
    found = said(under(clock=Zone(title="Z", utc={first: 0})))
    wanted = f"this clock is not set before {first}, and the calendar begins 1950-05-01"
    assert found == ([wanted] if fault else [])


@pytest.mark.parametrize("later", ["1950-05-01 09:01", "1950-05-02 00:00", "1960-01-01 09:00"])
def test_turns_that_go_forward(later: str) -> None:
    assert said(under(days=days("1950-05-01 09:00", later), calendar_ends="1970-01-01 00:00")) == []


@pytest.mark.parametrize("later", ["1950-05-01 09:00", "1950-05-01 08:59", "1950-04-30 23:00"])
def test_turns_that_do_not(later: str) -> None:
    found = said(under(days=days("1950-05-01 09:00", later), calendar_ends="1970-01-01 00:00"))
    assert f"the turn {later} is not after the one before it, 1950-05-01 09:00" in found


@pytest.mark.parametrize(("shift", "fault"), [(0, False), (11, False), (12, True), (15, True)])
def test_a_clock_put_forward_may_eat_the_time_between_turns(shift: int, fault: bool) -> None:
    zone = Zone(title="Z", utc={"1900-01-01": 0, "1950-05-02": shift})
    assert bool(said(under(clock=zone))) is fault


@pytest.mark.parametrize(
    ("end", "fault"),
    [("1950-05-02 06:01", False), ("1950-05-02 06:00", True), ("1950-05-01 12:00", True)],
)
def test_the_end_comes_after_the_last_turn(end: str, fault: bool) -> None:
    told = f"the calendar ends at {end}, which is not after the last turn, 1950-05-02 06:00"
    assert said(under(calendar_ends=end)) == ([told] if fault else [])


@few
@given(st.lists(st.integers(0, 5000), min_size=1, max_size=6), st.integers(0, 5000))
def test_a_calendar_is_taken_if_every_step_of_it_goes_forward(minutes: list[int], end: int) -> None:
    start = date(1950, 5, 1)

    def at(minute: int) -> str:
        on = start + timedelta(days=minute // 1440)
        return f"{on.isoformat()} {minute % 1440 // 60:02}:{minute % 60:02}"

    turns = [at(each) for each in minutes]
    found = said(under(days=days(*turns), calendar_ends=at(end), clock=Zone(title="Z", utc={
        "1900-01-01": 0})))  # fmt: skip
    steps = [*minutes, end]
    backwards = sum(b <= a for a, b in pairwise(steps))
    assert len([each for each in found if "is not after" in each]) == backwards


def test_what_does_not_exist_is_told_and_the_order_not_asked() -> None:
    found = said(under(days=days("1950-05-01 25:00", "1950-05-01 09:00")))
    assert found == ["there is no moment 1950-05-01 25:00"]
    found = said(under(days=days("1950-02-30 09:00", "1950-05-01 09:00")))
    assert found == ["there is no date 1950-02-30"]
    assert said(under(calendar_ends="1950-05-02 99:00")) == ["there is no moment 1950-05-02 99:00"]

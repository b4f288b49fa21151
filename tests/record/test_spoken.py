"""Words for numbers and times: round figures by hand, and what holds of all of them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.view import Known
from game.record import spoken
from game.scenario import load
from game.scenario.format import Variable, Zone
from tests.record.making import small

few = settings(max_examples=60, deadline=None)


def variable(low: float = 0.0, high: float = 100.0, unit: str = "") -> Variable:
    return Variable(
        title="Thing", meaning="M.", unit=unit, range=(low, high), start=low, seen="public"
    )


def known(value: float, spread: float) -> Known:
    return Known(value, spread, 0, "1962-10-22 12:00", "staff")


# Lists and counts


@pytest.mark.parametrize(
    ("items", "told"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["a", "b", "c", "d"], "a, b, c and d"),
    ],
)
def test_lists(items: list[str], told: str) -> None:
    assert spoken.listed(items) == told
    assert spoken.listed(items, "or") == told.replace(" and ", " or ")


@pytest.mark.parametrize(
    ("number", "told"), [(0, "no mice"), (1, "1 mouse"), (2, "2 mice"), (11, "11 mice")]
)
def test_counts_of_things_with_a_plural_of_their_own(number: int, told: str) -> None:
    assert spoken.counted(number, "mouse", "mice") == told


@pytest.mark.parametrize(
    ("number", "told"), [(0, "no letters"), (1, "1 letter"), (2, "2 letters"), (21, "21 letters")]
)
def test_counts(number: int, told: str) -> None:
    assert spoken.counted(number, "letter") == told


@pytest.mark.parametrize("text", ["So.", "So!", "So?", "He says “no.”", 'He says "no."'])
def test_a_sentence_with_an_end_keeps_it(text: str) -> None:
    assert spoken.sentence(text) == text


@pytest.mark.parametrize("text", ["So", "So,", "He says “no”", "3", "(so.)"])
def test_a_text_without_an_end_gets_one(text: str) -> None:
    assert spoken.sentence(text) == f"{text}."


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Embassy cable", "by Embassy cable"),
        ("Through U Thant", "through U Thant"),
        ("Over the radio", "over the radio"),
        ("Inside line", "by Inside line"),
        ("In person", "in person"),
        ("VIA Rome", "vIA Rome"),
        ("Radio", "by Radio"),
    ],
)
def test_the_way_of_a_letter_within_a_sentence(title: str, told: str) -> None:
    assert spoken.via(title) == told


def test_every_word_that_needs_no_other_before_it() -> None:
    for word in spoken.WAYS:
        assert spoken.via(f"{word.capitalize()} them") == f"{word} them"
        assert spoken.via(f"{word.capitalize()}them") == f"by {word.capitalize()}them"


def test_what_a_war_is_called_is_the_scenarios_to_say() -> None:
    assert spoken.war(small().scenario) == "war"
    assert spoken.war(load("cuba-1962").scenario) == "nuclear war"


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Washington", "Washington time"),
        ("Strait time", "Strait time"),
        ("Strait Time", "Strait Time"),
    ],
)
def test_the_name_of_a_clock(title: str, told: str) -> None:
    clock = Zone(title=title, utc={"1900-01-01": 0})
    assert spoken.zone(small().scenario.model_copy(update={"clock": clock})) == told


# Times


@few
@given(st.dates(date(1850, 1, 1), date(2100, 12, 31)))
def test_a_day_is_told_as_calendars_have_it(on: date) -> None:
    told = spoken.day(f"{on.isoformat()} 09:05")
    weekday, number, month, year = told.split()
    assert (int(number), int(year)) == (on.day, on.year)
    assert spoken.WEEKDAYS.index(weekday) == on.weekday()
    assert spoken.MONTHS[on.month] == month
    assert spoken.short_day(f"{on.isoformat()} 09:05") == told.removesuffix(f" {on.year}")


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("1962-10-27 09:00", "9:00"),
        ("1962-10-27 19:05", "19:05"),
        ("1962-10-27 00:30", "0:30"),
        ("1962-10-27 10:00", "10:00"),
    ],
)
def test_a_clock_time_has_no_nought_in_front(moment: str, told: str) -> None:
    assert spoken.clock(moment) == told
    assert spoken.when(moment) == f"Saturday 27 October, {told}"


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        (0, "no minutes"),
        (1 / 60, "1 minute"),
        (0.75, "45 minutes"),
        (0.999, "1 hour"),
        (1, "1 hour"),
        (2.5, "2 hours 30 minutes"),
        (2 + 1 / 60, "2 hours 1 minute"),
        (48, "48 hours"),
    ],
)
def test_durations(hours: float, told: str) -> None:
    assert spoken.duration(hours) == told


@few
@given(st.integers(0, 5000))
def test_a_duration_says_all_its_minutes(minutes: int) -> None:
    words = spoken.duration(minutes / 60).replace("no ", "0 ").split()
    unit = {"hour": 60, "minute": 1}
    pairs = zip(words[::2], words[1::2], strict=True)
    assert sum(int(count) * unit[name.rstrip("s")] for count, name in pairs) == minutes


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        (0, "just now"),
        (0.49, "just now"),
        (0.5, "1 hour ago"),
        (1.49, "1 hour ago"),
        (1.5, "2 hours ago"),
        (47.4, "47 hours ago"),
        (47.99, "48 hours ago"),
        (48, "2 days ago"),
        (59.9, "2 days ago"),
        (60, "3 days ago"),
    ],
)
def test_how_long_ago(hours: float, told: str) -> None:
    assert spoken.ago(hours) == told


def test_hours_pass_by_the_sun_and_not_by_the_clock() -> None:
    zone = Zone(title="Z", utc={"1962-01-01": -4, "1962-10-28": -5})
    between = spoken.hours_between
    assert between(zone, "1962-10-27 12:00", "1962-10-27 18:30") == 6.5
    assert between(zone, "1962-10-27 12:00", "1962-10-28 12:00") == 25
    assert between(zone, "1962-10-28 12:00", "1962-10-27 12:00") == -25


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        ((0, 0), "at once"),
        ((0, 1), "within 1 hour"),
        ((0, 2.5), "within 2 hours 30 minutes"),
        ((6, 10), "6 to 10 hours"),
        ((1, 2), "1 to 2 hours"),
        ((3, 3), "3 hours"),
        ((0.5, 0.5), "30 minutes"),
        ((0.5, 1), "30 minutes to 1 hour"),
        ((1, 1.5), "1 hour to 1 hour 30 minutes"),
    ],
)
def test_the_hours_of_a_channel(hours: tuple[float, float], told: str) -> None:
    assert spoken.window(hours) == told


# Numbers


@pytest.mark.parametrize(
    ("high", "digits"), [(100, 0), (40, 0), (39.9, 1), (4, 1), (3.99, 2), (1, 2)]
)
def test_the_narrower_the_range_the_more_digits(high: float, digits: int) -> None:
    assert spoken.digits(variable(0, high)) == digits
    assert spoken.digits(variable(-high / 2, high / 2)) == digits


@pytest.mark.parametrize(
    ("value", "told"),
    [(3.4, "3"), (3.6, "4"), (-3.4, "minus 3"), (-0.3, "0"), (0.0, "0"), (-0.0, "0")],
)
def test_a_number_below_nought_is_called_minus(value: float, told: str) -> None:
    assert spoken.number(variable(-50, 50), value) == told


@few
@given(st.floats(-50, 50), st.sampled_from([1.0, 10.0, 100.0]))
def test_a_number_is_off_by_half_its_last_digit_at_most(value: float, span: float) -> None:
    thing = variable(-span / 2, span / 2)
    told = spoken.number(thing, value).replace("minus ", "-")
    assert abs(float(told) - value) <= 0.5 * 10.0 ** -spoken.digits(thing) + 1e-9


@pytest.mark.parametrize(
    ("unit", "told"), [("", "12"), ("%", "12 percent"), ("guns", "12 guns"), ("%/h", "12 %/h")]
)
def test_units(unit: str, told: str) -> None:
    assert spoken.with_unit(variable(unit=unit), "12") == told


@few
@given(st.floats(0, 100), st.floats(0, 80))
def test_a_band_lies_within_the_range_around_the_value(value: float, spread: float) -> None:
    low, high = spoken.band(variable(), value, spread)
    assert 0 <= low <= value <= high <= 100
    assert low == max(0.0, value - spread)
    assert high == min(100.0, value + spread)


@pytest.mark.parametrize(
    ("value", "spread", "told"),
    [
        (32, 0, "32 guns"),
        (32, 12, "between 20 and 44 guns"),
        (5, 12, "between 0 and 17 guns"),
        (95, 12, "between 83 and 100 guns"),
        (32, 0.2, "about 32 guns"),
    ],
)
def test_what_is_known_is_told_with_its_doubt(value: float, spread: float, told: str) -> None:
    assert spoken.amount(variable(unit="guns"), known(value, spread)) == told


@pytest.mark.parametrize(
    ("by", "finer", "told"),
    [
        (12.4, 0, "up 12"),
        (-3.0, 0, "down 3"),
        (0.3, 0, "up less than 1"),
        (-0.3, 0, "down less than 1"),
        (0.3, 1, "up 0.3"),
        (-0.04, 1, "down less than 0.1"),
        (0.0, 0, "down less than 1"),
    ],
)
def test_changes(by: float, finer: int, told: str) -> None:
    assert spoken.change(variable(), by, finer) == told


@pytest.mark.parametrize(("by", "shows"), [(0.49, False), (0.51, True), (-0.51, True), (0, False)])
def test_a_change_shows_if_its_last_digit_does(by: float, shows: bool) -> None:
    assert spoken.visible(variable(), by) is shows
    assert spoken.visible(variable(0, 10), by) is bool(by)


@pytest.mark.parametrize(
    ("chance", "told"),
    [
        (0, "0"),
        (0.0749, "749"),
        (0.00004, "0.4"),
        (0.000004, "less than 0.1"),
        (0.00099, "9.9"),
        (0.001, "10"),
        (0.5, "5,000"),
        (1, "10,000"),
    ],
)
def test_chances_among_ten_thousand_worlds(chance: float, told: str) -> None:
    assert spoken.per_ten_thousand(chance) == told

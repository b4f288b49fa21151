"""Numbers, times and chances in words."""

import pytest

from game.engine.view import Known
from game.scenario import load
from game.scenario.format import Variable, Zone
from game.text import spoken
from tests.text.acting import CUBA, small


def variable(low: float = 0, high: float = 100, unit: str = "") -> Variable:
    return Variable(
        title="Thing",
        meaning="A thing.",
        unit=unit,
        range=(low, high),
        start=low,
        seen="public",
        judgement="invented",
    )


def known(value: float, spread: float) -> Known:
    return Known(value, spread, 0, "1962-10-22 12:00", "staff")


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        (0.0, "next to nothing"),
        (1e-7, "next to nothing"),
        (0.0025, "about 1 in 400"),
        (0.00012345, "about 1 in 8,100"),
        (0.011, "about 1 in 91"),
        (0.3, "about 1 in 3"),
        (0.7, "about 7 in 10"),
        (0.999, "near certain"),
        (1.0, "near certain"),
    ],
)
def test_odds(chance: float, words: str) -> None:
    assert spoken.odds(chance) == words


@pytest.mark.parametrize(
    ("chance", "word"),
    [
        (0.0001, "remote"),
        (0.001, "small"),
        (0.005, "real"),
        (0.03, "serious"),
        (0.1, "grave"),
        (0.9, "extreme"),
        (1.0, "extreme"),
    ],
)
def test_the_word_for_a_risk_grows_with_it(chance: float, word: str) -> None:
    assert spoken.risk_word(chance) == word


@pytest.mark.parametrize(
    ("chance", "worlds"),
    [(0.0749, "749"), (0.00004, "0.4"), (0.0000001, "less than 0.1"), (0, "0"), (0.5, "5,000")],
)
def test_worlds_of_ten_thousand(chance: float, worlds: str) -> None:
    assert spoken.per_ten_thousand(chance) == worlds


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (0.75, "45 minutes"),
        (1, "1 hour"),
        (6, "6 hours"),
        (2.5, "2 hours 30 minutes"),
        (1.25, "1 hour 15 minutes"),
        (0, "no minutes"),
    ],
)
def test_durations(hours: float, words: str) -> None:
    assert spoken.duration(hours) == words


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (0, "just now"),
        (1, "1 hour ago"),
        (9, "9 hours ago"),
        (47, "47 hours ago"),
        (50, "2 days ago"),
    ],
)
def test_ages(hours: float, words: str) -> None:
    assert spoken.ago(hours) == words


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        ((6, 10), "6 to 10 hours"),
        ((0, 0), "at once"),
        ((0, 1), "within 1 hour"),
        ((3, 3), "3 hours"),
        ((0.5, 1), "30 minutes to 1 hour"),
    ],
)
def test_transit(hours: tuple[float, float], words: str) -> None:
    assert spoken.window(hours) == words


def test_days_and_clocks() -> None:
    moment = "1962-10-27 09:05"
    assert spoken.day(moment) == "Saturday 27 October 1962"
    assert spoken.when(moment) == "Saturday 27 October, 9:05"
    assert spoken.clock("1962-10-28 00:30") == "0:30"


def test_hours_between_two_moments_know_that_the_clocks_were_put_back() -> None:
    zone = Zone(title="Washington", utc={"1962-10-22": -4, "1962-10-28": -5})
    assert spoken.hours_between(zone, "1962-10-27 20:00", "1962-10-28 06:00") == 11


def test_exact_things_are_said_plainly_and_reports_with_their_doubt() -> None:
    assert spoken.amount(variable(), known(47.2, 0)) == "47"
    assert spoken.amount(variable(), known(32, 12)) == "between 20 and 44"
    assert spoken.amount(variable(), known(95, 12)) == "between 83 and 100"
    assert spoken.amount(variable(0, 100, "%"), known(60, 5)) == "between 55 and 65 percent"
    assert spoken.amount(variable(), known(60.2, 0.1)) == "about 60"


def test_minus_is_a_word() -> None:
    scale = variable(-50, 50)
    assert spoken.number(scale, -4.2) == "minus 4"
    assert spoken.number(scale, -0.2) == "0"


def test_small_scales_keep_their_decimals() -> None:
    assert spoken.number(variable(0, 10), 3.14159) == "3.1"
    assert spoken.number(variable(0, 1), 0.666) == "0.67"


def test_changes_have_a_direction() -> None:
    assert spoken.change(variable(), 12.3) == "up 12"
    assert spoken.change(variable(), -3) == "down 3"
    assert spoken.change(variable(), 0.2) == "up less than 1"
    assert spoken.change(variable(), -0.21, finer=1) == "down 0.2"
    assert spoken.change(variable(), -0.01, finer=1) == "down less than 0.1"
    assert spoken.visible(variable(), 0.6)
    assert not spoken.visible(variable(), 0.4)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Embassy cable", "by Embassy cable"),
        ("On the air", "on the air"),
        ("Through U Thant", "through U Thant"),
        ("Radio", "by Radio"),
    ],
)
def test_a_channel_reads_as_part_of_a_sentence(title: str, words: str) -> None:
    assert spoken.via(title) == words


def test_lists_counts_and_full_stops() -> None:
    assert spoken.listed(["a"]) == "a"
    assert spoken.listed(["a", "b", "c"]) == "a, b and c"
    assert spoken.counted(0, "letter") == "no letters"
    assert spoken.counted(1, "letter") == "1 letter"
    assert spoken.sentence("It goes") == "It goes."
    assert spoken.sentence("Does it go?") == "Does it go?"


def test_what_a_scenario_calls_war_and_its_clock() -> None:
    assert spoken.war(small().scenario) == "war"
    assert spoken.zone(small().scenario) == "Strait time"
    cuba = load(CUBA).scenario
    assert spoken.war(cuba) == "nuclear war"
    assert spoken.zone(cuba) == "Washington time"

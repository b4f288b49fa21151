import pytest

from game.engine.view import Estimate
from game.ui import words
from tests.ui.helpers import NORTH, small


def test_moments_are_told_with_their_weekday() -> None:
    assert words.when("1962-10-27 09:00") == "Sat 27 Oct 09:00"
    assert words.clock("1962-10-27 09:00") == "09:00"
    assert words.date("1962-10-27 09:00") == "Sat 27 Oct"


def test_a_bare_clock_time_stays_as_it_is() -> None:
    assert words.when("09:00") == "09:00"
    assert words.date("09:00") == ""


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ("1962-10-27 09:00", "now"),
        ("1962-10-27 03:00", "6 h old"),
        ("1962-10-24 20:00", "3 days old"),
        ("1962-10-20 09:00", "7 days old"),
    ],
)
def test_ages(then: str, said: str) -> None:
    assert words.age("1962-10-27 09:00", then) == said


@pytest.mark.parametrize(
    ("part", "said"),
    [(0.0, "0"), (0.0004, "under 0.1"), (0.0123, "1.2"), (0.02, "2"), (0.4, "40"), (1.0, "100")],
)
def test_shares(part: float, said: str) -> None:
    assert words.percent(part) == f"{said}\u00a0%"


def test_an_estimate_names_its_bounds() -> None:
    told = words.estimate(Estimate(0.01, 0.02, 0.05))
    assert told == "1\u00a0% to 5\u00a0%, most likely 2\u00a0%"


def test_a_very_small_estimate_is_told_once() -> None:
    assert words.estimate(Estimate(0.0, 0.0002, 0.0005)) == "under 0.1\u00a0%"


def test_amounts_and_changes() -> None:
    assert words.amount(12.34, "guns") == "12 guns"
    assert words.amount(-3.5) == "-3.5"
    assert words.amount(4.0) == "4"
    assert words.signed(2.04) == "+2.0"
    assert words.signed(-0.5) == "−0.5"
    assert words.signed(0.01) == "±0"


def test_the_calendar_names_turn_or_day() -> None:
    texts = small().scenario
    assert words.day_title(texts, "1950-05-01 18:00") == "Evening"
    assert words.day_title(texts, "1950-05-01 12:00") == "The fort is seen"
    assert words.day_title(texts, "1951-01-01 12:00") == ""


def test_people_are_named() -> None:
    texts = small().scenario
    assert words.leader_of(texts, "south") == "Bo Sur"
    assert words.leader_of(texts, "fishermen") == "The fishermen"
    assert words.leader_of(texts, "The staff") == "The staff"
    assert words.surnames(texts, "north") == {"marshal": "Eik", "envoy": "Lund"}


def test_an_adviser_with_a_leaders_name_is_named_in_full() -> None:
    texts = small().scenario
    council = texts.seats["north"].advisers
    namesake = council["marshal"].model_copy(update={"name": "Olga Norr"})
    seat = texts.seats["north"].model_copy(update={"advisers": {**council, "sister": namesake}})
    changed = texts.model_copy(update={"seats": {**texts.seats, "north": seat}})
    assert words.surnames(changed, "north")["sister"] == "Olga Norr"


def test_terms_are_told_by_title() -> None:
    titled = words.titled(small().scenario, [("fort", "razed"), ("ships", "pass")])
    assert titled == [("The fort", "It goes"), ("The ships", "They pass")]


def test_the_turn_is_counted_from_one() -> None:
    assert words.turn_line(NORTH) == "Turn 2 of 3 · 12 h until the next"

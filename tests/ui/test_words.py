from dataclasses import replace

import pytest

from game.engine.view import Estimate
from game.record import chances
from game.scenario.format import Choice
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
    ("chance", "said"),
    [
        (0.0, "next to nothing"),
        (0.0000009, "next to nothing"),
        (0.0001, "about 1 in 10,000"),
        (0.00025, "about 1 in 4,000"),
        (0.0123, "about 1 in 81"),
        (0.4, "about 4 in 10"),
        (0.41, "about 4 in 10"),
        (0.95, "more than 9 in 10"),
        (0.96, "more than 9 in 10"),
        (0.995, "near certain"),
    ],
)
def test_odds(chance: float, said: str) -> None:
    assert words.odds(chance).replace("\u00a0", " ") == said


def test_no_line_breaks_within_odds() -> None:
    assert words.odds(0.0025) == "about 1\u00a0in\u00a0400"


@pytest.mark.parametrize(
    ("chance", "word"),
    [
        (0.0, "remote"),
        (0.0005, "small"),
        (0.0019, "small"),
        (0.002, "real"),
        (0.01, "serious"),
        (0.05, "grave"),
        (0.2, "extreme"),
        (1.0, "extreme"),
    ],
)
def test_grades_of_danger(chance: float, word: str) -> None:
    assert chances.grade(chance) == word


@pytest.mark.parametrize(
    ("part", "said"),
    [(0.0, "0"), (0.000009, "less than 0.1"), (0.00001, "0.1"), (0.00096, "9.6"), (0.0749, "749")],
)
def test_worlds_of_ten_thousand(part: float, said: str) -> None:
    assert words.worlds(part) == said


def test_an_estimate_names_what_is_likely_and_what_is_the_worst() -> None:
    told = words.estimate(Estimate(0.0001, 0.0025, 0.0111)).replace("\u00a0", " ")
    assert told == "about 1 in 400; it could be as much as 1 in 90"


def test_a_very_small_estimate_is_told_once() -> None:
    assert words.estimate(Estimate(0.0, 0.0000001, 0.0000009)) == "next to nothing"


def test_the_day_in_full() -> None:
    assert words.long_date("1962-10-27 09:00") == "Sat 27 October 1962"
    assert words.long_date("1950-01-01 00:00") == "Sun 1 January 1950"
    assert words.long_date("1949-12-31 23:59") == "Sat 31 December 1949"


def test_a_span_names_its_day_once() -> None:
    told = words.span("1950-05-01 15:00", "1950-05-01 21:00")
    assert told == "Mon 1 May 15:00 to 21:00"
    told = words.span("1950-05-01 15:00", "1950-05-02 03:00")
    assert told == "Mon 1 May 15:00 to Tue 2 May 03:00"


def test_the_first_sentences_of_a_text() -> None:
    text = "John F. Kennedy sits there. He waits! Does he?\n\nA second paragraph."
    assert words.sentences(text, 1) == "John F. Kennedy sits there."
    assert words.sentences(text, 2) == "John F. Kennedy sits there. He waits!"
    assert words.sentences(text, 3) == "John F. Kennedy sits there. He waits! Does he?"
    assert words.sentences("No end", 1) == "No end"


def test_leaders_by_their_last_name() -> None:
    assert words.surname(small().scenario, "south") == "Sur"


def test_amounts_and_changes() -> None:
    assert words.amount(12.34, "guns") == "12 guns"
    assert words.amount(-3.5) == "−3.5"
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
    assert words.place(replace(NORTH, turn=0)) == "turn 1 of 3"


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ("1962-10-27 09:00", "now"),
        ("1962-10-27 10:00", "now"),
        ("1962-10-27 08:30", "0 h old"),
        ("1962-10-25 10:00", "47 h old"),
        ("1962-10-25 09:00", "2 days old"),
        ("1962-10-23 21:00", "4 days old"),
    ],
)
def test_an_age_goes_over_from_hours_to_days(then: str, said: str) -> None:
    assert words.age("1962-10-27 09:00", then) == said


@pytest.mark.parametrize(
    ("value", "said"), [(9.99, "10.0"), (10.0, "10"), (10.4, "10"), (-10.4, "−10"), (0.25, "0.2")]
)
def test_amounts_from_ten_on_have_no_decimals(value: float, said: str) -> None:
    assert words.amount(value) == said


@pytest.mark.parametrize(("parts", "said"), [(7, "7"), (12, "12"), (123, "120"), (1250, "1,200")])
def test_odds_have_two_digits_that_count(parts: int, said: str) -> None:
    assert words.odds(1 / parts) == f"about 1\u00a0in\u00a0{said}"


def choice(**changes: object) -> Choice:
    """The choice `blockade`, changed."""
    return small().scenario.choices["north"]["blockade"].model_copy(update=changes)


@pytest.mark.parametrize(
    ("band", "public", "said"),
    [
        ("force", True, "seen"),
        ("covert", False, "unseen"),
        ("diplomacy", True, "seen"),
        ("diplomacy", False, "unseen"),
        ("public", True, ""),
    ],
)
def test_who_sees_a_choice(band: str, public: bool, said: str) -> None:
    assert words.sight(choice(band=band, public=public)) == said


def test_a_choice_in_one_line() -> None:
    whole = words.manner(choice(band="force", rung=8, public=True, once=True))
    assert whole == (
        "Force · rung 8 of 44 on the ladder of force · seen by the other side · "
        "can be done only once"
    )
    secret = words.manner(choice(band="covert", rung=0, public=False, once=False))
    assert secret == "Covert · unseen by the other side"


def test_a_count_of_games_never_has_more_digits_than_it_needs() -> None:
    assert words.worlds(9.97e-4) == "10"
    assert words.worlds(9.94e-4) == "9.9"


def test_the_place_in_the_calendar() -> None:
    assert words.place(NORTH) == "turn 2 of 3"


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_a_short_and_a_long_name(month: int) -> None:
    moment = f"1962-{month:02}-09 09:00"
    short, long = words.date(moment), words.long_date(moment)
    assert short.split()[1] == "9"
    assert short in long


def test_spans_of_hours_have_no_needless_decimals() -> None:
    assert words.hours_between(0.5, 12.0) == "0.5 to 12 h"
    assert words.hours_between(2, 3.25) == "2 to 3.25 h"


def test_chances_without_their_about() -> None:
    assert words.bare_odds(0.0025) == "1\u00a0in\u00a0400"
    assert words.bare_odds(0.96) == words.odds(0.96) == "more than 9 in 10"
    assert words.bare_odds(0.0) == "next to nothing"


def test_a_risk_is_told_of_ten_thousand() -> None:
    assert words.worlds_of(0.0749) == "749 in 10,000"
    assert words.worlds_of(1e-9) == "less than 0.1 in 10,000"


@pytest.mark.parametrize(
    ("things", "both", "one"),
    [
        ((), "", ""),
        (("a",), "a", "a"),
        (("a", "b"), "a and b", "a or b"),
        (("a", "b", "c"), "a and b and c", "a or b or c"),
    ],
)
def test_things_are_joined(things: tuple[str, ...], both: str, one: str) -> None:
    assert words.listed(things) == both
    assert words.either(things) == one


def test_terms_are_told_issue_by_issue() -> None:
    named = words.titled(small().scenario, [("fort", "razed"), ("ships", "pass")])
    assert words.terms(named) == [f"{issue}: {level}" for issue, level in named]
    assert len(words.terms(named)) == 2

"""Numbers, times and chances in words."""

import pytest

from game.engine.view import Known
from game.record import chances
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
    assert chances.odds(chance) == words


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
    assert chances.grade(chance) == word


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


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("1962-01-01", "Monday 1 January 1962"),
        ("1962-02-28", "Wednesday 28 February 1962"),
        ("1964-02-29", "Saturday 29 February 1964"),
        ("1962-03-04", "Sunday 4 March 1962"),
        ("1962-04-13", "Friday 13 April 1962"),
        ("1962-05-31", "Thursday 31 May 1962"),
        ("1962-06-05", "Tuesday 5 June 1962"),
        ("1962-07-10", "Tuesday 10 July 1962"),
        ("1962-08-11", "Saturday 11 August 1962"),
        ("1962-09-12", "Wednesday 12 September 1962"),
        ("1962-10-14", "Sunday 14 October 1962"),
        ("1962-11-20", "Tuesday 20 November 1962"),
        ("1962-12-31", "Monday 31 December 1962"),
    ],
)
def test_every_month_and_weekday_has_its_name(date: str, words: str) -> None:
    assert spoken.day(f"{date} 12:00") == words
    assert spoken.short_day(f"{date} 12:00") == words.removesuffix(" 1962").removesuffix(" 1964")


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("1962-10-27 00:00", "0:00"),
        ("1962-10-27 09:05", "9:05"),
        ("1962-10-27 10:00", "10:00"),
        ("1962-10-27 23:59", "23:59"),
    ],
)
def test_clocks_lose_one_nought(moment: str, words: str) -> None:
    assert spoken.clock(moment) == words


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["a", "b", "c", "d"], "a, b, c and d"),
    ],
)
def test_lists_of_every_length(items: list[str], words: str) -> None:
    assert spoken.listed(items) == words
    assert spoken.listed(items, "or") == words.replace(" and ", " or ")


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no boats"), (1, "1 boat"), (2, "2 boats"), (30, "30 boats")]
)
def test_counts_are_in_the_plural_but_for_one(number: int, words: str) -> None:
    assert spoken.counted(number, "boat") == words


def test_an_odd_plural_can_be_given() -> None:
    assert spoken.counted(0, "reply", "replies") == "no replies"
    assert spoken.counted(1, "reply", "replies") == "1 reply"
    assert spoken.counted(2, "reply", "replies") == "2 replies"


@pytest.mark.parametrize("end", [".", "!", "?", ".”", '."'])
def test_what_has_an_end_gets_no_other(end: str) -> None:
    assert spoken.sentence(f"So it is{end}") == f"So it is{end}"


@pytest.mark.parametrize("text", ["So it is", "So (it is)", "So it is:", "“So it is”"])
def test_what_has_no_end_gets_a_full_stop(text: str) -> None:
    assert spoken.sentence(text) == f"{text}."


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("At sea", "at sea"),
        ("By hand", "by hand"),
        ("From Oslo", "from Oslo"),
        ("In person", "in person"),
        ("Over the line", "over the line"),
        ("Via Geneva", "via Geneva"),
        ("With a friend", "with a friend"),
        # A word that only begins like one of these is a name.
        ("Inner circle", "by Inner circle"),
        ("Atlantic cable", "by Atlantic cable"),
        ("UN", "by UN"),
    ],
)
def test_ways_that_need_no_by(title: str, words: str) -> None:
    assert spoken.via(title) == words


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (0.49, "just now"),
        (0.5, "1 hour ago"),
        (1.4, "1 hour ago"),
        (2.5, "3 hours ago"),
        (24, "24 hours ago"),
        (47.9, "48 hours ago"),
        (48, "2 days ago"),
        (60, "3 days ago"),
    ],
)
def test_ages_at_their_bounds(hours: float, words: str) -> None:
    assert spoken.ago(hours) == words


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (1 / 60, "1 minute"),
        (59 / 60, "59 minutes"),
        (61 / 60, "1 hour 1 minute"),
        (0.999, "1 hour"),
        (24, "24 hours"),
        (0.008, "no minutes"),
    ],
)
def test_durations_are_to_the_minute(hours: float, words: str) -> None:
    assert spoken.duration(hours) == words


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        ((0, 0.5), "within 30 minutes"),
        ((1, 3), "1 to 3 hours"),
        ((0.5, 3), "30 minutes to 3 hours"),
        ((2, 2.5), "2 hours to 2 hours 30 minutes"),
        ((0.25, 0.25), "15 minutes"),
    ],
)
def test_transit_in_hours_and_minutes(hours: tuple[float, float], words: str) -> None:
    assert spoken.window(hours) == words


@pytest.mark.parametrize(
    ("low", "high", "value", "words"),
    [
        (0, 40, 12.34, "12"),
        (0, 39, 12.34, "12.3"),
        (0, 4, 1.25, "1.2"),
        (0, 3.9, 1.25, "1.25"),
        (-20, 20, -12.34, "minus 12"),
        (-2, 2, -0.04, "0.0"),
        (-2, 2, -0.06, "minus 0.1"),
    ],
)
def test_a_number_has_as_many_decimals_as_its_scale_is_fine(
    low: float, high: float, value: float, words: str
) -> None:
    assert spoken.number(variable(low, high), value) == words


@pytest.mark.parametrize(
    ("low", "high", "by", "seen"),
    [
        (0, 100, 0.51, True),
        (0, 100, -0.51, True),
        (0, 100, -0.49, False),
        (0, 10, 0.06, True),
        (0, 10, -0.04, False),
        (0, 1, 0.006, True),
        (0, 1, 0.0, False),
    ],
)
def test_a_change_shows_where_its_digits_do(low: float, high: float, by: float, seen: bool) -> None:
    assert spoken.visible(variable(low, high), by) is seen
    assert ("less than" not in spoken.change(variable(low, high), by)) is seen


@pytest.mark.parametrize(
    ("value", "spread", "words"),
    [
        (3, 8, "between 0 and 11 guns"),
        (62, 8, "between 54 and 64 guns"),
        (64, 2, "between 62 and 64 guns"),
        (8, 0, "8 guns"),
        (8.2, 0.1, "about 8 guns"),
        (-3, 2, "about 0 guns"),
    ],
)
def test_a_band_stays_within_the_range(value: float, spread: float, words: str) -> None:
    assert spoken.amount(variable(0, 64, "guns"), known(max(value, -2), spread)) == words


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        (1.1e-6, "about 1 in 910,000"),
        (0.991, "near certain"),
        (0.99, "more than 9 in 10"),
        (0.951, "more than 9 in 10"),
        (0.949, "about 9 in 10"),
        (0.41, "about 4 in 10"),
        (0.4, "about 4 in 10"),
        (0.39, "about 4 in 10"),
        (0.101, "about 1 in 10"),
        (0.0999, "about 1 in 10"),
        (0.0149, "about 1 in 67"),
        (0.0067, "about 1 in 150"),
    ],
)
def test_odds_at_their_bounds(chance: float, words: str) -> None:
    assert chances.odds(chance) == words


@pytest.mark.parametrize(
    ("bound", "below", "at"),
    [
        (0.0005, "remote", "small"),
        (0.002, "small", "real"),
        (0.01, "real", "serious"),
        (0.05, "serious", "grave"),
        (0.2, "grave", "extreme"),
    ],
)
def test_the_word_changes_at_its_bound(bound: float, below: str, at: str) -> None:
    assert chances.grade(bound - 1e-9) == below
    assert chances.grade(bound) == at


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        (0.000994, "9.9"),
        (0.001, "10"),
        (0.123456, "1,235"),
        (0.000006, "0.1"),
        (0.000004, "less than 0.1"),
        (-0.002, "-20"),
        (1, "10,000"),
    ],
)
def test_worlds_of_ten_thousand_at_their_bounds(chance: float, words: str) -> None:
    assert spoken.per_ten_thousand(chance) == words


def test_only_endings_in_war_say_what_war_is_called() -> None:
    texts = small().scenario
    calm = texts.endings["calm"].model_copy(update={"title": "A nuclear-free strait"})
    named = texts.model_copy(update={"endings": {**texts.endings, "calm": calm}})
    assert spoken.war(named) == "war"
    burning = texts.endings["burning_strait"].model_copy(update={"title": "NUCLEAR war"})
    named = texts.model_copy(update={"endings": {**texts.endings, "burning_strait": burning}})
    assert spoken.war(named) == "nuclear war"


@pytest.mark.parametrize(
    ("title", "words"),
    [("Moscow", "Moscow time"), ("Moscow time", "Moscow time"), ("Zulu Time", "Zulu Time")],
)
def test_the_clock_is_named_as_a_time(title: str, words: str) -> None:
    texts = small().scenario
    clock = texts.clock.model_copy(update={"title": title})
    assert spoken.zone(texts.model_copy(update={"clock": clock})) == words

"""What the plot says of its marks."""

from dataclasses import replace
from typing import get_args

import pytest

from game.engine.plot import MarkKind, Plot
from game.ui import chart_words
from game.ui.say import say
from tests.ui.charts import PLOT, SIDES, mark

NAMES = dict(SIDES)


@pytest.mark.parametrize(
    ("hours", "said"),
    [(0, "now"), (0.4, "now"), (1, "1 h old"), (4.4, "4 h old"), (47, "47 h old"),
     (48, "2 days old"), (75, "3 days old")],
)  # fmt: skip
def test_ages(hours: float, said: str) -> None:
    assert chart_words.age(hours) == said


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ((-82.4, 23.1), "23° N 82° W"),
        ((37.6, 55.7), "56° N 38° E"),
        ((-60.2, -33.4), "33° S 60° W"),
        ((0.0, 0.0), "0° N 0° E"),
    ],
)
def test_places_in_whole_degrees(place: tuple[float, float], said: str) -> None:
    assert chart_words.place(place) == said


@pytest.mark.parametrize("kind", get_args(MarkKind))
def test_every_kind_has_a_word(kind: MarkKind) -> None:
    assert say(f"plot.kind.{kind}")


def test_what_nobody_confirmed_is_a_question() -> None:
    assert chart_words.title(mark("deep")) == "Deep ?"
    assert chart_words.title(replace(mark("deep"), title="Deep?")) == "Deep?"
    assert chart_words.title(mark("grey")) == "Grey"


def test_an_old_report_tells_its_age_under_the_name() -> None:
    assert chart_words.under(mark("cargo")) == "2 h old"
    assert chart_words.under(mark("grey")) == ""
    assert chart_words.under(mark("dock")) == ""


def test_what_everybody_knows_is_no_report() -> None:
    assert not chart_words.moving(mark("dock"))
    assert not chart_words.moving(mark("sea"))
    assert chart_words.moving(mark("cargo"))


def test_a_ships_hint_tells_all_that_is_known() -> None:
    told = chart_words.hint(mark("cargo"), NAMES)
    assert told.title == "Cargo"
    assert told.lines == (
        "Merchant ship, Southland",
        "Low in the water",
        "Reported Mon 1 May 12:00, 2 h old",
        "May be 30 n.m. from there by now",
    )


def test_doubt_and_missing_confirmation_are_told() -> None:
    lines = chart_words.hint(mark("deep"), NAMES).lines
    assert lines[-1] == "One report; nobody has confirmed it"
    assert "May be 90 n.m. from there by now" in lines


def test_a_place_that_does_not_move_has_no_moment() -> None:
    assert chart_words.lines(mark("port"), NAMES) == ["City"]


def test_a_range_tells_how_far_it_reaches() -> None:
    assert "1,000 n.m. around its middle" in chart_words.lines(mark("reach"), NAMES)


def test_a_side_without_a_name_is_left_out() -> None:
    assert chart_words.kind(mark("grey"), {}) == "warship"
    assert chart_words.kind(mark("grey"), NAMES) == "warship, Northland"


def test_a_mark_in_one_line_ends_with_its_place() -> None:
    assert chart_words.describe(mark("grey"), NAMES) == (
        "Grey, Warship, Northland, Reported Mon 1 May 12:00, now, 24° N 69° W"
    )


def test_the_newest_report_of_a_map() -> None:
    assert chart_words.newest(PLOT) == "Newest report: now"
    old = replace(PLOT, marks=(mark("cargo"), mark("oil"), mark("dock")))
    assert chart_words.newest(old) == "Newest report: 2 h old"


def test_a_map_without_reports_says_nothing_of_them() -> None:
    assert chart_words.newest(Plot("Bare", (0.0, 0.0), 100, (mark("dock"),))) == ""

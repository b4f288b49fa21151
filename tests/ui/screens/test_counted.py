"""Counted numbers in words: never without an interval, never a little as none."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from game.lab.shares import Share
from game.lab.study.forms import Mean
from game.ui.kit import Column
from game.ui.say import say
from game.ui.screens import counted
from tests.ui.helpers import SIZES, kit, named, staged


@dataclass(frozen=True)
class Shifted:
    """A change of a share, made by hand."""

    difference: float
    interval: tuple[float, float]


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (0.0, "0.0"),
        (0.00004, "0.00"),
        (0.0004, "0.04"),
        (0.0099, "0.99"),
        (0.01, "1.0"),
        (0.123, "12.3"),
        (0.5, "50.0"),
        (1.0, "100.0"),
    ],
)
def test_per_cent_has_a_digit_after_the_point_and_two_where_it_is_little(
    part: float, told: str
) -> None:
    assert counted.percent(part) == told


@pytest.mark.parametrize(("count", "n"), [(0, 100), (7, 100), (50, 100), (100, 100), (3, 9999)])
def test_a_share_stands_between_the_ends_of_its_interval(count: int, n: int) -> None:
    told = counted.share(Share(count, n))
    middle, rest = told.split(" % (")
    low, high = rest.rstrip(")").split(" to ")
    assert float(low) <= float(middle) <= float(high)
    assert float(low) < float(high)
    assert middle == counted.percent(count / n)


def test_none_of_so_many_is_no_certainty() -> None:
    assert counted.share(Share(0, 100)) == "0.0 % (0.0 to 3.7)"
    assert counted.share(Share(100, 100)) == "100.0 % (96.3 to 100.0)"


def test_a_share_of_tells_how_many_of_how_many() -> None:
    told = counted.share_of(Share(1234, 10000))
    assert told.startswith(counted.share(Share(1234, 10000)))
    assert told.endswith("1,234 of 10,000")


def test_what_is_moved_has_its_sign_in_points_of_a_hundred() -> None:
    assert counted.moved(Shifted(0.05, (0.02, 0.08))) == "+5.0 points (+2.0 to +8.0)"
    assert counted.moved(Shifted(-0.05, (-0.08, 0.02))) == "−5.0 points (−8.0 to +2.0)"
    assert counted.moved(Shifted(0.0001, (-0.01, 0.01))).startswith("±0 points")


def test_a_score_has_a_sign_only_where_it_is_a_change() -> None:
    mean = Mean(12.0, 0.0, 100)
    assert counted.points(mean) == "12.0 (12.0 to 12.0)"
    assert counted.points(mean, change=True) == "+12.0 (+12.0 to +12.0)"


def test_a_score_below_nothing_has_a_minus_and_no_hyphen() -> None:
    told = counted.points(Mean(-4.25, 0.0, 4))
    assert told.startswith("−4.2")
    assert "-" not in told
    assert counted.points(Mean(-4.25, 0.0, 4), change=True).startswith("−4.")


def test_the_more_games_the_narrower_is_a_score() -> None:
    def width(n: int) -> float:
        low, high = counted.points(Mean(50.0, 20.0, n)).split("(")[1].rstrip(")").split(" to ")
        return float(high) - float(low)

    assert width(100) == pytest.approx(2 * 1.96 * 20 / 10, abs=0.11)
    assert width(400) == pytest.approx(width(100) / 2, abs=0.11)


def test_a_bar_has_the_share_s_interval_and_says_it_unless_told_otherwise() -> None:
    one = Share(30, 100)
    made = counted.bar("Here", one)
    assert (made.label, made.share) == ("Here", 0.3)
    assert (made.low, made.high) == one.interval
    assert made.reading == counted.share(one)
    assert counted.bar("Here", one, "a third").reading == "a third"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_that_something_is_being_counted_is_said_and_has_room(
    size: tuple[int, int, float],
) -> None:
    made = kit(*size)
    column = Column(made, 10, 20, 300, "")
    counted.waits(column, "worlds")
    words = named(made, "worlds.waits")
    assert say("counted.waits") in words.describe()
    assert words.faults(made.pen) == []
    assert column.y >= words.rect.bottom > 20
    assert staged(made).has("worlds.waits")

"""Every counted number in words has its interval and its number."""

import pytest

from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.study.forms import Mean
from game.text.debrief import sure


@pytest.mark.parametrize(
    ("each", "told"),
    [
        (Share(1130, 10_000), "1,130 of 10,000, 11.3 % (10.7 to 11.9)"),
        (Share(0, 1_000), "0 of 1,000, 0.0 % (0.0 to 0.4)"),
        (Share(1_000, 1_000), "1,000 of 1,000, 100.0 % (99.6 to 100.0)"),
        (Share(1, 2), "1 of 2, 50 % (9 to 91)"),
    ],
)
def test_shares(each: Share, told: str) -> None:
    assert sure.share(each) == told
    assert told.endswith(sure.percent(each))


@pytest.mark.parametrize(
    ("each", "told"),
    [
        (Shift(50, 10, 1_000), "+4 points (+2 to +5; N 1,000)"),
        (Shift(10, 50, 1_000), "-4 points (-5 to -2; N 1,000)"),
        (Shift(0, 0, 1_000), "0.0 points (-0.2 to +0.2; N 1,000)"),
    ],
)
def test_differences_have_their_sign(each: Shift, told: str) -> None:
    assert sure.moved(each) == told


def test_means_with_and_without_a_sign() -> None:
    each = Mean(12.34, 10.0, 400)
    low, high = each.interval
    assert sure.mean(each) == f"12.34 ({low:.2f} to {high:.2f}; N 400)"
    assert sure.mean(each, signed=True) == f"+12.34 (+{low:.2f} to +{high:.2f}; N 400)"


def test_a_mean_below_nought() -> None:
    assert sure.mean(Mean(-80.0, 0.0, 50)) == "-80.00 (-80.00 to -80.00; N 50)"


def test_a_gap_is_as_fine_as_its_interval() -> None:
    assert sure.gap(-0.0575, (-0.069, -0.048), 2_000) == "-6 points (-7 to -5; N 2,000)"
    assert sure.gap(0.79, (0.7455, 0.8255), 500) == "+79 points (+75 to +83; N 500)"

"""Shares and their intervals, against numbers worked out elsewhere."""

import pytest

from game.lab.shares import Share


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [
        # Brown, Cai and DasGupta's examples and textbook tables, to three places.
        (8, 10, 0.490, 0.943),
        (50, 100, 0.404, 0.596),
        (1, 20, 0.009, 0.236),
        (113, 1000, 0.095, 0.134),
    ],
)
def test_wilson_intervals(count: int, n: int, low: float, high: float) -> None:
    found = Share(count, n).interval
    assert found == pytest.approx((low, high), abs=0.0006)


@pytest.mark.parametrize("n", [1, 7, 1000])
def test_nothing_and_everything_have_a_width_and_stay_within(n: int) -> None:
    low, high = Share(0, n).interval
    assert low == 0
    assert 0 < high < 1
    least, most = Share(n, n).interval
    assert most == 1
    assert least == pytest.approx(1 - high)


def test_the_interval_holds_the_share_and_narrows_with_more_worlds() -> None:
    for count in range(0, 101, 10):
        low, high = Share(count, 100).interval
        assert low <= count / 100 <= high
        narrow = Share(count * 100, 10_000).interval
        assert narrow[1] - narrow[0] < high - low


def test_a_share_is_what_it_says() -> None:
    assert Share(3, 12).share == 0.25

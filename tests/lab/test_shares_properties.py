"""What holds of shares and of shifts whatever was counted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.lab.paired import Shift
from game.lab.shares import Share

COUNTS = st.integers(0, 10**6).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(max(n, 1))))
SHIFTS = st.tuples(*[st.integers(0, 500)] * 2, st.integers(1, 2_000)).map(
    lambda drawn: Shift(drawn[0], drawn[1], drawn[0] + drawn[1] + drawn[2])
)


@given(COUNTS)
def test_a_share_lies_in_its_interval_and_that_in_0_to_1(counted: tuple[int, int]) -> None:
    share = Share(*counted)
    low, high = share.interval
    assert 0 <= low <= share.share <= high <= 1
    assert low < high


@given(COUNTS)
def test_the_interval_of_what_did_not_come_is_the_mirror_image(counted: tuple[int, int]) -> None:
    count, n = counted
    low, high = Share(count, n).interval
    other_low, other_high = Share(n - count, n).interval
    assert abs(low - (1 - other_high)) < 1e-9
    assert abs(high - (1 - other_low)) < 1e-9


@given(st.integers(1, 400))
def test_one_more_moves_both_ends_up(n: int) -> None:
    ends = [Share(count, n).interval for count in range(n + 1)]
    assert ends == sorted(ends)
    assert [high for _, high in ends] == sorted(high for _, high in ends)


@given(SHIFTS)
def test_a_shift_told_backwards_is_its_mirror_image(shift: Shift) -> None:
    back = Shift(shift.lost, shift.gained, shift.n)
    assert back.difference == -shift.difference
    low, high = shift.interval
    assert back.interval == (-high, -low)


@given(SHIFTS)
def test_a_shift_s_interval_stays_in_bounds_and_has_a_width(shift: Shift) -> None:
    low, high = shift.interval
    assert -1 <= low < high <= 1
    # Half a world in each cell draws the middle towards none, by less than the width.
    assert low <= shift.difference <= high


@given(SHIFTS)
def test_worlds_that_do_not_change_make_the_interval_narrower(shift: Shift) -> None:
    # Where nearly all worlds changed they are of one mind, and a few that did not widen it.
    some = 2 * (shift.gained + shift.lost) + shift.n
    low, high = Shift(shift.gained, shift.lost, some).interval
    more = Shift(shift.gained, shift.lost, some * 4).interval
    assert more[1] - more[0] < high - low

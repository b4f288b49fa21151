"""The oracle's arithmetic against numbers worked out by hand and against the library."""

import math

import pytest

from tests.oracle import numbers


@pytest.mark.parametrize(("value", "nearest"), [(0.5, 1), (-0.5, 0), (-1.5, -1), (2.4, 2)])
def test_halves_round_upwards(value: float, nearest: int) -> None:
    assert numbers.whole(value) == nearest


@pytest.mark.parametrize(
    ("low", "high", "exponent"),
    # floor(log2 of the width) - 17: 100 lies from 2^6, 128 is 2^7, 1000 lies from 2^9.
    [(0, 100, -11), (0, 128, -10), (0, 127.5, -11), (-100, 100, -10), (0, 1, -17), (0, 1000, -8)],
)
def test_the_grid_follows_the_width(low: float, high: float, exponent: int) -> None:
    assert numbers.grid_of(low, high) == 2.0**exponent


def test_rounding_to_powers_of_two() -> None:
    # 0.3 * 2^20 = 314572.8, * 2^30 = 322122547.2, * 2^40 = 329853488332.8
    assert numbers.q20(0.3) == 314573 / 2**20
    assert numbers.q30(0.3) == 322122547 / 2**30
    assert numbers.q40(0.3) == 329853488333 / 2**40
    # 0.3 / 2^-10 = 307.2
    assert numbers.to_grid(0.3, 2.0**-10) == 307 / 1024


@pytest.mark.parametrize(
    ("x", "change", "result"),
    [
        (80, 20, 100),  # the inside is left alone, up to its very edge
        (100, 44, 144),
        (144, 16, 152),  # 160 - 16*256 / (256 + 16*16)
        (100, 60, 152),  # the plain way to the edge, then as above
        (16, -16, 8),  # the mirror of it
        (60, -60, 8),
        (152, -10, 142),  # inward steps are plain
        (152, 0, 152),
        (160, 5, 160),  # nothing goes beyond the end
        (0, -5, 0),
        (144, 1e9, 160),  # 160 - 4096 / (256 + 16e9) is the end on the grid
    ],
)
def test_soft_clip_by_hand(x: float, change: float, result: float) -> None:
    # Range 0..160: the outer tenth is 16 wide, its square 256, the grid 2^-10.
    assert numbers.soft_clip(x, change, 0, 160) == result


def test_soft_clip_lands_on_the_grid() -> None:
    # 160 - 8*256 / (256 + 8*8) = 153.6 = 157286.4 / 1024
    assert numbers.soft_clip(152, 8, 0, 160) == 157286 / 1024


def test_a_change_cut_in_two_moves_as_far() -> None:
    first = numbers.soft_clip(140, 12, 0, 160)
    second = numbers.soft_clip(first, 8, 0, 160)
    assert abs(second - numbers.soft_clip(140, 20, 0, 160)) <= 2 / 1024


@pytest.mark.parametrize("a", [0.0, 0.001, 0.7, 1.0, 5.0, 30.0])
def test_the_exponential_is_close_to_the_library(a: float) -> None:
    assert numbers.exp_neg(a) == pytest.approx(math.exp(-a), rel=1e-12)


def test_the_exponential_ends_at_64() -> None:
    assert numbers.exp_neg(1000.0) == numbers.exp_neg(64.0)


@pytest.mark.parametrize("w", [0.0, 1e-9, 0.3, 0.9, 1.0])
def test_the_logarithm_is_close_to_the_library(w: float) -> None:
    assert numbers.log1p(w) == pytest.approx(math.log1p(w), rel=1e-13)


@pytest.mark.parametrize("logit", [-15.0, -3.5, -0.25, 0.0, 0.25, 3.5, 12.0])
def test_a_probability_is_logistic_per_12_hours(logit: float) -> None:
    assert numbers.probability(logit, 720) == pytest.approx(1 / (1 + math.exp(-logit)), abs=1e-12)


@pytest.mark.parametrize("minutes", [30, 360, 720, 1500])
def test_a_probability_scales_as_survival(minutes: int) -> None:
    whole = numbers.probability(-1.0, 720)
    expected = 1 - (1 - whole) ** (minutes / 720)
    assert numbers.probability(-1.0, minutes) == pytest.approx(expected, abs=1e-11)
    assert numbers.stated_chance(0.4, minutes) == pytest.approx(
        1 - 0.6 ** (minutes / 720), abs=1e-12
    )


def test_no_chance_is_none() -> None:
    assert numbers.stated_chance(0.0, 720) == 0.0


def test_logits_beyond_the_table_take_its_ends() -> None:
    assert numbers.probability(-99.0, 720) == numbers.table_entry(0, 720)
    assert numbers.probability(99.0, 720) == numbers.table_entry(32767, 720)
    # (0.0004 + 16) * 1024 = 16384.41 and (0.0005 + 16) * 1024 = 16384.51
    assert numbers.probability(0.0004, 720) == numbers.table_entry(16384, 720)
    assert numbers.probability(0.0005, 720) == numbers.table_entry(16385, 720)


def test_the_normal_table_is_symmetric_and_of_unit_spread() -> None:
    table = numbers.normal_table()
    assert len(table) == 4096
    assert max(abs(a + b) for a, b in zip(table, reversed(table), strict=True)) <= 2**-20
    assert sum(z * z for z in table) / 4096 == pytest.approx(1.0, abs=0.002)

"""Exact arithmetic: grids, the soft clip, tables of probabilities and normals."""

from __future__ import annotations

from decimal import Decimal, localcontext
from hashlib import blake2b

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.arithmetic import (
    SLAB,
    chance_over,
    grid_of,
    normal_table,
    probability,
    probability_table,
    rounded,
    shifted,
    slabs,
    soft_clip,
    to_grid,
)

LOW, HIGH = 0.0, 128.0
GRID = 2.0**-10


def clip(x: float, change: float, low: float = LOW, high: float = HIGH) -> float:
    column = [np.array([[value]]) for value in (x, change, low, high, grid_of(low, high))]
    return float(soft_clip(*column)[0, 0])


inside = st.integers(0, int(HIGH / GRID)).map(lambda steps: steps * GRID)
change = st.integers(int(-200 / GRID), int(200 / GRID)).map(lambda steps: steps * GRID)


@pytest.mark.parametrize(
    ("low", "high", "grid"),
    [(0, 1, 2**-17), (0, 100, 2**-11), (0, 128, 2**-10), (-100, 100, 2**-10), (0, 0.9, 2**-18)],
)
def test_the_grid_is_a_power_of_two(low: float, high: float, grid: float) -> None:
    assert grid_of(low, high) == grid
    assert (high - low) / grid >= 2**17


@pytest.mark.parametrize(
    ("value", "on_grid"), [(0.3, 0.25), (0.375, 0.5), (0.125, 0.25), (-0.125, 0.0), (-0.3, -0.25)]
)
def test_halves_go_up(value: float, on_grid: float) -> None:
    assert to_grid(value, 0.25) == on_grid


def test_rounding_to_bits() -> None:
    assert rounded(0.1, 20) == 104858 / 2**20
    assert rounded(-1.5, 0) == -1.0
    assert rounded(0.1, 40) != rounded(0.1, 20)


@given(x=inside)
def test_no_change_changes_nothing(x: float) -> None:
    assert clip(x, 0.0) == x


@given(x=inside, change=change)
def test_the_clip_stays_in_the_range_and_on_the_grid(x: float, change: float) -> None:
    y = clip(x, change)
    assert LOW <= y <= HIGH
    assert (y / GRID).is_integer()


@given(x=inside, change=change)
def test_the_inside_is_left_alone(x: float, change: float) -> None:
    if HIGH / 10 + GRID < x + change < HIGH * 0.9 - GRID:
        assert clip(x, change) == x + change


@given(x=inside, change=change)
def test_inward_steps_are_plain(x: float, change: float) -> None:
    y = x + change
    towards = (change < 0 and y > HIGH / 10) or (change > 0 and y < HIGH * 0.9)
    if towards:
        assert clip(x, change) == y


@given(x=inside, change=change)
def test_outward_steps_shrink_and_keep_their_way(x: float, change: float) -> None:
    moved = clip(x, change) - x
    assert abs(moved) <= abs(change) + GRID / 2
    assert moved * change >= 0


@given(x=inside, one=change, other=change)
def test_more_change_never_moves_less(x: float, one: float, other: float) -> None:
    assert clip(x, min(one, other)) <= clip(x, max(one, other))


@given(x=inside, change=change)
def test_up_and_down_are_mirror_images(x: float, change: float) -> None:
    assert abs(clip(x, change) - (HIGH - clip(HIGH - x, -change))) <= GRID


@given(x=inside, change=change, share=st.floats(0, 1))
def test_a_change_cut_in_two_moves_as_far_as_the_whole(
    x: float, change: float, share: float
) -> None:
    first = to_grid(change * share, GRID)
    assert abs(clip(clip(x, first), change - first) - clip(x, change)) <= 2 * GRID


def test_the_end_of_the_range_is_hard_to_reach() -> None:
    # The room left halves when the change is as large as the outer tenth.
    tenth = HIGH / 10
    assert clip(HIGH - tenth, tenth) == pytest.approx(HIGH - tenth / 2, abs=GRID)
    assert clip(HIGH - tenth, 9 * tenth) == pytest.approx(HIGH - tenth / 10, abs=GRID)
    assert clip(HIGH, 50.0) == HIGH


def test_all_variables_are_clipped_at_once() -> None:
    x = np.array([[64.0, 127.0], [0.0, -50.0]])
    move = np.array([[1.0, 1.0], [5.0, -40.0]])
    low, high = np.array([[0.0], [-64.0]]), np.array([[128.0], [64.0]])
    grid = np.array([[grid_of(0, 128)], [grid_of(-64, 64)]])
    together = soft_clip(x, move, low, high, grid)
    for row, ends in enumerate(((0.0, 128.0), (-64.0, 64.0))):
        for game in range(2):
            assert together[row, game] == clip(x[row, game], move[row, game], *ends)


def true_probability(logit: Decimal, minutes: int) -> Decimal:
    """1 - (1 - p) ** (minutes / 720), by fifty decimal digits."""
    softplus = (1 + logit.exp()).ln()
    return 1 - (-softplus * minutes / 720).exp()


@pytest.mark.parametrize("minutes", [1, 30, 240, 480, 540, 720, 1440, 5000])
def test_the_probability_table_is_right_to_1e_11(minutes: int) -> None:
    with localcontext() as context:
        context.prec = 50
        for index in [*range(0, 32768, 499), 16383, 16384, 16385, 32767]:
            exact = true_probability(Decimal(index) / 1024 - 16, minutes)
            assert abs(Decimal(float(probability_table(minutes)[index])) - exact) < Decimal("1e-11")


@pytest.mark.parametrize("chance", [0.0, 1e-6, 0.02, 0.25, 0.5])
@pytest.mark.parametrize("minutes", [60, 480, 720, 2000])
def test_a_stated_chance_is_right_to_1e_11(chance: float, minutes: int) -> None:
    with localcontext() as context:
        context.prec = 50
        exact = 1 - ((1 - Decimal(chance)).ln() * minutes / 720).exp()
        assert abs(Decimal(chance_over(chance, minutes)) - exact) < Decimal("1e-11")


def test_an_even_logit_is_a_half() -> None:
    assert probability(np.array([0.0]), 720)[0] == pytest.approx(0.5, abs=2**-40)


def test_probabilities_rise_with_the_logit_and_with_time() -> None:
    table = probability_table(540)
    assert (np.diff(table) >= 0).all() and 0 < table[0] < table[-1] < 1
    assert (probability_table(300) <= probability_table(301)).all()
    assert (table * 2.0**40 == np.floor(table * 2.0**40)).all()


def test_logits_beyond_the_table_are_cut() -> None:
    found = probability(np.array([-40.0, -16.0, 15.9999, 40.0]), 720)
    assert found[0] == found[1] == probability_table(720)[0]
    assert found[2] == found[3] == probability_table(720)[-1]


def test_a_logit_goes_to_the_nearest_entry() -> None:
    table = probability_table(720)
    halves = np.array([0.0, 0.49, 0.5, 1.0]) / 1024
    assert (probability(halves, 720) == table[[16384, 16384, 16385, 16385]]).all()


def test_turns_that_follow_each_other_have_the_probability_of_the_whole() -> None:
    whole, half, quarter = (probability_table(m) for m in (720, 360, 180))
    assert np.abs(1 - (1 - half) ** 2 - whole).max() < 1e-11
    assert np.abs(1 - (1 - quarter) ** 4 - whole).max() < 1e-11


def test_the_normal_table_is_the_same_everywhere() -> None:
    digest = blake2b(normal_table().astype("<f8").tobytes(), digest_size=16).hexdigest()
    assert digest == NORMAL


NORMAL = "7aba53e138ce5df88492636b668d1b06"


def test_the_normal_table_is_normal() -> None:
    table = normal_table()
    assert len(table) == 4096
    assert (np.diff(table) > 0).all()
    assert np.abs(table + table[::-1]).max() <= 2**-20
    assert abs(table.var() - 1) < 0.002
    assert (table * 2.0**20 == np.floor(table * 2.0**20)).all()
    # A quarter lies below -0.67449, as in any table of the normal distribution.
    assert table[1023] < -0.67449 < table[1024]


@pytest.mark.parametrize("p", [0.0, 1e-9, 0.001, 0.3, 0.5, 0.75, 0.99, 0.999999])
def test_shifting_agrees_with_what_it_stands_for(p: float) -> None:
    logits = np.array([-10.0, -1.0, 0.0, 0.5, 10.0])
    with np.errstate(divide="ignore"):
        expected = 1 / (1 + (1 - p) / np.maximum(p, 1e-300) * np.exp(-logits))
    assert shifted(p, logits) == pytest.approx(expected, abs=1e-12)


@given(st.integers(0, 40), st.integers(1, 3 * SLAB))
def test_slabs_hold_every_row_once(rows: int, games: int) -> None:
    parts = [range(rows)[part] for part in slabs((rows, games))]
    assert [row for part in parts for row in part] == list(range(rows))
    assert all(len(part) == 1 or len(part) * games <= SLAB for part in parts)
    assert all((len(part) + 1) * games > SLAB for part in parts[:-1]), (
        "none is smaller than need be"
    )


def test_a_table_of_one_axis_is_cut_by_its_numbers() -> None:
    assert slabs((2 * SLAB + 1,)) == [slice(at, at + SLAB) for at in (0, SLAB, 2 * SLAB)]
    assert slabs((0, 5)) == []


@pytest.mark.parametrize("games", [1, 3, SLAB // 2, SLAB + 1])
def test_probabilities_are_the_same_however_many_are_asked_for(games: int) -> None:
    logits = np.random.default_rng(games).normal(-2, 9, (5, games))
    whole = probability(logits, 720)
    assert whole.shape == logits.shape
    for logit, found in zip(logits, whole, strict=True):
        assert (probability(logit, 720) == found).all()
    assert (
        probability(np.array([0, -99, 99]), 720) == probability_table(720)[[16384, 0, -1]]
    ).all()

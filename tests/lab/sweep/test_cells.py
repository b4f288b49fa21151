"""Points: a grid has all, a sample covers every range evenly."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab.sweep.cells import cells_of, draw, number_of, points
from game.lab.sweep.form import Range, SweepForm


def form(**parts: object) -> SweepForm:
    return SweepForm.model_validate({"sweep": 1, "id": "x", "title": "X", "record": "any", **parts})


def sampled(count: int, seed: int = 0, **parameters: object) -> list[tuple[float, ...]]:
    return points(form(parameters=parameters, sample={"points": count, "seed": seed}))


def test_a_range_has_both_its_ends() -> None:
    assert Range(low=-1, high=1, steps=5).values == (-1.0, -0.5, 0.0, 0.5, 1.0)
    assert Range(low=0, high=0.3, steps=2).values == (0.0, 0.3)


def test_a_grid_without_parameters_has_one_point() -> None:
    assert points(form()) == [()]


def test_a_grid_has_every_pair() -> None:
    found = points(form(parameters={"a": [1, 2], "b": {"low": 0, "high": 1, "steps": 2}}))
    assert found == [(1, 0), (1, 1), (2, 0), (2, 1)]


@given(st.integers(1, 60), st.integers(0, 2**64 - 1))
def test_each_part_of_a_range_holds_one_point(count: int, seed: int) -> None:
    found = sampled(count, seed, a={"low": 2.0, "high": 5.0}, b={"low": -1.0, "high": 0.0})
    for column, (low, high) in zip(zip(*found, strict=True), [(2, 5), (-1, 0)], strict=True):
        parts = sorted(int((value - low) / (high - low) * count + 1e-9) for value in column)
        assert parts == list(range(count))


def test_a_list_is_sampled_evenly() -> None:
    column = [point[0] for point in sampled(12, a=[1, 2, 5])]
    assert sorted(column) == [1] * 4 + [2] * 4 + [5] * 4
    assert column != sorted(column), "in an order of its own"


def test_a_parameter_keeps_its_values_whatever_else_is_swept() -> None:
    spread = {"low": 0.0, "high": 1.0}
    alone = [point[0] for point in sampled(9, 3, a=spread)]
    beside = [point[1] for point in sampled(9, 3, b=spread, a=spread)]
    assert alone == beside
    assert [point[0] for point in sampled(9, 3, b=spread)] != alone
    assert [point[0] for point in sampled(9, 4, a=spread)] != alone


def test_draws_are_even() -> None:
    found = [draw(1, "a", "place", number) for number in range(2000)]
    assert all(0 <= each < 1 for each in found)
    assert abs(sum(found) / len(found) - 0.5) < 0.03


@pytest.mark.parametrize(
    ("parts", "seats", "expected"),
    [
        ({}, {"n": ["bound"]}, 1),
        ({"parameters": {"a": [1, 2, 3]}}, {"n": ["bound", "random"]}, 6),
        ({"presets": ["p", "q"], "parameters": {"a": [1, 2]}}, {"n": ["bound"]}, 4),
        (
            {"parameters": {"a": {"low": 0, "high": 1}}, "sample": {"points": 7}},
            {"n": ["bound"], "s": ["random", "character"]},
            14,
        ),
    ],
)
def test_cells_are_counted_before_they_are_made(
    parts: dict[str, object], seats: dict[str, list[str]], expected: int
) -> None:
    asked = form(**parts)
    cells: Sequence[object] = cells_of(asked, "p", seats)
    assert number_of(asked, seats) == len(cells) == expected

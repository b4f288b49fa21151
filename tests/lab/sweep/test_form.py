"""The notation of sweeps: what is written means this, and contradictions are refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from game.lab.sweep.form import Range, Sample, SweepForm

PLAIN = {"sweep": 1, "id": "dials", "title": "Dials"}
NUMBERS = st.floats(-1000, 1000, allow_nan=False)


def form(**parts: object) -> SweepForm:
    return SweepForm.model_validate({**PLAIN, "record": "history", **parts})


def complaint(**parts: object) -> str:
    with pytest.raises(ValidationError) as told:
        form(**parts)
    return str(told.value)


def test_what_is_left_out() -> None:
    found = form()
    assert (found.n, found.first, found.note) == (10_000, 0, "")
    assert (found.parameters, found.presets, found.seats, found.sample) == ({}, [], {}, None)
    assert (found.natures, found.since, found.seed) == (None, None, None)


def test_from_is_a_turn() -> None:
    assert form(**{"from": "1962-10-27 09:00"}).since == "1962-10-27 09:00"
    assert "from" in complaint(**{"from": "noon"})


def test_free_games_have_a_seed() -> None:
    found = SweepForm.model_validate({**PLAIN, "scenario": "cuba-1962", "seed": 2**64 - 1})
    assert found.seed == 2**64 - 1
    with pytest.raises(ValidationError):
        SweepForm.model_validate({**PLAIN, "scenario": "cuba-1962", "seed": 2**64})


@given(NUMBERS, NUMBERS, st.integers(2, 200))
def test_the_values_of_a_range_go_from_end_to_end(low: float, high: float, steps: int) -> None:
    if low >= high:
        with pytest.raises(ValidationError, match="put the lower end first"):
            Range(low=low, high=high, steps=steps)
        return
    values = Range(low=low, high=high, steps=steps).values
    assert len(values) == steps
    assert values[0] == low
    assert values[-1] == pytest.approx(high)
    assert list(values) == sorted(values)


@pytest.mark.parametrize("steps", [1, 0, -3, 10_001])
def test_a_grid_has_two_steps_at_least(steps: int) -> None:
    with pytest.raises(ValidationError, match="steps"):
        Range(low=0, high=1, steps=steps)


@pytest.mark.parametrize("points", [0, -1, 1_000_001])
def test_a_sample_has_points(points: int) -> None:
    with pytest.raises(ValidationError, match="points"):
        Sample(points=points)


def test_a_range_has_steps_in_a_grid_and_none_in_a_sample() -> None:
    plain, stepped = {"low": 0, "high": 1}, {"low": 0, "high": 1, "steps": 3}
    assert form(parameters={"a": stepped}).parameters
    assert form(parameters={"a": plain}, sample={"points": 3}).sample == Sample(points=3)
    assert "the range of a: a grid has steps" in complaint(parameters={"a": plain})
    assert "remove steps" in complaint(parameters={"a": stepped}, sample={"points": 3})


def test_a_list_may_be_sampled_too() -> None:
    assert form(parameters={"a": [1, 2]}, sample={"points": 8}).parameters == {"a": [1.0, 2.0]}


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        ({"parameters": {"a": []}}, "a"),
        ({"parameters": {"a": [1, 2, 1]}}, "a"),
        ({"presets": ["pooled", "pooled"]}, "presets"),
        ({"seats": {"kennedy": []}}, "kennedy"),
        ({"seats": {"kennedy": ["bound", "bound"]}}, "kennedy"),
    ],
)
def test_lists_name_each_thing_once(parts: dict[str, object], name: str) -> None:
    assert f"{name}: name at least one, and each once" in complaint(**parts)


@pytest.mark.parametrize(
    "parts",
    [
        {"sweep": 2},
        {"id": "Has Capitals"},
        {"title": 3},
        {"n": 0},
        {"n": 10**12 + 1},
        {"first": -1},
        {"natures": "changed"},
        {"speed": 3},
        {"parameters": {"a": {"low": 0, "high": 1, "steps": 2, "by": 1}}},
        {"sample": {"points": 3, "seed": -1}, "parameters": {"a": [1]}},
    ],
)
def test_what_means_nothing_is_refused(parts: dict[str, object]) -> None:
    assert complaint(**parts)

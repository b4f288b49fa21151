"""Effects below the grid of their variable."""

from __future__ import annotations

import pytest

from game.scenario import Loaded
from game.scenario.lint.small_effects import grid_of
from tests.scenario.lint.conftest import Find, Only


def test_an_effect_below_the_grid(only: Only) -> None:
    problem = only(
        ("effects: {tension: 30, fort: -20}", "effects: {tension: 30, fort: -0.0001}"),
        rule="small-effect",
    )
    assert "an effect of -0.0001 on fort is smaller than its grid of 0.000488281" in problem.message
    assert problem.remedy.startswith("write at least 0.000488281")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("arrives: {north: {trust_south: 2}", "arrives: {north: {trust_south: 1e-5}"),
        ("public: {north: {unrest: -1}", "public: {north: {unrest: -1e-5}"),
        ("public: {north: {unrest: 15}}", "public: {north: {unrest: 1e-5}}"),
        ("effects: {unrest: -5, tension: 1}", "effects: {unrest: -5, tension: 1e-5}"),
        ("effects: {trust_south: 1}}", "effects: {trust_south: 1e-5}}"),
    ],
)
def test_wherever_effects_stand(only: Only, old: str, new: str) -> None:
    only((old, new), rule="small-effect")


def test_the_grid_itself_and_nothing_at_all_are_no_fault(found: Find) -> None:
    assert found(("fort: -20}", "fort: -0.00048828125}")) == []
    assert found(("fort: -20}", "fort: 0}")) == []


@pytest.mark.parametrize(
    ("low", "high", "exponent"),
    [
        (0, 100, 6 - 17),
        (0, 64, 6 - 17),
        (0, 128, 7 - 17),
        (-50, 50, 6 - 17),
        (0, 1, -17),
        (0, 0.75, -18),
    ],
)
def test_the_grid_is_that_of_the_rules(
    small: Loaded, low: float, high: float, exponent: int
) -> None:
    variable = small.scenario.variables["fort"].model_copy(update={"range": (low, high)})
    assert grid_of(variable) == 2.0**exponent

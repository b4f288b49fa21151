"""Couplings that let a disturbance grow."""

from __future__ import annotations

from fractions import Fraction

from game.scenario import Loaded
from game.scenario.lint.stability import coupling
from tests.scenario.lint.conftest import Find, Only

SELF = "pull: {tension: -0.1, alert_north"


def test_a_pull_upon_itself(only: Only) -> None:
    problem = only((SELF, "pull: {tension: 0.01, alert_north"), rule="unstable")
    assert "the pulls let a disturbance grow, most of all in tension" in problem.message
    assert "multiplied by 1.01" in problem.message


def test_a_circle_of_two(only: Only) -> None:
    # 0.95 - 1 and 0.1 against 0.03: the circle feeds itself although each part is damped.
    back = (
        "noise: 0.5,\n     pull: {alert_north: -0.05}",
        "noise: 0.5,\n     pull: {alert_north: -0.05, tension: 0.2}",
    )
    assert "every 12 hours" in only(back, rule="unstable").message


def test_an_overshooting_pull(only: Only) -> None:
    only((SELF, "pull: {tension: -2.1, alert_north"), rule="unstable")


def test_a_variable_that_keeps_its_value_is_no_fault(found: Find) -> None:
    assert found((SELF, "pull: {tension: 0, alert_north")) == []
    assert found((SELF, "pull: {tension: -2.0, alert_north")) == []


def test_a_preset_may_break_what_the_file_keeps(only: Only) -> None:
    problem = only(
        ("variables.tension.pull.tension: -0.05", "variables.tension.pull.tension: 0.05"),
        rule="unstable",
    )
    assert "the pulls under the preset grim_school let" in problem.message


def test_the_matrix_is_one_and_the_pulls(small: Loaded) -> None:
    matrix = coupling(small.scenario, {"variables.tension.pull.tension": -0.25})
    names = list(small.scenario.variables)
    tension, north = names.index("tension"), names.index("alert_north")
    assert matrix[tension][tension] == Fraction(3, 4)
    assert matrix[tension][north] == Fraction(3, 100)
    assert matrix[north][tension] == 0
    assert matrix[north][north] == Fraction(19, 20)

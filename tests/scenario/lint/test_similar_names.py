"""Ids that will be taken for each other."""

from __future__ import annotations

import pytest

from game.scenario.lint.similar_names import are_similar
from tests.scenario.lint.conftest import Find, Only


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("flight", "flights"),
        ("tension", "tensoon"),
        ("alert", "alerts"),
        ("base_open", "base_pen"),
        ("xray", "dray"),
    ],
)
def test_one_letter_apart(first: str, second: str) -> None:
    assert are_similar(first, second)
    assert are_similar(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("alert_us", "alert_su"),
        ("defcon_2", "defcon_3"),
        ("appeal", "appeal2"),
        ("act", "cat"),
        ("abc", "abcd"),
        ("tension", "tension"),
        ("quarantine", "quarantines_x"),
        ("fear_north", "fear_south"),
    ],
)
def test_far_enough_apart(first: str, second: str) -> None:
    assert not are_similar(first, second)


def test_two_events(only: Only) -> None:
    twin = "events:\n  riot: {title: A riot, when: unrest > 20, tell: One., judgement: invented}\n"
    problem = only(("events:\n", twin), rule="similar-names")
    assert problem.message == "riots and riot differ in one letter"


def test_a_flag_and_a_variable_stand_side_by_side_in_conditions(only: Only) -> None:
    problem = only(
        (
            "  unrest: {title: Unrest,",
            "  flight: {title: Flight, start: 9, meaning: x, seen: public, judgement: invented}\n"
            "  unrest: {title: Unrest,",
        ),
        rule="similar-names",
    )
    assert problem.message == "flights and flight differ in one letter"


def test_names_of_different_kinds_may_be_alike(found: Find) -> None:
    assert (
        found(
            ("  riots:\n    {title: Riots, actor", "  forts:\n    {title: Forts, actor"),
            ("after: [shots, riots]", "after: [shots, forts]"),
        )
        == []
    )

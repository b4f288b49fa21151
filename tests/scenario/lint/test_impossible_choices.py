"""Choices that are never legal or can never work."""

from __future__ import annotations

import pytest

from tests.scenario.lint.conftest import Find, Only


@pytest.mark.parametrize(
    "condition",
    [
        "alert_north > 200",
        "done.north.raise_alert",
        "known.fort > 64",
        "not flights and tension < 0",
    ],
)
def test_a_choice_that_is_legal_in_no_turn(only: Only, condition: str) -> None:
    problem = only(("when: alert_north < 80", f"when: {condition}"), rule="impossible-choice")
    assert problem.message.startswith("raise_alert of north is legal in no turn: its when")


def test_a_choice_that_can_never_work(only: Only) -> None:
    problem = only(
        ("works: not turned", "works: not turned and tension > 100"), rule="impossible-choice"
    )
    assert problem.message.startswith("open_strait of north can never work: its works")


def test_what_hangs_on_an_impossible_choice_is_told_too(found: Find) -> None:
    problems = found(("when: not blockaded", "when: 1 < 0"))
    told = {problem.message.split(":")[0] for problem in problems}
    assert told == {
        "blockade of north is legal in no turn",
        "open_strait of north is legal in no turn",
        "denounce of south is legal in no turn",
        "skirmish can never happen",
        "no game can come to the ending small_war",
    }


def test_a_hard_condition_is_no_fault(found: Find) -> None:
    assert found(("when: alert_north < 80", "when: alert_north > 99 and known.fort > 63")) == []

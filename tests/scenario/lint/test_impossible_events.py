"""Events that no game can come to."""

from __future__ import annotations

import pytest

from tests.scenario.lint.conftest import Find, Only


def test_a_condition_on_a_flag_that_is_never_set(found: Find) -> None:
    problems = found(
        ("when: unrest > 30", "when: unrest > 30 and turned"),
        ("effects: {tension: -4, fear_south: -2}, set: [turned]", "effects: {tension: -4}"),
    )
    rules = [problem.rule for problem in problems]
    assert rules == ["flag-never-changes", "constant-condition", "impossible-event"]
    assert "open_strait.works always holds" in problems[1].message
    assert problems[2].message == "riots can never happen: its condition cannot hold in any game"


@pytest.mark.parametrize(
    "condition",
    [
        "unrest > 100",
        "unrest < 30 and unrest >= 101",
        "happened.riots",
        'now > "1950-05-02 06:00"',
        "stands.fort == 3",
        "open.north.lamp",
        "hours_since.flights < 5",
        "not true",
    ],
)
def test_conditions_that_cannot_hold(only: Only, condition: str) -> None:
    only(("when: unrest > 30", f"when: {condition}"), rule="impossible-event")


def test_a_date_after_the_last_turn(only: Only) -> None:
    problem = only(
        (
            "at: 1950-05-01 18:00, effects: {tension: 3}",
            "at: 1950-05-02 12:00, effects: {tension: 3}",
        ),
        rule="impossible-event",
    )
    assert "no turn lies at or after 1950-05-02 12:00" in problem.message
    assert problem.remedy == "the turns run from 1950-05-01 09:00 to 1950-05-02 06:00"


def test_a_time_between_two_turns(found: Find) -> None:
    problems = found(
        (
            "at: 1950-05-01 18:00, until: 1950-05-02 06:00",
            "at: 1950-05-01 19:00, until: 1950-05-01 23:00",
        )
    )
    assert "at or before 1950-05-01 23:00" in problems[0].message


def test_a_date_before_the_first_turn_is_no_fault(found: Find) -> None:
    assert (
        found(
            (
                "at: 1950-05-01 18:00, effects: {tension: 3}",
                "at: 1950-04-01 18:00, effects: {tension: 3}",
            )
        )
        == []
    )


def test_a_consequence_of_what_cannot_happen(found: Find) -> None:
    hazard = ("    title: Shots from the fort\n", "    title: Shots\n    when: fort > 64\n")
    told = [problem.message for problem in found(hazard) if problem.rule == "unreached-consequence"]
    assert told == [
        "the consequence answer is never drawn: shots cannot happen",
        "the consequence war_at_sea is never drawn: answer cannot happen",
    ]

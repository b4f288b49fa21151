"""Endings that nothing leads to."""

from __future__ import annotations

from tests.scenario.lint.conftest import Find, Only


def test_an_ending_that_no_possible_event_brings(found: Find) -> None:
    coup = ("{title: A coup, hazard", "{title: A coup, when: unrest > 100, hazard")
    problems = found(coup)
    assert [problem.rule for problem in problems] == ["impossible-event", "unreached-ending"]
    assert problems[1].message == "no game can come to the ending thrown_out"
    assert problems[1].remedy.endswith("ends: thrown_out, or give it a when that can hold")


def test_a_war_comes_by_events_alone(found: Find) -> None:
    hazard = ("    title: Shots from the fort\n", "    title: Shots\n    when: fort > 64\n")
    problem = next(problem for problem in found(hazard) if problem.rule == "unreached-ending")
    assert problem.remedy.endswith("ends: burning_strait")


def test_a_condition_that_cannot_hold(only: Only) -> None:
    only(("when: terms.fort == level.fort.razed", "when: terms.fort == 7"), rule="unreached-ending")
    only(("when: tension > 97 and blockaded", "when: tension > 197"), rule="unreached-ending")


def test_settlements_and_the_end_of_the_calendar_come_by_themselves(found: Find) -> None:
    assert found(("when: terms.fort == level.fort.razed", "when: not blockaded")) == []

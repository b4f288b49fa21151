"""Documents that reach nobody."""

from __future__ import annotations

from tests.scenario.lint.conftest import Find, Only


def test_a_date_after_the_last_turn(only: Only) -> None:
    problem = only(
        ("at: 1950-05-01 18:00, when: flights", "at: 1950-05-02 07:00"), rule="lost-document"
    )
    assert "its at is after the last turn, 1950-05-02 06:00" in problem.message


def test_a_condition_that_cannot_hold_even_where_a_turn_lists_it(only: Only) -> None:
    change = ("text: Eight guns stand., ", "text: Eight guns stand., when: fort > 64, ")
    assert "its when cannot hold" in only(change, rule="lost-document").message


def test_events_that_cannot_happen(found: Find) -> None:
    problems = found(
        ("after: [shots, riots]", "after: [riots]"), ("when: unrest > 30", "when: unrest > 130")
    )
    told = [problem.message for problem in problems if problem.rule == "lost-document"]
    assert told == ["gazette is never delivered: riots cannot happen"]


def test_one_way_is_enough(found: Find) -> None:
    assert found(("after: [shots, riots]", "at: 1960-01-01 09:00, after: [shots]")) == []

"""Two things of one kind under one title."""

from __future__ import annotations

import pytest

from tests.scenario.lint.conftest import Find, Only


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("title: Shell the fort\n", "title: Close the strait\n", "bombard"),
        ("{title: A coup,", "{title: Riots,", "coup"),
        ("title: Radio\n", "title: Embassy cable\n", "radio"),
        ("title: Work stops,", "title: It Stays,", "frozen"),
        ("title: No end,", "title: Calm,", "adjourned"),
        ("title: A demand,", "title: A quiet trade,", "demand_razing"),
        ("title: The Gazette,", "title: A warning,", None),
    ],
)
def test_a_title_that_is_taken(found: Find, old: str, new: str, name: str | None) -> None:
    problems = found((old, new))
    told = [f"{name} has the same title" in problem.message for problem in problems]
    assert told == ([True] if name else [])


def test_the_same_title_for_different_eyes_is_no_fault(found: Find) -> None:
    # As it is: both seats have a variable "Trust" and neither sees the other's.
    assert found(("{title: Unrest,", "{title: Trust,")) == []
    problems = found(("title: The fort, meaning: Guns in place", "title: Tension, meaning: Guns"))
    assert problems == []


def test_the_place_is_that_of_the_second_title(only: Only) -> None:
    problem = only(("{title: A coup,", "{title: Riots,"), rule="duplicate-title")
    assert problem.message == "coup has the same title as riots: 'Riots'"

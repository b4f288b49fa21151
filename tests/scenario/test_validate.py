"""From plain data to the models: strictly, and within numbers that a turn can hold exactly."""

from __future__ import annotations

from typing import Any

import pytest

from game.scenario.marks import Mark
from game.scenario.problems import Problem
from game.scenario.validate import LARGEST, validate
from tests.scenario.fields import DATA, Places, planted

START = ("variables", "tension", "start")
BASE = ("events", "shots", "hazard", "base")
HOURS = ("channels", "cable", "hours", 1)


def judged(data: Any) -> tuple[bool, list[Problem]]:
    """Whether the data make a scenario, and what is wrong with them."""
    scenario, problems = validate(data, Places(data))
    return scenario is not None, problems


def test_the_small_scenario_is_one() -> None:
    assert judged(DATA) == (True, [])


@pytest.mark.parametrize("value", [LARGEST, -LARGEST, int(LARGEST)])
def test_a_billion_is_enough(value: float) -> None:
    assert judged(planted(BASE, value)) == (True, [])


@pytest.mark.parametrize("value", [LARGEST + 1, -LARGEST - 1, 10**30, 1e300])
def test_more_than_a_billion_is_too_much(value: float) -> None:
    told = Problem(
        Mark("events.shots.hazard.base", 1, 2),
        "number",
        f"the number {value:g} is larger than a billion",
        "choose another unit",
    )
    assert judged(planted(BASE, value)) == (False, [told])


def test_large_numbers_are_found_in_lists_and_beside_other_faults() -> None:
    data = planted(HOURS, 2e9)
    assert [str(p.mark) for p in judged(data)[1]] == ["channels.cable.hours[1]:1:2"]
    data = planted(HOURS, 2e9) | {"preset": 3}
    made, problems = judged(data)
    assert not made
    assert [problem.rule for problem in problems] == ["number", "type"]


def test_a_truth_is_no_number_and_no_number_is_a_truth() -> None:
    flag = ("flags", "flights", "start")
    for path, value in ((START, True), (flag, 1), (flag, 0), (BASE, "3"), (flag, "true")):
        made, (problem,) = judged(planted(path, value))
        assert not made and problem.rule == "type"


def test_a_whole_number_is_a_number_and_a_list_is_a_pair() -> None:
    scenario, _ = validate(planted(BASE, -3), Places(DATA))
    assert scenario is not None
    hazard = scenario.events["shots"].hazard
    assert hazard is not None and isinstance(hazard.base, float)
    assert scenario.variables["fort"].range == (0.0, 64.0)


def test_texts_lose_the_blanks_around_them() -> None:
    scenario, _ = validate(planted(("title",), "  The Strait \n"), Places(DATA))
    assert scenario is not None and scenario.title == "The Strait"


def test_nothing_can_be_changed_afterwards() -> None:
    scenario, _ = validate(DATA, Places(DATA))
    assert scenario is not None
    with pytest.raises(ValueError, match="frozen"):
        scenario.title = "Other"

"""The lints as a whole: none forgotten, quiet on a sound scenario, in the order of lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import lint as lints
from game.scenario.lint import CHECKS, HINTS, hints, lint
from game.scenario.loader import Loaded

FOLDER = Path(lints.__file__).parent
SHARED = {"__init__", "tools", "possible", "reach", "start", "spectral"}


def test_each_file_of_the_folder_is_a_registered_check() -> None:
    files = {path.stem for path in FOLDER.glob("*.py")} - SHARED
    registered = {check.__module__.rsplit(".", 1)[-1] for check in (*CHECKS, *HINTS)}
    assert registered == files


def test_each_check_has_its_test() -> None:
    tests = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    files = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert files - tests == set()


def test_the_small_scenario_lacks_nothing_but_newspapers(small: Loaded) -> None:
    assert {problem.rule for problem in lint(small)} == {"missing-front-page"}


def test_problems_come_in_the_order_of_lines(small: Loaded) -> None:
    lines = [problem.mark.line for problem in lint(small)]
    assert lines == sorted(lines)
    assert lines[0] > 0


def test_the_same_scenario_gives_the_same_warnings(small: Loaded) -> None:
    assert lint(small) == lint(small)


def test_hints_are_no_warnings(small: Loaded) -> None:
    assert {problem.severity for problem in hints(small)} == {"info"}


@pytest.mark.parametrize("check", [*CHECKS, *HINTS], ids=lambda check: check.__module__)
def test_each_finding_has_place_message_and_remedy(small: Loaded, check: lints.Check) -> None:
    for problem in check(small):
        assert problem.mark.line > 0
        assert problem.message[-1] not in ".!"
        assert problem.remedy
        assert check.__doc__

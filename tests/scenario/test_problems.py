"""How problems read: place, rule, line, caret, help; sorted; each once."""

from __future__ import annotations

import pytest

from game.scenario import Mark, Problem, ScenarioError
from game.scenario.problems import did_you_mean

SOURCES = {"f.yaml": ["title: T", "  \tstart: x"]}


def test_a_problem_shows_its_line_with_a_caret() -> None:
    problem = Problem(Mark("f.yaml", 1, 8), "type", "wrong", "mend it")
    assert problem.render(SOURCES).splitlines() == [
        "f.yaml:1:8: error[type]: wrong",
        "  | title: T",
        "  |        ^",
        "  help: mend it",
    ]


def test_tabs_do_not_move_the_caret() -> None:
    shown = Problem(Mark("f.yaml", 2, 4), "type", "wrong").render(SOURCES).splitlines()
    assert shown[2] == "  |   \t^"


def test_a_warning_says_so() -> None:
    problem = Problem(Mark("f.yaml", 1, 1), "rule", "odd", severity="warning")
    assert problem.render().startswith("f.yaml:1:1: warning[rule]: odd")


@pytest.mark.parametrize("mark", [Mark("f.yaml", 0, 0), Mark("g", 1, 1), Mark("f.yaml", 9, 1)])
def test_without_a_line_there_is_no_caret(mark: Mark) -> None:
    assert "|" not in Problem(mark, "file", "gone", "look").render(SOURCES)


def test_a_file_as_a_whole_has_no_line() -> None:
    assert Problem(Mark("f.yaml", 0, 0), "file", "gone").render() == "f.yaml: error[file]: gone"


def test_an_error_tells_all_problems_by_place_and_each_once() -> None:
    late = Problem(Mark("f.yaml", 2, 1), "a", "late")
    early = Problem(Mark("f.yaml", 1, 9), "b", "early")
    other = Problem(Mark("a.yaml", 7, 1), "c", "other file")
    error = ScenarioError([late, early, other, late], SOURCES)
    assert error.problems == (other, early, late)
    assert str(error).endswith("\n3 problems")


def test_one_problem_is_counted_as_one() -> None:
    assert str(ScenarioError([Problem(Mark("f", 1, 1), "a", "b")])).endswith("\n1 problem")


def test_did_you_mean_the_nearest() -> None:
    assert did_you_mean("tensoin", ["tension", "trust"]) == "did you mean 'tension'?"


def test_or_else_what_is_known() -> None:
    assert did_you_mean("zzz", ["b", "a"]) == "known: a, b"
    assert did_you_mean("zzz", []) == "there are none of this kind yet"


def test_long_lists_are_cut() -> None:
    shown = did_you_mean("zzz", [f"name{n:02}" for n in range(40)])
    assert shown.count(",") == 12 and shown.endswith(", ...")

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


@pytest.mark.parametrize(("count", "more"), [(11, ""), (12, ""), (13, ", ...")])
def test_twelve_names_are_shown(count: int, more: str) -> None:
    names = [f"name{n:02}" for n in range(count)]
    assert did_you_mean("zzz", reversed(names)) == f"known: {', '.join(names[:12])}{more}"


@pytest.mark.parametrize(
    ("word", "near"),
    [("abcde", "abcxy"), ("abcde", "abcxyz"), ("tensoin", "tension"), ("ab", "abc")],
)
def test_how_near_a_name_must_be(word: str, near: str) -> None:
    alike = near != "abcxyz"
    expected = f"did you mean {near!r}?" if alike else f"known: {near}"
    assert did_you_mean(word, [near, "qqqqqq"]).startswith(expected)


def test_names_that_come_twice_are_shown_once() -> None:
    assert did_you_mean("zzz", ["b", "a", "b"]) == "known: a, b"


@pytest.mark.parametrize("column", [1, 3, 8, 9])
def test_the_caret_stands_under_the_column(column: int) -> None:
    shown = Problem(Mark("f.yaml", 1, column), "type", "wrong").render(SOURCES)
    assert shown.splitlines()[2] == "  | " + " " * (column - 1) + "^"


def test_the_last_line_has_its_caret_too() -> None:
    last = Problem(Mark("f.yaml", len(SOURCES["f.yaml"]), 1), "type", "wrong")
    assert "^" in last.render(SOURCES)
    assert "^" not in last.render() and "help" not in last.render()


def test_an_information_says_so() -> None:
    problem = Problem(Mark("f", 0, 0), "rule", "odd", "look", "info")
    assert problem.render() == "f: info[rule]: odd\n  help: look"


def test_the_order_is_file_line_column_rule_message() -> None:
    places = [("a", 1, 1), ("a", 1, 2), ("a", 2, 1), ("b", 1, 1)]
    in_order = [
        Problem(Mark(*place), rule, message)
        for place in places
        for rule in ("r", "s")
        for message in ("m", "n")
    ]
    assert ScenarioError(reversed(in_order)).problems == tuple(in_order)


def test_an_error_tells_each_problem_as_it_is_rendered() -> None:
    one, two = (Problem(Mark("f.yaml", line, 1), "r", "m", "h") for line in (1, 2))
    text = str(ScenarioError([two, one], SOURCES))
    assert text == f"{one.render(SOURCES)}\n{two.render(SOURCES)}\n2 problems"

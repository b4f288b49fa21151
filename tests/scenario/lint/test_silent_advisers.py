"""Advisers with nothing to say."""

from __future__ import annotations

from tests.scenario.lint.conftest import Find, Only


def test_an_adviser_without_a_line(only: Only) -> None:
    problem = only(("        marshal: {stance: for, says: At last.}\n", ""), rule="silent-adviser")
    assert problem.message == "marshal advises north on none of its choices"


def test_a_line_for_the_other_seat_is_no_line(found: Find) -> None:
    twin = (
        "    advisers:\n      admiral:",
        "    advisers:\n      marshal: {name: M, office: N, judgement: invented}\n      admiral:",
    )
    told = [problem.message for problem in found(twin)]
    assert told == ["marshal advises south on none of its choices"]


def test_who_weighs_choices_without_a_line_is_not_silent(found: Find) -> None:
    for number in ("wants: {tension: -0.1}", "boldness: 0.5", "caution: 0.5"):
        twin = (
            "    advisers:\n      admiral:",
            f"    advisers:\n      marshal: {{name: M, office: N, judgement: invented, {number}}}"
            "\n      admiral:",
        )
        assert not found(twin)


def test_other_numbers_make_no_mind(found: Find) -> None:
    twin = (
        "    advisers:\n      admiral:",
        "    advisers:\n      marshal: {name: M, office: N, judgement: invented, stance: 2,"
        " odds: 1, patience: 1}\n      admiral:",
    )
    assert [problem.rule for problem in found(twin)] == ["silent-adviser"]

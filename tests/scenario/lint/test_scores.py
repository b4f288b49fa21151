"""Endings without a score."""

from __future__ import annotations

from tests.scenario.lint.conftest import Find, Only


def test_a_seat_without_a_score(only: Only) -> None:
    problem = only(("score: {north: 80, south: 60}", "score: {north: 80}"), rule="missing-score")
    assert problem.message == "the ending good_terms has no score for south"
    assert problem.remedy.startswith("add south: a number")


def test_both_without_a_score(found: Find) -> None:
    problems = found(("score: {north: 80, south: 60}", "score: {}"))
    assert [problem.rule for problem in problems] == ["missing-score"] * 2

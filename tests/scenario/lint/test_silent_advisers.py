"""Advisers with nothing to say."""

from __future__ import annotations

from tests.scenario.lint.conftest import Find, Only


def test_an_adviser_without_a_line(only: Only) -> None:
    problem = only(("        marshal: {stance: for, says: At last.}\n", ""), rule="silent-adviser")
    assert problem.message == "marshal advises north on none of its choices"


def test_a_line_for_the_other_seat_is_no_line(found: Find) -> None:
    moved = ("advisers: {admiral: {stance: for", "advisers: {marshal: {stance: for")
    assert "silent-adviser" in {problem.rule for problem in found(moved)}

"""Choices that do nothing."""

from __future__ import annotations

import pytest

from tests.scenario.lint.conftest import Find, Only

HASTEN = "effects: {fort: 6}, judgement: invented}"


def test_a_choice_without_effects(only: Only) -> None:
    problem = only((HASTEN, "judgement: invented}"), rule="empty-choice")
    assert problem.message == "hasten_work of south does nothing"
    assert "did.south.hasten_work" in problem.remedy


def test_an_effect_of_nothing_is_none(only: Only) -> None:
    only((HASTEN, "effects: {fort: 0}, judgement: invented}"), rule="empty-choice")


@pytest.mark.parametrize(
    "question",
    ["did.south.hasten_work", "done.south.hasten_work", "hours_since.south.hasten_work < 5"],
)
def test_a_choice_that_a_condition_asks_about_does_something(found: Find, question: str) -> None:
    empty = (HASTEN, "judgement: invented}")
    assert found(empty, ("plus: {guns_free: 1.5", f"plus: {{{question}: 1.5")) == []


@pytest.mark.parametrize("part", ["set: [turned]", "clear: [guns_free]", "stands: {fort: stays}"])
def test_flags_and_issues_are_effects(found: Find, part: str) -> None:
    assert found((HASTEN, f"{part}, judgement: invented}}")) == []

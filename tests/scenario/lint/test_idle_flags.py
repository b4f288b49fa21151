"""Flags that never change or that nothing asks about."""

from __future__ import annotations

from game.scenario import Problem
from tests.scenario.lint.conftest import Find, Only

ANCHOR = "flags:\n"


def flag(more: str = "") -> tuple[str, str]:
    return ANCHOR, f"flags:\n  idle: {{title: Idle, seen: public, judgement: invented{more}}}\n"


READ = ("when: unrest > 30", "when: unrest > 30 or idle")
SET = ("    effects: {tension: 10}\n", "    effects: {tension: 10}\n    set: [idle]\n")
CLEARED = (SET[0], SET[1].replace("set:", "clear:"))


def rules(problems: list[Problem]) -> list[str]:
    return [problem.rule for problem in problems]


def test_a_flag_without_any_use(found: Find) -> None:
    assert rules(found(flag())) == ["flag-never-changes", "flag-never-read"]


def test_a_flag_that_is_read_and_never_set(only: Only) -> None:
    problem = only(flag(), READ, rule="flag-never-changes")
    assert problem.message == "nothing sets idle: it stays unset for ever"
    assert "in set" in problem.remedy


def test_a_flag_that_starts_set_and_is_never_cleared(only: Only) -> None:
    read = ("when: unrest > 30", "when: unrest > 30 and idle")
    problem = only(flag(", start: true"), read, SET, rule="flag-never-changes")
    assert problem.message == "nothing clears idle: it stays set for ever"
    assert "in clear" in problem.remedy


def test_a_flag_that_is_set_and_never_read(only: Only) -> None:
    problem = only(flag(), SET, rule="flag-never-read")
    assert problem.message == "no condition reads idle"


def test_a_question_for_its_hours_is_a_reading(found: Find) -> None:
    assert found(flag(), SET, ("when: unrest > 30", "when: hours_since.idle < 30")) == []


def test_a_flag_with_a_life_is_no_fault(found: Find) -> None:
    assert found(flag(), SET, READ) == []
    assert found(flag(", start: true"), CLEARED, READ) == []

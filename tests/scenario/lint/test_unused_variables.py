"""Variables that matter to nobody."""

from __future__ import annotations

import pytest

from tests.scenario.lint.conftest import Find, Only

NEW = (
    "variables:\n  idle: {{title: Idle, meaning: Nothing, start: 5, seen: {seen}, "
    "judgement: invented{more}}}\n"
)
ANCHOR = "variables:\n"


def new(seen: str = "hidden", more: str = "") -> tuple[str, str]:
    return ANCHOR, NEW.format(seen=seen, more=more)


def test_a_variable_that_nobody_sees_and_nothing_reads(only: Only) -> None:
    problem = only(new(), rule="unused-variable")
    assert problem.message == "nobody sees idle and nothing reads it"


def test_its_own_pull_does_not_count_as_reading(only: Only) -> None:
    only(new(more=", pull: {idle: -0.1}"), rule="unused-variable")


def test_being_told_to_no_seat_is_being_hidden(only: Only) -> None:
    only(new(seen="{north: never}"), rule="unused-variable")


@pytest.mark.parametrize(
    "reader",
    [
        ("when: unrest > 30", "when: idle > 30"),
        ("pull: {tension: -0.1,", "pull: {idle: -0.1, tension: -0.1,"),
        (
            "hazard: {base: -8, terms: {unrest: 4}}",
            "hazard: {base: -8, terms: {idle: 0, unrest: 4}}",
        ),
        ("chance: {base: -2, terms: {tension: 2}}", "chance: {base: -2, terms: {idle: 2}}"),
        ("wants: {tension: -0.2, fort: 1.0}", "wants: {tension: -0.2, idle: 1.0}"),
    ],
)
def test_who_reads_it_makes_it_useful(found: Find, reader: tuple[str, str]) -> None:
    assert found(new(), reader) == []


def test_who_sees_it_makes_it_useful(found: Find) -> None:
    assert found(new(seen="{north: {spread: 3}}")) == []

"""Texts meant to be written later."""

from __future__ import annotations

import pytest

from tests.scenario.lint.conftest import Find, Only

OLD = "text: Fire on the coast."


@pytest.mark.parametrize(
    "text",
    [
        "Fire on the coast. TODO",
        "todo",
        "TBD",
        "FIXME later",
        "XXX",
        "What was it ???",
        "Lorem ipsum dolor",
        "To be written",
        '"[insert name]"',
        "Dear <name here>",
        "placeholder",
    ],
)
def test_marks_of_the_unwritten(only: Only, text: str) -> None:
    problem = only((OLD, f"text: {text}"), rule="placeholder")
    assert problem.message.startswith("the text still holds")


@pytest.mark.parametrize(
    "text", ["Is it war??", "He said < 5 and > 3.", "A method of toddlers.", '"[a pause]"', "Tbdx"]
)
def test_words_that_only_look_so(found: Find, text: str) -> None:
    assert found((OLD, f"text: {text}")) == []


def test_it_is_found_wherever_text_stands(only: Only) -> None:
    problem = only(
        ("{stance: for, says: At last.}", "{stance: for, says: TBD}"), rule="placeholder"
    )
    assert problem.message == "the text still holds 'TBD'"
    only(("title: Evening}", "title: TODO}"), rule="placeholder")

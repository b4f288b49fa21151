"""The words in which the format's refusals are told, for scenarios and for other files."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import Field, ValidationError

from game.scenario.format.base import Date, Id, Part
from game.scenario.marks import Mark, Marks
from game.scenario.retell_format import described, either, retold


class Page(Part):
    """A form that is no scenario."""

    number: int = 1
    day: Date = "1962-10-27"
    names: list[Id] = Field(default_factory=list)


MARKS = Marks({(): Mark("page.yaml", 1, 1)}, {})


def told(data: dict[str, Any]) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        Page.model_validate(data, strict=True)
    (problem,) = retold(caught.value, data, MARKS, Page)
    return problem.message, problem.remedy


def test_entries_are_those_of_the_form_that_is_read() -> None:
    message, remedy = told({"numer": 2})
    assert message == "there is no entry 'numer' at the root of the file"
    assert remedy == "did you mean 'number'?"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"number": "2"}, "expected a whole number, found the text '2'"),
        ({"number": None}, "expected a whole number, found nothing"),
        ({"names": 3}, "expected a list, found the number 3"),
        ({"names": ["A"]}, "'A' is not an id"),
        ({"names": ["a" * 61]}, "too many letters: at most 60"),
        ({"day": "27.10.1962"}, "'27.10.1962' is not a date"),
    ],
)
def test_what_is_wrong_is_said_in_plain_words(data: dict[str, Any], message: str) -> None:
    assert told(data)[0] == message


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        (True, "true"),
        (2.5, "the number 2.5"),
        ("yes", "the text 'yes'"),
        ([1], "a list"),
        ({"a": 1}, "a mapping"),
    ],
)
def test_values_are_named(value: object, words: str) -> None:
    assert described(value) == words


def test_long_texts_are_cut() -> None:
    assert described("x" * 100) == f"the text '{'x' * 40}...'"


def test_a_choice_of_words() -> None:
    assert either(["a"]) == "a"
    assert either(["a", "b"]) == "a or b"
    assert either(["a", "b", "c"]) == "a, b or c"

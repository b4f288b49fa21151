"""The words in which the format's refusals are told, for scenarios and for other files."""

from __future__ import annotations

import json
from typing import Any, Literal

import pytest
from pydantic import Field, ValidationError, model_validator

from game.scenario.format import Scenario
from game.scenario.format.base import Clock, Date, Id, Moment, Part
from game.scenario.marks import Mark, Marks
from game.scenario.problems import Problem
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


class Inner(Part):
    """A part inside a form."""

    size: float = Field(ge=1, lt=5)
    weight: float = Field(default=1, gt=0, le=2)


class Form(Part):
    """A form with an entry of every kind."""

    whole: int = 1
    truth: bool = False
    words: Literal["one", "two", "three"] = "one"
    pair: tuple[float, float] = (0, 1)
    table: dict[Id, float] = Field(default_factory=dict, max_length=2)
    listed: list[float] = Field(default_factory=lambda: [1.0], min_length=1)
    either: Literal["all"] | list[Id] | Inner = "all"
    inner: Inner | None = None
    code: str = Field(default="ab", min_length=2, max_length=3)
    at: Moment | None = None
    clock: Clock | None = None


FORM = Marks(
    {(): Mark("f", 1, 1), ("inner",): Mark("f", 2, 8), ("inner", "size"): Mark("f", 3, 9)},
    {("inner",): Mark("f", 2, 1), ("inner", "size"): Mark("f", 3, 3)},
)

SAID: list[tuple[dict[str, Any], str, str, str]] = [
    ({"whole": "x"}, "type", "expected a whole number, found the text 'x'",
     "write a number such as 12 or -0.5, without quotes"),
    ({"whole": 2.5}, "type", "expected a whole number, found the number 2.5",
     "write a whole number"),
    ({"whole": True}, "type", "expected a whole number, found true", "write a whole number"),
    ({"whole": []}, "type", "expected a whole number, found a list", "write a whole number"),
    ({"whole": None}, "type", "expected a whole number, found nothing",
     "write a value, or remove the entry"),
    ({"truth": "yes"}, "type", "expected true or false, found the text 'yes'", "write true"),
    ({"truth": "on"}, "type", "expected true or false, found the text 'on'", "write true"),
    ({"truth": "no"}, "type", "expected true or false, found the text 'no'", "write false"),
    ({"truth": "off"}, "type", "expected true or false, found the text 'off'", "write false"),
    ({"truth": "maybe"}, "type", "expected true or false, found the text 'maybe'",
     "write true or false"),
    ({"truth": 1}, "type", "expected true or false, found the number 1", "write true or false"),
    ({"words": "tow"}, "type", "expected one, two or three, found the text 'tow'",
     "did you mean 'two'?"),
    ({"words": "x"}, "type", "expected one, two or three, found the text 'x'",
     "known: one, three, two"),
    ({"words": 2}, "type", "expected one, two or three, found the number 2",
     "write one, two or three"),
    ({"words": None}, "type", "expected one, two or three, found nothing",
     "write a value, or remove the entry"),
    ({"pair": [1]}, "missing", "the list is too short", "write two numbers: [low, high]"),
    ({"pair": [1, 2, 3]}, "bounds", "too many entries: at most 2", "shorten it"),
    ({"pair": {"low": 1}}, "type", "expected a list, found a mapping", "write a list"),
    ({"table": []}, "type", "expected a mapping, found a list", "write a mapping"),
    ({"table": {"a": 1, "b": 2, "c": 3}}, "bounds", "too many entries: at most 2", "shorten it"),
    ({"table": {"A": 1}}, "form", "'A' is not an id",
     "an id is a small letter, then small letters, digits and underscores"),
    ({"listed": []}, "bounds", "too few entries: at least 1", "add what is missing"),
    ({"listed": "x"}, "type", "expected a list, found the text 'x'", "write a list"),
    ({"either": 3}, "type", "expected all, a list or a mapping, found the number 3",
     "write all, a list or a mapping"),
    ({"either": "al"}, "type", "expected all, a list or a mapping, found the text 'al'",
     "did you mean 'all'?"),
    ({"inner": {"size": 0.5}}, "bounds", "0.5 is out of bounds: it must be at least 1",
     "write a number at least 1"),
    ({"inner": {"size": 5}}, "bounds", "5 is out of bounds: it must be less than 5",
     "write a number less than 5"),
    ({"inner": {"size": 1, "weight": 0}}, "bounds",
     "0 is out of bounds: it must be more than 0", "write a number more than 0"),
    ({"inner": {"size": 1, "weight": 2.5}}, "bounds",
     "2.5 is out of bounds: it must be at most 2", "write a number at most 2"),
    ({"inner": {}}, "missing", "the entry 'size' is missing in inner", "add `size: ...`"),
    ({"inner": {"size": 1, "sise": 2}}, "unknown", "there is no entry 'sise' in inner",
     "did you mean 'size'?"),
    ({"inner": {"size": 1, "q": 2}}, "unknown", "there is no entry 'q' in inner",
     "known: size, weight"),
    ({"code": "a"}, "bounds", "too few letters: at least 2", "add what is missing"),
    ({"code": "abcd"}, "bounds", "too many letters: at most 3", "shorten it"),
    ({"code": 12}, "type", "expected text, found the number 12", "put it in quotes"),
    ({"code": True}, "type", "expected text, found true", "put it in quotes"),
    ({"code": ["a"]}, "type", "expected text, found a list", "write text"),
    ({"at": "1962-10-27"}, "form", "'1962-10-27' is not a moment",
     "write it as 1962-10-27 09:00"),
    ({"clock": "9:00"}, "form", "'9:00' is not a clock time", "write it as 09:00"),
    ({"clock": "1" * 80}, "form", f"'{'1' * 60}' is not a clock time", "write it as 09:00"),
]  # fmt: skip


@pytest.mark.parametrize("said", SAID, ids=lambda said: str(said[0])[:40])
def test_every_wording(said: tuple[dict[str, Any], str, str, str]) -> None:
    data, rule, message, remedy = said
    with pytest.raises(ValidationError) as caught:
        Form.model_validate_json(json.dumps(data), strict=True)
    (problem,) = retold(caught.value, data, FORM, Form)
    assert (problem.rule, problem.message, problem.remedy) == (rule, message, remedy)


@pytest.mark.parametrize(
    ("data", "mark"),
    [
        ({"inner": 3}, Mark("f", 2, 8)),
        ({"inner": {}}, Mark("f", 2, 1)),
        ({"inner": {"size": "x"}}, Mark("f", 3, 9)),
        ({"inner": {"size": 0}}, Mark("f", 3, 9)),
        ({"inner": {"size": 1, "x": 1}}, Mark("f", 2, 8)),
        ({"whole": "x"}, Mark("f", 1, 1)),
    ],
)
def test_every_place(data: dict[str, Any], mark: Mark) -> None:
    with pytest.raises(ValidationError) as caught:
        Form.model_validate_json(json.dumps(data), strict=True)
    assert [problem.mark for problem in retold(caught.value, data, FORM, Form)] == [mark]


@pytest.mark.parametrize(("size", "shown"), [(43, 43), (44, 40)])
def test_a_text_is_cut_only_where_that_shortens_it(size: int, shown: int) -> None:
    rest = "" if shown == size else "..."
    assert described("x" * size) == f"the text '{'x' * shown}{rest}'"


def test_extends_is_an_entry_of_a_scenario_alone() -> None:
    for root, remedy in ((Scenario, "did you mean 'extends'?"), (Form, "known: ")):
        with pytest.raises(ValidationError) as caught:
            root.model_validate_json('{"extend": 1}')
        found = retold(caught.value, {"extend": 1}, FORM, root)
        (unknown,) = [problem for problem in found if problem.rule == "unknown"]
        assert unknown.remedy.startswith(remedy)


class Ruled(Part):
    """A form with a rule of its own, and one that says no remedy."""

    low: float = 0
    high: float = 1

    @model_validator(mode="after")
    def _ordered(self) -> Ruled:
        if self.low > self.high:
            raise ValueError("low is above high; swap them; please")
        if self.low == self.high:
            raise ValueError("low is high")
        return self


class Holder(Part):
    """A form that holds one with a rule."""

    ruled: Ruled


@pytest.mark.parametrize(
    ("low", "message", "remedy"),
    [(3, "low is above high", "swap them; please"), (1, "low is high", "mend ruled")],
)
def test_a_rule_of_a_form(low: float, message: str, remedy: str) -> None:
    data: Any = {"ruled": {"low": low}}
    marks = Marks({(): Mark("f", 1, 1), ("ruled",): Mark("f", 2, 3)}, {("ruled",): Mark("f", 2, 1)})
    with pytest.raises(ValidationError) as caught:
        Holder.model_validate_json(json.dumps(data), strict=True)
    (problem,) = retold(caught.value, data, marks, Holder)
    assert problem == Problem(Mark("f", 2, 1), "rule", message, remedy)


def test_what_has_no_words_of_its_own_is_told_as_it_is_said() -> None:
    class Odd(Part):
        step: int = Field(default=2, multiple_of=2)

    with pytest.raises(ValidationError) as caught:
        Odd.model_validate({"step": 3})
    (problem,) = retold(caught.value, {"step": 3}, FORM, Odd)
    assert (problem.rule, problem.remedy) == ("format", "see the scenario format")
    assert problem.message == "Input should be a multiple of 2"

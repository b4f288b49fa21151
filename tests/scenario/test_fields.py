"""Every entry of the format refuses what does not fit it: one problem, in its place.

Walked from the models themselves, so that an entry that is added is tested at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from game.scenario.format import Scenario
from game.scenario.marks import Place
from game.scenario.problems import Problem
from game.scenario.retell_format import either
from tests.scenario.fields import (
    DATA,
    PARTS,
    Entry,
    Schema,
    at,
    entries,
    forms,
    inside,
    judged,
    planted,
    stands,
    without,
)

ENTRIES = entries()
STANDING = [entry for entry in ENTRIES if stands(entry)]

of_each_part = pytest.mark.parametrize("part", sorted(PARTS))

OF_KIND: dict[str, tuple[Any, str]] = {
    "text": ("some text", "the text 'some text'"),
    "number": (3.5, "the number 3.5"),
    "truth": (True, "true"),
    "list": ([["x"]], "a list"),
    "mapping": ({"no_such": "thing"}, "a mapping"),
    "nothing": (None, "nothing"),
}
"""A value of each kind, and how a message names it."""

KINDS = {
    "string": "text",
    "number": "number",
    "integer": "number",
    "boolean": "truth",
    "array": "list",
    "object": "mapping",
    "null": "nothing",
}


def of(entries: list[Entry], part: str) -> Iterator[Entry]:
    return (entry for entry in entries if entry.part == part)


class Judged(NamedTuple):
    """A value that does not fit, and the one problem that it must make."""

    value: Any
    rule: str
    message: str
    remedy: str


def only(data: Any, path: Place, about_key: bool = False) -> Problem:
    """The one problem of the data; it must stand at the path's value, or at its key."""
    marks, problems = judged(data)
    assert len(problems) == 1, problems
    assert problems[0].mark == (marks.key(path) if about_key else marks.value(path))
    assert problems[0].remedy
    return problems[0]


def test_every_part_of_the_format_is_walked() -> None:
    assert {entry.part for entry in ENTRIES} == set(PARTS)
    assert {entry.name for entry in ENTRIES if entry.part == "Scenario"} == set(
        Scenario.model_fields
    )
    assert len(ENTRIES) == sum(len(part["properties"]) for part in PARTS.values())
    assert judged(DATA)[1] == []


def wrong_kinds(entry: Entry) -> list[str]:
    taken = {KINDS[form.get("type", "object")] for form in forms(entry.schema)}
    return [kind for kind in OF_KIND if kind not in taken]


@of_each_part
def test_a_value_of_a_wrong_kind(part: str) -> None:
    for entry in of(ENTRIES, part):
        for kind in wrong_kinds(entry):
            value, told = OF_KIND[kind]
            problem = only(planted(entry.path, value), entry.path)
            assert problem.rule == "type"
            assert problem.message.startswith("expected ")
            assert problem.message.endswith(f", found {told}")


@of_each_part
def test_an_entry_misspelt_beside_it(part: str) -> None:
    for entry in of(ENTRIES, part):
        wrong = (*entry.parent, f"{entry.name}x")
        problem = only(planted(wrong, 1), wrong, about_key=True)
        assert problem.rule == "unknown"
        assert problem.message.startswith(f"there is no entry '{entry.name}x' ")
        assert problem.remedy == f"did you mean '{entry.name}'?"


@of_each_part
def test_an_entry_that_must_be_there(part: str) -> None:
    for entry in of(STANDING, part):
        if entry.required:
            problem = only(without(entry.path), entry.parent, about_key=True)
            assert problem.rule == "missing"
            assert problem.message.startswith(f"the entry '{entry.name}' is missing ")
            assert problem.remedy == f"add `{entry.name}: ...`"


PATTERNS = {
    r"^[a-z][a-z0-9_]*$": (
        ["9a", "A", "a-b", "_a", "a b", "ä", "a.b", ""],
        "an id",
        "an id is a small letter, then small letters, digits and underscores",
    ),
    r"^[a-z][a-z0-9-]*$": (
        ["9a", "A", "a_b", "-a", "a b", "ä", ""],
        "a scenario's id",
        "it is a small letter, then small letters, digits and hyphens",
    ),
    r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$": (
        ["9a", "A", "a-b", "a.", ".a", "a.b.c", "a b", ""],
        "a deed",
        "it is a flag, an event, or a seat, a dot and one of its choices",
    ),
    r"^\d{4}-\d{2}-\d{2}$": (["1962-10-2", "27.10.1962", "1962/10/27"], "a date", "1962-10-27"),
    r"^\d{2}:\d{2}$": (["9:00", "09.00", "09:00:00", "090:0"], "a clock time", "09:00"),
    r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$": (
        ["1962-10-27", "1962-10-27T09:00", "1962-10-27 9:00"],
        "a moment",
        "1962-10-27 09:00",
    ),
}


def unfit_texts(form: Schema) -> Iterator[Judged]:
    if "pattern" in form:
        wrong, what, remedy = PATTERNS[form["pattern"]]
        remedy = remedy if remedy[0] in "ai" else f"write it as {remedy}"
        for text in wrong:
            yield Judged(text, "form", f"{text!r} is not {what}", remedy)
    if "maxLength" in form:
        most = form["maxLength"]
        yield Judged("a" * (most + 1), "bounds", f"too many letters: at most {most}", "shorten it")
    if "minLength" in form:
        yield Judged(" ", "bounds", "too few letters: at least 1", "add what is missing")


BOUNDS = {
    "minimum": ("at least", -1),
    "maximum": ("at most", 1),
    "exclusiveMinimum": ("more than", 0),
}


def unfit_numbers(form: Schema) -> Iterator[Judged]:
    whole = form["type"] == "integer"
    for bound, (words, sign) in BOUNDS.items():
        if bound in form:
            limit = form[bound]
            value = limit + sign * (1 if whole else 0.001)
            said = f"{value} is out of bounds: it must be"
            yield Judged(value, "bounds", f"{said} {words} {limit:g}", f"write a number {words} ")
    if whole and "const" not in form:
        message = "expected a whole number, found the number 2.5"
        yield Judged(2.5, "type", message, "write ")


def unfit_words(form: Schema, others: list[Schema]) -> Iterator[Judged]:
    words = form["enum"]
    shapes = {"array": "a list", "object": "a mapping"}
    named = [shapes[other["type"]] for other in others if other["type"] in shapes]
    expected = either([*words, *named])
    yield Judged("qqq", "type", f"expected {expected}", f"known: {', '.join(sorted(words)[:12])}")
    yield Judged(f"{words[0]}x", "type", f"expected {expected}", f"did you mean '{words[0]}'?")


def unfit(entry: Entry) -> Iterator[Judged]:
    """Values of the right kind that still do not fit."""
    all_forms = forms(entry.schema)
    for form in all_forms:
        if "enum" in form:
            yield from unfit_words(form, [other for other in all_forms if other is not form])
        elif form.get("type") == "string":
            yield from unfit_texts(form)
        elif form.get("type") in ("number", "integer"):
            yield from unfit_numbers(form)


@of_each_part
def test_a_value_out_of_its_bounds(part: str) -> None:
    for entry in of(ENTRIES, part):
        for value, rule, message, remedy in unfit(entry):
            problem = only(planted(entry.path, value), entry.path)
            assert problem.rule == rule
            assert problem.message.startswith(message)
            assert problem.remedy.startswith(remedy)


def at_the_limit(entry: Entry) -> Iterator[Any]:
    for form in forms(entry.schema):
        for bound in ("minimum", "maximum"):
            if bound in form:
                yield form[bound]
        if "exclusiveMinimum" in form:
            yield form["exclusiveMinimum"] + 0.001
        if "maxLength" in form:
            yield "a" * form["maxLength"]
        if "minLength" in form:
            yield "a"


@of_each_part
def test_a_value_at_its_very_bound(part: str) -> None:
    for entry in of(STANDING, part):
        for value in at_the_limit(entry):
            assert judged(planted(entry.path, value))[1] == []


@pytest.mark.parametrize("value", [1_000_000_001, -1.1e9])
def test_a_number_beyond_all_sense(value: float) -> None:
    for entry in STANDING:
        if any(form.get("type") == "number" for form in forms(entry.schema)):
            marks, problems = judged(planted(entry.path, value))
            (large,) = [problem for problem in problems if problem.rule == "number"]
            assert large.mark == marks.value(entry.path)
            assert large.message == f"the number {value:g} is larger than a billion"
            assert large.remedy == "choose another unit"


def holders(part: str, *types: str) -> Iterator[tuple[Entry, Schema]]:
    """The mappings and lists of a part, with the form that makes them so."""
    for entry in of(ENTRIES, part):
        for form in forms(entry.schema):
            if form.get("type") in types and "properties" not in form:
                yield entry, form


def with_one_more(entry: Entry, form: Schema, item: Any) -> tuple[Any, Place]:
    """Data in which a mapping or list holds one thing more, and the path of that thing."""
    held = at(DATA, entry.parent).get(entry.name)
    if form["type"] == "array":
        pair = "prefixItems" in form
        before = [0.0] if pair else held if isinstance(held, list) else []
        before = before[: form.get("maxItems", len(before) + 1) - 1]
        return planted(entry.path, [*before, item]), (*entry.path, len(before))
    key = "1949-01-01" if entry.name == "utc" else "another"
    before = held if isinstance(held, dict) and "maxProperties" not in form else {}
    return planted(entry.path, {**before, key: item}), (*entry.path, key)


@of_each_part
def test_a_thing_of_a_wrong_kind_inside(part: str) -> None:
    for entry, form in holders(part, "array", "object"):
        taken = {KINDS[inner.get("type", "object")] for inner in forms(inside(form))}
        for kind in OF_KIND.keys() - taken:
            value, told = OF_KIND[kind]
            data, path = with_one_more(entry, form, value)
            marks, problems = judged(data)
            (problem,) = [problem for problem in problems if problem.rule == "type"]
            assert problem.mark == marks.value(path)
            assert problem.message.endswith(f", found {told}")


WRONG_KEYS = {
    "A b": ("form", "an id is a small letter, then small letters, digits and underscores"),
    "a" * 61: ("bounds", "shorten it"),
}


@of_each_part
def test_a_key_that_is_no_id(part: str) -> None:
    for entry, form in holders(part, "object"):
        if "^[a-z][a-z0-9_]*$" not in form.get("patternProperties", {}):
            continue
        held = at(DATA, entry.parent).get(entry.name)
        like = next(iter(held.values()), 1) if isinstance(held, dict) else [1, 2]
        for key, (rule, remedy) in WRONG_KEYS.items():
            marks, problems = judged(planted(entry.path, {key: like}))
            mark = marks.key((*entry.path, key))
            (problem,) = [problem for problem in problems if problem.mark == mark]
            assert (problem.rule, problem.remedy) == (rule, remedy)


def test_a_key_that_is_no_date_and_one_that_is_no_condition() -> None:
    date = ("clock", "utc", "1.1.1950")
    data = planted(("clock", "utc"), {"1.1.1950": 0})
    assert only(data, date, about_key=True).message == "'1.1.1950' is not a date"
    plus = ("events", "shots", "hazard", "plus")
    for key, said in (
        ("", "too few letters: at least 1"),
        ("a" * 501, "too many letters: at most 500"),
    ):
        data = planted(plus, {key: 1})
        assert only(data, (*plus, key), about_key=True).message == said


@of_each_part
def test_too_few_things(part: str) -> None:
    for entry, form in holders(part, "array", "object"):
        least = form.get("minItems", form.get("minProperties"))
        if least and "prefixItems" not in form:
            empty: Any = [] if form["type"] == "array" else {}
            problem = only(planted(entry.path, empty), entry.path)
            assert problem.message == f"too few entries: at least {least}"
            assert (problem.rule, problem.remedy) == ("bounds", "add what is missing")


@of_each_part
def test_as_many_things_as_may_be_and_one_more(part: str) -> None:
    for entry, form in holders(part, "array", "object"):
        most = form.get("maxItems", form.get("maxProperties"))
        if most and "prefixItems" not in form:
            for more in (0, 1):
                told = [problem.message for problem in judged(repeated(entry, most + more))[1]]
                assert told == [f"too many entries: at most {most}"] * more


def repeated(entry: Entry, size: int) -> Any:
    held = at(DATA, entry.path)
    if isinstance(held, list):
        return planted(entry.path, [held[0]] * size)
    like = next(iter(held.values()))
    return planted(entry.path, {f"k{number}": like for number in range(size)})

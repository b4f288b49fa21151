"""What the models refuse, in words that an author can act on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

from game.scenario.entries import entries_at
from game.scenario.format import Scenario
from game.scenario.marks import Marks, dotted
from game.scenario.nodes import Plain
from game.scenario.problems import Problem, did_you_mean
from game.scenario.unions import Complaint, complaints

_EXPECTED = {
    "string_type": "text",
    "float_type": "a number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
}
_PATTERNS = {
    r"^[a-z][a-z0-9_]*$": (
        "an id",
        "an id is a small letter, then small letters, digits and underscores",
    ),
    r"^[a-z0-9][a-z0-9_-]*$": (
        "a record's id",
        "it is made of small letters, digits, underscores and hyphens",
    ),
    r"^[a-z][a-z0-9-]*$": (
        "a scenario's id",
        "it is a small letter, then small letters, digits and hyphens",
    ),
    r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$": (
        "a deed",
        "it is a flag, an event, or a seat, a dot and one of its choices",
    ),
    r"^\d{4}-\d{2}-\d{2}$": ("a date", "write it as 1962-10-27"),
    r"^\d{2}:\d{2}$": ("a clock time", "write it as 09:00"),
    r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$": ("a moment", "write it as 1962-10-27 09:00"),
}
_LIMITS = {
    "greater_than_equal": ("at least", "ge"),
    "greater_than": ("more than", "gt"),
    "less_than_equal": ("at most", "le"),
    "less_than": ("less than", "lt"),
}
_TRUTHS = {"yes": "true", "on": "true", "no": "false", "off": "false"}


def retold(
    error: ValidationError, data: Plain, marks: Marks, root: type[BaseModel] = Scenario
) -> list[Problem]:
    """One problem for each thing that is wrong with a `root`, at the place where it stands."""
    errors = error.errors(include_url=False)
    return [_problem(complaint, marks, root) for complaint in complaints(errors, data)]


def _problem(complaint: Complaint, marks: Marks, root: type[BaseModel]) -> Problem:
    kind = complaint.details[0]["type"]
    if kind == "extra_forbidden":
        return _unknown(complaint, marks, root)
    teller = _TELLERS.get(kind, _shape if kind in _EXPECTED else _other)
    return teller(complaint, marks)


def _unknown(complaint: Complaint, marks: Marks, root: type[BaseModel]) -> Problem:
    *parents, name = complaint.path
    path = tuple(parents)
    known = entries_at(path, root)
    if root is Scenario and not path:
        known.append("extends")
    remedy = did_you_mean(str(name), known)
    message = f"there is no entry {str(name)!r}{_in(path)}"
    return Problem(marks.key(complaint.path), "unknown", message, remedy)


def _in(path: tuple[str | int, ...]) -> str:
    return f" in {dotted(path)}" if path else " at the root of the file"


def _missing(complaint: Complaint, marks: Marks) -> Problem:
    mark = marks.key(complaint.path)
    if isinstance(complaint.name, int):
        return Problem(mark, "missing", "the list is too short", "write two numbers: [low, high]")
    message = f"the entry {complaint.name!r} is missing{_in(complaint.path)}"
    return Problem(mark, "missing", message, f"add `{complaint.name}: ...`")


def _shape(complaint: Complaint, marks: Marks) -> Problem:
    """A value of another type than is wanted, or that is none of the words or forms."""
    found = complaint.details[0]["input"]
    words = [word for detail in complaint.details for word in _words(detail)]
    forms = [_EXPECTED[d["type"]] for d in complaint.details if d["type"] in _EXPECTED]
    expected = either([*words, *dict.fromkeys(forms)])
    message = f"expected {expected}, found {described(found)}"
    remedy = _shape_remedy(found, words, forms)
    return Problem(marks.value(complaint.path), "type", message, remedy)


def _words(detail: Mapping[str, Any]) -> list[str]:
    if detail["type"] != "literal_error":
        return []
    expected = str(detail["ctx"]["expected"])
    return re.findall(r"'([^']*)'", expected) or [expected]


def _shape_remedy(found: Any, words: list[str], forms: list[str]) -> str:
    if words and isinstance(found, str):
        return did_you_mean(found, words)
    if "true or false" in forms and isinstance(found, str) and found in _TRUTHS:
        return f"write {_TRUTHS[found]}"
    if "text" in forms and isinstance(found, (bool, int, float)):
        return "put it in quotes"
    if found is None:
        return "write a value, or remove the entry"
    if isinstance(found, str) and any("number" in form for form in forms):
        return "write a number such as 12 or -0.5, without quotes"
    return f"write {either([*words, *dict.fromkeys(forms)])}"


def either(words: list[str]) -> str:
    """The words as a choice: `a, b or c`."""
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def described(found: Any) -> str:
    """A value as a message names it: `the text 'yes'`, `the number 3`, `nothing`."""
    match found:
        case None:
            return "nothing"
        case bool():
            return str(found).lower()
        case int() | float():
            return f"the number {found}"
        case str():
            return f"the text {found[:40] + '...' if len(found) > 43 else found!r}"
        case list():
            return "a list"
        case _:
            return "a mapping"


def _pattern(complaint: Complaint, marks: Marks) -> Problem:
    detail = complaint.details[0]
    what, remedy = _PATTERNS[detail["ctx"]["pattern"]]
    mark = marks.key(complaint.path) if complaint.about_key else marks.value(complaint.path)
    found = complaint.path[-1] if complaint.about_key else detail["input"]
    return Problem(mark, "form", f"{str(found)[:60]!r} is not {what}", remedy)


def _limit(complaint: Complaint, marks: Marks) -> Problem:
    detail = complaint.details[0]
    words, bound = _LIMITS[detail["type"]]
    limit = f"{words} {detail['ctx'][bound]:g}"
    message = f"{detail['input']} is out of bounds: it must be {limit}"
    return Problem(marks.value(complaint.path), "bounds", message, f"write a number {limit}")


def _length(complaint: Complaint, marks: Marks) -> Problem:
    detail = complaint.details[0]
    few = "short" in detail["type"]
    bound = detail["ctx"]["min_length" if few else "max_length"]
    unit = "letters" if detail["type"].startswith("string") else "entries"
    mark = marks.key(complaint.path) if complaint.about_key else marks.value(complaint.path)
    message = f"too {'few' if few else 'many'} {unit}: at {'least' if few else 'most'} {bound}"
    return Problem(mark, "bounds", message, "add what is missing" if few else "shorten it")


def _rule(complaint: Complaint, marks: Marks) -> Problem:
    """A rule of the format itself; its text holds the remedy after a semicolon."""
    said = str(complaint.details[0]["ctx"]["error"])
    message, _, remedy = said.partition("; ")
    mark = marks.key(complaint.path)
    return Problem(mark, "rule", message, remedy or f"mend {dotted(complaint.path)}")


def _other(complaint: Complaint, marks: Marks) -> Problem:
    said = str(complaint.details[0]["msg"])
    return Problem(marks.value(complaint.path), "format", said, "see the scenario format")


_TELLERS: dict[str, Callable[[Complaint, Marks], Problem]] = {
    "missing": _missing,
    "literal_error": _shape,
    "string_pattern_mismatch": _pattern,
    "value_error": _rule,
    "string_too_short": _length,
    "string_too_long": _length,
    "too_short": _length,
    "too_long": _length,
    **dict.fromkeys(_LIMITS, _limit),
}

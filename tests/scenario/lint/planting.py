"""Lint faults as tables: what is edited into the small scenario, and what must be found.

`§` in the new text marks where each finding points, in the order of the file.
"""

from __future__ import annotations

from typing import NamedTuple

from game.scenario import Problem
from tests.scenario.lint.conftest import SMALL, Find

TEXT = SMALL.read_text(encoding="utf-8")
COME_ABOUT = (
    "see that the flags, events and choices it asks for can come about, and the numbers be reached"
)
SOURCE = (
    "add source: the work or page it is taken from, or judgement: what you judged, in a few words"
)
ARRIVE = (
    "list it in a turn, or give it an at within the calendar, a when that can hold, "
    "or an after that can happen"
)
RENAME = "give one of them a name that cannot be taken for the other"


class Says(NamedTuple):
    rule: str
    message: str
    remedy: str


class Planted(NamedTuple):
    edits: list[tuple[str, str]]
    says: list[Says]


def one(old: str, new: str, rule: str, message: str, remedy: str) -> Planted:
    return Planted([(old, new)], [Says(rule, message, remedy)])


def small_effect(old: str, new: str, name: str, value: str = "1e-05") -> Planted:
    message = f"an effect of {value} on {name} is smaller than its grid of 0.000488281"
    return one(old, new, "small-effect", message, "write at least 0.000488281, or leave it out")


def unsourced(old: str, new: str, name: str) -> Planted:
    message = f"{name} says neither where it comes from nor that it is judged"
    return one(old, new, "unsourced", message, SOURCE)


def constant(old: str, new: str, path: str, always: bool) -> Planted:
    message = f"{path} {'always holds' if always else 'can never hold'}"
    remedy = "leave it out, or correct it" if always else COME_ABOUT
    return one(old, new, "constant-condition", message, remedy)


def twin(old: str, new: str, second: str, first: str, title: str) -> Planted:
    message = f"{second} has the same title as {first}: {title!r}"
    return one(old, new, "duplicate-title", message, "give one of them another title")


def similar(old: str, new: str, second: str, first: str) -> Planted:
    message = f"{second} and {first} differ in one letter"
    return one(old, new, "similar-names", message, RENAME)


def unusable(old: str, new: str, message: str, remedy: str) -> Planted:
    return one(old, new, "unusable-draft", message, remedy)


def placeholder(old: str, new: str, mark: str) -> Planted:
    message = f"the text still holds {mark!r}"
    return one(old, new, "placeholder", message, "write what belongs there")


def places(edits: list[tuple[str, str]]) -> list[tuple[int, int]]:
    """Line and column of each `§`, once all edits are made."""
    text, found = TEXT, []
    for old, new in edits:
        text = text.replace(old, new)
    while "§" in text:
        before, _, after = text.partition("§")
        found.append((before.count("\n") + 1, len(before) - before.rfind("\n")))
        text = before + after
    return found


def told(problem: Problem) -> tuple[tuple[int, int], Says]:
    said = Says(problem.rule, problem.message, problem.remedy)
    return problem.mark[1:], said


def check(found: Find, fault: Planted) -> None:
    """Nothing but what the fault says is found, each at its place; one place may hold several."""
    marks = places(fault.edits)
    if len(marks) == 1:
        marks *= len(fault.says)
    problems = found(*((old, new.replace("§", "")) for old, new in fault.edits))
    assert [told(problem) for problem in problems] == list(zip(marks, fault.says, strict=True))

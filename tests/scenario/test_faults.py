"""Planted faults: each is told once, at its exact place, with its remedy.

The files of `faults/` list edits of the small scenario. `§` marks where each problem must
be told, in order; `¤` another place that a message names, `{other}`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from game.scenario import Mark, Problem

FAULTS = Path(__file__).parent / "faults"


class Fault(NamedTuple):
    family: str
    name: str
    edits: list[list[str]]
    says: list[list[str]]


class Planted(NamedTuple):
    text: str
    places: list[Mark]
    other: Mark | None


@cache
def all_faults() -> list[Fault]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return [
        Fault(path.stem, entry["fault"], entry["edits"], entry["says"])
        for path in sorted(FAULTS.glob("*.yaml"))
        for entry in yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    ]


def edited(text: str, edits: list[list[str]]) -> str:
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} must stand once in the small scenario"
        text = text.replace(old, new)
    return text


def planted(text: str) -> Planted:
    """The text without its marks, and the places of the marks."""
    plain, places, other = "", [], None
    for letter in text:
        if letter in "§¤":
            mark = Mark("small.yaml", plain.count("\n") + 1, len(plain) - plain.rfind("\n"))
            other = mark if letter == "¤" else other
            places += [mark] if letter == "§" else []
        else:
            plain += letter
    return Planted(plain, places, other)


def told(problem: Problem) -> tuple[Mark, str, str, str]:
    return problem.mark, problem.rule, problem.message, problem.remedy


@pytest.mark.parametrize("fault", all_faults(), ids=lambda fault: fault.name)
def test_a_planted_fault_is_told(fault: Fault, small_text: str, problems_of: Any) -> None:
    text, places, other = planted(edited(small_text, fault.edits))
    expected = [
        (place, rule, message.replace("{other}", str(other)), remedy)
        for place, (rule, message, remedy) in zip(places, fault.says, strict=True)
    ]
    assert [told(problem) for problem in problems_of(text)] == expected


def test_there_are_faults_of_every_family() -> None:
    faults = all_faults()
    assert len({fault.name for fault in faults}) == len(faults) >= 40
    families = {fault.family for fault in faults}
    assert families == {"yaml", "form", "references", "rules", "expressions", "beliefs"}


def test_the_small_scenario_itself_has_no_fault(small_text: str, problems_of: Any) -> None:
    assert problems_of(small_text) == ()


def test_faults_of_one_stage_are_told_together(small_text: str, problems_of: Any) -> None:
    faults = {fault.name: fault for fault in all_faults()}
    several = [
        faults["an unknown flag that is set"],
        faults["days that go back"],
        faults["an unknown name in quotes"],
    ]
    text = small_text
    for fault in several:
        text = edited(text, fault.edits)
    rules = [problem.rule for problem in problems_of(planted(text).text)]
    assert rules == ["calendar", "expression", "reference"]


def test_every_fault_has_a_remedy() -> None:
    assert [fault.name for fault in all_faults() for *_, remedy in fault.says if not remedy] == []

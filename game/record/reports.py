"""What a replay found, for people, for programs (JSON) and for CI (JUnit XML)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any
from xml.etree import ElementTree

from game.record.outcome import Outcome


def line_of(outcome: Outcome) -> str:
    """One line: pass or fail, which record, how it ended, how much was checked."""
    if outcome.error:
        return f"ERROR {outcome.title}: cannot be read"
    word = "pass" if outcome.passed else "FAIL"
    told = f"{word}  {outcome.title}: {outcome.ending or 'goes on'} at {outcome.moment}"
    return f"{told}, {outcome.checked} expectations"


def faults_of(outcome: Outcome) -> list[str]:
    """The first bad turn field by field, then how many more turns are bad."""
    if outcome.error:
        return outcome.error.splitlines()
    if outcome.passed:
        return []
    first, *more = outcome.failures
    told = [f"first bad turn: {first.turn}", *(f"  {each}" for each in first.differences)]
    if more:
        told.append(f"and in {len(more)} more: " + ", ".join(failure.turn for failure in more))
    if outcome.drifted:
        told.append("the record was made with another version of its scenario")
    return told


def summary_of(outcomes: Sequence[Outcome]) -> str:
    """How many records passed, failed, and could not be read."""
    passed = sum(outcome.passed for outcome in outcomes)
    errors = sum(outcome.error is not None for outcome in outcomes)
    checked = sum(outcome.checked for outcome in outcomes)
    told = f"{passed} passed, {len(outcomes) - passed - errors} failed"
    told += f", {errors} unreadable" if errors else ""
    return f"{told}; {checked} expectations in {len(outcomes)} records"


def plain_of(outcome: Outcome) -> dict[str, Any]:
    """The outcome as plain data, for JSON."""
    return asdict(outcome) | {"passed": outcome.passed}


def junit_of(outcomes: Sequence[Outcome]) -> str:
    """The outcomes as a JUnit XML report, one test case a record."""
    suite = ElementTree.Element(
        "testsuite",
        name="knot",
        tests=str(len(outcomes)),
        failures=str(sum(not o.passed and o.error is None for o in outcomes)),
        errors=str(sum(o.error is not None for o in outcomes)),
    )
    for outcome in outcomes:
        case = ElementTree.SubElement(
            suite, "testcase", classname=outcome.scenario or "records", name=outcome.name
        )
        if faults := faults_of(outcome):
            kind = "error" if outcome.error else "failure"
            element = ElementTree.SubElement(case, kind, message=faults[0])
            element.text = "\n".join(faults)
    ElementTree.indent(suite)
    return ElementTree.tostring(suite, encoding="unicode", xml_declaration=True)

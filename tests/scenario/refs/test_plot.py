"""The plot: what is refused of it, where that is told, and what is well."""

from __future__ import annotations

from typing import Any

import pytest

from tests.scenario.conftest import Problems

HEAD = "  title: {north: The strait from Norhavn, south: The strait from Surport}\n"
STRAIT = "strait: {kind: region, title: The Strait, at: [11, 56], judgement: invented}"
SHADOW = "when: alert_south > 15, seen: {south: {}},"


def with_mark(text: str, mark: str) -> str:
    """The small scenario with one more mark in its plot."""
    assert text.count(STRAIT) == 1
    return text.replace(STRAIT, f"{STRAIT}\n    other: {{title: O, judgement: m, {mark}}}")


def only(text: str, problems_of: Problems) -> tuple[str, str, str, str]:
    """Rule, message and remedy of the one problem, and the line from the spot on."""
    (told,) = problems_of(text)
    line = text.splitlines()[told.mark.line - 1]
    return told.rule, told.message, told.remedy, line[told.mark.column - 1 :]


@pytest.mark.parametrize(
    "mark",
    [
        "kind: city, at: [-180, 90]",
        "kind: city, at: [180, -90], side: north, seen: {north: {}, south: {every: once}}",
        "kind: ring, at: [1, 2], radius: 10800",
        "kind: ring, radius: 3, track: [{at: 1900-01-01 00:00, place: [1, 2]}]",
        "kind: line, path: [[1, 2], [1, 2]], when: blockaded",
        "kind: tanker, at: [1, 2], courses: [{after: shots}, {after: blockaded, hours: -5}]",
        "kind: tanker, at: [1, 2], courses: [{after: south.turn_convoy, seats: [south]}]",
        "kind: tanker, at: [1, 2], seen: {south: {after: guns_free}}",
        "kind: tanker, at: [1, 2], seen: {north: [{when: tension > 9, at: 1950-05-01 09:00}, {}]}",
        "kind: tanker, at: [1, 2], seen: {north: {every: 0.5, lag: 3, when: known.fort > 9}}",
        "kind: tanker, at: [1, 2], seen: {}",
    ],
)
def test_marks_that_will_do(mark: str, small_text: str, problems_of: Problems) -> None:
    assert problems_of(with_mark(small_text, mark)) == ()


def test_no_plot_is_needed(small_text: str, problems_of: Problems) -> None:
    assert problems_of(small_text[: small_text.index("plot:\n")]) == ()
    assert problems_of(small_text.replace(HEAD, "  title: The strait\n")) == ()


@pytest.mark.parametrize(
    ("mark", "rule", "message", "at"),
    [
        ("kind: city, at: [1, 2], side: nroth", "reference", "there is no seat 'nroth'", "nroth"),
        (
            "kind: city, at: [1, 2], seen: {suoth: {}}",
            "reference", "there is no seat 'suoth'", "suoth",
        ),
        (
            "kind: tanker, at: [1, 2], courses: [{after: shots, seats: [nroth]}]",
            "reference", "there is no seat 'nroth'", "nroth",
        ),
        (
            "kind: tanker, at: [1, 2], courses: [{after: shots, seats: [north, north]}]",
            "twice", "'north' is named twice", "north]",
        ),
        (
            "kind: tanker, at: [1, 2], courses: [{after: shoots}]",
            "expression", "hours_since.shoots means nothing here", "shoots",
        ),
        (
            "kind: tanker, at: [1, 2], seen: {north: {after: north.blokade}}",
            "expression", "hours_since.north.blokade means nothing here", "north.blokade",
        ),
        (
            "kind: tanker, at: [1, 2], seen: {north: {after: guns_free}}",
            "expression", "north cannot know hours_since.guns_free: only south can", "guns_free",
        ),
        (
            "kind: tanker, at: [1, 2], courses: [{after: south.turn_convoy}]",
            "expression",
            "north cannot know hours_since.south.turn_convoy: only south can",
            "south.turn_convoy",
        ),
        (
            "kind: city, at: [1, 2], when: turned, seen: {north: {}}",
            "expression", "north cannot know turned: no seat can", "turned",
        ),
        (
            "kind: tanker, at: [1, 2], courses: [{after: shots, when: guns_free, seats: [north]}]",
            "expression", "north cannot know guns_free: only south can", "guns_free",
        ),
        (
            "kind: tanker, at: [1, 2], seen: {south: {when: trust_north > 1}}",
            "expression",
            "south cannot know exactly trust_north: only north can",
            "trust_north > 1",
        ),
        (
            "kind: tanker, at: [1, 2], seen: {south: [{when: tension > 1}, {when: flags}]}",
            "expression", "flags means nothing here", "flags}",
        ),
        (
            "kind: tanker, track: [{at: 1950-05-01 25:00, place: [1, 2]}]",
            "calendar", "there is no moment 1950-05-01 25:00", "1950-05-01 25:00",
        ),
        (
            "kind: tanker, at: [1, 2], seen: {south: {at: 1950-02-30 05:00}}",
            "calendar", "there is no moment 1950-02-30 05:00", "1950-02-30 05:00",
        ),
        (
            "kind: tanker, track: [{at: 1950-05-02 05:00, place: [1, 2]}, "
            "{at: 1950-05-02 05:00, place: [1, 3]}]",
            "plot", "1950-05-02 05:00 is not after the fix before it, 1950-05-02 05:00",
            "1950-05-02 05:00, place: [1, 3]",
        ),
        (
            "kind: tanker, at: [1, 2], seen: {south: [{every: 3}, {when: tension > 9}, {}]}",
            "plot", "this way has no when, so none of those after it ever counts", "{every: 3}",
        ),
    ],
)  # fmt: skip
def test_marks_that_do_not_fit(
    mark: str, rule: str, message: str, at: str, small_text: str, problems_of: Problems
) -> None:
    told = only(with_mark(small_text, mark), problems_of)
    assert told[:2] == (rule, message)
    assert told[3].startswith(at)


@pytest.mark.parametrize(
    ("mark", "message", "remedy"),
    [
        ("kind: city", "a mark has one of at, track and path", "write one of them"),
        (
            "kind: line, at: [1, 2], path: [[1, 2], [1, 3]]",
            "a mark has one of at, track and path", "write one of them",
        ),
        (
            "kind: city, path: [[1, 2], [1, 3]]",
            "a path of two places or more belongs to a line", "change kind or path",
        ),
        (
            "kind: line, at: [1, 2]",
            "a path of two places or more belongs to a line", "change kind or path",
        ),
        (
            "kind: line, path: [[1, 2]]",
            "a line needs two places or more", "add one to its path",
        ),
        ("kind: ring, at: [1, 2]", "a radius belongs to a ring", "change kind or radius"),
        (
            "kind: city, at: [1, 2], radius: 5",
            "a radius belongs to a ring", "change kind or radius",
        ),
        (
            "kind: city, at: [1, 2], seen: {north: {at: 1950-05-01 09:00, after: shots}}",
            "reports begin at a moment or after a deed", "remove at or after",
        ),
        (
            "kind: city, at: [1, 2], seen: {north: {lag: 3}}",
            "lag goes with every, in hours", "add every, or remove lag",
        ),
        (
            "kind: city, at: [1, 2], seen: {north: {lag: 3, every: once}}",
            "lag goes with every, in hours", "add every, or remove lag",
        ),
    ],
)  # fmt: skip
def test_marks_that_have_no_shape(
    mark: str, message: str, remedy: str, small_text: str, problems_of: Problems
) -> None:
    rule, *told, _ = only(with_mark(small_text, mark), problems_of)
    assert (rule, *told) == ("rule", message, remedy)


@pytest.mark.parametrize(
    ("mark", "rule"),
    [
        ("kind: castle, at: [1, 2]", "type"),
        ("kind: city, at: [181, 2]", "bounds"),
        ("kind: city, at: [1, -90.5]", "bounds"),
        ("kind: city, at: [1, 2], seen: hidden", "type"),
        ("kind: city, at: [1, 2], seen: {north: {every: 0}}", "bounds"),
        ("kind: city, at: [1, 2], seen: {north: {every: often}}", "type"),
        ("kind: city, at: [1, 2], seen: {north: []}", "bounds"),
        ("kind: tanker, at: [1, 2], courses: [{after: 'now > 3'}]", "form"),
        ("kind: tanker, at: [1, 2], courses: [{after: shots, knots: 0}]", "bounds"),
    ],
)
def test_values_that_do_not_fit(
    mark: str, rule: str, small_text: str, problems_of: Problems
) -> None:
    assert [problem.rule for problem in problems_of(with_mark(small_text, mark))] == [rule]


@pytest.mark.parametrize(
    ("old", "new", "rule", "message"),
    [
        (HEAD, "  title: {north: N}\n", "missing", "the title is missing for south"),
        (
            HEAD, "  title: {north: N, south: S, wets: W}\n", "reference",
            "there is no seat 'wets'",
        ),
        ("{denmark: north}", "{denmark: nroth}", "reference", "there is no seat 'nroth'"),
        ("frames: {south:", "frames: {suoth:", "reference", "there is no seat 'suoth'"),
        ("  span: 240\n", "  span: 0\n", "bounds", None),
        ("  span: 240\n", "", "missing", None),
        (SHADOW, "when: guns_free, seen: {south: {}, north: {}},", "expression", None),
    ],
)  # fmt: skip
def test_heads_that_will_not_do(
    old: str, new: str, rule: str, message: str | None, small_text: str, problems_of: Any
) -> None:
    assert small_text.count(old) == 1
    (told,) = problems_of(small_text.replace(old, new))
    assert told.rule == rule
    assert message is None or told.message == message

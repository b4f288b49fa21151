"""Marks of the plot that nobody sees, that lie off the map, or that fly."""

from __future__ import annotations

import pytest

from game.scenario import Loaded, load
from game.scenario.lint.odd_marks import check
from tests.scenario.lint.conftest import Find, Only

STRAIT = "strait: {kind: region, title: The Strait, at: [11, 56], judgement: invented}"
DAWN = "- {at: 1950-05-02 09:00, place: [14, 57]}"


def other(mark: str) -> tuple[str, str]:
    """An edit that adds a mark to the small scenario's plot."""
    return STRAIT, f"{STRAIT}\n    other: {{title: Another thing, judgement: invented, {mark}}}"


@pytest.mark.parametrize("name", ["cuba-1962", "friedrichstrasse-1961"])
def test_ours_have_none(name: str) -> None:
    assert list(check(load(name))) == []


def test_the_small_scenario_has_none(small: Loaded) -> None:
    assert list(check(small)) == []


@pytest.mark.parametrize(
    ("mark", "message", "remedy"),
    [
        (
            "kind: city, at: [11, 56], seen: {}",
            "nobody ever sees other",
            "name a seat in seen, or remove the mark",
        ),
        (
            "kind: city, at: [11, 56], seen: {north: {}}, "
            "courses: [{after: shots}, {after: shots, seats: [south]}]",
            "this course is for seats that never see other",
            "let them see it, or remove the course",
        ),
        (
            "kind: city, at: [56, 11]",
            "other lies off the map, which is 240 nautical miles wide",
            "write [longitude, latitude], east and north positive",
        ),
        (
            "kind: line, path: [[-11, 56], [-11, 57]]",
            "other lies off the map, which is 240 nautical miles wide",
            "write [longitude, latitude], east and north positive",
        ),
        (
            "kind: tanker, track: [{at: 1950-05-01 09:00, place: [11, 56]}, "
            "{at: 1950-05-01 11:00, place: [11, 57]}, {at: 1950-05-01 13:00, place: [11, 57.5]}]",
            "other would have to go at 30 knots to be there by then",
            "look at the places and the moments",
        ),
    ],
)
def test_what_is_odd_is_told(mark: str, message: str, remedy: str, only: Only) -> None:
    told = only(other(mark), rule="odd-mark")
    assert (told.message, told.remedy, told.severity) == (message, remedy, "warning")


@pytest.mark.parametrize(
    "mark",
    [
        "kind: city, at: [11, 59.9]",
        "kind: city, at: [-11, 56], courses: [{after: shots, to: [[11, 56]]}]",
        "kind: city, at: [13.5, 52.5]",
        "kind: line, path: [[-11, 56], [11, 56]]",
        "kind: aircraft, track: [{at: 1950-05-01 09:00, place: [11, 56]}, "
        "{at: 1950-05-01 10:00, place: [11, 59]}]",
        "kind: warship, track: [{at: 1950-05-01 09:00, place: [11, 56]}, "
        "{at: 1950-05-01 11:00, place: [11, 57]}]",
    ],
)
def test_what_is_not_odd_is_not(mark: str, found: Find) -> None:
    assert [problem for problem in found(other(mark)) if problem.rule == "odd-mark"] == []


def test_speed_is_by_the_scenarios_clock(found: Find) -> None:
    """The clocks go forward by six hours in the night: what took 24 took 18."""
    clock = ("utc: {1900-01-01: 0}\n\ndays", "utc: {1900-01-01: 0, 1950-05-02: 6}\n\ndays")
    slow, fast = "place: [22.9, 57]}", "place: [28, 57]}"
    messages = [p.message for p in found((DAWN, DAWN.replace("place: [14, 57]}", slow)), clock)]
    assert not any("knots" in message for message in messages)
    messages = [p.message for p in found((DAWN, DAWN.replace("place: [14, 57]}", fast)), clock)]
    assert "convoy would have to go at 33 knots to be there by then" in messages

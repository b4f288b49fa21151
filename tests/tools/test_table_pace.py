"""The table of pace, from few games."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from game.lab.pace.sheet import PARTS
from game.lab.studies.pace import USUAL, Paced, minutes, paced
from game.scenario import Loaded
from tools import soak, table_pace


@pytest.fixture(autouse=True)
def _one_game(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(table_pace, "GAMES", 1)
    yield


@pytest.fixture(scope="module")
def found(small: Loaded) -> Paced:
    return paced(small, 1, seed=3)


def test_what_takes_long_to_measure_is_a_table_of_soak() -> None:
    assert soak.TABLES["pace"] is table_pace.measure


def test_without_history_nothing_is_said_of_the_debrief(small: Loaded) -> None:
    text = table_pace.measure(small).text
    assert text.startswith("# Pace\n\n```\nHow long The Strait takes\n")
    assert "## What was aimed at" in text and "## The debrief" not in text


def test_aims_name_the_readers_who_are_within(
    found: Paced, monkeypatch: pytest.MonkeyPatch
) -> None:
    games = found["whole"].machines
    took = round(sum(minutes(its, USUAL) for game in games for its in game.values()) / 2)
    monkeypatch.setattr(table_pace, "AIMS", {"whole": (took, took), "night": (1, 2)})
    (row,) = re.findall(r"^\| .* machines \|.*$", table_pace._aims(found), re.MULTILINE)
    assert f"| {took} to {took} | machines | usual |" in row
    monkeypatch.setattr(table_pace, "AIMS", {"whole": (500, 600)})
    assert "| machines | none |" in table_pace._aims(found)
    monkeypatch.setattr(table_pace, "AIMS", {})
    assert table_pace._aims(found) == table_pace._shorter(found) == ""


def test_what_is_folded_is_a_part_and_saves_time(found: Paced) -> None:
    course = found["whole"]
    whole = table_pace._with(course, {})
    for shares in table_pace.FOLDED.values():
        assert set(shares) <= set(PARTS)
        assert table_pace._with(course, shares) <= whole
    everything = table_pace._with(course, table_pace._all())
    assert everything < whole
    assert f"| all of these | {everything:.0f} |" in table_pace._shorter(found)


def test_the_debrief_of_history_is_read_in_some_minutes(
    crisis: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.text.debrief.walk.PARTS", ())
    text = table_pace._afterwards(crisis)
    (words,) = re.findall(r"have ([\d,]+) words", text)
    assert int(words.replace(",", "")) > 300, "the ending, its front pages and the readings"

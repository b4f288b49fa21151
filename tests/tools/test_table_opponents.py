"""What a good game owes its players: each fault of the tables of machines is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.lab.shares import Share
from game.lab.studies.frame import columns, table
from game.lab.study.forms import Cell, Mean, Part, Study
from game.scenario import Loaded
from tests.seats.sitting import loaded_of
from tools import table_margins, table_opponents
from tools.finding import Finding

Rows = list[tuple[Cell, ...]]

LADDER: Rows = [
    ("north", "character", Mean(9, 10, 400), Mean(9, 10, 400), Mean(9, 10, 400)),
    ("north", "stubborn", Mean(-9, 10, 400), Mean(9, 10, 400), Mean(9, 10, 400)),
]
READINGS: Rows = [
    ("north", "hawk", Mean(30, 10, 400), Mean(1, 1, 400), Mean(20, 1, 400), Mean(0, 1, 400)),
    ("north", "dove", Mean(20, 10, 400), Mean(9, 1, 400), Mean(1, 1, 400), Mean(0, 1, 400)),
    ("north", "character", Mean(60, 10, 400), Mean(5, 1, 400), Mean(6, 1, 400), Mean(0, 1, 400)),
]
LUCK: Rows = [("north", 500, 12, 40.0), ("south", 500, 12, 41.0)]


def part(name: str, ids: str, rows: Rows) -> Part:
    head = columns(**{each: each for each in ids.split()})
    return Part(name, name, "", table(head, rows))


def opponents(ladder: Rows = LADDER, readings: Rows = READINGS, luck: Rows = LUCK) -> Study:
    parts = (
        part("ladder", "seat rival a b c", ladder),
        part("readings", "seat kind terms price risk score", readings),
        part("luck", "seat leaders throws luck", luck),
    )
    return Study("opponents", "Opponents", (), parts)


Measure = Callable[..., Finding]


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> Measure:
    """The finding of a table, had the study found this."""

    def measure(**found: Rows) -> Finding:
        study = opponents(**found)
        monkeypatch.setattr(table_opponents, "study_of_opponents", lambda _asked: study)
        return table_opponents.measure(loaded_of("small"))

    return measure


def test_a_good_game_has_no_fault(measured: Measure) -> None:
    found = measured()
    assert found.faults == ()
    assert found.text.startswith("# Opponents")


def test_a_rung_that_is_not_surely_better_is_a_fault(measured: Measure) -> None:
    row = ("south", "character", Mean(9, 10, 400), Mean(1, 100, 400), Mean(9, 10, 400))
    (fault,) = measured(ladder=[*LADDER, row]).faults
    assert "south against character" in fault and "b is not surely above 0" in fault


def changed(at: int, place: int, mean: float) -> Rows:
    """The readings with another mean in one cell."""
    rows = list(READINGS)
    cells = list(rows[at])
    cells[place] = Mean(mean, 1, 400)
    rows[at] = tuple(cells)
    return rows


@pytest.mark.parametrize(
    ("at", "place", "mean", "words"),
    [
        (1, 2, 45.0, "a dove's terms are only 15.0 points below"),
        (0, 4, 9.0, "a hawk runs only 1.5 times"),
    ],
)
def test_doves_and_hawks_must_pay(
    measured: Measure, at: int, place: int, mean: float, words: str
) -> None:
    (fault,) = measured(readings=changed(at, place, mean)).faults
    assert words in fault


def test_who_is_best_in_all_three_readings_dominates(measured: Measure) -> None:
    best = ("north", "sage", Mean(90, 1, 400), Mean(0, 1, 400), Mean(0.1, 1, 400), Mean(9, 1, 400))
    (fault,) = measured(readings=[*READINGS, best]).faults
    assert "sage has the best terms" in fault


def test_luck_may_not_explain_more_than_half(measured: Measure) -> None:
    (fault,) = measured(luck=[*LUCK, ("north", 1, 1, 60.0)]).faults
    assert "luck explains 60.0 %" in fault


def margins(close: int, gain: Mean | None) -> Study:
    close_part = part("close", "seat slot close sure", [("both", "all", Share(close, 100), None)])
    facts = part("facts", "fact seat turn holds gain", [("Fog", "north", "1", "holds", gain)])
    return Study("margins", "Margins", (), (close_part, facts))


@pytest.mark.parametrize(
    ("close", "gain", "faults"),
    [
        (90, Mean(3, 1, 100), 0),
        (70, Mean(3, 1, 100), 1),
        (90, None, 1),
    ],
)
def test_turns_must_be_close_and_facts_matter(
    monkeypatch: pytest.MonkeyPatch, close: int, gain: Mean | None, faults: int
) -> None:
    study = margins(close, gain)

    def found(_asked: object, _facts_in: int) -> Study:
        return study

    monkeypatch.setattr(table_margins, "study_of_margins", found)
    loaded: Loaded = loaded_of("small")
    assert len(table_margins.measure(loaded).faults) == faults

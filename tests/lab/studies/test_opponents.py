"""The studies of machines: who does better, how near choices lie, what facts are worth."""

from __future__ import annotations

from functools import cache

import pytest

from game.lab import margins as lab
from game.lab.free import free_games
from game.lab.margins import Change
from game.lab.shares import Share
from game.lab.studies import opponents
from game.lab.studies.margins import best_changes, study_of_margins
from game.lab.studies.opponents import characters_of, kinds_of, study_of_opponents
from game.lab.study.forms import Mean, Part, Study
from game.scenario import load
from tests.seats.sitting import loaded_of

GAMES = 6


@cache
def study() -> Study:
    """All pairings of the small scenario, in few games and with a short search."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opponents, "SEARCH", "search:100")
        patch.setattr(opponents, "NATURES", 2)
        patch.setattr(opponents, "THROWS", 2)
        asked = free_games(loaded_of("small"), ("character", "character"), GAMES)
        return study_of_opponents(asked)


def part(found: Study, name: str) -> Part:
    return next(each for each in found.parts if each.id == name)


def test_all_who_may_sit_there_are_paired() -> None:
    kinds = kinds_of(load("cuba-1962"), "kennedy")
    assert {"hawk", "dove", "random", "character", "cautious", "history", "search"} <= set(kinds)
    assert "any" not in kinds and kinds["cautious"] == "character:cautious"
    assert kinds["search"].startswith("search:")
    assert next(iter(characters_of(load("cuba-1962"), "kennedy"))) == "character"


def test_the_ladder_tells_every_rung_against_every_rival() -> None:
    table = part(study(), "ladder").table
    rivals = len(kinds_of(loaded_of("small"), "north"))
    assert len(table.rows) == 2 * rivals
    titles = [column.title for column in table.columns[2:]]
    assert titles == [
        "search less character",
        "search less random",
        "character less random",
    ]
    for row in table.rows:
        both, whole, rest = (cell.value for cell in row[2:] if isinstance(cell, Mean))
        assert whole == pytest.approx(both + rest)


def test_the_readings_are_those_against_the_leader() -> None:
    rows = part(study(), "readings").table.rows
    assert {row[0] for row in rows} == {"north", "south"}
    for *_, terms, price, risk, score in rows:
        each = (terms, price, risk, score)
        assert all(isinstance(cell, Mean) and cell.n == GAMES for cell in each)


def test_all_pairings_are_told_with_their_settlements() -> None:
    rows = part(study(), "pairings").table.rows
    assert len(rows) == len(kinds_of(loaded_of("small"), "north")) ** 2
    assert all(isinstance(row[2], Share) and row[2].n == GAMES for row in rows)


def test_luck_is_told_for_both_chairs() -> None:
    rows = part(study(), "luck").table.rows
    assert [row[0] for row in rows] == ["north", "south"]
    assert all(isinstance(row[-1], float) for row in rows)


def test_margins_are_told_by_chair_and_slot_and_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, games in (("FIRST", 2), ("SECOND", 4), ("MOST", 4)):
        monkeypatch.setattr(lab, name, games)
    asked = free_games(loaded_of("small"), ("character", "character"), 2)
    found = study_of_margins(asked, 1)
    *slots, whole = part(found, "close").table.rows
    assert whole[:2] == ("both", "all")
    assert isinstance(whole[2], Share)
    assert whole[2].n == sum(row[2].n for row in slots if isinstance(row[2], Share))
    assert len(part(found, "facts").table.rows) == len(loaded_of("small").scenario.facts)


def test_of_several_gains_from_a_fact_the_greatest_is_told() -> None:
    gains = [Change(1, True, 0, 0, Mean(value, 1.0, 100)) for value in (2.0, 5.0, 3.0)]
    assert best_changes([gains[:2], gains[2:]]) == {1: gains[1]}

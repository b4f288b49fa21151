"""The table of those who might sit in a chair, on few games."""

from __future__ import annotations

import pytest

from game.scenario import Loaded, load
from tests.record.making import small
from tools import table_characters
from tools.soak import TABLES


@pytest.fixture(scope="module")
def cuba() -> Loaded:
    return load("cuba-1962")


def test_everybody_plays_against_the_leader_of_the_other_chair(
    cuba: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_characters, "WORLDS", 6)
    found = table_characters.measure(cuba)
    assert not found.faults
    for seat in cuba.scenario.seats.values():
        for name in seat.characters:
            assert f"character:{name}" in found.text
    rows = [line for line in found.text.splitlines() if line.strip().startswith("character")]
    pairs = {tuple(line.split()[:2]) for line in rows}
    assert ("character", "character") in pairs
    assert ("character:gambler", "character") in pairs
    assert ("character", "character:gambler") in pairs
    assert ("character:gambler", "character:gambler") not in pairs


def test_a_scenario_of_two_leaders_says_so() -> None:
    assert table_characters.NONE in table_characters.measure(small()).text


def test_the_soak_knows_the_table() -> None:
    assert TABLES["characters"] is table_characters.measure

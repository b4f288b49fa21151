"""Which entries the format knows at a place."""

from __future__ import annotations

import pytest

from game.scenario.entries import entries_at
from game.scenario.format import Scenario
from game.scenario.marks import Place


@pytest.mark.parametrize(
    ("path", "entry"),
    [
        ((), "calendar_ends"),
        (("clock",), "utc"),
        (("days", 0, "turns", 1), "documents"),
        (("choices", "north", "x"), "rung"),
        (("choices", "north", "x"), "judgement"),
        (("choices", "north", "x", "otherwise"), "text"),
        (("choices", "north", "x", "advisers", "a"), "stance"),
        (("variables", "v", "seen", "north"), "spread"),
        (("events", "e", "hazard"), "plus"),
        (("documents", "d", "reports", "v"), "spread"),
        (("seats", "s", "character", "packages", 0), "levels"),
        (("issues", "i", "levels", "l"), "clause"),
    ],
)
def test_a_part_has_entries(path: Place, entry: str) -> None:
    assert entry in entries_at(path, Scenario)


@pytest.mark.parametrize(
    "path",
    [("title",), ("days",), ("nothing", "here"), ("choices", "north"), ("flags", "f", "start")],
)
def test_what_is_no_part_has_none(path: Place) -> None:
    assert entries_at(path, Scenario) == []

"""Which entries the format knows at a place."""

from __future__ import annotations

import pytest
from pydantic import Field

from game.scenario.entries import entries_at
from game.scenario.format import Scenario, Zone
from game.scenario.format.base import Part
from game.scenario.marks import Place
from tests.scenario.fields import PARTS, entries


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


@pytest.mark.parametrize("part", sorted(PARTS))
def test_every_part_of_the_format_has_its_own_entries(part: str) -> None:
    for entry in entries():
        if entry.part == part:
            # Where several forms may stand, theirs are known too.
            assert set(PARTS[part]["properties"]) <= set(entries_at(entry.parent, Scenario))
            assert entry.name in entries_at(entry.parent, Scenario)


@pytest.mark.parametrize(
    ("path", "known"),
    [
        (("days", 0), ["date", "title", "turns"]),
        (("clock",), ["title", "utc"]),
        (("tones", "soft"), ["title", "arrives", "public"]),
        (("events", "e", "chance"), ["base", "terms", "plus"]),
        (("variables", "v", "seen", "north"), ["spread", "by", "every", "when"]),
    ],
)
def test_the_entries_in_their_order(path: Place, known: list[str]) -> None:
    assert entries_at(path, Scenario) == known


@pytest.mark.parametrize(
    "path",
    [("days", "first"), ("clock", 0), ("variables", 0), ("variables", "v", "range", 0), ("x",)],
)
def test_a_path_that_fits_no_form(path: Place) -> None:
    assert entries_at(path, Scenario) == []


class Odd(Part):
    """A form whose entry is written otherwise than it is called."""

    kept: int = Field(default=0, alias="written")
    pairs: tuple[Zone, Zone] | None = None


def test_an_entry_is_called_as_it_is_written() -> None:
    assert entries_at((), Odd) == ["written", "pairs"]
    assert entries_at(("pairs", 1), Odd) == ["title", "utc"]

"""docs/format.md is what the models say, and says it of every entry."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from game.record.form import Record
from game.scenario.format import Blur, Scenario, base
from game.seats.script import Script
from tools import format_reference


def section(model: str) -> str:
    """The part of the page on one model."""
    return format_reference.text().partition(f"### {model}\n")[2].partition("\n### ")[0]


def test_the_page_is_up_to_date() -> None:
    remedy = "run python -m tools.format_reference"
    assert format_reference.PAGE.read_text(encoding="utf-8") == format_reference.text(), remedy


@pytest.mark.parametrize("root", [Scenario, Record, Script])
def test_every_entry_of_a_root_has_its_row(root: type[Scenario]) -> None:
    rows = section(root.__name__)
    assert [name for name in root.model_fields if f"\n| `{name}` |" not in rows] == []


def test_a_row_tells_bounds_and_default() -> None:
    assert "| `every` | a number, at least 0 | `0` |" in section("Blur")
    assert "| `spread` | a number, more than 0 | *required* |" in section("Blur")
    assert "| `range` | two numbers `[least, most]` | `[0, 100]` |" in section("Variable")
    assert "| `once` | `true` or `false` | `false` |" in section("Choice")


def test_a_part_tells_all_its_places_and_its_docstring() -> None:
    assert "At `clock`, `seats.*.clock`." in section("Zone")
    assert "At `variables.*.seen.*`." in section("Blur")
    assert (Blur.__doc__ or "").splitlines()[0] in section("Blur")


def test_entries_of_any_name_have_a_row() -> None:
    assert "| *any other* | [SeatOrders](#seatorders) |" in section("TurnForm")


@pytest.mark.parametrize(
    ("hint", "words"),
    [
        (base.Id, "an id"),
        (base.Expr | None, "a condition"),
        (Literal["for", "against"], "`for` `against`"),
        (list[base.Moment], "a list: a moment"),
        (dict[base.Id, float], "numbers by variable"),
        (dict[str, bool], "by text: `true` or `false`"),
    ],
)
def test_types_are_put_into_words(hint: object, words: str) -> None:
    assert format_reference.told(hint) == words


def test_a_type_without_words_is_refused() -> None:
    with pytest.raises(TypeError, match="no words for"):
        format_reference.told(bytes)


def test_the_page_is_written_whole(tmp_path: Path) -> None:
    page = tmp_path / "format.md"
    assert format_reference.main(page) == 0
    assert page.read_text(encoding="utf-8") == format_reference.text()

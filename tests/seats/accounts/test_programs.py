"""What programs said, read from the notes of a record."""

from __future__ import annotations

import pytest

from game.record.form import Record
from game.seats.accounts.programs import said_by

PLAYERS = {"north": "pipe:bot", "south": "pipe:other"}


def record(note: str, players: dict[str, str] = PLAYERS) -> Record:
    return Record.model_validate(
        {
            "record": 1,
            "id": "one",
            "title": "One",
            "scenario": "small",
            "seed": 1,
            "players": players,
            "turns": {"1950-05-01 09:00": {"note": note}, "1950-05-01 18:00": {}},
        }
    )


@pytest.mark.parametrize(
    ("note", "north", "south"),
    [
        ("north: I wait.", "I wait.", ""),
        ("north (Careful): I wait.", "I wait.", ""),
        ("north: I wait.\nsouth (Bold): I go.", "I wait.", "I go."),
        ("north: One.\nTwo: two.\nsouth: Three.", "One.\nTwo: two.", "Three."),
        ("A remark of somebody else.", "", ""),
        ("", "", ""),
    ],
)
def test_each_program_has_its_own_passage(note: str, north: str, south: str) -> None:
    for seat, why in (("north", north), ("south", south)):
        assert said_by(record(note), seat).get("1950-05-01 09:00", "") == why
        assert "1950-05-01 18:00" not in said_by(record(note), seat)

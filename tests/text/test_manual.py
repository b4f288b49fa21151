"""The players' page names every command and key that there is, and none that there is not."""

import re
from pathlib import Path

import pytest

from game.text.commands import COMMANDS, find
from game.text.debrief.commands import COMMANDS as LATE
from game.text.writing import CHANGES
from game.ui.say import say
from game.ui.screens.overlays import KEYS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "playing.md").read_text(encoding="utf-8")
TERMINAL = PAGE[PAGE.index("## In the terminal") : PAGE.index("## In the window")]


def rows(text: str) -> list[str]:
    """The first cells of the tables' rows."""
    return [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| ")]


def named(cells: list[str]) -> list[str]:
    """The commands in these cells, without what follows them."""
    return [name for cell in cells for name in re.findall(r"`([a-z]+)", cell)]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_its_row(command: object) -> None:
    assert command.name in named(rows(TERMINAL))  # type: ignore[attr-defined]


def test_no_row_is_of_a_command_that_there_is_not() -> None:
    assert not [name for name in named(rows(TERMINAL)) if isinstance(find(name), str)]


@pytest.mark.parametrize("word", [*CHANGES, "done", "show", *LATE])
def test_the_words_of_letters_and_of_the_ending_are_there(word: str) -> None:
    assert f"`{word}" in TERMINAL


@pytest.mark.parametrize("key", [say(f"key.{name}") for name in KEYS])
def test_every_key_of_the_window_is_there(key: str) -> None:
    assert key in rows(PAGE[PAGE.index("## In the window") :])

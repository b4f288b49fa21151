"""The pictures of the README can be drawn anew at any time."""

from pathlib import Path

import pytest

from game.lab.debrief.told.whole import Amount
from game.lab.debrief.turning import Look
from game.ui import counting
from tools import pictures

NAMES = {"desk-kennedy.png", "desk-khrushchev.png", "letter.png", "ledger.png"}
MOST = 1_200_000
"""Bytes."""


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    patch = pytest.MonkeyPatch()
    patch.setenv("SDL_VIDEODRIVER", "dummy")
    patch.setenv("KNOT_HOME", str(tmp_path_factory.mktemp("home")))
    # None of these pictures shows what is counted after the ending, and drawing waits for it.
    patch.setattr(counting, "AMOUNT", Amount(20, 5, 5, (Look(2, 2),)))
    found = pictures.draw(tmp_path_factory.mktemp("pictures"))
    patch.undo()
    return found


def test_four_pictures_are_drawn_and_none_is_large(drawn: list[Path]) -> None:
    assert {path.name for path in drawn} == NAMES
    assert all(20_000 < path.stat().st_size < MOST for path in drawn)


def test_they_show_different_screens(drawn: list[Path]) -> None:
    assert len({path.read_bytes() for path in drawn}) == len(drawn)


def test_those_that_are_kept_are_the_same_four_and_not_large() -> None:
    kept = list(pictures.FOLDER.glob("*.png"))
    assert {path.name for path in kept} == NAMES
    assert all(path.stat().st_size < MOST for path in kept)

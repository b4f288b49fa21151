"""The pictures of the README can be drawn anew at any time, and those that are kept are whole."""

from pathlib import Path

import pytest

from tools import pictures

NAMES = {"desk-kennedy.png", "desk-khrushchev.png", "letter.png", "ledger.png"}
MOST = 1_200_000
"""Bytes."""


@pytest.mark.parametrize("seat", ["kennedy", "khrushchev"])
def test_a_sitting_plays_history_and_keeps_what_is_shown(
    seat: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("KNOT_HOME", str(tmp_path / "home"))
    here = pictures.Sitting(seat)
    first = here.keep(tmp_path, "first")
    here.until("1962-10-18 11:00")
    second = here.keep(tmp_path, "second")
    assert here.flow.sheets[seat].view.moment == "1962-10-18 11:00"
    here.app.close()
    assert first.read_bytes() != second.read_bytes()
    assert all(20_000 < path.stat().st_size < MOST for path in (first, second))


def test_those_that_are_kept_are_the_four_of_the_readme_and_not_large() -> None:
    kept = list(pictures.FOLDER.glob("*.png"))
    assert {path.name for path in kept} == NAMES
    assert all(path.stat().st_size < MOST for path in kept)
    assert len({path.read_bytes() for path in kept}) == len(NAMES)

"""What every screen says, kept as text that a person can read and a change will show.

After a change that is meant, write them anew: `KNOT_WRITE_GOLDENS=1 pytest tests/ui/screens`.
"""

import os
from pathlib import Path

import pytest

from tests.ui.helpers import kit, staged
from tests.ui.screens.test_look import SCREENS

GOLDENS = Path(__file__).parent.parent / "goldens"
KEPT = {path.stem for path in GOLDENS.glob("*.txt")}


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_says_what_it_said(name: str) -> None:
    filled = kit()
    SCREENS[name](filled)
    said = staged(filled).dump() + "\n"
    path = GOLDENS / f"{name}.txt"
    if os.environ.get("KNOT_WRITE_GOLDENS"):
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")


def test_no_screen_is_without_its_golden_and_none_is_left_over() -> None:
    assert set(SCREENS) == KEPT

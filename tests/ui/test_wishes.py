"""What counts as having asked for something."""

import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from game.cli import play
from game.ui.wishes import OPPOSITE, Wishes


def test_the_luck_alone_is_no_wish() -> None:
    assert Wishes().none
    assert Wishes(seed=7).none
    assert Wishes(against=OPPOSITE).none


@pytest.mark.parametrize(
    "wishes",
    [
        Wishes(seat="north"),
        Wishes(against="random"),
        Wishes(preset="calm"),
        Wishes(resume=Path("x.yaml")),
        Wishes(begin="noon"),
        Wishes(watch=Path("x.yaml")),
    ],
)
def test_anything_else_is_one(wishes: Wishes) -> None:
    assert not wishes.none


def test_the_command_line_can_ask_for_all_of_it() -> None:
    wishes = {each.name for each in fields(Wishes)}
    others = {"watch", "desk", "out"}  # these are for replay, and for a desk apart
    assert {each.name for each in fields(play.Wishes)} == wishes - others


def test_reading_it_brings_nothing_heavy() -> None:
    code = (
        "import sys, game.ui.wishes;"
        "print(*sorted({'pygame', 'numpy', 'pydantic', 'game.scenario'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == ""


def test_what_follows_the_title_does_not_import_the_way_in() -> None:
    code = "import sys, game.ui.launch; sys.exit('game.ui.app' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

"""Another program opposite, at the window's table: a fault costs nothing, and the end is told."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest

from game.engine.orders import Orders
from game.record.files import read_record
from game.scenario import ScenarioError
from game.seats.pipe import PipeError
from game.ui import saves
from game.ui.table import Table
from tests.seats.pipe.programs import GREETED
from tests.ui.helpers import small

MOODY = f"""{GREETED}
import pathlib
tried = pathlib.Path(sys.argv[1])
for line in sys.stdin:
    said = json.loads(line)
    if not tried.exists():
        tried.write_text("once")
        sys.exit("not today")
    if said["type"] == "turn":
        say({{"type": "orders", "id": said["id"], "why": "Well."}})
    else:
        tried.write_text(said["type"])
"""
"""It leaves at the first question of all; started again, it holds."""


@pytest.fixture
def moody(tmp_path: Path) -> str:
    """The kind of a seat that a moody program plays."""
    path = tmp_path / "bot.py"
    path.write_text(MOODY, encoding="utf-8")
    return "pipe:" + shlex.join([sys.executable, str(path), str(tmp_path / "tried")])


def test_who_seals_again_after_a_fault_goes_on(moody: str, tmp_path: Path) -> None:
    table = Table.start(small(), "north", moody, 5, None)
    orders = Orders({"posture": "raise_alert"})
    with pytest.raises(PipeError, match="not today"):
        table.seal("north", orders)
    assert table.game.turn == 0 and not table.game.steps
    table.seal("north", orders)
    assert table.game.steps[0].orders["north"] == orders
    while not table.game.over:
        table.seal("north", Orders())
    assert (tmp_path / "tried").read_text() == "over"
    turns = read_record(saves.ended()).record.turns
    assert {turn.note for turn in turns.values()} == {"south: Well."}


def test_a_fault_is_an_error_that_the_window_tells(moody: str) -> None:
    table = Table.start(small(), "north", moody, 5, None)
    with pytest.raises(ScenarioError) as caught:  # as `game.ui.navigation` catches it
        table.seal("north", Orders())
    assert "help: see why it ended" in str(caught.value)


def test_the_game_kept_last_starts_no_program_by_itself(
    moody: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.record.resume.scenario_of", lambda _path, _record: small())
    table = Table.start(small(), "north", moody, 5, None)
    with pytest.raises(PipeError):
        table.seal("north", Orders())
    table.seal("north", Orders())
    with pytest.raises(ScenarioError, match="a program is started only for somebody who"):
        Table.resume(None, None, "character")
    assert Table.resume(None, None, moody).players["south"] == moody

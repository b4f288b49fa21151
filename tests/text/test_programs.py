"""Another program opposite: its game is saved, gone on with, told its end, and never lost."""

from __future__ import annotations

import shlex
import sys
from io import StringIO
from pathlib import Path

import pytest

from game import paths
from game.cli.app import run
from game.lab.expectations import ensembles
from game.record.files import RecordError, read_record, write_record
from game.record.form import WorldsForm
from game.scenario import ScenarioError
from game.seats.pipe import PipeError
from game.text.table import Table
from tests.seats.pipe.programs import BOT, GREETED
from tests.text.acting import SMALL, act, small

EXAMPLE = f"pipe:{shlex.quote(sys.executable)} {shlex.quote(str(BOT))}"

DIES = f"""{GREETED}
turn = hear()
say({{"type": "orders", "id": turn["id"], "why": "I wait."}})
hear()
sys.exit("out of ideas")
"""
"""It answers one question."""

MARKS = """
import json, pathlib, sys
for line in sys.stdin:
    said = json.loads(line)
    if said["type"] == "over":
        pathlib.Path(sys.argv[1]).write_text(said["ending"])
    elif said["type"] != "illegal":
        answer = "ready" if said["type"] == "hello" else "orders"
        print(json.dumps({"type": answer, "id": said.get("id")} | {}), flush=True)
"""
"""It holds, and writes the ending into a file."""


def program(folder: Path, code: str, *arguments: str) -> str:
    """The kind of a seat that this code plays."""
    path = folder / "bot.py"
    path.write_text(code, encoding="utf-8")
    return "pipe:" + shlex.join([sys.executable, str(path), *arguments])


def test_a_person_plays_against_a_program_to_the_end(tmp_path: Path) -> None:
    ending = tmp_path / "ending"
    said = act(["seal yes"] * 3, against=program(tmp_path, MARKS, str(ending)))
    assert "\nThe end. " in said
    assert ending.read_text() in small().scenario.endings


def test_a_program_that_ends_does_not_take_the_game_with_it(tmp_path: Path) -> None:
    kind = program(tmp_path, DIES)
    with pytest.raises(PipeError, match="out of ideas"):
        act(["seal yes"] * 3, against=kind)
    saved = paths.user_records() / "autosave-small-north-1.yaml"
    record = read_record(saved).record
    assert (record.sealed, record.players["south"]) == ("1950-05-01 09:00", kind)
    assert record.turns["1950-05-01 09:00"].note == "south: I wait."
    said = act(["seal yes"], seat=None, against=kind, resume=saved)
    assert "Turn 2 of 3." in said
    assert read_record(saved).record.turns["1950-05-01 09:00"].note == "south: I wait."


def test_the_command_says_what_was_wrong_and_how_to_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO("seal yes\n" * 5))
    kind = program(tmp_path, "import sys\nsys.exit('no model here')")
    line = ["play", str(SMALL), "--text", "--as", "north", "--seed", "1", "--against", kind]
    assert run(line) == 2
    told = capsys.readouterr()
    first, *_ = told.err.splitlines()
    assert first.startswith(f"{kind}: error[pipe]: south, 1950-05-01 09:00: it has ended with")
    assert "no model here" in told.err and "Traceback" not in told.err
    told_how = " ".join(told.out.split())
    assert "To go on: knot play --text --resume" in told_how
    assert f"--against {shlex.quote(kind)}" in told.out.replace("\n", " ")


def test_a_saved_game_starts_no_program_by_itself(tmp_path: Path) -> None:
    table = Table.start(small(), "north", EXAMPLE, 1, None)
    path = table.save(tmp_path / "game.yaml")
    for against in ("character", "random", EXAMPLE + " --other"):
        with pytest.raises(ScenarioError, match="a program is started only for somebody who"):
            Table.resume(path, str(SMALL), None, against)
    again = Table.resume(path, str(SMALL), None, EXAMPLE)
    assert again.players == {"north": "human", "south": EXAMPLE}


def test_a_person_may_sit_down_against_another_than_the_program(tmp_path: Path) -> None:
    path = Table.start(small(), "north", EXAMPLE, 1, None).save(tmp_path / "game.yaml")
    again = Table.resume(path, str(SMALL), "north", "random")
    assert again.players == {"north": "human", "south": "random"}


def test_a_record_hands_no_seat_over_to_a_program(tmp_path: Path) -> None:
    path = Table.start(small(), "north", "random", 1, None).save(tmp_path / "a.yaml")
    expected = WorldsForm(n=1, hand_over={"south": EXAMPLE}, kinds={"war": (0, 1)})
    record = read_record(path).record.model_copy(update={"expect_worlds": expected})
    write_record(record, path)
    with pytest.raises(RecordError, match="a program is started only for somebody who"):
        list(ensembles(small(), read_record(path)))

"""`knot lab debrief`: what it prints, and what it refuses."""

import json
import shutil
from pathlib import Path

import pytest
import typer

from game.cli.app import run
from game.cli.lab.debrief import command
from game.scenario import ScenarioError

SMALL = Path(__file__).resolve().parents[2] / "scenarios" / "small.yaml"
RECORD = """
record: 1
id: night
title: A night on the strait
scenario: small
seed: 3
players: {north: human, south: character}
turns:
  "1950-05-01 09:00":
    north: {act: blockade}
    south: {posture: free_guns}
"""


@pytest.fixture
def record(tmp_path: Path) -> Path:
    home = tmp_path / "small"
    (home / "records").mkdir(parents=True)
    shutil.copy(SMALL, home / "scenario.yaml")
    path = home / "records" / "night.yaml"
    path.write_text(RECORD, encoding="utf-8")
    return path


def test_it_tells_all_parts(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command(str(record), n=80)
    text = capsys.readouterr().out
    for title in (
        "Risk by turn and author",
        "Risk by cause",
        "Other worlds",
        "How it stood",
        "Skill and luck apart",
        "Turning points",
        "How sure they should have been",
        "The advisers' odds",
    ):
        assert title in text
    assert "Against Ada Norr in all worlds: character." in " ".join(text.split())


def test_json_is_the_same_every_time(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command(str(record), n=30, as_json=True)
    first = capsys.readouterr().out
    command(str(record), n=30, as_json=True)
    assert capsys.readouterr().out == first
    assert json.loads(first)["id"] == "debrief"


def test_so_many_worlds_as_are_asked_for(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command(str(record), n=25, as_json=True)
    parts = {each["id"]: each for each in json.loads(capsys.readouterr().out)["parts"]}
    assert '"n": 25' in json.dumps(parts["worlds"])
    assert '"n": 50' in json.dumps(parts["skill"])


def test_who_goes_on_is_told(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command(str(record), n=20, then="leaders")
    assert "handed to the leaders" in " ".join(capsys.readouterr().out.split())


def test_a_report_is_written(record: Path, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    command(str(record), n=20, out=tmp_path / "told")
    assert (tmp_path / "told" / "report.html").is_file()


def test_a_game_that_goes_on_is_refused(record: Path) -> None:
    text = record.read_text(encoding="utf-8")
    record.write_text(text + 'sealed: "1950-05-01 09:00"\n', encoding="utf-8")
    with pytest.raises(typer.BadParameter, match=r"goes on at 1950-05-01 18:00"):
        command(str(record))


def test_a_record_that_cannot_be_used_is_refused(record: Path) -> None:
    record.write_text(RECORD.replace("blockade", "invade"), encoding="utf-8")
    with pytest.raises(ScenarioError):
        command(str(record))


def test_it_is_a_command_of_the_laboratory(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lab", "debrief", str(record), "-n", "20"]) == 0
    assert "knot lab debrief" in capsys.readouterr().out


def test_what_it_refuses_leaves_with_two(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", "debrief", str(record.with_name("none.yaml"))]) == 2
    assert capsys.readouterr().err

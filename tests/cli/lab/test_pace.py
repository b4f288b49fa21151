"""`knot lab pace`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli.app import run
from tests.cli.lab.test_worlds import SMALL


def test_the_pace_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", "pace", str(SMALL), "-n", "2", "--seed", "5"]) == 0
    text = capsys.readouterr().out
    assert "How long a game takes" in text and "Turn by turn" in text
    assert "pace" in text and "-n 2 --seed 5" in text


def test_as_json_and_as_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = ["lab", "pace", str(SMALL), "-n", "1", "--json", "--out", str(tmp_path / "out")]
    assert run(line) == 0
    told = json.loads(capsys.readouterr().out)
    assert [part["id"] for part in told["parts"]] == ["length", "spent", "turns"]
    assert (tmp_path / "out" / "report.html").is_file()


@pytest.mark.parametrize("more", [["--preset", "rosy"], ["-n", "0"]])
def test_what_cannot_be_played_gives_2(more: list[str]) -> None:
    assert run(["lab", "pace", str(SMALL), *more]) == 2

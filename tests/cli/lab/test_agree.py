"""What a command prints is what the library finds; options reach it; faults are told once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from game.cli.app import run
from game.lab.counting import Asked
from game.lab.crew import Alone
from game.lab.studies.balance import study_of_balance
from game.lab.studies.calibrate import study_of_calibration
from game.lab.studies.cover import study_of_cover
from game.lab.studies.sensitivity import study_of_sensitivity
from game.lab.studies.worlds import study_of_worlds
from game.lab.study.forms import Study
from game.lab.study.plain import plain_of
from game.record.files import read_record
from game.scenario import load
from tests.cli.lab.test_worlds import SMALL
from tests.cli.lab.test_worlds import record as record  # the fixture

EVENING = "1950-05-01 18:00"


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert run(["lab", *words, "--workers", "1", "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def same(found: dict[str, Any], study: Study) -> bool:
    plain = json.loads(json.dumps(plain_of(study)))
    found["stamp"].pop("command")
    assert found == plain
    return True


def asked_of(record: Path, n: int, **more: Any) -> Asked:
    return Asked(load(record.parent.parent), read_record(record).record, n, crew=Alone(), **more)


def test_worlds(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(capsys, "worlds", str(record), "-n", "30", "--authors", "7", "--fans")
    assert same(found, study_of_worlds(asked_of(record, 30), fans=True, authors=7))


def test_worlds_with_everything_otherwise(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    more = ["--first", "5", "--redraw", "nature", "--hand-over", "north=random", "--authors", "0"]
    found = printed(capsys, "worlds", str(record), "-n", "12", "--from", EVENING, *more)
    asked = asked_of(
        record, 12, first=5, natures="redrawn", hand_over={"north": "random"}, since=EVENING
    )
    assert same(found, study_of_worlds(asked, authors=0))


def test_sensitivity(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(capsys, "sensitivity", str(record), "-n", "10", "--models", "3")
    assert found["stamp"]["models"] == 3
    assert same(found, study_of_sensitivity(asked_of(record, 10), 3))


def test_calibrate(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(capsys, "calibrate", str(record), "--war", "0.3", "-n", "60", "--first", "9")
    assert same(found, study_of_calibration(asked_of(record, 60, first=9), 0.3))


def test_balance(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["balance", str(SMALL), "-n", "9", "--kind", "random", "--first", "2", "--seed", "8"]
    study = study_of_balance(load(SMALL), 9, ("random",), first=2, seed=8, crew=Alone())
    assert same(printed(capsys, *words), study)


def test_cover(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["cover", str(SMALL), "-n", "4", "--kind", "random", "--preset", "grim_school"]
    study = study_of_cover(load(SMALL), 4, ("random",), preset="grim_school", crew=Alone())
    assert same(printed(capsys, *words), study)


# Faults


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--hand-over", "north"], "'north' names no machine; write north=KIND"),
        (["--hand-over", "north="], "'north=' names no machine"),
        (["--hand-over", "north=random", "--hand-over", "north=character"], "handed over twice"),
        (["--hand-over", "west=random"], "there is no seat 'west' in this scenario; it has north"),
        (["--workers", "1", "--cluster", "tcp://a:1"], "a cluster has workers of its own"),
        (["--from", "1950-05-01"], "there is no turn '1950-05-01' in this scenario"),
        (["--preset", "calm"], "there is no preset 'calm' in this scenario; it has calm_school"),
        (["--profile", "--json"], "--profile is told in words"),
    ],
)
def test_options_that_cannot_be(
    more: list[str], told: str, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lab", "worlds", str(record), "-n", "2", *more]) == 2
    said = capsys.readouterr()
    assert told in " ".join(said.err.replace("│", " ").split())
    assert said.out == "" and "Traceback" not in said.err


def test_a_fault_of_the_record_is_told_with_its_line(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record.write_text(record.read_text(encoding="utf-8").replace("blockade", "blokade"), "utf-8")
    for command in ("worlds", "sensitivity", "debrief"):
        assert run(["lab", command, str(record), "-n", "2"]) == 2
        said = capsys.readouterr().err
        assert "night.yaml:9:" in said and "did you mean 'blockade'" in said


def test_a_folder_of_somebody_else_is_left_alone(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("matplotlib")
    pytest.importorskip("pyarrow")
    out = tmp_path / "mine"
    out.mkdir()
    (out / "study.json").write_text("{}", encoding="utf-8")
    assert run(["lab", "cover", str(SMALL), "-n", "2", "--kind", "random", "--out", str(out)]) == 2
    said = capsys.readouterr().err
    assert "another file of this name is there" in said
    assert [path.name for path in out.iterdir()] == ["study.json"]


def test_a_file_in_place_of_the_folder_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("matplotlib")
    pytest.importorskip("pyarrow")
    path = tmp_path / "taken"
    path.write_text("x", encoding="utf-8")
    assert run(["lab", "cover", str(SMALL), "-n", "2", "--kind", "random", "--out", str(path)]) == 2
    assert "this is a file; name a folder for the report" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "x"

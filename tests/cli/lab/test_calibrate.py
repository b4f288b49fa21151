"""`knot lab calibrate`: what it prints, and the exit code that it leaves with."""

import json
from pathlib import Path

import pytest

from game.cli.app import run
from tests.cli.lab.test_worlds import record as record  # the fixture


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return " ".join(capsys.readouterr().err.replace("│", " ").split())


def test_it_prints_the_dial_and_lines_to_paste(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lab", "calibrate", str(record), "--war", "0.3", "-n", "300"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("The war dial of calm_school\n")
    assert "300 worlds of 'night' (small), preset calm_school, seed 3" in told
    assert "for the scenario file: presets: {calm_school: {war_dial: " in told
    assert "War is wanted in 30.00% of the worlds." in told


def test_json_and_the_options_of_worlds(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["lab", "calibrate", str(record), "--war", "0.2", "-n", "100", "--json"]
    more = ["--preset", "grim_school", "--redraw", "nature", "--hand-over", "south=random"]
    assert run([*arguments, *more]) == 0
    plain = json.loads(capsys.readouterr().out)
    stamp = plain["stamp"]
    assert (stamp["preset"], stamp["natures"]) == ("grim_school", "redrawn")
    assert (stamp["seat north"], stamp["seat south"]) == ("bound", "random")
    (_, found) = plain["parts"][0]["rows"]
    assert found["war"]["value"] == pytest.approx(0.2, abs=0.011)
    assert str(found["dial"]) == stamp["war_dial"]


def test_what_cannot_be_reached_gives_2(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", "calibrate", str(record), "--war", "1", "-n", "100"]) == 2
    assert "no dial from -8 to 8 gives war in 100.00% of these worlds" in said(capsys)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--war", "1.5"], "--war"),
        ([], "Missing option '--war'"),
        (["--war", "0.1", "--preset", "rosy"], "there is no preset 'rosy'"),
        (["--war", "0.1", "--redraw", "seed"], "'seed' cannot be redrawn"),
        (["--war", "0.1", "--hand-over", "north=general"], "there is no kind of seat 'general'"),
    ],
)
def test_bad_options_give_2(
    arguments: list[str], complaint: str, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lab", "calibrate", str(record), *arguments]) == 2
    assert complaint in said(capsys)

"""`knot lab worlds`: what it prints, and the exit code that it leaves with."""

import json
import re
import shutil
from pathlib import Path

import pytest

from game.cli.app import run

SMALL = Path(__file__).resolve().parents[2] / "scenarios" / "small.yaml"
RECORD = """
record: 1
id: night
title: A night on the strait
scenario: small
seed: 3
turns:
  "1950-05-01 09:00":
    north: {act: blockade}
    south: {posture: free_guns}
"""
EXPECTED = "expect_worlds: {n: 200, kinds: {war: [0.0, 0.9]}}\n"


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record in the `records` of the small scenario, with bands that hold."""
    home = tmp_path / "small"
    (home / "records").mkdir(parents=True)
    shutil.copy(SMALL, home / "scenario.yaml")
    path = home / "records" / "night.yaml"
    path.write_text(RECORD + EXPECTED, encoding="utf-8")
    return path


def told(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_it_prints_the_tables(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", "worlds", str(record), "-n", "150"]) == 0
    text = told(capsys)
    assert text.startswith("Other worlds of A night on the strait\n")
    assert "150 worlds of 'night' (small), preset calm_school, seed 3" in text
    for title in ("How they ended", "When they ended", "What led to war", "By whose act the"):
        assert re.search(rf"^{title}", text, re.MULTILINE), title
    assert "where the time goes" not in text and "Tension" not in text


def test_workers_change_nothing(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["lab", "worlds", str(record), "-n", "100"])
    alone = told(capsys)
    run(["lab", "worlds", str(record), "-n", "100", "--workers", "2"])
    assert told(capsys) == alone, "to the letter, the command at the end included"


def test_json_holds_the_same_worlds(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["lab", "worlds", str(record), "-n", "90", "--first", "10", "--json"]
    assert run([*arguments, "--redraw", "nature", "--hand-over", "south=random"]) == 0
    plain = json.loads(told(capsys))
    stamp = plain["stamp"]
    assert (stamp["games"], stamp["natures"]) == ("10 to 99", "redrawn")
    assert (stamp["seat north"], stamp["seat south"]) == ("bound", "random")
    endings = next(part for part in plain["parts"] if part["id"] == "endings")
    assert {row["share"]["n"] for row in endings["rows"]} == {90}
    single = [row for row in endings["rows"] if row["title"]]
    assert sum(row["share"]["count"] for row in single) == 90


def test_from_a_turn_on_only_what_follows_differs(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["lab", "worlds", str(record), "-n", "60", "--from", "1950-05-02 06:00", "--json"]
    assert run(arguments) == 0
    plain = json.loads(told(capsys))
    days = next(part for part in plain["parts"] if part["id"] == "days")
    assert {row["turn"] for row in days["rows"]} == {"1950-05-02 06:00"}
    assert plain["stamp"]["from"] == "1950-05-02 06:00"
    assert "until 1950-05-02 06:00 all as in the record" in plain["said"]


def test_fans_are_told_when_asked(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", "worlds", str(record), "-n", "30", "--fans", "--json"]) == 0
    parts = json.loads(told(capsys))["parts"]
    assert {"fan-tension", "fan-fort"} <= {part["id"] for part in parts}


def test_no_world_is_asked_by_whose_act_if_none_shall_be(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lab", "worlds", str(record), "-n", "30", "--authors", "0"]) == 0
    assert "By whose act" not in told(capsys)


def test_another_preset_is_told(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", "worlds", str(record), "-n", "20", "--preset", "grim_school"]) == 0
    assert "preset grim_school" in told(capsys)


def test_profile_tells_where_the_time_goes(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lab", "worlds", str(record), "-n", "20", "--profile"]) == 0
    assert re.search(r"^hazards and leaks +[\d.]+ +[\d.]+%$", told(capsys), re.MULTILINE)


def test_check_passes_where_the_bands_hold(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lab", "worlds", str(record), "--check"]) == 0
    text = told(capsys)
    assert text.startswith("200 worlds of 'night'")
    assert text.endswith("pass  night: 1 expectations over worlds\n")


def test_check_fails_where_one_does_not(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record.write_text(RECORD + EXPECTED.replace("[0.0, 0.9]", "[0.9, 1.0]"), encoding="utf-8")
    assert run(["lab", "worlds", str(record), "--check"]) == 1
    assert re.search(r"kinds\.war: expected 90\.00% to 100\.00%, found \d", told(capsys))
    assert run(["lab", "worlds", str(record), "--check", "--json"]) == 1
    plain = json.loads(told(capsys))
    assert plain["passed"] is False
    assert len(plain["unmet"]) == 1


BAD = [
    (["--redraw", "seed"], "'seed' cannot be redrawn"),
    (["--preset", "rosy"], "there is no preset 'rosy'"),
    (["--hand-over", "east=random"], "there is no seat 'east'"),
    (["--check", "-n", "5"], "plays the worlds as the record says"),
    (["--check", "--from", "1950-05-01 18:00"], "plays the worlds as the record says"),
    (["--from", "1950-05-03 06:00"], "there is no turn '1950-05-03 06:00'"),
]


@pytest.mark.parametrize(("arguments", "complaint"), BAD)
def test_bad_options_give_2(
    arguments: list[str], complaint: str, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lab", "worlds", str(record), *arguments]) == 2
    said = " ".join(capsys.readouterr().err.replace("│", " ").split())
    assert complaint in said


def test_no_such_machine_gives_2(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", "worlds", str(record), "--hand-over", "north=general"]) == 2
    assert "there is no kind of seat 'general'" in capsys.readouterr().err


def test_no_such_record_gives_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", "worlds", "nowhere"]) == 2
    assert "no such record" in capsys.readouterr().err


def test_check_without_expectations_gives_2(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record.write_text(RECORD, encoding="utf-8")
    assert run(["lab", "worlds", str(record), "--check"]) == 2
    assert "no expect_worlds" in capsys.readouterr().err


def test_an_unknown_ending_in_the_bands_names_its_place(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record.write_text(RECORD + "expect_worlds: {endings: {peace: [0, 1]}}\n", encoding="utf-8")
    assert run(["lab", "worlds", str(record), "--check"]) == 2
    said = capsys.readouterr().err
    assert "night.yaml:10:" in said or "night.yaml:11:" in said
    assert "peace" in said


TWO = """expect_worlds:
  - {title: As it was, n: 60, kinds: {war: [0, 0.9]}}
  - {n: 50, hand_over: {north: random}, commonest: calm}
"""


def test_all_parts_of_what_is_expected_are_held(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record.write_text(RECORD + TWO, encoding="utf-8")
    assert run(["lab", "worlds", str(record), "--check"]) == 1
    text = told(capsys)
    assert "pass  night, As it was: 1 expectations over worlds\n50 worlds of 'night'" in text
    assert "north: handed over to random" in text
    assert "FAIL  night, part 2: 1 expectations over worlds\n  commonest: expected calm" in text
    assert run(["lab", "worlds", str(record), "--check", "--json"]) == 1
    plain = json.loads(told(capsys))
    assert [(part["title"], part["n"], len(part["unmet"])) for part in plain["parts"]] == [
        ("As it was", 60, 0),
        ("part 2", 50, 1),
    ]
    assert (plain["record"], plain["passed"]) == ("night", False)
    assert plain["unmet"] == plain["parts"][1]["unmet"]

"""`knot lab whatif`, `sensitivity`, `balance`, `cover`, and what all of them share."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli.app import run
from game.cli.asked import free_from
from game.cli.lab.show import GIVEN, command_line
from tests.cli.lab.test_worlds import SMALL
from tests.cli.lab.test_worlds import record as record  # the fixture

MORNING = "1950-05-01 09:00"
HOLD = f"{MORNING} north act=hold"
STUDY = f"""
study: 1
id: asked
title: Asked of the night
scenario: small
questions:
  no_blockade:
    {{title: No blockade, why: Ships pass., judgement: made up,
     turns: {{"{MORNING}": {{north: {{act: hold}}}}}}}}
"""


def told(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return " ".join(capsys.readouterr().err.replace("│", " ").split())


def test_a_change_in_a_line(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", "whatif", str(record), "-n", "60", "--change", HOLD]) == 0
    text = told(capsys)
    assert text.startswith("What if: A night on the strait\n")
    assert "both bound to the record" in text and "pp (" in text


def test_several_changes_and_a_study_file(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "asked.yaml"
    path.write_text(STUDY, encoding="utf-8")
    line = ["lab", "whatif", str(record), "-n", "40", "--json", "--change", str(path)]
    assert run(line) == 0
    alone = json.loads(told(capsys))
    assert alone["title"] == "Asked of the night"
    assert run([*line, "--change", "preset=grim_school"]) == 0
    both = json.loads(told(capsys))
    changes = both["parts"][0]["rows"]
    assert [row["change"] for row in changes] == ["No blockade", "preset=grim_school"]
    assert changes[0] == alone["parts"][0]["rows"][0], "another question changes no answer"


def test_a_study_with_a_fault_is_told_by_its_line(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "asked.yaml"
    path.write_text(STUDY.replace("act: hold", "act: hodl"), encoding="utf-8")
    assert run(["lab", "whatif", str(record), "-n", "4", "--change", str(path)]) == 2
    assert f"{path}:9:" in said(capsys)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ("nothing", "a change names a date, a time, a seat, and what it does"),
        (f"{MORNING} nort act=hold", "did you mean 'north'?"),
        (f"{MORNING} north act=open_strait letters=all", "letters can only be left out here"),
        ("none.yaml", "none.yaml: no such study file"),
    ],
)
def test_a_change_that_cannot_be_made_gives_2(
    change: str, complaint: str, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lab", "whatif", str(record), "-n", "4", "--change", change]) == 2
    assert complaint in said(capsys)


def test_a_change_before_the_worlds_part_gives_2(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["lab", "whatif", str(record), "-n", "4", "--change", HOLD]
    assert run([*line, "--from", "1950-05-01 18:00"]) == 2
    assert "lies before 1950-05-01 18:00" in said(capsys)


def test_sensitivity(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = ["lab", "sensitivity", str(record), "-n", "20", "--models", "4", "--workers", "1"]
    assert run(line) == 0
    text = told(capsys)
    assert "4 models, in each of which every coefficient" in text
    assert "What owns the share of war" in text


def test_balance_and_cover(capsys: pytest.CaptureFixture[str]) -> None:
    for command, title in (("balance", "What is never done"), ("cover", "What nobody reached")):
        assert run(["lab", command, str(SMALL), "-n", "20", "--kind", "random"]) == 0
        text = told(capsys)
        assert title in text and "(random)" in text
        assert f"knot lab {command}" in text


def test_balance_of_all_whom_the_scenario_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", "balance", str(SMALL), "-n", "20", "--named", "--workers", "1"]) == 0
    text = told(capsys)
    assert "What is dead" in text and "by each pair of those whom it names" in text
    assert "--named" in text, "the line that gives the same again"
    assert run(["lab", "balance", str(SMALL), "--named", "--kind", "random"]) == 2
    assert "drop --kind" in said(capsys)


@pytest.mark.parametrize("command", ["balance", "cover"])
@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        (["--kind", "general"], "there is no kind of seat 'general'"),
        (["--preset", "rosy"], "there is no preset 'rosy'"),
        (["--seed", "-1"], "--seed"),
    ],
)
def test_what_cannot_play_gives_2(
    command: str, more: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lab", command, str(SMALL), "-n", "2", *more]) == 2
    assert complaint in said(capsys)


def test_the_seed_and_the_preset_of_free_games(capsys: pytest.CaptureFixture[str]) -> None:
    line = ["lab", "balance", str(SMALL), "-n", "30", "--kind", "random", "--json"]
    found = []
    for more in ([], [], ["--seed", "3"], ["--preset", "grim_school"]):
        assert run([*line, *more]) == 0
        found.append(json.loads(told(capsys)))
    assert found[0] == found[1]
    assert found[0]["parts"] != found[2]["parts"] and found[2]["stamp"]["seed"] == 3
    assert found[3]["stamp"]["preset"] == "grim_school"
    assert found[0]["parts"] != found[3]["parts"]


def test_kinds_are_named_once() -> None:
    _, kinds = free_from(str(SMALL), ["random", "character", "random"], None)
    assert kinds == ("random", "character")


# The command that plays it again


@pytest.mark.parametrize(
    ("given", "again"),
    [
        (["lab", "worlds", "x", "-n", "5"], "knot lab worlds x -n 5"),
        (["lab", "worlds", "x", "--workers", "4", "-n", "5"], "knot lab worlds x -n 5"),
        (["lab", "worlds", "x", "--out=here", "--json"], "knot lab worlds x"),
        (["lab", "worlds", "x", "--cluster", "tcp://a:1", "--fans"], "knot lab worlds x --fans"),
        (["lab", "whatif", "x", "--change", "a b"], "knot lab whatif x --change 'a b'"),
    ],
)
def test_options_that_change_no_number_are_left_out(given: list[str], again: str) -> None:
    held = GIVEN.set(tuple(given))
    try:
        assert command_line() == again
    finally:
        GIVEN.reset(held)


def test_files_are_written_where_they_shall_be(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("matplotlib")
    pytest.importorskip("pyarrow")
    out = tmp_path / "report"
    assert run(["lab", "cover", str(SMALL), "-n", "4", "--out", str(out)]) == 0
    assert (out / "report.html").is_file()
    assert f"begin with {out / 'report.html'}" in told(capsys)
    page = (out / "report.html").read_text(encoding="utf-8")
    assert str(tmp_path / "report") not in page, "where it lies is no part of it"

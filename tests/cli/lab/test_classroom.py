"""`knot lab class`: the command's own words, files and faults."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from game.cli.lab import classroom
from game.lab.errors import LabError
from tests.lab.classroom.making import adjourned, agreed

APP = typer.Typer()
APP.command()(classroom.command)


def run(*arguments: object) -> str:
    found = CliRunner().invoke(APP, [str(each) for each in arguments], catch_exceptions=False)
    assert found.exit_code == 0, found.output
    return found.output


def test_it_tells_all_games_in_words(tmp_path: Path) -> None:
    told = run(agreed(tmp_path), adjourned(tmp_path))
    assert told.startswith("The Strait: 2 games\n")
    assert "50 % (9 to 91; 1 of 2)" in told
    assert "anna" in told


def test_it_prints_json_alone(tmp_path: Path) -> None:
    plain = json.loads(run(agreed(tmp_path), adjourned(tmp_path), "--json"))
    assert plain["id"] == "class"
    assert [part["id"] for part in plain["parts"]] == ["games", "endings", "terms", "path"]


def test_history_stands_among_them_unless_it_is_one_of_them() -> None:
    told = run("friedrichstrasse-1961/war")
    assert "and history in the same model" in told
    assert "and history in the same model" not in run("friedrichstrasse-1961/history")


def test_a_sheet_is_written_about_the_first(tmp_path: Path) -> None:
    page = tmp_path / "sheet.html"
    run(agreed(tmp_path), adjourned(tmp_path), "--sheet", page)
    text = page.read_text(encoding="utf-8")
    assert "from the chair of Ada Norr" in text
    run(agreed(tmp_path), "--sheet", page, "--seat", "south")
    assert "from the chair of Bo Sur" in page.read_text(encoding="utf-8")


def test_the_preset_is_that_of_all_risks(tmp_path: Path) -> None:
    assert "under the preset 'grim_school'" in run(agreed(tmp_path), "--preset", "grim_school")


@pytest.mark.parametrize(("option", "known"), [("--preset", "calm_school"), ("--seat", "north")])
def test_unknown_names_are_refused_with_those_that_there_are(
    tmp_path: Path, option: str, known: str
) -> None:
    found = CliRunner().invoke(APP, [str(agreed(tmp_path)), option, "nobody"])
    assert found.exit_code == 2
    assert "'nobody'" in found.output
    assert known in found.output


def test_a_record_that_is_not_there_is_named() -> None:
    with pytest.raises(FileNotFoundError):
        CliRunner().invoke(APP, ["no-such-record"], catch_exceptions=False)


def test_two_scenarios_do_not_compare(tmp_path: Path) -> None:
    with pytest.raises(LabError):
        CliRunner().invoke(
            APP, [str(agreed(tmp_path)), "friedrichstrasse-1961/war"], catch_exceptions=False
        )


def test_a_sheet_asks_about_the_turning_point_if_it_shall(tmp_path: Path) -> None:
    page, plain = tmp_path / "turning.html", tmp_path / "plain.html"
    told = run("friedrichstrasse-1961/war", "--sheet", page, "--turning")
    assert run("friedrichstrasse-1961/war", "--sheet", plain) == told, "the chart is the same"
    assert "Suppose that it had been" not in plain.read_text(encoding="utf-8")
    text = page.read_text(encoding="utf-8")
    assert "Suppose that it had been" in text
    assert "Counted in 1,000 pairs of worlds" in text


def test_turning_points_without_a_sheet_are_asked_of_nobody(tmp_path: Path) -> None:
    found = CliRunner().invoke(APP, [str(agreed(tmp_path)), "--turning"])
    assert found.exit_code == 2
    assert "add --sheet FILE" in " ".join(found.output.replace("│", " ").split())


def test_a_report_is_written_beside_the_words(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    pytest.importorskip("pyarrow")
    out = tmp_path / "class"
    run(agreed(tmp_path), adjourned(tmp_path), "--out", out)
    table = (out / "tables" / "games.csv").read_text(encoding="utf-8").splitlines()
    assert [line.partition(",")[0] for line in table] == ["name", "anna", "ben"]
    assert {each.name for each in (out / "charts").iterdir()} >= {"games.svg", "path.png"}


def test_a_record_of_a_game_that_goes_on_is_no_game_of_a_class(tmp_path: Path) -> None:
    path = adjourned(tmp_path, "carl")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.partition("end:\n")[0], encoding="utf-8")
    with pytest.raises(LabError, match=r"carl\.yaml: the game of this record has no ending"):
        CliRunner().invoke(APP, [str(path)], catch_exceptions=False)


def test_no_record_at_all_is_a_fault_of_the_line() -> None:
    found = CliRunner().invoke(APP, [])
    assert found.exit_code == 2
    assert "Missing argument" in found.output

"""The sheet for the class is written, and over nothing else."""

from pathlib import Path

import pytest

from game import paths
from game.lab.classroom.questions import Material, questions
from game.lab.classroom.sheet import sheet
from game.text.debrief import words
from game.text.debrief.classroom import classroom
from tests.text.debrief.ended import LOOKS, closing, settled


def asked(answer: str, *people: str) -> str:
    stage, after = closing(settled(), *people)
    classroom(after, answer)
    return stage.said


def test_it_is_the_sheet_of_the_laboratory(tmp_path: Path) -> None:
    _, after = closing(settled(), "south")
    classroom(after, str(tmp_path / "sheet.html"))
    written = (tmp_path / "sheet.html").read_text(encoding="utf-8")
    material = Material(after.counts.attempt, "south", after.counts.beside)
    assert written == sheet(material)


def test_turning_points_that_were_found_are_asked_about(tmp_path: Path) -> None:
    _, after = closing(settled())
    points = after.counts.turning(LOOKS).points
    classroom(after, str(tmp_path / "sheet.html"))
    written = (tmp_path / "sheet.html").read_text(encoding="utf-8")
    assert written == sheet(Material(after.counts.attempt, "north", None, points))


def test_where_it_lies_and_how_much_it_asks_is_said(tmp_path: Path) -> None:
    said = asked(str(tmp_path / "s.html"))
    _, after = closing(settled())
    number = len(questions(Material(after.counts.attempt, "north", None)))
    count = f"{number} questions"
    assert words.CLASS.format(path=tmp_path / "s.html", count=count) in said
    assert words.CLASS_CHART in said


@pytest.mark.parametrize(("name", "file"), [("plain", "plain.html"), ("full.htm", "full.htm")])
def test_the_name_gets_an_ending_where_it_has_none(tmp_path: Path, name: str, file: str) -> None:
    asked(str(tmp_path / name))
    assert (tmp_path / file).is_file()


def test_a_folder_gets_a_name_of_the_game(tmp_path: Path) -> None:
    asked(str(tmp_path))
    assert [each.name[:6] for each in tmp_path.iterdir()] == ["small-"]


def test_without_a_name_it_lies_among_the_user_s_own() -> None:
    said = asked("")
    found = list((paths.user_data() / "class").iterdir())
    assert len(found) == 1
    assert str(found[0]) in said


def test_it_is_written_anew_but_over_nothing_else(tmp_path: Path) -> None:
    place = tmp_path / "s.html"
    asked(str(place))
    asked(str(place))
    assert place.read_bytes().startswith(b"<!DOCTYPE html>")
    place.write_text("my essay", encoding="utf-8")
    assert words.CLASS_TAKEN.format(path=place) in asked(str(place))
    assert place.read_text(encoding="utf-8") == "my essay"


def test_where_it_cannot_be_written_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    said = asked(str(tmp_path / "file" / "below" / "s.html"))
    assert said.startswith("The sheet could not be written: ")
    assert "Traceback" not in said

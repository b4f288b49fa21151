"""Study files and changes in a line: what is read, and how each fault is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.lab.errors import LabError
from game.lab.studies.asking import question_from, study_file, title_of, whole
from game.lab.studies.questions import Otherwise, Posed, instead, posed, read_questions
from game.record.files import RecordError
from game.scenario import ScenarioError
from tests.lab.cases import Case

MORNING, EVENING = "1950-05-01 09:00", "1950-05-01 18:00"
STUDY = """study: 1
id: strait
title: Two questions
scenario: small
questions:
  no_guns:
    title: North holds its fire
    why: Guns were the worst of it.
    judgement: made up
    war: less
    turns:
      "1950-05-01 18:00":
        north: {act: hold}
  grim:
    title: As the grim school sees it
    why: Numbers are disputed.
    judgement: made up
    preset: grim_school
"""


def written(folder: Path, text: str = STUDY, *changes: tuple[str, str]) -> Path:
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path = folder / "questions.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def asked_of(strait: Case, path: Path) -> tuple[Posed, ...]:
    return posed(read_questions(path, strait.loaded), strait.loaded, strait.record)


def test_questions_are_changes_of_the_record(strait: Case, tmp_path: Path) -> None:
    quiet, grim = asked_of(strait, written(tmp_path))
    own = strait.record.turns[EVENING].seats["north"]
    orders = quiet.change.orders[EVENING]["north"]
    assert orders.choices == {"act": "hold"}
    assert orders.letters == own.letters, "what is not named stays"
    assert (grim.change.preset, dict(grim.change.orders)) == ("grim_school", {})
    assert quiet.question.handed_after is None and quiet.question.war == "less"


FAULTS = [
    ("act: hold", "act: hlod", 13, "no choice of north in slot 'act' called 'hlod'"),
    ("act: hold", "deed: hold", 13, "no slot 'deed'"),
    ("north: {act", "east: {act", 13, "no seat 'east'"),
    ('"1950-05-01 18:00"', '"1950-05-01 19:00"', 12, "no turn '1950-05-01 19:00'"),
    ("preset: grim_school", "preset: grim", 18, "no preset 'grim'"),
    ("preset: grim_school", "scenario: nowhere", 18, "'nowhere' cannot be played"),
    ("preset: grim_school", "last: 1950-05-01 18:00", 14, "changes nothing"),
    (
        "    preset: grim_school\n",
        "    preset: grim_school\n    then: characters\n",
        14,
        "from when",
    ),
    ("war: less", "war: fewer", 10, "fewer"),
    ("act: hold}", "also: [{channel: pigeon, tone: hard}]}", 13, "no channel 'pigeon'"),
    ("scenario: small", "scenario: large", 4, "no scenario 'large'"),
    ("act: hold", "act: blockade", 6, "'blockade' is not open to north"),
]


@pytest.mark.parametrize(("old", "new", "line", "told"), FAULTS, ids=[f[3] for f in FAULTS])
def test_every_fault_is_told_with_its_place(
    old: str, new: str, line: int, told: str, strait: Case, tmp_path: Path
) -> None:
    path = written(tmp_path, STUDY, (old, new))
    with pytest.raises(RecordError) as caught:
        asked_of(strait, path)
    said = str(caught.value)
    assert said.startswith(f"{path}:{line}:"), said
    assert told in said and "help: " in said


def test_letters_take_the_place_of_the_seats_own_or_join_them(strait: Case) -> None:
    own = strait.record.turns[MORNING].seats["north"].letters
    new = {"channel": "envoy", "tone": "soft"}
    joined = instead(strait.record, MORNING, "north", Otherwise.model_validate({"also": [new]}))
    assert [each.channel for each in joined.letters] == [own[0].channel, "envoy"]
    for letters, left in (([new], ["envoy"]), ([], [])):
        given = Otherwise.model_validate({"letters": letters})
        told = instead(strait.record, MORNING, "north", given)
        assert [each.channel for each in told.letters] == left
        assert told.choices == strait.record.turns[MORNING].seats["north"].choices


def test_where_nothing_was_ordered_a_change_stands_alone(strait: Case) -> None:
    given = Otherwise.model_validate({"act": "denounce"})
    told = instead(strait.record, "1950-05-02 06:00", "north", given)
    assert told.choices["act"] == "denounce"


# Changes in a line


def test_a_change_in_a_line_is_a_question(strait: Case) -> None:
    line = f"{EVENING} north act=hold letters=none; preset=grim_school; then=characters"
    (one,) = whole([line], strait.loaded, strait.record)
    assert one.question.title == line
    assert one.change.preset == "grim_school"
    assert one.change.orders[EVENING]["north"].choices == {"act": "hold"}
    assert one.change.orders[EVENING]["north"].letters == []
    assert one.question.handed_after == EVENING


def test_parts_of_one_change_join(strait: Case) -> None:
    line = f"{EVENING} north act=hold; {EVENING} south posture=hold; {MORNING} north act=hold"
    turns = question_from(line, strait.loaded)["turns"]
    assert {moment: sorted(seats) for moment, seats in turns.items()} == {
        EVENING: ["north", "south"],
        MORNING: ["north"],
    }


UNREADABLE = [
    ("hold", "a change names a date, a time, a seat, and what it does"),
    (f"{EVENING} north", "a change names a date, a time, a seat, and what it does"),
    (f"{EVENING} north act", "'act' is not one of act=..., posture=..., letters=..."),
    (f"{EVENING} north deed=x", "'deed=x' is not one of"),
    (f"{EVENING} north letters=two", "letters can only be left out here"),
    ("preset=", "'preset=' is not one of preset=..."),
    ('preset="grim', "No closing quotation"),
    ("then=characters", "this changes nothing"),
]


@pytest.mark.parametrize(("line", "told"), UNREADABLE)
def test_a_change_that_cannot_be_read_says_why(line: str, told: str, strait: Case) -> None:
    with pytest.raises(LabError) as caught:
        whole([line], strait.loaded, strait.record)
    assert str(caught.value).startswith(f"--change {line!r}: ")
    assert told in str(caught.value)


def test_names_in_a_line_are_held_against_the_scenario(strait: Case) -> None:
    with pytest.raises(ScenarioError, match="did you mean 'north'"):
        whole([f"{EVENING} nort act=hold"], strait.loaded, strait.record)


def test_study_files_are_found_by_path_and_by_name(strait: Case, tmp_path: Path) -> None:
    path = written(tmp_path)
    assert study_file(str(path), strait.loaded) == path
    assert study_file("strait", strait.loaded) is None
    with pytest.raises(FileNotFoundError):
        study_file(str(tmp_path / "none.yaml"), strait.loaded)
    home = strait.path.parent.parent / "studies"
    home.mkdir(exist_ok=True)
    shipped = written(home)
    try:
        assert study_file("questions", strait.loaded) == shipped
        assert len(whole(["questions", "preset=grim_school"], strait.loaded, strait.record)) == 3
        assert title_of(["questions"], strait.loaded, strait.record) == "Two questions"
        both = ["questions", "preset=grim_school"]
        assert title_of(both, strait.loaded, strait.record) == "What if: The strait closes"
    finally:
        shipped.unlink()

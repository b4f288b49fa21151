"""Changes in a line, word by word, and questions held against their scenario."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from game.lab.errors import LabError
from game.lab.studies.asking import EXAMPLE, _pairs, question_from, study_file, title_of, whole
from game.lab.studies.questions import Otherwise, Question, QuestionsForm, instead
from game.record.files import RecordError
from game.record.form import Record
from game.scenario import ScenarioError
from tests.lab.cases import Case
from tests.record.making import small

MORNING, EVENING, DAWN = "1950-05-01 09:00", "1950-05-01 18:00", "1950-05-02 06:00"
BASE = {"title": "T", "why": "W.", "judgement": "made up"}


# A line, word by word


def test_a_line_is_a_question_with_its_own_words_for_a_title() -> None:
    line = f"{EVENING} north act=hold posture=raise_alert"
    assert question_from(line, small()) == {
        "title": line,
        "why": "One change of the record.",
        "judgement": "asked on the command line",
        "turns": {EVENING: {"north": {"act": "hold", "posture": "raise_alert"}}},
    }


def test_settings_stand_beside_the_turns_wherever_they_are_named() -> None:
    line = f'preset=grim_school then=characters; {MORNING} south act=hold; last="{EVENING}"'
    found = question_from(line, small())
    assert (found["preset"], found["then"], found["last"]) == ("grim_school", "characters", EVENING)
    assert found["turns"] == {MORNING: {"south": {"act": "hold"}}}


def test_the_last_word_on_a_slot_counts() -> None:
    line = f"{MORNING} north act=hold; {MORNING} north act=blockade letters=none"
    found = question_from(line, small())["turns"]
    assert found == {MORNING: {"north": {"act": "blockade", "letters": []}}}


@pytest.mark.parametrize("line", ["", ";", "  ;  ", f"{MORNING} north act=hold;"])
def test_an_empty_part_is_told_with_an_example(line: str) -> None:
    with pytest.raises(LabError) as caught:
        question_from(line, small())
    said = str(caught.value)
    assert said.startswith(f"--change {line!r}: a change names a date, a time, a seat")
    assert EXAMPLE in said and "docs/lab.md" in said


@given(st.lists(st.sampled_from(["a=1", "b=2", "a=3"]), max_size=5))
def test_pairs_keep_the_last_of_each(words: list[str]) -> None:
    found = _pairs(words, ("a", "b"), "text")
    assert found == dict(word.split("=") for word in words)


@pytest.mark.parametrize("word", ["a", "a=", "=1", "c=1", ""])
def test_other_words_are_refused_with_those_that_there_are(word: str) -> None:
    with pytest.raises(LabError, match=r"is not one of a=\.\.\., b=\.\.\."):
        _pairs([word], ("a", "b"), "text")


def test_a_value_may_hold_signs_of_equality() -> None:
    assert _pairs(["a=b=c"], ("a",), "text") == {"a": "b=c"}


# What is asked in all


def test_lines_are_numbered_in_their_order(strait: Case) -> None:
    found = whole(["preset=grim_school", f"{EVENING} north act=hold"], strait.loaded, strait.record)
    assert [each.id for each in found] == ["change_1", "change_2"]
    assert [each.change.preset for each in found] == ["grim_school", None]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("preset=gim_school", "did you mean 'grim_school'"),
        ("scenario=nowhere", "'nowhere' cannot be played"),
        (f"{EVENING} north act=blokade", "did you mean 'blockade'"),
        ("1950-05-01 19:00 north act=hold", "no turn '1950-05-01 19:00'"),
        (f"{DAWN} north act=hold", "the game is over by then (any_terms)"),
    ],
)
def test_names_of_a_line_are_held_against_the_scenario(line: str, told: str, strait: Case) -> None:
    with pytest.raises(ScenarioError) as caught:
        whole([line], strait.loaded, strait.record)
    assert told in str(caught.value)
    assert f"--change {line!r}" in str(caught.value)


def test_orders_that_were_not_open_are_refused(strait: Case) -> None:
    line = f"{MORNING} north act=open_strait"
    with pytest.raises(RecordError, match="'open_strait' is not open to north") as caught:
        whole([line], strait.loaded, strait.record)
    assert "help: order what was open to the seat in that turn" in str(caught.value)


def test_the_title_is_the_records_unless_one_study_alone_is_asked(
    strait: Case, tmp_path: Path
) -> None:
    path = tmp_path / "q.yaml"
    path.write_text(
        "study: 1\nid: q\ntitle: Mine\nscenario: small\nquestions:\n"
        "  one: {title: T, why: W., judgement: made up, preset: grim_school}\n",
        encoding="utf-8",
    )
    assert title_of([str(path)], strait.loaded, strait.record) == "Mine"
    assert title_of([str(path), "x"], strait.loaded, strait.record).startswith("What if: ")
    assert title_of(["x"], strait.loaded, strait.record) == "What if: The strait closes"
    assert study_file(str(path), strait.loaded) == path
    with pytest.raises(FileNotFoundError, match="no such study file"):
        study_file("gone.yaml", strait.loaded)


# Questions as they are written


@pytest.mark.parametrize(
    ("more", "after"),
    [
        ({"preset": "p"}, None),
        ({"turns": {MORNING: {}}}, None),
        ({"turns": {MORNING: {}, EVENING: {}}, "then": "characters"}, EVENING),
        ({"turns": {MORNING: {}}, "then": "characters", "last": EVENING}, EVENING),
        ({"preset": "p", "then": "characters", "last": MORNING}, MORNING),
    ],
)
def test_from_when_on_both_are_characters(more: dict[str, object], after: str | None) -> None:
    assert Question.model_validate({**BASE, **more}).handed_after == after


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({}, "this changes nothing"),
        ({"last": MORNING}, "this changes nothing"),
        ({"preset": "p", "then": "characters"}, "say from when on both are characters"),
        ({"turns": {EVENING: {}}, "last": MORNING}, "a turn is changed after last"),
        ({"preset": "p", "then": "nobody"}, "'bound' or 'characters'"),
        ({"preset": "p", "war": "same"}, "'less' or 'more'"),
        ({"preset": "p", "colour": "red"}, "colour"),
    ],
)
def test_questions_that_make_no_sense_are_refused(more: dict[str, object], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        Question.model_validate({**BASE, **more})


@pytest.mark.parametrize("name", ["Big", "_x", "a b", "ä", ""])
def test_a_study_has_a_plain_id(name: str) -> None:
    form = {
        "study": 1,
        "title": "T",
        "scenario": "small",
        "questions": {"q": {**BASE, "preset": "p"}},
    }
    assert QuestionsForm.model_validate({**form, "id": "a-1_b"}).id == "a-1_b"
    with pytest.raises(ValidationError):
        QuestionsForm.model_validate({**form, "id": name})
    with pytest.raises(ValidationError):
        QuestionsForm.model_validate({**form, "id": "a", "questions": {}})


# What is otherwise


def test_only_what_is_named_changes(strait: Case) -> None:
    own = strait.record.turns[MORNING].seats["north"]
    found = instead(strait.record, MORNING, "north", Otherwise.model_validate({"posture": "hold"}))
    assert found.choices == {**own.choices, "posture": "hold"}
    assert found.letters == own.letters
    assert strait.record.turns[MORNING].seats["north"] == own, "the record itself stays"


@pytest.mark.parametrize("moment", [MORNING, DAWN])
def test_nothing_otherwise_is_what_was(moment: str, strait: Case) -> None:
    own = strait.record.turns[moment].seats["south"]
    found = instead(strait.record, moment, "south", Otherwise())
    assert (found.choices, found.letters) == (own.choices, own.letters)


def test_letters_beside_new_ones_join_both() -> None:
    first, second = ({"channel": name, "tone": "soft"} for name in ("radio", "envoy"))
    given = Otherwise.model_validate({"letters": [first], "also": [second]})
    record = Record(record=1, id="r", title="R", scenario="small", seed=1)
    found = instead(record, MORNING, "north", given)
    assert [each.channel for each in found.letters] == ["radio", "envoy"]

"""What a record expects over worlds: read alone or as a list, and held against its scenario."""

from pathlib import Path

import pytest

from game.record.check_worlds import place_of
from game.record.files import read_record, text_of
from tests.record.making import planted
from tests.record.test_faults import pointed_at, problems

ALONE = "kinds: {war: [0, 0.5]}"

PLANTED = [
    (
        "preset: grim_skool", "grim_skool",
        "there is no preset 'grim_skool'", "did you mean 'grim_school'?",
    ),
    (
        "hand_over: {east: character}", "east",
        "there is no seat 'east'", "known: north, south",
    ),
    (
        "groups: {terms: [any_terms, good_term]}", "good_term",
        "there is no ending 'good_term'", "did you mean 'good_terms'?",
    ),
    (
        "groups: {terms: [any_terms, any_terms]}", "any_terms]",
        "'any_terms' is named twice", "remove one",
    ),
    (
        "groups: {calm: [any_terms]}", "calm",
        "'calm' is the name of an ending", "give the group another name",
    ),
    (
        "groups: {terms: []}", "terms",
        "the group 'terms' is empty", "name its endings",
    ),
    (
        "commonest: calms", "calms",
        "there is no ending 'calms'", "did you mean 'calm'?",
    ),
    (
        "groups: {terms: [any_terms]}\n  commonest: term", "term",
        "there is no ending or group 'term'", "did you mean 'terms'?",
    ),
    (
        "worst_cause: [0.5, 0]", "expect_worlds",
        "the band 0.5 to 0 is empty", "write [low, high]",
    ),
    (
        "worst_cause: [0, 5]", "expect_worlds",
        "the share 0 to 5 lies outside 0 to 1", "mend it",
    ),
    (
        "settled: {from: 1950-05-02 08:00, to: 1950-05-01 08:00}", "settled",
        "1950-05-02 08:00 lies after 1950-05-01 08:00", "exchange from and to",
    ),
    (
        "settled: {from: 1950-05-02 08:00, to: 1950-05-32 08:00}", "1950-05-32",
        "'1950-05-32 08:00' is in no calendar", "write it as 1962-10-27 09:00",
    ),
    (
        "settled: {fro: 1950-05-02 08:00, from: 1950-05-01 08:00, to: 1950-05-03 08:00}", "fro",
        "there is no entry 'fro' in expect_worlds.settled", "did you mean 'from'?",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "at", "message", "remedy"), PLANTED)
def test_what_does_not_fit_is_told_at_its_place(
    entry: str, at: str, message: str, remedy: str, tmp_path: Path
) -> None:
    path = planted(tmp_path, (ALONE, f"{ALONE}\n  {entry}"))
    (problem,) = problems(path)
    assert (problem.message, problem.remedy) == (message, remedy)
    assert pointed_at(path, problem).startswith(at)


LIST = """\
expect_worlds:
  - {title: As it was, n: 10, endings: {any_terms: [0.5, 1]}}
  - title: Free seats
    hand_over: {north: character, south: character}
    groups: {terms: [any_terms, good_terms]}
    endings: {terms: [0.2, 1]}
    commonest: terms
    settled: {from: 1950-05-01 08:00, to: 1950-05-03 08:00}
"""
HEAD = "expect_worlds:\n  n: 100\n  endings: {any_terms: [0.5, 1]}\n  kinds: {war: [0, 0.5]}\n"


def test_one_part_or_a_list_of_them(tmp_path: Path) -> None:
    alone = read_record(planted(tmp_path, (ALONE, ALONE))).record
    assert [form.n for form in alone.ensembles] == [100]
    assert place_of(alone, 0) == ("expect_worlds",)
    listed = read_record(planted(tmp_path, (HEAD, LIST))).record
    assert [(form.title, form.n) for form in listed.ensembles] == [
        ("As it was", 10),
        ("Free seats", 10_000),
    ]
    assert place_of(listed, 1) == ("expect_worlds", 1)
    assert read_record(planted(tmp_path, (HEAD, ""))).record.ensembles == []


def test_a_fault_in_a_list_is_told_in_its_part(tmp_path: Path) -> None:
    wrong = LIST.replace("endings: {terms:", "endings: {term:")
    path = planted(tmp_path, (HEAD, wrong))
    (problem,) = problems(path)
    assert problem.message == "there is no ending or group 'term'"
    assert pointed_at(path, problem).startswith("term: [0.2, 1]")


def test_a_list_survives_being_written(tmp_path: Path) -> None:
    record = read_record(planted(tmp_path, (HEAD, LIST))).record
    again = tmp_path / "again.yaml"
    again.write_text(text_of(record), encoding="utf-8")
    assert read_record(again).record == record
    assert "from: " in again.read_text(encoding="utf-8")

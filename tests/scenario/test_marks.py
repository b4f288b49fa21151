"""Marks by path, and what a path that is not there answers."""

from __future__ import annotations

import pytest

from game.scenario.marks import Mark, Marks, Place, dotted

ROOT, EVENTS, KEY, BASE = (Mark("f", line, 1) for line in (1, 2, 3, 4))
MARKS = Marks({(): ROOT, ("events",): EVENTS, ("events", "x"): BASE}, {("events", "x"): KEY})


def test_value_and_key_of_an_entry() -> None:
    assert MARKS.value(("events", "x")) == BASE == MARKS[("events", "x")]
    assert MARKS.key(("events", "x")) == KEY


@pytest.mark.parametrize(
    ("path", "mark"),
    [(("events", "y", "z"), EVENTS), (("nothing", 3), ROOT), (("events", "x", "at"), BASE)],
)
def test_what_is_not_there_answers_with_its_nearest_parent(path: Place, mark: Mark) -> None:
    assert MARKS.value(path) == mark == MARKS.key(path)


def test_what_is_there_is_contained() -> None:
    assert ("events",) in MARKS and ("flags",) not in MARKS and len(MARKS) == 3


def test_a_mark_reads_as_editors_want_it() -> None:
    assert str(Mark("a/b.yaml", 12, 3)) == "a/b.yaml:12:3"
    assert str(Mark("a/b.yaml", 0, 0)) == "a/b.yaml"


@pytest.mark.parametrize(
    ("path", "text"),
    [((), ""), (("a",), "a"), (("days", 0, "turns", 1, "at"), "days[0].turns[1].at")],
)
def test_paths_as_people_read_them(path: Place, text: str) -> None:
    assert dotted(path) == text


def test_an_item_of_a_list_has_no_key() -> None:
    marks = Marks({(): ROOT, ("days",): EVENTS, ("days", 0): BASE}, {("days",): KEY})
    assert marks.key(("days", 0)) == BASE
    assert marks.key(("days",)) == KEY
    assert marks.key(("days", 1)) == EVENTS == marks.value(("days", 1))
    assert marks.key(()) == ROOT


def test_the_first_line_is_a_line() -> None:
    assert str(Mark("f", 1, 1)) == "f:1:1"
    assert sorted([Mark("b", 1, 1), Mark("a", 2, 1), Mark("a", 1, 9)])[0] == Mark("a", 1, 9)

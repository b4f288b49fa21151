"""Turns without anything to read."""

from __future__ import annotations

from game.scenario import Loaded
from game.scenario.lint import hints
from tests.scenario.lint.conftest import Plant


def quiet(loaded: Loaded) -> list[str]:
    return [problem.message for problem in hints(loaded)]


def test_every_quiet_turn_of_each_seat_is_told(small: Loaded) -> None:
    assert quiet(small) == [
        "south has nothing new to read on 1950-05-01 at 18:00",
        "north has nothing new to read on 1950-05-02 at 06:00",
        "south has nothing new to read on 1950-05-02 at 06:00",
    ]


def test_a_paper_for_both_feeds_both(planted: Plant) -> None:
    loaded = planted(("title: Dawn}", "title: Dawn, documents: [gazette]}"))
    assert quiet(loaded) == ["south has nothing new to read on 1950-05-01 at 18:00"]


def test_a_date_between_two_turns_feeds_the_later(planted: Plant) -> None:
    loaded = planted(("at: 1950-05-01 18:00, when: flights", "at: 1950-05-01 18:01, when: flights"))
    assert "north has nothing new to read on 1950-05-01 at 18:00" in quiet(loaded)
    assert "north has nothing new to read on 1950-05-02 at 06:00" not in quiet(loaded)


def test_a_date_after_the_calendar_feeds_nobody(planted: Plant) -> None:
    loaded = planted(("at: 1950-05-01 18:00, when: flights", "at: 1950-06-01 18:00, when: flights"))
    assert len(quiet(loaded)) == 4

"""What became of the letters, in words."""

from dataclasses import replace

import pytest

from game.record.crossed import Fate, Lost, Post, Unanswered, post
from game.text.debrief import words
from game.text.debrief.post import FATES, letters, tell_post
from tests.text.debrief.ended import busy, closing, quiet, settled, told


def test_letters_that_crossed_are_told_in_pairs() -> None:
    found = post(busy())
    lines = told(tell_post, busy())
    assert found.crossings
    assert any(line.startswith("Letters that crossed;") for line in lines)
    line = next(line for line in lines if ";" in line and line.startswith("  Ada Norr by Radio"))
    assert "Bo Sur by " in line


def test_proposals_without_an_answer_are_told_with_their_hours() -> None:
    found = post(busy())
    assert found.unanswered
    lines = told(tell_post, busy())
    at = lines.index("Proposals that nobody answered:")
    for line, each in zip(lines[at + 1 :], found.unanswered, strict=False):
        leader = busy().loaded.scenario.seats[each.letter.sender].leader
        assert line.startswith(f"  {leader} ")
        assert f"{each.hours:g} hours" in line
        assert FATES[each.fate] in line


@pytest.mark.parametrize("fate", FATES)
def test_every_fate_has_its_words(fate: Fate) -> None:
    stage, after = closing(busy())
    letter = after.opened.letters[0]
    only = Unanswered(letter, fate, "1950-05-02 06:00", 12.0, None)
    after.counts.__dict__["post"] = Post((only,), (), ())
    tell_post(after)
    assert f"it lay open for 12 hours, until {FATES[fate]}." in stage.said


@pytest.mark.parametrize(
    ("due", "line"),
    [
        ("1950-05-02 06:00", "it would have come on Tuesday 2 May, 6:00."),
        (None, "the days ran out first."),
    ],
)
def test_letters_that_never_came(due: str | None, line: str) -> None:
    stage, after = closing(busy())
    letter = replace(after.opened.letters[0], arrived=None)
    after.counts.__dict__["post"] = Post((), (), (Lost(letter, due),))
    tell_post(after)
    assert "Letters that never arrived:" in stage.said
    assert line in stage.said


def test_where_nothing_went_wrong_one_line_says_so() -> None:
    assert post(settled()) == Post((), (), ())
    assert told(tell_post, settled()) == [words.POST_NONE]


def test_where_nothing_was_written_nothing_is_said() -> None:
    assert told(tell_post, quiet()) == []


def test_the_walk_tells_some_and_how_many_more() -> None:
    stage, after = closing(busy())
    letter = after.opened.letters[0]
    one = Unanswered(letter, "ended", "1950-05-02 06:00", 12.0, None)
    after.counts.__dict__["post"] = Post((one,) * 5, (), ())
    tell_post(after, 2)
    assert stage.said.count("it lay open") == 2
    assert words.POST_MORE.format(more="3 more") in stage.said


def test_all_letters_come_before_what_became_of_them() -> None:
    lines = told(lambda after: letters(after, ""), busy())
    assert lines[0] == "All letters, in the order of sending:"
    assert lines.index("Proposals that nobody answered:") > 2


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("1", "Ada Norr, by Radio, sent Monday 1 May, 9:00"),
        ("9", "There is no number 9; they go from 1 to 2."),
        ("zzz", "There is nothing here called 'zzz'."),
    ],
)
def test_one_letter_in_full(answer: str, line: str) -> None:
    assert told(lambda after: letters(after, answer), busy())[0].startswith(line)

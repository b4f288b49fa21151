"""Turning points in words, and playing on from there."""

import re

import pytest

from game.lab.debrief.turning import LOOKS as ALL
from game.lab.debrief.turning import Look, Search
from game.text.debrief import words
from game.text.debrief.closing import TakenUp
from game.text.debrief.turning import fork, from_turn, tell_turning, turning
from tests.text.debrief.ended import LOOKS, burnt, closing, quiet, settled


def search() -> Search:
    _, after = closing(settled())
    return after.counts.turning(LOOKS)


def test_there_are_some_in_this_game() -> None:
    assert search().points


def test_each_has_a_number_who_when_and_what() -> None:
    stage, after = closing(settled())
    found = after.counts.turning(LOOKS)
    tell_turning(after, found)
    lines = stage.said.splitlines()
    for number, point in enumerate(found.points, 1):
        line = next(each for each in lines if each.startswith(f"  {number}. "))
        assert after.texts.seats[point.seat].leader in line
        assert "Instead: “" in line
    assert words.TURNING_ASK in lines
    assert words.TURNING.format(looked=found.looked) in lines


def test_every_effect_has_interval_and_number() -> None:
    stage, after = closing(settled())
    found = after.counts.turning(LOOKS)
    tell_turning(after, found)
    effects = [line for line in stage.said.splitlines() if "; a settlement " in line]
    assert len(effects) == len(found.points)
    for line in effects:
        assert len(re.findall(r"\([-+\d.]+ to [-+\d.]+; N 60\)", line)) == 3


def test_the_walk_tells_the_first_of_them() -> None:
    stage, after = closing(settled())
    found = after.counts.turning(LOOKS)
    tell_turning(after, found, 1)
    assert len([line for line in stage.said.splitlines() if "; a settlement " in line]) == 1


def test_where_there_are_none_that_is_said() -> None:
    stage, after = closing(quiet())
    tell_turning(after, Search(1.0, 17, "leaders"))
    assert stage.said.strip() == words.TURNING_NONE.format(looked=17)


def test_a_closer_look_is_taken_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    _, after = closing(quiet())

    def counted(looks: object = None) -> Search:
        asked.append(looks)
        return Search(1.0, 17, "leaders")

    monkeypatch.setattr(after.counts, "turning", counted)
    turning(after, "")
    turning(after, "More")
    assert asked == [None, ALL]


def test_anything_else_is_explained() -> None:
    stage, after = closing(quiet())
    turning(after, "less")
    assert stage.said.strip() == words.TURNING_WHAT
    assert after.counts.searched is None


def test_what_was_found_is_not_searched_for_again() -> None:
    _, after = closing(settled())
    found = after.counts.turning(LOOKS)
    assert after.counts.turning() is found
    assert after.counts.searched is found
    assert after.counts.turning((Look(4, 2),)) is not found


def test_fork_takes_up_the_turn_of_that_point() -> None:
    _, after = closing(settled())
    found = after.counts.turning(LOOKS)
    for number, point in enumerate(found.points, 1):
        with pytest.raises(TakenUp) as taken:
            fork(after, str(number))
        assert taken.value.turn == point.turn


@pytest.mark.parametrize("answer", ["", "x", "1950-05-01 09:00", "-1"])
def test_fork_wants_a_number(answer: str) -> None:
    stage, after = closing(settled())
    after.counts.turning(LOOKS)
    fork(after, answer)
    assert stage.said.strip() == words.FORK_WHAT


def test_fork_of_a_number_that_there_is_not() -> None:
    stage, after = closing(settled())
    after.counts.turning(LOOKS)
    fork(after, "99")
    assert stage.said.startswith("There is no number 99; they go from 1 to ")


def test_fork_before_any_search() -> None:
    stage, after = closing(settled())
    fork(after, "1")
    assert stage.said.strip() == words.FORK_NONE


@pytest.mark.parametrize(
    ("answer", "turn"),
    [("1", 0), ("2", 1), ("1950-05-01 09:00", 0), ("monday 1 may, 18:00", 1), ("18:00", 1)],
)
def test_from_takes_a_number_or_a_moment(answer: str, turn: int) -> None:
    _, after = closing(settled())
    with pytest.raises(TakenUp) as taken:
        from_turn(after, answer)
    assert taken.value.turn == turn


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("", words.FROM_WHAT),
        ("3", "There is no number 3; they go from 1 to 2."),
        ("never", "There is nothing here called 'never'."),
        ("monday", "'monday' could be "),
    ],
)
def test_from_says_what_it_did_not_understand(answer: str, told: str) -> None:
    stage, after = closing(settled())
    from_turn(after, answer)
    assert stage.said.strip().startswith(told)


def test_every_turn_that_was_sealed_can_be_taken_up() -> None:
    for game in (settled(), burnt()):
        _, after = closing(game)
        for number in range(1, len(game.steps) + 1):
            with pytest.raises(TakenUp):
                from_turn(after, str(number))

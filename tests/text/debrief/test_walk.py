"""The walk: Enter goes on, skip leaves, anything may be asked in between."""

import pytest

from game.text.console import Closed
from game.text.debrief import walk as walking
from game.text.debrief import words
from game.text.debrief.closing import TakenUp
from game.text.debrief.walk import PARTS, Part, walk
from game.text.sitting import Quit
from tests.text.debrief.ended import burnt, closing, settled

TITLES = [part.title for part in PARTS]


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    """The worlds of the walk are few here."""
    monkeypatch.setattr(walking, "AT_ONCE", 100)


def prompt(place: int) -> str:
    return words.NEXT.format(number=place + 1, all=len(PARTS), title=TITLES[place])


def walked(*lines: str) -> str:
    stage, after = closing(settled(), lines=lines)
    walk(after)
    return stage.said


def test_enter_goes_through_all_parts() -> None:
    said = walked(*[""] * len(PARTS))
    places = [said.index(prompt(place)) for place in range(len(PARTS))]
    assert places == sorted(places)
    assert said.index(words.WALKED) > places[-1]
    for line in (
        "Over the whole path:",
        words.SKILL,
        "What stayed hidden in this game:",
        "other orders that were possible",
        words.NO_HISTORY,
        words.ADVISERS,
        "pages of the diary of Bo Sur",
        words.MODEL_SHORT,
    ):
        assert said.count(line) == 1, line


@pytest.mark.parametrize("word", ["skip", "s", "no", "SKIP"])
@pytest.mark.parametrize("after_parts", [0, 1])
def test_it_can_be_left_at_any_part(word: str, after_parts: int) -> None:
    said = walked(*[""] * after_parts, word)
    assert prompt(after_parts) in said
    assert prompt(after_parts + 1) not in said
    assert words.WALKED not in said


@pytest.mark.parametrize("word", ["next", "N", "yes", ""])
def test_ways_to_go_on(word: str) -> None:
    assert prompt(1) in walked(word, "skip")


def test_questions_in_between_are_answered_and_the_part_stays() -> None:
    said = walked("deeds", "front", "nonsense", "skip")
    assert said.count(prompt(0)) == 4
    assert "Who did what, turn by turn:" in said
    assert prompt(1) not in said


def test_quit_and_playing_on_leave_it() -> None:
    with pytest.raises(Quit):
        walked("quit")
    with pytest.raises(TakenUp) as taken:
        walked("from 2")
    assert taken.value.turn == 1


def test_a_pipe_that_has_run_dry_gets_what_takes_no_time() -> None:
    stage, after = closing(burnt())
    with pytest.raises(Closed):
        walk(after)
    assert "Over the whole path:" in stage.said
    assert "What stayed hidden in this game:" in stage.said
    assert words.MODEL_SHORT in stage.said
    assert words.SKILL not in stage.said
    assert words.ADVISERS not in stage.said


def test_what_was_told_is_not_told_again() -> None:
    stage, after = closing(settled(), lines=("",))
    with pytest.raises(Closed):
        walk(after)
    assert stage.said.count("Over the whole path:") == 1


def test_ctrl_c_at_the_prompt_tells_nothing_more() -> None:
    stage, after = closing(settled(), lines=("^C",))
    with pytest.raises(Closed):
        walk(after)
    assert "Over the whole path:" not in stage.said


def test_ctrl_c_stops_a_count_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    def long(_after: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(walking, "PARTS", (Part("counting", long), *PARTS[2:3]))
    said = walked("", "")
    assert words.STOPPED in said
    assert "What stayed hidden in this game:" in said


def test_worlds_that_were_counted_already_are_used() -> None:
    said = walked("close 300", "", "skip")
    assert said.count(words.CLOSE.format(count="300")) == 2
    assert words.CLOSE.format(count="100") not in said

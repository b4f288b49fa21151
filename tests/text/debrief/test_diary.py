"""The other side's diary in the terminal."""

import pytest

from game.record import diary as record
from game.record.game import Game
from game.text import spoken
from game.text.debrief import words
from game.text.debrief.diary import FEW, diary, tell_some
from tests.text.debrief.ended import busy, closing, quiet, settled, told


def whole(game: Game, *people: str) -> list[str]:
    return told(lambda after: diary(after, ""), game, *people)


@pytest.mark.parametrize(("seat", "other"), [("north", "south"), ("south", "north")])
def test_it_is_the_diary_of_the_chair_opposite(seat: str, other: str) -> None:
    leader = settled().loaded.scenario.seats[other].leader
    lines = whole(settled(), seat)
    assert lines[0] == words.DIARY.format(leader=leader)
    pages = record.diary(settled(), other)
    told = [f"  {n}. {spoken.when(page.clock)}. {page.text}" for n, page in enumerate(pages, 1)]
    assert lines[1:] == [*told, words.DIARY_WHY]


def test_two_people_may_read_both() -> None:
    lines = whole(settled(), "north", "south")
    for seat in settled().loaded.scenario.seats.values():
        assert words.DIARY.format(leader=seat.leader) in lines


def test_the_walk_reads_a_few_pages_in_their_order() -> None:
    lines = told(tell_some, busy())
    pages = record.diary(busy(), "south")
    texts = [f"  {spoken.when(page.clock)}. {page.text}" for page in pages]
    assert 1 < len(lines) <= 1 + FEW
    places = [texts.index(line) for line in lines[1:]]
    assert places == sorted(places)


def test_an_empty_diary_says_so() -> None:
    for tell in (tell_some, lambda after: diary(after, "")):
        stage, after = closing(quiet())
        object.__setattr__(after, "counts", _Empty(after.counts.seats))
        tell(after)
        assert stage.said.strip() == words.DIARY_NONE.format(leader="Bo Sur")


class _Empty:
    """A game of which nobody wrote a line."""

    def __init__(self, seats: tuple[str, ...]) -> None:
        self.seats = seats

    def diary(self, seat: str) -> tuple[record.Page, ...]:
        return ()

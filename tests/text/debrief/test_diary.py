"""The other side's diary in the terminal."""

import pytest

from game.record import diary as record
from game.record.game import Game
from game.seats.accounts.tables import tables
from game.seats.accounts.words import sentences
from game.seats.kinds import machines
from game.seats.match import play_out
from game.text import spoken
from game.text.debrief import words
from game.text.debrief.closing import Closing
from game.text.debrief.diary import FEW, diary, tell_some
from tests.text.acting import Stage, small
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


# What a machine weighed


def played(south: str = "character") -> tuple[Stage, Closing]:
    """A game of a person in the north against a machine, with what is said of it."""
    game = Game.start(small(), seed=3)
    play_out(game, machines(small(), {"north": "character", "south": "character"}))
    stage, after = closing(game, "north")
    record = game.record().model_copy(update={"players": {"north": "human", "south": south}})
    after.counts.record = record
    return stage, after


def asked(answer: str, south: str = "character") -> str:
    stage, after = played(south)
    diary(after, answer)
    return stage.said


def test_the_number_of_a_page_tells_what_was_weighed_for_it() -> None:
    _, after = played()
    books = after.counts.accounts
    account = books.account("south", books.moments[0])
    assert account is not None
    said = asked("1")
    for sentence in sentences(after.texts, account):
        assert sentence in said
    for table in tables(after.texts, account):
        assert f"{table.title}:" in said
        assert all(row.text in said for row in table.rows)


def test_a_page_that_is_not_there_says_so() -> None:
    assert "There is no number 99" in asked("99")


def test_of_a_machine_that_would_order_something_else_nothing_is_told() -> None:
    assert words.WEIGHED_NONE in asked("1", "random")


def test_a_machine_that_cannot_be_made_again_says_why() -> None:
    said = asked("1", "script:gone.yaml")
    assert said.strip().startswith(words.DIARY_MISSING.partition("{")[0])
    assert "gone.yaml" in said


def test_a_person_has_no_account() -> None:
    assert asked("1", "human").strip() == words.DIARY_PERSON
    stage, after = played("human")
    diary(after, "")
    assert words.DIARY_WHY not in stage.said

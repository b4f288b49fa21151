"""The game that is kept: one that goes on, one that has ended, and what they are called."""

import pytest

from game.record.files import read_record
from game.record.game import Game
from game.ui import saves
from tests.ui.helpers import small

PLAYERS = {"north": "human", "south": "random"}


def game(turns: int = 0) -> Game:
    played = Game.start(small(), None, 5)
    for _ in range(turns):
        played.force({})
    return played


def test_nothing_is_kept_at_first() -> None:
    assert not saves.last().exists()
    assert saves.saved() == ""


def test_a_kept_game_is_called_by_its_crisis_its_person_and_its_hour() -> None:
    saves.keep(game(1), PLAYERS, None)
    assert saves.saved() == "The Strait: Ada Norr, Mon 1 May 18:00"


@pytest.mark.parametrize(
    ("players", "people"),
    [
        ({"north": "human", "south": "human"}, "Ada Norr and Bo Sur"),
        ({"north": "random", "south": "human"}, "Bo Sur"),
        ({}, ""),
    ],
)
def test_its_people_are_named(players: dict[str, str], people: str) -> None:
    assert saves.titled(game(), players) == f"The Strait: {people}, Mon 1 May 09:00"


def test_the_players_and_the_seed_are_kept() -> None:
    saves.keep(game(1), PLAYERS, None)
    record = read_record(saves.last()).record
    assert (record.players, record.seed, record.id) == (PLAYERS, 5, "last")


def test_the_base_of_a_resumed_game_keeps_its_luck() -> None:
    saves.keep(game(1), PLAYERS, None)
    base = read_record(saves.last()).record
    pinned = base.model_copy(update={"luck": base.luck.model_copy(update={"leaks": "none"})})
    saves.keep(game(1), PLAYERS, pinned)
    assert read_record(saves.last()).record.luck.leaks == "none"


def test_a_game_that_has_ended_cannot_be_gone_on_with_but_is_kept() -> None:
    saves.keep(game(1), PLAYERS, None)
    over = game()
    while not over.over:
        over.force({})
    saves.keep(over, PLAYERS, None)
    assert saves.saved() == ""
    assert not saves.last().exists()
    assert read_record(saves.last().parent / saves.ENDED).record.players == PLAYERS


def test_an_ended_game_needs_no_game_before_it() -> None:
    over = game()
    while not over.over:
        over.force({})
    saves.keep(over, PLAYERS, None)
    assert (saves.last().parent / saves.ENDED).is_file()


def test_a_file_that_cannot_be_read_is_no_saved_game() -> None:
    saves.last().parent.mkdir(parents=True, exist_ok=True)
    saves.last().write_text("record: nonsense\n", encoding="utf-8")
    assert saves.saved() == ""

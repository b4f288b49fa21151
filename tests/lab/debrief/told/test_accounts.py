"""Why the machines did what they did, as a part of a study."""

from __future__ import annotations

from functools import cache

from game.lab.debrief.told.accounts import NONE, accounts
from game.lab.study.forms import Part, Study
from game.lab.study.told import lines_of
from game.record.game import Game
from game.seats.accounts.explain import Accounts
from game.seats.accounts.words import sentences
from game.seats.kinds import machines
from game.seats.match import play_out
from tests.seats.sitting import loaded_of


@cache
def game() -> Game:
    """A game of the small crisis between its leaders."""
    made = Game.start(loaded_of("small"), seed=3)
    play_out(made, machines(made.loaded, {"north": "character", "south": "character"}))
    return made


def parts(**players: str) -> list[Part]:
    record = game().record().model_copy(update={"players": players})
    return list(accounts(game().loaded.scenario, Accounts.of(game(), record)))


def test_every_turn_of_a_machine_has_its_row() -> None:
    (part,) = parts(north="human", south="character")
    rows = part.table.rows
    assert len(rows) == len(game().steps)
    assert {row[0] for row in rows} == {"Bo Sur"}
    scenario = game().loaded.scenario
    books = Accounts(game(), machines(game().loaded, {"south": "character"}, game().model.preset))
    for row, moment in zip(rows, books.moments, strict=True):
        account = books.account("south", moment)
        assert account is not None
        assert row[3] == " ".join(sentences(scenario, account))
        assert row[2]


def test_two_machines_come_one_after_the_other() -> None:
    (part,) = parts(north="character", south="character")
    seats = [row[0] for row in part.table.rows]
    assert seats == ["Ada Norr"] * len(game().steps) + ["Bo Sur"] * len(game().steps)


def test_people_have_no_part() -> None:
    assert parts(north="human", south="human") == parts() == []


def test_another_machine_than_sat_there_is_not_believed() -> None:
    (part,) = parts(south="random")
    assert {row[3] for row in part.table.rows} == {NONE}


def test_it_can_be_read_in_a_terminal() -> None:
    found = Study("debrief", "A game", (), tuple(parts(south="character")))
    text = "\n".join(lines_of(found))
    assert "Why the machines did what they did" in text
    assert max(map(len, lines_of(found))) <= 100

"""Accounts as the window keeps them: made turn by turn, finished and plain."""

from __future__ import annotations

from functools import cache

import pytest

from game.lab.debrief.opened import reopened
from game.record.form import Record
from game.record.game import Game
from game.seats.kinds import machines
from game.seats.match import play_out
from game.ui.accounted import Why, Whys, accounted
from tests.ui.helpers import small

KINDS = {"north": "human", "south": "character"}


@cache
def record() -> Record:
    """A game of the small crisis between its leaders, as if a person had sat in the north."""
    game = Game.start(small(), seed=3)
    play_out(game, machines(small(), {"north": "character", "south": "character"}))
    return game.record().model_copy(update={"players": KINDS})


def told(kept: Record) -> list[tuple[float, Whys]]:
    return list(accounted(reopened(small(), kept), kept))


def test_one_turn_after_the_other_is_worked_out() -> None:
    parts = told(record())
    done = [part for part, _ in parts]
    assert done == sorted(done) and done[-1] == 1.0
    assert [len(whys["south"]) for _, whys in parts] == list(range(1, len(parts) + 1))


def test_the_seats_of_machines_are_told_of_and_no_others() -> None:
    whys = told(record())[-1][1]
    assert list(whys) == ["south"]
    for why in whys["south"].values():
        assert isinstance(why, Why)
        assert why.said and why.tables


def test_what_is_there_stays_as_it_is() -> None:
    """A face may hold on to what it was given while more is worked out."""
    first, *_, last = told(record())
    assert len(first[1]["south"]) == 1 < len(last[1]["south"])


@pytest.mark.parametrize("players", [{}, {"north": "human", "south": "human"}])
def test_a_game_of_people_has_none(players: dict[str, str]) -> None:
    kept = record().model_copy(update={"players": players})
    assert told(kept) == [(1.0, {})]


def test_what_cannot_be_accounted_for_is_none() -> None:
    kept = record().model_copy(update={"players": {"south": "script:gone.yaml"}})
    assert set(told(kept)[-1][1]["south"].values()) == {None}

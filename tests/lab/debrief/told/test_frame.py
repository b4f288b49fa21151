"""What was ordered, in the words of the scenario."""

import pytest

from game.lab.debrief.alternatives import LETTERS, alternatives
from game.lab.debrief.told.frame import KINDS, leader, ordered, table
from game.lab.study.forms import Column
from game.record.game import Game


@pytest.mark.parametrize(
    ("slot", "name", "told"),
    [
        ("act", "blockade", "Close the strait"),
        ("act", "hold", "Hold"),
        ("posture", "hold", "Leave the forces as they are"),
        (LETTERS, "silent", "Write nothing"),
        (LETTERS, "offer_trade", "A quiet trade"),
    ],
)
def test_orders_are_told_by_their_titles(game: Game, slot: str, name: str, told: str) -> None:
    assert ordered(game.model.scenario, "north", slot, name) == told


@pytest.mark.parametrize(
    ("purpose", "told"),
    [
        ("message", "A message"),
        ("proposal", "A proposal"),
        ("acceptance", "Accept the offer"),
        ("rejection", "Reject the offer"),
        ("withdrawal", "Take one's offer back"),
    ],
)
def test_letters_are_told_by_purpose_and_channel(game: Game, purpose: str, told: str) -> None:
    way = game.model.scenario.channels["cable"].title
    name = f"{purpose}:cable"
    assert ordered(game.model.scenario, "north", LETTERS, name) == f"{told} ({way})"


def test_two_letters_are_told_one_after_the_other(game: Game) -> None:
    name = "demand_razing+offer_trade"
    assert ordered(game.model.scenario, "north", LETTERS, name) == "A demand, A quiet trade"


def test_every_alternative_has_a_title(game: Game) -> None:
    for step in game.steps:
        for each in alternatives(game, step):
            for name in (each.was, each.instead):
                assert ordered(game.model.scenario, each.seat, each.slot, name)


def test_every_kind_of_ending_has_a_word(game: Game) -> None:
    assert {each.kind for each in game.model.endings} <= set(KINDS)


def test_a_seat_is_told_by_its_leader(game: Game) -> None:
    assert leader(game.model.scenario, "south") == "Bo Sur"


def test_a_table_has_titles_and_rows() -> None:
    found = table([("a", 1)], name="Name", n="N")
    assert found.columns == (Column("name", "Name"), Column("n", "N"))
    assert found.rows == (("a", 1),)

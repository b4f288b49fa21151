"""The staff's forecast: made of the view alone, and of the leaders as they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.engine.orders import Orders
from game.record.game import Game
from game.scenario import load
from game.seats.forecast import war_to_come

SMALL = load(str(Path(__file__).parents[1] / "scenarios" / "small.yaml"))


def game(**orders: Orders) -> Game:
    played = Game.start(SMALL, seed=3)
    played.force({"north": orders.get("north", Orders()), "south": orders.get("south", Orders())})
    return played


def test_a_forecast_is_a_chance_and_comes_again() -> None:
    first = war_to_come(game(), "north")
    assert first is not None and 0 < first < 1
    assert war_to_come(game(), "north") == first


def test_what_a_seat_does_not_know_is_not_in_its_forecast() -> None:
    known, other = game(), game()
    row = other.model.index.facts[next(iter(other.model.index.facts))]
    other.state.facts[row] = ~other.state.facts[row]
    assert war_to_come(known, "north") == war_to_come(other, "north")


def test_a_hotter_crisis_has_the_worse_forecast() -> None:
    hotter = game(north=Orders({"act": "blockade", "posture": "raise_alert"}))
    hot, cold = war_to_come(hotter, "north"), war_to_come(game(), "north")
    assert hot is not None and cold is not None
    assert hot > cold


@pytest.mark.parametrize(("foresees", "looks"), [("tension > 0", True), ("tension < 0", False)])
def test_who_does_not_know_of_a_crisis_does_not_foresee_its_end(foresees: str, looks: bool) -> None:
    seats = dict(SMALL.scenario.seats)
    seats["north"] = seats["north"].model_copy(update={"foresees": foresees})
    told = SMALL.scenario.model_copy(update={"seats": seats})
    played = Game.start(replace(SMALL, scenario=told), seed=3)
    assert (war_to_come(played, "north") is not None) is looks
    assert war_to_come(played, "south") is not None


def test_a_game_that_is_over_has_no_war_to_come() -> None:
    played = game()
    while not played.over:
        played.force({"north": Orders(), "south": Orders()})
    assert war_to_come(played, "north") == 0
    assert np.all(played.state.over)

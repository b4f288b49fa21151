"""The staff's forecast: made of the view alone, and of the leaders as they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.engine.orders import Orders
from game.engine.sight.imagine import imagine
from game.engine.turn import advance
from game.record.game import Game
from game.scenario import load
from game.seats.character import leaders
from game.seats.forecast import SAMPLES, foresees, war_to_come
from game.seats.match import decide

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


def test_it_is_the_mean_of_what_the_leaders_would_run() -> None:
    """Worked out anew, one imagined game at a time: no game touches its neighbour."""
    played = game()
    fresh, both = imagine(played.model, played.views("north"), SAMPLES), leaders(SMALL.scenario)
    risks = []
    for number in range(SAMPLES):
        state = fresh.choose(np.array([number]))
        before = float(state.ledger.sum())
        while not state.over.all():
            state, _ = advance(played.model, state, decide(played.model, state, both))
        risks.append(float(state.ledger.sum()) - before)
    assert len(set(risks)) > SAMPLES // 2
    assert war_to_come(played, "north") == pytest.approx(sum(risks) / SAMPLES)


def test_the_game_itself_is_left_as_it_was() -> None:
    played = game()
    before, turn = played.view("north"), played.turn
    war_to_come(played, "north")
    assert (played.view("north"), played.turn) == (before, turn)


def test_the_two_staffs_do_not_agree() -> None:
    """Each knows other things, and has other luck for its imagining."""
    assert war_to_come(game(), "north") != war_to_come(game(), "south")


def test_there_is_less_to_come_when_less_is_left() -> None:
    """Over the days of a quiet crisis the war that may still come grows less likely."""
    played = Game.start(SMALL, seed=3)
    told = []
    while not played.over:
        told.append(war_to_come(played, "north"))
        played.force({})
    assert len(told) == 3
    assert None not in told
    assert told[-1] is not None
    assert told[0] is not None
    assert told[-1] < told[0]


@pytest.mark.parametrize("seat", ["north", "south"])
def test_without_a_word_about_it_every_staff_foresees(seat: str) -> None:
    assert SMALL.scenario.seats[seat].foresees is None
    assert foresees(game(), seat)


def test_what_a_staff_foresees_depends_on_what_it_knows_now() -> None:
    seats = dict(SMALL.scenario.seats)
    seats["north"] = seats["north"].model_copy(update={"foresees": "blockaded"})
    told = replace(SMALL, scenario=SMALL.scenario.model_copy(update={"seats": seats}))
    played = Game.start(told, seed=3)
    assert not foresees(played, "north")
    played.force({"north": Orders({"act": "blockade"})})
    assert foresees(played, "north")


def test_an_unknown_seat_has_no_staff() -> None:
    with pytest.raises(KeyError):
        war_to_come(game(), "east")

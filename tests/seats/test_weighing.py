"""Weighing a choice: against holding, under the same luck, from the view alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.engine.orders import Orders
from game.record.game import Game
from game.scenario import load
from game.seats.weighing import SAMPLES, Weighing, weigh

SMALL = load(str(Path(__file__).parents[1] / "scenarios" / "small.yaml"))
OPTIONS = (("act", "blockade"), ("posture", "raise_alert"), ("posture", "stop_patrols"))


def game() -> Game:
    played = Game.start(SMALL, seed=3)
    played.force({"north": Orders(), "south": Orders()})
    return played


def weighed(slot: str, choice: str) -> Weighing:
    return weigh(game(), "north", {slot: choice})


def test_a_weighing_comes_again() -> None:
    assert weighed("act", "blockade") == weighed("act", "blockade")


def test_holding_moves_nothing() -> None:
    found = weighed("act", "hold")
    assert found.shifts == ()
    assert found.soon == found.soon_held
    assert found.late == found.late_held


def test_an_act_of_force_moves_tension_up_and_makes_war_likelier() -> None:
    found = weighed("act", "blockade")
    moved = {shift.variable: shift for shift in found.shifts}
    assert moved["tension"].by > 0
    assert found.soon.middle >= found.soon_held.middle
    assert found.late is not None and found.late_held is not None
    assert found.late != found.late_held


@pytest.mark.parametrize(("slot", "choice"), OPTIONS)
def test_the_mean_is_the_way_from_holding_to_choosing(slot: str, choice: str) -> None:
    for shift in weighed(slot, choice).shifts:
        assert shift.low <= shift.high
        assert shift.then - shift.held == pytest.approx(shift.by)


@pytest.mark.parametrize(("slot", "choice"), OPTIONS)
def test_the_greatest_change_comes_first(slot: str, choice: str) -> None:
    ranges = {name: v.range[1] - v.range[0] for name, v in SMALL.scenario.variables.items()}
    parts = [abs(shift.by) / ranges[shift.variable] for shift in weighed(slot, choice).shifts]
    assert parts == sorted(parts, reverse=True)


def test_only_what_the_seat_has_reports_of_is_told() -> None:
    known = game().view("north").known
    hidden = [name for name in SMALL.scenario.variables if name not in known]
    assert hidden
    for slot, choice in OPTIONS:
        assert not {shift.variable for shift in weighed(slot, choice).shifts} & set(hidden)


def test_what_a_seat_does_not_know_weighs_nothing() -> None:
    one, other = game(), game()
    row = other.model.index.facts[next(iter(other.model.index.facts))]
    other.state.facts[row] = ~other.state.facts[row]
    assert weigh(one, "north", {"act": "blockade"}) == weigh(other, "north", {"act": "blockade"})


def test_the_game_itself_is_left_as_it_was() -> None:
    played = game()
    before = played.view("north")
    weigh(played, "north", {"act": "blockade"})
    assert played.view("north") == before


def test_who_cannot_foresee_the_end_is_told_of_the_next_turn_alone() -> None:
    seats = dict(SMALL.scenario.seats)
    seats["north"] = seats["north"].model_copy(update={"foresees": "tension < 0"})
    blind = SMALL.scenario.model_copy(update={"seats": seats})
    played = Game.start(SMALL.__class__(**{**vars(SMALL), "scenario": blind}), seed=3)
    found = weigh(played, "north", {"act": "blockade"})
    assert found.late is None and found.late_held is None
    assert found.soon.high >= found.soon.middle >= found.soon.low >= 0


def test_it_says_how_many_games_were_imagined() -> None:
    assert weighed("act", "blockade").samples == SAMPLES

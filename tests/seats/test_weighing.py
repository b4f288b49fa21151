"""Weighing a choice: against holding, under the same luck, from the view alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from game.engine.orders import Orders
from game.engine.sealed import Sealed
from game.engine.sight.imagine import imagine
from game.engine.state import State
from game.engine.turn import advance
from game.record.game import Game
from game.scenario import load
from game.seats.weighing import LEAST, SAMPLES, Weighing, weigh

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


# Against the engine


def imagined() -> tuple[Game, State]:
    """A game, and what the staff of North imagines of it."""
    played = game()
    return played, imagine(played.model, played.views("north"), SAMPLES)


def test_it_is_a_turn_played_with_the_choice_and_one_without() -> None:
    """Worked out anew, batch by batch instead of both at once."""
    played, fresh = imagined()
    stands = []
    for orders in (Orders(), Orders({"act": "blockade"})):
        sealed = Sealed.hold(played.model, SAMPLES)
        sealed.put(played.model.index, "north", orders, slice(None))
        stands.append(advance(played.model, fresh, sealed)[0])
    held, then = stands
    found = weigh(played, "north", {"act": "blockade"})
    row = played.model.index.variables["tension"]
    tension = next(shift for shift in found.shifts if shift.variable == "tension")
    assert tension.held == pytest.approx(float(held.x[row].mean()))
    assert tension.then == pytest.approx(float(then.x[row].mean()))
    risk = np.sort(then.ledger.sum(axis=0) - fresh.ledger.sum(axis=0))
    assert found.soon.low <= found.soon.middle <= found.soon.high
    assert found.soon.middle in risk
    assert found.soon.high <= risk[-1]


def test_the_same_luck_falls_with_the_choice_and_without_it() -> None:
    """What a choice does not touch moves in no imagined game, however noisy it is."""
    found = {shift.variable for shift in weighed("posture", "stop_patrols").shifts}
    assert found < set(game().view("north").known)


@pytest.mark.parametrize(("slot", "choice"), OPTIONS)
def test_no_change_that_is_told_is_too_small_to_matter(slot: str, choice: str) -> None:
    ranges = {name: v.range[1] - v.range[0] for name, v in SMALL.scenario.variables.items()}
    for shift in weighed(slot, choice).shifts:
        assert abs(shift.by) >= LEAST * ranges[shift.variable] * (1 - 1e-9)


@pytest.mark.parametrize(("slot", "choice"), OPTIONS)
def test_what_would_be_is_within_the_range_of_a_variable(slot: str, choice: str) -> None:
    for shift in weighed(slot, choice).shifts:
        low, high = SMALL.scenario.variables[shift.variable].range
        assert low <= shift.held <= high
        assert low <= shift.then <= high


@pytest.mark.parametrize(("slot", "choice"), OPTIONS)
def test_dangers_are_chances(slot: str, choice: str) -> None:
    found = weighed(slot, choice)
    for estimate in (found.soon, found.soon_held):
        assert 0 <= estimate.low <= estimate.middle <= estimate.high <= 1
    assert found.late is not None
    assert found.late_held is not None
    assert found.soon_held.middle <= found.late_held <= 1
    assert 0 <= found.late <= 1


def test_several_orders_are_weighed_together() -> None:
    both = weigh(game(), "north", {"act": "blockade", "posture": "raise_alert"})
    one = weighed("act", "blockade")
    assert both.choice == "blockade"
    assert both.soon != one.soon or both.shifts != one.shifts
    assert {shift.variable for shift in one.shifts} <= {shift.variable for shift in both.shifts}


def test_the_seats_weigh_with_their_own_eyes() -> None:
    hers, his = weighed("act", "hold"), weigh(game(), "south", {"act": "hold"})
    assert hers.choice == his.choice == "hold"
    assert (hers.soon, hers.late) != (his.soon, his.late)


def test_the_last_turn_can_be_weighed_too() -> None:
    played = Game.start(SMALL, seed=3)
    while played.turn < len(played.model.turns) - 1:
        played.force({})
    found = weigh(played, "north", {"act": "blockade"})
    assert found.late is not None
    assert found.late >= 0

"""History played again: on the days of the record, positions in both councils lie as they did.

Who wanted what is told in `docs/history.md`'s works; the tests name groups of choices where
the record gives a direction and no more.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from game.engine.orders import HOLD
from game.engine.sight.council import Council, Opinion, council
from game.record.files import read_record
from game.record.replay import orders_at, table_for
from game.scenario import load
from game.scenario.format import Scenario

HOME = Path(__file__).parents[2] / "scenarios"
KENNEDY, KHRUSHCHEV = "kennedy", "khrushchev"
BLOWS = {"air_strike_sites", "air_strike_general", "strike_with_warning", "reprisal_sam", "invade"}


@cache
def texts() -> Scenario:
    return load("cuba-1962").scenario


@cache
def week(name: str = "cuba-1962") -> Mapping[tuple[str, str], Council]:
    """Both councils in every turn of history, by moment and seat."""
    record = read_record(HOME / name / "records" / "history.yaml").record
    game, found = table_for(record, load(name)), {}
    while not game.over:
        for seat in game.model.seat_ids:
            found[game.moment, seat] = council(game.model.scenario, game.view(seat))
        game.force(orders_at(record, game.moment, game.model.seat_ids))
    return found


def of(adviser: str, day: str, seat: str = KENNEDY) -> Opinion:
    """What an adviser thinks in a turn, `27 09:00`."""
    told = week()[f"1962-10-{day}", seat].opinions
    return next(each for each in told if each.adviser == adviser)


def acts(day: str, *names: str, seat: str = KENNEDY) -> set[str]:
    """What these would do in a turn."""
    return {of(name, day, seat).advice["act"] for name in names}


def forces(day: str, *names: str, seat: str = KHRUSHCHEV) -> set[str]:
    """How these would have the forces stand."""
    return {of(name, day, seat).advice["posture"] for name in names}


def there(day: str) -> set[str]:
    return {each.adviser for each in week()[f"1962-10-{day}", KENNEDY].opinions}


@pytest.mark.parametrize("seat", [KENNEDY, KHRUSHCHEV])
def test_ten_or_more_sit_on_either_side_in_every_turn(seat: str) -> None:
    sizes = {len(told.opinions) for (_, each), told in week().items() if each == seat}
    assert min(sizes) >= 10


def test_who_came_for_some_days_was_there_on_those() -> None:
    assert {"acheson", "lovett", "bohlen", "lemay"} & there("16 12:00") == {"bohlen"}
    assert {"acheson", "lovett"} <= there("18 21:00")
    assert "lemay" in there("19 11:00")
    assert not {"acheson", "bohlen", "lemay"} & there("22 18:00")
    assert not {"acheson", "bohlen", "lemay", "lovett"} & there("27 16:00")
    assert "mccone" not in there("16 12:00") and "mccone" in there("17 10:00")
    assert "johnson" in there("16 12:00") and "johnson" in there("21 11:30")
    assert "johnson" not in there("19 11:00") | there("20 14:30")


def test_a_council_shown_on_the_first_day_tells_nothing_of_the_days_to_come() -> None:
    for seat in texts().seats.values():
        for name, person in seat.advisers.items():
            dated = any(f"the {day}th" in person.outlook for day in range(17, 29))
            assert not dated or person.when, name


# The secret week


def test_robert_kennedy_was_hot_at_first_and_then_against_a_pearl_harbor() -> None:
    assert of("robert_kennedy", "16 12:00").advice["posture"] == "more_mongoose"
    assert acts("20 14:30", "robert_kennedy") == {"quarantine"}
    for day in ("27 11:00", "27 16:00", "27 20:00"):
        assert not acts(day, "robert_kennedy") & BLOWS


def test_bohlen_wanted_a_letter_before_anything_else() -> None:
    assert acts("17 10:00", "bohlen", "thompson") == {"envoy_to_moscow"}


def test_the_quarantine_had_its_fathers_and_the_chiefs_were_not_among_them() -> None:
    for day in ("20 14:30", "22 18:00"):
        assert acts(day, "mcnamara", "robert_kennedy") == {"quarantine"}
        assert acts(day, "taylor") != {"quarantine"}
    assert acts("19 11:00", "lemay", "acheson").isdisjoint({"quarantine", "un_first"})
    assert acts("22 18:00", "thompson") == {"quarantine"}


def test_the_soldiers_would_have_the_strike_ready() -> None:
    for day in ("17 10:00", "18 21:00"):
        assert "ready_strike" in forces(day, "taylor", seat=KENNEDY)


def test_stevenson_spoke_for_the_united_nations_and_for_a_trade() -> None:
    assert acts("20 14:30", "stevenson") <= {"un_first", "sound_trade"}
    assert acts("24 10:00", "stevenson") == {"open_jupiters"}


# The open week


def test_on_the_last_saturday_force_and_restraint_lie_where_they_lay() -> None:
    for day in ("27 11:00", "27 16:00"):
        assert acts(day, "taylor", "dillon") <= BLOWS
        calm = ("robert_kennedy", "thompson", "ball", "stevenson", "bundy", "rusk", "mcnamara")
        assert not acts(day, *calm) & BLOWS


def test_bundy_ball_and_sorensen_would_answer_in_public_without_the_trade() -> None:
    assert acts("27 11:00", "bundy", "ball", "sorensen") == {"state_terms"}


def test_the_brother_goes_to_dobrynin_on_saturday_night() -> None:
    assert acts("27 20:00", "robert_kennedy") == {"private_warning"}


def test_the_bombers_had_their_advocates_and_thompson_was_none() -> None:
    assert forces("24 10:00", "taylor", "mccone", seat=KENNEDY) == {"sac_to_defcon_2"}
    assert forces("24 10:00", "thompson", "ball", seat=KENNEDY).isdisjoint({"sac_to_defcon_2"})


# Moscow, where the record is thin


def test_mikoyan_and_the_minister_would_keep_the_warheads_in_moscow_s_hand() -> None:
    for day in ("22 12:00", "25 10:00", "27 09:00"):
        assert forces(day, "mikoyan", "malinovsky") == {"lock_warheads"}


def test_kuznetsov_would_press_where_the_other_is_weak() -> None:
    assert acts("23 18:00", "kuznetsov", seat=KHRUSHCHEV) == {"press_berlin"}
    assert acts("23 18:00", "mikoyan", "gromyko", seat=KHRUSHCHEV).isdisjoint({"press_berlin"})


def test_in_the_end_some_would_withdraw_and_some_would_bargain() -> None:
    assert acts("27 16:00", "mikoyan", "troyanovsky", seat=KHRUSHCHEV) == {"order_withdrawal"}
    assert acts("27 16:00", "kozlov", "pliyev", seat=KHRUSHCHEV).isdisjoint({"order_withdrawal"})


# Danger, and the council as a whole


def odds_order(day: str, seat: str, *names: str) -> bool:
    """Whether each of these sees less danger than the one before."""
    found = [of(name, day, seat).soon or 0.0 for name in names]
    return found == sorted(found, reverse=True) and len(set(found)) == len(found)


def test_the_danger_seems_greater_to_some_than_to_others() -> None:
    assert odds_order("19 11:00", KENNEDY, "stevenson", "mcnamara", "rusk", "taylor", "lemay")
    assert odds_order("27 16:00", KENNEDY, "ball", "robert_kennedy", "mccone", "taylor")
    assert odds_order("27 16:00", KHRUSHCHEV, "mikoyan", "dobrynin", "malinovsky", "biryuzov")


def test_it_grows_for_everybody_as_the_week_goes_on() -> None:
    for name in ("mcnamara", "taylor", "stevenson"):
        calm, grave = of(name, "16 12:00"), of(name, "27 20:00")
        assert (grave.soon or 0) > 5 * (calm.soon or 0) > 0


@pytest.mark.parametrize("seat", [KENNEDY, KHRUSHCHEV])
def test_positions_shift(seat: str) -> None:
    """Whoever sits through the thirteen days advises different things on different days."""
    stays = [name for name, person in texts().seats[seat].advisers.items() if not person.when]
    for name in stays:
        told = [of(name, moment[8:], seat) for moment, each in week() if each == seat]
        advised = {choice for opinion in told for choice in opinion.advice.values()}
        assert len(advised - {HOLD}) >= 2, name


@pytest.mark.parametrize("seat", [KENNEDY, KHRUSHCHEV])
def test_three_speak_unasked_they_differ_and_they_change(seat: str) -> None:
    voices = set()
    for (moment, each), told in week().items():
        if each == seat:
            assert len(told.unasked) == 3
            assert len({(o.slot, o.pressed) for o in told.unasked}) >= 2, moment
            voices |= {o.adviser for o in told.unasked}
    assert len(voices) >= 6


def test_in_berlin_clay_goes_on_and_the_others_go_back() -> None:
    found = week("friedrichstrasse-1961")
    forward, back = {"send_car", "bring_tanks"}, {"stop_cars", "tanks_back"}
    for (_, seat), told in found.items():
        if seat == KENNEDY:
            did = {each.adviser: each.advice["street"] for each in told.opinions}
            assert did["clay"] in forward
            assert {did["rusk"], did["robert_kennedy"]} <= back

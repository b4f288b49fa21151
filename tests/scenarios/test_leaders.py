"""Who might sit in the chairs of October 1962: they settle, and each in a manner of his own."""

from __future__ import annotations

from functools import cache

import pytest

from game.lab.counting import Asked, counted
from game.lab.crew import Alone
from game.lab.free import free_games
from game.lab.studies.frame import risk_of
from game.lab.worlds import Redraw, Worlds
from game.record.files import read_record
from game.scenario import load
from game.seats.variants import everybody

CUBA = load("cuba-1962")
OTHERS = ("cautious", "stubborn", "gambler", "bureaucrat")
LAST_NIGHT = "1962-10-27 20:00"


@cache
def games(kennedy: str, khrushchev: str) -> Worlds:
    """Games of two machines from the first day on."""
    return counted(free_games(CUBA, (kennedy, khrushchev), 400, crew=Alone()))


def kind(found: Worlds, name: str) -> float:
    return found.kinds()[name].share


def risk(found: Worlds) -> float:
    """The mean war risk that was run, in per cent."""
    return float(risk_of(found.counts).value)


def from_the_last_night(natures: Redraw) -> Worlds:
    """History until the evening of the 27th, and then the leaders as they are."""
    record = read_record(CUBA.source / str(CUBA.scenario.history)).record
    chairs = dict.fromkeys(CUBA.scenario.seats, "character")
    asked = Asked(CUBA, record, 400, natures=natures, hand_over=chairs, since=LAST_NIGHT)
    return counted(asked)


@pytest.mark.parametrize(("natures", "least"), [("kept", 0.6), ("redrawn", 0.45)])
def test_on_the_last_night_the_leaders_make_up_their_minds(natures: Redraw, least: float) -> None:
    assert kind(from_the_last_night(natures), "settlement") > least


def test_both_chairs_have_the_same_four_others() -> None:
    for seat in CUBA.scenario.seats.values():
        assert tuple(seat.characters) == OTHERS
        assert len(everybody(seat)) == 5


def test_two_leaders_settle_more_often_than_not_and_seldom_burn() -> None:
    found = games("character", "character")
    assert kind(found, "settlement") > 0.7
    assert kind(found, "war") < 0.13


def test_history_against_itself_ends_as_it_did() -> None:
    found = games("history", "history")
    assert 0.68 < kind(found, "settlement") < 0.85
    assert 0.06 < kind(found, "war") < 0.15
    assert found.endings()["settlement_secret_jupiters"].share > 0.45


def test_the_cautious_run_less_than_half_the_risk() -> None:
    usual = risk(games("character", "character"))
    assert risk(games("character:cautious", "character")) < usual / 2
    assert risk(games("character", "character:cautious")) < usual * 0.7


def test_the_stubborn_run_more_and_never_sell_the_jupiters() -> None:
    usual, found = games("character", "character"), games("character:stubborn", "character")
    assert risk(found) > 1.4 * risk(usual)
    assert found.endings()["settlement_secret_jupiters"].share < 0.05
    assert kind(games("character", "character:stubborn"), "settlement") < 0.5


def test_the_gambler_fights() -> None:
    usual, found = games("character", "character"), games("character:gambler", "character")
    assert kind(found, "limited_war") > 4 * kind(usual, "limited_war")
    assert risk(games("character", "character:gambler")) > 1.15 * risk(usual)


def test_the_bureaucrat_lets_time_run_out() -> None:
    usual = kind(games("character", "character"), "stalemate")
    assert kind(games("character", "character:bureaucrat"), "stalemate") > 2 * usual
    assert kind(games("character:bureaucrat", "character"), "stalemate") > 1.3 * usual


def test_one_of_them_by_lot_is_none_of_them_and_lies_between() -> None:
    each = [risk(games(f"character:{name}", "character")) for name in OTHERS]
    assert min(each) < risk(games("character:any", "character")) < max(each)

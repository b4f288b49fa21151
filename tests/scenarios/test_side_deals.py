"""What a bargain over other people's heads costs among one's own, on both sides."""

from __future__ import annotations

import pytest

from game.engine.luck import HAPPENS, Pins
from game.engine.state import State
from tests.scenarios.staged import (
    LOADED,
    QUIET,
    Plan,
    happened,
    opened,
    played,
    proposal,
    risk,
    turn_of,
    value,
)

EVENTS = LOADED.scenario.events
SPEECH, MORNING, EVENING = "1962-10-22 18:00", "1962-10-25 10:00", "1962-10-25 18:00"
LATER = "1962-10-26 10:00"
OPENLY = {"missiles": "withdrawn", "jupiters": "go_publicly"}
SECRETLY = {"missiles": "withdrawn", "jupiters": "go_secretly"}


def week(
    *parts: Plan, happens: tuple[str, str] | None = None, until: str = LATER, **facts: bool
) -> State:
    """A game with the line of 22 October, some orders more, and one draw that happens."""
    by_turn = {happens[0]: {happens[1]: HAPPENS}} if happens else {}
    luck = Pins(by_turn, {**QUIET.prefixes, "transit": 0.0})
    plan = {(SPEECH, "kennedy"): {"act": "quarantine"}}
    for part in parts:
        plan.update(part)  # type: ignore[arg-type]
    return played(opened(pins=luck, **facts), plan, until)


def offer(seat: str, channel: str, turn: str = MORNING, **levels: str) -> Plan:
    """One proposal."""
    return {(turn, seat): proposal(channel, **levels)}


def leaked(seat: str = "kennedy", channel: str = "dobrynin", **levels: str) -> State:
    """A secret offer of Thursday morning that is out by the evening."""
    draw = f"leak.{seat}.0.{MORNING}"
    return week(offer(seat, channel, **(levels or SECRETLY)), happens=(EVENING, draw))


# Washington's side.


@pytest.mark.parametrize("channel", ["un", "scali", "bolshakov"])
@pytest.mark.parametrize("seat", ["kennedy", "khrushchev"])
def test_a_leaky_way_carries_the_jupiters_to_ankara_while_one_still_bargains(
    seat: str, channel: str
) -> None:
    heard = (LATER, "event.ankara_hears")
    quiet = week(offer(seat, channel, **SECRETLY), until="1962-10-26 18:00")
    loud = week(offer(seat, channel, **SECRETLY), happens=heard, until="1962-10-26 18:00")
    assert risk(quiet, "ankara_hears")[0] == 0, "it is no risk of war"
    assert happened(loud, "ankara_hears").all()
    assert value(loud, "allies")[0] < value(quiet, "allies")[0] - 4


@pytest.mark.parametrize("channel", ["dobrynin", "embassy_cable"])
def test_a_tight_way_does_not(channel: str) -> None:
    heard = (LATER, "event.ankara_hears")
    games = week(offer("kennedy", channel, **SECRETLY), happens=heard, until="1962-10-26 18:00")
    assert not happened(games, "ankara_hears").any()


def test_ankara_hears_less_of_what_it_was_asked_about_and_more_by_new_york() -> None:
    hazard = EVENTS["ankara_hears"].hazard
    assert hazard is not None
    assert hazard.plus["turkey_sounded"] < 0 < hazard.plus["turkey_objects"]
    assert max(hazard.plus, key=lambda name: hazard.plus[name]).startswith("offer.kennedy.un")


@pytest.mark.parametrize("channel", ["un", "radio"])
def test_an_offer_in_the_open_is_read_in_ankara_the_same_day(channel: str) -> None:
    games = week(offer("kennedy", channel, **OPENLY))
    assert turn_of(games, "ankara_reads_the_offer") in (EVENING, LATER)
    plain = week(offer("kennedy", channel, missiles="withdrawn"))
    assert turn_of(plain, "ankara_reads_the_offer") is None
    assert value(games, "allies")[0] < value(plain, "allies")[0] - 4


@pytest.mark.parametrize("seat", ["kennedy", "khrushchev"])
def test_a_secret_that_is_out_is_asked_about_in_paris_havana_and_the_pact(seat: str) -> None:
    games = leaked(seat)
    for event in ("council_asks_for_papers", "havana_learns_the_secret", "pact_asks"):
        assert turn_of(games, event) == LATER, event
    kept = week(offer(seat, "dobrynin", **SECRETLY))
    assert not happened(kept, "council_asks_for_papers").any()
    assert value(games, "allies")[0] < value(kept, "allies")[0] - 4
    assert value(games, "castro")[0] > value(kept, "castro")[0] + 3


ITALY = {"missiles": "withdrawn", "italy": "go_publicly"}


def test_rome_minds_only_that_it_was_not_asked() -> None:
    asked: Plan = {
        ("1962-10-24 10:00", "kennedy"): {"act": "open_jupiters"},
        ("1962-10-24 18:00", "kennedy"): {"act": "sound_rome"},
    }
    unasked = week(offer("khrushchev", "radio", **ITALY))
    assert turn_of(unasked, "rome_not_asked") == EVENING
    told = week(asked, offer("khrushchev", "radio", **ITALY))
    assert turn_of(told, "rome_not_asked") is None


def test_rome_reads_of_a_secret_only_when_it_is_one_no_more() -> None:
    terms = {"missiles": "withdrawn", "italy": "go_secretly"}
    assert happened(leaked("kennedy", **terms), "rome_not_asked").all()
    kept = week(offer("kennedy", "dobrynin", **terms))
    assert not happened(kept, "rome_not_asked").any()


# Moscow's side.


def test_cuba_in_one_pan_of_the_scales_is_heard_in_havana_and_told_to_moscow_alone() -> None:
    games = week(offer("khrushchev", "radio", **OPENLY))
    assert turn_of(games, "havana_weighed") == EVENING
    assert EVENTS["havana_weighed"].seen == ["khrushchev"]
    whispered = week(offer("khrushchev", "dobrynin", **SECRETLY))
    assert turn_of(whispered, "havana_weighed") is None


def test_a_secret_price_angers_castro_more_than_one_named_aloud() -> None:
    aloud, secret = EVENTS["havana_weighed"], EVENTS["havana_learns_the_secret"]
    assert 0 < aloud.effects["castro"] < secret.effects["castro"]
    assert secret.effects["press_su"] > 0


def test_peking_has_a_word_for_terms_in_the_open_and_none_for_those_it_has_not_heard() -> None:
    said = (EVENING, "event.peking_calls_it_barter")
    assert happened(
        week(offer("khrushchev", "radio", **OPENLY), happens=said), "peking_calls_it_barter"
    ).all()
    quiet = week(offer("khrushchev", "dobrynin", **SECRETLY), happens=said)
    assert not happened(quiet, "peking_calls_it_barter").any()


def test_ulbricht_asks_where_berlin_has_gone_if_it_had_been_pressed_for() -> None:
    pressed: Plan = {("1962-10-23 18:00", "khrushchev"): {"act": "press_berlin"}}
    terms = {"missiles": "withdrawn", "pledge": "written"}
    assert turn_of(week(pressed, offer("khrushchev", "radio", **terms)), "pact_asks") == EVENING
    with_it = week(pressed, offer("khrushchev", "radio", **terms, berlin="talks"))
    assert turn_of(with_it, "pact_asks") is None
    unpressed = week(offer("khrushchev", "radio", **terms))
    assert turn_of(unpressed, "pact_asks") is None


def test_each_side_pays_at_its_own_table() -> None:
    washington = ("ankara_hears", "ankara_reads_the_offer", "council_asks_for_papers")
    for event in (*washington, "rome_not_asked"):
        assert EVENTS[event].effects["allies"] < 0, event
        assert "press_su" not in EVENTS[event].effects
    for event in ("havana_learns_the_secret", "peking_calls_it_barter", "pact_asks"):
        assert EVENTS[event].effects["press_su"] > 0, event
        assert "allies" not in EVENTS[event].effects


def test_the_ambassador_in_ankara_and_the_one_in_havana_write_home() -> None:
    papers = LOADED.scenario.documents
    assert "ankara_hears" in papers["question_from_ankara"].after
    assert papers["question_from_ankara"].to == "kennedy"
    assert papers["what_else_was_sold"].after == ["havana_learns_the_secret"]
    assert papers["what_else_was_sold"].to == "khrushchev"

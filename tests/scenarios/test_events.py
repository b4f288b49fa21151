"""What nobody at the table chose: by cause, in its hour, and never as a certainty of war."""

from __future__ import annotations

from math import exp

import pytest

from game.engine.arithmetic import Bools
from game.engine.luck import FREE
from game.scenario.format import Event
from tests.scenarios.staged import (
    INDEX,
    LAST,
    LOADED,
    MODEL,
    Plan,
    flag,
    happened,
    happens,
    opened,
    played,
    risk,
    turn_of,
    value,
)

EVENTS = LOADED.scenario.events
SPEECH = "1962-10-22 18:00"
HISTORY_SPEAKS = {(SPEECH, "kennedy"): {"act": "quarantine"}}
EARLY = {("1962-10-19 11:00", "kennedy"): {"act": "quarantine"}}
FORCES = {"us_navy", "sac", "soviet_captains", "pliyev", "photo_interpreters", "general_staff"}
"""Actors who are arms of one of the two seats; all others are third wills."""


def share(events: Bools) -> float:
    """The share of games."""
    return float(events.mean())


# What every event owes its readers.


def test_every_actor_acts_and_third_wills_have_forty_five_acts_of_their_own() -> None:
    acted = [event.actor for event in EVENTS.values() if event.actor]
    assert set(LOADED.scenario.actors) == set(acted)
    assert sum(actor not in FORCES for actor in acted) >= 45


@pytest.mark.parametrize(
    "actor",
    [
        *("castro", "u_thant", "oas", "nato", "norstad", "london", "paris", "turkey", "italy"),
        *(
            "berlin",
            "press",
            "congress",
            "chiefs",
            "peking",
            "pope",
            "russell",
            "brazil",
            "neutrals",
        ),
    ],
)
def test_this_third_will_has_an_act_of_its_own(actor: str) -> None:
    assert any(event.actor == actor for event in EVENTS.values())


def test_every_event_that_is_told_moves_something_or_brings_a_paper() -> None:
    papers = {name for paper in LOADED.scenario.documents.values() for name in paper.after}
    idle = [
        name
        for name, event in EVENTS.items()
        if not (event.effects or event.set or event.clear or event.stands or event.then)
        and event.ends is None
        and event.seen != "hidden"
        and name not in papers
    ]
    assert idle == []


def test_every_event_of_a_third_will_is_told_to_somebody() -> None:
    for name, event in EVENTS.items():
        if event.actor and event.actor not in FORCES:
            assert event.seen != "hidden", name
            assert event.tell.endswith((".", "!", "?")), name


def test_dates_stand_only_where_the_thing_hung_on_the_date() -> None:
    dated = {name for name, event in EVENTS.items() if event.at is not None}
    assert dated == {
        *("aleksandrovsk_docks", "aleksandrovsk_kept_out", "poltava_at_sea", "atlas_test"),
        *("bolshakovs_word", "gromyko_speaks_falsely", "gromyko_reassures", "back_from_chicago"),
        *("chiefs_for_surprise", "china_attacks"),
    }


# The secret.

CARELESS = {
    ("1962-10-17 10:00", "kennedy"): {"posture": "ready_strike"},
    ("1962-10-18 11:00", "kennedy"): {"posture": "quiet_alert"},
    ("1962-10-19 11:00", "kennedy"): {"act": "tell_congress_early"},
}
CAREFUL = {
    ("1962-10-16 12:00", "kennedy"): {"act": "keep_the_diary"},
    ("1962-10-18 11:00", "kennedy"): {"act": "gromyko_listen"},
    ("1962-10-19 11:00", "kennedy"): {"act": "keep_the_diary"},
}


def printed(plan: Plan, until: str, **facts: bool) -> float:
    """The share of games in which the newspapers have it before a turn."""
    games = played(opened(600, FREE, **facts), plan, until, strict=False)
    return share(happened(games, "secret_breaks"))


def test_the_newspapers_print_sooner_when_the_secret_keeps_badly() -> None:
    careless, careful = printed(CARELESS, SPEECH), printed(CAREFUL, SPEECH)
    assert careless > careful + 0.25
    assert 0.02 < careful < 0.3


def test_editors_who_were_asked_wait_and_the_one_who_would_not_does_not() -> None:
    asked = {**CAREFUL, ("1962-10-21 11:30", "kennedy"): {"act": "ask_editors"}}
    waiting = printed(asked, "1962-10-23 18:00", editors_wait=True)
    assert waiting < printed(CAREFUL, "1962-10-23 18:00", editors_wait=True)
    assert waiting < printed(asked, "1962-10-23 18:00", editors_wait=False) - 0.15


def test_no_secret_outlasts_wednesday_unless_the_two_capitals_talk() -> None:
    games = played(opened(200, FREE), {}, "1962-10-24 18:00", strict=False)
    assert flag(games, "in_the_open").all()


def test_private_talks_and_patient_editors_can_keep_it_to_the_end() -> None:
    plan = {
        ("1962-10-16 12:00", "kennedy"): {"act": "keep_the_diary"},
        ("1962-10-17 10:00", "kennedy"): {"act": "envoy_to_moscow"},
        ("1962-10-19 11:00", "kennedy"): {"act": "keep_the_diary"},
        ("1962-10-21 11:30", "kennedy"): {"act": "ask_editors"},
    }
    games = played(opened(400, FREE, editors_wait=True), plan, strict=False)
    kept = share(~flag(games, "in_the_open"))
    assert 0.02 < kept < 0.5


def test_when_the_papers_print_it_both_capitals_know_and_nothing_is_left_to_guess() -> None:
    prints = happens("1962-10-20 14:30", "secret_breaks")
    games = played(opened(pins=prints), {}, "1962-10-22 12:00")
    assert flag(games, "in_the_open").all() and flag(games, "moscow_told").all()
    assert value(games, "suspicion")[0] > 70
    assert value(games, "secrecy")[0] < 15


def test_nothing_slips_after_the_speech() -> None:
    games = played(opened(200, FREE), HISTORY_SPEAKS, "1962-10-24 18:00", strict=False)
    spoke = ~happened(games, "secret_breaks") & happened(games, "secret_slips")
    assert spoke.any()
    assert games.happened[INDEX.events["secret_slips"]][spoke].max() <= MODEL.turns.index(SPEECH)


def test_gromyko_speaks_as_told_unless_he_is_shown_the_photographs() -> None:
    visit = ("1962-10-18 11:00", "kennedy")
    heard = played(opened(), {visit: {"act": "gromyko_listen"}}, "1962-10-19 11:00")
    assert turn_of(heard, "gromyko_speaks_falsely") == "1962-10-18 21:00"
    assert turn_of(heard, "gromyko_seen_through") is None
    shown = played(opened(), {visit: {"act": "gromyko_confront"}}, "1962-10-19 11:00")
    assert turn_of(shown, "gromyko_seen_through") == "1962-10-18 21:00"
    assert turn_of(shown, "gromyko_speaks_falsely") is None
    assert value(shown, "trust_us")[0] > value(heard, "trust_us")[0]
    assert turn_of(shown, "gromyko_reassures") is None


def test_the_second_kind_of_missile_is_found_by_those_who_look() -> None:
    flown = {("1962-10-16 12:00", "kennedy"): {"posture": "fly_u2"}}
    looked = played(opened(), flown, "1962-10-19 11:00")
    blind = played(opened(), {}, "1962-10-19 11:00")
    assert turn_of(looked, "second_kind_of_missile") == "1962-10-18 11:00"
    assert turn_of(blind, "second_kind_of_missile") is None


def test_a_u2_is_lost_early_by_those_who_let_the_batteries_fire() -> None:
    flights = {
        ("1962-10-17 10:00", "kennedy"): {"posture": "fly_u2"},
        ("1962-10-18 11:00", "kennedy"): {"posture": "fly_u2"},
        ("1962-10-19 11:00", "kennedy"): {"posture": "fly_u2"},
    }
    freed = {
        ("1962-10-17 10:00", "khrushchev"): {"posture": "radars_on"},
        ("1962-10-18 11:00", "khrushchev"): {"posture": "free_sams"},
    }
    until = "1962-10-20 14:30"
    dark = played(opened(1500, FREE), flights, until, strict=False)
    armed = played(opened(1500, FREE), {**flights, **freed}, until, strict=False)
    assert share(happened(dark, "u2_lost_early")) < 0.01
    assert 0.02 < share(happened(armed, "u2_lost_early")) < 0.25


def test_moscow_notices_trains_and_guesses_when_the_forces_stir() -> None:
    stir = {
        ("1962-10-17 10:00", "kennedy"): {"posture": "ready_strike"},
        ("1962-10-18 11:00", "kennedy"): {"posture": "low_level_secret"},
        ("1962-10-18 21:00", "kennedy"): {"posture": "quiet_alert"},
        ("1962-10-20 14:30", "kennedy"): {"posture": "ready_landing"},
    }
    loud = played(opened(400, FREE), stir, SPEECH, strict=False)
    still = played(opened(400, FREE), {}, SPEECH, strict=False)
    for event in ("troops_seen_in_florida", "u2_over_cuba_seen", "moscow_guesses"):
        assert share(happened(loud, event)) > share(happened(still, event)) + 0.03, event


# The ships with the charges.


def test_the_aleksandrovsk_docks_on_the_morning_after_the_speech() -> None:
    games = played(opened(), HISTORY_SPEAKS, "1962-10-24 10:00")
    assert turn_of(games, "aleksandrovsk_docks") == "1962-10-23 09:00"
    assert flag(games, "charges_landed").all()


def test_ships_that_are_held_bring_no_charges() -> None:
    held = {("1962-10-19 11:00", "khrushchev"): {"act": "hold_ships"}, **HISTORY_SPEAKS}
    games = played(opened(), held, "1962-10-25 10:00")
    assert not flag(games, "charges_landed").any()


def test_a_line_drawn_early_keeps_them_out() -> None:
    games = played(opened(), EARLY, "1962-10-25 10:00")
    assert turn_of(games, "aleksandrovsk_kept_out") == "1962-10-23 09:00"
    assert not flag(games, "charges_landed").any()


STRIKE = {
    ("1962-10-18 21:00", "kennedy"): {"posture": "ready_strike"},
    ("1962-10-20 14:30", "kennedy"): {"act": "air_strike_sites"},
}


def test_no_charge_can_be_fired_on_the_island_before_one_is_there() -> None:
    before = "1962-10-23 09:00"
    ashore = played(opened(warheads_ashore=True), STRIKE, before)
    at_sea = played(opened(warheads_ashore=False), STRIKE, before)
    assert flag(ashore, "combat").all() and flag(at_sea, "combat").all()
    assert risk(ashore, "luna_fired")[0] > 0
    assert risk(at_sea, "luna_fired")[0] == 0
    assert turn_of(played(opened(warheads_ashore=False), HISTORY_SPEAKS), "warheads_moved")


def test_charges_that_are_in_can_be_fired_whatever_the_storm_did() -> None:
    late = {
        **HISTORY_SPEAKS,
        ("1962-10-23 09:00", "kennedy"): {"posture": "defcon_3"},
        ("1962-10-24 10:00", "kennedy"): {"posture": "sac_to_defcon_2"},
        ("1962-10-26 10:00", "kennedy"): {"act": "air_strike_sites"},
    }
    games = played(opened(warheads_ashore=False), late)
    assert flag(games, "charges_landed").all()
    assert risk(games, "luna_fired")[0] > 0


# Hours since, not dates.


@pytest.mark.parametrize(
    ("speech", "first", "second"),
    [
        ((SPEECH, "kennedy"), "1962-10-24 18:00", "1962-10-25 18:00"),
        (("1962-10-19 11:00", "kennedy"), "1962-10-21 11:30", "1962-10-22 12:00"),
    ],
)
def test_u_thant_appeals_two_and_three_days_after_the_line(
    speech: tuple[str, str], first: str, second: str
) -> None:
    games = played(opened(), {speech: {"act": "quarantine"}})
    assert turn_of(games, "u_thant_first_appeal") == first
    assert turn_of(games, "u_thant_second_appeal") == second


def test_where_there_is_no_line_u_thant_offers_his_office_instead() -> None:
    games = played(opened(), {(SPEECH, "kennedy"): {"act": "speech_only"}}, LAST)
    assert turn_of(games, "u_thant_first_appeal") is None
    assert turn_of(games, "u_thant_offers_himself") == "1962-10-24 10:00"


def test_while_they_fight_he_asks_for_a_cease_fire_and_not_for_talks() -> None:
    games = played(opened(), STRIKE, "1962-10-23 09:00")
    assert turn_of(games, "u_thant_asks_for_cease_fire") == "1962-10-21 11:30"
    assert turn_of(games, "u_thant_first_appeal") is None


def test_the_things_of_the_public_week_come_in_their_hours() -> None:
    games = played(opened(), HISTORY_SPEAKS)
    assert turn_of(games, "quarantine_proclaimed") == "1962-10-23 18:00"
    assert turn_of(games, "bucharest_passes") == "1962-10-25 10:00"
    assert turn_of(games, "lippmann_column") == "1962-10-25 10:00"
    assert turn_of(games, "pope_speaks") == "1962-10-25 10:00"
    assert turn_of(games, "grozny_nears") == "1962-10-27 09:00"


def test_castro_writes_five_days_on_or_sooner_when_a_landing_is_feared() -> None:
    calm = played(opened(), HISTORY_SPEAKS, "1962-10-24 10:00")
    for name in ("invasion", "castro"):
        calm.x[INDEX.variables[name]] = 90.0
    feared = played(calm, {}, "1962-10-25 10:00")
    assert turn_of(feared, "castro_letter") == "1962-10-24 18:00"
    assert turn_of(played(opened(), HISTORY_SPEAKS), "castro_letter") in (None, "1962-10-27 20:00")


# The allies.


def test_allies_who_read_it_in_the_papers_stand_less_firmly_than_those_who_were_told() -> None:
    told = {("1962-10-22 12:00", "kennedy"): {"act": "brief_allies"}, **HISTORY_SPEAKS}
    informed = played(opened(), told, "1962-10-24 18:00")
    surprised = played(opened(), HISTORY_SPEAKS, "1962-10-24 18:00")
    assert turn_of(informed, "de_gaulle_needs_no_proof") == SPEECH
    assert turn_of(surprised, "allies_read_it") == "1962-10-23 09:00"
    assert value(informed, "allies")[0] > value(surprised, "allies")[0] + 15


@pytest.mark.parametrize(("firm", "event"), [(80.0, "council_backs"), (20.0, "council_wavers")])
def test_the_council_does_as_its_members_feel(firm: float, event: str) -> None:
    games = played(opened(), HISTORY_SPEAKS, "1962-10-24 10:00")
    games.happened[INDEX.events["council_backs"]] = -1
    games.happened[INDEX.events["council_wavers"]] = -1
    games.x[INDEX.variables["allies"]] = firm
    assert happened(played(games, {}, "1962-10-25 10:00"), event).all()


# Third wills where history did not go.


def test_under_fire_allies_rivals_and_streets_each_do_their_own() -> None:
    games = played(opened(), STRIKE, "1962-10-22 12:00")
    came = [name for name in EVENTS if happened(games, name).all()]
    assert {
        *("americas_protest", "london_asks_for_a_halt", "flags_in_the_windows"),
        *("peking_offers_volunteers", "u_thant_asks_for_cease_fire"),
    } <= set(came)


def test_nobody_is_asked_before_castros_guns_open_on_guantanamo() -> None:
    event = EVENTS["guantanamo_shelled"]
    assert event.actor == "castro" and event.hazard is not None
    assert event.hazard.terms["castro"] > 0
    assert any("restrain_castro" in text for text, plus in event.hazard.plus.items() if plus < 0)


def test_a_line_without_a_vote_costs_the_americas() -> None:
    asked = {("1962-10-23 09:00", "kennedy"): {"act": "ask_oas"}, **HISTORY_SPEAKS}
    alone = played(opened(), HISTORY_SPEAKS, "1962-10-25 10:00")
    backed = played(opened(), asked, "1962-10-25 10:00")
    assert turn_of(alone, "americas_unasked") == "1962-10-24 18:00"
    assert turn_of(backed, "oas_vote") == "1962-10-23 18:00"
    assert value(backed, "world")[0] > value(alone, "world")[0] + 8


CRATED = {
    ("1962-10-17 10:00", "kennedy"): {"act": "envoy_to_moscow"},
    ("1962-10-18 21:00", "khrushchev"): {"act": "withdraw_quietly"},
}


def test_castro_sees_what_is_crated_in_secret_and_may_tell_the_world() -> None:
    silent = played(opened(presidium_split=False), CRATED, "1962-10-21 11:30")
    assert flag(silent, "dismantling").all() and not flag(silent, "in_the_open").any()
    assert turn_of(silent, "castro_sees_the_crates") == "1962-10-19 11:00"
    assert turn_of(silent, "castro_hears_by_radio") is None
    speaks = happens("1962-10-20 14:30", "castro_tells_the_world")
    told = played(opened(pins=speaks, presidium_split=False), CRATED, "1962-10-22 12:00")
    assert flag(told, "in_the_open").all()
    assert turn_of(told, "peking_accuses") == "1962-10-21 11:30"


# War is announced by rising risk, and never certain.


def _most(event: Event) -> float:
    """The greatest probability that the preset in force can give an event."""
    odds = event.hazard or event.chance
    assert odds is not None
    terms = sum(max(weight, 0.0) for weight in odds.terms.values())
    plus = sum(max(extra, 0.0) for extra in odds.plus.values())
    return 1 / (1 + exp(-(odds.base + terms + plus)))


WARS = {name for name, each in LOADED.scenario.endings.items() if each.kind == "war"}


def test_no_hazard_into_war_is_ever_certain() -> None:
    ending = {name: _most(event) for name, event in EVENTS.items() if event.ends in WARS}
    assert len(ending) >= 6
    assert {name: most for name, most in ending.items() if most > 0.95} == {}
    assert ending["preempt_us"] < 0.08 and ending["preempt_su"] < 0.08


def test_only_a_hazard_or_its_consequence_brings_war_and_never_at_the_start() -> None:
    games = played(opened(), {}, "1962-10-18 11:00")
    assert float(games.ledger.sum()) < 0.01


def test_fighting_is_begun_by_a_leaders_choice_or_at_the_end_of_a_chain() -> None:
    begun = {name: event for name, event in EVENTS.items() if "combat" in event.set}
    assert set(begun) == {"strike_reply", "line_shots"}
    assert all(event.chance is not None for event in begun.values())

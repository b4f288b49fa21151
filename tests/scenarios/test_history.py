"""What the sources say about who knew what and when holds in the week's files."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import load
from game.scenario.format import Scenario

SCENARIO = Path(__file__).parents[2] / "scenarios" / "cuba-1962"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load(str(SCENARIO)).scenario


@pytest.mark.parametrize(
    ("event", "seats"),
    [
        ("power_in_clear", ["khrushchev"]),
        ("warheads_moved", ["khrushchev"]),
        ("castro_orders_fire", ["khrushchev"]),
        ("castro_letter", ["khrushchev"]),
        ("sub_forced_up", ["kennedy"]),
        ("false_warning", ["kennedy"]),
    ],
)
def test_only_one_capital_learned_of_it(scenario: Scenario, event: str, seats: list[str]) -> None:
    assert scenario.events[event].seen == seats


def test_washington_hears_of_the_order_in_clear_a_day_late(scenario: Scenario) -> None:
    paper = scenario.documents["power_24"]
    assert paper.to == "kennedy"
    assert paper.when == "hours_since.defcon_2 >= 20"
    assert scenario.documents["power_in_the_clear"].when is None


def test_nothing_is_told_of_who_fired_before_moscow_knew(scenario: Scenario) -> None:
    assert "order" in scenario.events["u2_lost"].tell
    assert "Pliyev" not in scenario.events["u2_lost"].tell
    assert "Grechko" not in scenario.documents["u2_lost_27"].text


@pytest.mark.parametrize(
    ("paper", "needs"),
    [
        ("opera_23", "done.khrushchev.evening_at_bolshoi"),
        ("russell_24", "done.khrushchev.call_conference"),
        ("moscow_leave_stopped", "done.khrushchev.raise_alert"),
        ("malinovsky_on_the_troops", "done.khrushchev.raise_alert"),
        ("paris_22", "done.kennedy.brief_allies"),
        ("conflicting_proposals", "done.kennedy.state_terms"),
        ("two_letters_27", "offer.khrushchev.radio.jupiters == level.jupiters.go_publicly"),
        ("sites_25", "not work_frozen"),
        ("cia_28", "not dismantling"),
    ],
)
def test_a_paper_waits_for_what_it_tells_of(scenario: Scenario, paper: str, needs: str) -> None:
    when = scenario.documents[paper].when
    assert when is not None
    assert needs in " ".join(when.split())


def test_the_hemisphere_votes_only_when_it_is_asked(scenario: Scenario) -> None:
    when = scenario.events["oas_vote"].when
    assert when is not None
    assert "done.kennedy.ask_oas" in when


def test_the_ships_are_not_said_to_have_turned_at_the_sight_of_the_line(
    scenario: Scenario,
) -> None:
    assert "hundreds of miles from the line" in scenario.events["ships_stop"].tell
    assert "long before" in scenario.documents["how_they_tell_the_turning"].text
    texts = " ".join(paper.text for paper in scenario.documents.values())
    assert "eyeball" not in texts
    assert "blinked" not in texts


def test_the_talk_with_dobrynin_names_no_hour_and_only_turkey(scenario: Scenario) -> None:
    draft = scenario.drafts["robert_27"]
    assert draft.channel == "dobrynin"
    assert draft.propose is not None
    assert draft.propose["jupiters"] == "go_secretly"
    assert "no ultimatum" in draft.text
    assert "four to five months" in draft.text
    assert "Italy" not in draft.text


def test_the_line_of_800_miles_is_said_to_be_unconfirmed(scenario: Scenario) -> None:
    judgement = scenario.choices["kennedy"]["pull_line_in"].judgement
    assert judgement is not None
    assert "not confirmed" in judgement


def test_no_draft_greets_twice(scenario: Scenario) -> None:
    for name, draft in scenario.drafts.items():
        greeting = scenario.seats[draft.seat].style.salutation
        assert not draft.text.startswith(("Dear ", "Mr. President", "To the Acting")), name
        assert greeting not in draft.text, name


def test_letters_that_speak_of_the_quarantine_wait_for_one(scenario: Scenario) -> None:
    known = ("quarantine", "offer.khrushchev", "cordier_ready")
    for name, draft in scenario.drafts.items():
        if draft.seat == "kennedy" and "quarantine" in draft.text:
            when = " ".join((draft.when or "").split())
            assert any(word in when for word in known), name


def test_every_choice_of_the_week_has_a_window(scenario: Scenario) -> None:
    bare = [
        name
        for choices in scenario.choices.values()
        for name, choice in choices.items()
        if choice.when is None
    ]
    assert bare == []


def test_no_old_paper_tells_moscow_that_anything_was_found(scenario: Scenario) -> None:
    shared = [
        paper.text
        for name, paper in scenario.documents.items()
        if name.startswith("past_") and paper.to != "kennedy"
    ]
    assert len(shared) >= 6
    assert not [text for text in shared if "what was found" in text or "photograph" in text]


def test_no_event_tells_washington_of_a_charge_before_it_fires(scenario: Scenario) -> None:
    heard = [
        event.tell
        for event in scenario.events.values()
        if event.ends is None and (event.seen == "public" or "kennedy" in event.seen)
    ]
    assert len(heard) >= 60
    secrets = ("Bejucal", "Pliyev", "nuclear charges", "nuclear torpedo")
    assert not [tell for tell in heard if any(word in (tell or "") for word in secrets)]


def test_the_fallback_by_new_york_is_known_to_few(scenario: Scenario) -> None:
    ready = scenario.choices["kennedy"]["ready_cordier"]
    assert "johnson" not in ready.advisers
    assert "Only Rusk and the President" in (ready.judgement or "")

"""Planted faults of what is done: effects, conditions, choices and events."""

from __future__ import annotations

import pytest

from tests.scenario.lint.conftest import Find
from tests.scenario.lint.planting import (
    COME_ABOUT,
    Planted,
    Says,
    check,
    constant,
    one,
    small_effect,
)

EFFECTS = {
    "an effect of a choice": small_effect(
        "effects: {tension: 30, fort: -20}",
        "effects: {tension: 30, §fort: -0.00001}",
        "fort",
        "-1e-05",
    ),
    "an effect of a failure": small_effect(
        "effects: {trust_south: 1}}", "effects: {§trust_south: 1e-5}}", "trust_south"
    ),
    "an effect of an event": small_effect(
        "effects: {unrest: -5, tension: 1}", "effects: {unrest: -5, §tension: 1e-5}", "tension"
    ),
    "an effect of a tone that arrives": small_effect(
        "Soft, arrives: {north: {trust_south: 2}",
        "Soft, arrives: {north: {§trust_south: 1e-5}",
        "trust_south",
    ),
    "an effect of a tone in public": small_effect(
        "public: {north: {unrest: -1}, south",
        "public: {north: {§unrest: -1e-5}, south",
        "unrest",
        "-1e-05",
    ),
    "an effect of a level in public": small_effect(
        "public: {north: {unrest: 15}}", "public: {north: {§unrest: 1e-5}}", "unrest"
    ),
    "an effect on a wider variable": Planted(
        [
            ("    effects: {tension: 15}", "    effects: {tension: 15, §wide: 0.06}"),
            (
                "variables:\n",
                "variables:\n  wide: {title: Wide, meaning: M, range: [0, 8192], start: 0, "
                "seen: public, judgement: invented}\n",
            ),
        ],
        [
            Says(
                "small-effect",
                "an effect of 0.06 on wide is smaller than its grid of 0.0625",
                "write at least 0.0625, or leave it out",
            )
        ],
    ),
}

CONDITIONS = {
    "a blur that never reports": constant(
        "air patrols, when: flights",
        "air patrols, §when: tension > 100",
        "variables.alert_south.seen.north.when",
        False,
    ),
    "a package for no time": constant(
        "tone: soft, when: tension > 40",
        "tone: soft, §when: tension < 0",
        "seats.north.character.packages[0].when",
        False,
    ),
    "an adviser who never speaks": constant(
        "when: known.alert_north > 30",
        "§when: known.alert_north > 100",
        "choices.south.free_guns.advisers.admiral.when",
        False,
    ),
    "a channel's condition": constant(
        "when: {south: happened.envoy_calls or trust_south > -10}",
        "when: {§south: trust_south < -50}",
        "channels.envoy.when.south",
        False,
    ),
    "a condition under plus": constant(
        "plus: {guns_free: 1.5",
        "plus: {§tension < 0: 1.5",
        "events.shots.hazard.plus.tension < 0",
        False,
    ),
    "a choice that is always legal": constant(
        "when: alert_north < 80",
        "§when: alert_north <= 100",
        "choices.north.raise_alert.when",
        True,
    ),
    "a choice that always works": constant(
        "works: not turned",
        "§works: not turned or tension >= 0",
        "choices.north.open_strait.works",
        True,
    ),
    "a draft that can always be sent": constant(
        "when: open.north.radio", "§when: open.north >= 0", "drafts.refuse.when", True
    ),
    "a document that always may come": constant(
        "when: tension > 50", "§when: tension >= 0", "documents.warning.when", True
    ),
    "terms that always fit": constant(
        "when: terms.fort == level.fort.razed",
        "§when: terms.fort >= level.fort.stays",
        "endings.good_terms.when",
        True,
    ),
}

DEEDS = {
    "a choice that does nothing": one(
        "hasten_work:\n      {slot: posture, title: Hasten the work, text: Guns by night., "
        "band: covert, rung: 6,\n       effects: {fort: 6}, ",
        "§hasten_work:\n      {slot: posture, title: Hasten the work, text: Guns by night., "
        "band: covert, rung: 6,\n       ",
        "empty-choice",
        "hasten_work of south does nothing",
        "give it effects, set, clear or stands, or let a condition ask did.south.hasten_work",
    ),
    "a choice that is never legal": one(
        "when: alert_north < 80",
        "§when: alert_north > 100",
        "impossible-choice",
        "raise_alert of north is legal in no turn: its when cannot hold in any game",
        COME_ABOUT,
    ),
    "a choice that never works": one(
        "works: not turned",
        "§works: not turned and tension > 100",
        "impossible-choice",
        "open_strait of north can never work: its works cannot hold in any game",
        COME_ABOUT,
    ),
    "an event that cannot happen": one(
        "when: unrest > 30",
        "§when: unrest > 100",
        "impossible-event",
        "riots can never happen: its condition cannot hold in any game",
        COME_ABOUT,
    ),
    "a hazard that cannot happen": Planted(
        [
            ("terms: {tension: 2}}, when: blockaded", "terms: {tension: 2}}, §when: tension < 0"),
        ],
        [
            Says(
                "impossible-event",
                "skirmish can never happen: its condition cannot hold in any game",
                COME_ABOUT,
            )
        ],
    ),
    "an event after the calendar": one(
        "at: 1950-05-01 18:00, effects: {tension: 3}",
        "§at: 1950-05-02 06:01, effects: {tension: 3}",
        "impossible-event",
        "fleet_sails can never happen: no turn lies at or after 1950-05-02 06:01",
        "the turns run from 1950-05-01 09:00 to 1950-05-02 06:00",
    ),
    "an event between two turns": Planted(
        [
            (
                "at: 1950-05-01 18:00, until: 1950-05-02 06:00",
                "§at: 1950-05-01 18:01, until: 1950-05-02 05:59",
            )
        ],
        [
            Says(
                "impossible-event",
                "envoy_calls can never happen: no turn lies at or after 1950-05-01 18:01 "
                "and at or before 1950-05-02 05:59",
                "the turns run from 1950-05-01 09:00 to 1950-05-02 06:00",
            )
        ],
    ),
    "consequences of what cannot happen": Planted(
        [
            ("    title: Shots from the fort\n", "    title: Shots\n    §when: fort > 64\n"),
            ("  answer:\n    title:", "  §answer:\n    title:"),
            ("  war_at_sea:\n", "  §war_at_sea:\n"),
            ("  burning_strait:\n", "  §burning_strait:\n"),
        ],
        [
            Says(
                "impossible-event",
                "shots can never happen: its condition cannot hold in any game",
                COME_ABOUT,
            ),
            Says(
                "unreached-consequence",
                "the consequence answer is never drawn: shots cannot happen",
                "name it in the then of an event that can happen, or see to theirs",
            ),
            Says(
                "unreached-consequence",
                "the consequence war_at_sea is never drawn: answer cannot happen",
                "name it in the then of an event that can happen, or see to theirs",
            ),
            Says(
                "unreached-ending",
                "no game can come to the ending burning_strait",
                "let an event that can happen bring it by ends: burning_strait",
            ),
        ],
    ),
    "a limited war whose condition cannot hold": one(
        "  small_war:\n    {kind: limited_war, title: A war of guns, text: Guns decide., "
        "when: tension > 97 and blockaded",
        "  §small_war:\n    {kind: limited_war, title: A war of guns, text: Guns decide., "
        "when: tension > 100 and blockaded",
        "unreached-ending",
        "no game can come to the ending small_war",
        "let an event that can happen bring it by ends: small_war, or give it a when that can hold",
    ),
    "a public choice without words": Planted(
        [
            ("    bombard:\n", "    §bombard:\n"),
            ("      tell: Shells fall on the fort.\n", ""),
        ],
        [
            Says(
                "untold",
                "bombard of north is public, but the other seat is told nothing",
                "add tell: one sentence for those who see it",
            )
        ],
    ),
    "an event for one seat without words": one(
        "  envoy_calls:\n    {title: The envoy calls, at: 1950-05-01 18:00, "
        "until: 1950-05-02 06:00, when: tension > 20,\n     seen: [south], "
        "tell: The envoy asks to be heard.,",
        "  §envoy_calls:\n    {title: The envoy calls, at: 1950-05-01 18:00, "
        "until: 1950-05-02 06:00, when: tension > 20,\n     seen: [south],",
        "untold",
        "envoy_calls is seen, but nobody is told of it",
        "add tell: one sentence for those who see it",
    ),
}

FAULTS: dict[str, Planted] = EFFECTS | CONDITIONS | DEEDS


@pytest.mark.parametrize("name", FAULTS)
def test_it_is_found_where_it_stands(found: Find, name: str) -> None:
    check(found, FAULTS[name])

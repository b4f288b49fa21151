"""Hazards, chains, the ledger, and endings that are reached at the end of a turn."""

from __future__ import annotations

from typing import Any

import pytest

from tests.oracle.hazards import logit as logit_of
from tests.oracle.numbers import normal_table, probability, q20, q30
from tests.oracle.play import ALWAYS, NEVER, Play
from tests.oracle.small import (
    EAST,
    WEST,
    plain_choice,
    plain_ending,
    plain_event,
    plain_variable,
    small,
    turns_at,
)

EVEN = {"base": 0}
HALF = probability(0, 720)


def hazards(**made: Any) -> Any:
    """A scenario of these events, with an ouster between war and settlement."""
    endings = {
        "brief_war": plain_ending("limited_war"),
        "fall": plain_ending("ouster"),
    }
    return small(
        events={name: plain_event(**event) for name, event in made.items()},
        endings=endings,
        flags={"lit": {"title": "Lit", "seen": "public", "judgement": "m"}},
    )


def test_a_hazard_happens_below_its_probability() -> None:
    scenario = hazards(fire={"hazard": EVEN, "effects": {"heat": 4}, "set": ["lit"]})
    spared = Play(scenario, {"event.fire": HALF}).turn()
    assert (spared.heat, spared.state.happened) == (64, {"fire": None})
    struck = Play(scenario, {"event.fire": HALF - 2**-40}).turn()
    assert (struck.heat, struck.state.happened) == (68, {"fire": 0})
    assert struck.state.flag_set == {"lit": 0}


def test_the_logit_is_put_together_as_written() -> None:
    odds = {"base": -1.3, "terms": {"heat": 2.7}, "plus": {"heat > 1": 0.3, "heat > 99": 5}}
    logit = q20(-1.3) + q30(2.7 / 128) * 64 + q20(0.3)
    p = probability(logit, 720)
    scenario = hazards(fire={"hazard": odds})
    play = Play(scenario)
    hazard = play.oracle.book.scenario.events["fire"].hazard
    assert hazard is not None and logit_of(play.oracle.book, play.state, hazard) == logit
    assert Play(scenario, {"event.fire": p}).turn().state.happened == {"fire": None}
    assert Play(scenario, {"event.fire": p - 2**-40}).turn().state.happened == {"fire": 0}


def test_terms_count_from_the_low_end_over_the_range() -> None:
    cold = plain_variable(range=[-64, 64], start=32)
    scenario = small(
        variables={"cold": cold},
        events={"fire": plain_event(hazard={"base": 0, "terms": {"cold": 4}}, ends="war")},
    )
    # (32 + 64) / 128 of 4 is 3.
    assert Play(scenario, {"event": NEVER}).turn().state.ledger == {"fire": probability(3, 720)}


def test_a_hazard_scales_with_the_turn_and_a_consequence_does_not() -> None:
    days = turns_at("1962-01-01 00:00", "1962-01-01 06:00")
    events = {
        "fire": plain_event(hazard=EVEN, then=["blast"]),
        "blast": plain_event(chance=EVEN, ends="war"),
    }
    play = Play(small(days=days, events=events), {"event": NEVER}).turn()
    assert play.state.ledger == {"fire": probability(0, 360) * (1 - (1 - HALF))}


def test_a_hazard_sleeps_while_its_condition_does_not_hold() -> None:
    scenario = hazards(fire={"hazard": EVEN, "when": "heat > 99", "ends": "war"})
    play = Play(scenario, {"event": ALWAYS}).turn()
    assert (play.state.ending, play.state.ledger) == (None, {"fire": 0.0})


def test_hazards_read_the_state_after_the_long_waves() -> None:
    hazard = {"hazard": EVEN, "when": "heat == 67 and did.east.go and lit", "ends": "war"}
    scenario = small(
        choices={EAST: {"go": plain_choice(effects={"heat": 2}, set=["lit"])}},
        variables={"heat": {"drift": 1}},
        flags={"lit": {"title": "Lit", "seen": "public", "judgement": "m"}},
        events={"fire": plain_event(**hazard)},
    )
    assert Play(scenario, {"event": ALWAYS}).turn("go").state.ending == "war"


def test_hazards_read_one_snapshot() -> None:
    scenario = hazards(
        first={"hazard": EVEN, "set": ["lit"], "effects": {"heat": 9}},
        second={"hazard": EVEN, "when": "lit or happened.first or heat > 64"},
    )
    play = Play(scenario, {"event": ALWAYS}).turn()
    assert play.state.happened == {"first": 0, "second": None}
    assert play.turn().state.happened == {"first": 0, "second": 1}


def test_once_unless_repeat() -> None:
    scenario = hazards(
        once={"hazard": EVEN, "effects": {"heat": 1}},
        again={"hazard": EVEN, "effects": {"heat": 4}, "repeat": True},
    )
    play = Play(scenario, {"event": ALWAYS}).turns(2)
    assert (play.heat, play.state.happened) == (73, {"once": 0, "again": 1})


TREE: dict[str, Any] = {
    "fire": {"hazard": EVEN, "then": ["smoke", "blast"]},
    "smoke": {"chance": EVEN, "then": ["blast"], "effects": {"heat": 1}},
    "blast": {"chance": EVEN, "effects": {"heat": 8}, "set": ["lit"]},
}


@pytest.mark.parametrize(
    ("luck", "heat", "happened"),
    [
        ({"event.fire": NEVER, "event.fire>": ALWAYS}, 64, set()),
        ({"event.fire": ALWAYS, "event.fire>": NEVER}, 64, {"fire"}),
        ({"event.": ALWAYS, "event.fire>smoke": NEVER}, 72, {"fire", "blast"}),
        ({"event.": ALWAYS, "event.fire>smoke>blast": NEVER}, 73, {"fire", "smoke", "blast"}),
        (
            {"event.": ALWAYS, "event.fire>blast": NEVER, "event.fire>smoke>blast": NEVER},
            65,
            {"fire", "smoke"},
        ),
        ({"event.": ALWAYS, "event.fire>blast": NEVER}, 73, {"fire", "smoke", "blast"}),
        # By two paths at once: it acts once.
        ({"event.": ALWAYS}, 73, {"fire", "smoke", "blast"}),
    ],
)
def test_consequences_are_drawn_down_the_tree(
    luck: dict[str, float], heat: float, happened: set[str]
) -> None:
    play = Play(hazards(**TREE), luck).turn()
    assert play.heat == heat
    assert {name for name, turn in play.state.happened.items() if turn == 0} == happened


def test_a_consequence_that_has_happened_does_not_happen_again() -> None:
    tree = {**TREE, "fire": {**TREE["fire"], "repeat": True}}
    play = Play(hazards(**tree), {"event": ALWAYS}).turns(2)
    assert (play.heat, play.state.happened["blast"]) == (73, 0)


def test_effects_of_the_step_are_clipped_as_one_sum_and_issues_move() -> None:
    scenario = hazards(
        one={"hazard": EVEN, "effects": {"heat": 60}, "stands": {"land": "share"}},
        two={"hazard": EVEN, "effects": {"heat": -50}, "stands": {"land": "yield"}},
    )
    play = Play(scenario, {"event": ALWAYS}).turn()
    assert (play.heat, play.state.stands["land"]) == (74, "yield")


def ledger_of(**made: Any) -> dict[str, float]:
    """The ledger after a turn in which nothing happens."""
    return Play(hazards(**made), {"event": NEVER}).turn().state.ledger


def test_the_ledger_books_the_product_of_a_chain_before_its_draws() -> None:
    made: dict[str, Any] = {
        "fire": {"hazard": EVEN, "then": ["smoke", "blast"]},
        "smoke": {"chance": EVEN, "then": ["blast"]},
        "blast": {"chance": EVEN, "ends": "war"},
    }
    # smoke: 1/2 * 1/2; then war unless neither: 1/2 * (1 - 3/4 * 1/2) = 5/16.
    assert ledger_of(**made)["fire"] == pytest.approx(5 / 16, abs=1e-10)
    assert pytest.approx(0.5, abs=1e-11) == HALF


def test_the_first_to_come_is_the_cause() -> None:
    war = {"hazard": EVEN, "ends": "war"}
    found = ledger_of(first=war, harmless={"hazard": EVEN}, second=war, third=war)
    assert found["first"] == HALF
    assert found["harmless"] == 0.0
    assert found["second"] == HALF * (1 - HALF)
    assert found["third"] == HALF * ((1 - HALF) * (1 - HALF))


def test_the_ledger_adds_up_turn_by_turn() -> None:
    war = {"hazard": {"base": -2}, "ends": "war"}
    play = Play(hazards(fire=war), {"event": NEVER}).turns(3)
    assert play.state.ledger["fire"] == sum([probability(-2, 720)] * 3)


def test_only_war_is_booked() -> None:
    made: dict[str, Any] = {
        "brawl": {"hazard": EVEN, "ends": "brief_war"},
        "coup": {"hazard": EVEN, "ends": "fall", "then": ["blast"]},
        "blast": {"chance": EVEN, "ends": "war"},
    }
    assert ledger_of(**made) == {"brawl": 0.0, "coup": HALF * (1 - (1 - HALF))}


def test_pins_do_not_change_the_ledger() -> None:
    scenario = hazards(fire={"hazard": EVEN, "ends": "war"})
    for u in (ALWAYS, NEVER):
        assert Play(scenario, {"event": u}).turn().state.ledger == {"fire": HALF}


def grim() -> Any:
    """A preset with a dial, and one that changes single numbers."""
    words = {"title": "Grim", "text": "Grim.", "judgement": "m"}
    changes = {
        "events.fire.hazard.base": 1.5,
        "variables.heat.drift": 4,
        "variables.heat.range.1": 256,
    }
    return {"dial": {**words, "war_dial": 0.7}, "changed": {**words, "changes": changes}}


def test_the_war_dial_moves_what_ends_in_war() -> None:
    events = {
        "fire": plain_event(hazard=EVEN, then=["blast"]),
        "blast": plain_event(chance=EVEN, ends="war"),
        "bolt": plain_event(hazard=EVEN, ends="war"),
    }
    scenario = small(events=events, presets=grim())
    play = Play(scenario, {"event": NEVER}, preset="dial").turn()
    assert play.oracle.book.war_dial == q20(0.7) != 0.7
    ledger = play.state.ledger
    dialled = probability(q20(0.7), 720)
    fire = HALF * (1 - (1 - dialled))
    assert ledger == {"fire": fire, "bolt": dialled * (1 - fire)}


def test_a_preset_changes_single_numbers() -> None:
    scenario = small(events={"fire": plain_event(hazard=EVEN, ends="war")}, presets=grim())
    play = Play(scenario, {"event": NEVER}, preset="changed").turn()
    assert play.state.ledger == {"fire": probability(1.5, 720)}
    assert play.heat == 68
    assert play.oracle.book.grid("heat") == 2.0**-9
    assert Play(scenario, {"event": NEVER}).turn().heat == 64


def test_the_first_ending_in_the_file_counts() -> None:
    scenario = hazards(
        coup={"hazard": EVEN, "ends": "fall"},
        spark={"hazard": EVEN, "ends": "brief_war"},
        fire={"hazard": EVEN, "ends": "war"},
    )
    for spared, ending in ((), "war"), (("fire",), "brief_war"), (("fire", "spark"), "fall"):
        luck = {"event.": ALWAYS, **{f"event.{name}": NEVER for name in spared}}
        state = Play(scenario, luck).turn().state
        assert (state.ending, state.ended, state.turn) == (ending, 0, 0)


def test_an_ending_may_have_a_condition_and_reads_the_end_of_the_turn() -> None:
    endings = {
        "hot": plain_ending("ouster", "heat >= 70"),
        "bored": plain_ending("stalemate", 'now >= "1962-01-02 12:00"'),
    }
    scenario = small(endings=endings, variables={"heat": {"drift": 3}})
    state = Play(scenario).turns(2).state
    assert (state.ending, state.ended) == ("hot", 1)
    state = Play(small(endings=endings)).turns(5).state
    assert (state.ending, state.ended) == ("bored", 3)


def test_the_calendar_ends_a_game() -> None:
    play = Play(small()).turns(5)
    assert (play.state.ending, play.state.turn) == (None, 5)
    play.turn()
    assert (play.state.ending, play.state.ended, play.state.turn) == ("drift", 5, 5)
    assert play.state.terms is None


def test_an_event_that_happened_earlier_brings_no_ending() -> None:
    scenario = hazards(fire={"hazard": EVEN, "ends": "fall", "repeat": True})
    play = Play(scenario, at={"1962-01-01 00:00": {"event.fire": ALWAYS}}, luck={"event": NEVER})
    assert play.turn().state.ending == "fall"


def test_natures_and_facts_are_drawn_once_or_given() -> None:
    fact = {"title": "A", "chance": 0.25, "true": "Yes.", "false": "No.", "judgement": "m"}
    scenario = small(
        facts={"bold": fact},
        seats={EAST: {"natures": {"resolve": {"mean": 1.1, "sd": 0.15, "meaning": "m"}}}},
    )
    luck = {"nature.east": 0.75, "fact.bold": 0.25}
    state = Play(scenario, luck).state
    z = normal_table()[3072]
    assert (
        state.natures[EAST]["resolve"] == q20(q20(1.1) + q20(0.15) * z) != q20(q20(1.1) + 0.15 * z)
    )
    assert state.facts == {"bold": False}
    assert Play(scenario, {"fact.bold": 0.2499}).state.facts == {"bold": True}
    given: dict[str, dict[str, float]] = {"facts": {"bold": True}, WEST: {"resolve": 0.3}}
    state = Play(scenario, luck, natures=given).turn().state
    assert (state.facts, state.natures[WEST]) == ({"bold": True}, {"resolve": q20(0.3)})


def test_a_chance_of_a_fact_is_rounded() -> None:
    fact = {"title": "A", "chance": 0.3, "true": "Yes.", "false": "No.", "judgement": "m"}
    # 0.3 * 2^40 = 329853488332.8: a draw between this and the next whole number.
    state = Play(small(facts={"bold": fact}), {"fact.bold": 329853488332.9 / 2**40}).state
    assert state.facts == {"bold": True}


def test_events_may_read_the_hidden_facts() -> None:
    fact = {"title": "A", "chance": 1, "true": "Yes.", "false": "No.", "judgement": "m"}
    made = {"known": plain_event(when="bold"), "not_so": plain_event(when="not bold")}
    state = Play(small(facts={"bold": fact}, events=made)).state
    assert state.happened == {"known": 0, "not_so": None}

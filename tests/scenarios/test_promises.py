"""A word given: kept long enough it is worth a little, broken it is remembered to the end."""

from __future__ import annotations

import pytest

from game.engine.luck import Pins
from game.engine.orders import Letter, Orders
from game.engine.state import State
from game.record.replay import replay
from tests.scenarios.staged import (
    INDEX,
    LOADED,
    QUIET,
    SCENARIO,
    Plan,
    flag,
    happened,
    opened,
    played,
    proposal,
    turn_of,
    value,
)

EVENTS = LOADED.scenario.events
SPEECH, LAST = "1962-10-22 18:00", "1962-10-28 10:00"
QUICK = Pins(prefixes={**QUIET.prefixes, "transit": 0.0})
"""Nothing but orders moves the games, and letters take as little time as they can."""

LINE: Plan = {(SPEECH, "kennedy"): {"act": "quarantine", "posture": "defcon_3"}}
FREEZE: Plan = {("1962-10-24 10:00", "khrushchev"): {"posture": "freeze_work"}}
APPEAL: Plan = {("1962-10-24 18:00", "khrushchev"): {"act": "accept_un"}}
CLEAR: Plan = {("1962-10-25 18:00", "khrushchev"): {"act": "keep_clear"}}
APART: Plan = {("1962-10-25 18:00", "kennedy"): {"act": "keep_apart"}}
PAUSE: Plan = {("1962-10-24 18:00", "kennedy"): {"act": "un_standstill"}}
STEP_DOWN: Plan = {
    **FREEZE,
    ("1962-10-24 10:00", "kennedy"): {"posture": "sac_to_defcon_2"},
    ("1962-10-24 18:00", "kennedy"): {"posture": "lower_alert"},
}
TURKEY = {"missiles": "withdrawn", "pledge": "written", "jupiters": "go_publicly"}
WHISPER: Plan = {
    ("1962-10-25 10:00", "kennedy"): proposal(
        "dobrynin", missiles="withdrawn", pledge="spoken", jupiters="go_secretly"
    )
}


def week(*parts: Plan, until: str | None = LAST) -> State:
    """A game with the line of 22 October and some orders more."""
    plan = dict(LINE)
    for part in parts:
        plan.update(part)
    return played(opened(pins=QUICK), plan, until)


def act(turn: str, seat: str, choice: str) -> Plan:
    """One choice in the slot of acts."""
    return {(turn, seat): {"act": choice}}


def letter(turn: str, seat: str, channel: str, **levels: str) -> Plan:
    """One proposal."""
    return {(turn, seat): proposal(channel, **levels)}


# What is kept.


@pytest.mark.parametrize(
    ("event", "plan", "turn"),
    [
        ("word_kept_at_sea", APPEAL, "1962-10-26 10:00"),
        ("word_kept_at_sea", CLEAR, "1962-10-26 18:00"),
        ("word_kept_apart", APART, "1962-10-26 18:00"),
        ("tools_stay_down", FREEZE, "1962-10-25 10:00"),
        ("standstill_kept", PAUSE, "1962-10-25 18:00"),
        ("stood_down", STEP_DOWN, "1962-10-25 18:00"),
    ],
)
def test_a_word_that_is_kept_for_a_day_is_noticed_and_not_sooner(
    event: str, plan: Plan, turn: str
) -> None:
    assert turn_of(week(plan), event) == turn


KEPT = {
    "word_kept_at_sea": "trust_us",
    "tools_stay_down": "trust_us",
    "word_kept_apart": "trust_su",
    "standstill_kept": "trust_su",
    "stood_down": "trust_su",
}


@pytest.mark.parametrize(("event", "trust"), KEPT.items())
def test_a_word_kept_raises_the_others_trust_and_only_he_whom_it_moves_is_told(
    event: str, trust: str
) -> None:
    told = EVENTS[event].seen
    assert 0 < EVENTS[event].effects[trust] <= 3
    assert told == "public" or told == [{"trust_us": "kennedy", "trust_su": "khrushchev"}[trust]]
    assert EVENTS[event].set == []


def test_no_word_is_kept_that_was_not_given() -> None:
    games = week()
    assert not any(happened(games, event).any() for event in KEPT)


def test_after_a_word_that_was_broken_nothing_more_is_kept() -> None:
    games = week(APPEAL, act("1962-10-24 22:00", "khrushchev", "run_line"))
    assert turn_of(games, "word_kept_at_sea") is None
    games = week(FREEZE, {("1962-10-24 22:00", "khrushchev"): {"posture": "resume_work"}})
    assert turn_of(games, "tools_stay_down") is None
    games = week(APART, act("1962-10-26 10:00", "kennedy", "tighten_line"))
    assert turn_of(games, "word_kept_apart") is None


def test_in_history_both_kept_what_they_had_told_u_thant_and_nothing_burned() -> None:
    game = replay(SCENARIO / "records" / "history.yaml", LOADED).game
    state = game.state
    assert turn_of(state, "word_kept_at_sea") == "1962-10-26 10:00"
    assert turn_of(state, "word_kept_apart") == "1962-10-27 11:00"
    marks = [name for name in INDEX.flags if name.startswith("word_broken") or "burned" in name]
    assert len(marks) == 6
    assert not any(flag(state, name).any() for name in marks)
    papers = {paper.id: paper.moment for paper in game.view("khrushchev").papers}
    assert papers["he_answers_friday"] == "1962-10-28 06:00"


# What is broken.

OPEN_OFFER = letter("1962-10-23 09:00", "khrushchev", "embassy_cable", missiles="withdrawn")
DEMAND = letter("1962-10-23 18:00", "kennedy", "embassy_cable", missiles="withdrawn")
READY: Plan = {("1962-10-21 11:30", "kennedy"): {"posture": "ready_strike"}}
QUIET_EXIT: Plan = {
    ("1962-10-18 11:00", "kennedy"): {"act": "gromyko_confront"},
    ("1962-10-19 11:00", "khrushchev"): {"act": "withdraw_quietly"},
}


@pytest.mark.parametrize(
    ("event", "by", "plans", "turn"),
    [
        (
            "word_broken_at_sea",
            "su",
            (APPEAL, act("1962-10-24 22:00", "khrushchev", "run_line")),
            "1962-10-25 10:00",
        ),
        (
            "word_broken_at_sea",
            "su",
            (CLEAR, act("1962-10-27 20:00", "khrushchev", "sea_lift_tankers")),
            "1962-10-28 06:00",
        ),
        (
            "sails_over_offer",
            "su",
            (OPEN_OFFER, act("1962-10-24 10:00", "khrushchev", "run_line")),
            "1962-10-24 18:00",
        ),
        (
            "work_word_broken",
            "su",
            (FREEZE, {("1962-10-24 22:00", "khrushchev"): {"posture": "resume_work"}}),
            "1962-10-25 10:00",
        ),
        (
            "work_word_broken",
            "su",
            (
                act("1962-10-25 10:00", "khrushchev", "order_withdrawal"),
                {("1962-10-26 10:00", "khrushchev"): {"posture": "stop_crating"}},
            ),
            "1962-10-26 18:00",
        ),
        (
            "berlin_word_broken",
            "su",
            (act("1962-10-23 18:00", "khrushchev", "press_berlin"),),
            "1962-10-24 10:00",
        ),
        (
            "quiet_word_shouted",
            "su",
            (WHISPER, act("1962-10-26 10:00", "khrushchev", "publish_offer")),
            "1962-10-26 18:00",
        ),
        (
            "quiet_word_shouted",
            "su",
            (WHISPER, letter("1962-10-26 10:00", "khrushchev", "radio", **TURKEY)),
            "1962-10-27 09:00",
        ),
        (
            "word_broken_apart",
            "us",
            (APART, act("1962-10-26 10:00", "kennedy", "tighten_line")),
            "1962-10-26 18:00",
        ),
        (
            "standstill_broken",
            "us",
            (PAUSE, act("1962-10-25 10:00", "kennedy", "restore_line")),
            "1962-10-25 18:00",
        ),
        (
            "struck_over_offer",
            "us",
            (READY, DEMAND, act("1962-10-26 10:00", "kennedy", "air_strike_sites")),
            "1962-10-26 18:00",
        ),
    ],
)
def test_a_word_broken_is_seen_at_once_and_marked_for_good(
    event: str, by: str, plans: tuple[Plan, ...], turn: str
) -> None:
    games = week(*plans, until=turn)
    assert turn_of(games, event) == turn
    assert flag(games, f"word_broken_{by}").all()
    assert not flag(games, {"su": "word_broken_us", "us": "word_broken_su"}[by]).any()


def test_who_asked_for_quiet_and_sold_it_has_broken_his_word() -> None:
    sold = {**QUIET_EXIT, ("1962-10-20 14:30", "kennedy"): {"act": "un_first"}}
    games = played(opened(pins=QUICK), sold, "1962-10-21 11:30")
    assert turn_of(games, "quiet_exit_sold") == "1962-10-21 11:30"
    assert flag(games, "word_broken_us").all()
    silent = played(opened(pins=QUICK), QUIET_EXIT, "1962-10-21 11:30")
    assert not flag(silent, "word_broken_us").any()


def test_a_speech_that_answers_no_promise_breaks_none() -> None:
    games = week()
    assert not flag(games, "word_broken_us").any() and not flag(games, "word_broken_su").any()


def test_broken_words_cost_much_more_than_kept_ones_bring() -> None:
    most = max(EVENTS[event].effects[trust] for event, trust in KEPT.items())
    broken = {
        "word_broken_at_sea": "trust_us",
        "sails_over_offer": "trust_us",
        "quiet_word_shouted": "trust_us",
        "word_broken_apart": "trust_su",
        "standstill_broken": "trust_su",
        "struck_over_offer": "trust_su",
        "quiet_exit_sold": "trust_su",
    }
    for event, trust in broken.items():
        assert EVENTS[event].effects[trust] <= -5 < -most, event


@pytest.mark.parametrize("by", ["su", "us"])
def test_nothing_ever_clears_a_broken_word(by: str) -> None:
    scenario = LOADED.scenario
    name = f"word_broken_{by}"
    chosen = [choice.clear for seat in scenario.choices.values() for choice in seat.values()]
    assert name not in {flag for cleared in chosen for flag in cleared}
    assert not any(name in event.clear for event in EVENTS.values())
    assert any(name in event.set for event in EVENTS.values())


# Who did what first.


def test_terms_that_were_published_before_the_whisper_came_break_no_silence() -> None:
    early = act("1962-10-25 18:00", "khrushchev", "publish_offer")
    late = letter("1962-10-26 10:00", "kennedy", "dobrynin", jupiters="go_secretly")
    games = week(early, late)
    assert turn_of(games, "quiet_word_heard") and turn_of(games, "quiet_word_shouted") is None


def test_a_broadcast_that_came_before_the_whisper_breaks_no_silence() -> None:
    broadcast = letter("1962-10-25 10:00", "khrushchev", "radio", **TURKEY)
    whisper = letter("1962-10-26 10:00", "kennedy", "dobrynin", jupiters="go_secretly")
    games = week(broadcast, whisper)
    assert happened(games, "havana_weighed").all()
    assert turn_of(games, "quiet_word_shouted") is None


def test_a_word_to_keep_apart_binds_nobody_whom_the_other_runs_down() -> None:
    ran = act("1962-10-28 06:00", "khrushchev", "run_line")
    chased = act("1962-10-28 06:00", "kennedy", "tighten_line")
    assert not flag(week(APART, ran, chased), "word_broken_us").any()
    assert flag(week(APART, chased), "word_broken_us").all()


def test_running_the_line_with_a_refusal_in_the_post_is_no_bad_faith() -> None:
    refusal = letter("1962-10-23 09:00", "khrushchev", "embassy_cable", missiles="stay")
    games = week(refusal, act("1962-10-24 10:00", "khrushchev", "run_line"))
    assert not flag(games, "word_broken_su").any()


@pytest.mark.parametrize(
    ("strike", "broken"), [("1962-10-24 18:00", True), ("1962-10-25 18:00", False)]
)
def test_a_strike_before_the_hour_that_was_named_breaks_it_and_one_after_does_not(
    strike: str, broken: bool
) -> None:
    plan: Plan = {
        ("1962-10-18 11:00", "kennedy"): {"posture": "ready_strike"},
        ("1962-10-19 11:00", "kennedy"): {"act": "quarantine"},
        ("1962-10-24 10:00", "kennedy"): {"act": "ultimatum"},
        (strike, "kennedy"): {"act": "air_strike_general"},
    }
    games = played(opened(pins=QUICK), plan, "1962-10-26 10:00")
    assert flag(games, "combat").all()
    assert flag(games, "word_broken_us").all() == broken


def test_one_run_at_the_line_is_one_word_broken_and_not_two() -> None:
    run = act("1962-10-24 22:00", "khrushchev", "run_line")
    games = week(APPEAL, OPEN_OFFER, run)
    assert happened(games, "word_broken_at_sea").all()
    assert not happened(games, "sails_over_offer").any()


# Two tongues.


def test_an_offer_to_withdraw_and_an_order_to_hurry_are_seen_together() -> None:
    flights: Plan = {("1962-10-23 09:00", "kennedy"): {"posture": "low_level"}}
    hurry: Plan = {("1962-10-24 10:00", "khrushchev"): {"posture": "speed_sites"}}
    assert turn_of(week(OPEN_OFFER, flights, hurry), "offers_and_builds") == "1962-10-24 18:00"
    assert turn_of(week(OPEN_OFFER, hurry), "offers_and_builds") is None, "nobody flew low"
    assert turn_of(week(OPEN_OFFER, flights), "offers_and_builds") is None


def test_a_written_pledge_and_divisions_are_read_together() -> None:
    pledge = letter("1962-10-23 18:00", "kennedy", "embassy_cable", pledge="written")
    landing: Plan = {("1962-10-24 10:00", "kennedy"): {"posture": "mobilise_landing"}}
    assert turn_of(week(pledge, landing), "two_tongues") == "1962-10-24 18:00"
    assert turn_of(week(landing), "two_tongues") is None
    assert turn_of(week(pledge), "two_tongues") is None


def test_a_step_down_that_is_taken_back_costs_more_than_it_brought() -> None:
    again: Plan = {("1962-10-24 22:00", "kennedy"): {"posture": "sac_to_defcon_2"}}
    games = week(STEP_DOWN, again)
    assert turn_of(games, "stood_up_again") == "1962-10-25 10:00"
    assert turn_of(games, "stood_down") is None
    assert EVENTS["stood_up_again"].effects["trust_su"] < -EVENTS["stood_down"].effects["trust_su"]


# What is not forgotten.


def test_letters_of_one_who_broke_his_word_wear_off() -> None:
    broken = (APPEAL, act("1962-10-24 22:00", "khrushchev", "run_line"))
    writes = letter("1962-10-25 10:00", "khrushchev", "radio", missiles="withdrawn")
    games = week(*broken, writes)
    assert turn_of(games, "moscow_read_twice") is not None
    assert turn_of(week(APPEAL, writes), "moscow_read_twice") is None
    assert turn_of(week(*broken), "moscow_read_twice") is None, "nothing was written"


def test_the_same_kind_letter_brings_less_trust_after_a_broken_word() -> None:
    broken = (APPEAL, act("1962-10-24 22:00", "khrushchev", "run_line"))
    kind = Orders(letters=(Letter("radio", "conciliatory", "proposal", {"missiles": "withdrawn"}),))
    writes: Plan = {("1962-10-25 10:00", "khrushchev"): kind}

    def gained(*plans: Plan) -> float:
        with_letter = value(week(*plans, writes), "trust_us")[0]
        return float(with_letter - value(week(*plans), "trust_us")[0])

    assert gained(APPEAL) > 0
    assert gained(*broken) < gained(APPEAL) - 2


def test_washington_is_read_twice_as_well_and_more_than_once() -> None:
    sold: Plan = {
        **LINE,
        **PAUSE,
        ("1962-10-24 22:00", "kennedy"): {"act": "restore_line"},
        **letter("1962-10-25 10:00", "kennedy", "radio", missiles="withdrawn"),
    }
    row, seen = INDEX.events["washington_read_twice"], []
    state = opened(pins=QUICK)
    for turn in ("1962-10-26 10:00", "1962-10-26 18:00", "1962-10-27 20:00"):
        state = played(state, sold, turn)
        seen.append(int(state.happened[row, 0]))
    assert 0 <= seen[0] <= seen[1] < seen[2]
    assert EVENTS["washington_read_twice"].repeat and EVENTS["moscow_read_twice"].repeat

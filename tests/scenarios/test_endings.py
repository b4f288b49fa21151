"""How the thirteen days stop: each way with a cause, two front pages, and words that are true."""

from __future__ import annotations

import pytest

from game.engine.state import State
from game.scenario.format import Ending
from tests.scenarios.staged import (
    INDEX,
    LAST,
    LOADED,
    Plan,
    acceptance,
    ending,
    happens,
    opened,
    played,
    proposal,
)

ENDINGS = LOADED.scenario.endings
EARLIER = {
    *("war_at_sea", "war_on_island", "war_by_alarm", "war_exchange", "kennedy_falls"),
    *("khrushchev_falls", "limited_war", "fighting_goes_on", "settlement_after_fighting"),
    *("settlement_leaked", "settlement_secret_jupiters", "settlement_jupiter_trade"),
    *("settlement_pledge_only", "settlement_climb_down", "settlement_standstill"),
    *("crated_without_terms", "no_end"),
}
"""Ids that records and saves may name."""

SPEECH = ("1962-10-22 18:00", "kennedy")


def of_kind(*kinds: str) -> dict[str, Ending]:
    return {name: each for name, each in ENDINGS.items() if each.kind in kinds}


def pages(name: str) -> str:
    """Both front pages of an ending."""
    told = ENDINGS[name].front_page.values()
    return " ".join(f"{page.headline} {page.text}" for page in told)


# What every ending owes its readers.


def test_there_are_more_than_twenty_two_and_the_earlier_ids_stay() -> None:
    assert len(ENDINGS) >= 22
    assert set(ENDINGS) >= EARLIER


@pytest.mark.parametrize("name", ENDINGS)
def test_each_has_a_front_page_in_both_capitals(name: str) -> None:
    told = ENDINGS[name].front_page
    assert told["kennedy"].paper in {"The New York Times", "The Washington Post"}
    assert told["khrushchev"].paper in {"Pravda", "Izvestia"}
    assert all(page.headline and page.text for page in told.values())


@pytest.mark.parametrize("name", ENDINGS)
def test_each_is_told_in_two_to_four_sentences_and_says_what_is_judgement(name: str) -> None:
    told = ENDINGS[name]
    assert 1 < told.text.count(". ") + 1 <= 5 and len(told.text) < 420
    assert told.source or told.judgement


def test_scores_lie_between_ruin_and_the_best_to_hope_for() -> None:
    for name, each in ENDINGS.items():
        assert set(each.score) == {"kennedy", "khrushchev"}, name
        assert all(-400 <= score <= 100 for score in each.score.values()), name


def test_nuclear_war_has_no_winner_and_no_newspaper() -> None:
    wars = of_kind("war")
    assert len(wars) == 5
    for name, each in wars.items():
        assert set(each.score.values()) == {-400}
        assert each.text.endswith("Nobody won.")
        assert "(no edition)" in pages(name)


def test_no_ending_is_best_for_both_and_every_settlement_beats_every_war() -> None:
    best = {seat: max(each.score[seat] for each in ENDINGS.values()) for seat in INDEX.seats}
    for each in ENDINGS.values():
        assert any(each.score[seat] < best[seat] for seat in INDEX.seats)
    worst = max(s for each in of_kind("war", "limited_war").values() for s in each.score.values())
    assert all(max(each.score.values()) > worst for each in of_kind("settlement").values())


def test_war_stands_before_ouster_and_the_bare_ends_of_each_kind_come_last() -> None:
    order = list(ENDINGS)
    first_other = min(order.index(name) for name in order if ENDINGS[name].kind != "war")
    assert max(order.index(name) for name in of_kind("war")) < first_other
    assert list(of_kind("settlement"))[-1] == "settlement_standstill"
    assert order[-1] == "no_end"


# Words that are true however the game went.


def test_turkey_is_named_only_where_its_missiles_are_spoken_of() -> None:
    for name, each in ENDINGS.items():
        if "Turk" in pages(name):
            assert "go_publicly" in str(each.when) or "leaked" in str(each.when), name


def test_an_assurance_is_printed_only_where_one_was_given() -> None:
    for name, each in of_kind("settlement").items():
        if any(word in pages(name) for word in ("assurance", "undertaken", "undertaking of")):
            assert "terms.pledge >= level.pledge.spoken" in " ".join(str(each.when).split()), name


def test_berlin_is_named_only_where_it_is_in_the_bargain() -> None:
    assert {name for name in ENDINGS if "Berlin" in pages(name)} == {"settlement_with_berlin"}


@pytest.mark.parametrize(
    "name",
    [
        "settlement_quiet",
        "settlement_called_home",
        "settlement_in_the_dark",
        "never_told",
        "withdrawn_in_silence",
    ],
)
def test_papers_do_not_print_what_they_do_not_know(name: str) -> None:
    assert "issile" not in pages(name) and "rocket" not in pages(name)
    assert "not in_the_open" in str(ENDINGS[name].when)


# Settlements, by their terms.

FINAL = {"quarantine": "lifted"}
GO = {"missiles": "withdrawn", **FINAL}
PLEDGED = {"pledge": "written", **GO}
TRADE = {"jupiters": "go_publicly", **PLEDGED}


def agreed(levels: dict[str, str], before: Plan | None = None) -> str:
    """The ending when Kennedy proposes these terms on the 24th and Moscow agrees."""
    plan: Plan = {
        SPEECH: {"act": "quarantine"},
        **(before or {}),
        ("1962-10-24 10:00", "kennedy"): proposal("embassy_cable", **levels),
        ("1962-10-25 18:00", "khrushchev"): acceptance("radio", "embassy_cable"),
    }
    return ending(played(opened(), plan))


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ({**PLEDGED, "jupiters": "go_secretly"}, "settlement_secret_jupiters"),
        ({**GO, "jupiters": "go_secretly"}, "settlement_jupiters_alone"),
        (TRADE, "settlement_jupiter_trade"),
        ({**TRADE, "italy": "go_publicly"}, "settlement_both_jupiters"),
        ({**PLEDGED, "berlin": "conference"}, "settlement_with_berlin"),
        ({**PLEDGED, "bombers": "withdrawn"}, "settlement_bombers_too"),
        (PLEDGED, "settlement_pledge_only"),
        ({**PLEDGED, "berlin": "talks"}, "settlement_pledge_only"),
        (GO, "settlement_climb_down"),
        ({"missiles": "frozen", "quarantine": "suspended"}, "settlement_standstill_un"),
        ({"missiles": "stay", "quarantine": "lifted"}, "settlement_standstill"),
    ],
)
def test_terms_bring_their_ending(levels: dict[str, str], expected: str) -> None:
    assert agreed(levels) == expected


def test_the_best_terms_of_one_are_not_those_of_the_other() -> None:
    kennedy = max(of_kind("settlement"), key=lambda name: ENDINGS[name].score["kennedy"])
    khrushchev = max(of_kind("settlement"), key=lambda name: ENDINGS[name].score["khrushchev"])
    assert (kennedy, khrushchev) == ("settlement_climb_down", "settlement_with_berlin")


def in_secret(levels: dict[str, str]) -> str:
    """The ending when it is agreed before the world knows."""
    plan: Plan = {
        ("1962-10-17 10:00", "kennedy"): {"act": "envoy_to_moscow"},
        ("1962-10-18 11:00", "kennedy"): proposal("embassy_cable", **levels),
        ("1962-10-19 11:00", "khrushchev"): acceptance("embassy_cable", "embassy_cable"),
    }
    return ending(played(opened(), plan))


def test_what_is_agreed_before_the_world_knows_is_not_printed() -> None:
    assert in_secret(PLEDGED) == "settlement_quiet"
    assert in_secret({**PLEDGED, "jupiters": "go_secretly"}) == "settlement_quiet"
    assert in_secret({"missiles": "stay", "pledge": "spoken"}) == "settlement_in_the_dark"
    assert in_secret(GO) == "settlement_called_home"


def test_what_is_agreed_in_the_open_becomes_news_even_then() -> None:
    assert in_secret(TRADE) == "settlement_jupiter_trade"


def test_a_statement_that_lay_ready_in_new_york_makes_a_trade_easier_to_bear() -> None:
    state = played(opened(), {SPEECH: {"act": "quarantine"}}, "1962-10-24 10:00")
    state.flags[INDEX.flags["cordier_ready"]] = True
    plan: Plan = {
        ("1962-10-24 10:00", "kennedy"): proposal(
            "embassy_cable", **PLEDGED, jupiters="go_publicly"
        ),
        ("1962-10-25 18:00", "khrushchev"): acceptance("radio", "embassy_cable"),
    }
    assert ending(played(state, plan)) == "settlement_cordier"
    bare, eased = ENDINGS["settlement_jupiter_trade"], ENDINGS["settlement_cordier"]
    assert eased.score["kennedy"] > bare.score["kennedy"]


# The calendar's end, and what comes before it.


def at_the_end(pins_for: tuple[str, ...] = (), set_flags: tuple[str, ...] = (), **x: float) -> str:
    """The ending of a game that comes to the last turn with these flags and values."""
    state: State = played(opened(pins=happens(LAST, *pins_for)), {}, LAST)
    for name in set_flags:
        state.flags[INDEX.flags[name]] = True
        state.flag_set[INDEX.flags[name]] = state.turn
    for name, value in x.items():
        state.x[INDEX.variables[name]] = value
    return ending(played(state, {}))


def test_missiles_that_went_in_secret_leave_no_trace_in_the_papers() -> None:
    plan: Plan = {
        ("1962-10-17 10:00", "kennedy"): {"act": "envoy_to_moscow"},
        ("1962-10-18 21:00", "khrushchev"): {"act": "withdraw_quietly"},
    }
    assert ending(played(opened(presidium_split=False), plan)) == "withdrawn_in_silence"


OPEN = ("in_the_open", "moscow_told")


@pytest.mark.parametrize(
    ("flags", "tension", "expected"),
    [
        ((), 30.0, "never_told"),
        (("moscow_told", "dismantling"), 30.0, "withdrawn_in_silence"),
        ((*OPEN, "dismantling"), 50.0, "crated_without_terms"),
        ((*OPEN, "quarantine"), 40.0, "quarantine_second_week"),
        ((*OPEN, "quarantine"), 85.0, "no_end"),
        (OPEN, 40.0, "no_end"),
        ((*OPEN, "combat"), 80.0, "fighting_goes_on"),
    ],
)
def test_what_the_calendar_ends_in(flags: tuple[str, ...], tension: float, expected: str) -> None:
    assert at_the_end((), flags, tension=tension) == expected


@pytest.mark.parametrize(
    ("flags", "missiles", "expected"),
    [
        ((*OPEN, "combat"), 60.0, "limited_war"),
        ((*OPEN, "combat"), 2.0, "missiles_destroyed"),
        ((*OPEN, "combat", "landing"), 2.0, "island_invaded"),
    ],
)
def test_a_cease_fire_is_told_by_what_was_done(
    flags: tuple[str, ...], missiles: float, expected: str
) -> None:
    assert at_the_end(("cease_fire",), flags, missiles=missiles) == expected


@pytest.mark.parametrize(
    ("event", "calm", "at_war"),
    [
        ("congress_revolt", "kennedy_falls", "kennedy_falls_at_war"),
        ("presidium_revolt", "khrushchev_falls", "khrushchev_falls_at_war"),
    ],
)
def test_an_ouster_under_fire_is_another_story(event: str, calm: str, at_war: str) -> None:
    assert at_the_end((event,), OPEN) == calm
    assert at_the_end((event,), (*OPEN, "combat")) == at_war


def test_a_clash_at_berlin_can_spread_to_a_war_of_its_own() -> None:
    chain = ("reprisal_berlin", "reprisal_berlin>berlin_spreads")
    assert at_the_end(chain, (*OPEN, "berlin_pressed")) == "war_over_berlin"

"""Moscow's papers and letters: what it did not know it is not told, in any game."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from game.engine.luck import FAILS, Pins
from game.engine.orders import Orders
from game.record.files import read_record
from game.record.game import Game
from game.record.replay import orders_at, table_for
from game.scenario import load
from game.scenario.format import Document, Draft, Scenario

SCENARIO = Path(__file__).parents[2] / "scenarios" / "cuba-1962"
LOADED = load(str(SCENARIO))
QUIET = Pins({}, {"event.": FAILS, "distort.": FAILS, "leak.": FAILS})
SECRET_WEEK = (
    "1962-10-16 12:00",
    "1962-10-17 10:00",
    "1962-10-18 11:00",
    "1962-10-18 21:00",
    "1962-10-19 11:00",
    "1962-10-20 14:30",
    "1962-10-21 11:30",
)

# What says that Washington knows, and therefore must wait for it.
TELLING = {
    "photographs_on_the_desk",
    "the_visit_when_both_know",
    "they_may_have_seen_it",
    "fell_without_a_cry",
    "in_their_newspapers",
    "a_man_with_one_page",
    "a_complaint_not_a_line",
    "a_speech_and_no_line",
    "the_speech_monitored",
    "days_of_oil",
    "one_day",
    "without_a_word",
    "he_names_turkey_himself",
    "crates_on_the_quay",
}

# What is true only of a Moscow that has not been told.
UNAWARE = {
    "quiet_sunday",
    "pentagon_knows_nothing",
    "gromyko_all_is_well",
    "rusk_at_table",
    "two_hours_and_a_quarter",
    "dobrynin_in_good_faith",
    "gromyko_asks",
    "members_called",
    "mikoyan_first_note",
}

Deeds = Mapping[str, Mapping[str, Mapping[str, str]]]


def own(scenario: Scenario) -> dict[str, Document]:
    """The papers that go to Khrushchev, alone or with Kennedy."""
    return {
        name: paper
        for name, paper in scenario.documents.items()
        if "khrushchev" in ([paper.to] if isinstance(paper.to, str) else paper.to)
    }


@pytest.fixture(scope="module")
def papers() -> dict[str, Document]:
    return own(LOADED.scenario)


@pytest.fixture(scope="module")
def drafts() -> dict[str, Draft]:
    return {n: d for n, d in LOADED.scenario.drafts.items() if d.seat == "khrushchev"}


def arrivals(game: Game, orders: Mapping[str, Mapping[str, Orders]], until: str) -> dict[str, str]:
    """The turn in which each paper lay on Khrushchev's table, up to that turn."""
    hold = dict.fromkeys(game.model.seat_ids, Orders())
    while not game.over and game.moment < until:
        game.play({**hold, **orders.get(game.moment, {})})
    return {paper.id: paper.moment for paper in game.view("khrushchev").papers}


def played(
    deeds: Deeds, until: str, natures: Mapping[str, Mapping[str, float]] | None = None
) -> dict[str, str]:
    """Arrivals in a game of these choices in which nothing happens by chance."""
    orders = {
        moment: {seat: Orders(choices) for seat, choices in seats.items()}
        for moment, seats in deeds.items()
    }
    game = Game.start(LOADED, natures=natures, pins=QUIET)
    return arrivals(game, orders, until)


@pytest.fixture(scope="module")
def history() -> dict[str, str]:
    record = read_record(SCENARIO / "records" / "history.yaml").record
    game = table_for(record, LOADED)
    orders = {m: orders_at(record, m, game.model.seat_ids) for m in game.model.turns}
    return arrivals(game, orders, "1962-10-28 10:00")


def test_in_history_no_paper_tells_moscow_before_the_speech(history: dict[str, str]) -> None:
    told = {name for name in TELLING if history.get(name, "1963") < "1962-10-23 09:00"}
    assert told == set()
    assert history["the_speech_monitored"] == "1962-10-23 09:00"


def test_in_history_the_papers_of_the_unaware_all_come_before_the_speech(
    history: dict[str, str],
) -> None:
    assert history.keys() >= UNAWARE
    assert all(history[name] < "1962-10-23 09:00" for name in UNAWARE)


def test_what_tells_of_discovery_waits_for_it(papers: dict[str, Document]) -> None:
    for name in TELLING:
        waits = f"{papers[name].when or ''} {' '.join(papers[name].after)}"
        assert re.search(r"moscow|kennedy|u2_lost|secret_breaks|withdraw", waits), name


def test_what_only_the_unaware_read_ends_with_the_secret(papers: dict[str, Document]) -> None:
    for name in UNAWARE - {"gromyko_all_is_well"}:
        assert "not moscow_told" in (papers[name].when or ""), name
    assert papers["gromyko_all_is_well"].after == ["gromyko_reassures"]
    assert "not moscow_told" in (LOADED.scenario.events["gromyko_reassures"].when or "")


@pytest.mark.parametrize("moment", SECRET_WEEK)
def test_each_turn_of_the_secret_week_brings_two_to_eight_papers(
    history: dict[str, str], moment: str
) -> None:
    assert 2 <= list(history.values()).count(moment) <= 8


def test_the_reassuring_figures_were_wrong_as_they_were_then(papers: dict[str, Document]) -> None:
    record = read_record(SCENARIO / "records" / "history.yaml").record
    game = table_for(record, LOADED)
    while game.moment < "1962-10-21 11:30":
        game.play(orders_at(record, game.moment, game.model.seat_ids))
    truth = game.state.x[game.model.index.variables["fear_us"], 0]
    said = papers["gromyko_all_is_well"].reports["fear_us"].value
    assert said is not None
    assert said < truth - 5


@pytest.mark.parametrize(
    ("khrushchev", "kennedy", "expected"),
    [
        (None, None, {"two_hours_and_a_quarter"}),
        ("gromyko_denies", "gromyko_listen", {"two_hours_and_a_quarter"}),
        ("gromyko_hints", "gromyko_listen", {"he_took_the_hint"}),
        ("gromyko_berlin", "gromyko_listen", {"only_berlin"}),
        ("gromyko_denies", "gromyko_confront", {"photographs_on_the_desk"}),
        ("gromyko_hints", "gromyko_confront", {"photographs_on_the_desk"}),
        ("gromyko_berlin", "gromyko_confront", {"photographs_on_the_desk"}),
    ],
)
def test_the_report_on_the_visit_is_that_of_the_visit_which_took_place(
    khrushchev: str | None, kennedy: str | None, expected: set[str]
) -> None:
    deeds = {"khrushchev": khrushchev, "kennedy": kennedy}
    orders = {seat: {"act": act} for seat, act in deeds.items() if act}
    found = played({"1962-10-18 11:00": orders}, "1962-10-23 09:00")
    of_the_visit = {
        "two_hours_and_a_quarter",
        "he_took_the_hint",
        "only_berlin",
        "photographs_on_the_desk",
        "the_visit_when_both_know",
    }
    assert found.keys() & of_the_visit == expected
    assert ("gromyko_all_is_well" in found) == _calm(deeds)


def _calm(deeds: Mapping[str, str | None]) -> bool:
    """Whether Gromyko came away believing that nothing had been noticed."""
    return deeds["khrushchev"] != "gromyko_hints" and deeds["kennedy"] != "gromyko_confront"


def test_whoever_spoke_first_gets_no_paper_of_the_unaware() -> None:
    deeds = {"1962-10-19 11:00": {"khrushchev": {"act": "speak_first"}}}
    found = played(deeds, "1962-10-23 09:00")
    late = {name for name in UNAWARE if found.get(name, "") > "1962-10-19 11:00"}
    assert late == set()
    assert found["how_candour_was_taken"] == "1962-10-20 14:30"
    assert "the_speech_monitored" not in found


def test_an_envoy_is_reported_and_the_visit_is_short() -> None:
    deeds = {"1962-10-17 10:00": {"kennedy": {"act": "envoy_to_moscow"}}}
    found = played(deeds, "1962-10-20 14:30")
    assert found["a_man_with_one_page"] == "1962-10-18 11:00"
    assert found["the_visit_when_both_know"] == "1962-10-18 21:00"
    assert "gromyko_asks" not in found
    assert "gromyko_all_is_well" not in found


def test_a_strike_without_a_word_is_not_preceded_by_a_quiet_cabinet() -> None:
    deeds = {
        "1962-10-19 11:00": {"kennedy": {"posture": "ready_strike"}},
        "1962-10-21 11:30": {"kennedy": {"act": "air_strike_sites"}},
    }
    found = played(deeds, "1962-10-22 12:00")
    assert found["without_a_word"] == "1962-10-22 12:00"
    assert found["bombs_on_the_island"] == "1962-10-22 12:00"
    assert not {"members_called", "anadyr_state", "two_drafts_for_pliyev"} & found.keys()


def test_a_full_blockade_is_not_told_as_the_mild_one() -> None:
    deeds = {"1962-10-21 11:30": {"kennedy": {"act": "full_blockade"}}}
    found = played(deeds, "1962-10-24 10:00")
    assert found["days_of_oil"] == "1962-10-22 12:00"
    assert "the_speech_monitored" not in found


def test_papers_of_the_line_come_as_long_after_it_as_in_history() -> None:
    deeds = {"1962-10-21 11:30": {"kennedy": {"act": "full_blockade"}}}
    early = played(deeds, "1962-10-26 10:00")
    assert early["submarines_quarrel"] < "1962-10-23 18:00"
    assert early["press_club_rumour"] < "1962-10-25 10:00"


def test_no_paper_betrays_what_was_drawn_for_this_game(papers: dict[str, Document]) -> None:
    tables = [
        played({}, "1962-10-18 11:00", {"facts": {"warheads_ashore": ashore}})
        for ashore in (0.0, 1.0)
    ]
    assert tables[0] == tables[1]
    assert "still on its way" in papers["bejucal_store"].text


def test_every_paper_reports_argues_carries_a_letter_or_tells_news(
    papers: dict[str, Document],
) -> None:
    for name, paper in papers.items():
        news = paper.kind in ("letter", "press") or bool(paper.after)
        assert paper.reports or paper.argues or news, name


def test_papers_are_claimed_and_none_is_filler(papers: dict[str, Document]) -> None:
    for name, paper in papers.items():
        assert paper.source or paper.judgement, name
        assert 18 <= len(paper.text.split()) <= 170, name


def test_reports_lie_in_their_range_and_err_by_more_than_nothing(
    papers: dict[str, Document],
) -> None:
    for name, paper in papers.items():
        for variable, claim in paper.reports.items():
            low, high = LOADED.scenario.variables[variable].range
            assert claim.value is None or low <= claim.value <= high, (name, variable)
            assert claim.spread >= 4, (name, variable)


def test_nobody_reports_what_moscow_never_sees(papers: dict[str, Document]) -> None:
    hidden = {"evidence", "secrecy", "suspicion"}
    assert all(not hidden & paper.reports.keys() for paper in papers.values())


def test_every_choice_is_argued_by_a_paper(
    papers: dict[str, Document],
) -> None:
    argued = {choice for paper in papers.values() for choice in paper.argues}
    assert LOADED.scenario.choices["khrushchev"].keys() <= argued


def test_dates_of_the_public_week_are_counted_and_not_fixed(papers: dict[str, Document]) -> None:
    truly_dated = {
        "man_from_westinghouse",
        "box_at_the_bolshoi",
        "coolangatta_wire",
        "feklisov_lunch",
        "grozny_at_the_line",
        "conflicting_proposals",
        "five_oclock_speech",
        "monday_or_tuesday",
        "venezuela_wire",
    }
    dated = {n for n, p in papers.items() if p.at is not None and p.at > "1962-10-22 18:00"}
    assert dated <= truly_dated


def test_the_ambassador_in_berlin_is_the_one_of_that_autumn(papers: dict[str, Document]) -> None:
    berlin = [p.by for p in papers.values() if "East Berlin" in p.by]
    assert len(berlin) == 3
    assert all("Pervukhin" in by for by in berlin)


def test_castros_letter_is_told_as_disputed(papers: dict[str, Document]) -> None:
    paper = papers["castro_writes"]
    assert "If it should be an invasion" in paper.text
    assert "disputed" in (paper.source or "")


def test_bargains_about_the_missiles_wait_until_both_know(drafts: dict[str, Draft]) -> None:
    for name, draft in drafts.items():
        if draft.propose and "missiles" in draft.propose:
            assert re.search(r"moscow_told|in_the_open|quarantine|open\.|combat", draft.when or "")
        if "not moscow_told" in (draft.when or ""):
            assert draft.propose is None, name


def test_the_secret_week_offers_plain_letters_and_bargains(drafts: dict[str, Draft]) -> None:
    plain = {n for n, d in drafts.items() if "not moscow_told" in (d.when or "")}
    early = {n for n, d in drafts.items() if "moscow_told and not in_the_open" in (d.when or "")}
    assert len(plain) >= 4
    assert {"before_you_tell_me", "until_we_have_met"} <= early
    exchange = drafts["turkey_and_italy_quietly"].propose or {}
    assert (exchange["jupiters"], exchange["italy"]) == ("go_secretly", "go_secretly")


def test_no_letter_of_the_secret_week_admits_the_missiles_unasked(
    drafts: dict[str, Draft],
) -> None:
    for name, draft in drafts.items():
        if "not moscow_told" in (draft.when or ""):
            assert not re.search(r"rocket|missile|launcher", draft.text), name


def test_no_draft_hangs_on_a_date_of_the_public_week(drafts: dict[str, Draft]) -> None:
    for name, draft in drafts.items():
        if name != "lunch_at_the_occidental":
            assert not re.search(r"1962-10-2[4-8]", draft.when or ""), name


def test_who_promises_to_ship_them_home_was_asked_to(drafts: dict[str, Draft]) -> None:
    takes = [
        d
        for d in drafts.values()
        if d.accept and re.search(r"crate|comes home|taken apart", d.text)
    ]
    assert len(takes) >= 2
    for draft in takes:
        needs = f"offer.kennedy.{draft.accept}.missiles >= level.missiles.withdrawn"
        assert needs in " ".join((draft.when or "").split()), draft.title


def test_the_quiet_yes_and_the_loud_one_never_lie_side_by_side(drafts: dict[str, Draft]) -> None:
    quiet = {n for n, d in drafts.items() if d.accept and "not in_the_open" in (d.when or "")}
    assert quiet == {"yes_before_anyone_hears", "yes_by_the_same_door"}
    for name in ("order_has_been_given", "order_given_brothers_word"):
        assert (drafts[name].when or "").startswith("in_the_open"), name

"""Papers of both chairs: each changes, carries or argues something, and none tells what did not
happen in the game in which it comes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from game.engine.luck import Pins
from game.engine.orders import Orders
from game.record.game import Game
from game.record.replay import orders_at, replay, table_for
from game.scenario import Loaded, load
from game.scenario.format import Document, Draft

SCENARIO = Path(__file__).parents[2] / "scenarios" / "cuba-1962"
HISTORY = SCENARIO / "records" / "history.yaml"
SEATS = ("kennedy", "khrushchev")
QUIET = Pins({}, {"event.": 1 - 2.0**-53})
EXACT = re.compile(r"(?<!\d)(1[7-9]|2\d|30|31) October(?! 1961)")

Play = Mapping[str, Mapping[str, Mapping[str, str]]]


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(SCENARIO)


@pytest.fixture(scope="module")
def papers(loaded: Loaded) -> Mapping[str, Document]:
    return loaded.scenario.documents


@pytest.fixture(scope="module")
def drafts(loaded: Loaded) -> Mapping[str, Draft]:
    return {k: d for k, d in loaded.scenario.drafts.items() if d.seat == "kennedy"}


@pytest.fixture(scope="module")
def history(loaded: Loaded) -> Game:
    return replay(HISTORY, loaded).game


def played(loaded: Loaded, orders: Play) -> Game:
    """A game without incidents in which both hold, but for these choices by turn and seat."""
    game = Game.start(loaded, seed=16, pins=QUIET)
    while not game.over:
        given = orders.get(game.moment, {})
        game.play({seat: Orders(dict(given.get(seat, {}))) for seat in SEATS})
    return game


def came(game: Game, seat: str = "kennedy") -> dict[str, str]:
    """The papers that the seat received, with the moments at which they came."""
    return {paper.id: paper.moment for paper in game.view(seat).papers}


def recipients(paper: Document) -> tuple[str, ...]:
    return (paper.to,) if isinstance(paper.to, str) else tuple(paper.to)


# ---------------------------------------------------------------- what a paper is for


def test_every_paper_reports_carries_argues_or_tells_of_an_event(
    papers: Mapping[str, Document],
) -> None:
    idle = [
        name
        for name, paper in papers.items()
        if not (paper.reports or paper.argues or paper.after or paper.kind in ("letter", "press"))
    ]
    assert idle == []


def test_there_are_papers_enough_for_both_and_more_than_one_can_read_at_once(
    papers: Mapping[str, Document],
) -> None:
    for seat in SEATS:
        assert sum(seat in recipients(paper) for paper in papers.values()) >= 90


@pytest.mark.parametrize("seat", SEATS)
def test_history_brings_each_chair_something_in_every_turn_and_never_a_heap(
    history: Game, seat: str
) -> None:
    by_turn = Counter(came(history, seat).values())
    assert max(by_turn.values()) <= 7
    assert [turn for turn in history.model.turns[:-1] if not by_turn[turn]] == []
    week = [turn for turn in history.model.turns if turn < "1962-10-22"]
    assert all(by_turn[turn] >= 2 for turn in week)


def test_texts_are_short(papers: Mapping[str, Document]) -> None:
    long = [name for name, paper in papers.items() if len(paper.text.split()) > 160]
    assert long == []


def test_a_paper_of_the_secret_week_argues_about_a_choice_within_reach(loaded: Loaded) -> None:
    """In history's game at least one choice that it argues about is legal now or soon."""
    record = replay(HISTORY, loaded).file.record
    game = table_for(record, loaded)
    open_at: dict[str, set[str]] = {}
    while not game.over:
        view = game.view("kennedy")
        open_at[game.moment] = {option.id for option in view.options if option.legal}
        game.play(orders_at(record, game.moment, SEATS))
    turns = list(open_at)
    for name, moment in came(game).items():
        argued = set(loaded.scenario.documents[name].argues)
        soon = turns[turns.index(moment) : turns.index(moment) + 4]
        if moment < "1962-10-22" and argued:
            assert argued & set().union(*(open_at[turn] for turn in soon)), name


# ---------------------------------------------------------------- the folders of the first day


@pytest.mark.parametrize("seat", SEATS)
def test_first_turn_has_at_most_four_old_letters_and_nothing_of_later_days(
    loaded: Loaded, seat: str
) -> None:
    first = {paper.id for paper in Game.start(loaded).view(seat).papers}
    assert 1 <= sum(name.startswith("past_") for name in first) <= 4
    assert len(first) <= 7
    for name in first:
        assert EXACT.search(loaded.scenario.documents[name].text) is None, name


def test_old_letters_lie_in_both_folders_and_say_what_they_mean_for_trust(
    papers: Mapping[str, Document],
) -> None:
    old = {name: paper for name, paper in papers.items() if name.startswith("past_")}
    assert 8 <= len(old) <= 14
    shared = [paper for paper in old.values() if set(recipients(paper)) == set(SEATS)]
    assert len(shared) >= 6
    assert sum({"trust_us", "trust_su"} <= set(paper.reports) for paper in shared) >= 3
    assert all(paper.reports or paper.argues for paper in old.values())


def test_moscow_hears_nothing_of_what_washington_saw(history: Game) -> None:
    ours = set(came(history, "khrushchev"))
    theirs = {name for name, moment in came(history).items() if moment < "1962-10-22"}
    assert {name for name in theirs & ours if not name.startswith("past_")} == set()


# ---------------------------------------------------------------- right, and wrong as it was


@pytest.mark.parametrize(
    ("paper", "variable", "claim"),
    [
        ("photo_16", "missiles", 3),
        ("joint_18", "missiles", 20),
        ("cline_20", "missiles", 33),
        ("dia_sites_22", "missiles", 66),
        ("troops_18", "deleg_su", 25),
        ("quiet_21", "suspicion", 14),
    ],
)
def test_what_washington_believed(
    papers: Mapping[str, Document], paper: str, variable: str, claim: float
) -> None:
    assert papers[paper].reports[variable].value == claim
    assert papers[paper].judgement is not None


@pytest.mark.parametrize(
    ("paper", "words"),
    [
        ("past_jupiter_study", "not\\s+an\\s+order"),
        ("ships_stopped", "not the sight of us that turned them"),
        ("troops_18", "eight to ten\\s+thousand"),
        ("joint_18", "eighteen hours"),
        ("cline_20", "eight hours"),
        ("tac_21", "cannot promise"),
        ("sorties_17", "2,002"),
        ("lundahl_19", "three parts in ten"),
        ("past_september_letter", "submarines"),
    ],
)
def test_what_the_sources_give_stands_in_the_text(
    papers: Mapping[str, Document], paper: str, words: str
) -> None:
    assert re.search(words, papers[paper].text)


def test_no_paper_of_washington_has_seen_a_warhead(papers: Mapping[str, Document]) -> None:
    for name, paper in papers.items():
        if recipients(paper) == ("kennedy",) and "warhead has been" in paper.text:
            assert re.search("No (nuclear )?warhead has been (seen|found)", paper.text), name


# ---------------------------------------------------------------- other roads


def test_without_a_word_from_anybody_no_paper_speaks_of_a_line(loaded: Loaded) -> None:
    got = came(played(loaded, {}))
    line = {"kimovsk_23", "ships_23", "ships_come_on_23", "cia_24", "submarine_24", "turned_25"}
    assert not (line | {"flag_plot_24", "dillon_26", "grozny_27", "scali_26"}) & set(got)
    assert not {"opera_23", "thors_26", "hare_26"} & set(got)


def test_it_is_in_the_papers_when_the_secret_breaks(loaded: Loaded) -> None:
    pins = Pins({"1962-10-20 14:30": {"event.secret_breaks": 0.0}}, {"event.": 1 - 2.0**-53})
    game = Game.start(loaded, seed=16, pins=pins)
    while game.moment < "1962-10-22":
        game.play({})
    got = came(game)
    assert got["it_is_printed"] == "1962-10-21 11:30"
    assert not {"navy_21", "press_21", "tac_21", "tac_blind_21", "quiet_21"} & set(got)


def by_kennedy(turn: str, **choices: str) -> Play:
    return {turn: {"kennedy": choices}}


def by_khrushchev(turn: str, **choices: str) -> Play:
    return {turn: {"khrushchev": choices}}


@pytest.mark.parametrize(
    ("orders", "paper"),
    [
        ({}, "gromyko_said_18"),
        (by_khrushchev("1962-10-18 11:00", act="gromyko_denies"), "gromyko_said_18"),
        (by_khrushchev("1962-10-18 11:00", act="gromyko_hints"), "gromyko_hinted_18"),
        (by_khrushchev("1962-10-18 11:00", act="gromyko_berlin"), "gromyko_berlin_18"),
        (by_kennedy("1962-10-18 11:00", act="gromyko_confront"), "gromyko_shown_18"),
        (by_kennedy("1962-10-17 10:00", act="envoy_to_moscow"), "gromyko_knew_18"),
    ],
)
def test_one_paper_tells_what_gromyko_said(loaded: Loaded, orders: Play, paper: str) -> None:
    got = came(played(loaded, orders))
    told = {name for name in got if name.startswith("gromyko_") and name.endswith("_18")}
    assert told == {paper}
    assert got[paper] == "1962-10-18 21:00"


def test_if_khrushchev_speaks_first_the_debate_about_the_secret_is_over(loaded: Loaded) -> None:
    got = came(played(loaded, by_khrushchev("1962-10-19 11:00", act="speak_first")))
    assert got["he_spoke_first"] == "1962-10-20 14:30"
    over = {"blockade_paper_20", "strike_paper_20", "press_20", "tac_21", "estimate_22"}
    assert not over & set(got)


def line_on_the_20th(**moscow: str) -> Play:
    return {
        "1962-10-20 14:30": {"kennedy": {"act": "quarantine"}},
        "1962-10-21 11:30": {"khrushchev": moscow},
    }


def test_an_early_line_brings_the_papers_of_the_line_early(loaded: Loaded) -> None:
    got = came(played(loaded, line_on_the_20th()))
    assert got["estimate_23"] == "1962-10-22 12:00"
    assert got["flag_plot_24"] == "1962-10-22 18:00"
    assert got["submarine_24"] == "1962-10-22 12:00"
    assert "cia_24" not in got
    assert not {"congress_22", "estimate_22", "navy_21"} & set(got)


@pytest.mark.parametrize(
    ("moscow", "paper"), [({}, "ships_come_on_23"), ({"act": "turn_ships"}, "ships_stopped")]
)
def test_ships_are_said_to_turn_only_if_they_do(
    loaded: Loaded, moscow: Mapping[str, str], paper: str
) -> None:
    got = came(played(loaded, line_on_the_20th(**moscow)))
    assert paper in got
    assert ("turned_25" in got) == bool(moscow)
    assert {"ships_come_on_23", "ships_stopped"} & set(got) == {paper}


def strike_on_the_21st(*flights: str) -> Play:
    turns = {turn: {"kennedy": {"posture": "fly_u2"}} for turn in flights}
    ready = {"1962-10-19 11:00": {"kennedy": {"posture": "ready_strike"}}}
    return {**turns, **ready, **by_kennedy("1962-10-21 11:30", act="air_strike_general")}


def test_after_a_strike_come_the_papers_of_a_strike(loaded: Loaded) -> None:
    flights = "1962-10-16 12:00", "1962-10-17 10:00", "1962-10-18 11:00"
    got = came(played(loaded, strike_on_the_21st(*flights)))
    assert {"tac_21", "lundahl_19", "what_was_hit", "price_of_landing"} <= set(got)
    assert got["what_was_hit"] == "1962-10-22 12:00"
    assert {"germany_waits", "second_wave", "what_he_needs", "everybody_asks"} <= set(got)
    later = {"dia_sites_22", "estimate_22", "chiefs_27", "formula_27", "cia_27", "sites_25"}
    assert not later & set(got)


def test_who_did_not_fly_is_told_how_little_was_seen(loaded: Loaded) -> None:
    got = came(played(loaded, {}))
    assert {"unseen_19", "tac_blind_21"} <= set(got)
    assert not {"lundahl_19", "tac_21", "second_kind_18"} & set(got)


@pytest.mark.parametrize(
    ("turn", "choice", "paper"),
    [
        ("1962-10-17 10:00", "envoy_to_moscow", "the_envoy_reports"),
        ("1962-10-21 11:30", "full_blockade", "oil_for_weeks"),
        ("1962-10-20 14:30", "un_first", "the_complaint"),
    ],
)
def test_other_roads_have_their_own_papers(
    loaded: Loaded, turn: str, choice: str, paper: str
) -> None:
    assert paper in came(played(loaded, by_kennedy(turn, act=choice)))
    assert paper not in came(played(loaded, {}))


def test_a_warning_moves_the_launchers(loaded: Loaded) -> None:
    ready = {"1962-10-19 11:00": {"kennedy": {"posture": "ready_strike"}}}
    warned = by_kennedy("1962-10-20 14:30", act="strike_with_warning")
    got = came(played(loaded, {**ready, **warned}))
    assert got["a_day_is_long"] == "1962-10-21 11:30"


def test_what_history_did_not_bring_is_never_in_its_folder(
    history: Game, papers: Mapping[str, Document]
) -> None:
    branches = {
        name
        for name, paper in papers.items()
        if paper.judgement and paper.judgement.startswith("A branch that history did not take")
    }
    assert len(branches) >= 12
    for seat in SEATS:
        assert not branches & set(came(history, seat))


# ---------------------------------------------------------------- letters of the secret week


def unsent(drafts: Mapping[str, Draft]) -> Iterable[tuple[str, Draft]]:
    return ((k, d) for k, d in drafts.items() if d.when and "not in_the_open" in d.when)


def test_terms_wait_until_moscow_has_been_told(drafts: Mapping[str, Draft]) -> None:
    with_the_speech = {"kennedy_22", "before_the_speech"}
    open_terms = {
        name
        for name, draft in unsent(drafts)
        if draft.propose and not re.search(r"(?<!not )moscow_told", draft.when or "")
    }
    assert open_terms == with_the_speech


def test_the_secret_week_has_letters_to_send(loaded: Loaded, drafts: Mapping[str, Draft]) -> None:
    assert sum(1 for _ in unsent(drafts)) >= 6
    told = Game.start(loaded, seed=16, pins=QUIET)
    for act in (None, "envoy_to_moscow"):
        told.play({"kennedy": Orders({"act": act} if act else {})})
    ready = set(told.view("kennedy").drafts)
    assert {"firm_and_private", "early_word_on_turkey", "warned_before_strike"} <= ready
    assert "reply_to_assurances" not in ready
    assert {"reply_to_assurances"} <= set(Game.start(loaded).view("kennedy").drafts)


def test_letters_of_the_open_week_wait_for_it(loaded: Loaded) -> None:
    week = {"pledge_now", "plain_warning", "deadline", "robert_27", "bombers_too", "berlin_talks"}
    game = Game.start(loaded, seed=16, pins=QUIET)
    while game.moment < "1962-10-22":
        assert not week & set(game.view("kennedy").drafts)
        game.play({})

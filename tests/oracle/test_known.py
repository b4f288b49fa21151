"""What each seat knows: exact sights, blurred reports, papers, and the conditions on them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.oracle.expr import knows, true
from tests.oracle.numbers import normal_table, q20
from tests.oracle.play import Play, propose
from tests.oracle.small import (
    EAST,
    WEST,
    plain_choice,
    plain_document,
    plain_event,
    plain_variable,
    small,
    turns_at,
    united,
)

Z = normal_table()[3072]
FIRST, SECOND = "1962-01-01 00:00", "1962-01-01 12:00"


def blurred(spread: float = 2, **more: Any) -> Any:
    """Heat that the east sees through a blur and the west not at all."""
    return {"heat": {"seen": {EAST: {"spread": spread, **more}, WEST: "never"}}}


def known(play: Play, seat: str = EAST) -> Any:
    """What a seat knows of the heat, as it is dumped."""
    return play.dumped()["known"][seat]["heat"]


def test_an_exact_sight_is_the_truth_of_this_turn() -> None:
    play = Play(small(variables={"heat": {"drift": 8}}))
    assert known(play) == [64.0, 0.0, FIRST]
    assert known(play.turn()) == [72.0, 0.0, SECOND]


def test_a_blurred_report_errs_by_its_draw() -> None:
    play = Play(small(variables=blurred()), {"report.east.heat": 0.75})
    assert known(play) == [int((64 + 2 * Z) * 1024 + 0.5) / 1024, 2.0, FIRST]
    assert known(play, WEST) is None


def test_reports_stay_in_the_range() -> None:
    play = Play(small(variables=blurred(spread=1000)), {"report": 0.75})
    assert known(play) == [128.0, 1000.0, FIRST]


def test_spreads_are_rounded() -> None:
    assert known(Play(small(variables=blurred(spread=0.3))))[1] == q20(0.3) != 0.3


def test_a_report_is_made_while_its_condition_holds_and_at_the_first_turn() -> None:
    variables = united(blurred(when="heat > 71"), {"heat": {"drift": 4}})
    play = Play(small(variables=variables))
    dates = [known(play)[2]] + [known(play.turn())[2] for _ in range(3)]
    assert dates == [FIRST, FIRST, "1962-01-02 00:00", "1962-01-02 12:00"]


def test_a_report_is_made_anew_when_the_last_one_is_old_enough() -> None:
    days = turns_at(*(f"1962-01-01 {hour:02}:00" for hour in (0, 5, 12, 13, 20)))
    play = Play(small(days=days, variables=blurred(every=7, when="true")))
    hours = [known(play)[2][11:13]] + [known(play.turn())[2][11:13] for _ in range(4)]
    assert hours == ["00", "00", "12", "12", "20"]


def test_a_paper_counts_as_the_last_report() -> None:
    documents = {
        "memo": plain_document(to=EAST, at=SECOND, reports={"heat": {"value": 9, "spread": 1}})
    }
    play = Play(small(variables=blurred(every=24), documents=documents)).turns(2)
    assert known(play)[2] == SECOND
    assert known(play.turn())[2] == "1962-01-02 12:00"


def test_seats_draw_apart() -> None:
    both = {"heat": {"seen": {EAST: {"spread": 9}, WEST: {"spread": 9}}}}
    play = Play(small(variables=both))
    assert known(play, EAST)[0] != known(play, WEST)[0]


def test_only_seen_flags_are_known() -> None:
    flag = {"title": "A flag", "judgement": "m"}
    flags = {
        "open": {**flag, "seen": "public"},
        "dark": {**flag, "seen": "hidden"},
        "half": {**flag, "start": True, "seen": {WEST: "exact"}},
    }
    state = Play(small(flags=flags)).state
    assert state.known_flags == {EAST: {"open": False}, WEST: {"open": False, "half": True}}


def test_a_paper_replaces_what_is_known() -> None:
    reports = {"heat": {"value": 100.0004, "spread": 3}}
    documents = {"memo": plain_document(to=EAST, at=SECOND, reports=reports)}
    play = Play(small(variables=blurred(when="false"), documents=documents))
    assert known(play)[2] == FIRST
    # 100.0004 * 1024 = 102400.41
    assert known(play.turn()) == [100.0, 3.0, SECOND]


def test_a_paper_without_a_value_blurs_the_truth() -> None:
    documents = {"memo": plain_document(to=[EAST, WEST], at=FIRST, reports={"heat": {"spread": 4}})}
    luck = {"document.memo.east.heat": 0.75, "document.memo.west.heat": 0.25}
    play = Play(small(variables=blurred(), documents=documents), luck)
    low = normal_table()[1024]
    assert known(play, EAST)[0] == int((64 + 4 * Z) * 1024 + 0.5) / 1024
    assert known(play, WEST)[0] == int((64 + 4 * low) * 1024 + 0.5) / 1024


def test_of_two_papers_the_later_in_the_file_counts() -> None:
    documents = {
        name: plain_document(to=EAST, at=FIRST, reports={"heat": {"value": value, "spread": 1}})
        for name, value in (("one", 10), ("two", 20))
    }
    assert known(Play(small(variables=blurred(), documents=documents)))[0] == 20


def test_papers_conditions_are_read_before_the_first_is_written_down() -> None:
    reports = {"heat": {"value": 1, "spread": 1}}
    documents = {
        "one": plain_document(to=EAST, at=FIRST, reports=reports),
        "two": plain_document(to=EAST, when="known.heat < 2"),
    }
    play = Play(small(variables=blurred(when="false"), documents=documents))
    assert play.state.papers[EAST] == {"one": 0, "two": None}
    assert play.turn().state.papers[EAST] == {"one": 0, "two": 1}


def test_a_paper_on_what_a_seat_sees_exactly_changes_nothing() -> None:
    reports = {"heat": {"value": 1, "spread": 2}}
    play = Play(small(documents={"memo": plain_document(to=EAST, at=FIRST, reports=reports)}))
    assert known(play) == [64.0, 0.0, FIRST]
    assert knows(play.oracle.book, play.state, EAST, "heat == 64 and known.heat == 64")


def test_a_paper_comes_by_any_of_its_ways_and_once() -> None:
    days = turns_at(FIRST, SECOND, "1962-01-02 00:00", "1962-01-02 12:00")
    days[0]["turns"][1]["documents"] = ["listed", "listed_if"]
    events = {"news": plain_event(at="1962-01-02 00:00")}
    documents = {
        "listed": plain_document(to=EAST),
        "listed_if": plain_document(to=EAST, when="heat >= 72"),
        "dated": plain_document(to=EAST, at=SECOND),
        "dated_if": plain_document(to=EAST, at=FIRST, when="heat >= 72"),
        "told": plain_document(to=EAST, after=["news"]),
        "either": plain_document(to=EAST, after=["news"], at=SECOND),
        "state": plain_document(to=EAST, when="heat > 70"),
        "lost": plain_document(to=EAST),
    }
    variables = {"heat": {"drift": 4}}
    scenario = small(days=days, events=events, documents=documents, variables=variables)
    papers = Play(scenario).turns(3).state.papers[EAST]
    assert papers == {
        "listed": 1,
        "listed_if": None,
        "dated": 1,
        "dated_if": 2,
        "told": 2,
        "either": 1,
        "state": 2,
        "lost": None,
    }


def test_before_its_first_report_a_variable_is_known_to_lie_in_its_range() -> None:
    play = Play(small(variables={"cold": plain_variable(range=[0, 40], start=7, seen="hidden")}))
    book, state = play.oracle.book, play.state
    assert knows(book, state, EAST, "known.cold == 20 and spread.cold == 20")


CHOICES = {EAST: {"push": plain_choice(), "open_sea": plain_choice(public=True)}, WEST: {}}
EVENTS = {"storm": plain_event(at=SECOND), "calm": plain_event(at="1970-01-01 00:00")}
FLAGS = {"torn": {"title": "Torn", "start": True, "seen": "public", "judgement": "m"}}


@pytest.mark.parametrize(
    "holds",
    [
        "heat == 64",
        "known.heat == 64 and spread.heat == 0",
        "torn and hours_since.torn == 10000",
        "did.east.push and done.east.push and not done.east.open_sea",
        "hours_since.east.push == 12 and hours_since.east.open_sea == 10000",
        "happened.storm and hours_since.storm == 0 and not happened.calm",
        "hours_since.calm == 10000",
        "open.east == 1 and open.east.wire and not open.east.envoy",
        "offer.east.wire.land == level.land.share and offer.east.envoy.land == -1",
        "offer.east.wire.sea == 0",
        "stands.land == level.land.keep and level.land.yield == 2",
        "not leaked.east",
        'now == "1962-01-01 12:00" and now < "1962-01-01 12:01" and now != "1962-01-02 12:00"',
        "heat + 2 * 3 - 1 == 69 and (heat - 60) * 2 == 8 and -heat < 0 - 63.5",
        "not heat > 64 and not (heat < 64)",
        "torn == true and torn != false",
        "(heat > 99 or torn) and true",
    ],
)
def test_names_mean_the_same_in_truth_and_to_who_may_say_them(holds: str) -> None:
    play = Play(small(choices=CHOICES, events=EVENTS, flags=FLAGS))
    play.turn(("push", propose(land="share")))
    book, state = play.oracle.book, play.state
    assert knows(book, state, WEST, holds)
    if "known." not in holds:
        assert true(book, state, holds)


def test_a_seat_cannot_read_what_it_does_not_see() -> None:
    play = Play(small(variables=blurred()))
    for text in ("heat > 1", "happened.x"):
        with pytest.raises((ValueError, KeyError)):
            knows(play.oracle.book, play.state, WEST, text)
    with pytest.raises(ValueError, match="only a seat"):
        true(play.oracle.book, play.state, "known.heat > 1")


def test_what_the_truth_hides_moves_nothing_that_a_seat_knows() -> None:
    hidden = {"cold": plain_variable(seen="hidden", noise=5)}
    first, second = (Play(small(variables=hidden), {"noise.cold": u}) for u in (0.1, 0.9))
    for _ in range(3):
        first.turn()
        second.turn()
    assert first.state.variables != second.state.variables
    assert first.state.known == second.state.known

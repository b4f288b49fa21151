"""What a seat knows: exact sights, reports that err, papers and what they claim."""

from __future__ import annotations

from typing import Any

import pytest

from game.engine.arithmetic import normal_table, rounded
from tests.engine.tables import EAST, WEST, MakeTable, Table
from tests.oracle.small import (
    plain_choice,
    plain_document,
    plain_event,
    small,
    turns_at,
    united,
)

FIRST, SECOND, THIRD = "1962-01-01 00:00", "1962-01-01 12:00", "1962-01-02 00:00"
Z = float(normal_table()[3072])
UP = {"report.east.heat": 0.75}


def blurred(spread: float = 2, **more: Any) -> Any:
    """Heat that the east sees through a blur and the west not at all."""
    return {"heat": {"seen": {EAST: {"spread": spread, **more}, WEST: "never"}}}


def known(table: Table, seat: str = EAST) -> Any:
    return table.plain["known"][seat]["heat"]


def test_an_exact_sight_is_the_truth_of_this_turn(table: MakeTable) -> None:
    played = table(small(variables={"heat": {"drift": 8}}))
    assert known(played) == [64.0, 0.0, FIRST]
    assert known(played.turn()) == [72.0, 0.0, SECOND]


def test_a_report_errs_by_its_draw_and_is_kept_as_it_was_made(table: MakeTable) -> None:
    played = table(small(variables=blurred()), UP)
    value = int((64 + 2 * Z) * 1024 + 0.5) / 1024
    assert known(played) == [value, 2.0, FIRST]
    assert known(played, WEST) is None
    assert [played.game.view(EAST).known["heat"].value for _ in range(2)] == [value, value]


def test_reports_lie_in_the_range_and_their_spread_on_the_grid(table: MakeTable) -> None:
    assert known(table(small(variables=blurred(spread=1000)), UP)) == [128.0, 1000.0, FIRST]
    assert known(table(small(variables=blurred(spread=0.3))))[1] == rounded(0.3, 20) != 0.3


def test_before_its_first_report_a_variable_is_known_at_the_middle() -> None:
    state = Table(small(variables=blurred())).game.state
    assert (state.known_value[1, 0, 0], state.known_spread[1, 0, 0]) == (64, 64)
    assert state.known_turn[1, 0, 0] == -1


def test_a_report_comes_while_its_condition_holds_and_at_the_first_turn(table: MakeTable) -> None:
    variables = united(blurred(when="heat > 71"), {"heat": {"drift": 4}})
    played = table(small(variables=variables))
    dates = [known(played)[2]] + [known(played.turn())[2] for _ in range(3)]
    assert dates == [FIRST, FIRST, THIRD, "1962-01-02 12:00"]


def test_a_report_comes_when_the_last_is_old_enough(table: MakeTable) -> None:
    days = turns_at(*(f"1962-01-01 {hour:02}:00" for hour in (0, 5, 12, 13, 20)))
    played = table(small(days=days, variables=blurred(every=7)))
    hours = [known(played)[2][11:13]] + [known(played.turn())[2][11:13] for _ in range(4)]
    assert hours == ["00", "00", "12", "12", "20"]


@pytest.mark.parametrize(("every", "second"), [(11, "12"), (12, "12"), (12.5, "00")])
def test_a_report_is_due_once_it_is_exactly_so_old(
    table: MakeTable, every: float, second: str
) -> None:
    days = turns_at(*(f"1962-01-01 {hour:02}:00" for hour in (0, 5, 12)))
    played = table(small(days=days, variables=blurred(every=every))).turns(2)
    assert known(played)[2][11:13] == second


def test_a_flag_is_seen_or_it_is_not(table: MakeTable) -> None:
    flags = {
        name: {"title": name, "seen": seen, "judgement": "m"}
        for name, seen in (("open", "public"), ("mine", {EAST: "exact"}), ("dark", "hidden"))
    }
    choices = {EAST: {"go": plain_choice(set=["open", "mine", "dark"])}}
    played = table(small(flags=flags, choices=choices)).turn("go")
    assert played.plain["known_flags"] == {EAST: {"open": True, "mine": True}, WEST: {"open": True}}


# Papers.


def papers(**documents: Any) -> Any:
    """A scenario of these papers, all for the east unless they say so."""
    made = {name: plain_document(**{"to": EAST, **d}) for name, d in documents.items()}
    return small(documents=made, variables=blurred(when="false"))


def received(table: Table, seat: str = EAST) -> Any:
    return table.plain["papers"][seat]


def test_a_paper_comes_by_its_date_its_event_its_condition_or_its_turn(table: MakeTable) -> None:
    days = turns_at(FIRST, SECOND, THIRD)
    days[0]["turns"][1]["documents"] = ["listed"]
    documents = {
        "listed": plain_document(to=EAST),
        "dated": plain_document(to=EAST, at="1962-01-01 13:00"),
        "told": plain_document(to=EAST, after=["news"]),
        "asked": plain_document(to=EAST, when="done.east.go"),
        "both": plain_document(to=[EAST, WEST], at=SECOND),
    }
    choices = {EAST: {"go": plain_choice()}}
    events = {"news": plain_event(at=SECOND)}
    scenario = small(days=days, documents=documents, choices=choices, events=events)
    played = table(scenario).turn().turn("go")
    assert received(played) == {
        "listed": SECOND,
        "dated": THIRD,
        "told": SECOND,
        "asked": None,
        "both": SECOND,
    } | {"asked": THIRD}
    assert received(played, WEST) == {"both": SECOND}


def test_a_condition_narrows_the_other_ways(table: MakeTable) -> None:
    scenario = papers(narrow={"at": FIRST, "when": 'now >= "1962-01-02 00:00"'})
    assert received(table(scenario).turn()) == {"narrow": None}
    assert received(table(scenario).turns(2)) == {"narrow": THIRD}


def test_a_paper_comes_once(table: MakeTable) -> None:
    played = table(papers(memo={"at": FIRST, "reports": {"heat": {"value": 5, "spread": 1}}}))
    assert known(played.turns(3)) == [5.0, 1.0, FIRST]


def test_a_claim_is_what_the_paper_says_or_the_truth_with_an_error(table: MakeTable) -> None:
    claims = {"heat": {"value": 9.9999, "spread": 3}}
    assert known(table(papers(memo={"at": FIRST, "reports": claims}))) == [10.0, 3.0, FIRST]
    scenario = papers(memo={"at": SECOND, "reports": {"heat": {"spread": 3}}})
    played = table(scenario, {"document.memo.east.heat": 0.75}).turn()
    assert known(played) == [int((64 + 3 * Z) * 1024 + 0.5) / 1024, 3.0, SECOND]


def test_the_last_paper_in_the_file_has_the_last_word(table: MakeTable) -> None:
    one, two = ({"at": FIRST, "reports": {"heat": {"value": v, "spread": 1}}} for v in (5, 6))
    assert known(table(papers(one=one, two=two)))[0] == 6
    assert known(table(papers(two=two, one=one)))[0] == 5


def test_all_conditions_are_read_before_the_first_report_is_written(table: MakeTable) -> None:
    one = {"at": FIRST, "reports": {"heat": {"value": 5, "spread": 1}}}
    two = {"when": "known.heat == 5"}
    played = table(papers(one=one, two=two))
    assert received(played) == {"one": FIRST, "two": None}
    assert received(played.turn()) == {"one": FIRST, "two": SECOND}


def test_a_paper_leaves_what_a_seat_sees_exactly_as_it_is(table: MakeTable) -> None:
    memo = plain_document(to=[EAST, WEST], at=FIRST, reports={"heat": {"value": 5, "spread": 1}})
    variables = {"heat": {"seen": {EAST: "exact", WEST: {"spread": 2, "when": "false"}}}}
    played = table(small(documents={"memo": memo}, variables=variables))
    assert known(played, EAST) == [64.0, 0.0, FIRST]
    assert known(played, WEST) == [5.0, 1.0, FIRST]


def test_who_reported_is_told(table: MakeTable) -> None:
    memo = {"at": SECOND, "by": "A spy", "reports": {"heat": {"value": 5, "spread": 1}}}
    made = plain_document(**{"to": EAST, **memo})
    scenario = small(variables=blurred(by="patrols", when="false"), documents={"memo": made})
    played = table(scenario)
    assert played.game.view(EAST).known["heat"].by == "patrols"
    assert played.turn().game.view(EAST).known["heat"].by == "A spy"
    (paper,) = played.game.view(EAST).papers
    assert (paper.id, paper.moment) == ("memo", SECOND)


@pytest.mark.parametrize("seat", [EAST, WEST])
def test_a_paper_is_news_to_its_reader_alone(table: MakeTable, seat: str) -> None:
    played = table(papers(memo={"at": SECOND})).turn()
    assert [n.id for n in played.game.view(seat).news] == (["memo"] if seat == EAST else [])

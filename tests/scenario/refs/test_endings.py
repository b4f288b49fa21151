"""Endings in any order: what stands too late, what hides another, what can never come."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario.format import Ending, Event
from game.scenario.marks import Mark, Marks
from game.scenario.refs import endings
from game.scenario.refs.context import Context
from tests.record.making import small

SCORE = {"north": 0, "south": 0}
ODDS = {"base": 0}
KINDS = ("war", "limited_war", "ouster", "stalemate")


def ending(kind: str, when: str | None = None, **more: Any) -> Ending:
    words = {"kind": kind, "title": "E", "text": "T", "score": SCORE, "when": when}
    return Ending.model_validate({**words, **more})


def said(given: dict[str, Ending], brought: set[str] = frozenset(), **more: Any) -> list[str]:  # type: ignore[assignment]
    """What is wrong with these endings, of which events bring some."""
    events = {
        f"to_{name}": Event.model_validate({"title": "T", "hazard": ODDS, "ends": name})
        for name in brought
    }
    changes = {"endings": given, "events": events, **more}
    context = Context(small().scenario.model_copy(update=changes), Marks({(): Mark("s", 1, 1)}, {}))
    endings.check(context)
    return [problem.message for problem in context.problems]


def usual(*kinds: str) -> dict[str, Ending]:
    """Endings of these kinds, by kind and place, with all that must be there besides."""
    named = {
        f"{kind}_{place}": ending(kind, None if kind == "war" else "tension > 99")
        for place, kind in enumerate(kinds)
    }
    return {"deal": ending("settlement"), **named, "end": ending("stalemate")}


def wars(given: dict[str, Ending]) -> set[str]:
    return {name for name, each in given.items() if each.kind == "war"}


@pytest.mark.parametrize("kinds", list(permutations(KINDS)))
def test_war_before_lesser_ends_before_stalemate(kinds: tuple[str, ...]) -> None:
    given = usual(*kinds)
    late = [message for message in said(given, wars(given)) if "stands too late" in message]
    order = [name for name in kinds if name != "ouster"], [n for n in kinds if n != "limited_war"]
    right = all(list(each) == sorted(each, key=KINDS.index) for each in order)
    assert bool(late) is not right


@given(st.lists(st.sampled_from(KINDS), min_size=1, max_size=7))
def test_each_that_stands_behind_a_later_kind_is_told(kinds: list[str]) -> None:
    rank = {"war": 0, "limited_war": 1, "ouster": 1, "stalemate": 2}
    given = usual(*kinds)
    told = {m.split("'")[1] for m in said(given, wars(given)) if "stands too late" in m}
    late, latest = set(), 0
    for place, kind in enumerate(kinds):
        if rank[kind] < latest:
            late.add(f"{kind}_{place}")
        latest = max(latest, rank[kind])
    assert told == late


def test_it_is_said_behind_which() -> None:
    given = usual("ouster", "war")
    assert said(given, wars(given)) == [
        "'war_1' stands too late: war comes after ouster 'ouster_0'"
    ]


def test_settlements_stand_where_they_like() -> None:
    last = {"war": ending("war"), "end": ending("stalemate"), "deal": ending("settlement")}
    assert said(last, {"war"}) == []


def test_the_calendar_needs_an_end() -> None:
    given = {"deal": ending("settlement"), "calm": ending("stalemate", "tension < 5")}
    assert said(given) == ["no ending is the calendar's end: a stalemate without when"]


def test_and_only_one() -> None:
    given = {**usual(), "more": ending("stalemate"), "most": ending("stalemate")}
    assert said(given) == [
        "'more' is a second calendar's end, beside 'end'",
        "'most' is a second calendar's end, beside 'end'",
    ]


def test_what_comes_after_the_calendars_end_is_hidden() -> None:
    given = {**usual(), "calm": ending("stalemate", "tension < 5")}
    assert said(given) == ["the calendar's end 'end' hides the endings after it"]


def test_settlements_take_all_terms() -> None:
    given = {"some": ending("settlement", "terms.fort == 0"), "end": ending("stalemate")}
    assert said(given) == ["the last settlement 'some' must take all terms that are left"]
    given = {"all": ending("settlement"), "other": ending("settlement"), **usual()}
    assert said(given) == [
        "the settlement 'all' has no when and hides those after it",
        "the settlement 'other' has no when and hides those after it",
    ]


def test_without_channels_nobody_can_settle() -> None:
    given = {"end": ending("stalemate")}
    assert said(given) == ["an acceptance would bind, and no ending is a settlement"]
    assert said(given, channels={}) == []


@pytest.mark.parametrize(
    ("kind", "when", "brought", "comes"),
    [
        ("war", None, False, False),
        ("war", None, True, True),
        ("ouster", None, False, False),
        ("ouster", None, True, True),
        ("ouster", "tension > 9", False, True),
        ("limited_war", None, False, False),
        ("limited_war", "tension > 9", True, True),
        ("stalemate", "tension > 9", False, True),
    ],
)
def test_an_ending_that_nothing_brings_never_comes(
    kind: str, when: str | None, brought: bool, comes: bool
) -> None:
    given = {"deal": ending("settlement"), "it": ending(kind, when), "end": ending("stalemate")}
    wanted = [] if comes else ["the ending 'it' can never come: no event names it in ends"]
    assert said(given, {"it"} if brought else set()) == wanted


@pytest.mark.parametrize(
    ("score", "wanted"),
    [
        ({"north": 1}, ["the score is missing for south"]),
        ({}, ["the score is missing for north and south"]),
        ({"north": 1, "south": 2, "west": 3}, ["there is no seat 'west'"]),
    ],
)
def test_both_seats_have_a_score(score: dict[str, float], wanted: list[str]) -> None:
    assert said({**usual(), "end": ending("stalemate", score=score)}) == wanted


def remedies(given: dict[str, Ending]) -> list[str]:
    """What to do about these endings, which no event brings."""
    changes = {"endings": given, "events": {}}
    context = Context(small().scenario.model_copy(update=changes), Marks({(): Mark("s", 1, 1)}, {}))
    endings.check(context)
    return [problem.remedy for problem in context.problems]


def test_what_to_do_about_an_ending_that_never_comes() -> None:
    rest = usual()
    name = "name it in an event's ends"
    assert remedies({**rest, "end": ending("war"), "last": ending("stalemate")}) == [name]
    lesser = {"deal": ending("settlement"), "it": ending("ouster"), "end": ending("stalemate")}
    assert remedies(lesser) == [f"{name}, or give it a when"]


def test_what_to_do_about_an_ending_that_stands_too_late() -> None:
    given = {**usual("stalemate"), "late": ending("ouster", "tension > 9")}
    assert "the order is war, then limited_war and ouster, then stalemate" in remedies(given)

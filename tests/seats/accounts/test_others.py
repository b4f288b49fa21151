"""How those account for themselves who follow a record, a script, lots, or what they imagine."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.engine.orders import HOLD, Orders
from game.seats.accounts.forms import Drawn, Followed, Reasoned, Ruled, Searched
from game.seats.accounts.others import LETTERS
from game.seats.character import CharacterSeat
from game.seats.random import RandomSeat
from game.seats.script import ScriptSeat
from game.seats.search.seat import SearchSeat
from tests.seats.accounts.books import NORTH, SOUTH, each, played, small_played
from tests.seats.sitting import loaded_of, rule


def leader(seat: str) -> CharacterSeat:
    return CharacterSeat(loaded_of("small").scenario.seats[seat].character)


# The record


def test_who_follows_gave_the_records_orders() -> None:
    books = played("random", "history", 3)
    near = [each.told for each in each(books, SOUTH) if isinstance(each.told, Followed)]
    followed = [told for told in near if told.how == "record"]
    assert followed
    assert all(told.leader is None and not told.strayed for told in followed)


def test_who_is_away_says_since_when_and_from_what() -> None:
    books = played("character", "history", 9)
    accounts = list(each(books, SOUTH))
    found = [(a.moment, a.told) for a in accounts if isinstance(a.told, Followed)]
    away = [(moment, told) for moment, told in found if told.how == "away"]
    assert away
    theirs = books.game.loaded.scenario.choices[NORTH]
    for moment, told in away:
        assert told.strayed or not told.near
        assert set(told.strayed) <= set(theirs)
        assert told.since <= moment
        assert isinstance(told.leader, Reasoned)
    moments = [moment for moment, _ in found]
    for (before, earlier), (moment, told) in pairwise(found):
        if told.how == "away":
            assert told.since == (earlier.since if earlier.how == "away" else moment)
            assert moments.index(moment) == moments.index(before) + 1


def test_a_turn_for_which_nothing_is_written_is_the_leaders() -> None:
    books = played("random", "history", 3)
    machine = books.machines[SOUTH]
    machine.orders.pop(books.moments[0])  # type: ignore[attr-defined]
    try:
        account = books.account(SOUTH, books.moments[0])
        if account is not None:
            assert isinstance(account.told, Followed) and account.told.how == "unwritten"
            assert account.told.leader is not None
    finally:
        played.cache_clear()


# Others


def test_lots_are_drawn_among_all_that_was_legal_and_holding() -> None:
    books = small_played({"north": RandomSeat(), "south": RandomSeat()})
    (first, *_) = each(books, "north")
    assert first.told == Drawn({"act": 3, "posture": 3})


def test_one_of_all_is_known_by_name() -> None:
    named = {
        seed: {
            account.told.who
            for account in each(played("character", "character:any", seed), SOUTH)
            if isinstance(account.told, Reasoned)
        }
        for seed in (1, 4, 7)
    }
    assert all(len(names) == 1 for names in named.values()), "the same man all through a game"
    known = {"", *loaded_of("cuba-1962").scenario.seats[SOUTH].characters}
    assert set().union(*named.values()) <= known


@pytest.mark.parametrize("way", ["turn", "slot"])
def test_a_script_tells_which_rule_gave_which_orders(way: str) -> None:
    rules = [
        rule({"act": "blockade"}, when="tension > 99"),
        rule({"act": "blockade"}, when="tension < 99 and not blockaded"),
        rule({"posture": "raise_alert"}),
    ]
    script = ScriptSeat(rules, way)  # type: ignore[arg-type]
    first = next(each(small_played({"north": script, "south": RandomSeat()}), "north"))
    assert isinstance(first.told, Ruled)
    found = {fired.place: fired.parts for fired in first.told.rules}
    if way == "turn":
        assert found == {2: ("act", "posture", LETTERS)}
    else:
        assert found == {2: ("act",), 3: ("posture",)}


def test_a_script_without_a_fitting_rule_tells_of_none() -> None:
    script = ScriptSeat([rule({"act": "blockade"}, when="tension > 99")])
    first = next(each(small_played({"north": script, "south": RandomSeat()}), "north"))
    assert first.told == Ruled(()) and first.orders == Orders()


def test_a_search_tells_its_plans_beside_its_first_thought() -> None:
    seats = {seat: SearchSeat(leader(seat), 200) for seat in ("north", "south")}
    for account in each(small_played(seats), "north"):
        told = account.told
        assert isinstance(told, Searched)
        assert told.plans[0].orders == account.orders
        means = [plan.mean for plan in told.plans]
        assert means == sorted(means, reverse=True)
        assert len({repr(plan.orders) for plan in told.plans}) == len(told.plans)
        assert told.games >= 2 and told.few >= 2 and told.tried >= len(told.plans) // 2
        own = {each.slot: each.chosen.choice for each in told.leader.weighed}
        thought = [
            plan
            for plan in told.plans
            if {slot: plan.orders.choices.get(slot, HOLD) for slot in own} == own
        ]
        assert any(plan.more == plan.error == 0 for plan in thought)
        assert all(0 < chance < 1 for chance in told.supposed.values())

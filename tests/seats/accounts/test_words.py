"""Accounts in sentences: short, in the voice of who decided, and true to the numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.engine.orders import HOLD, Letter, Orders
from game.engine.view import Estimate
from game.scenario.format import Package
from game.seats.accounts.forms import (
    Account,
    Answering,
    Drawn,
    Fired,
    Followed,
    Offer,
    Option,
    Part,
    Plan,
    Reasoned,
    Ruled,
    Searched,
    Spoken,
    Sum,
    Told,
    Weighing,
    Writing,
)
from game.seats.accounts.words import sentences
from tests.seats.accounts.books import NORTH, SOUTH, each, played
from tests.seats.sitting import loaded_of

MORNING, EVENING = "1950-05-01 09:00", "1950-05-01 18:00"
PACKAGE = Package(levels={"fort": "razed"}, channel="cable", tone="soft", when="tension > 40")
WAITS = Option(HOLD, Sum(0.3, (Part("wobble", 0.3),)))
CLOSES = Option(
    "blockade",
    Sum(
        1.5,
        (
            Part("lean", 1.0),
            Part("wants", 1.4, "tension"),
            Part("push", 0.1),
            Part("caution", -1.0),
        ),
    ),
)
OFFER = Offer("radio", MORNING, {"fort": "frozen"}, Sum(2.44, (Part("fear", 2.44),)))
QUIET = Estimate(0.0001, 0.0004, 0.001)


def leader(**fields: Any) -> Reasoned:
    plain = Reasoned(
        who="",
        danger=Sum(0.46, (Part("share", 0.4, "fear_north"), Part("bend", 0.06, "resolve"))),
        trust=Sum(0.5, (Part("share", 0.5, "trust_north"),)),
        home=None,
        held=None,
        weighed=(Weighing("act", (CLOSES, WAITS), "blockade"),),
        answering=Answering((), Sum(1.0, (Part("reserve", 1.0),)), False),
        writing=None,
        estimate=QUIET,
    )
    return replace(plain, **fields)


NOTHING = Orders()


def said(told: Told, orders: Orders = NOTHING, moment: str = EVENING, seat: str = "north") -> str:
    texts = loaded_of("small").scenario
    return " ".join(sentences(texts, Account(seat, moment, orders, told)))


def test_the_danger_and_its_parts() -> None:
    assert said(leader()).startswith(
        "I felt the danger at 46 of 100: 40 as things stood and 6 more by temperament."
    )


@pytest.mark.parametrize(
    ("by", "told"), [(0.02, "2 more because I believed"), (-0.03, "3 less because I doubted")]
)
def test_a_belief_adds_to_the_danger_or_takes_off(by: float, told: str) -> None:
    danger = Sum(0.4 + by, (Part("share", 0.4, "fear_north"), Part("belief", by, "resolve")))
    assert f"{told} that he dares more than most" in said(leader(danger=danger, held=0.7))


def test_what_does_not_show_in_a_hundred_is_left_out() -> None:
    danger = Sum(0.402, (Part("share", 0.4, "fear_north"), Part("belief", 0.002, "resolve")))
    assert "believed" not in said(leader(danger=danger))


def test_what_weighed_most_with_its_reasons_and_the_next() -> None:
    assert (
        "“Close the strait” weighed most, 1.5, chiefly what it does to “Tension” (1.4) and habit "
        "and taste (1.0); next “Hold”, 0.3."
    ) in said(leader())


def test_where_nothing_was_ordered_how_near_it_came() -> None:
    weighing = Weighing("act", (WAITS, replace(CLOSES, worth=Sum(-0.7))), HOLD)
    told = said(leader(weighed=(weighing,)))
    assert "Nothing outweighed waiting; “Close the strait” came nearest, 1.0 short of it." in told


def test_a_slot_without_a_choice_is_not_told() -> None:
    told = said(leader(weighed=(Weighing("act", (WAITS,), HOLD),)))
    assert told == ("I felt the danger at 46 of 100: 40 as things stood and 6 more by temperament.")


def test_amounts_that_are_nearly_alike_are_told_apart() -> None:
    close = replace(WAITS, worth=Sum(1.48, (Part("wobble", 1.48),)))
    told = said(leader(weighed=(Weighing("act", (CLOSES, close), "blockade"),)))
    assert "weighed most, 1.50," in told and "next “Hold”, 1.48." in told


@pytest.mark.parametrize(
    ("accepts", "demand", "told"),
    [
        (True, 1.0, "I took the offer of Monday 1 May, by Radio: it came to 2.4, and I asked 1.0."),
        (False, 4.0, "I did not take the offer of Monday 1 May, by Radio: it came to 2.4, and I"),
        (False, 1.0, "I should have taken the offer of Monday 1 May, by Radio, but there was no"),
    ],
)
def test_the_best_offer_against_what_was_asked(accepts: bool, demand: float, told: str) -> None:
    assert told in said(leader(answering=Answering((OFFER,), Sum(demand), accepts)))


@pytest.mark.parametrize(("seat", "day"), [("north", "Monday 1"), ("south", "Tuesday 2")])
def test_days_are_those_of_the_writers_own_clock(seat: str, day: str) -> None:
    late = replace(OFFER, came="1950-05-01 23:00")
    mind = leader(answering=Answering((late,), Sum(9.0), False), weighed=())
    assert f"the offer of {day} May, by Radio" in said(mind, seat=seat)


@pytest.mark.parametrize(
    ("writing", "told"),
    [
        (Writing(4.0, 9.4, None, False, PACKAGE, "when"), "I had written 4 hours ago, and let 9"),
        (Writing(None, 9.0, PACKAGE, True, None, ""), "lay with the other side already."),
    ],
)
def test_why_nothing_was_written(writing: Writing, told: str) -> None:
    assert told in said(leader(writing=writing))
    letter = Orders({}, (Letter("radio", "soft"),))
    assert told not in said(leader(writing=writing), letter)


def test_what_only_fear_kept_from_him() -> None:
    weighing = Weighing("act", (WAITS, CLOSES), "blockade")
    told = said(leader(weighed=(weighing,)))
    assert "My staff gave about 1 in 2,500 for war until the next turn." in told
    assert "Without my fear it would have been “Close the strait”." in told


@pytest.mark.parametrize(("middle", "heard"), [(0.0004, False), (0.004, True)])
def test_a_calm_estimate_is_not_told_for_its_own_sake(middle: float, heard: bool) -> None:
    told = said(leader(estimate=Estimate(0.0, middle, 0.1)))
    assert ("My staff gave" in told) is heard


# Others


def test_who_follows_a_record_says_so() -> None:
    assert said(Followed("record", (), True, EVENING, None)) == (
        "This chair gave the orders of its record, for what it saw was near enough to it."
    )


@pytest.mark.parametrize(("since", "told"), [(MORNING, " since Monday 1 May, 8:00"), (EVENING, "")])
def test_who_is_away_says_since_when_and_goes_on_as_a_leader(since: str, told: str) -> None:
    text = said(Followed("away", ("denounce",), True, since, leader()))
    assert f"It has been away{told}; what was not as then: “Denounce it”." in text
    assert "I felt the danger at 46 of 100" in text


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("illegal", "could not be given now"),
        ("unwritten", "nothing for this hour"),
        ("offer", "does not know, and its leader took it"),
    ],
)
def test_every_other_reason_has_its_sentence(how: Any, told: str) -> None:
    assert told in said(Followed(how, (), True, EVENING, leader()))


def test_lots_are_told_by_slot() -> None:
    assert said(Drawn({"act": 3, "posture": 2})) == (
        "This chair draws lots: one of 3 for “What one does” and one of 2 for “How one's forces "
        "stand”; letters likewise."
    )


def test_rules_are_told_with_their_conditions() -> None:
    fired = Fired(2, "tension > 40", None, ("act", "letters"))
    assert said(Ruled((fired,))) == (
        "This chair follows a script. Rule 2 decided “What one does” and the letters, for this "
        "held: “Tension” above 40."
    )
    at = Fired(1, None, MORNING, ("posture",))
    assert "for this held: Monday 1 May, 8:00." in said(Ruled((at,)))
    assert said(Ruled(())).endswith("No rule of it fitted, so it held.")


def test_plans_are_told_with_what_they_gained() -> None:
    best = Plan(Orders({"act": "blockade"}), 41.25, 2.5, 0.75)
    other = Plan(Orders({}, (Letter("radio", "soft", "proposal"),)), 38.0, 0.0, 0.0)
    told = said(Searched((best, other), 64, 12, 8, {"resolve": 0.7}, leader()))
    assert "I played 12 plans to the end in 8 imagined games each" in told
    assert "“Close the strait” did best: 41.2 points, 2.5 more than what I should" in told
    assert "Next came a proposal by Radio, 38.0 points." in told
    assert "that he dares more than most in his place would: 70 in 100." in told
    alone = said(Searched((replace(other, orders=Orders()),), 64, 12, 8, {}, leader()))
    assert "Waiting did best: 38.0 points, and they are what I should have ordered" in alone


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("I wait", "The program in this chair said: I wait."),
        ("", "The program in this chair gave no reason."),
    ],
)
def test_programs_are_quoted(why: str, told: str) -> None:
    assert said(Spoken(why)) == told


def test_another_man_is_named() -> None:
    texts = loaded_of("cuba-1962").scenario
    books = played("character:gambler", "character:any", 7)
    for account in each(books, SOUTH):
        told = sentences(texts, account)
        assert isinstance(account.told, Reasoned)
        assert told[0].startswith("Here sits another man") is bool(account.told.who)


def test_nothing_raw_is_said_in_whole_games() -> None:
    for books in (played("character", "character"), played("character", "history", 9)):
        texts = books.game.loaded.scenario
        for seat in (NORTH, SOUTH):
            for account in each(books, seat):
                told = sentences(texts, account)
                assert 1 <= len(told) <= 9
                assert not any(mark in " ".join(told) for mark in ("_", "None", "nan", "{", "..."))
                assert all(each[0].isupper() or each[0] == "“" for each in told)
                assert all(each.endswith((".", ".”", "!", "?")) for each in told)

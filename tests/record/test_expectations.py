"""Expectations against a state: each field, its edges, and how a difference is worded."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from game.engine.orders import Letter, Orders
from game.record.expectations import Difference, count, differences
from game.record.form import Expect
from game.record.game import Game
from tests.record.making import small

OFFER = Letter("radio", "hard", "proposal", {"fort": "frozen", "ships": "pass"})
SECOND = Letter("envoy", "soft", "proposal", {"base": "closed"})


@cache
def evening() -> Game:
    """One turn was played: a blockade; South offers by radio, and North by the envoy."""
    game = Game.start(small(), seed=7)
    game.play(
        {
            "north": Orders({"act": "blockade"}, (SECOND,)),
            "south": Orders({"posture": "hasten_work"}, (OFFER,)),
        }
    )
    assert not game.over
    return game


@cache
def settled() -> Game:
    """North took the offer, whose acceptance has bound."""
    game = Game.start(small(), seed=7)
    game.play({"north": Orders(), "south": Orders({}, (OFFER,))})
    game.play(
        {"north": Orders({}, (Letter("radio", "soft", "acceptance", about="radio"),)),
         "south": Orders()}
    )  # fmt: skip
    assert game.ending == "any_terms"
    return game


def told(game: Game, **expect: Any) -> list[str]:
    """Every difference between a game and what is expected of it."""
    wanted = Expect.model_validate(expect)
    return [str(each) for each in differences(game.model, game.state, wanted)]


@pytest.mark.parametrize(
    "expect",
    [
        {},
        {"flags": {"blockaded": True, "guns_free": False}},
        {"events": {"fleet_sails": True, "envoy_calls": True, "war_at_sea": False}},
        {"stands": {"ships": "stopped", "fort": "stays"}},
        {"open": {"south": ["radio"], "north": ["envoy"]}},
        {"letters": {"north": 1, "south": 1}},
        {"papers": {"north": {"north_brief": True, "photographs": True, "warning": False}}},
        {"known": {"north": {"unrest": None}, "south": {"fear_north": None}}},
        {"misunderstandings": 0},
        {"hold": ["blockaded and not turned", "open.south.radio"]},
        {"risk": [0, 0.5]},
    ],
)
def test_what_is_as_expected_is_no_difference(expect: dict[str, Any]) -> None:
    assert told(evening(), **expect) == []


@pytest.mark.parametrize(
    ("expect", "difference"),
    [
        ({"flags": {"turned": True}}, "flags.turned: expected yes, found no"),
        ({"events": {"riots": True}}, "events.riots: expected yes, found no"),
        ({"events": {"envoy_calls": False}}, "events.envoy_calls: expected no, found yes"),
        ({"stands": {"fort": "razed"}}, "stands.fort: expected razed, found stays"),
        ({"open": {"south": []}}, "open.south: expected none, found radio"),
        ({"open": {"north": ["radio", "cable"]}}, "open.north: expected cable, radio, found envoy"),
        ({"letters": {"south": 0}}, "letters.south: expected 0, found 1"),
        ({"letters": {"north": 2}}, "letters.north: expected 2, found 1"),
        ({"misunderstandings": 2}, "misunderstandings: expected 2, found 0"),
        (
            {"papers": {"south": {"south_brief": False}}},
            "papers.south.south_brief: expected no, found yes",
        ),
        # A paper that is not for this seat has never come to it.
        (
            {"papers": {"south": {"north_brief": True}}},
            "papers.south.north_brief: expected yes, found no",
        ),
        (
            {"known": {"north": {"unrest": 10}}},
            "known.north.unrest: expected 10, found no report",
        ),
        (
            {"known": {"north": {"unrest": [1, 2.5]}}},
            "known.north.unrest: expected 1 to 2.5, found no report",
        ),
        ({"hold": ["turned"]}, "hold: expected turned, found it does not hold"),
        ({"ending": "any_terms"}, "ending: expected any_terms, found the game goes on"),
        (
            {"turn": "1950-05-01 18:00"},
            "turn: expected 1950-05-01 18:00, found the game goes on",
        ),
        ({"terms": {"fort": "frozen"}}, "terms.fort: expected frozen, found nothing"),
    ],
)
def test_a_difference_names_field_wish_and_find(expect: dict[str, Any], difference: str) -> None:
    assert told(evening(), **expect) == [difference]


def test_a_report_that_should_not_be_is_told_with_its_value() -> None:
    value = evening().view("north").known["tension"].value
    assert told(evening(), known={"north": {"tension": None}}) == [
        f"known.north.tension: expected nothing, found {value}"
    ]


def test_the_ends_of_a_band_belong_to_it() -> None:
    truth = float(evening().state.x[evening().model.index.variables["fort"], 0])
    step = 2.0**-12
    for band in (truth, [truth, truth], [truth - 1, truth], [truth, truth + 1]):
        assert told(evening(), variables={"fort": band}) == []
    for band in (truth + step, [truth + step, truth + 1], [truth - 1, truth - step]):
        assert len(told(evening(), variables={"fort": band})) == 1


def test_what_is_known_is_compared_and_not_the_truth() -> None:
    known = evening().view("north").known["fort"].value
    truth = float(evening().state.x[evening().model.index.variables["fort"], 0])
    assert known != truth
    assert told(evening(), known={"north": {"fort": known}}) == []
    assert told(evening(), known={"north": {"fort": truth}}) == [
        f"known.north.fort: expected {truth:g}, found {known:g}"
    ]


def test_the_risk_is_the_sum_of_the_ledger() -> None:
    whole = sum(evening().state.ledger[:, 0].tolist())
    assert told(evening(), risk=whole) == []
    assert told(evening(), risk=[whole * 2, 1]) == [
        f"risk: expected {whole * 2:g} to 1, found {whole:g}"
    ]


@pytest.mark.parametrize(
    ("expect", "difference"),
    [
        ({"ending": "any_terms", "turn": "1950-05-02 06:00"}, []),
        ({"terms": {"fort": "frozen", "ships": "pass", "base": "stays"}}, []),
        ({"terms": {"base": "closed"}}, ["terms.base: expected closed, found stays"]),
        ({"ending": "good_terms"}, ["ending: expected good_terms, found any_terms"]),
        (
            {"turn": "1950-05-01 18:00"},
            ["turn: expected 1950-05-01 18:00, found 1950-05-02 06:00"],
        ),
        # What was answered lies open no more, though it came.
        ({"open": {"south": []}, "letters": {"north": 1, "south": 1}}, []),
    ],
)
def test_the_end_of_a_settled_game(expect: dict[str, Any], difference: list[str]) -> None:
    assert told(settled(), **expect) == difference


def test_all_differences_are_told_in_the_order_of_the_notation() -> None:
    found = told(
        evening(),
        risk=1,
        ending="calm",
        hold=["turned", "guns_free"],
        papers={"south": {"north_brief": True}},
        known={"north": {"unrest": 1}},
        letters={"south": 9},
        open={"south": []},
        stands={"fort": "razed"},
        events={"riots": True},
        flags={"turned": True},
        variables={"fort": 64},
    )
    assert [line.partition(":")[0] for line in found] == [
        "variables.fort", "flags.turned", "events.riots", "stands.fort", "open.south",
        "letters.south", "known.north.unrest", "papers.south.north_brief", "ending", "risk",
        "hold", "hold",
    ]  # fmt: skip


def test_a_difference_reads_as_a_sentence() -> None:
    assert str(Difference("flags.calm", "yes", "no")) == "flags.calm: expected yes, found no"


@pytest.mark.parametrize(
    ("expect", "number"),
    [
        ({}, 0),
        ({"source": "the papers"}, 0),
        ({"variables": {"fort": 1, "unrest": [1, 2]}}, 2),
        ({"flags": {"turned": True}, "events": {"riots": True}, "stands": {"fort": "razed"}}, 3),
        ({"known": {"north": {"fort": 1, "unrest": None}, "south": {"fort": 1}}}, 3),
        ({"papers": {"north": {"gazette": True}, "south": {"gazette": True, "warning": False}}}, 3),
        ({"open": {"north": [], "south": ["radio", "cable"]}}, 2),
        ({"letters": {"north": 0, "south": 3}}, 2),
        ({"misunderstandings": 0}, 1),
        ({"hold": ["turned", "guns_free"]}, 2),
        ({"terms": {"fort": "razed", "base": "stays"}}, 2),
        ({"ending": "calm", "turn": "1950-05-01 18:00", "risk": 0}, 3),
    ],
)
def test_single_expectations_are_counted(expect: dict[str, Any], number: int) -> None:
    assert count(Expect.model_validate(expect)) == number

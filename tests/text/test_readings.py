"""The three readings of an ending, as the terminal tells them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from game.record.debrief import Debrief, Entry, TurnRisk
from game.record.price import Moved, Paid, Printed
from game.text import words
from game.text.readings import tell_readings
from tests.text.acting import Stage, small
from tests.text.test_ledger import EMPTY, TURN

COST = Paid(
    "It cost her dear.",
    (Moved("unrest", 10.0, 25.0, 15.0), Moved("tension", 30.0, 30.4, -0.2)),
    (Printed("base", "closed", -3.0),),
)


def said(opened: Debrief = EMPTY, prices: Mapping[str, Paid] | None = None) -> str:
    stage = Stage([])
    opened = replace(opened, prices=prices or {})
    tell_readings(stage.console, small().scenario, opened, ("south", "north"))
    return " ".join(stage.said.split())


def risk(whole: float, north: float) -> tuple[TurnRisk, ...]:
    entry = Entry("shots", whole, {"north": north, "south": 0.0}, whole - north)
    return (TurnRisk(0, TURN, (entry,)),)


def test_each_chair_has_its_readings_in_the_order_given() -> None:
    told = said(replace(EMPTY, ending="good_terms", terms={"fort": "razed"}))
    south, north = told.index("Bo Sur:"), told.index("Ada Norr:")
    assert told.startswith(words.READINGS)
    assert "Terms: worth 60, where 100" in told[south:north]
    assert "Terms: worth 80, where 100" in told[north:]


def test_where_nothing_bound_the_reading_says_so() -> None:
    assert "Terms: none bound; worth 30, where 100" in said()


def test_the_price_is_told_in_words_and_by_its_parts_the_greatest_first() -> None:
    told = said(prices={"north": COST})
    assert (
        "Price at home: 12. It cost her dear. Unrest from 10 to 25, 15; “It closes for all to "
        "see” in the newspapers, minus 3. Risk run"
    ) in told
    assert told.count("Price at home") == 1
    assert "Tension" not in told


def test_a_price_without_parts_worth_telling_is_told_in_words_alone() -> None:
    small_change = Paid("It cost her little.", (Moved("unrest", 10.0, 10.1, 0.1),), ())
    assert "Price at home: 0. It cost her little. Risk run" in said(prices={"north": small_change})


@pytest.mark.parametrize(("cost", "told"), [(0.5, True), (-0.5, True), (0.49, False)])
def test_half_a_point_is_worth_telling(cost: float, told: bool) -> None:
    paid = Paid("It cost her little.", (Moved("unrest", 10.0, 11.0, cost),), ())
    assert ("Unrest from 10 to 11" in said(prices={"north": paid})) is told


@pytest.mark.parametrize(
    ("whole", "north", "told"),
    [
        (0.0123, 0.01, "of 123 in 10,000 worlds for war, these orders added 100."),
        (0.0123, -0.002, "of 123 in 10,000 worlds for war, these orders saved 20."),
        (0.0, 0.0, "of 0 in 10,000 worlds for war, these orders added nothing."),
    ],
)
def test_the_risk_is_the_part_of_one_s_own_orders(whole: float, north: float, told: str) -> None:
    path = replace(EMPTY, risks=risk(whole, north))
    assert f"Risk run: {told}" in said(path).partition("Ada Norr:")[2]


def test_the_preset_is_named() -> None:
    assert said().endswith(words.PRESET_NOTE.format(preset="Calm"))
    assert "the preset Grim;" in said(replace(EMPTY, preset="grim_school"))


def test_a_war_has_neither_terms_nor_price() -> None:
    told = said(replace(EMPTY, ending="burning_strait"), {"north": COST})
    assert told.count(words.NO_WINNER.format(war="War")) == 2
    assert "Price at home" not in told
    assert "worth" not in told


def test_nothing_is_added_up() -> None:
    told = said(replace(EMPTY, risks=risk(0.01, 0.005)), {"north": COST})
    for word in ("total", "Total", "score", "Score"):
        assert word not in told

"""Hazards that are all but sure or all but impossible at the start."""

from __future__ import annotations

from math import exp, sqrt

import pytest

from game.scenario.lint.hazard_odds import per_turn
from tests.scenario.lint.conftest import Find, Only

SHOTS = "      base: -3\n"


def test_a_hazard_that_is_all_but_sure(only: Only) -> None:
    problem = only((SHOTS, "      base: 3\n"), rule="hazard-odds")
    assert "shots has a probability of 0.9" in problem.message
    assert problem.remedy == "lower its base or its terms"


def test_a_hazard_that_is_all_but_impossible(only: Only) -> None:
    problem = only((SHOTS, "      base: -30\n"), rule="hazard-odds")
    assert "shots has a probability of 2.1e-13" in problem.message
    assert problem.remedy == "raise its base or its terms"


def test_terms_and_conditions_count_as_they_are_at_the_start(only: Only, found: Find) -> None:
    assert found(("did.north.bombard: 2}", "did.north.bombard: 20}")) == []
    only(("plus: {guns_free: 1.5,", "plus: {flights: 4,"), rule="hazard-odds")
    only(
        ("terms: {tension: 3, alert_south: 1}", "terms: {tension: 13, alert_south: 1}"),
        rule="hazard-odds",
    )


def test_the_dial_of_the_default_preset_counts_where_war_ends(only: Only, found: Find) -> None:
    dial = ("War is unlikely., war_dial: 0", "War is unlikely., war_dial: 9")
    assert found(dial) == []
    only(
        dial,
        ("terms: {unrest: 4}}, ends: thrown_out", "terms: {unrest: 4}}, ends: burning_strait"),
        ("War is unlikely., war_dial: 9", "War is sure., war_dial: 12"),
        (
            "kind: ouster, title: Thrown out, text: A government falls.,",
            "kind: ouster, title: Thrown out, text: A government falls., when: unrest > 90,",
        ),
        rule="hazard-odds",
    )


@pytest.mark.parametrize(
    ("logit", "hours", "expected"),
    [(0, 12, 0.5), (0, 24, 0.75), (0, 6, 1 - sqrt(0.5)), (-700, 12, exp(-700)), (40, 12, 1.0)],
)
def test_the_probability_of_a_turn(logit: float, hours: float, expected: float) -> None:
    assert per_turn(logit, hours) == pytest.approx(expected, rel=1e-12)


TWELVE_HOURS = ('at: "18:00", title: Evening', 'at: "21:00", title: Evening')
NO_CHANGE = (", events.coup.hazard.terms.unrest: 5", "")
COUP = "{title: A coup, hazard: {base: -8, terms: {unrest: 4}}"


@pytest.mark.parametrize(
    ("odds", "told"),
    [
        ("base: 0", None),
        ("base: 0.01", "0.5"),
        ("base: -20.6", None),
        ("base: -20.9", "8.4e-10"),
        ("base: 0, terms: {trust_north: 2}", "0.73"),
        ("base: -2, terms: {trust_north: 2}", None),
        ("base: 1, terms: {trust_north: -2}", None),
        ("base: 0, plus: {bold_gunner: 9}", None),
        ("base: 0, plus: {not bold_gunner: 9}", None),
        ("base: 0, plus: {not blockaded: 9}", "1"),
    ],
)
def test_the_very_bounds(found: Find, odds: str, told: str | None) -> None:
    problems = found(TWELVE_HOURS, NO_CHANGE, (COUP, f"{{title: A coup, hazard: {{{odds}}}"))
    messages = [problem.message for problem in problems if problem.rule == "hazard-odds"]
    said = f"with everything as it is at the start, coup has a probability of {told} in the first"
    assert [message.removesuffix(" turn") for message in messages] == ([said] if told else [])


def test_a_consequence_may_be_as_likely_as_it_likes(found: Find) -> None:
    assert found(("chance: {base: -1, terms: {alert_north: 2}}", "chance: {base: 30}")) == []

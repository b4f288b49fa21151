"""Beliefs that talk moves as much as deeds do, and beliefs that nothing moves."""

from __future__ import annotations

import pytest

from game.scenario.format import Belief
from tests.scenario.lint.conftest import Find, Only

DEED = ("choices: {denounce: 0.2}", "choices: {denounce: 1.2}")
HARD = "events: {shots: 1}\n        tones: {soft: -0.1, hard: 0.1}"


def tones(written: str) -> tuple[str, str]:
    return HARD, HARD.replace("hard: 0.1", written)


def test_a_tone_as_weighty_as_the_weightiest_deed(only: Only) -> None:
    problem = only(tones("hard: 1"), rule="cheap-talk")
    assert problem.message == "a letter's tone, hard, moves north as much as the weightiest deed"
    assert problem.remedy == "let it weigh less: talk is cheap"


@pytest.mark.parametrize(("weight", "warned"), [("0.99", False), ("-0.99", False), ("-1", True)])
def test_the_best_channel_of_the_other_seat_counts(weight: str, warned: bool, found: Find) -> None:
    """South's best channel is believed by 1.2, and the deed weighs 1.2."""
    told = found(DEED, tones(f"hard: {weight}"), ("offers: {fort: {frozen: -0.4, razed: -1}}", ""))
    assert [problem.rule for problem in told] == ["cheap-talk"] * warned


def test_a_channel_that_does_not_serve_the_other_does_not_count(found: Find) -> None:
    served = ("credit: 1.2\n", "credit: 1.2\n    seats: [north]\n")
    hours = ("hours: {north: [1, 3], south: [2, 4]}", "hours: {north: [1, 3]}")
    away = ("    when: {south: happened.envoy_calls or trust_south > -10}\n", "")
    assert found(DEED, tones("hard: 1.1"), served, hours, away) == []


def test_a_belief_that_nothing_moves(only: Only) -> None:
    whole = (
        "        choices: {bombard: 2}\n        offers: {base: {quietly_closed: -0.3}}\n"
        "        flags: {blockaded: 1}\n        tones: {soft: -0.1, hard: 0.1}\n"
    )
    problem = only((whole, "        flags: {blockaded: 0}\n"), rule="idle-belief")
    assert problem.message == "nothing moves what south believes of resolve"


def test_signs_come_deeds_before_words_and_a_level_belongs_to_its_issue() -> None:
    belief = Belief.model_validate(
        {
            "that": "he is so",
            "tones": {"hard": 0.1},
            "flags": {"f": 1},
            "events": {"e": 2},
            "offers": {"i": {"low": -1, "high": 1}},
            "choices": {"c": 3},
        }
    )
    assert [(sign.kind, sign.id, sign.level, sign.weight) for sign in belief.signs()] == [
        ("choice", "c", "", 3),
        ("offer", "i", "low", -1),
        ("offer", "i", "high", 1),
        ("event", "e", "", 2),
        ("flag", "f", "", 1),
        ("tone", "hard", "", 0.1),
    ]

"""Beliefs in words: how likely, and on which signs they rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.engine.view import Belief, Sign
from game.record import credence
from game.record.minds import Mind
from game.scenario import load

SMALL = load(Path(__file__).parents[1] / "scenarios" / "small.yaml").scenario

SHOTS, DENOUNCE = Sign("event", "shots", "", 1.0), Sign("choice", "denounce", "", 0.2)
CLOSED, HARD = Sign("flag", "blockaded", "", 1.0), Sign("tone", "hard", "", 0.1)
RAZED, SOFT = Sign("offer", "fort", "razed", -1.0), Sign("tone", "soft", "", -0.1)


@pytest.mark.parametrize(
    ("chance", "told"),
    [
        (0.0, "1 in 100"),
        (0.004, "1 in 100"),
        (0.494, "49 in 100"),
        (0.5, "an even chance"),
        (0.5049, "an even chance"),
        (0.71, "71 in 100"),
        (1.0, "99 in 100"),
    ],
)
def test_nobody_is_ever_certain(chance: float, told: str) -> None:
    assert credence.likely(chance) == told


def test_a_belief_is_a_sentence() -> None:
    belief = SMALL.seats["south"].believes["resolve"]
    told = "That she dares more than most in her place would: 88 in 100."
    assert credence.stated(belief, 0.88) == told


def test_every_kind_of_sign_has_its_words() -> None:
    told = [credence.sign_title(SMALL, "north", sign) for sign in (SHOTS, CLOSED, DENOUNCE)]
    assert told == ["“Shots from the fort”", "“The strait is closed”", "“Denounce it”"]
    assert credence.sign_title(SMALL, "north", RAZED) == "the offer “The fort: It goes”"
    assert credence.sign_title(SMALL, "north", SOFT) == "the tone “Soft”"
    bombard = Sign("choice", "bombard", "", 2.0)
    assert credence.sign_title(SMALL, "south", bombard) == "“Shell the fort”", "the other's deed"


def test_grounds_are_told_on_both_sides_and_no_more_than_three_on_each() -> None:
    signs = (SHOTS, CLOSED, RAZED, DENOUNCE, HARD, SOFT)
    assert credence.grounds(SMALL, "north", Belief(0.6, signs)) == (
        "For it: “Shots from the fort”, “The strait is closed”, “Denounce it” and 1 more. "
        "Against it: the offer “The fort: It goes” and the tone “Soft”."
    )
    against = credence.grounds(SMALL, "north", Belief(0.4, (RAZED,)))
    assert against == "Against it: the offer “The fort: It goes”."
    assert credence.grounds(SMALL, "north", Belief(0.5, ())) == ""


def held(*chances: float) -> list[Mind]:
    return [
        Mind(f"1950-05-0{day} 09:00", "south", "resolve", chance)
        for day, chance in enumerate(chances, 1)
    ]


@pytest.mark.parametrize(
    ("chances", "told"),
    [
        ((0.5, 0.501, 0.5), "an even chance from first to last."),
        ((0.5, 0.3), "an even chance at first, 30 in 100 at the end."),
        ((0.5, 0.301, 0.3), "an even chance at first, 30 in 100 at the end."),
        (
            (0.5, 0.2, 0.3),
            "an even chance at first, 30 in 100 at the end, and at least 20 in 100 on "
            "Tuesday 2 May 1950.",
        ),
        (
            (0.6, 0.9, 0.9, 0.3),
            "60 in 100 at first, 30 in 100 at the end, and at most 90 in 100 on "
            "Tuesday 2 May 1950.",
        ),
    ],
)
def test_the_course_of_a_belief_has_a_first_a_last_and_a_peak(
    chances: tuple[float, ...], told: str
) -> None:
    said = "Bo Sur believed that she dares more than most in her place would: "
    assert credence.told_course(SMALL, held(*chances)) == said + told

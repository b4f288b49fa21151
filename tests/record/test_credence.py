"""Beliefs in words: how likely, and on which signs they rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.engine.view import Belief, Sign
from game.record import credence
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

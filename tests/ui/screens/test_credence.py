"""What is believed of the other leader, as a gauge in the drawer of what is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.view import Belief, Sign, View
from game.record.minds import Mind
from game.ui.kit import Kit
from game.ui.scene import Desk
from game.ui.screens import credence, known
from game.ui.widgets import Gauge
from tests.ui.helpers import NORTH, Acts, kit, named, names, scene, small

SHOTS = Sign("event", "shots", "", 1.0)
SIGNS = (
    Sign("choice", "denounce", "", 0.9),
    Sign("offer", "fort", "razed", -0.7),
    Sign("flag", "blockaded", "", 0.5),
    Sign("tone", "soft", "", -0.1),
)


def shown(*signs: Sign, chance: float = 0.5) -> Gauge:
    found = named(drawer(replace(NORTH, beliefs={"resolve": Belief(chance, signs)})), GAUGE)
    assert isinstance(found, Gauge)
    return found


def drawer(view: View) -> Kit:
    filled = kit()
    known.build(filled, scene(view, Desk(), Acts()), filled.window)
    return filled


GAUGE = "known.belief.resolve"


@pytest.mark.parametrize(
    ("chance", "reading"), [(0.5, "50 in 100"), (0.714, "71 in 100"), (0.9999, "99 in 100")]
)
def test_a_belief_is_a_gauge_in_parts_of_a_hundred(chance: float, reading: str) -> None:
    gauge = shown(chance=chance)
    assert gauge.value == gauge.left == gauge.right == 100 * chance
    assert (gauge.text, gauge.reading) == ("Believed of Sur", reading.replace(" ", "\u00a0"))


def test_without_a_sign_that_is_said() -> None:
    assert shown().note == (
        "That he dares more than most in his place would. "
        "Nothing that you have seen speaks for it or against it."
    )


def test_signs_speak_for_it_and_against_it() -> None:
    assert shown(*SIGNS).note == (
        "That he dares more than most in his place would. "
        "For it: Denounce it; The strait is closed. "
        "Against it: The fort, offered: It goes; letters in the tone “Soft”."
    )
    alone = shown(SHOTS).note
    assert alone.endswith("For it: Shots from the fort.") and "Against" not in alone


def test_three_signs_are_told_on_a_side() -> None:
    assert shown(*[SHOTS] * 5).note.count("Shots from the fort") == 3


def test_the_hint_says_how_it_is_made_and_whose_judgement_it_is() -> None:
    hint = shown().hint
    assert hint is not None
    belief = small().scenario.seats["north"].believes["resolve"]
    assert hint.title == "What your staff believes of Sur"
    assert hint.lines[1] == known.explain.claim(belief)


def test_who_believes_nothing_has_no_gauge() -> None:
    assert GAUGE not in names(drawer(replace(NORTH, beliefs={})))


def test_after_the_ending_a_belief_is_told_from_first_to_last() -> None:
    told = [Mind(f"1950-05-0{day} 09:00", "south", "resolve", day / 4) for day in (2, 1, 3)]
    assert credence.course(scene(NORTH, Desk(), Acts()), told).replace("\u00a0", " ") == (
        "Bo Sur believed that she dares more than most in her place would: "
        "50 in 100 in the first turn, 75 in 100 in the last."
    )

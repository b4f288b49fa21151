"""What one knows and why it moves, in lines; risk and rungs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.engine.orders import Orders
from game.engine.view import Belief, Estimate, Known, Sign
from game.record.game import Game
from game.text import words
from game.text.commands import obey
from game.text.sitting import Sitting
from tests.text.acting import Stage, desk, played

BLOCKADE = {"north": Orders({"act": "blockade"}), "south": Orders()}


def at_desk(*answers: str, game: Game | None = None, **view: Any) -> tuple[Stage, Sitting]:
    """North's desk with its view changed so, on a page of endless width."""
    stage = Stage(answers, width=1000)
    at = desk(stage, game=game)
    return stage, replace(at, handed=replace(at.handed, view=replace(at.view, **view)))


def lines(stage: Stage) -> list[str]:
    return [line for line in stage.said.splitlines() if line]


def said(line: str, game: Game | None = None, **view: Any) -> list[str]:
    stage, at = at_desk(game=game, **view)
    obey(at, line)
    return lines(stage)


def known(value: float, spread: float = 0.0, by: str = "", at: str = "09:00") -> Known:
    return Known(value, spread, 0, f"1950-05-01 {at}", by)


FACTS = {
    "tension": known(30.4),
    "fort": known(10, 4, "The staff"),
    "alert_south": known(20, 8),
    "unrest": known(10),
}


def test_exact_things_come_before_reports() -> None:
    changed = {"flights": True, "blockaded": False}
    assert said("know", known=FACTS, flags=changed, beliefs={}) == [
        "What you know exactly:",
        "  Tension: 30.",
        "  Unrest: 10.",
        "What has been reported to you:",
        "  The fort: between 6 and 14 guns, reported by The staff, just now.",
        "  Southern alert: between 12 and 28, reported just now.",
        "It is so: Patrols fly.",
        "Type know and a name for what it means, or why and a name.",
    ]


def test_what_there_is_nothing_of_has_no_heading() -> None:
    told = said("know", known={"tension": known(30)}, flags={"flights": False}, beliefs={})
    assert told[:2] == ["What you know exactly:", "  Tension: 30."]
    assert len(told) == 3
    told = said("know", known={"fort": known(8, 2)}, flags={"flights": True, "blockaded": True})
    assert told[0] == "What has been reported to you:"
    assert told[2] == "It is so: Patrols fly; The strait is closed."


def test_a_belief_is_told_with_the_signs_that_it_rests_on() -> None:
    assert said("know")[-3:-1] == [
        "What your staff believes of Bo Sur:",
        "  That he dares more than most in his place would: an even chance. Nothing that you have "
        "seen speaks for it or against it.",
    ]
    held = Belief(0.7049, (Sign("event", "shots", "", 1.0), Sign("offer", "fort", "razed", -0.6)))
    assert said("know", beliefs={"resolve": held})[-2] == (
        "  That he dares more than most in his place would: 70 in 100. For it: “Shots from the "
        "fort”. Against it: the offer “The fort: It goes”."
    )


@pytest.mark.parametrize(
    ("at", "age"), [("18:00", "just now"), ("12:00", "6 hours ago"), ("09:00", "9 hours ago")]
)
def test_a_report_has_an_age(at: str, age: str) -> None:
    told = said("know fort", game=played(BLOCKADE), known={"fort": known(8, 2, "pilots", at)})
    assert told[0] == f"The fort: between 6 and 10 guns, reported by pilots, {age}."


def test_one_thing_in_full_says_what_it_is_and_why_it_moved() -> None:
    assert said("know fort") == [
        "The fort: between 6 and 14 guns, reported by The staff, just now.",
        "Guns in place. It can be anything from 0 to 64 guns.",
    ]
    told = said("know trust_north", known={"trust_north": known(-12)})
    assert told == [
        "Trust: minus 12.",
        "What North thinks of South's word. It can be anything from minus 50 to 50.",
    ]
    assert said("know fort", game=played(BLOCKADE))[-1] == words.NO_REASONS
    assert "  Up 12.0 by your own order: Close the strait." in said(
        "know tension", game=played(BLOCKADE)
    )


def test_why_tells_every_cause_of_one_thing_and_of_no_other() -> None:
    stage, at = at_desk(game=played(BLOCKADE))
    tension = [each for each in at.handed.reasons if each.variable == "tension"]
    fear = [each for each in at.handed.reasons if each.variable == "fear_north"]
    assert tension
    assert fear
    obey(at, "why tension")
    assert len(lines(stage)) == 1 + len(tension)
    assert "  Up 12.0 by your own order: Close the strait." in lines(stage)
    assert all(line.startswith("  ") for line in lines(stage)[1:])
    assert lines(stage)[0].startswith("Tension: ")


def test_why_alone_tells_all_that_moved_each_under_its_name() -> None:
    stage, at = at_desk(game=played(BLOCKADE))
    obey(at, "why")
    moved = dict.fromkeys(each.variable for each in at.handed.reasons)
    headings = [line for line in lines(stage) if not line.startswith("  ")]
    assert [line.partition(":")[0] for line in headings] == [
        at.texts.variables[name].title for name in moved
    ]
    assert len(lines(stage)) == len(moved) + len(at.handed.reasons)


def test_what_has_not_moved_says_so() -> None:
    stage, at = at_desk(game=played(BLOCKADE))
    still = replace(at, handed=replace(at.handed, reasons=()))
    obey(still, "why tension")
    assert lines(stage)[1:] == [words.NEVER_MOVED]
    stage.written.clear()
    obey(still, "why")
    assert lines(stage) == ["Nothing that you see exactly has moved."]


@pytest.mark.parametrize("line", ["why", "why tension", "why nothing at all"])
def test_in_the_first_turn_nothing_has_moved(line: str) -> None:
    assert said(line) == [words.FIRST_TURN]


@pytest.mark.parametrize("line", ["know lunch", "why lunch"])
def test_what_one_has_never_heard_of(line: str) -> None:
    assert said(line, game=played(BLOCKADE)) == ["There is nothing here called 'lunch'."]


@pytest.mark.parametrize(
    ("rungs", "told"),
    [
        ({"north": 8, "south": 0}, "you rung 8; Bo Sur none."),
        ({"north": 0, "south": 44}, "you none; Bo Sur rung 44."),
    ],
)
def test_the_risk_is_told_with_the_rungs_of_both(rungs: dict[str, int], told: str) -> None:
    guess = Estimate(0.001, 0.004, 0.02)
    first, last = said("risk", estimate=guess, rungs=rungs)
    assert first.startswith("The risk of war before the next turn is real:")
    assert last == f"{words.LADDER} {told}"

"""The debrief in words, on ledgers made by hand."""

from dataclasses import replace

import pytest

from game.record.debrief import Belief, Debrief, Entry, Told, TurnRisk
from game.text import ledger
from tests.text.acting import Stage, small

TURN = "1950-05-01 09:00"
NEXT = "1950-05-01 18:00"
EMPTY = Debrief(
    ending="adjourned",
    chain=(),
    moment=NEXT,
    terms=None,
    risks=(),
    beliefs=(),
    facts=(),
    natures={"north": {"resolve": 0.0}, "south": {"resolve": -2.0}},
    deeds=(),
    happenings=(),
    letters=(),
)
LETTER = Told(
    id=f"north/{TURN}/0",
    sender="north",
    channel="cable",
    purpose="proposal",
    sent=TURN,
    arrived=NEXT,
    meant={"fort": "razed", "ships": "pass"},
    read={"fort": "frozen", "ships": "pass"},
    tone="soft",
    tone_read="hard",
    draft=None,
    misunderstanding=False,
    leaked=True,
)


def said(tell: object, opened: Debrief, *more: object) -> str:
    stage = Stage([])
    tell(stage.console, small().scenario, opened, *more)  # type: ignore[operator]
    return " ".join(stage.said.split())


def turn(risk: float, north: float, south: float) -> TurnRisk:
    entry = Entry("shots", risk, {"north": north, "south": south}, risk - north - south)
    return TurnRisk(0, TURN, (entry,))


@pytest.mark.parametrize(
    ("risk", "words"),
    [
        (
            turn(0.0123, 0.01, -0.002),
            "Monday 1 May, 9:00: 123. Shots from the fort 123. Norhavn added 100; Surport saved "
            "20.",
        ),
        (turn(0.0, 0.0, 0.0), "Monday 1 May, 9:00: no risk."),
        (TurnRisk(0, TURN, ()), "Monday 1 May, 9:00: no risk."),
        (
            turn(1e-7, 0.0, 0.0),
            "Monday 1 May, 9:00: less than 0.1. No cause stands out. Norhavn added nothing; "
            "Surport added nothing.",
        ),
    ],
)
def test_a_turn_of_the_ledger(risk: TurnRisk, words: str) -> None:
    assert ledger.risk_line(small().scenario, risk) == words


def test_the_whole_ledger_adds_up() -> None:
    risks = (turn(0.01, 0.004, 0.0), turn(0.02, 0.0, -0.001))
    told = said(ledger.tell_ledger, replace(EMPTY, risks=risks))
    assert "Over the whole path: 300 in 10,000, about 1 in 33." in told
    assert "By cause: Shots from the fort 300." in told
    assert "By whose act: Norhavn added 40; Surport saved 10." in told
    assert "Times are in Strait time." in told


def belief(moment: str, value: float | None, truth: float) -> Belief:
    spread = None if value is None else 2.0
    return Belief(0, moment, "north", "fort", value, spread, truth)


def test_belief_stands_beside_truth_and_the_worst_error_is_named() -> None:
    path = (belief(TURN, 10, 30), belief(NEXT, 30, 31))
    told = said(ledger.tell_truth, replace(EMPTY, beliefs=path), "north")
    assert "The fort: believed between 28 and 32, in truth 31 guns. Farthest off on Monday" in told
    assert "9:00: believed between 8 and 12, in truth 30 guns." in told


def test_an_error_within_the_doubt_is_not_held_against_anybody() -> None:
    path = (belief(TURN, 30, 31), belief(NEXT, 30, 30))
    assert "Farthest" not in said(ledger.tell_truth, replace(EMPTY, beliefs=path), "north")


def test_what_was_never_known_is_said_so() -> None:
    opened = replace(EMPTY, beliefs=(belief(TURN, None, 31),))
    assert "The fort: never known, in truth 31 guns." in said(ledger.tell_truth, opened, "north")
    told = said(ledger.tell_variable, opened, "north", "fort")
    assert told == "The fort. Monday 1 May, 9:00: never known, in truth 31 guns."


def test_natures_are_told_by_where_they_lie() -> None:
    told = said(ledger.tell_hidden, EMPTY)
    assert "Ada Norr: How much she dares. In this game about the middle." in told
    assert "Bo Sur: How much he dares. In this game far below the middle." in told


def test_misread_letters_show_what_was_meant_and_what_was_read() -> None:
    told = said(ledger.tell_misread, replace(EMPTY, letters=(LETTER,)))
    assert "The fort: meant It goes; read as Work stops." in told
    assert "Tone: meant Soft; read as Hard." in told
    assert "The ships" not in told
    assert "Its secret leaked." in told


def test_a_misunderstanding_is_named() -> None:
    wrong = replace(LETTER, read=LETTER.meant, tone_read="soft", misunderstanding=True)
    told = said(ledger.tell_misread, replace(EMPTY, letters=(wrong,)))
    assert "It accepted what had never been offered, and so bound nobody." in told


def test_letters_that_never_arrived_are_not_misread() -> None:
    lost = replace(LETTER, arrived=None)
    opened = replace(EMPTY, letters=(lost,))
    assert "Every letter that arrived was read as it was meant." in said(
        ledger.tell_misread, opened
    )
    assert "never arrived" in said(ledger.tell_letters, opened)
    assert "None was written." in said(ledger.tell_letters, EMPTY)

"""The papers on the desk: the list by its moments, each as it stands, and who one is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.orders import Orders
from game.engine.view import Paper
from game.text.commands import obey
from game.text.sitting import Sitting
from tests.text.acting import Stage, desk, played

MORNING, EVENING = "1950-05-01 09:00", "1950-05-01 18:00"
PAPERS = (
    Paper("north_brief", 0, MORNING),
    Paper("photographs", 1, EVENING),
    Paper("gazette", 1, EVENING),
)
NONE = "There is no new paper to read. Type papers for all that have come."


def at_desk(*papers: Paper, seat: str = "north") -> tuple[Stage, Sitting]:
    """A desk in the evening on which these papers lie."""
    stage = Stage([], width=1000)
    at = desk(stage, seat, played({"north": Orders(), "south": Orders()}))
    return stage, replace(at, handed=replace(at.handed, view=replace(at.view, papers=papers)))


def said(*lines: str, papers: tuple[Paper, ...] = PAPERS) -> list[str]:
    """What is written of the last of these lines, without empty ones."""
    stage, at = at_desk(*papers)
    for line in lines:
        stage.written.clear()
        obey(at, line)
    return [line for line in stage.said.splitlines() if line]


LIST = [
    "Of Monday 1 May, 8:00:",
    "  1. The fort. Briefing, by The staff.",
    "Of Monday 1 May, 17:00:",
    "  2. Photographs. Intelligence report, by Air patrols.",
    "  3. The Gazette. Newspaper, by The Gazette.",
]
FORT = [
    "The fort.",
    "Briefing, by The staff.",
    "There is a fort.",
    "It bears on: Close the strait; Shell the fort.",
]
PHOTOGRAPHS = ["Photographs.", "Intelligence report, by Air patrols.", "More guns."]
GAZETTE = ["The Gazette.", "Newspaper, by The Gazette.", "Fire on the coast."]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("papers",), [*LIST, "Type read and a number to read one."]),
        (("papers all",), [*LIST, "Type read and a number to read one."]),
        (
            ("read 2", "papers"),
            [*LIST[:3], LIST[4], "1 paper read already; papers all lists them too."],
        ),
        (("read 2", "papers ALL"), [*LIST, "Type read and a number to read one."]),
        (
            ("read 1", "read 3", "papers"),
            [*LIST[2:4], "2 papers read already; papers all lists them too."],
        ),
        (
            ("read 1", "read 2", "read 3", "papers"),
            ["3 papers read already; papers all lists them too."],
        ),
        (("papers 1",), FORT),
        (("read 1",), FORT),
        (("read the fort",), FORT),
        (("read photo",), PHOTOGRAPHS),
        # What came in this turn is new until it has been read.
        (("read",), [*PHOTOGRAPHS, *GAZETTE]),
        (("read all",), [*PHOTOGRAPHS, *GAZETTE]),
        (("read new",), [*PHOTOGRAPHS, *GAZETTE]),
        (("read 2", "read"), GAZETTE),
        (("read", "read"), [NONE]),
        (("read 4",), ["There is no number 4; they go from 1 to 3."]),
        (("read memoirs",), ["There is nothing here called 'memoirs'."]),
    ],
)
def test_papers_are_listed_and_read(lines: tuple[str, ...], told: list[str]) -> None:
    assert said(*lines) == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("papers", "No papers have come."),
        ("papers all", "No papers have come."),
        ("papers 1", "No papers have come."),
        ("read 1", "No papers have come."),
        ("read", NONE),
    ],
)
def test_an_empty_desk(line: str, told: str) -> None:
    assert said(line, papers=()) == [told]


def test_a_paper_that_cannot_be_found_is_not_read() -> None:
    _, at = at_desk(*PAPERS)
    obey(at, "read 9")
    assert at.read == set()
    obey(at, "read 3")
    assert at.read == {"gazette"}


def test_a_paper_argues_only_about_what_its_reader_can_do() -> None:
    """The brief of North, in the hands of South: none of its choices is his."""
    stage, at = at_desk(PAPERS[0], seat="south")
    obey(at, "read 1")
    assert "There is a fort." in stage.said
    assert "It bears on" not in stage.said


@pytest.mark.parametrize(
    ("seat", "told"),
    [
        (
            "north",
            [
                "Ada Norr, Chancellor of North, Norhavn.",
                "You sit in Norhavn and want the fort gone.",
            ],
        ),
        (
            "south",
            [
                "Bo Sur, President of South, Surport.",
                "You sit in Surport and want the base across the strait closed.",
            ],
        ),
    ],
)
def test_who_one_is(seat: str, told: list[str]) -> None:
    stage, at = at_desk(seat=seat)
    obey(at, "brief")
    assert [line for line in stage.said.splitlines() if line] == told

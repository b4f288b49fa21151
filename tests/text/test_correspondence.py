"""Letters in lists and in full, issues and what lies on the table: word by word."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.engine.orders import Letter, Orders
from game.engine.view import SeenLetter
from game.text import correspondence
from game.text.commands import obey
from game.text.correspondence import described, letter_line, open_channels, own_channels, term_lines
from game.text.sitting import Sitting
from tests.text.acting import Stage, desk, played

MINE = SeenLetter(
    id="north/1950-05-01 09:00/0",
    sender="north",
    channel="cable",
    purpose="proposal",
    tone="soft",
    levels={"fort": "razed"},
    about=None,
    draft=None,
    sent="1950-05-01 09:00",
    arrived=None,
    expected=None,
    expires=None,
    open=False,
    misunderstanding=False,
)
THEIRS = replace(
    MINE,
    id="south/1950-05-01 09:00/0",
    sender="south",
    channel="radio",
    tone="hard",
    levels={"fort": "frozen", "ships": "pass"},
    arrived="1950-05-01 18:00",
    open=True,
)


def at_desk(*letters: SeenLetter) -> tuple[Stage, Sitting]:
    """North's desk in the evening, with these letters in the file."""
    stage = Stage([])
    at = desk(stage, game=played({"north": Orders(), "south": Orders()}))
    return stage, replace(at, handed=replace(at.handed, view=replace(at.view, letters=letters)))


def said(line: str, *letters: SeenLetter, drafts: tuple[Letter, ...] = ()) -> str:
    stage, at = at_desk(*letters)
    at.letters.extend(drafts)
    obey(at, line)
    return stage.said


SENT = "From you, by Embassy cable, sent Monday 1 May, 8:00: a proposal, soft in tone."
CAME = "From Bo Sur, by Radio, arrived Monday 1 May, 17:00: a proposal, hard in tone."


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({}, SENT),
        # Expected on one's own clock, an hour behind that of the strait.
        (
            {"expected": ("1950-05-01 18:00", "1950-05-01 18:00")},
            f"{SENT} Expected to arrive Monday 1 May, 17:00.",
        ),
        (
            {"expected": ("1950-05-01 15:00", "1950-05-01 21:00")},
            f"{SENT} Expected to arrive between Monday 1 May, 14:00 and 20:00.",
        ),
        (
            {"expected": ("1950-05-01 21:00", "1950-05-02 03:00")},
            f"{SENT} Expected to arrive between Monday 1 May, 20:00 and Tuesday 2 May, 2:00.",
        ),
        # Midnight at the strait is still the first of May in Norhavn.
        (
            {"expected": ("1950-05-01 22:00", "1950-05-02 00:30")},
            f"{SENT} Expected to arrive between Monday 1 May, 21:00 and 23:30.",
        ),
    ],
)
def test_one_s_own_letter_in_a_line(change: dict[str, Any], line: str) -> None:
    _, at = at_desk()
    assert letter_line(at, replace(MINE, **change)) == line


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({}, f"{CAME} It lies open on the table; you may answer it."),
        (
            {"expires": "1950-05-02 09:00"},
            f"{CAME} It lies open on the table until Tuesday 2 May, 8:00; you may answer it.",
        ),
        ({"open": False}, f"{CAME} It is no longer open."),
        (
            {"misunderstanding": True},
            f"{CAME} They accept what you never offered; it counts as a proposal of theirs.",
        ),
        (
            {"purpose": "rejection", "open": False},
            CAME.replace("a proposal", "a refusal"),
        ),
        (
            {"purpose": "acceptance", "open": False, "tone": "soft"},
            CAME.replace("a proposal, hard", "an acceptance, soft"),
        ),
    ],
)
def test_the_other_s_letter_in_a_line(change: dict[str, Any], line: str) -> None:
    _, at = at_desk()
    assert letter_line(at, replace(THEIRS, **change)) == line


def test_the_file_lists_what_was_sent_and_received_then_what_lies_on_the_desk() -> None:
    draft = Letter("envoy", "soft")
    assert said("letters", MINE, THEIRS, drafts=(draft,)).splitlines() == [
        "  1. From you, by Embassy cable, sent Monday 1 May, 8:00: a proposal, soft in",
        "    tone.",
        "  2. From Bo Sur, by Radio, arrived Monday 1 May, 17:00: a proposal, hard in",
        "    tone. It lies open on the table; you may answer it.",
        "  On your desk, not sent yet, 1: by The envoy, a message without terms, soft in",
        "    tone.",
        "Type letter and a number to read one.",
    ]


def test_an_empty_file_says_so_and_still_shows_the_desk() -> None:
    assert said("letters").splitlines() == ["No letter has been sent or received."]
    lines = said("letters", drafts=(Letter("radio", "hard"),)).splitlines()
    assert lines == [
        "No letter has been sent or received.",
        "  On your desk, not sent yet, 1: by Radio, a message without terms, hard in",
        "    tone.",
    ]


@pytest.mark.parametrize(
    ("letter", "told"),
    [
        (Letter("radio", "hard"), "by Radio, a message without terms, hard in tone."),
        (
            Letter("cable", "soft", "proposal", {"fort": "razed", "base": "closed"}, valid=1.5),
            "by Embassy cable, a proposal, soft in tone; The fort: It goes; The base across the "
            "strait: It closes for all to see. Open for 1 hour 30 minutes after sending.",
        ),
        (
            Letter("envoy", "soft", "proposal", {"ships": "pass"}, about="radio"),
            "by The envoy, a proposal, soft in tone, about their proposal by Radio; The ships: "
            "They pass.",
        ),
        (
            Letter("radio", "soft", "acceptance", about="cable"),
            "by Radio, an acceptance, soft in tone, about their proposal by Embassy cable.",
        ),
        (
            Letter("radio", "hard", "rejection", about="radio"),
            "by Radio, a refusal, hard in tone, about their proposal by Radio.",
        ),
        (
            Letter("cable", "hard", "withdrawal", about="envoy"),
            "by Embassy cable, a withdrawal, hard in tone, about your own proposal by The envoy.",
        ),
    ],
)
def test_a_letter_on_the_desk_in_a_sentence(letter: Letter, told: str) -> None:
    _, at = at_desk()
    assert described(at, letter) == told


def test_terms_say_how_things_stand_now_and_what_is_secret() -> None:
    _, at = at_desk()
    assert term_lines(at, {"fort": "razed", "ships": "pass", "base": "quietly_closed"}) == [
        "The fort: It goes; now: It stays.",
        "The ships: They pass; as it stands now.",
        "The base across the strait: It closes without a word (secret); now: It stays.",
    ]


def test_a_letter_in_full_has_its_line_its_text_and_its_terms() -> None:
    told = said("letter 2", MINE, THEIRS)
    parts = [" ".join(part.split()) for part in told.split("\n\n")]
    assert parts[0] == f"{CAME} It lies open on the table; you may answer it."
    assert parts[1] == "Sir,"
    assert parts[3:5] == ["I propose the following.", "We stop work. Ships pass."]
    assert parts[-1] == (
        "Its terms: The fort: Work stops; now: It stays. The ships: They pass; as it stands now."
    )
    assert told.startswith("\n")


@pytest.mark.parametrize("line", ["letter 2", "letters 2", "read letter 2", "read letters 2"])
def test_a_letter_can_be_asked_for_in_several_ways(line: str) -> None:
    stage, at = at_desk(MINE, THEIRS)
    obey(at, line)
    assert "I write to leave no doubt." in stage.said
    assert at.read == {THEIRS.id}


@pytest.mark.parametrize(
    ("line", "letters", "told"),
    [
        ("letter 1", (), "No letter has been sent or received."),
        ("letter 3", (MINE, THEIRS), "There is no number 3; they go from 1 to 2."),
        ("letter x", (MINE,), "There is nothing here called 'x'."),
    ],
)
def test_a_letter_that_there_is_not(line: str, letters: tuple[SeenLetter, ...], told: str) -> None:
    stage, at = at_desk(*letters)
    obey(at, line)
    assert stage.said == f"{told}\n"
    assert at.read == set()


def test_an_acceptance_is_told_with_the_terms_that_it_quotes() -> None:
    yes = replace(THEIRS, purpose="acceptance", about="cable", open=False)
    told = said("letter 1", yes)
    assert "I accept." in told
    assert "I propose" not in told
    assert "Its terms:\n  The fort: Work stops; now: It stays." in told


def test_open_channels_are_theirs_and_own_channels_are_one_s_own_the_latest_first() -> None:
    by_envoy = replace(MINE, id="north/1950-05-01 18:00/0", channel="envoy")
    talk = replace(MINE, channel="lamp", purpose="message")
    closed = replace(THEIRS, channel="lamp", open=False)
    _, at = at_desk(MINE, talk, THEIRS, closed, by_envoy, replace(MINE, channel="cable"))
    assert open_channels(at) == ["radio"]
    assert own_channels(at) == ["cable", "envoy"]


def test_all_issues_are_told_and_then_what_lies_on_the_table() -> None:
    other = replace(THEIRS, channel="cable", levels={"base": "quietly_closed"})
    assert said("issues", MINE, THEIRS, replace(THEIRS, open=False), other).splitlines() == [
        "The fort. Now: It stays. Levels: It stays; Work stops; It goes.",
        "The ships. Now: They pass. Levels: They pass; They are stopped.",
        "The base across the strait. Now: It stays. Levels: It stays; It closes without a",
        "word (secret); It closes for all to see.",
        "",
        "Bo Sur proposes by Radio:",
        "  The fort: Work stops; now: It stays.",
        "  The ships: They pass; as it stands now.",
        "",
        "Bo Sur proposes by Embassy cable:",
        "  The base across the strait: It closes without a word (secret); now: It stays.",
    ]


def test_an_empty_table_is_told_under_the_other_s_name() -> None:
    assert said("issues", MINE).endswith("\n\nNo proposal of Bo Sur lies open.\n")


@pytest.mark.parametrize("line", ["issues 2", "issues ships", "issues The ships", "terms ship"])
def test_one_issue_is_told_alone(line: str) -> None:
    told = said(line, THEIRS)
    assert told == "The ships. Now: They pass. Levels: They pass; They are stopped.\n"


def test_terms_of_a_message_are_none() -> None:
    stage, at = at_desk()
    correspondence.tell_levels(at, {})
    assert stage.said == ""

"""What can be done: the list line by line, each choice in full, the council, and choosing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.engine.orders import Orders
from game.record.game import Game
from game.text import words
from game.text.choices import by_title
from game.text.commands import obey
from game.text.sitting import Sitting
from tests.text.acting import Stage, desk, played

BLOCKADE = {"north": Orders({"act": "blockade"}), "south": Orders()}


def at_desk(game: Game | None = None, seat: str = "north", **choice: Any) -> tuple[Stage, Sitting]:
    """A desk; `choice` changes what the scenario says of the blockade."""
    stage = Stage([])
    at = desk(stage, seat, game)
    mine = at.texts.choices["north"]
    changed = {**mine, "blockade": mine["blockade"].model_copy(update=choice)}
    texts = at.texts.model_copy(update={"choices": {**at.texts.choices, "north": changed}})
    return stage, replace(at, texts=texts)


def said(*lines: str, game: Game | None = None, seat: str = "north", **choice: Any) -> list[str]:
    """What is written when these are obeyed, in lines of endless width."""
    stage, at = at_desk(game, seat, **choice)
    at.console.width = 1000
    for line in lines:
        stage.written.clear()
        obey(at, line)
    return [line.strip() for line in stage.said.splitlines() if line]


NORTH = [
    "What one does; you may choose one:",
    "1. Close the strait. Force, seen, rung 8. Advisers: 1 for, 1 against.",
    "2. Shell the fort. Force, seen, rung 25.",
    "3. Hold.",
    "How one's forces stand; you may choose one:",
    "4. Raise the alert. Force, unseen, rung 5.",
    "5. Stop the patrols. Covert, unseen.",
    "6. Leave the forces as they are.",
]
MARK = " This is chosen now."


def test_the_list_goes_slot_by_slot_and_numbers_through() -> None:
    assert said("choices") == NORTH


@pytest.mark.parametrize(
    ("lines", "marked"),
    [
        ((), set()),
        (("1",), {1}),
        (("2", "4"), {2, 5}),
        (("1", "2"), {2}),
        # Holding is not marked: it is what happens anyway.
        (("1", "3"), set()),
        (("1", "hold"), set()),
        (("1", "5", "undo"), {1}),
    ],
)
def test_what_is_chosen_now_is_marked_and_nothing_else(
    lines: tuple[str, ...], marked: set[int]
) -> None:
    told = said(*lines, "choices")
    assert told == [line + (MARK if at in marked else "") for at, line in enumerate(NORTH)]


@pytest.mark.parametrize(
    ("choice", "line"),
    [
        ({"band": "public"}, "1. Close the strait. Public, rung 8."),
        ({"band": "public", "public": False}, "1. Close the strait. Public, rung 8."),
        ({"public": False, "rung": 0}, "1. Close the strait. Force, unseen."),
        (
            {"band": "covert", "public": True, "rung": 44},
            "1. Close the strait. Covert, seen, rung 44.",
        ),
        ({"title": "Close it?"}, "1. Close it? Force, seen, rung 8."),
    ],
)
def test_kind_and_rung_of_a_choice(choice: dict[str, Any], line: str) -> None:
    assert said("choices", **choice)[1] == f"{line} Advisers: 1 for, 1 against."


def test_only_stances_that_somebody_takes_are_counted() -> None:
    _, at = at_desk()
    both = at.texts.choices["north"]["blockade"].advisers
    envoy_too = {**both, "envoy": both["envoy"].model_copy(update={"stance": "for"})}
    assert said("choices", advisers=envoy_too)[1].endswith(" Advisers: 2 for.")
    against = {**both, "marshal": both["marshal"].model_copy(update={"stance": "against"})}
    assert said("choices", advisers=against)[1].endswith(" Advisers: 2 against.")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "about 1",
            [
                "Close the strait.",
                "Warships stop every cargo for the fort.",
                "What one does. Force, seen, rung 8. The other side sees it.",
                "Marshal Eik is for: At last.",
                "Envoy Lund is against: One step too far.",
            ],
        ),
        (
            "about 2",
            [
                "Shell the fort.",
                "Guns against guns.",
                "What one does. Force, seen, rung 25. The other side sees it. "
                "It can be done only once.",
                "Nobody on your council has a word on this.",
            ],
        ),
        (
            "about stop",
            [
                "Stop the patrols.",
                "No more flights.",
                "How one's forces stand. Covert, unseen. The other side does not see it done.",
                "Nobody on your council has a word on this.",
            ],
        ),
        (
            "about 6",
            [
                "Leave the forces as they are.",
                "Nothing new is ordered here; what was ordered before goes on.",
            ],
        ),
        (
            "advisers 1",
            [
                "Close the strait.",
                "Marshal Eik is for: At last.",
                "Envoy Lund is against: One step too far.",
            ],
        ),
        ("advisers 2", ["Shell the fort.", "Nobody on your council has a word on this."]),
        ("advisers 3", ["Nobody on your council speaks about doing nothing."]),
        ("choose 4", ["How one's forces stand: Raise the alert."]),
        ("hold", [words.HELD]),
    ],
)
def test_what_is_said_of_choices(line: str, told: list[str]) -> None:
    assert said(line) == told


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("clos", "1"),
        ("Close the", "1"),
        ("CLOSE THE STRAIT", "1"),
        ("blockade", "1"),
        ("raise_alert", "4"),
        # Fewer than four letters are no title, half an id is none, and holding has no title.
        ("clo", None),
        ("blocka", None),
        ("strait", None),
        ("hold", None),
        ("leave the forces", None),
        ("", None),
    ],
)
def test_a_title_that_one_begins_to_type_is_understood(typed: str, number: str | None) -> None:
    _, at = at_desk()
    assert by_title(at, typed) == number


def test_a_title_that_two_choices_share_is_not_guessed() -> None:
    _, at = at_desk(title="Shell the ships")
    assert by_title(at, "shell the") is None
    assert by_title(at, "shell the f") == "2"


@pytest.mark.parametrize("title", ["Hold the strait", "Order the ships out"])
def test_a_title_that_begins_like_a_command_is_a_title_still(title: str) -> None:
    _, at = at_desk(title=title)
    obey(at, " ".join(title.split()[:2]).lower())
    assert at.choices == {"act": "blockade"}
    obey(at, "hold")
    assert at.choices == {}, "the command alone is what it was"


def test_what_is_not_open_now_is_not_in_the_list() -> None:
    told = said("choices", game=played(BLOCKADE))
    assert "1. Open the strait. Diplomacy, seen, rung 1." in told
    assert not [line for line in told if "Close the strait" in line]

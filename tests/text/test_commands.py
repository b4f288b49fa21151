"""Every command of the desk: what it says, and what it changes."""

import re
from pathlib import Path

import pytest

from game.engine.orders import Letter, Orders
from game.record.game import Game
from game.record.replay import replay
from game.text import words
from game.text.commands import COMMANDS, find, obey
from game.text.sitting import Quit, Sitting
from tests.text.acting import Stage, desk, played, small

CABLE = Letter("radio", "hard", "proposal", {"fort": "razed"})
LATER = {"north": Orders({"act": "blockade"}), "south": Orders({}, (Letter("lamp", "soft"),))}


def said(*lines: str, game: Game | None = None, answers: tuple[str, ...] = ()) -> str:
    """What is written when these lines are obeyed one after the other."""
    stage = Stage(answers)
    at = desk(stage, game=game)
    for line in lines:
        obey(at, line)
    return " ".join(stage.said.split())


def at_desk(*lines: str, answers: tuple[str, ...] = ()) -> Sitting:
    at = desk(Stage(answers))
    for line in lines:
        obey(at, line)
    return at


EXPECTED = {
    "choices": "What one does; you may choose one: 1. Close the strait. Force, seen",
    "choose 1": "What one does: Close the strait.",
    "hold": words.HELD,
    "about 1": "Warships stop every cargo for the fort. What one does. Force, seen, rung 8.",
    "advisers": "Marshal Eik, Army. Acts first.",
    "orders": "What one does: Hold. How one's forces stand: Leave the forces as they are.",
    "undo": words.NOTHING_TO_UNDO,
    "edit": "No letter lies on your desk.",
    "tear": "No letter lies on your desk.",
    "papers": "Of Monday 1 May, 8:00: 1. The fort. Briefing, by The staff. Type read and a number",
    "read 1": "The fort. Briefing, by The staff. There is a fort. It bears on: Close the strait; "
    "Shell the fort.",
    "letters": "No letter has been sent or received.",
    "letter 1": "No letter has been sent or received.",
    "issues": "The fort. Now: It stays. Levels: It stays; Work stops; It goes. The ships.",
    "know": "What you know exactly: Tension: 30. Northern alert: 20.",
    "why": words.FIRST_TURN,
    "risk": "as far as you know: you none; Bo Sur none.",
    "time": "Monday 1 May 1950. It is 8:00 in Norhavn, 11:00 in Surport. This turn lasts 9 hours; "
    "the next one opens at 17:00.",
    "news": "Turn 1 of 3. The fort is seen. Morning.",
    "brief": "Ada Norr, Chancellor of North, Norhavn. You sit in Norhavn and want the fort gone.",
    "save": "Saved, up to the last sealed turn:",
    "back": words.DESK_BACK,
    "help": "You can type: A number: take that choice.",
}


@pytest.mark.parametrize("line", EXPECTED)
def test_a_command_says(line: str) -> None:
    assert EXPECTED[line] in said(line)


def test_every_command_is_tried_here() -> None:
    asking = {"write", "seal", "quit"}
    assert {line.split()[0] for line in EXPECTED} | asking == {c.name for c in COMMANDS}


def test_no_two_commands_share_a_name() -> None:
    names = [name for command in COMMANDS for name in (command.name, *command.also)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_help_tells_every_command(command: object) -> None:
    name, told = command.name, command.help  # type: ignore[attr-defined]
    assert told in said("help")
    assert told in said(f"help {name}")


@pytest.mark.parametrize(
    ("word", "name"),
    [("ADV", "advisers"), ("w", "write"), ("pap", "papers"), ("?", "help"), ("exit", "quit")],
)
def test_short_names(word: str, name: str) -> None:
    command = find(word)
    assert not isinstance(command, str)
    assert command.name == name


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", words.EMPTY),
        ("lettres", "There is no command 'lettres'. Did you mean letters?"),
        ("dance", "There is no command 'dance'. Type help for the commands."),
        ("0", "There is no number 0; they go from 1 to 6."),
        ("77", "There is no number 77; they go from 1 to 6."),
        ("choose", "Say which: choose and a number from 1 to 6."),
        ("choose xyz", "There is nothing here called 'xyz'."),
        ("choose hold", "Every slot can be held"),
        ("about", "Say which"),
        ("about 3", "Nothing new is ordered here; what was ordered before goes on."),
        ("about hold", "Every slot can be held"),
        ("advisers 3", "Nobody on your council speaks about doing nothing."),
        ("advisers 4", "Nobody on your council has a word on this."),
        ("advisers 99", "There is no number 99"),
        ("read 9", "There is no number 9; they go from 1 to 1."),
        ("read letter 1", "No letter has been sent or received."),
        ("know unrest", "There is nothing here called 'unrest'."),
        ("issues berlin", "There is nothing here called 'berlin'."),
        ("help dance", "There is no command 'dance'."),
        ("tear 3", "No letter lies on your desk."),
    ],
)
def test_bad_input_is_answered(line: str, told: str) -> None:
    assert told in said(line)


def test_numbers_and_titles_choose_and_undo_takes_back() -> None:
    at = at_desk("1", "raise the")
    assert at.choices == {"act": "blockade", "posture": "raise_alert"}
    obey(at, "3")
    assert at.choices == {"posture": "raise_alert"}
    obey(at, "undo")
    obey(at, "undo")
    assert at.choices == {"act": "blockade"}
    obey(at, "hold")
    assert at.choices == {}
    obey(at, "u")
    assert at.choices == {"act": "blockade"}


def test_what_is_chosen_is_marked_in_the_list() -> None:
    assert "1. Close the strait. Force, seen, rung 8. Advisers: 2 for" not in said("1", "c")
    told = said("1", "choices")
    assert re.search(r"1\. Close the strait\.[^0-9]*rung 8\..*?This is chosen now\.", told)


def test_advisers_speak_about_a_choice_when_their_line_holds() -> None:
    told = said("advisers 1")
    assert "Marshal Eik is for: At last." in told
    assert "Envoy Lund is against: One step too far." in told


def test_one_variable_in_full() -> None:
    told = said("know fort")
    assert "The fort: between 6 and 14 guns, reported by The staff, just now." in told
    assert "Guns in place. It can be anything from 0 to 64 guns." in told


def test_why_names_causes_and_says_what_it_cannot_know() -> None:
    game = played(LATER)
    told = said("why tension", game=game)
    assert "Up 12.0 by your own order: Close the strait." in told
    assert "by its own way back to what is usual." in told
    assert words.NO_REASONS in said("why fort", game=game)
    assert "Tension:" in said("why", game=game)


def test_reading_marks_a_paper_as_read() -> None:
    told = said("read", "read", "papers", "papers all")
    assert "There is a fort." in told
    assert "There is no new paper to read." in told
    assert "1 paper read already; papers all lists them too." in told
    assert told.endswith("1. The fort. Briefing, by The staff. Type read and a number to read one.")


def test_letters_are_listed_and_read() -> None:
    game = played({"north": Orders({}, (CABLE,)), "south": Orders()})
    told = said("letters", "letter 1", "letter 2", game=game)
    assert "1. From you, by Radio, sent Monday 1 May, 8:00: a proposal, hard in tone." in told
    assert "The fort is razed." in told
    assert "Its terms: The fort: It goes; now: It stays." in told
    assert "There is no number 2; they go from 1 to 1." in told


def test_proposals_on_the_table_are_told_with_the_issues() -> None:
    south = Letter("radio", "hard", "proposal", {"fort": "frozen", "ships": "pass"}, valid=24)
    game = played({"north": Orders(), "south": Orders({}, (south,))})
    told = said("issues", "letters", "issues fort", game=game)
    assert "Bo Sur proposes by Radio: The fort: Work stops; now: It stays." in told
    assert "It lies open on the table until Tuesday 2 May, 8:00; you may answer it." in told


def test_sealing_asks_and_takes_no_for_an_answer() -> None:
    at = at_desk("1", "seal", answers=("perhaps", "no"))
    assert not at.sealed
    obey(at, "seal yes")
    assert at.sealed
    assert at.orders == Orders({"act": "blockade"})


def test_sealing_nothing_says_so() -> None:
    assert words.LAST_ORDERS in said("seal yes")


def test_an_illegal_letter_keeps_the_orders_on_the_desk() -> None:
    at = at_desk()
    at.letters.append(Letter("radio", "hard", "acceptance", about="cable"))
    obey(at, "seal yes")
    assert not at.sealed


def test_quit_leaves() -> None:
    with pytest.raises(Quit):
        at_desk("quit")


def test_save_writes_a_record_that_replays(tmp_path: Path) -> None:
    told = said(f"save {tmp_path / 'mine'}", game=played(LATER))
    assert str(tmp_path / "mine.yaml") in told
    again = replay(tmp_path / "mine.yaml", small()).game
    assert again.moment == "1950-05-01 18:00"
    assert again.steps[0].orders["north"] == LATER["north"]


def test_save_into_a_folder_uses_the_games_own_name(tmp_path: Path) -> None:
    said(f"save {tmp_path}")
    assert [path.name for path in tmp_path.glob("*.yaml")] == ["autosave-small-north-1.yaml"]


def test_save_overwrites_saved_games_and_nothing_else(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("mine", encoding="utf-8")
    assert "It could not be saved: another file of that name is there." in said(f"save {notes}")
    assert notes.read_text(encoding="utf-8") == "mine"
    target = tmp_path / "game.yaml"
    assert "Saved" in said(f"save {target}")
    assert "Saved" in said(f"save {target}")


def test_save_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert "It could not be saved:" in said(f"save {tmp_path / 'file' / 'game.yaml'}")


# Sealing.


def lines(stage: Stage) -> list[str]:
    """What was written, without empty lines."""
    return [line for line in stage.said.splitlines() if line]


ORDERS = ["What one does: Hold.", "How one's forces stand: Leave the forces as they are."]


@pytest.mark.parametrize(
    ("choices", "letters", "told"),
    [
        ({}, [], [*ORDERS, "No letter.", words.LAST_ORDERS, words.SEALED]),
        (
            {"act": "blockade"},
            [],
            ["What one does: Close the strait.", ORDERS[1], "No letter.", words.SEALED],
        ),
        (
            {},
            [Letter("radio", "hard")],
            [
                *ORDERS,
                "Letter 1: by Radio, a message without terms, hard in tone.",
                words.SEALED,
            ],
        ),
        (
            {"posture": "raise_alert"},
            [Letter("radio", "hard"), Letter("envoy", "soft")],
            [
                ORDERS[0],
                "How one's forces stand: Raise the alert.",
                "Letter 1: by Radio, a message without terms, hard in tone.",
                "Letter 2: by The envoy, a message without terms, soft in tone.",
                words.SEALED,
            ],
        ),
    ],
)
def test_what_is_sealed_is_read_back(
    choices: dict[str, str], letters: list[Letter], told: list[str]
) -> None:
    stage = Stage([], width=1000)
    at = desk(stage)
    at.choices.update(choices)
    at.letters.extend(letters)
    obey(at, "seal yes")
    assert lines(stage) == told


@pytest.mark.parametrize(
    ("line", "answers", "sealed"),
    [
        ("seal yes", (), True),
        ("seal y", (), True),
        ("SEAL YES", (), True),
        ("seal", ("yes",), True),
        ("seal", ("y",), True),
        ("seal", ("no",), False),
        ("seal", ("back",), False),
        ("seal now", ("no",), False),
        ("seal no", ("yes",), True),
    ],
)
def test_sealing_needs_a_yes(line: str, answers: tuple[str, ...], sealed: bool) -> None:
    stage = Stage(answers, width=1000)
    at = desk(stage)
    obey(at, line)
    assert at.sealed is sealed
    assert lines(stage)[-1] == (words.SEALED if sealed else words.NOT_SEALED)


# Names.


@pytest.mark.parametrize("name", [n for c in COMMANDS for n in (c.name, *c.also)])
def test_every_name_and_short_name_is_understood_in_any_case(name: str) -> None:
    for typed in (name, name.upper()):
        command = find(typed)
        assert not isinstance(command, str)
        assert name in (command.name, *command.also)


@pytest.mark.parametrize(
    ("typed", "name"),
    [("cho", None), ("choi", "choices"), ("le", None), ("sav", "save"), ("z", None), ("d", None)],
)
def test_the_beginning_of_a_name_is_enough_where_it_is_the_only_one(
    typed: str, name: str | None
) -> None:
    command = find(typed)
    assert (None if isinstance(command, str) else command.name) == name


def test_help_lists_a_line_for_each_command() -> None:
    stage = Stage([], width=1000)
    obey(desk(stage), "help")
    told = lines(stage)
    assert told[:2] == ["You can type:", "  A number: take that choice."]
    assert told[2:] == [f"  {c.name}{' ' if c.takes else ''}{c.takes}: {c.help}" for c in COMMANDS]
    assert "  choose NUMBER: take a choice; the number alone does it." in told
    assert "  hold: order nothing new." in told
    assert said("help o") == "orders: what you have ordered so far."

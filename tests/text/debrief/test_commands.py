"""How a line is understood after the ending."""

import pytest

from game.text import words as general
from game.text.debrief import commands, words
from game.text.debrief.commands import ALSO, COMMANDS, named, obey, show_help
from tests.text.debrief.ended import closing, quiet, told


@pytest.mark.parametrize("name", COMMANDS)
def test_every_name_means_itself(name: str) -> None:
    assert named(name) == name
    assert named(name.upper()) == name


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("his", "history"),
        ("adv", "advisers"),
        ("cla", "class"),
        ("clo", "close"),
        ("turn", "turning"),
        ("fr", None),
        ("cl", None),
        ("", None),
        ("zzz", None),
    ],
)
def test_beginnings_are_enough_where_they_are_clear(word: str, name: str | None) -> None:
    assert named(word) == name


@pytest.mark.parametrize("word", ALSO)
def test_other_names_lead_to_commands(word: str) -> None:
    assert named(word) == ALSO[word]
    assert ALSO[word] in COMMANDS


def test_help_has_a_line_for_each() -> None:
    lines = told(lambda after: show_help(after, ""), quiet())
    assert [line.split(":")[0].strip() for line in lines] == list(COMMANDS)
    assert all(line.endswith(".") for line in lines)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("histroy", "Did you mean history?"),
        ("diray", "Did you mean diary?"),
        ("", general.PAST_ENDING),
        ("xyzzy", general.PAST_ENDING),
    ],
)
def test_what_is_not_understood(line: str, answer: str) -> None:
    assert told(lambda after: obey(after, line), quiet()) == [answer]


def test_ctrl_c_stops_a_command_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    def long(_after: object, _words: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setitem(commands.COMMANDS, "close", ("how close.", long))
    assert told(lambda after: obey(after, "close"), quiet()) == [words.STOPPED]


def test_what_follows_the_word_is_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []
    tell = ("a sheet.", lambda _after, answer: given.append(answer))
    monkeypatch.setitem(commands.COMMANDS, "class", tell)
    _, after = closing(quiet())
    obey(after, "class  My sheet.html ")
    assert given == ["My sheet.html"]

"""Lines out and in: wrapping, empty lines, echo, and the end of input."""

import io
import sys
from dataclasses import replace

import pytest

from game.text import console
from game.text.console import Closed, Console, clean, paragraphs, terminal, wrapped
from tests.text.acting import Stage


def test_lines_break_between_words_only_and_later_ones_are_set_in() -> None:
    told = wrapped("one two three four five a-hyphened-word", 14, indent=2)
    assert told.split("\n") == ["  one two", "    three four", "    five", "    a-hyphened-word"]


def test_a_word_longer_than_the_page_stays_whole() -> None:
    path = "/a/very/long/path/that/must/be/copied/as/it/stands.yaml"
    assert path in wrapped(f"Saved: {path}", 30).split("\n")


def test_paragraphs_are_joined_lines_parted_by_an_empty_one() -> None:
    assert paragraphs("one\ntwo\n\n\n  three ") == ["one two", "three"]


def test_two_empty_lines_never_follow_each_other() -> None:
    stage = Stage([])
    say = stage.console
    say.prose("One.\n\nTwo.")
    say.heading("Three.")
    assert stage.said == "One.\n\nTwo.\n\nThree.\n"


def test_answers_are_echoed_only_when_asked_for() -> None:
    for echo, told in ((True, "Who? me\n"), (False, "Who? ")):
        stage = Stage(["  me  "])
        say = Console(stage.read, stage.written.append, echo=echo)
        assert say.ask("Who?") == "me"
        assert stage.said.replace("  ", "") == told.replace("  ", "")


@pytest.mark.parametrize("lines", [[], ["^C"]])
def test_the_end_of_input_and_ctrl_c_close_the_console(lines: list[str]) -> None:
    stage = Stage(lines)
    with pytest.raises(Closed):
        stage.console.ask("Who?")
    assert stage.said == "Who? \n"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [(" 3 ", "3"), ("\x1b[Aseal\x00", "[Aseal"), ("\t", ""), ("x" * 5000, "x" * 300)],
)
def test_what_cannot_be_typed_on_purpose_is_dropped(typed: str, meant: str) -> None:
    assert clean(typed) == meant


def test_the_curtain_hides_what_was_read() -> None:
    stage = Stage([])
    stage.console.curtain()
    assert stage.said.count("\n") == console.CURTAIN
    assert stage.said.strip() == ""


def test_a_pipe_is_80_wide_echoes_and_ends(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("first\nlast without an end"))
    say = terminal()
    assert (say.width, say.echo) == (80, True)
    assert [say.ask("?"), say.ask("?")] == ["first", "last without an end"]
    with pytest.raises(Closed):
        say.ask("?")
    assert capsys.readouterr().out == "? first\n? last without an end\n? \n"


def test_bytes_that_are_no_text_do_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.TextIOWrapper(io.BytesIO(b"\xff\xfe3\n"), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", raw)
    assert terminal().ask("?").endswith("3")


@pytest.mark.parametrize(("columns", "width"), [(120, 100), (60, 59), (10, 30)])
def test_a_terminal_gives_its_own_width(
    columns: int, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdout", Screen())
    monkeypatch.setenv("COLUMNS", str(columns))
    assert terminal().width == width


def test_a_passing_line_takes_the_place_of_the_last() -> None:
    stage = Stage([])
    console = replace(stage.console, live=True)
    console.passing("1,000 worlds")
    console.passing("done")
    console.passing()
    console.line("Told.")
    assert stage.written == ["\r1,000 worlds", "\rdone        ", "\r    \r", "Told.\n"]


def test_a_passing_line_is_never_wider_than_the_page() -> None:
    stage = Stage([], width=30)
    replace(stage.console, live=True).passing("x" * 50)
    assert stage.written == ["\r" + "x" * 30]


def test_where_nobody_watches_nothing_passes() -> None:
    stage = Stage([])
    stage.console.passing("1,000 worlds")
    stage.console.passing()
    assert stage.written == []


@pytest.mark.parametrize(("lines", "over"), [((), True), (("^C",), False)])
def test_the_end_of_input_is_told_from_ctrl_c(lines: tuple[str, ...], over: bool) -> None:
    console = Stage(lines).console
    with pytest.raises(Closed):
        console.ask("?")
    assert console.over == over

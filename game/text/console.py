"""The two streams of the text face: lines out, lines in, and the width of the page."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from io import TextIOWrapper

PIPED_WIDTH = 80
NARROWEST = 30
WIDEST = 100
CURTAIN = 60
"""So many empty lines hide what one person read from the next."""

LONGEST = 300
"""More letters than this in one answer mean nothing."""


class Closed(Exception):  # noqa: N818
    """Nobody answers any more: the input has ended, or the person pressed Ctrl-C."""


@dataclass
class Console:
    """Where words go and come from.

    `read_line` returns the next line without its end; it raises EOFError at the end of
    input and KeyboardInterrupt for Ctrl-C. `write` takes text as it is. With `echo`,
    answers are written out, so that the transcript of a piped game can be read. `blank`
    says that the last line was empty: two empty lines never follow each other. `live` says
    that somebody watches a terminal, `passed` how long the passing line on it is, and `over`
    that the input has come to its end.
    """

    read_line: Callable[[], str]
    write: Callable[[str], None]
    width: int = PIPED_WIDTH
    echo: bool = False
    blank: bool = False
    live: bool = False
    passed: int = 0
    over: bool = False

    def line(self, text: str = "", indent: int = 0) -> None:
        """One paragraph without line breaks of its own, wrapped; empty: an empty line."""
        if text or not self.blank:
            self.write(wrapped(text, self.width, indent) + "\n")
        self.blank = not text

    def lines(self, *texts: str, indent: int = 0) -> None:
        """Several, one after the other."""
        for text in texts:
            self.line(text, indent)

    def prose(self, text: str, indent: int = 0) -> None:
        """Longer text: paragraphs are parted by an empty line, before and after."""
        for paragraph in paragraphs(text):
            self.line(paragraph, indent)
            self.line()

    def heading(self, text: str) -> None:
        """A line that opens a part, after an empty one."""
        self.line()
        self.line(text)

    def passing(self, text: str = "") -> None:
        """A line that the next one takes the place of, such as how far a count has come; nothing
        where nobody watches. Without text the last one is wiped away."""
        if not self.live:
            return
        told = text[: self.width]
        self.write("\r" + told.ljust(self.passed) + ("" if told else "\r"))
        self.passed = len(told)

    def curtain(self) -> None:
        """Push what was read out of sight, for the next person at the same desk."""
        self.write("\n" * CURTAIN)
        self.blank = True

    def ask(self, prompt: str) -> str:
        """The answer to a prompt, spaces trimmed. Closed: there will be none."""
        self.write(prompt + " ")
        self.blank = False
        try:
            answer = self.read_line()
        except (EOFError, KeyboardInterrupt) as end:
            self.over = isinstance(end, EOFError)
            self.write("\n")
            raise Closed from None
        if self.echo:
            self.write(answer + "\n")
        return clean(answer)


def clean(answer: str) -> str:
    """What was typed, without control characters, and no longer than a line can mean."""
    return "".join(letter for letter in answer[:LONGEST] if letter.isprintable()).strip()


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, each on one line."""
    parts = text.replace("\r\n", "\n").split("\n\n")
    return [" ".join(part.split()) for part in parts if part.strip()]


def wrapped(text: str, width: int, indent: int = 0) -> str:
    """Text in lines of at most `width`, broken between words only, lines after the first
    set in by two more."""
    first, later = " " * indent, " " * (indent + 2 if indent else 0)
    return textwrap.fill(
        text,
        width=width,
        initial_indent=first,
        subsequent_indent=later,
        break_long_words=False,
        break_on_hyphens=False,
    )


def terminal() -> Console:
    """The console of this process: as wide as the terminal, 80 where there is none."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    tty = sys.stdout.isatty()
    columns = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns if tty else PIPED_WIDTH
    width = min(max(columns - 1, NARROWEST), WIDEST) if tty else PIPED_WIDTH
    return Console(_read_line, _write, width, echo=not sys.stdin.isatty(), live=tty)


def _read_line() -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\n")


def _write(text: str) -> None:
    print(text, end="", flush=True)

"""Questions with a list of answers: by number or name, `back`, `quit`, `help`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.text import words
from game.text.console import Console
from game.text.pick import Item, pick
from game.text.sitting import Quit


class Back(Exception):  # noqa: N818
    """The person wants to go one step back."""


@dataclass(frozen=True)
class Answer:
    """A possible answer and what is said of it."""

    item: Item
    note: str = ""


def choose_one(console: Console, question: str, answers: Sequence[Answer], prompt: str) -> str:
    """The id of the answer chosen. Raises Back, Quit or Closed."""
    items = [answer.item for answer in answers]
    _tell(console, question, answers)
    while True:
        said = reply(console, prompt)
        if said.casefold() in ("help", "h", "?", "list", ""):
            console.line(words.QUESTION_HINT)
            _tell(console, question, answers)
            continue
        found = pick(items, said)
        if not isinstance(found, str):
            return found.id
        console.line(found)
        if not said.isdecimal():
            console.line(words.QUESTION_HINT)


def _tell(console: Console, question: str, answers: Sequence[Answer]) -> None:
    console.heading(question)
    for number, answer in enumerate(answers, 1):
        note = f" {answer.note}" if answer.note else ""
        end = "" if answer.item.title.endswith((".", "?", "!")) else "."
        console.line(f"{number}. {answer.item.title}{end}{note}", indent=2)


def reply(console: Console, prompt: str) -> str:
    """An answer that is neither `back` nor `quit`: these raise Back and Quit."""
    said = console.ask(prompt)
    if said.casefold() in ("back", "b"):
        raise Back
    if said.casefold() in ("quit", "q", "exit"):
        raise Quit
    return said


def confirmed(console: Console, question: str) -> bool:
    """Yes or no; back means no."""
    while True:
        try:
            said = reply(console, question).casefold()
        except Back:
            return False
        if said in ("yes", "y"):
            return True
        if said in ("no", "n"):
            return False
        console.line(words.YES_OR_NO)

"""What goes wrong with a program at the table, and how it is told."""

from __future__ import annotations

from game.scenario import Problem, ScenarioError
from game.scenario.marks import Mark

MOST_SHOWN = 120
"""So many letters of what a program sent are shown."""


class PipeError(ScenarioError):
    """A program at the table that cannot be talked with: one problem, which names its command,
    the turn, what it did and what was expected. The fault is the program's."""


class Trouble(Exception):  # noqa: N818
    """What a program did, and what to do about it, before it is known in which turn."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what, self.remedy = what, remedy


def pipe_error(command: str, when: str, trouble: Trouble) -> PipeError:
    """The error that users see."""
    said = f"{when}: {trouble.what}"
    return PipeError([Problem(Mark(f"pipe:{command}", 0, 0), "pipe", said, trouble.remedy)])


def shown(sent: object) -> str:
    """What a program sent, as its `repr`, cut where it is long: no control character of it
    reaches a terminal."""
    text = repr(sent)
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}... ({len(text)} letters)"


def last_words(sent: bytes, lines: int = 4) -> str:
    """The last lines that a program wrote to stderr, each after a bar; empty for none."""
    written = sent.decode("utf-8", "replace").strip().splitlines()[-lines:]
    plain = ("".join(c if c.isprintable() else "�" for c in line) for line in written)
    return "".join(f"\n  | {line[:MOST_SHOWN]}" for line in plain)

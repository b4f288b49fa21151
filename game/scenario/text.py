"""The text of one file: bytes that are UTF-8 and hold nothing that cannot be shown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NoReturn

from game.scenario.budget import MOST_BYTES
from game.scenario.marks import Mark
from game.scenario.problems import Problem, ScenarioError

_BREAKS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass
class Text:
    """A file's text with its name and lines."""

    name: str
    text: str
    lines: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.lines = _BREAKS.split(self.text)


def decode(raw: bytes, name: str) -> Text:
    """The text of a file. ScenarioError: too large, not UTF-8, or unprintable characters."""
    if len(raw) > MOST_BYTES:
        _refuse(
            Mark(name, 0, 0), "size", f"the file is larger than {MOST_BYTES:,} bytes",
            "cut the scenario into several files of a folder",
        )  # fmt: skip
    try:
        text = Text(name, raw.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        _refuse(
            Mark(name, line, column), "encoding", "the file is not UTF-8 text",
            "save it as UTF-8 in your editor",
        )  # fmt: skip
    _check_printable(text)
    return text


def _check_printable(text: Text) -> None:
    found = _UNPRINTABLE.search(text.text)
    if found is None:
        return
    before = _BREAKS.split(text.text[: found.start()])
    mark = Mark(text.name, len(before), len(before[-1]) + 1)
    code = f"U+{ord(found.group()):04X}"
    message = f"the character {code} may not stand in a scenario"
    _refuse(mark, "encoding", message, "remove it", text)


def _refuse(mark: Mark, rule: str, message: str, remedy: str, text: Text | None = None) -> NoReturn:
    sources = {text.name: text.lines} if text else {}
    raise ScenarioError([Problem(mark, rule, message, remedy)], sources)

"""What the YAML parser complains about, in words that an author can act on."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from game.scenario.marks import Mark
from game.scenario.problems import Problem

_RETOLD: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "a second `: ` on this line, or a wrong indent",
     "put texts that hold `: ` or ` #` in quotes, and check the indent"),
    ("could not find expected ':'", "this entry has no colon", "write `name: value`"),
    ("found unexpected end of stream", "a quote is opened and never closed", "close the quote"),
    ("expected <block end>", "the indent does not fit the lines above",
     "line the entry up with its neighbours"),
    ("did not find expected key", "the indent does not fit the lines above",
     "line the entry up with its neighbours"),
    ("did not find expected '-' indicator", "the indent does not fit the lines above",
     "line the item up with its neighbours"),
    ("expected ',' or", "a bracket is not closed, or a comma is missing",
     "check the commas and brackets of this list or mapping"),
    ("found unknown escape", "this backslash means nothing here",
     "use single quotes for texts with backslashes"),
    ("found undefined tag", "tags are refused", "remove the tag; quotes make a value text"),
    ("document start", "the file holds more than one document, or starts with a stray line",
     "write several files into a folder instead"),
    ("sequence entries are not allowed", "a list begins on the line of its key",
     "write each `- ` item on a line of its own, indented below the key"),
    ("node content", "a value is missing, or a bracket is one too many",
     "check the commas and brackets of this list or mapping"),
    ("alphabetic or numeric character", "a name is missing after this & or *",
     "write the name, or put the text in quotes"),
    ("indentation indicators", "the text stands on the line of its | or >",
     "begin it on the next line, indented, or put it in quotes"),
    ("comment or line break", "the text stands on the line of its | or >",
     "begin it on the next line, indented, or put it in quotes"),
    ("escape", "an escape names no character",
     "correct it, or use single quotes for texts with backslashes"),
    ("hexdecimal number", "an escape names no character",
     "correct it, or use single quotes for texts with backslashes"),
    ("directive", "a line that begins with % is an instruction to YAML itself", "remove it"),
    ("incompatible YAML", "a line that begins with % is an instruction to YAML itself",
     "remove it"),
    ("found character", "a text cannot begin with this character", "put the text in quotes"),
)  # fmt: skip


def retold(error: yaml.YAMLError | ValueError, name: str, lines: Sequence[str]) -> Problem:
    """A problem of rule `yaml` at the place that the parser names."""
    said = str(getattr(error, "problem", None) or "an escape names no character")
    mark = _mark(error, name, opening="unexpected end of stream" in said)
    if _letter(mark, lines) == "\t":
        return Problem(
            mark, "yaml", "a tab stands where YAML wants spaces", "indent with spaces only"
        )
    for part, message, remedy in _RETOLD:
        if part in said:
            return Problem(mark, "yaml", message, remedy)
    return Problem(mark, "yaml", said, "see the line above for a missing quote or a wrong indent")


def _mark(error: yaml.YAMLError | ValueError, name: str, opening: bool) -> Mark:
    """Where the parser stopped or, of what is never closed, where it was opened."""
    stop, start = (getattr(error, f"{kind}_mark", None) for kind in ("problem", "context"))
    place = (start or stop) if opening else (stop or start)
    return Mark(name, place.line + 1, place.column + 1) if place else Mark(name, 1, 1)


def _letter(mark: Mark, lines: Sequence[str]) -> str:
    if not 0 < mark.line <= len(lines):
        return ""
    return lines[mark.line - 1][mark.column - 1 : mark.column]

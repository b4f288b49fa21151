"""What YAML itself refuses: the same plain words, whichever parser complains."""

from __future__ import annotations

import pytest
import yaml

from game.scenario.budget import Budget
from game.scenario.marks import Mark
from game.scenario.problems import Problem, ScenarioError
from game.scenario.reader import read
from game.scenario.retell_yaml import retold
from game.scenario.text import Text

pytestmark = pytest.mark.usefixtures("parser")

COLON = (
    "a second `: ` on this line, or a wrong indent",
    "put texts that hold `: ` or ` #` in quotes, and check the indent",
)
INDENT = "the indent does not fit the lines above"
BRACKET = (
    "a bracket is not closed, or a comma is missing",
    "check the commas and brackets of this list or mapping",
)
QUOTE = ("a quote is opened and never closed", "close the quote")
LETTER = ("a text cannot begin with this character", "put the text in quotes")
TAB = ("a tab stands where YAML wants spaces", "indent with spaces only")
CONTENT = (
    "a value is missing, or a bracket is one too many",
    "check the commas and brackets of this list or mapping",
)
BLOCK = (
    "the text stands on the line of its | or >",
    "begin it on the next line, indented, or put it in quotes",
)
NAME = ("a name is missing after this & or *", "write the name, or put the text in quotes")
ESCAPE = (
    "an escape names no character",
    "correct it, or use single quotes for texts with backslashes",
)
STRAY = (
    "the file holds more than one document, or starts with a stray line",
    "write several files into a folder instead",
)
NEIGHBOURS = "line the entry up with its neighbours"

FAULTS: list[tuple[str, int, int, tuple[str, str]]] = [
    ("a: b: c", 1, 5, COLON),
    ("a\nb: 1\n", 2, 2, COLON),
    ("a: b\n c: d\n", 2, 3, COLON),
    ("a: 'x\n", 1, 4, QUOTE),
    ('one: 1\ntwo: "x\nthree: 3\n', 2, 6, QUOTE),
    ("a: [1\nb: 2", 2, 2, BRACKET),
    ("a: {b: 1\nc: 2\n", 2, 2, BRACKET),
    ("a: [1 2: 3\n", 2, 1, BRACKET),
    ("a: {b: {c: 1}\n", 2, 1, BRACKET),
    ("a:\n  b: 1\n c: 2\n", 3, 2, (INDENT, NEIGHBOURS)),
    ("a:\n    - b\n   - c\n", 3, 4, (INDENT, NEIGHBOURS)),
    ("a: 1\n- 2\n", 2, 1, (INDENT, NEIGHBOURS)),
    ("a: @x", 1, 4, LETTER),
    ("a: `x", 1, 4, LETTER),
    ("a: %x", 1, 4, LETTER),
    ("a:\n\tb: 1", 2, 1, TAB),
    ("a: 1\n\tb: 2\n", 2, 1, TAB),
    ("a: }", 1, 4, CONTENT),
    ("a: [,]", 1, 5, CONTENT),
    ("a: &\nb: 1", 1, 5, NAME),
    ("a: *\n", 1, 5, NAME),
    ("a: |x\n  b\n", 1, 5, BLOCK),
    ("a: >5x\n", 1, 6, BLOCK),
    ('a: "\\x1g"', 1, 7, ESCAPE),
    ("a: 1\n...\nb: 2\n", 3, 1, STRAY),
    ("{a: 1}}\n", 1, 7, STRAY),
    ("a: !x!y 1", 1, 4, ("tags are refused", "remove the tag; quotes make a value text")),
    (
        "a: - b\n",
        1,
        4,
        (
            "a list begins on the line of its key",
            "write each `- ` item on a line of its own, indented below the key",
        ),
    ),
    (
        "%YAML 3.0\n---\na: 1\n",
        1,
        1,
        ("a line that begins with % is an instruction to YAML itself", "remove it"),
    ),
]


def refused(text: str) -> Problem:
    with pytest.raises(ScenarioError) as caught:
        read(Text("f", text), Budget())
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(("text", "line", "column", "told"), FAULTS)
def test_a_fault_of_the_yaml(text: str, line: int, column: int, told: tuple[str, str]) -> None:
    problem = refused(text)
    assert (problem.mark, problem.rule) == (Mark("f", line, column), "yaml")
    assert (problem.message, problem.remedy) == told


@pytest.mark.parametrize("text", ["- 1\nb: 2", "a:\n  - b\n  c: 1\n"])
def test_an_item_and_an_entry_side_by_side(text: str) -> None:
    problem = refused(text)
    assert problem.message == INDENT
    assert problem.remedy in (NEIGHBOURS, NEIGHBOURS.replace("entry", "item"))
    assert problem.mark.line == text.count("\n", 0, text.rindex(":")) + 1


def test_a_backslash_that_means_nothing() -> None:
    problem = refused('a: 1\nb: "\\q"')
    assert problem.message == "this backslash means nothing here"
    assert problem.remedy == "use single quotes for texts with backslashes"
    assert problem.mark.line == 2 and problem.mark.column in (5, 6)


def test_an_escape_beyond_all_letters() -> None:
    assert (refused('a: "\\U00110000"').message, refused('a: "\\U00110000"').remedy) == ESCAPE


def test_what_is_not_known_is_told_as_it_is_said() -> None:
    mark = yaml.Mark("f", 0, 2, 4, None, None)
    error = yaml.MarkedYAMLError(problem="something new", problem_mark=mark)
    assert retold(error, "f", ["a", "b", "c"]) == Problem(
        Mark("f", 3, 5),
        "yaml",
        "something new",
        "see the line above for a missing quote or a wrong indent",
    )
    assert retold(ValueError("chr"), "f", []).mark == Mark("f", 1, 1)


def test_where_it_was_opened_is_told_only_of_what_is_never_closed() -> None:
    start, stop = (yaml.Mark("f", 0, line, 0, None, None) for line in (0, 5))
    for said, line in (("found unexpected end of stream", 1), ("expected ',' or ']'", 6)):
        error = yaml.MarkedYAMLError("c", start, said, stop)
        assert retold(error, "f", []).mark.line == line
    alone = yaml.MarkedYAMLError("c", start, "expected ',' or ']'", None)
    assert retold(alone, "f", []).mark.line == 1

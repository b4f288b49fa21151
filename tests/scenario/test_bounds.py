"""Every bound of reading: at the limit it is taken, one past it is refused, in its words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.scenario.budget import MOST_ALIASES, MOST_BYTES, MOST_DEPTH, MOST_NODES, Budget
from game.scenario.marks import Mark
from game.scenario.merge import read_file
from game.scenario.nodes import plain
from game.scenario.problems import Problem, ScenarioError
from game.scenario.reader import read
from game.scenario.scalars import LONGEST_NUMBER, resolve_plain
from game.scenario.text import Text, decode

pytestmark = pytest.mark.usefixtures("parser")

FEWER_VALUES = "aliases count each time that they are used; write fewer"
INDENT = "no scenario needs this; look for a wrong indent or a stray bracket"


def refused(text: str, **left: int) -> Problem:
    with pytest.raises(ScenarioError) as caught:
        read(Text("f", text), Budget(**left))
    (problem,) = caught.value.problems
    assert caught.value.sources == {"f": Text("f", text).lines}
    return problem


def left(text: str, **budget: int) -> Budget:
    """What is left of a budget once a text is read."""
    rest = Budget(**budget)
    read(Text("f", text), rest)
    return rest


def test_the_bounds_are_those_of_the_manual() -> None:
    assert (MOST_BYTES, MOST_NODES, MOST_ALIASES, MOST_DEPTH) == (2_000_000, 200_000, 2_000, 40)
    assert Budget() == Budget(bytes=8_000_000, nodes=200_000, aliases=2_000)


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("", 0),
        ("a: 1", 3),
        ("a: [1, 2]", 5),
        ("a: {b: c}", 5),
        ("a: &x [1, 2]\nb: *x", 9),
        ("a: &x 1\nb: *x\nc: *x", 7),
        ("a: &x {k: [1, 2]}\nb: &y [*x, *x]\nc: *y", 31),
    ],
)
def test_values_are_counted_as_they_unfold(text: str, nodes: int) -> None:
    assert left(text, nodes=nodes).nodes == 0
    if nodes:
        problem = refused(text, nodes=nodes - 1)
        assert problem.message == "the scenario holds more than 200,000 values"
        assert (problem.rule, problem.remedy) == ("bounds", FEWER_VALUES)


def test_the_value_that_is_one_too_many_is_pointed_at() -> None:
    assert refused("a: [1, 22, 333]", nodes=4).mark == Mark("f", 1, 8)
    assert refused("a: [1]\nb:\n  c: 1", nodes=5).mark == Mark("f", 3, 3)


def test_aliases() -> None:
    text = "a: &x 1\nb: [*x, *x]\nc: *x"
    assert left(text, aliases=3).aliases == 0
    problem = refused(text, aliases=2)
    assert problem.mark == Mark("f", 3, 4)
    assert (problem.rule, problem.message) == ("bounds", "more than 2,000 aliases")
    assert problem.remedy == "write fewer of them"


def nested(depth: int, inside: str = "") -> str:
    return "[" * depth + inside + "]" * depth


@pytest.mark.parametrize(
    ("text", "deep"),
    [
        (f"a: {nested(39)}", 0),
        (f"a: {nested(40)}", 43),
        (f"a: &x {nested(19)}\nb: {nested(20, '*x')}", 0),
        (f"a: &x {nested(20)}\nb: {nested(20, '*x')}", 24),
        (f"a: &x {nested(20)}\nb: {nested(19, '*x')}", 0),
        (f"a: &x {{k: {nested(18)}}}\nb: {nested(20, '*x')}", 0),
        (f"a: &x {{k: {nested(19)}}}\nb: {nested(20, '*x')}", 24),
        (f"a: &x [1, {nested(18)}, 2]\nb: {nested(20, '*x')}", 0),
        (f"a: &x [{nested(3)}, {nested(19)}, 2]\nb: {nested(20, '*x')}", 24),
        (f"a: &x 1\nb: {nested(39, '*x')}", 0),
    ],
)
def test_depth_counts_as_it_unfolds(text: str, deep: int) -> None:
    if not deep:
        read(Text("f", text), Budget())
        return
    problem = refused(text)
    assert problem.mark == Mark("f", text.count("\n") + 1, deep)
    assert (problem.rule, problem.message) == ("bounds", "values are nested more than 40 deep")
    assert problem.remedy == INDENT


def test_the_bytes_of_one_file() -> None:
    assert decode(b"#" * MOST_BYTES, "f").lines[0][:2] == "##"
    with pytest.raises(ScenarioError) as caught:
        decode(b"#" * (MOST_BYTES + 1), "f")
    (problem,) = caught.value.problems
    assert problem == Problem(
        Mark("f", 0, 0),
        "size",
        "the file is larger than 2,000,000 bytes",
        "cut the scenario into several files of a folder",
    )


def test_the_bytes_of_all_files(write: Any) -> None:
    path: Path = write("ten.yaml", "# 89012345")
    budget = Budget(bytes=20)
    assert read_file(path, budget).text == "# 89012345"
    assert budget.bytes == 10
    read_file(path, budget)
    assert budget.bytes == 0
    with pytest.raises(ScenarioError) as caught:
        read_file(path, Budget(bytes=9))
    (problem,) = caught.value.problems
    assert problem.mark == Mark("ten.yaml", 0, 0)
    assert problem.message == "the files of this scenario are too large together"
    assert (problem.rule, problem.remedy) == ("file", "shorten them")


def test_the_letters_of_a_number() -> None:
    assert resolve_plain("1" * LONGEST_NUMBER) == int("1" * 40)
    tree, problems = read(Text("f", f"a: {'1' * 41}\nb: 1e999\nc: 2"), Budget())
    assert plain(tree) == {"a": 0, "b": 0, "c": 2}
    assert problems == [
        Problem(Mark("f", 1, 4), "number", f"the number {'1' * 30} is too long or too large",
                "write a smaller number"),
        Problem(Mark("f", 2, 4), "number", "the number 1e999 is too long or too large",
                "write a smaller number"),
    ]  # fmt: skip


STOPS: list[tuple[str, int, int, str, str, str]] = [
    ("[a]", 1, 1, "shape", "a scenario file must hold a mapping",
     "begin with entries such as `title: ...`"),
    ("word", 1, 1, "shape", "a scenario file must hold a mapping",
     "begin with entries such as `title: ...`"),
    ("a: 1\n---\nb: 1", 2, 1, "yaml", "the file holds more than one document",
     "remove the line `---`, or write several files into a folder"),
    ("a: 1\nb: *no", 2, 4, "yaml", "there is no anchor &no before this alias",
     "write the anchor first, or the value itself"),
    ("a: &x {b: [*x]}", 1, 12, "yaml", "the alias *x stands inside the value that it names",
     "write the value itself"),
    ("a: &x 1\nb: &x 2", 2, 4, "yaml", "the anchor &x is set twice",
     "give each anchor its own name"),
    ("a: &x [1]\nb: &x [2]", 2, 4, "yaml", "the anchor &x is set twice",
     "give each anchor its own name"),
    ("a:\n  <<: {b: 1}", 2, 3, "yaml", "merge keys (<<) are not part of the scenario format",
     "repeat the entries, or give the whole value an anchor and use its alias"),
    ("a: 1\n'': 2", 2, 1, "yaml", "a key is missing before the colon", "write the entry's name"),
    ("&k a: 1", 1, 1, "yaml", "a key cannot carry an anchor", "put the anchor on the value"),
    ("a: &k 1\n? *k\n: 2", 2, 3, "yaml",
     "a key must be a plain word, not a list, a mapping or an alias",
     "write a name before the colon"),
    ("? {a: 1}\n: 2", 1, 3, "yaml",
     "a key must be a plain word, not a list, a mapping or an alias",
     "write a name before the colon"),
    ("a: !!int 3", 1, 4, "yaml", "tags are refused, and !!int is one",
     "remove it; quotes make a value text"),
    ("a: !own [3]", 1, 4, "yaml", "tags are refused, and !own is one",
     "remove it; quotes make a value text"),
    ("!!str a: 3", 1, 1, "yaml", "tags are refused, and !!str is one",
     "remove it; quotes make a value text"),
    ('a: "x\\x00"', 1, 4, "encoding", "the character U+0000 may not stand in a scenario",
     "remove the escape that writes it"),
    ('"a\\x7f": 1', 1, 1, "encoding", "the character U+007F may not stand in a scenario",
     "remove the escape that writes it"),
]  # fmt: skip


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop[0])
def test_what_stops_the_reading(stop: tuple[str, int, int, str, str, str]) -> None:
    text, line, column, rule, message, remedy = stop
    assert refused(text) == Problem(Mark("f", line, column), rule, message, remedy)


@pytest.mark.parametrize("letter", ["\\x08", "\\x0b", "\\x1f", "\\e"])
def test_escapes_that_are_refused(letter: str) -> None:
    assert refused(f'a: "{letter}"').rule == "encoding"


@pytest.mark.parametrize(("escape", "letter"), [("\\t", "\t"), ("\\n", "\n"), ("\\x20", " ")])
def test_escapes_that_are_welcome(escape: str, letter: str) -> None:
    assert plain(read(Text("f", f'a: "{escape}"'), Budget())[0]) == {"a": letter}


@pytest.mark.parametrize("key", [" a", "a ", "\\ta"])
def test_a_key_with_a_blank_is_told_and_kept(key: str) -> None:
    tree, (problem,) = read(Text("f", f'b: 1\n"{key}": 2'), Budget())
    word = key.replace("\\t", "\t")
    assert plain(tree) == {"b": 1, word: 2}
    assert problem == Problem(
        Mark("f", 2, 1), "form", f"the key {word!r} begins or ends with a blank", "remove the blank"
    )


def test_an_entry_written_three_times_is_told_twice_and_the_first_is_kept() -> None:
    tree, problems = read(Text("f", "a: 1\na: 2\na: 3"), Budget())
    assert plain(tree) == {"a": 1}
    assert [(p.mark.line, p.message, p.remedy) for p in problems] == [
        (line, "'a' stands here and at f:1:1", "keep one of them, or give one another name")
        for line in (2, 3)
    ]


def test_what_went_before_is_told_with_what_stops_the_reading() -> None:
    with pytest.raises(ScenarioError) as caught:
        read(Text("f", "a: 1\na: 2\nb: *c"), Budget())
    assert [problem.mark.line for problem in caught.value.problems] == [2, 3]


@pytest.mark.parametrize(
    ("raw", "line", "column", "message", "remedy"),
    [
        (b"\xe9", 1, 1, "the file is not UTF-8 text", "save it as UTF-8 in your editor"),
        (b"a: 1\nbb: \xe9", 2, 5, "the file is not UTF-8 text", "save it as UTF-8 in your editor"),
        (b"a: \x00", 1, 4, "the character U+0000 may not stand in a scenario", "remove it"),
        (b"a\nb\r\n\x07", 3, 1, "the character U+0007 may not stand in a scenario", "remove it"),
        (b"a\xe2\x80\xa8b\x1b", 2, 2, "the character U+001B may not stand in a scenario",
         "remove it"),
    ],
)  # fmt: skip
def test_what_no_file_may_hold(
    raw: bytes, line: int, column: int, message: str, remedy: str
) -> None:
    with pytest.raises(ScenarioError) as caught:
        decode(raw, "f")
    assert caught.value.problems == (Problem(Mark("f", line, column), "encoding", message, remedy),)


@pytest.mark.parametrize("letter", ["\t", "\r", "\x85", "\xa0", "\ud7ff", "\ue000", "\ufffd", "𐀀"])
def test_letters_at_the_edge_of_what_may_stand(letter: str) -> None:
    assert letter in decode(f"a: {letter}b".encode(), "f").text

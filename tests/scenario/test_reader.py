"""One file: values, places, and the bounds that a hostile one runs into."""

from __future__ import annotations

import pytest

from game.scenario import budget
from game.scenario.budget import Budget
from game.scenario.marks import Mark, Marks
from game.scenario.nodes import Plain, marks_of, plain
from game.scenario.problems import Problem, ScenarioError
from game.scenario.reader import read
from game.scenario.text import Text, decode

pytestmark = pytest.mark.usefixtures("parser")


def values(text: str) -> Plain:
    tree, problems = read(Text("f", text), Budget())
    assert problems == []
    return plain(tree)


def marks(text: str) -> Marks:
    return marks_of(read(Text("f", text), Budget())[0])


def refused(text: str, budget: Budget | None = None) -> Problem:
    with pytest.raises(ScenarioError) as caught:
        read(Text("f", text), budget or Budget())
    (problem,) = caught.value.problems
    return problem


def test_values_of_every_kind() -> None:
    text = "a: 1\nb: [x, 2.5, true, null, '3']\nc:\n  d: 09:00\n  e: {f: 1962-10-27 09:00}\n"
    assert values(text) == {
        "a": 1,
        "b": ["x", 2.5, True, None, "3"],
        "c": {"d": "09:00", "e": {"f": "1962-10-27 09:00"}},
    }


@pytest.mark.parametrize("quote", ["", "'", '"'])
@pytest.mark.parametrize("moment", ["12:30", "09:00", "1962-10-27", "1962-10-27 09:00"])
def test_times_and_dates_are_text_quoted_or_not(quote: str, moment: str) -> None:
    assert values(f"at: {quote}{moment}{quote}") == {"at": moment}


def test_keys_are_always_text() -> None:
    text = "true: a\n1962-10-22: b\n12: c\nno: d\n~: e\n12:30: f\n"
    found = values(text)
    assert isinstance(found, dict) and list(found) == [
        "true",
        "1962-10-22",
        "12",
        "no",
        "~",
        "12:30",
    ]


def test_quotes_and_blocks_make_text() -> None:
    text = "a: '12'\nb: \"true\"\nc: |\n  12\nd: >-\n  null\n"
    assert values(text) == {"a": "12", "b": "true", "c": "12\n", "d": "null"}


def test_places_of_values_and_keys() -> None:
    found = marks("a: 1\nbee:\n  - x\n  - {c:   2}\n")
    assert found.value(("a",)) == Mark("f", 1, 4)
    assert found.key(("bee",)) == Mark("f", 2, 1)
    assert found.value(("bee", 0)) == Mark("f", 3, 5)
    assert found.key(("bee", 1, "c")) == Mark("f", 4, 6)
    assert found.value(("bee", 1, "c")) == Mark("f", 4, 11)


def test_places_count_letters_not_bytes() -> None:
    assert marks('"Хрущёв": {б: 2}').value(("Хрущёв", "б")) == Mark("f", 1, 15)


def test_an_alias_repeats_its_value() -> None:
    text = "a: &one {b: 1}\nc: *one\nd: &two 5\ne: [*two, *two]\n"
    assert values(text) == {"a": {"b": 1}, "c": {"b": 1}, "d": 5, "e": [5, 5]}


@pytest.mark.parametrize("text", ["", "# nothing but words\n", "---\n", "---\nnull\n", "~"])
def test_an_empty_file_is_an_empty_mapping(text: str) -> None:
    assert values(text) == {}


@pytest.mark.parametrize("text", ["[a, b]", "just words", "12"])
def test_a_file_holds_a_mapping(text: str) -> None:
    problem = refused(text)
    assert (problem.rule, problem.mark) == ("shape", Mark("f", 1, 1))


def test_equal_keys_are_told_at_every_depth() -> None:
    tree, problems = read(Text("f", "a: {b: 1, b: 2}\na: 3\n"), Budget())
    assert [problem.mark for problem in problems] == [Mark("f", 1, 11), Mark("f", 2, 1)]
    assert problems[0].message == "'b' stands here and at f:1:5"
    assert plain(tree) == {"a": {"b": 1}}


def test_keys_that_only_look_unlike_are_equal() -> None:
    _, problems = read(Text("f", "a: 1\n'a': 2\n"), Budget())
    assert len(problems) == 1


def test_a_bomb_of_aliases_is_counted_as_it_would_unfold() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for n in range(1, 9):
        lines.append(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]")
    problem = refused("\n".join(lines))
    assert problem.rule == "bounds" and "values" in problem.message


def test_a_bomb_of_mappings_is_refused_too() -> None:
    lines = ["a0: &a0 {x: y}"]
    for n in range(1, 40):
        lines.append(f"a{n}: &a{n} {{l: *a{n - 1}, r: *a{n - 1}}}")
    assert refused("\n".join(lines)).rule == "bounds"


def test_too_many_aliases() -> None:
    problem = refused("a: &a 1\nb: [" + "*a, " * (budget.MOST_ALIASES + 1) + "]")
    assert (problem.rule, problem.message) == ("bounds", "more than 2,000 aliases")


def test_too_many_values() -> None:
    assert values("a: [" + "1, " * 50 + "]")
    assert refused("a: [" + "1, " * 50 + "]", Budget(nodes=50)).rule == "bounds"


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_too_deep(opening: str) -> None:
    assert refused("k:\n  " + opening * 5_000).rule == "bounds"


def test_forty_deep_is_enough() -> None:
    inner = budget.MOST_DEPTH - 1
    assert values("k: " + "[" * inner + "]" * inner)
    assert refused("k: " + "[" * (inner + 1) + "]" * (inner + 1)).rule == "bounds"


def test_depth_counts_through_aliases() -> None:
    text = "a: &a " + "[" * 30 + "]" * 30 + "\nb: " + "[" * 15 + "*a" + "]" * 15
    assert refused(text).rule == "bounds"


@pytest.mark.parametrize(
    "text",
    [
        "a: !thing 1",
        "a: ! 1",
        "a: !!python/object/apply:os.system [ls]",
        "a: !!int 3",
        "a: !!set {b}",
        "!!map {a: 1}",
    ],
)
def test_tags_are_refused(text: str) -> None:
    problem = refused(text)
    assert problem.rule == "yaml" and "tag" in problem.message


@pytest.mark.parametrize("text", ["a: &a {b: *a}", "a: &a [*a]", "&a x: {*a : 1}"])
def test_values_that_hold_themselves_are_refused(text: str) -> None:
    assert refused(text).rule == "yaml"


def test_a_quoted_arrow_is_a_key_like_any_other() -> None:
    assert values("'<<': 1") == {"<<": 1}
    assert "merge keys" in refused("a: {<<: 1}").message


@pytest.mark.parametrize("escape", ["\\ud800", "\\U00110000", "\\x00", "\\x7f", "\\e"])
def test_escapes_cannot_smuggle_what_files_may_not_hold(escape: str) -> None:
    problem = refused(f'a: "x{escape}"')
    assert problem.rule in ("encoding", "yaml") and problem.mark.line == 1


def test_escapes_of_letters_are_welcome() -> None:
    assert values(r'a: "\u0416\n\t\""') == {"a": 'Ж\n\t"'}


def test_bytes_that_are_not_utf_8() -> None:
    with pytest.raises(ScenarioError) as caught:
        decode(b"a: 1\nb: caf\xe9\n", "f")
    (problem,) = caught.value.problems
    assert (problem.rule, problem.mark) == ("encoding", Mark("f", 2, 7))


def test_utf_16_is_refused() -> None:
    with pytest.raises(ScenarioError, match="UTF-8"):
        decode("a: 1".encode("utf-16"), "f")


@pytest.mark.parametrize("letter", ["\x00", "\x07", "\x1b", "\x9f", "\ufffe"])
def test_unprintable_characters_are_refused_where_they_stand(letter: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        decode(f"a: 1\nb: {letter}\n".encode(), "f")
    assert caught.value.problems[0].mark == Mark("f", 2, 4)
    assert "  | b: " in str(caught.value)


def test_a_byte_order_mark_and_windows_lines_do_no_harm() -> None:
    text = decode(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n", "f")
    tree, _ = read(text, Budget())
    assert plain(tree) == {"a": 1, "b": 2}
    assert marks_of(tree).value(("b",)) == Mark("f", 2, 4)


def test_a_file_too_large() -> None:
    with pytest.raises(ScenarioError, match=r"larger than 2,000,000 bytes"):
        decode(b"#" * (budget.MOST_BYTES + 1), "f")

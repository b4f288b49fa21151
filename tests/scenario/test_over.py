"""`extends` in depth: what is laid over what, removed, put back, and in which order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game import paths
from game.scenario import Mark, Problem, ScenarioError
from game.scenario.assemble import MOST_EXTENDS, assemble
from game.scenario.budget import Budget
from game.scenario.merge import override, unite
from game.scenario.nodes import Plain, Table, marks_of, plain
from game.scenario.reader import read
from game.scenario.text import Text


def table(text: str, name: str = "f") -> Table:
    tree, problems = read(Text(name, text), Budget())
    assert problems == []
    return tree


def laid(base: str, over: str) -> tuple[Plain, list[Problem]]:
    problems: list[Problem] = []
    result = override(table(base, "base"), table(over, "over"), problems)
    return plain(result), problems


LAID: list[tuple[str, str, str, dict[str, Any]]] = [
    ("a value", "a: 1", "a: 2", {"a": 2}),
    ("a value deep inside", "a: {b: {c: 1, d: 2}, e: 3}", "a: {b: {c: 9}}",
     {"a": {"b": {"c": 9, "d": 2}, "e": 3}}),
    ("a new value deep inside", "a: {b: {c: 1}}", "a: {b: {d: 2}}", {"a": {"b": {"c": 1, "d": 2}}}),
    ("a list is replaced whole", "a: [1, 2, 3]", "a: [4]", {"a": [4]}),
    ("a list of mappings is replaced whole", "a: [{b: 1, c: 2}]", "a: [{b: 9}]", {"a": [{"b": 9}]}),
    ("a mapping by a list", "a: {b: 1}", "a: [b]", {"a": ["b"]}),
    ("a mapping by a word", "a: {b: 1}", "a: b", {"a": "b"}),
    ("a word by a mapping", "a: b", "a: {b: 1}", {"a": {"b": 1}}),
    ("an empty mapping removes nothing", "a: {b: 1}", "a: {}", {"a": {"b": 1}}),
    ("an empty list removes all", "a: [1]", "a: []", {"a": []}),
    ("false is no removal", "a: true", "a: false", {"a": False}),
    ("nought is no removal", "a: 1", "a: 0", {"a": 0}),
    ("an empty text is no removal", "a: b", "a: ''", {"a": ""}),
    ("null removes a value", "a: 1\nb: 2", "a: null", {"b": 2}),
    ("null removes a mapping", "a: {b: 1}\nc: 2", "a: ~", {"c": 2}),
    ("null removes deep inside", "a: {b: {c: 1, d: 2}}", "a: {b: {c: null}}",
     {"a": {"b": {"d": 2}}}),
    ("the last one removed leaves an empty mapping", "a: {b: 1}", "a: {b: null}", {"a": {}}),
    ("null removes what is null already", "a: null", "a: null", {}),
    ("null in a new mapping stays", "a: 1", "b: {c: null}", {"a": 1, "b": {"c": None}}),
    ("null in what replaces a value stays", "a: 1", "a: {c: null}", {"a": {"c": None}}),
    ("null in a list stays", "a: [1]", "a: [null]", {"a": [None]}),
]  # fmt: skip


@pytest.mark.parametrize(("base", "over", "result"), [case[1:] for case in LAID],
                         ids=[case[0] for case in LAID])  # fmt: skip
def test_what_is_laid_over_what(base: str, over: str, result: dict[str, Any]) -> None:
    assert laid(base, over) == (result, [])


@pytest.mark.parametrize(
    ("over", "told"),
    [
        ("bb: null", [(1, "bb", "known: a, list")]),
        ("a: {b: {zz: null}}", [(9, "zz", "known: c, d")]),
        ("a: {b: {zz: null, c: null}, bx: ~}", [(9, "zz", "known: c, d"), (29, "bx", "'b'")]),
        ("a: {b: {c: null, cc: null}}", [(18, "cc", "known: d")]),
        ("lists: ~", [(1, "lists", "did you mean 'list'?")]),
    ],
)
def test_null_where_there_is_nothing(over: str, told: list[tuple[int, str, str]]) -> None:
    _, problems = laid("a: {b: {c: 1, d: 2}}\nlist: [1]", over)
    for problem, (column, name, remedy) in zip(problems, told, strict=True):
        assert problem.mark == Mark("over", 1, column)
        assert problem.rule == "extends"
        said = f"null removes an inherited entry, and there is no {name!r} to remove"
        assert problem.message == said
        assert remedy in problem.remedy


def test_the_order_is_the_inherited_one_and_new_entries_follow() -> None:
    result, _ = laid("a: 1\nb: {x: 1, y: 2}\nc: 3", "d: 4\nc: 5\nb: {z: 3, x: 9}\na: 6")
    assert isinstance(result, dict) and isinstance(result["b"], dict)
    assert list(result) == ["a", "b", "c", "d"]
    assert list(result["b"]) == ["x", "y", "z"]


def test_neither_of_the_two_is_changed() -> None:
    base, over = table("a: {b: 1, c: 2}\nd: [1]"), table("a: {b: 9, c: null}\nd: null\ne: 1")
    before = plain(base), plain(over)
    override(base, over, [])
    assert (plain(base), plain(over)) == before


def test_keys_stand_where_they_were_said_last() -> None:
    base, over = table("a:\n  b: 1\n  c: 2", "base"), table("\na:\n  b: 9", "over")
    marks = marks_of(override(base, over, []))
    assert marks.key(("a",)) == Mark("over", 2, 1)
    assert marks.value(("a",)) == Mark("over", 3, 3)
    assert marks.key(("a", "b")) == Mark("over", 3, 3)
    assert marks.key(("a", "c")) == Mark("base", 3, 3)


def test_files_of_one_scenario_clash_where_they_say_the_same() -> None:
    problems: list[Problem] = []
    into = table("a: {b: 1, c: 2, d: {e: 1}}\nx: 1\ny: [1]", "one")
    unite(into, table("a: {b: 1}\nz: 3", "two"), problems)
    assert [problem.message for problem in problems] == ["'a.b' stands here and at one:1:5"]
    unite(into, table("a: {d: {e: 2}}\nx: 2\ny: [2]", "three"), problems)
    assert [(problem.mark, problem.message) for problem in problems[1:]] == [
        (Mark("three", 1, 9), "'a.d.e' stands here and at one:1:21"),
        (Mark("three", 2, 1), "'x' stands here and at one:2:1"),
        (Mark("three", 3, 1), "'y' stands here and at one:3:1"),
    ]
    assert plain(into) == {
        "a": {"b": 1, "c": 2, "d": {"e": 1}}, "x": 1, "y": [1], "z": 3,
    }  # fmt: skip


def told(path: Path) -> Problem:
    with pytest.raises(ScenarioError) as caught:
        assemble(path)[1].check()
    (problem,) = caught.value.problems
    assert problem.mark.file in caught.value.sources
    return problem


def whole(path: Path) -> Plain:
    tree, work = assemble(path)
    work.check()
    return plain(tree)


def test_what_the_second_removes_the_third_may_bring_back(write: Any) -> None:
    write("one.yaml", "a: {b: 1, c: 2}\nd: 3\n")
    write("two.yaml", "extends: one\na: {b: null}\nd: null\n")
    third = write("three.yaml", "extends: two\na: {b: 7}\n")
    assert whole(third) == {"a": {"c": 2, "b": 7}}


def test_what_the_second_removes_the_third_cannot_remove_again(write: Any) -> None:
    write("one.yaml", "a: 1\nb: 2\n")
    write("two.yaml", "extends: one\na: null\n")
    problem = told(write("three.yaml", "extends: two\na: null\n"))
    assert problem.mark == Mark("three.yaml", 2, 1)
    assert problem.remedy == "known: b"


def test_a_record_of_its_own_stays_and_that_of_every_base_goes(write: Any) -> None:
    write("one.yaml", "history: one.yaml\na: 1\n")
    write("two.yaml", "extends: one\nhistory: two.yaml\n")
    assert whole(Path("two.yaml")) == {"history": "two.yaml", "a": 1}
    assert whole(write("three.yaml", "extends: two\n")) == {"a": 1}


def test_any_file_of_a_folder_may_say_what_it_extends(write: Any) -> None:
    write("base.yaml", "a: {b: 1}\n")
    write("over/scenario.yaml", "a: {c: 2}\n")
    write("over/z.yaml", "extends: base\n")
    assert whole(Path("over")) == {"a": {"b": 1, "c": 2}}


def test_a_neighbour_comes_before_the_games_own(
    write: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = write("game/far.yaml", "from: the game\n")
    write("home/scenarios/far.yaml", "from: the user\n")
    monkeypatch.setattr(paths, "scenarios", lambda: [shipped])
    over = write("here/near.yaml", "extends: far\n")
    assert whole(over) == {"from": "the user"}
    write("here/far.yaml", "from: beside\n")
    assert whole(over) == {"from": "beside"}


def test_all_files_of_the_base_are_told_of(write: Any) -> None:
    write("base/scenario.yaml", "a: 1\n")
    write("base/b.yaml", "b: 1\n")
    _, work = assemble(write("over.yaml", "extends: base\n"))
    assert list(work.sources) == ["over.yaml", "base/b.yaml", "base/scenario.yaml"]
    assert work.sources["base/b.yaml"][0] == "b: 1"


def test_the_bounds_count_the_base_too(write: Any) -> None:
    write("base.yaml", f"a: &a 1\nb: [{'*a, ' * 1_500}]")
    problem = told(write("over.yaml", f"extends: base\nc: &c 1\nd: [{'*c, ' * 501}]"))
    assert (problem.rule, problem.mark.file) == ("bounds", "base.yaml")
    assert problem.message == "more than 2,000 aliases"


def test_faults_of_both_are_told_together(write: Any) -> None:
    write("base.yaml", "a: 1\na: 2\n")
    with pytest.raises(ScenarioError) as caught:
        whole(write("over.yaml", "extends: base\nb: 1\nb: 2\nc: null\n"))
    places = [(problem.mark.file, problem.rule) for problem in caught.value.problems]
    assert places == [("base.yaml", "twice"), ("over.yaml", "twice"), ("over.yaml", "extends")]


def test_a_file_that_cannot_be_read_to_its_end_hides_no_other(write: Any) -> None:
    write("s/a.yaml", "a: [1\n")
    write("s/b.yaml", "b: 1\nb: 2\n")
    with pytest.raises(ScenarioError) as caught:
        assemble(Path("s"))
    assert [problem.mark.file for problem in caught.value.problems] == ["s/a.yaml", "s/b.yaml"]
    assert set(caught.value.sources) == {"s/a.yaml", "s/b.yaml"}


@pytest.mark.parametrize(
    ("base", "message", "remedy"),
    [
        ("nobody", "there is no scenario 'nobody' to extend", "known: far, over"),
        ("[far]", "there is no scenario None to extend", "known: far, over"),
        ("ovre", "there is no scenario 'ovre' to extend", "did you mean 'over'?"),
        ("over", "scenarios extend one another in a circle: over -> over", "break the circle"),
    ],
)
def test_a_base_that_cannot_be(
    base: str, message: str, remedy: str, write: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "scenarios", list)
    write("far.yaml", "")
    problem = told(write("over.yaml", f"id: over\nextends: {base}\n"))
    assert problem == Problem(Mark("over.yaml", 2, 10), "extends", message, remedy)


def test_a_chain_that_is_too_long_is_told_at_its_end(write: Any) -> None:
    write("s0.yaml", "")
    for number in range(1, MOST_EXTENDS + 2):
        write(f"s{number}.yaml", f"extends: s{number - 1}\n")
    assert whole(Path(f"s{MOST_EXTENDS}.yaml")) == {}
    problem = told(Path(f"s{MOST_EXTENDS + 1}.yaml"))
    assert problem == Problem(
        Mark("s1.yaml", 1, 10), "extends", "more than 8 scenarios extend one another", "shorten it"
    )

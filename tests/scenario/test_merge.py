"""Files of a folder: which count, in which order, and what two of them may not both say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.scenario import Mark, ScenarioError, load
from game.scenario.assemble import assemble
from game.scenario.merge import files_of
from game.scenario.nodes import Plain, marks_of, plain
from game.scenario.problems import Problem
from tests.scenario.making import cut_in_files


def united(folder: Path) -> Plain:
    tree, work = assemble(folder)
    work.check()
    return plain(tree)


def problems(folder: Path) -> list[Problem]:
    try:
        return assemble(folder)[1].problems
    except ScenarioError as error:
        return list(error.problems)


def test_files_are_sorted_by_path_and_what_is_played_with_them_left_out(
    write: Any, tmp_path: Path
) -> None:
    names = ["s/b.yaml", "s/a/z.yaml", "s/a.yaml", "s/scenario.yaml", "s/a/b/c.yaml"]
    beside = ["s/records/history.yaml", "s/policies/hawk.yaml", "s/studies/classic.yaml"]
    for name in [*names, *beside, "s/notes.txt"]:
        write(name, "")
    found = [path.relative_to(tmp_path).as_posix() for path in files_of(tmp_path / "s")]
    assert found == ["s/a/b/c.yaml", "s/a/z.yaml", "s/a.yaml", "s/b.yaml", "s/scenario.yaml"]


def test_mappings_are_united_deeply_in_the_order_of_the_files(write: Any, tmp_path: Path) -> None:
    write("s/a.yaml", "events: {b: {x: 1}}\n")
    write("s/b.yaml", "events: {a: {y: 2}, b: {z: 3}}\nid: s\n")
    both = united(tmp_path / "s")
    assert both == {"events": {"b": {"x": 1, "z": 3}, "a": {"y": 2}}, "id": "s"}
    assert isinstance(both, dict) and list(both["events"]) == ["b", "a"]  # type: ignore[arg-type]


def test_every_value_keeps_the_file_it_stands_in(write: Any, tmp_path: Path) -> None:
    write("s/a.yaml", "flags:\n  one: {title: 1}\n")
    write("s/sub/b.yaml", "flags:\n  two: {title: 2}\n")
    marks = marks_of(assemble(tmp_path / "s")[0])
    assert marks.value(("flags", "one", "title")) == Mark("s/a.yaml", 2, 16)
    assert marks.key(("flags", "two")) == Mark("s/sub/b.yaml", 2, 3)


def test_the_same_leaf_twice_names_both_places(write: Any, tmp_path: Path) -> None:
    write("s/a.yaml", "title: One\nflags: {f: {start: true}}\n")
    write("s/b.yaml", "flags: {f: {start: false}}\ntitle: Two\n")
    told = sorted((problem.mark, problem.message) for problem in problems(tmp_path / "s"))
    assert told == [
        (Mark("s/b.yaml", 1, 13), "'flags.f.start' stands here and at s/a.yaml:2:13"),
        (Mark("s/b.yaml", 2, 1), "'title' stands here and at s/a.yaml:1:1"),
    ]


def test_one_thing_written_twice_is_told_once(write: Any, tmp_path: Path) -> None:
    write("s/a.yaml", "flags:\n  f: {title: A, start: true}\n")
    write("s/b.yaml", "flags:\n  f: {title: B, start: true}\n")
    (problem,) = problems(tmp_path / "s")
    assert problem.message == "'flags.f' stands here and at s/a.yaml:2:6"
    assert problem.mark == Mark("s/b.yaml", 2, 6)


@pytest.mark.parametrize("other", ["flags: [f]", "flags:", "flags: f"])
def test_a_mapping_and_a_leaf_do_not_unite(other: str, write: Any, tmp_path: Path) -> None:
    write("s/a.yaml", "flags: {f: {title: A}}\n")
    write("s/b.yaml", other)
    (problem,) = problems(tmp_path / "s")
    assert problem.rule == "twice"


def test_values_shared_by_an_alias_do_not_grow_together(write: Any, tmp_path: Path) -> None:
    write("s/a.yaml", "one: &x {a: {b: 1}}\ntwo: *x\n")
    write("s/b.yaml", "one: {a: {c: 2}}\n")
    assert united(tmp_path / "s") == {"one": {"a": {"b": 1, "c": 2}}, "two": {"a": {"b": 1}}}


def test_faults_of_all_files_are_told_together(write: Any, tmp_path: Path) -> None:
    write("s/a.yaml", "a: [1\n")
    write("s/b.yaml", "a: 1\na: 2\n")
    write("s/c.yaml", "c: !tag 1\n")
    told = {problem.mark.file: problem.rule for problem in problems(tmp_path / "s")}
    assert told == {"s/a.yaml": "yaml", "s/b.yaml": "twice", "s/c.yaml": "yaml"}


def test_a_folder_without_files(write: Any, tmp_path: Path) -> None:
    write("s/readme.txt", "")
    (problem,) = problems(tmp_path / "s")
    assert (problem.rule, str(problem.mark)) == ("file", "s")


@pytest.mark.parametrize("name", ["more.yml", "MORE.YAML"])
def test_a_file_that_would_be_missed_is_an_error(name: str, write: Any, tmp_path: Path) -> None:
    write("s/scenario.yaml", "")
    write(f"s/{name}", "")
    (problem,) = problems(tmp_path / "s")
    assert problem.message == "this file would be missed" and problem.mark.file == f"s/{name}"


def test_bounds_count_over_all_files(
    write: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "abcde":
        write(f"s/{name}.yaml", "#" * 1_900_000)
    (problem,) = problems(tmp_path / "s")
    assert problem.message == "the files of this scenario are too large together"
    assert problem.mark.file == "s/e.yaml"


def test_values_are_counted_over_all_files(write: Any, tmp_path: Path) -> None:
    for name in "abc":
        # Aliases count as they unfold: seventy lists of a thousand.
        write(f"s/{name}.yaml", f"{name}: [&x [{'1, ' * 1_000}], {'*x, ' * 69}]")
    (problem,) = problems(tmp_path / "s")
    assert problem.rule == "bounds" and problem.mark.file == "s/c.yaml"


def test_a_scenario_cut_into_files_is_the_same(
    small_text: str, load_text: Any, tmp_path: Path
) -> None:
    whole = load_text(small_text)
    cut_in_files(small_text, tmp_path / "cut")
    parts = load(tmp_path / "cut")
    assert parts.scenario == whole.scenario
    assert parts.fingerprint == whole.fingerprint
    assert len(parts.sources) > 5


def test_a_folder_of_scenarios_is_none(write: Any, tmp_path: Path) -> None:
    write("all/one/scenario.yaml", "")
    write("all/two/scenario.yaml", "")
    (problem,) = problems(tmp_path / "all")
    assert problem.message == "this folder holds scenarios: one, two"
    assert problem.remedy == "name one, such as one"


def test_one_file_of_a_scenario_is_none(write: Any, tmp_path: Path) -> None:
    write("s/scenario.yaml", "")
    (problem,) = problems(write("s/flags.yaml", "flags: {}"))
    assert problem.message == "this file is only a part of the scenario 's'"
    assert problem.remedy == "name the folder s"


def test_parts_may_be_called_like_the_root(write: Any, tmp_path: Path) -> None:
    write("s/scenario.yaml", "a: 1")
    write("s/sub/scenario.yaml", "b: 2")
    assert united(tmp_path / "s") == {"a": 1, "b": 2}

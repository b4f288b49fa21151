"""`extends`: what is inherited, replaced, removed; circles and missing bases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game import paths
from game.scenario import Mark, ScenarioError, load
from game.scenario.assemble import assemble
from game.scenario.nodes import Plain, plain
from game.scenario.problems import Problem

BASE = """
id: base
title: Base
history: records/history.yaml
starts: {whole: {title: All of it, text: From the first day.}}
flags:
  one: {title: One, start: true}
  two: {title: Two}
list: [1, 2]
"""


def laid(path: Path) -> Plain:
    tree, work = assemble(path)
    work.check()
    return plain(tree)


def told(path: Path) -> list[Problem]:
    with pytest.raises(ScenarioError) as caught:
        laid(path)
    return list(caught.value.problems)


def test_what_is_named_replaces_and_the_rest_is_inherited(write: Any) -> None:
    write("base.yaml", BASE)
    over = "extends: base\nid: over\nflags: {one: {start: false}, three: {title: T}}\nlist: [3]\n"
    result = laid(write("over.yaml", over))
    assert result == {
        "id": "over",
        "title": "Base",
        "flags": {
            "one": {"title": "One", "start": False},
            "two": {"title": "Two"},
            "three": {"title": "T"},
        },
        "list": [3],
    }
    assert list(result["flags"]) == ["one", "two", "three"]  # type: ignore[arg-type]


def test_null_removes_what_is_inherited(write: Any) -> None:
    write("base.yaml", BASE)
    over = "extends: base\nflags: {one: null, two: {title: 2}}\nlist: ~\n"
    result = laid(write("over.yaml", over))
    assert result == {"id": "base", "title": "Base", "flags": {"two": {"title": 2}}}


def test_null_where_nothing_is_inherited_is_an_error(write: Any) -> None:
    write("base.yaml", BASE)
    (problem,) = told(write("over.yaml", "extends: base\nflags: {onne: null}\n"))
    assert (problem.rule, problem.mark) == ("extends", Mark("over.yaml", 2, 9))
    assert problem.remedy == "did you mean 'one'?"


def test_a_new_entry_may_hold_null(write: Any) -> None:
    write("base.yaml", BASE)
    result = laid(write("over.yaml", "extends: base\nnew: {inner: null}\n"))
    assert isinstance(result, dict) and result["new"] == {"inner": None}


def test_records_and_starts_on_their_path_are_not_inherited(write: Any) -> None:
    write("base.yaml", BASE)
    found = laid(write("over.yaml", "extends: base\n"))
    assert isinstance(found, dict)
    assert not {"history", "starts"} & set(found)


def test_places_are_those_of_the_file_that_says_it(write: Any, small_text: str) -> None:
    write("small.yaml", small_text)
    over = "extends: small\nid: over\nvariables:\n  tension: {start: 40}\n"
    marks = load(write("over.yaml", over)).marks
    assert marks.value(("variables", "tension", "start")) == Mark("over.yaml", 4, 20)
    assert marks.value(("variables", "tension", "drift")).file == "small.yaml"


def test_a_variant_of_a_few_lines_loads(write: Any, small_text: str) -> None:
    base = load(write("small.yaml", small_text))
    over = "extends: small\nid: swift\nchannels: {cable: {hours: [0, 1]}}\n"
    variant = load(write("swift.yaml", over))
    assert variant.scenario.channels["cable"].model_dump()["hours"] == (0, 1)
    assert variant.scenario.events == base.scenario.events
    assert variant.fingerprint != base.fingerprint


def test_a_removed_thing_is_missed_where_it_was_named(write: Any, small_text: str) -> None:
    write("small.yaml", small_text)
    over = write("over.yaml", "extends: small\nid: over\nactors: {gunner: null}\n")
    with pytest.raises(ScenarioError) as caught:
        load(over)
    (problem,) = caught.value.problems
    assert problem.message == "there is no actor 'gunner'"
    assert problem.mark.file == "small.yaml"


def test_folders_extend_folders(write: Any) -> None:
    write("old/scenario.yaml", "id: old\n")
    write("old/flags.yaml", "flags: {f: {title: F}}\n")
    new = write("new/scenario.yaml", "extends: old\nid: new\n").parent
    write("new/flags.yaml", "flags: {g: {title: G}}\n")
    assert laid(new) == {"id": "new", "flags": {"f": {"title": "F"}, "g": {"title": "G"}}}


def test_a_shipped_scenario_can_be_extended(
    write: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = write("game/far.yaml", "title: Far\n")
    monkeypatch.setattr(paths, "scenarios", lambda: [shipped])
    assert laid(write("here/near.yaml", "extends: far\n")) == {"title": "Far"}


def test_an_unknown_base(write: Any) -> None:
    write("base.yaml", BASE)
    (problem,) = told(write("over.yaml", "extends: bass\n"))
    assert (problem.rule, problem.mark) == ("extends", Mark("over.yaml", 1, 10))
    assert problem.message == "there is no scenario 'bass' to extend"
    assert problem.remedy == "did you mean 'base'?"


@pytest.mark.parametrize("value", ["[base]", "{base: 1}", "12", ""])
def test_a_base_is_a_name(value: str, write: Any) -> None:
    (problem,) = told(write("over.yaml", f"extends: {value}\n"))
    assert problem.rule == "extends"


def test_a_scenario_cannot_extend_itself(write: Any) -> None:
    (problem,) = told(write("a.yaml", "extends: a\n"))
    assert problem.message == "scenarios extend one another in a circle: a -> a"


def test_a_circle_of_three(write: Any) -> None:
    write("a.yaml", "extends: b\n")
    write("b.yaml", "extends: c\n")
    write("c.yaml", "extends: a\n")
    (problem,) = told(Path("a.yaml"))
    assert "a -> b -> c -> a" in problem.message and problem.mark.file == "c.yaml"


def test_eight_deep_and_no_deeper(write: Any) -> None:
    write("s0.yaml", "title: Deep\n")
    for number in range(1, 10):
        write(f"s{number}.yaml", f"extends: s{number - 1}\n")
    assert laid(Path("s8.yaml")) == {"title": "Deep"}
    (problem,) = told(Path("s9.yaml"))
    assert problem.message == "more than 8 scenarios extend one another"


def test_a_fault_in_the_base_is_told_there(write: Any) -> None:
    write("base.yaml", "a: [1\n")
    (problem,) = told(write("over.yaml", "extends: base\n"))
    assert problem.mark.file == "base.yaml"

"""libyaml and the parser in Python: the same values, the same places, the same refusals."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from game.scenario import Problem, ScenarioError
from game.scenario.budget import Budget
from game.scenario.nodes import Plain, marks_of, plain
from game.scenario.reader import read
from game.scenario.text import Text

TOP = Path(__file__).parents[2]
FILES = sorted([*TOP.glob("tests/scenarios/*.yaml"), *TOP.glob("scenarios/**/*.yaml")])
FAULTS = Path(__file__).parent / "faults"

pytestmark = pytest.mark.skipif(not hasattr(yaml, "CBaseLoader"), reason="libyaml is missing")


def outcome(text: str, loader: type) -> tuple[Plain, object, list[Problem]]:
    tree, problems = read(Text("f", text), Budget(), loader)
    marks = marks_of(tree)
    return plain(tree), (marks._values, marks._keys), problems


def verdict(text: str, loader: type) -> object:
    try:
        return outcome(text, loader)
    except ScenarioError as error:
        return [problem.rule for problem in error.problems]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(TOP).as_posix())
def test_on_real_files(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert outcome(text, yaml.BaseLoader) == outcome(text, yaml.CBaseLoader)


ALPHABET = st.sampled_from(
    [*"ab1:-,[]{}#&*!|>'\"%?~.\\ \n", ": ", "- ", "\n  ", "&a ", "*a", "1e3"]
)


@given(st.lists(ALPHABET, max_size=25).map("".join))
def test_what_both_accept_they_read_alike(text: str) -> None:
    python, c = verdict(text, yaml.BaseLoader), verdict(text, yaml.CBaseLoader)
    if isinstance(python, tuple) and isinstance(c, tuple):
        assert python[0] == c[0]


def faults() -> list[tuple[str, list[list[str]]]]:
    entries = yaml.safe_load((FAULTS / "yaml.yaml").read_text(encoding="utf-8"))
    return [(entry["fault"], entry["edits"]) for entry in entries]


@pytest.mark.parametrize(("name", "edits"), faults(), ids=lambda part: str(part)[:30])
def test_both_refuse_the_same_faults_on_the_same_line(
    name: str, edits: list[list[str]], small_text: str
) -> None:
    for old, new in edits:
        small_text = small_text.replace(old, new.replace("§", "").replace("¤", ""))
    told = []
    for loader in (yaml.BaseLoader, yaml.CBaseLoader):
        try:
            _, problems = read(Text("f", small_text), Budget(), loader)
        except ScenarioError as error:
            problems = list(error.problems)
        told.append([(problem.rule, problem.mark.line, problem.message) for problem in problems])
    assert told[0] == told[1], name

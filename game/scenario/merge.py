"""Unites the files of a scenario, and lays a scenario over the one that it extends.

The order of events, endings, documents and every other mapping is that of the files
sorted by path and, within a file, that of its lines. `extends` keeps the inherited order;
new entries follow.
"""

from __future__ import annotations

from pathlib import Path

from game.paths import SCENARIO_FILE
from game.scenario.budget import MOST_BYTES, Budget
from game.scenario.builder import twice
from game.scenario.marks import Mark, Place, dotted
from game.scenario.nodes import Leaf, Table, Tree
from game.scenario.problems import Problem, ScenarioError, did_you_mean
from game.scenario.text import Text, decode

BESIDE = frozenset({"records", "policies", "studies"})
"""Folders of a scenario that hold what is played with it, and no part of it."""


def files_of(source: Path) -> list[Path]:
    """The files of a scenario, sorted by path; those in `BESIDE` are left out.

    ScenarioError: no *.yaml in the folder, a *.yml that would be missed, several scenarios
    in one folder, or a file that is only a part of one.
    """
    _check_is_one(source)
    if not source.is_dir():
        return [source]
    inside = sorted(
        (path for path in source.rglob("*") if path.is_file() and _counts(path, source)),
        key=lambda path: path.relative_to(source).parts,
    )
    misnamed = [path for path in inside if path.suffix != ".yaml"]
    problems = [_problem(path, "this file would be missed", "name it *.yaml") for path in misnamed]
    if not inside:
        problems = [_problem(source, "the folder holds no *.yaml file", "add scenario.yaml")]
    if problems:
        raise ScenarioError(problems)
    return inside


def _check_is_one(source: Path) -> None:
    """A folder of scenarios is none, and neither is one file of a scenario's folder."""
    if not source.is_dir() and (source.parent / SCENARIO_FILE).is_file():
        said = f"this file is only a part of the scenario {source.absolute().parent.name!r}"
        raise ScenarioError([_problem(source, said, f"name the folder {shown(source.parent)}")])
    inside = [path.parent.name for path in sorted(source.glob(f"*/{SCENARIO_FILE}"))]
    if inside and not (source / SCENARIO_FILE).is_file():
        said = f"this folder holds scenarios: {', '.join(inside)}"
        raise ScenarioError([_problem(source, said, f"name one, such as {inside[0]}")])


def _counts(path: Path, source: Path) -> bool:
    folders = path.relative_to(source).parts[:-1]
    return BESIDE.isdisjoint(folders) and path.suffix.lower() in (".yaml", ".yml")


def _problem(path: Path, message: str, remedy: str) -> Problem:
    return Problem(Mark(shown(path), 0, 0), "file", message, remedy)


def shown(path: Path) -> str:
    """A path as it is shown: relative to the working folder where it lies inside it."""
    absolute, here = path.absolute(), Path.cwd()
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else str(path)


def read_file(path: Path, budget: Budget) -> Text:
    """The text of one file. ScenarioError: it cannot be read, or a bound is passed."""
    try:
        with path.open("rb") as file:
            raw = file.read(min(MOST_BYTES, budget.bytes) + 1)
    except OSError as error:
        why = (error.strerror or "it cannot be read").lower()
        raise ScenarioError([_problem(path, why, "check the path and its rights")]) from None
    if len(raw) > budget.bytes:
        said = "the files of this scenario are too large together"
        raise ScenarioError([_problem(path, said, "shorten them")])
    budget.bytes -= len(raw)
    return decode(raw, shown(path))


def unite(into: Table, other: Table, problems: list[Problem], path: Place = ()) -> None:
    """Unites `other` into a mapping, deeply; the same leaf in both is a problem."""
    clashes = []
    for key, (mark, value) in other.entries.items():
        here = into.entries.get(key)
        if here is None:
            into.entries[key] = mark, _own(value)
        elif isinstance(here[1], Table) and isinstance(value, Table):
            unite(here[1], value, problems, (*path, key))
        else:
            clashes.append(twice(dotted((*path, key)), here[0], mark))
    if path and len(clashes) > 1:
        clashes = [_whole_twice(path, into, other)]
    problems.extend(clashes)


def _whole_twice(path: Place, into: Table, other: Table) -> Problem:
    """Two mappings that share many entries are one thing written twice: told once."""
    return twice(dotted(path), into.mark, other.mark)


def _own(tree: Tree) -> Tree:
    """A copy of the mappings of a tree: aliases share nodes, which must not grow together."""
    if not isinstance(tree, Table):
        return tree
    entries = {key: (mark, _own(value)) for key, (mark, value) in tree.entries.items()}
    return Table(entries, tree.mark)


def override(base: Table, over: Table, problems: list[Problem]) -> Table:
    """`over` laid on `base`: mappings merge, all else replaces, `KEY: null` removes.

    Neither of the two is changed.
    """
    entries = dict(base.entries)
    for key, (mark, value) in over.entries.items():
        here = entries.get(key)
        if isinstance(value, Leaf) and value.value is None:
            _remove(key, mark, entries, problems)
        elif here is not None and isinstance(here[1], Table) and isinstance(value, Table):
            entries[key] = mark, override(here[1], value, problems)
        else:
            entries[key] = mark, value
    return Table(entries, over.mark)


def _remove(
    key: str, mark: Mark, entries: dict[str, tuple[Mark, Tree]], problems: list[Problem]
) -> None:
    if entries.pop(key, None) is None:
        message = f"null removes an inherited entry, and there is no {key!r} to remove"
        problems.append(Problem(mark, "extends", message, did_you_mean(key, entries)))

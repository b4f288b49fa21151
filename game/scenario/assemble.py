"""From a file or folder to one tree: reads, unites, and follows `extends`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from game import paths
from game.scenario.budget import Budget
from game.scenario.find import beside, known_scenarios, named
from game.scenario.marks import Mark
from game.scenario.merge import files_of, override, read_file, unite
from game.scenario.nodes import Leaf, Table, Tree
from game.scenario.problems import Problem, ScenarioError, did_you_mean
from game.scenario.reader import read

MOST_EXTENDS = 8
NOT_INHERITED = ("history", "starts")
"""Records belong to the scenario that they were made with, and so do starts on their path."""


@dataclass
class Assembly:
    """What is gathered on the way: problems, the lines of all files, what is left of the bounds.

    `whole` is false once a file could not be read to its end. `folders` are those of the
    scenario and of what it extends, itself first.
    """

    problems: list[Problem] = field(default_factory=list)
    sources: dict[str, list[str]] = field(default_factory=dict)
    budget: Budget = field(default_factory=Budget)
    whole: bool = True
    folders: list[Path] = field(default_factory=list)

    def check(self) -> None:
        """ScenarioError: with all problems gathered so far, if there are any."""
        if self.problems:
            raise ScenarioError(self.problems, self.sources)


def assemble(source: Path) -> tuple[Table, Assembly]:
    """The whole tree of a scenario, its `extends` resolved, and the problems met on the way.

    ScenarioError: a part of the tree is missing, so that no more can be said.
    """
    work = Assembly()
    tree = _with_inherited(source, (), work)
    if not work.whole:
        work.check()
    return tree, work


def _with_inherited(source: Path, chain: tuple[Path, ...], work: Assembly) -> Table:
    work.folders.append(source if source.is_dir() else source.parent)
    tree = _united(source, work)
    entry = tree.entries.pop("extends", None)
    if entry is None:
        return tree
    base = _base_of(source, entry[1], (*chain, source.resolve()), work)
    inherited = _with_inherited(base, (*chain, source.resolve()), work)
    for key in NOT_INHERITED:
        inherited.entries.pop(key, None)
    return override(inherited, tree, work.problems)


def _united(source: Path, work: Assembly) -> Table:
    united: Table | None = None
    for path in files_of(source):
        tree = _read(path, work)
        if united is None:
            united = Table({}, tree.mark)
        unite(united, tree, work.problems)
    assert united is not None
    return united


def _read(path: Path, work: Assembly) -> Table:
    """One file; a fault that ends its reading is noted, so that the other files are read too."""
    try:
        text = read_file(path, work.budget)
        work.sources[text.name] = text.lines
        tree, problems = read(text, work.budget)
    except ScenarioError as error:
        problems, tree = list(error.problems), Table({}, Mark(str(path), 0, 0))
        work.whole = False
        work.sources.update({name: list(lines) for name, lines in error.sources.items()})
    work.problems.extend(problems)
    return tree


def _base_of(source: Path, entry: Tree, chain: tuple[Path, ...], work: Assembly) -> Path:
    name = entry.value if isinstance(entry, Leaf) else None
    candidates = [*beside(source), *known_scenarios()]
    base = named(str(name), candidates)
    if base is None:
        known = [paths.name_of(path) for path in candidates]
        remedy = did_you_mean(str(name), known)
        _stop(work, entry, f"there is no scenario {name!r} to extend", remedy)
    if base.resolve() in chain:
        told = " -> ".join(paths.name_of(path) for path in (*chain, base))
        _stop(work, entry, f"scenarios extend one another in a circle: {told}", "break the circle")
    if len(chain) > MOST_EXTENDS:
        _stop(work, entry, f"more than {MOST_EXTENDS} scenarios extend one another", "shorten it")
    return base


def _stop(work: Assembly, entry: Tree, message: str, remedy: str) -> NoReturn:
    problems = [*work.problems, Problem(entry.mark, "extends", message, remedy)]
    raise ScenarioError(problems, work.sources)

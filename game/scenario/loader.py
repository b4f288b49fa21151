"""Loads a scenario: reads, unites, checks, and returns it with the place of every value."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from game.scenario.assemble import assemble
from game.scenario.cross import check
from game.scenario.faces import faces
from game.scenario.find import find
from game.scenario.format import Scenario
from game.scenario.marks import Marks
from game.scenario.nodes import marks_of, plain
from game.scenario.problems import Problem, Sources
from game.scenario.quiet import no_collection
from game.scenario.validate import validate

_EACH = "__all__"
FOR_THE_EYE: dict[str, Any] = {
    "plot": True,
    "model": True,
    "seats": {_EACH: {"look": True, "advisers": {_EACH: {"face"}}}},
    "choices": {_EACH: {_EACH: {"takes", "needs", "temptation"}}},
    "variables": {_EACH: {"bad", "short"}},
    "documents": {_EACH: {"picture"}},
    "drafts": {_EACH: {"by"}},
}
"""What changes nothing that can happen: a game goes on when its author draws a map or a face,
or says more of the model or of why a choice is there."""


@dataclass(frozen=True)
class Loaded:
    """A scenario that has passed every check of the loader.

    `source` is its file or folder, `sources` the lines of each file, `fingerprint` 32 hex
    digits that change whenever its content does (not with layout, comments, the order of a
    part's own entries, or what is `FOR_THE_EYE`). `warnings` are empty: lints give them. `folders`
    are its own and those of the scenarios that it extends, where its faces may lie.
    """

    scenario: Scenario
    source: Path
    marks: Marks
    sources: Sources
    fingerprint: str
    warnings: tuple[Problem, ...] = ()
    folders: tuple[Path, ...] = ()


@no_collection()
def load(source: Path | str) -> Loaded:
    """The scenario at a path, or by its short name. ScenarioError: all that is wrong with it."""
    path = find(source)
    tree, work = assemble(path)
    marks = marks_of(tree)
    scenario, problems = validate(plain(tree), marks)
    work.problems += problems
    if scenario is not None:
        work.problems += check(scenario, marks, work.sources, faces(work.folders))
    work.check()
    assert scenario is not None
    folders = tuple(work.folders)
    return Loaded(scenario, path, marks, work.sources, fingerprint(scenario), folders=folders)


def fingerprint(scenario: Scenario) -> str:
    """blake2b of the scenario's content as JSON: what the author wrote, in the format's order."""
    content = scenario.model_dump_json(exclude_unset=True, exclude=FOR_THE_EYE)
    return blake2b(content.encode(), digest_size=16).hexdigest()

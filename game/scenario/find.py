"""Where a scenario lies, by its path or by its short name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game import paths
from game.scenario.marks import Mark
from game.scenario.problems import Problem, ScenarioError, did_you_mean


def find(name_or_path: Path | str) -> Path:
    """The file or folder of a scenario: a path that exists, else a known scenario's name.

    The user's own scenarios come before those that travel with the game, and naming a
    folder's `scenario.yaml` means the folder. ScenarioError: there is none.
    """
    found = _existing(name_or_path) or named(str(name_or_path), known_scenarios())
    if found is not None:
        return found
    names = [paths.name_of(path) for path in known_scenarios()]
    message = f"there is no scenario {str(name_or_path)!r}"
    remedy = did_you_mean(Path(name_or_path).name, names) + " (a path works too)"
    raise ScenarioError([Problem(Mark(str(name_or_path), 0, 0), "file", message, remedy)])


def _existing(name_or_path: Path | str) -> Path | None:
    path = Path(name_or_path)
    try:
        there = path.exists()
    except (OSError, ValueError):  # no path of this system: too long, or with a null character
        return None
    if not there:
        return None
    return path.parent if path.name == paths.SCENARIO_FILE else path


def known_scenarios() -> list[Path]:
    """The user's scenarios, then the game's; none where the game's folder is missing."""
    try:
        shipped = paths.scenarios()
    except FileNotFoundError:
        shipped = []
    return [*paths.user_scenarios(), *shipped]


def beside(scenario: Path) -> list[Path]:
    """The scenarios in the same folder as this one."""
    return paths.scenarios_in(scenario.resolve().parent)


def named(name: str, candidates: Iterable[Path]) -> Path | None:
    """The first of the candidates whose short name this is."""
    return next((path for path in candidates if paths.name_of(path) == name), None)

"""Plants faults in the small scenario and tells what the lints find that was not there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario import Loaded, Problem, load
from game.scenario.lint import lint

SMALL = Path(__file__).parents[2] / "scenarios" / "small.yaml"

Plant = Callable[..., Loaded]
Find = Callable[..., list[Problem]]
Only = Callable[..., Problem]


@pytest.fixture(scope="session")
def small() -> Loaded:
    return load(SMALL)


@pytest.fixture
def planted(tmp_path: Path) -> Plant:
    """The small scenario in which each first text, found just once, gives way to the second.

    What the loader refuses fails: a lint that repeated the loader could never be heard.
    """

    def plant(*changes: tuple[str, str]) -> Loaded:
        text = SMALL.read_text(encoding="utf-8")
        for old, new in changes:
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
            text = text.replace(old, new)
        path = tmp_path / "planted.yaml"
        path.write_text(text, encoding="utf-8")
        return load(path)

    return plant


@pytest.fixture(scope="session")
def before(small: Loaded) -> frozenset[tuple[str, str]]:
    """What the checks find in the small scenario as it is."""
    return frozenset((problem.rule, problem.message) for problem in lint(small))


@pytest.fixture
def found(before: frozenset[tuple[str, str]], planted: Plant) -> Find:
    """What all checks find after a change and did not find before it."""

    def find(*changes: tuple[str, str]) -> list[Problem]:
        loaded = planted(*changes)
        everything = lint(loaded)
        assert all(problem.severity == "warning" for problem in everything)
        return [problem for problem in everything if (problem.rule, problem.message) not in before]

    return find


@pytest.fixture
def only(found: Find) -> Only:
    """The single thing found after a change; its rule is given."""

    def find(*changes: tuple[str, str], rule: str) -> Problem:
        problems = found(*changes)
        assert [problem.rule for problem in problems] == [rule], problems
        return problems[0]

    return find

"""Whatever the loader takes, the lints can look over."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import ScenarioError, load
from game.scenario.lint import counts, hints, lint
from tests.scenario.lint.conftest import SMALL

LINES = SMALL.read_text(encoding="utf-8").splitlines(keepends=True)


def looked_over(path: Path) -> bool:
    """Whether a scenario loads; if it does, all lints must end, with places in its lines."""
    try:
        loaded = load(path)
    except ScenarioError:
        return False
    for problem in (*lint(loaded), *hints(loaded)):
        assert 0 < problem.mark.line <= len(loaded.sources[problem.mark.file])
    assert counts(loaded).all.total > 0
    return True


@pytest.mark.parametrize("first", range(8))
def test_a_scenario_that_lacks_a_line(tmp_path: Path, first: int) -> None:
    path = tmp_path / "lacking.yaml"
    taken = 0
    for number in range(first, len(LINES), 32):
        path.write_text("".join(LINES[:number] + LINES[number + 1 :]), encoding="utf-8")
        taken += looked_over(path)
    assert taken

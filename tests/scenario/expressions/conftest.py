"""The names of the small test scenario, read without the project's own loader."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from game.scenario.expressions import ExpressionError, Names, Scope, resolve
from game.scenario.format import Scenario

SMALL = Path(__file__).parents[2] / "scenarios" / "small.yaml"

Change = Callable[[dict[str, Any]], None]


def small(change: Change = lambda raw: None) -> Scenario:
    """The small scenario after a change to its plain tree."""
    raw = yaml.load(SMALL.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    raw["format"] = 1
    change(raw)
    return Scenario.model_validate(raw)


@pytest.fixture(scope="session")
def names() -> Names:
    return Names.of(small())


@pytest.fixture(scope="session")
def scenario_with() -> Callable[[Change], Scenario]:
    return small


@pytest.fixture
def fault(names: Names) -> Callable[..., ExpressionError]:
    """Resolves a text that must be refused, and gives the refusal."""

    def refuse(text: str, scope: Scope | None = None) -> ExpressionError:
        with pytest.raises(ExpressionError) as caught:
            resolve(text, names, scope or Scope.truth())
        return caught.value

    return refuse

"""Presets: the scenario with the numbers that a preset changes."""

from __future__ import annotations

from typing import Any

from game.scenario.format import Scenario


def with_preset(scenario: Scenario, name: str) -> Scenario:
    """The scenario with the preset's `changes` made; KeyError for an unknown preset."""
    changes = scenario.presets[name].changes
    if not changes:
        return scenario
    data = scenario.model_dump(exclude_unset=True)
    for path, value in changes.items():
        _put(data, path.split("."), value)
    return Scenario.model_validate(data)


def _put(data: Any, path: list[str], value: float) -> None:
    for key in path[:-1]:
        data = data[int(key)] if isinstance(data, list) else data.setdefault(key, {})
    last = path[-1]
    data[int(last) if isinstance(data, list) else last] = value

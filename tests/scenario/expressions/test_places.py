"""Every condition of a scenario is found, with the scope of its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.scenario.expressions import Names, Placed, Scope, conditions, resolve
from game.scenario.format import Scenario

TRUTH, NORTH, SOUTH = Scope.truth(), Scope.seat("north"), Scope.seat("south")


def count_written(raw: Any) -> int:
    """Conditions in a plain tree, counted by the words under which they stand."""
    if isinstance(raw, list):
        return sum(count_written(item) for item in raw)
    if not isinstance(raw, dict):
        return 0
    count = 0
    for key, value in raw.items():
        if key in ("when", "works"):
            count += len(value) if isinstance(value, dict) else 1
        elif key == "plus":
            count += len(value)
        else:
            count += count_written(value)
    return count


def test_none_is_missed(scenario_with: Callable[..., Scenario]) -> None:
    trees: list[dict[str, Any]] = []
    scenario = scenario_with(trees.append)
    assert len(list(conditions(scenario))) == count_written(trees[0])


def test_each_has_the_scope_of_its_place(scenario_with: Callable[..., Scenario]) -> None:
    found = {placed.path: placed for placed in conditions(scenario_with())}
    expected = {
        ("variables", "alert_south", "seen", "north", "when"): TRUTH,
        ("seats", "north", "character", "packages", 0, "when"): NORTH,
        ("channels", "envoy", "when", "south"): SOUTH,
        ("drafts", "agree", "when"): SOUTH,
        ("choices", "north", "blockade", "when"): NORTH,
        ("choices", "north", "open_strait", "works"): TRUTH,
        ("choices", "south", "free_guns", "advisers", "admiral", "when"): SOUTH,
        ("events", "riots", "when"): TRUTH,
        ("events", "shots", "hazard", "plus", "guns_free"): TRUTH,
        ("endings", "small_war", "when"): TRUTH,
        ("endings", "good_terms", "when"): Scope.settlement(),
        ("documents", "photographs", "when"): NORTH,
    }
    assert {path: found[path].scope for path in expected} == expected
    keys = {placed.text for placed in found.values() if placed.is_key}
    assert keys == {"guns_free", "bold_gunner", "did.north.bombard"}


def test_a_paper_for_both_is_asked_once_a_seat(scenario_with: Callable[..., Scenario]) -> None:
    def add(raw: dict[str, Any]) -> None:
        raw["documents"]["gazette"]["when"] = "tension > 3"

    path = ("documents", "gazette", "when")
    papers = [placed for placed in conditions(scenario_with(add)) if placed.path == path]
    assert papers == [Placed(path, "tension > 3", seat) for seat in (NORTH, SOUTH)]


def test_all_of_the_small_scenario_resolve(
    scenario_with: Callable[..., Scenario], names: Names
) -> None:
    for placed in conditions(scenario_with()):
        resolve(placed.text, names, placed.scope)

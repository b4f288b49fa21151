"""The one list of all expressions, with the scope of each."""

from __future__ import annotations

import re

from game.scenario import load
from game.scenario.conditions import expressions_of
from game.scenario.expressions import Scope
from game.scenario.marks import Place
from tests.scenario.conftest import SMALL

NORTH, SOUTH, TRUTH = Scope.seat("north"), Scope.seat("south"), Scope.truth()

EXPECTED: list[tuple[Place, str, Scope]] = [
    (("variables", "alert_south", "seen", "north", "when"), "flights", TRUTH),
    (("seats", "north", "character", "packages", 0, "when"), "tension > 40", NORTH),
    (("drafts", "demand_razing", "when"), "tension > 20", NORTH),
    (("drafts", "agree", "when"), "open.north.envoy", SOUTH),
    (("choices", "north", "blockade", "when"), "not blockaded", NORTH),
    (("choices", "north", "blockade", "advisers", "envoy", "when"), "tension > 25", NORTH),
    (("choices", "north", "open_strait", "works"), "not turned", TRUTH),
    (("events", "riots", "when"), "unrest > 30", TRUTH),
    (("events", "shots", "hazard", "plus", "guns_free"), "guns_free", TRUTH),
    (("events", "skirmish", "when"), "blockaded", TRUTH),
    (("endings", "good_terms", "when"), "terms.fort == level.fort.razed", Scope.settlement()),
    (("endings", "small_war", "when"), "tension > 97 and blockaded", TRUTH),
    (("documents", "photographs", "when"), "flights", NORTH),
    (("documents", "warning", "when"), "tension > 50", SOUTH),
]


def test_each_has_its_place_and_scope() -> None:
    found = [(c.path, c.text, c.scope) for c in expressions_of(load(SMALL).scenario)]
    assert [entry for entry in EXPECTED if entry not in found] == []


def test_none_is_left_out() -> None:
    text = SMALL.read_text(encoding="utf-8")
    written = len(re.findall(r"\b(?:when|works): (?!\{)", text))
    channels = len(re.findall(r"when: \{", text))
    keys = 3
    assert len(list(expressions_of(load(SMALL).scenario))) == written + channels + keys


def test_conditions_that_are_keys_say_so() -> None:
    keys = [c.text for c in expressions_of(load(SMALL).scenario) if c.is_key]
    assert keys == ["guns_free", "bold_gunner", "did.north.bombard"]


def test_every_place_is_marked() -> None:
    loaded = load(SMALL)
    paths = [condition.path for condition in expressions_of(loaded.scenario)]
    assert all(path in loaded.marks for path in paths)
    assert len(set(paths)) == len(paths)

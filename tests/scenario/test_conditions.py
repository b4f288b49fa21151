"""The one list of all expressions, with the scope of each."""

from __future__ import annotations

from game.scenario import load
from game.scenario.conditions import expressions_of
from game.scenario.expressions import Scope
from game.scenario.marks import Place
from tests.scenario.conftest import SMALL, LoadText

NORTH, SOUTH, TRUTH = Scope.seat("north"), Scope.seat("south"), Scope.truth()

TERMS = Scope.settlement()

EXPECTED: list[tuple[Place, str, Scope]] = [
    (("variables", "alert_south", "seen", "north", "when"), "flights", TRUTH),
    (("seats", "north", "character", "packages", 0, "when"), "tension > 40", NORTH),
    (("seats", "south", "advisers", "admiral", "when"), "tension < 97", SOUTH),
    (("seats", "south", "character", "urges", 0, "when"), "tension > 95", SOUTH),
    (
        ("channels", "envoy", "when", "south"),
        "happened.envoy_calls or trust_south > -10",
        SOUTH,
    ),
    (("drafts", "demand_razing", "when"), "tension > 20", NORTH),
    (("drafts", "agree", "when"), "open.north.envoy", SOUTH),
    (("drafts", "refuse", "when"), "open.north.radio", SOUTH),
    (("choices", "north", "blockade", "when"), "not blockaded", NORTH),
    (("choices", "north", "blockade", "advisers", "envoy", "when"), "tension > 25", NORTH),
    (("choices", "north", "open_strait", "when"), "blockaded", NORTH),
    (("choices", "north", "open_strait", "works"), "not turned", TRUTH),
    (("choices", "north", "raise_alert", "when"), "alert_north < 80", NORTH),
    (("choices", "north", "stop_patrols", "when"), "flights", NORTH),
    (
        ("choices", "south", "denounce", "when"),
        "done.north.blockade and hours_since.north.blockade < 48",
        SOUTH,
    ),
    (("choices", "south", "free_guns", "when"), "not guns_free", SOUTH),
    (
        ("choices", "south", "free_guns", "advisers", "admiral", "when"),
        "known.alert_north > 30",
        SOUTH,
    ),
    (("events", "envoy_calls", "when"), "tension > 20", TRUTH),
    (("events", "riots", "when"), "unrest > 30", TRUTH),
    (("events", "shots", "hazard", "plus", "guns_free"), "guns_free", TRUTH),
    (("events", "shots", "hazard", "plus", "bold_gunner"), "bold_gunner", TRUTH),
    (("events", "shots", "hazard", "plus", "did.north.bombard"), "did.north.bombard", TRUTH),
    (("events", "skirmish", "when"), "blockaded", TRUTH),
    (("endings", "small_war", "when"), "tension > 97 and blockaded", TRUTH),
    (("endings", "good_terms", "when"), "terms.fort == level.fort.razed", TERMS),
    (("endings", "calm", "when"), 'tension < 5 and now > "1950-05-02 00:00"', TRUTH),
    (("documents", "photographs", "when"), "flights", NORTH),
    (("documents", "warning", "when"), "tension > 50", SOUTH),
    (("plot", "marks", "convoy", "seen", "north", 0, "when"), "flights", NORTH),
    (("plot", "marks", "convoy", "courses", 0, "when"), "tension > 20", NORTH),
    (("plot", "marks", "shadow", "when"), "alert_south > 15", SOUTH),
]


def found(text: str, load_text: LoadText) -> list[tuple[Place, str, Scope]]:
    return [(c.path, c.text, c.scope) for c in expressions_of(load_text(text).scenario)]


def test_each_has_its_place_and_scope_and_none_is_left_out() -> None:
    conditions = expressions_of(load(SMALL).scenario)
    assert [(c.path, c.text, c.scope) for c in conditions] == EXPECTED


def test_a_document_for_both_asks_each_of_them(small_text: str, load_text: LoadText) -> None:
    text = small_text.replace("after: [shots, riots],", "after: [shots], when: blockaded,")
    path = ("documents", "gazette", "when")
    asked = [entry for entry in found(text, load_text) if entry[0] == path]
    assert asked == [(path, "blockaded", NORTH), (path, "blockaded", SOUTH)]


def test_a_consequence_asks_under_its_chance(small_text: str, load_text: LoadText) -> None:
    old = "chance: {base: -1, terms: {alert_north: 2}}"
    text = small_text.replace(old, "chance: {base: -1, plus: {turned: 1}}")
    entry = ("events", "answer", "chance", "plus", "turned"), "turned", TRUTH
    assert entry in found(text, load_text)


def test_conditions_that_are_keys_say_so() -> None:
    keys = [c.text for c in expressions_of(load(SMALL).scenario) if c.is_key]
    assert keys == ["guns_free", "bold_gunner", "did.north.bombard"]


def test_every_place_is_marked() -> None:
    loaded = load(SMALL)
    paths = [condition.path for condition in expressions_of(loaded.scenario)]
    assert all(path in loaded.marks for path in paths)
    assert len(set(paths)) == len(paths)

"""What names a scenario has, and who may say them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from game.scenario.expressions.names import Names
from game.scenario.expressions.nodes import Constant, Ref
from game.scenario.format import Scenario

NORTH, SOUTH = frozenset({"north"}), frozenset({"south"})
BOTH = NORTH | SOUTH


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("tension", Ref("number", "variable", ("tension",))),
        ("known.fort", Ref("number", "known", ("fort",))),
        ("spread.fort", Ref("number", "spread", ("fort",))),
        ("blockaded", Ref("truth", "flag", ("blockaded",))),
        ("bold_gunner", Ref("truth", "fact", ("bold_gunner",))),
        ("happened.shots", Ref("truth", "happened", ("shots",))),
        ("hours_since.shots", Ref("number", "hours_since", ("event", "shots"))),
        ("hours_since.flights", Ref("number", "hours_since", ("flag", "flights"))),
        (
            "hours_since.north.bombard",
            Ref("number", "hours_since", ("choice", "north", "bombard")),
        ),
        ("did.north.bombard", Ref("truth", "did", ("north", "bombard"))),
        ("done.south.denounce", Ref("truth", "done", ("south", "denounce"))),
        ("open.south", Ref("number", "open", ("south",))),
        ("open.south.radio", Ref("truth", "open", ("south", "radio"))),
        ("offer.south.radio.fort", Ref("number", "offer", ("south", "radio", "fort"))),
        ("level.fort.stays", Constant("number", 0.0)),
        ("level.fort.razed", Constant("number", 2.0)),
        ("stands.ships", Ref("number", "stands", ("ships",))),
        ("terms.ships", Ref("number", "terms", ("ships",))),
        ("leaked.north", Ref("truth", "leaked", ("north",))),
        ("now", Ref("moment", "now", ())),
    ],
)
def test_every_kind_of_name_has_its_meaning(
    names: Names, name: str, expected: Constant | Ref
) -> None:
    assert names.table[name] == expected


@pytest.mark.parametrize(
    ("name", "viewers"),
    [
        ("tension", BOTH),
        ("alert_north", NORTH),
        ("unrest", frozenset()),
        ("known.fort", BOTH),
        ("known.trust_south", SOUTH),
        ("spread.unrest", frozenset()),
        ("blockaded", BOTH),
        ("guns_free", SOUTH),
        ("turned", frozenset()),
        ("hours_since.guns_free", SOUTH),
        ("bold_gunner", frozenset()),
        ("happened.shots", BOTH),
        ("happened.envoy_calls", SOUTH),
        ("happened.skirmish", frozenset()),
        ("hours_since.envoy_calls", SOUTH),
        ("did.north.blockade", BOTH),
        ("did.north.raise_alert", NORTH),
        ("done.south.hasten_work", SOUTH),
        ("hours_since.south.turn_convoy", SOUTH),
        ("open.north", SOUTH),
        ("open.south.cable", NORTH),
        ("offer.north.envoy.base", SOUTH),
        ("stands.base", BOTH),
        ("leaked.south", BOTH),
        ("now", BOTH),
        ("terms.fort", frozenset()),
    ],
)
def test_who_may_say_a_name(names: Names, name: str, viewers: frozenset[str]) -> None:
    meaning = names.table[name]
    assert isinstance(meaning, Ref)
    assert names.viewers(meaning) == viewers


def test_a_document_can_tell_of_what_no_report_does(
    scenario_with: Callable[..., Scenario],
) -> None:
    def tell(raw: dict[str, Any]) -> None:
        raw["documents"]["gazette"]["reports"] = {"unrest": {"value": "30", "spread": "9"}}

    names = Names.of(scenario_with(tell))
    assert names.variables["unrest"] == {"north": "told", "south": "told"}
    assert names.viewers(Ref("number", "known", ("unrest",))) == BOTH
    assert names.viewers(Ref("number", "variable", ("unrest",))) == frozenset()


def test_sights_are_told_apart(names: Names) -> None:
    assert names.variables["fort"] == {"north": "blurred", "south": "exact"}
    assert names.variables["trust_north"] == {"north": "exact", "south": "never"}


def test_two_things_of_one_name_are_ambiguous(scenario_with: Callable[..., Scenario]) -> None:
    def clash(raw: dict[str, Any]) -> None:
        raw["events"]["flights"] = raw["events"]["riots"]
        raw["flags"]["tension"] = raw["flags"]["turned"]

    ambiguous = Names.of(scenario_with(clash)).ambiguous
    assert ambiguous == {"hours_since.flights": ("flag", "event"), "tension": ("variable", "flag")}


def test_the_small_scenario_has_no_ambiguous_name(names: Names) -> None:
    assert names.ambiguous == {}

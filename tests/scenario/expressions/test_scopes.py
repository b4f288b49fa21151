"""Who may name what: every row of the manual's table, in every place where conditions stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from game.scenario.expressions import ExpressionError, Names, Scope, resolve
from game.scenario.format import Scenario

SCOPES = {
    "t": Scope.truth(),
    "s": Scope.settlement(),
    "N": Scope.seat("north"),
    "S": Scope.seat("south"),
}
"""`t` the truth, `s` a settlement ending, `N` and `S` the two seats."""

MATRIX: list[tuple[str, str]] = [
    # a variable: if the seat sees it exactly
    ("tension > 1", "tsNS"),
    ("alert_north > 1", "tsN"),
    ("alert_south > 1", "tsS"),
    ("fort > 1", "tsS"),
    ("trust_north > 1", "tsN"),
    ("unrest > 1", "ts"),
    # a report and its spread: if it is reported to the seat, and to a seat alone
    ("known.tension > 1", "NS"),
    ("known.alert_north > 1", "NS"),
    ("known.fort > 1", "NS"),
    ("known.trust_north > 1", "N"),
    ("known.trust_south > 1", "S"),
    ("known.unrest > 1", ""),
    ("spread.tension > 1", "NS"),
    ("spread.alert_south > 1", "NS"),
    ("spread.trust_north > 1", "N"),
    ("spread.unrest > 1", ""),
    # a flag: if the seat sees it
    ("blockaded", "tsNS"),
    ("flights", "tsNS"),
    ("guns_free", "tsS"),
    ("turned", "ts"),
    # a hidden fact: never
    ("bold_gunner", "ts"),
    # hours since: its own or public ones
    ("hours_since.blockaded > 1", "tsNS"),
    ("hours_since.guns_free > 1", "tsS"),
    ("hours_since.turned > 1", "ts"),
    ("hours_since.shots > 1", "tsNS"),
    ("hours_since.envoy_calls > 1", "tsS"),
    ("hours_since.skirmish > 1", "ts"),
    ("hours_since.north.blockade > 1", "tsNS"),
    ("hours_since.north.raise_alert > 1", "tsN"),
    ("hours_since.south.turn_convoy > 1", "tsS"),
    ("hours_since.south.denounce > 1", "tsNS"),
    # an event: if the seat sees it
    ("happened.riots", "tsNS"),
    ("happened.envoy_calls", "tsS"),
    ("happened.skirmish", "ts"),
    # choices: its own, or public ones
    ("did.north.bombard", "tsNS"),
    ("did.north.stop_patrols", "tsN"),
    ("did.south.free_guns", "tsS"),
    ("done.north.open_strait", "tsNS"),
    ("done.north.raise_alert", "tsN"),
    ("done.south.hasten_work", "tsS"),
    ("done.south.denounce", "tsNS"),
    # proposals: the other seat's
    ("open.north > 0", "tsS"),
    ("open.south > 0", "tsN"),
    ("open.north.cable", "tsS"),
    ("open.south.lamp", "tsN"),
    ("offer.north.envoy.base == -1", "tsS"),
    ("offer.south.radio.fort == 1", "tsN"),
    # what all may say
    ("level.fort.razed == 2", "tsNS"),
    ("stands.ships == 1", "tsNS"),
    ("leaked.north", "tsNS"),
    ("leaked.south", "tsNS"),
    ('now > "1950-05-01 09:00"', "tsNS"),
    ("true", "tsNS"),
    ("1 < 2", "tsNS"),
    # terms: settlement endings only
    ("terms.fort == 1", "s"),
]


def allowed(text: str, names: Names) -> str:
    """The letters of the scopes in which a text resolves."""
    found = ""
    for letter, scope in SCOPES.items():
        try:
            resolve(text, names, scope)
        except ExpressionError as error:
            assert "means nothing" not in error.message
        else:
            found += letter
    return found


@pytest.mark.parametrize(("text", "letters"), MATRIX, ids=[text for text, _ in MATRIX])
def test_who_may_name_it(names: Names, text: str, letters: str) -> None:
    assert allowed(text, names) == letters
    for around in (f"not ({text})", f"blockaded and ({text})", f"({text}) == flights"):
        assert allowed(around, names) == letters


def test_every_kind_of_name_is_in_the_table(names: Names) -> None:
    said = {text.split(".")[0] for text, _ in MATRIX if "." in text.split(" ")[0]}
    assert said == {name.split(".")[0] for name in names.table if "." in name}


Change = Callable[[Callable[[dict[str, Any]], None]], Scenario]


def put(*path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(raw: dict[str, Any]) -> None:
        for name in path[:-1]:
            raw = raw[name]
        raw[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "text", "letters"),
    [
        (put("variables", "unrest", "seen", value="public"), "unrest > 1", "tsNS"),
        (put("variables", "unrest", "seen", value={}), "unrest > 1", "ts"),
        (put("variables", "unrest", "seen", value={"south": "exact"}), "unrest > 1", "tsS"),
        (put("variables", "unrest", "seen", value={"south": {"spread": 1}}), "unrest > 1", "ts"),
        (put("variables", "unrest", "seen", value={"south": {"spread": 1}}), "known.unrest>1", "S"),
        (put("flags", "turned", "seen", value={"north": "exact"}), "turned", "tsN"),
        (put("flags", "turned", "seen", value={"north": "never"}), "turned", "ts"),
        (put("flags", "turned", "seen", value="public"), "hours_since.turned > 1", "tsNS"),
        (put("events", "riots", "seen", value=["north"]), "happened.riots", "tsN"),
        (put("events", "riots", "seen", value=[]), "happened.riots", "ts"),
        (put("events", "riots", "seen", value="hidden"), "hours_since.riots > 1", "ts"),
        (put("choices", "north", "bombard", "public", value=False), "did.north.bombard", "tsN"),
        (put("choices", "south", "free_guns", "public", value=True), "done.south.free_guns",
         "tsNS"),
        (put("documents", "gazette", "reports", value={"unrest": {"spread": 1}}),
         "known.unrest > 1", "NS"),
        (put("documents", "warning", "reports", value={"unrest": {"spread": 1}}),
         "spread.unrest > 1", "S"),
    ],
)  # fmt: skip
def test_sight_changes_who_may(
    scenario_with: Change, change: Callable[[dict[str, Any]], None], text: str, letters: str
) -> None:
    assert allowed(text, Names.of(scenario_with(change))) == letters

"""Conditions in words, for those who may know everything."""

from __future__ import annotations

import pytest

from game.scenario.expressions import ExpressionError
from game.seats.accounts.conditions import spelled
from tests.seats.sitting import loaded_of


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("tension > 40", "“Tension” above 40"),
        ("tension <= 40", "“Tension” at most 40"),
        ("known.fort < 9", "“The fort” below 9"),
        ("spread.fort >= 2.5", "the doubt about “The fort” at least 2.5"),
        ("not blockaded", "not “The strait is closed”"),
        ("flights and not blockaded", "“Patrols fly” and not “The strait is closed”"),
        ("blockaded or tension > 40 ", "“The strait is closed” or “Tension” above 40"),
        (
            "flights and (blockaded or tension > 40)",
            "“Patrols fly” and (“The strait is closed” or “Tension” above 40)",
        ),
        ('now >= "1950-05-02 06:00"', "from Tuesday 2 May, 6:00"),
        ('now < "1950-05-02 06:00"', "before Tuesday 2 May, 6:00"),
        ("happened.fleet_sails", "“A convoy sails”"),
        ("done.north.blockade", "“Close the strait”"),
        ("did.north.blockade", "“Close the strait”"),
        ("hours_since.north.blockade < 48", "“Close the strait” less than 48 hours ago"),
        ("hours_since.fleet_sails > 6", "“A convoy sails” more than 6 hours ago"),
        ("hours_since.blockaded >= 6", "“The strait is closed” at least 6 hours ago"),
        ("open.south.radio", "an open offer of Bo Sur’s by Radio"),
        ("open.south > 1", "the number of Bo Sur’s open offers above 1"),
        ("stands.fort == level.fort.frozen", "“The fort” at “Work stops”"),
        ("leaked.south", "a secret of Bo Sur’s out"),
        ("tension - 2 > 40", "“Tension” - 2 above 40"),
    ],
)
def test_conditions_are_spelled_out_by_titles(when: str, told: str) -> None:
    assert spelled(loaded_of("small").scenario, "north", when) == told


def test_what_is_no_condition_is_refused() -> None:
    with pytest.raises(ExpressionError):
        spelled(loaded_of("small").scenario, "north", "tension >")


@pytest.mark.parametrize("name", ["cuba-1962"])
def test_every_condition_of_a_shipped_leader_can_be_spelled(name: str) -> None:
    scenario = loaded_of(name).scenario
    for seat, chair in scenario.seats.items():
        conditions = [each.when for each in chair.character.urges]
        conditions += [each.when for each in chair.character.packages if each.when is not None]
        for when in conditions:
            told = spelled(scenario, seat, when)
            assert told and "_" not in told, when

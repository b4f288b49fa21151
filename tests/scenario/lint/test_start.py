"""The state in which a game begins."""

from __future__ import annotations

import pytest

from game.scenario.expressions import Names, Scope, resolve
from game.scenario.lint.possible import truths
from game.scenario.lint.start import Start, first_hours
from game.scenario.loader import Loaded
from tests.scenario.lint.conftest import Plant


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tension == 30", {True}),
        ("flights", {True}),
        ("blockaded", {False}),
        ("bold_gunner", {False, True}),
        ("happened.shots or did.north.bombard or done.north.bombard", {False}),
        ("hours_since.shots == 10000", {True}),
        ("hours_since.flights == 10000", {True}),
        ("open.north + open.south == 0", {True}),
        ("open.north.cable or leaked.south", {False}),
        ("offer.north.cable.fort == -1", {True}),
        ("stands.fort == level.fort.stays", {True}),
        ("stands.ships == level.ships.pass", {True}),
        ('now == "1950-05-01 09:00"', {True}),
    ],
)
def test_what_is_so_at_the_start(small: Loaded, text: str, expected: set[bool]) -> None:
    node = resolve(text, Names.of(small.scenario), Scope.truth())
    assert truths(node, Start(small.scenario)) == expected


def test_reports_at_the_start_are_as_the_variable(small: Loaded) -> None:
    node = resolve("known.fort == 8", Names.of(small.scenario), Scope.seat("north"))
    assert truths(node, Start(small.scenario)) == {True}
    blurred = resolve("spread.fort > 3", Names.of(small.scenario), Scope.seat("north"))
    assert truths(blurred, Start(small.scenario)) == {False, True}


def test_an_issue_may_start_higher(planted: Plant) -> None:
    title = "fort:\n    title: The fort\n    start: "
    loaded = planted((f"{title}stays", f"{title}frozen"))
    node = resolve("stands.fort == level.fort.frozen", Names.of(loaded.scenario), Scope.truth())
    assert truths(node, Start(loaded.scenario)) == {True}


def test_a_condition_holds_at_the_start_when_it_surely_does(planted: Plant) -> None:
    loaded = planted(("guns_free: 1.5, bold_gunner", "flights: 1.5, bold_gunner"))
    start = Start(loaded.scenario)
    assert start.holds("events", "shots", "hazard", "plus", "flights")
    assert not start.holds("events", "shots", "hazard", "plus", "bold_gunner")


def test_the_first_turn_lasts_until_the_second_or_the_end(small: Loaded) -> None:
    assert first_hours(small.scenario) == 9.0
    alone = small.scenario.days[1]
    assert first_hours(small.scenario.model_copy(update={"days": [alone]})) == 12.0

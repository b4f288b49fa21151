"""Paths of presets: each leads to one number, and the scenario still holds with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from game.scenario.format import Preset
from game.scenario.marks import Mark, Marks
from game.scenario.refs import presets
from game.scenario.refs.context import Context
from tests.record.making import small


def context(**changes: float) -> Context:
    """The small scenario with one preset that makes these changes."""
    preset = Preset.model_validate({"title": "T", "text": "T", "changes": changes})
    scenario = small().scenario.model_copy(update={"presets": {"one": preset}, "preset": "one"})
    return Context(scenario, Marks({(): Mark("s", 1, 1)}, {}))


def said(changes: dict[str, float]) -> list[str]:
    under = context(**changes)
    presets.check(under)
    return [problem.message for problem in under.problems]


def numbers(part: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, float]]:
    """Every number of plain data, by its dotted path."""
    if isinstance(part, dict):
        for key, value in part.items():
            yield from numbers(value, (*path, str(key)))
    elif isinstance(part, list | tuple):
        for place, value in enumerate(part):
            yield from numbers(value, (*path, str(place)))
    elif isinstance(part, int | float) and not isinstance(part, bool):
        yield ".".join(path), part


NUMBERS = dict(numbers(small().scenario.model_dump()["variables"], ("variables",)))
LISTED = [path for path in NUMBERS if ".range." not in path]


@pytest.mark.parametrize("path", LISTED)
def test_every_number_of_a_variable_may_be_named(path: str) -> None:
    assert said({path: NUMBERS[path]}) == []


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("tension", "the scenario has no entry 'tension'"),
        ("variables.heat.start", "variables has no entry 'heat'"),
        ("variables.tension.begin", "variables.tension has no entry 'begin'"),
        ("variables.tension.start.more", "variables.tension.start has no entry 'more'"),
        ("variables.tension", "'variables.tension' is not a number of the scenario"),
        ("variables.tension.title", "'variables.tension.title' is not a number of the scenario"),
        ("flags.flights.start", "'flags.flights.start' is not a number of the scenario"),
        ("choices.north.blockade.when", "'choices.north.blockade.when' is not a number"
         " of the scenario"),
        ("variables.unrest.range.1", "variables.unrest.range has no entry '1'"),
        ("days.9.date", "days has no entry '9'"),
        ("days.one.date", "days has no entry 'one'"),
        ("days.-1.date", "days has no entry '-1'"),
    ],
)  # fmt: skip
def test_a_path_that_leads_nowhere(path: str, message: str) -> None:
    assert said({path: 1.0}) == [message]


@pytest.mark.parametrize(
    ("path", "remedy"),
    [
        ("variables.tensoin.start", "did you mean 'tension'?"),
        ("variables.tension.strat", "did you mean 'start'?"),
        ("events.shots.hazard", "name a single number by its path"),
    ],
)
def test_what_was_meant(path: str, remedy: str) -> None:
    under = context(**{path: 1.0})
    presets.check(under)
    (problem,) = under.problems
    assert problem.remedy == remedy


@pytest.mark.parametrize(
    ("changes", "held"),
    [
        ({"variables.tension.start": 100}, True),
        ({"variables.tension.start": 101}, False),
        ({"variables.tension.start": -1}, False),
        ({"channels.cable.leak": 0.5}, True),
        ({"channels.cable.leak": 0.6}, False),
        ({"channels.radio.distortion": 0.1}, False),
        ({"channels.envoy.distortion": 0}, True),
        ({"choices.north.bombard.rung": 44}, True),
        ({"choices.north.bombard.rung": 45}, False),
        ({"seats.north.price.told.0.below": -3}, True),
        ({"facts.bold_gunner.chance": 1.5}, False),
    ],
)
def test_the_scenario_holds_with_its_changes_or_it_is_said(
    changes: dict[str, float], held: bool
) -> None:
    found = said(changes)
    if held:
        assert found == []
    else:
        (message,) = found
        assert message.startswith("with these changes the scenario no longer holds: ")


def test_changes_are_tried_together_and_told_as_one() -> None:
    both = {"variables.tension.start": 999.0, "variables.fort.start": -1.0}
    assert len(said(both)) == 1
    assert len(said({**both, "variables.tension.start": 9.0})) == 1
    assert said({"variables.tension.start": 9.0, "variables.fort.start": 1.0}) == []


def test_what_leads_nowhere_is_not_tried() -> None:
    found = said({"variables.tension.start": 999.0, "nothing.here": 1.0})
    assert found == ["the scenario has no entry 'nothing'"]


def test_an_unknown_preset_cannot_be_the_usual_one() -> None:
    under = context()
    under.scenario = under.scenario.model_copy(update={"preset": "two"})
    presets.check(under)
    assert [problem.message for problem in under.problems] == ["there is no preset 'two'"]


def test_trying_changes_nothing() -> None:
    under = context(**{"variables.tension.start": 55.0})
    before = under.scenario.model_dump()
    presets.check(under)
    assert under.scenario.model_dump() == before

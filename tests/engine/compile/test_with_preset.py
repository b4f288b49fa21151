"""The scenario under a preset: single numbers change, by their paths, and nothing else does."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from game.engine.compile.presets import with_preset
from game.scenario.format import Scenario
from tests.record.making import small

SCENARIO = small().scenario


def changing(**changes: float) -> Scenario:
    """The small scenario, whose calm preset changes these; `__` stands for a dot."""
    calm = SCENARIO.presets["calm_school"].model_copy(
        update={"changes": {name.replace("__", "."): value for name, value in changes.items()}}
    )
    return SCENARIO.model_copy(update={"presets": {**SCENARIO.presets, "calm_school": calm}})


def leaves(value: Any, path: str = "") -> dict[str, Any]:
    """Every value that holds no other, by its dotted path."""
    if isinstance(value, dict):
        items = list(value.items())
    elif isinstance(value, list | tuple):
        items = list(enumerate(value))
    else:
        return {path: value}
    return {
        place: leaf
        for key, part in items
        for place, leaf in leaves(part, f"{path}.{key}".lstrip(".")).items()
    }


def differences(one: Scenario, other: Scenario) -> dict[str, tuple[Any, Any]]:
    """What stands otherwise in the second, but for the presets themselves."""
    mine, its = leaves(one.model_dump()), leaves(other.model_dump())
    return {
        place: (mine.get(place), its.get(place))
        for place in {*mine, *its}
        if mine.get(place) != its.get(place) and not place.startswith("presets.")
    }


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("variables.tension.start", 45.0),
        ("variables.tension.pull.alert_north", 0.5),
        ("variables.fort.noise", 2.0),
        ("variables.alert_north.seen.south.spread", 3.0),
        ("facts.bold_gunner.chance", 0.9),
        ("events.shots.hazard.plus.guns_free", 3.0),
        ("events.shots.effects.tension", -1.0),
        ("choices.north.blockade.rung", 9),
        ("seats.north.natures.resolve.mean", 1.0),
        ("seats.south.character.worth.fort.razed", 5.0),
        ("seats.north.price.told.0.below", 6.0),
        ("endings.calm.score.north", 41.0),
        ("documents.north_brief.reports.fort.value", 3.0),
    ],
)
def test_one_number_is_changed_and_nothing_else(path: str, value: float) -> None:
    made = with_preset(changing(**{path: value}), "calm_school")
    found = differences(SCENARIO, made)
    assert {place: new for place, (_, new) in found.items()} == {path: value}


def test_several_numbers_are_changed_together() -> None:
    changes = {"variables.tension.start": 90.0, "variables.tension.rest": 80.0}
    made = with_preset(changing(**changes), "calm_school")
    assert (made.variables["tension"].start, made.variables["tension"].rest) == (90, 80)


def test_an_entry_that_was_taken_for_granted_may_be_changed() -> None:
    assert "drift" not in SCENARIO.variables["alert_north"].model_fields_set
    made = with_preset(changing(variables__alert_north__drift=2), "calm_school")
    assert made.variables["alert_north"].drift == 2
    made = with_preset(changing(seats__south__character__caution=0.5), "calm_school")
    assert made.seats["south"].character.caution == 0.5


def test_the_scenario_itself_stays_as_it_is() -> None:
    changed = changing(variables__tension__start=45)
    before = changed.model_dump()
    with_preset(changed, "calm_school")
    assert changed.model_dump() == before


def test_made_twice_it_is_the_same() -> None:
    once = with_preset(changing(variables__tension__start=45), "calm_school")
    assert with_preset(once, "calm_school") == once


def test_without_changes_it_is_the_very_same() -> None:
    assert with_preset(SCENARIO, "calm_school") is SCENARIO


def test_another_preset_is_not_asked() -> None:
    changed = changing(variables__tension__start=45)
    made = with_preset(changed, "grim_school")
    assert made.variables["tension"].start == SCENARIO.variables["tension"].start


def test_what_no_longer_holds_is_refused() -> None:
    with pytest.raises(ValidationError, match="start 450 lies outside the range 0 to 100"):
        with_preset(changing(variables__tension__start=450), "calm_school")


def test_an_unknown_preset_is_refused() -> None:
    with pytest.raises(KeyError, match="rosy"):
        with_preset(SCENARIO, "rosy")

"""A preset that changes leaders reaches every machine, wherever one is made.

Each test plays twice: under a preset that changes the leaders, and in a scenario in which the
same numbers stand from the start. Nothing but the way in which they are written differs.
"""

from dataclasses import replace

import pytest

from game.engine.compile.presets import with_preset
from game.lab.debrief.opened import reopened
from game.lab.debrief.skill import Apart, apart
from game.lab.debrief.turning import Look, Search, turning_points
from game.lab.whatif import Change, line
from game.lab.worlds import worlds
from game.record.form import Record
from game.scenario import Loaded
from game.scenario.format import Scenario
from game.seats.character import CharacterSeat
from game.seats.kinds import HUMAN
from game.text.table import Table as TextTable
from game.ui.table import Table as WindowTable
from tests.lab.cases import Case
from tests.lab.cases import same as alike

NUMBERS = {
    "seats.north.character.boldness": 3.0,
    "seats.north.character.temper": 2.0,
    "seats.south.character.boldness": -3.0,
    "seats.south.character.reserve": 6.0,
}
BOTH = {"north": "character", "south": "character"}


def changing(scenario: Scenario) -> Scenario:
    """The grim preset changes the leaders, and nothing else."""
    grim = scenario.presets["grim_school"].model_copy(update={"changes": NUMBERS})
    return scenario.model_copy(update={"presets": {**scenario.presets, "grim_school": grim}})


def written(scenario: Scenario) -> Scenario:
    """The same numbers, written where they stand."""
    made = with_preset(changing(scenario), "grim_school")
    grim = made.presets["grim_school"].model_copy(update={"changes": {}})
    return made.model_copy(update={"presets": {**made.presets, "grim_school": grim}})


@pytest.fixture(scope="module")
def one(strait: Case) -> Loaded:
    return replace(strait.loaded, scenario=changing(strait.loaded.scenario))


@pytest.fixture(scope="module")
def other(strait: Case) -> Loaded:
    return replace(strait.loaded, scenario=written(strait.loaded.scenario))


@pytest.fixture(scope="module")
def grim(strait: Case) -> Record:
    return strait.record.model_copy(update={"preset": "grim_school"})


def test_the_numbers_make_a_difference(one: Loaded, grim: Record) -> None:
    """Else nothing below could fail."""
    plain = {**one.scenario.presets, "grim_school": one.scenario.presets["grim_school"]}
    plain["grim_school"] = plain["grim_school"].model_copy(update={"changes": {}})
    mild = replace(one, scenario=one.scenario.model_copy(update={"presets": plain}))
    with_, without = (worlds(each, grim, 60, hand_over=BOTH).kept for each in (one, mild))
    assert not alike(with_, without)


@pytest.mark.parametrize("handed", [BOTH, {"north": "character"}, {"south": "character"}])
def test_worlds_handed_over(
    one: Loaded, other: Loaded, grim: Record, handed: dict[str, str]
) -> None:
    found, wanted = (worlds(each, grim, 60, hand_over=handed).kept for each in (one, other))
    assert alike(found, wanted)


def test_two_leaders_after_a_change(one: Loaded, other: Loaded, grim: Record) -> None:
    change = Change("as it was, to the evening")
    found, wanted = (
        line(each, grim, change, 60, hand_over_after="1950-05-01 09:00").kept
        for each in (one, other)
    )
    assert alike(found, wanted)


@pytest.mark.parametrize("rival", ["character", HUMAN])
def test_skill_and_luck(one: Loaded, other: Loaded, grim: Record, rival: str) -> None:
    def found(loaded: Loaded) -> Apart:
        game = reopened(loaded, grim)
        return list(apart(game, "north", {"south": rival}, n=60, size=60))[-1]

    assert found(one) == found(other)


def test_turning_points(one: Loaded, other: Loaded, grim: Record) -> None:
    def found(loaded: Loaded) -> Search:
        game = reopened(loaded, grim)
        return list(turning_points(game, looks=(Look(40, 3),), letters=False))[-1]

    assert found(one) == found(other)


def leader(seats: dict[str, object]) -> dict[str, float]:
    """Boldness by seat."""
    return {
        name: seat.character.boldness
        for name, seat in seats.items()
        if isinstance(seat, CharacterSeat)
    }


@pytest.mark.parametrize("table", [TextTable, WindowTable])
@pytest.mark.parametrize(("preset", "boldness"), [("grim_school", -3.0), ("calm_school", 0.0)])
def test_the_machine_at_a_table(
    one: Loaded, table: type[TextTable | WindowTable], preset: str, boldness: float
) -> None:
    made = table.start(one, "north", "character", 1, preset)
    assert leader(dict(made.machines)) == {"south": boldness}

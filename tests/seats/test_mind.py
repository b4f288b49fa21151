"""What a machine leader feels, what moves him, and how the parts of his weighing add up."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.seats.mind import Mind, named_rows
from tests.engine.tables import EAST, WEST, Table
from tests.oracle.play import propose
from tests.oracle.small import plain_channel, plain_variable, small
from tests.seats.leading import choice, leader, letter, options, sitting

NERVES = {"nerves": {"sd": 1, "meaning": "How near the skin."}}
LAND = {"worth": {"land": {"keep": -1, "share": 1, "yield": 4}}}
PRESS = {"press": plain_variable(start=96, seen={EAST: "exact", WEST: "exact"})}


def mind_of(table: Table) -> Mind:
    """His mind, as he sees the table now."""
    model = table.game.model
    character = model.scenario.seats[WEST].character
    return Mind(model, model.index.seats[WEST], table.game.views(WEST), character)


def nervous(character: dict[str, Any], nerves: float, **parts: Any) -> Table:
    """A table at which the west's nerves are as given."""
    west = {"natures": NERVES, **leader(**character)[WEST]}
    scenario = small(seats={EAST: {}, WEST: west}, **parts)
    return Table(scenario, natures={WEST: {"resolve": 0.0, "nerves": nerves}})


@pytest.mark.parametrize(
    ("felt", "seen"), [("danger", "fear"), ("trust", "trust"), ("home", "home")]
)
def test_what_he_feels_is_what_he_sees_over_its_range_and_his_nature(felt: str, seen: str) -> None:
    bends = {"bends": {seen: {"nature": "nerves", "weight": 0.25}}, "home": "press"}
    for nerves in (0.0, 2.0, -1.0):
        mind = mind_of(nervous(bends, nerves, variables=PRESS))
        plain = 0.75 if felt == "home" else 0.5
        assert getattr(mind, felt).tolist() == [plain + 0.25 * nerves]


def test_a_bend_of_one_feeling_leaves_the_others_alone() -> None:
    bends = {"bends": {"fear": {"nature": "nerves", "weight": 1}}, "home": "press"}
    mind = mind_of(nervous(bends, 3.0, variables=PRESS))
    assert (mind.trust.tolist(), np.asarray(mind.home).tolist()) == ([0.5], [0.75])


@pytest.mark.parametrize(("nerves", "temper"), [(0.0, 0.5), (1.0, 0.75), (-1.0, 0.25), (-9.0, 0.0)])
def test_moods_make_his_temper_greater_or_smaller_but_never_negative(
    nerves: float, temper: float
) -> None:
    moods = {"temper": 0.5, "bends": {"temper": {"nature": "nerves", "weight": 0.5}}}
    assert np.asarray(mind_of(nervous(moods, nerves)).temper).tolist() == [temper]


def test_without_a_home_there_is_no_pressure() -> None:
    mind = mind_of(sitting({"home_weight": 9, "home_boldness": 9, "boldness": 0.5}))
    assert mind.home == 0.0
    assert mind.drive.tolist() == [0.5]


@pytest.mark.parametrize(("weight", "chosen"), [(0.0, "hold"), (0.2, "hold"), (0.8, "climb")])
def test_pressure_at_home_pushes_him_up_the_ladder(weight: float, chosen: str) -> None:
    # Caution takes 0.6 x 0.5 a rung, three quarters of the pressure give 0.15 or 0.6.
    character = {"caution": 0.6, "home": "press", "home_boldness": weight}
    table = sitting(character, variables=PRESS, **options(climb={"rung": 10}))
    assert choice(table) == chosen


def test_pressure_at_home_keeps_him_from_open_deals_and_not_from_secret_ones() -> None:
    channels = {"wire": plain_channel(public=1), "envoy": plain_channel(public=0)}
    character = {**LAND, "home": "press", "home_weight": 1, "reserve": 0.5}
    for channel, accepts in (("wire", False), ("envoy", True)):
        table = sitting(character, channels=channels, variables=PRESS)
        sent = letter(table.turn(propose(channel, land="share")))
        assert (sent is not None) is accepts, channel


def believing(weight: float, tone: float) -> Table:
    """A table at which a plain letter has told the west something of the east's resolve."""
    belief = {"that": "he is hard", "tones": {"plain": tone}, "judgement": "made up"}
    west = leader(belief="resolve", belief_weight=weight)[WEST]
    scenario = small(seats={EAST: {}, WEST: {"believes": {"resolve": belief}, **west}})
    return Table(scenario).turn(propose(land="share"))


def test_who_thinks_the_other_resolute_feels_the_danger_more() -> None:
    calm = mind_of(believing(0.0, 3.0)).danger[0]
    assert mind_of(believing(0.5, 3.0)).danger[0] > calm + 0.2
    assert mind_of(believing(0.5, -3.0)).danger[0] < calm - 0.2
    assert mind_of(believing(0.5, 0.0)).danger[0] == pytest.approx(calm, abs=0.001)


def test_the_parts_of_a_utility_are_kept_apart_and_sum_up() -> None:
    character = {
        "wants": {"heat": -0.5},
        "lean": {"talk": 2},
        "urges": [{"choice": "talk", "add": 0.25, "when": "heat > 60"}],
        "boldness": 0.5,
        "caution": 0.6,
    }
    talks = options(talk={"rung": 4, "effects": {"heat": -6}})
    mind = mind_of(sitting(character, **talks))
    found = mind.utility(mind.model.choices[0])
    assert (found.wants, found.lean, found.urges.tolist()) == (3.0, 2, [0.25])
    assert found.drive.tolist() == pytest.approx([4 * (0.5 - 0.3)])
    assert found.all.tolist() == pytest.approx([6.05])


def test_the_parts_of_an_offers_appeal_are_kept_apart_and_sum_up() -> None:
    channels = {"wire": plain_channel(credit=0.5, public=0.5)}
    weights = {"fear_weight": 2, "trust_weight": 3, "home": "press", "home_weight": 4}
    table = sitting({**LAND, **weights, "reserve": 1.5}, 0.25, channels=channels, variables=PRESS)
    mind = mind_of(table)
    levels = named_rows(mind.model, {"land": "yield", "sea": "shut"})
    found = mind.appeal(levels, np.array([mind.model.index.channels["wire"]]), np.array([0]))
    parts = [float(np.asarray(part).item()) for part in found]
    assert parts == [4.0, 1.0, 0.75, -1.5]
    assert found.all.tolist() == [4.25]
    assert mind.demand.tolist() == [1.75]


def test_levels_by_name_are_rows_and_what_is_not_named_is_none() -> None:
    model = sitting({}).game.model
    assert named_rows(model, {"sea": "free"}).tolist() == [[-1], [1]]
    assert named_rows(model, {}).tolist() == [[-1], [-1]]

"""Settings of a sweep by hand: bounds of the file, order of cells, axes, what is drawn of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from game.lab.study.forms import Bars, Field
from game.lab.sweep.cells import Cell, cells_of, draw, number_of, points
from game.lab.sweep.form import MOST_CELLS, Range, Sample, SweepForm
from game.lab.sweep.plan import DIAL, changed
from game.lab.sweep.tables import MOST_BARS, Axis, _chart, axes_of, settings_of, told
from game.scenario.format import Scenario
from tests.lab.cases import Case
from tests.lab.sweep.asked import plan_of

few = settings(max_examples=50, deadline=None)


def form(**parts: object) -> SweepForm:
    return SweepForm.model_validate({"sweep": 1, "id": "x", "title": "X", "record": "r", **parts})


def fault(**parts: object) -> str:
    """What is said of a form that is refused, the rules first; nothing of one that is taken."""
    try:
        form(**parts)
    except ValidationError as error:
        found = sorted(error.errors(), key=lambda one: one["type"] != "value_error")
        return found[0]["msg"].removeprefix("Value error, ")
    return ""


@pytest.mark.parametrize(
    ("name", "taken", "refused"),
    [
        ("n", 1, 0),
        ("n", 10**12, 10**12 + 1),
        ("first", 0, -1),
        ("first", 2**63, 2**63 + 1),
        ("sweep", 1, 2),
        ("id", "a-1_b", "-a"),
        ("id", "9", "A"),
        ("natures", "kept", "drawn"),
        ("from", "1950-05-01 18:00", "evening"),
        ("presets", ["calm"], ["calm", "calm"]),
        ("seats", {"north": ["random"]}, {"north": []}),
        ("parameters", {"a": [1.0]}, {"a": []}),
        ("parameters", {"a": [1, 2]}, {"a": [1, 1]}),
        (
            "parameters",
            {"a": {"low": 0, "high": 1, "steps": 2}},
            {"a": {"low": 0, "high": 1, "steps": 1}},
        ),
        (
            "parameters",
            {"a": {"low": 0, "high": 1, "steps": 10_000}},
            {"a": {"low": 0, "high": 1, "steps": 10_001}},
        ),
        ("parameters", {"a": {"low": 0, "high": 0.1, "steps": 2}}, {"a": {"low": 1, "high": 1}}),
    ],
)
def test_taken_at_the_limit_and_refused_beyond_it(
    name: str, taken: object, refused: object
) -> None:
    assert fault(**{name: taken}) == ""
    assert fault(**{name: refused})


def test_seeds_of_free_games_and_of_samples() -> None:
    free = {"record": None, "scenario": "small"}
    for seed, wrong in ((0, False), (2**64 - 1, False), (-1, True), (2**64, True)):
        assert bool(fault(**free, seed=seed)) is wrong
        sample = {"points": 1, "seed": seed}
        assert bool(fault(parameters={"a": [1]}, sample=sample)) is wrong
    for count, wrong in ((1, False), (MOST_CELLS, False), (0, True), (MOST_CELLS + 1, True)):
        assert bool(fault(parameters={"a": [1]}, sample={"points": count})) is wrong


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"scenario": "small"}, "name a record, or a scenario for free games; one of the two"),
        ({"record": None}, "name a record, or a scenario for free games; one of the two"),
        ({"seed": 3}, "a record brings its own seed; remove seed, or name a scenario"),
        (
            {"record": None, "scenario": "small", "natures": "kept"},
            "a free game has no record's natures or turns; remove natures, from",
        ),
        (
            {"record": None, "scenario": "small", "from": "1950-05-01 18:00"},
            "a free game has no record's natures or turns; remove natures, from",
        ),
        ({"sample": {"points": 3}}, "a sample is of parameters; add some, or remove sample"),
        (
            {"parameters": {"a": {"low": 0, "high": 1}}},
            "the range of a: a grid has steps, and a sample has none; add steps, or sample",
        ),
        (
            {"parameters": {"a": {"low": 0, "high": 1, "steps": 3}}, "sample": {"points": 3}},
            "the range of a: a grid has steps, and a sample has none; remove steps",
        ),
        (
            {"parameters": {"a": {"low": 2, "high": 1, "steps": 3}}},
            "2 to 1 is no range; put the lower end first",
        ),
        ({"seats": {"north": ["a", "a"]}}, "north: name at least one, and each once; mend"),
    ],
)
def test_what_means_nothing_is_told_with_its_remedy(parts: dict[str, object], said: str) -> None:
    assert fault(**parts).startswith(said)


@few
@given(st.floats(-100, 100), st.floats(0.01, 100), st.integers(2, 40))
def test_the_values_of_a_range_rise_in_equal_steps(low: float, wide: float, steps: int) -> None:
    values = Range(low=low, high=low + wide, steps=steps).values
    assert len(values) == steps
    assert values[0] == low
    assert values[-1] == pytest.approx(low + wide)
    gaps = [b - a for a, b in pairwise(values)]
    assert min(gaps) > 0
    assert max(gaps) == pytest.approx(wide / (steps - 1), rel=1e-6, abs=1e-9)


def test_cells_go_by_preset_then_by_chairs_then_by_point() -> None:
    asked = form(presets=["p", "q"], parameters={"a": [1, 2], "b": [3, 4]})
    found = cells_of(asked, "unused", {"north": ["bound", "random"], "south": ["bound"]})
    wanted = [
        Cell((("a", a), ("b", b)), preset, (("north", kind), ("south", "bound")))
        for preset, kind, a, b in product("pq", ("bound", "random"), (1, 2), (3, 4))
    ]
    assert list(found) == wanted
    assert number_of(asked, {"north": ["bound", "random"], "south": ["bound"]}) == 16


def test_without_presets_the_one_in_force_is_tried() -> None:
    (found,) = cells_of(form(), "calm", {"north": ["bound"]})
    assert (found.preset, found.parameters) == ("calm", ())


@few
@given(
    st.integers(1, 25),
    st.integers(0, 1000),
    st.lists(st.integers(0, 50), min_size=1, max_size=6, unique=True),
)
def test_a_sample_of_a_list_takes_its_values_equally_often(
    count: int, seed: int, values: list[int]
) -> None:
    sample = {"points": count, "seed": seed}
    column = [point[0] for point in points(form(parameters={"a": values}, sample=sample))]
    assert set(column) <= set(values)
    times = [column.count(each) for each in values]
    assert max(times) - min(times) <= 2
    assert sum(times) == count


def test_draws_differ_by_all_that_names_them() -> None:
    found = {
        draw(seed, name, what, number)
        for seed, name, what, number in product((0, 1), "ab", ("part", "place"), range(5))
    }
    assert len(found) == 40
    assert draw(3, "a", "part", 7) == draw(3, "a", "part", 7)


def test_a_sample_begins_at_its_own_seed() -> None:
    assert Sample(points=3).seed == 0
    given_ = {"parameters": {"a": {"low": 0.0, "high": 1.0}}}
    first, other = (points(form(**given_, sample={"points": 5, "seed": s})) for s in (0, 1))
    assert first == points(form(**given_, sample={"points": 5}))
    assert first != other


# What is made of a cell


def test_the_settings_of_a_cell_by_name() -> None:
    cell = Cell((("a.b", 2.0), (DIAL, 0.5)), "calm", (("north", "random"), ("south", "bound")))
    assert settings_of(cell) == {
        "a.b": 2.0, DIAL: 0.5, "preset": "calm", "seat.north": "random", "seat.south": "bound",
    }  # fmt: skip
    assert list(settings_of(cell)) == ["a.b", DIAL, "preset", "seat.north", "seat.south"]


@pytest.mark.parametrize(
    ("values", "steps"),
    [
        ((3.0, 1.0, 2.0, 1.0), [1.0, 2.0, 3.0]),
        (("b", "a", "b"), ["b", "a"]),
        ((-1.0, 10.0, 9.0), [-1.0, 9.0, 10.0]),
    ],
)
def test_the_steps_of_an_axis(values: tuple[str | float, ...], steps: list[str | float]) -> None:
    assert Axis("a", values).steps == steps


@pytest.mark.parametrize(
    ("value", "words"), [("random", "random"), (0.5, "0.5"), (3.0, "3"), (1e-7, "1e-07")]
)
def test_a_value_as_it_is_read(value: str | float, words: str) -> None:
    assert told(value) == words


def test_only_the_preset_of_the_cell_is_changed(strait: Case) -> None:
    scenario: Scenario = strait.loaded.scenario
    cell = Cell((("events.coup.hazard.base", -4.0), (DIAL, 0.25)), "calm_school", ())
    made = changed(scenario, cell)
    calm = made.presets["calm_school"]
    assert (calm.war_dial, calm.changes) == (0.25, {"events.coup.hazard.base": -4.0})
    assert made.presets["grim_school"] == scenario.presets["grim_school"]
    rest = {"presets": scenario.presets}
    assert made.model_copy(update=rest) == scenario


def test_without_a_dial_the_presets_own_stays(strait: Case) -> None:
    scenario = strait.loaded.scenario
    made = changed(scenario, Cell((), "grim_school", ()))
    assert made.presets["grim_school"] == scenario.presets["grim_school"]
    none = changed(scenario, Cell(((DIAL, 0.0),), "grim_school", ()))
    assert none.presets["grim_school"].war_dial == 0.0


# What is drawn


def axes(*values: Sequence[str | float]) -> list[Axis]:
    return [Axis(f"axis{number}", tuple(each)) for number, each in enumerate(values)]


def drawn(found: list[Axis], values: Sequence[float]) -> object:
    return _chart(found, values, [(each - 0.1, each + 0.1) for each in values], "war")


def test_bars_stand_in_the_order_of_their_setting() -> None:
    chart = drawn(axes((3.0, 1.0, 2.0)), (0.3, 0.1, 0.2))
    assert isinstance(chart, Bars)
    assert [(bar.name, bar.value) for bar in chart.bars] == [("1", 0.1), ("2", 0.2), ("3", 0.3)]
    for bar in chart.bars:
        assert bar.interval == (bar.value - 0.1, bar.value + 0.1)
        assert bar.kind == "war"


@pytest.mark.parametrize(("number", "bars"), [(MOST_BARS, True), (MOST_BARS + 1, False)])
def test_more_bars_than_can_be_told_apart_are_not_drawn(number: int, bars: bool) -> None:
    values = [float(each) for each in range(number)]
    assert isinstance(drawn(axes(values), values), Bars) is bars


def test_two_settings_make_a_field_across_and_down() -> None:
    pairs = list(product((1.0, 2.0), ("a", "b", "c")))
    values = [10.0 * one + "abc".index(str(two)) for one, two in pairs]
    chart = drawn(axes([one for one, _ in pairs], [two for _, two in pairs]), values)
    assert isinstance(chart, Field)
    assert chart == Field(
        ("1", "2"), ("a", "b", "c"), ((10, 20), (11, 21), (12, 22)), ("axis0", "axis1")
    )


def test_a_field_of_cells_that_come_in_another_order_is_the_same() -> None:
    pairs = [(2.0, "b"), (1.0, "b"), (2.0, "a"), (1.0, "a")]
    values = [22.0, 12.0, 21.0, 11.0]
    chart = drawn(axes([one for one, _ in pairs], [two for _, two in pairs]), values)
    assert isinstance(chart, Field)
    assert chart.across == ("1", "2") and chart.down == ("b", "a")
    assert chart.values == ((12, 22), (11, 21))
    assert not any(math.isnan(each) for row in chart.values for each in row)


@pytest.mark.parametrize("found", [[], axes((1.0, 2.0, 2.0), "aab"), axes("ab", "cd", "ef")])
def test_what_has_no_picture(found: list[Axis]) -> None:
    number = len(found[0].values) if found else 1
    assert drawn(found, [0.5] * number) is None


def test_what_is_the_same_in_all_cells_is_no_axis(strait: Case, tmp_path: Path) -> None:
    plan = plan_of(
        tmp_path, strait, "parameters: {war_dial: [0, 1], events.coup.hazard.base: [-8]}\n"
    )
    assert [axis.name for axis in axes_of(plan)] == ["war_dial"]
    assert axes_of(plan)[0].values == (0.0, 1.0)

"""What is read aloud names the extremes of whatever is drawn."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab.study.alt import alt_of, figure
from game.lab.study.forms import Bar, Bars, Dots, Fan, Field, Stack

values = st.floats(-1, 1)
NAMES = "abcdefgh"


@given(st.lists(values, min_size=2, max_size=8, unique=True))
def test_the_most_and_the_least_of_bars(given: list[float]) -> None:
    bars = tuple(Bar(NAMES[at], value, (value, value)) for at, value in enumerate(given))
    told = alt_of(Bars(bars))
    most, least = NAMES[given.index(max(given))], NAMES[given.index(min(given))]
    assert told.startswith(f"A bar chart: {most} with {figure(max(given), True)} (")
    assert f"is the most of {len(given)}, {least} with {figure(min(given), True)} (" in told
    assert told.endswith(" the least.")


def test_bars_are_told_with_their_intervals_in_their_unit() -> None:
    bars = (Bar("a", 12.0, (11.0, 13.0)), Bar("b", 3.0, (2.0, 4.0)))
    assert alt_of(Bars(bars, unit="ships", share=False)) == (
        "A bar chart: a with 12.00 ships (95 % interval 11.00 ships to 13.00 ships) is the most of "
        "2, b with 3.000 ships (95 % interval 2.000 ships to 4.000 ships) the least."
    )


@given(st.dictionaries(st.sampled_from(NAMES), st.integers(0, 1000), min_size=1))
def test_dots_are_told_from_the_most_to_the_fewest(counts: dict[str, int]) -> None:
    told = alt_of(Dots(counts, {}))
    occurred = {name: count for name, count in counts.items() if count}
    if not occurred:
        assert told == "A field of dots without dots."
        return
    order = sorted(occurred, key=lambda name: -occurred[name])
    places = [told.index(f"{name} ", told.index(": ")) for name in order]
    assert sorted(occurred.values(), reverse=True) == [occurred[name] for name in order]
    assert places[0] == min(places)
    assert all(f"{count:,} of {sum(counts.values()):,})" in told for count in occurred.values())
    assert f"one for each of {sum(counts.values()):,} games" in told


def test_a_fan_is_told_from_where_it_begins_to_where_it_ends() -> None:
    middle = (math.nan, 3.0, 9.0, 5.0, math.nan)
    chart = Fan(tuple("vwxyz"), {0.5: middle, 0.95: (1.0,) * 5}, {}, 0, 10, "guns")
    assert alt_of(chart) == (
        "A fan over 3 turns: the middle goes from 3.000 guns at w to 5.000 guns at y, and is "
        "highest with 9.000 guns at x."
    )


def test_a_stack_names_its_highest_place_and_the_largest_part_there() -> None:
    chart = Stack(("p", "q"), {"a": (0.5, 0.2), "b": (0.1, 0.3), "c": (0.0, 0.0)})
    assert alt_of(chart) == (
        "Stacked bars of a, b: most at p with 60.00 %, the largest part of it a."
    )


def test_the_first_of_two_equal_places_is_named() -> None:
    chart = Stack(("p", "q"), {"a": (0.5, 0.1), "b": (0.1, 0.5)})
    assert "most at p" in alt_of(chart)


def test_a_field_tells_where_its_ends_are() -> None:
    rows = ((1.0, math.nan), (4.0, 2.5))
    chart = Field(("x", "y"), ("r", "s"), rows, ("Across", "Down"), "points", share=False)
    assert alt_of(chart) == (
        "A field of 3 values: from 1.000 points for Down r and Across x to 4.000 points for "
        "Down s and Across x."
    )


@pytest.mark.parametrize(
    ("value", "share", "unit", "told"),
    [
        (1.0, True, "", "100.0 %"),
        (-0.5, True, "", "-50.00 %"),
        (0.00012, True, "", "0.01200 %"),
        (1234.0, False, "ships", "1,234 ships"),
        (-0.0, False, "x", "0 x"),
        (1e-12, False, "", "0.000000"),
    ],
)
def test_figures_to_a_thousandth_of_themselves(
    value: float, share: bool, unit: str, told: str
) -> None:
    assert figure(value, share, unit) == told

"""Distances and ways on a plain chart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario.places import Place, between, distance

HAVANA, WASHINGTON = (-82.37, 23.13), (-77.04, 38.9)

places = st.tuples(st.floats(-180, 180), st.floats(-80, 80))


@pytest.mark.parametrize(
    ("first", "second", "miles"),
    [
        ((0, 0), (0, 1), 60),
        ((0, 0), (1, 0), 60),
        ((0, 60), (1, 60), 30),
        ((179, 0), (-179, 0), 120),
        ((-179.5, 10), (179.5, 10), 59.1),
        (HAVANA, WASHINGTON, 985),
        ((-74.13, 20.24), (-74.13, 20.24), 0),
    ],
)
def test_miles_between_places(first: Place, second: Place, miles: float) -> None:
    assert distance(first, second) == pytest.approx(miles, abs=0.6)
    assert distance(second, first) == distance(first, second)


@pytest.mark.parametrize(
    ("first", "second", "share", "place"),
    [
        ((0, 0), (10, 20), 0.25, (2.5, 5)),
        ((0, 0), (10, 20), 0, (0, 0)),
        ((0, 0), (10, 20), 1, (10, 20)),
        ((170, 0), (-170, 10), 0.75, (-175, 7.5)),
        ((-170, 0), (170, 10), 0.75, (175, 7.5)),
    ],
)
def test_the_place_at_a_share_of_the_way(
    first: Place, second: Place, share: float, place: Place
) -> None:
    assert between(first, second, share) == pytest.approx(place)


@given(places, places, st.floats(0, 1))
def test_a_place_on_the_way_is_a_place(first: Place, second: Place, share: float) -> None:
    east, north = between(first, second, share)
    assert -180 <= east <= 180
    assert min(first[1], second[1]) - 1e-9 <= north <= max(first[1], second[1]) + 1e-9

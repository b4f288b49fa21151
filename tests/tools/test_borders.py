"""The hand-drawn borders of 1962: whole, apart from each other, and where they should be."""

from __future__ import annotations

import math
from itertools import combinations, pairwise

import numpy as np
import pytest

from game import paths
from tools.borders import CUTS, ENCLAVES, UNIONS, Cut

of_each_cut = pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.names[0])
of_each_enclave = pytest.mark.parametrize("name", ENCLAVES)
STATES = (paths.assets() / "map" / "states.txt").read_text(encoding="utf-8").split()

Place = tuple[float, float]


def miles(one: Place, other: Place) -> float:
    """Nautical miles between two places that lie near each other."""
    narrow = math.cos(math.radians((one[1] + other[1]) / 2))
    return 60 * math.hypot((one[0] - other[0]) * narrow, one[1] - other[1])


def crosses(a: Place, b: Place, c: Place, d: Place) -> bool:
    """Whether two stretches cross within both of them."""

    def side(p: Place, q: Place, r: Place) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def tangled(line: tuple[Place, ...]) -> list[tuple[Place, Place]]:
    """The stretches of a line that cross each other."""
    legs = list(pairwise(line))
    return [
        (one[0], other[0])
        for (i, one), (j, other) in combinations(enumerate(legs), 2)
        if j > i + 1 and crosses(*one, *other)
    ]


@of_each_cut
def test_a_cut_does_not_cross_itself(cut: Cut) -> None:
    assert not tangled(cut.line)


@of_each_enclave
def test_an_enclave_does_not_cross_itself(name: str) -> None:
    ring = ENCLAVES[name]
    assert not tangled((*ring, ring[0]))


@of_each_cut
def test_no_step_of_a_cut_is_long_enough_to_miss_a_bend(cut: Cut) -> None:
    assert max(miles(a, b) for a, b in pairwise(cut.line)) < 20
    assert min(miles(a, b) for a, b in pairwise(cut.line)) > 0.5


@of_each_cut
def test_the_parts_lie_on_the_sides_that_their_order_tells(cut: Cut) -> None:
    """`at` decides for islands: it lies among the line's own coordinates."""
    along = [point[cut.axis] for point in cut.line]
    assert min(along) - 1 < cut.at < max(along) + 1
    assert cut.names[0] != cut.names[1]


@of_each_cut
def test_a_cut_country_is_no_part_of_a_union(cut: Cut) -> None:
    assert all(cut.country not in parts for parts in UNIONS.values())


def test_every_state_that_is_made_by_hand_is_in_the_world() -> None:
    made = {*UNIONS, *ENCLAVES, *(name for cut in CUTS for name in cut.names)}
    assert made <= set(STATES)


def test_none_of_the_parts_is_left_in_the_world() -> None:
    gone = "russia ukraine czechia slovakia serbia croatia germany vietnam bangladesh kosovo"
    assert not {*gone.split(), "south_sudan", "eritrea", "puerto_rico"} & set(STATES)


def test_the_states_are_listed_in_order_and_once() -> None:
    assert sorted(set(STATES)) == STATES


def test_numbers_of_countries_have_three_figures() -> None:
    for parts in UNIONS.values():
        assert all(len(part) == 3 for part in parts if part.isdigit())
    assert all(len(cut.country) == 3 and cut.country.isdigit() for cut in CUTS)


def test_the_union_of_the_soviets_has_its_fifteen_republics() -> None:
    assert sum(part.isdigit() for part in UNIONS["soviet_union"]) == 15


def test_guantanamo_is_its_owners() -> None:
    assert "USNB Guantanamo Bay" in UNIONS["united_states"]


def test_west_berlin_is_as_large_as_it_was() -> None:
    """480 square kilometres; a hand-drawn line may be a quarter off."""
    lon, lat = np.array(ENCLAVES["west_berlin"]).T
    x, y = lon * math.cos(math.radians(52.5)) * 111.3, lat * 111.3
    area = abs(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)) / 2
    assert area == pytest.approx(480, rel=0.25)


def test_west_berlin_lies_east_of_the_inner_border() -> None:
    inner = max(lon for lon, _ in CUTS[0].line)
    assert all(lon > inner for lon, _ in ENCLAVES["west_berlin"])


def test_the_inner_border_is_as_long_as_it_was() -> None:
    """1,393 kilometres with all its bends; a line of few points is shorter."""
    long = sum(miles(a, b) for a, b in pairwise(CUTS[0].line)) * 1.852
    assert 650 < long < 1393


def test_the_demarcation_line_follows_the_seventeenth_parallel() -> None:
    (line,) = (cut.line for cut in CUTS if "south_vietnam" in cut.names)
    assert all(abs(lat - 17) < 0.1 for _, lat in line)
    assert next(cut.axis for cut in CUTS if "south_vietnam" in cut.names) == 1

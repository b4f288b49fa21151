"""The pure parts of the map's builder, on a small made-up world."""

from typing import Any

import numpy as np
import pytest

from tools import map as maps
from tools.borders import CUTS, ENCLAVES, UNIONS, Cut
from tools.map import UNIT, Line, Topology


def line(*points: tuple[float, float]) -> Line:
    return np.round(np.array(points) * UNIT).astype(np.int32)


def square(x: float, y: float, side: float = 10) -> list[tuple[float, float]]:
    return [(x, y), (x, y + side), (x + side, y + side), (x + side, y), (x, y)]


def atlas(**countries: tuple[str, list[list[int]]]) -> dict[str, Any]:
    """A TopoJSON file of two neighbours: the line between them is arc 0."""
    arcs = [
        [(10, 0), (10, 10)],
        [(10, 10), (0, 10), (0, 0), (10, 0)],
        [(10, 0), (20, 0), (20, 10), (10, 10)],
    ]
    steps = [[arc[0], *np.diff(np.array(arc), axis=0).tolist()] for arc in arcs]
    return {
        "transform": {"scale": [1.0, 1.0], "translate": [0.0, 0.0]},
        "arcs": steps,
        "objects": {
            "countries": {
                "geometries": [
                    {"type": "Polygon", "id": number, "arcs": arcs, "properties": {"name": name}}
                    for name, (number, arcs) in countries.items()
                ]
            }
        },
    }


def two(left: str, right: str) -> dict[str, Any]:
    return atlas(Left=(left, [[0, 1]]), Right=(right, [[2, ~0]]))


def test_neighbours_share_the_line_between_them() -> None:
    world = maps.read(two("1", "2"))
    assert [state for state, _ in world.rings] == ["left", "right"]
    assert maps.packed(world, set(), 0.01)["kinds"].tolist() == [1, 0, 0]


def test_parts_of_a_union_are_one_state_without_a_line_between() -> None:
    czechs, slovaks = UNIONS["czechoslovakia"]
    world = maps.read(two(czechs, slovaks))
    ((state, refs),) = world.rings
    assert state == "czechoslovakia"
    assert set(refs) == {1, 2}
    assert abs(maps.area(world.outline(refs))) == pytest.approx(2 * 200)


def test_every_country_is_in_one_union_at_most() -> None:
    parts = [part for union in UNIONS.values() for part in union]
    assert len(parts) == len(set(parts))
    assert len(UNIONS["soviet_union"]) >= 15
    assert not {cut.country for cut in CUTS} & set(parts)


def test_a_name_becomes_an_id() -> None:
    geometry = {"id": "191817", "properties": {"name": "Côte d'Azur & Isles"}}
    assert maps.state_of(geometry) == "côte_d_azur_isles"
    assert maps.state_of({"id": "643", "properties": {"name": "Russia"}}) == "soviet_union"
    assert maps.state_of({"properties": {"name": "Kosovo"}}) == "yugoslavia"


def test_only_outer_rings_are_kept() -> None:
    assert maps.outlines({"type": "Polygon", "arcs": [[1], [2]]}) == [[1]]
    assert maps.outlines({"type": "MultiPolygon", "arcs": [[[1], [2]], [[3]]]}) == [[1], [3]]


def test_an_area_has_a_sign_that_tells_which_way_round() -> None:
    ring = line(*square(0, 0))[:-1]
    assert maps.area(ring) == pytest.approx(-200)
    assert maps.area(ring[::-1]) == pytest.approx(200)


def test_a_parted_arc_is_walked_in_both_its_parts_both_ways() -> None:
    world = Topology([line((0, 0), (1, 0), (2, 0))], [("a", [0]), ("b", [~0])])
    before = [world.walk(0).tolist(), world.walk(~0).tolist()]
    world.split(0, 1)
    assert world.rings == [("a", [0, 1]), ("b", [~1, ~0])]
    for (_, refs), points in zip(world.rings, before, strict=True):
        walked = [world.walk(ref).tolist() for ref in refs]
        assert [*walked[0], *walked[1][1:]] == points


CUT = Cut("9", ("west", "east"), 0, 5.0, ((5.0, 10.2), (5.5, 5.0), (5.0, -0.2)))


def island_state() -> Topology:
    """A square of ten degrees with points along its edges, and an island on either side."""
    edge = [(0, y) for y in range(10)] + [(x, 10) for x in range(10)]
    edge += [(10, y) for y in range(10, 0, -1)] + [(x, 0) for x in range(10, -1, -1)]
    rings = [("9", [0]), ("9", [1]), ("9", [2]), ("other", [3])]
    islands = [line(*square(-4, 3, 1)), line(*square(13, 3, 1)), line(*square(30, 30, 1))]
    return Topology([line(*edge), *islands], rings)


def test_a_cut_makes_two_states_of_one() -> None:
    world = island_state()
    maps.cut(world, CUT)
    found: dict[str, float] = {}
    for state, refs in world.rings:
        found[state] = found.get(state, 0.0) + abs(maps.area(world.outline(refs))) / 2
    assert found["other"] == pytest.approx(1)
    assert found["west"] == pytest.approx(50 + 2.5 + 1)
    assert found["east"] == pytest.approx(50 - 2.5 + 1)


def test_both_halves_of_a_cut_share_its_line() -> None:
    world = island_state()
    maps.cut(world, CUT)
    kinds = maps.packed(world, set(), 0.0001)["kinds"]
    assert kinds.tolist().count(1) == 1


def test_islands_go_to_the_side_they_lie_on() -> None:
    world = island_state()
    maps.cut(world, CUT)
    middles = [(state, world.outline(refs)[:, 0].mean() / UNIT) for state, refs in world.rings]
    assert ("west", -3.5) in middles
    assert ("east", 13.5) in middles


def test_an_enclave_lies_within_and_its_edge_is_a_border() -> None:
    world = Topology([line(*square(0, 0))], [("large", [0])])
    name = next(iter(ENCLAVES))
    maps.enclose(world, name, ((4, 4), (4, 6), (6, 6), (6, 4)))
    assert world.rings[-1] == (name, [1])
    assert maps.packed(world, set(), 0.001)["kinds"].tolist() == [0, 1]


@pytest.mark.parametrize("off", [0.05, 0.3, 1.0])
def test_a_thinned_line_stays_near_the_whole_one(off: float) -> None:
    x = np.linspace(0, 20, 400)
    whole = line(*zip(x.tolist(), np.sin(x).tolist(), strict=True))
    thin = maps.thinned(whole, off)
    assert len(thin) < len(whole) / 4
    assert thin[0].tolist() == whole[0].tolist()
    assert thin[-1].tolist() == whole[-1].tolist()
    heights = np.interp(whole[:, 0], thin[:, 0], thin[:, 1])
    assert np.abs(heights - whole[:, 1]).max() <= 1.5 * off * UNIT


def test_a_closed_line_is_thinned_without_falling_together() -> None:
    ring = line(*square(0, 0))
    assert maps.thinned(ring, 0.1).tolist() == ring.tolist()


def test_points_on_a_straight_line_go() -> None:
    assert maps.thinned(line((0, 0), (1, 0), (2, 0), (3, 0)), 0.01).tolist() == [[0, 0], [3000, 0]]


def test_no_step_is_longer_than_a_stride() -> None:
    found = maps.stepped(line((0, 0), (28, 0)))
    assert np.abs(np.diff(found, axis=0)).max() <= maps.STRIDE
    assert found[0].tolist() == [0, 0]
    assert found[-1].tolist() == [28 * UNIT, 0]


def test_a_line_over_the_date_line_goes_the_short_way() -> None:
    found = maps.stepped(line((179, 60), (-179, 61)))
    assert np.abs(np.diff(found[:, 0])).sum() == 2 * UNIT


def test_the_edge_of_the_chart_is_parted_from_the_coast() -> None:
    arc = line((170, 66), (180, 66), (180, 68), (170, 68))
    world = Topology([arc], [("a", [0])])
    seam = maps.at_the_seam(world)
    assert len(world.arcs) == 3
    (number,) = seam
    assert set(world.arcs[number][:, 0]) == {180 * UNIT}
    assert maps.packed(world, seam, 0.01)["kinds"].tolist().count(2) == 1


def test_packed_lines_can_be_unpacked() -> None:
    world = maps.read(two("1", "2"))
    data = maps.packed(world, set(), 0.001)
    ends = np.cumsum(data["lengths"].astype(int))
    begin = 0
    for number, end in enumerate(ends):
        steps = np.stack([data["steps_x"][begin:end], data["steps_y"][begin:end]], axis=1)
        points = np.concatenate([data["starts"][number : number + 1], steps]).cumsum(axis=0)
        whole = maps.stepped(world.arcs[number])
        assert points.tolist() == whole.tolist()
        begin = int(end)
    assert data["names"].tolist() == ["left", "right"]
    assert data["counts"].tolist() == [2, 2]


def test_small_islands_are_dropped_and_enclaves_never() -> None:
    world = Topology([line(*square(0, 0, 0.01))], [])
    assert not maps._large(world, ("speck", [0]), 0.1)
    assert maps._large(world, (next(iter(ENCLAVES)), [0]), 0.1)
    assert maps._large(world, ("speck", [0]), 0.001)

"""The pure parts of the map's builder, on a small made-up world."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.ui.draw import world as reader
from game.ui.draw.projection import in_degrees
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


# A level of detail, whole


def world_of_today() -> dict[str, Any]:
    """What is cut and joined: Germany, Vietnam, and two halves of a union, as plain squares."""
    squares = {
        "276": [(6, 47), (6, 55), (15, 55), (15, 47), (6, 47)],
        "704": [(106.6, 8), (106.6, 24), (107.1, 24), (107.1, 8), (106.6, 8)],
        "156": [(80, 30), (80, 40), (90, 40), (90, 30), (80, 30)],
        "900": [(170, 60), (170, 70), (180, 70), (180, 60), (170, 60)],
        "901": [(50, 0), (50, 0.02), (50.02, 0.02), (50.02, 0), (50, 0)],
    }
    dense = {number: dotted(points) for number, points in squares.items()}
    arcs = [[p[0], *np.diff(np.array(p), axis=0).tolist()] for p in dense.values()]
    geometries = [
        {"type": "Polygon", "id": number, "arcs": [[k]], "properties": {"name": f"Land {number}"}}
        for k, number in enumerate(dense)
    ]
    return {
        "transform": {"scale": [1.0, 1.0], "translate": [0.0, 0.0]},
        "arcs": arcs,
        "objects": {"countries": {"geometries": geometries}},
    }


def dotted(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """An outline with a point at every fiftieth of a side."""
    found = [
        (x + (x2 - x) * k / 50, y + (y2 - y) * k / 50)
        for (x, y), (x2, y2) in pairwise(points)
        for k in range(50)
    ]
    return [*found, points[0]]


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    return maps.level(world_of_today(), maps.Level("", 0.02, 0.5))


def test_a_level_has_the_states_of_1962(whole: dict[str, Any]) -> None:
    assert set(whole["names"].tolist()) == {
        "west_germany", "east_germany", "south_vietnam", "north_vietnam", "west_berlin", "china",
        "land_900",
    }  # fmt: skip


def test_a_level_leaves_specks_out(whole: dict[str, Any]) -> None:
    assert "land_901" not in whole["names"].tolist()
    finer = maps.level(world_of_today(), maps.Level("", 0.02, 0.01))
    assert "land_901" in finer["names"].tolist()


def test_large_states_are_painted_before_what_lies_within_them(whole: dict[str, Any]) -> None:
    order = [str(whole["names"][state]) for state in whole["states"]]
    assert order[-1] == "west_berlin"
    assert order.index("east_germany") < order.index("west_berlin")


def test_the_kinds_of_a_levels_lines(whole: dict[str, Any]) -> None:
    """Two cuts and the edge of an enclave are borders; the date line is the chart's seam."""
    kinds = whole["kinds"].tolist()
    assert kinds.count(1) == 3
    assert kinds.count(2) == 1
    assert kinds.count(0) >= 6


def test_the_arrays_of_a_level_fit_each_other(whole: dict[str, Any]) -> None:
    assert whole["lengths"].sum() == len(whole["steps_x"]) == len(whole["steps_y"])
    assert len(whole["starts"]) == len(whole["lengths"]) == len(whole["kinds"])
    assert whole["counts"].sum() == len(whole["refs"])
    assert len(whole["counts"]) == len(whole["states"])
    used = {ref if ref >= 0 else ~ref for ref in whole["refs"].tolist()}
    assert used == set(range(len(whole["starts"])))


def test_rings_of_a_level_are_closed(whole: dict[str, Any]) -> None:
    ends = np.cumsum(whole["lengths"].astype(int))
    steps = np.stack([whole["steps_x"], whole["steps_y"]], axis=1).astype(int)
    parts = np.split(steps, ends[:-1])
    first = whole["starts"]
    last = np.array([start + part.sum(axis=0) for start, part in zip(first, parts, strict=True)])

    def tips(ref: int) -> tuple[list[int], list[int]]:
        two = first[ref if ref >= 0 else ~ref].tolist(), last[ref if ref >= 0 else ~ref].tolist()
        return two if ref >= 0 else two[::-1]

    begin = 0
    for count in whole["counts"].tolist():
        ring = whole["refs"][begin : begin + count].tolist()
        begin += count
        for one, other in zip(ring, ring[1:] + ring[:1], strict=True):
            assert tips(one)[1] == tips(other)[0]


def test_the_game_reads_what_the_builder_packs(
    whole: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reader of the window and the writer here agree, to a thousandth of a degree."""
    folder = tmp_path / "map"
    folder.mkdir()
    np.savez_compressed(folder / "world.npz", **{f"{k}_0": v for k, v in whole.items()})
    monkeypatch.setattr(reader.paths, "assets", lambda: tmp_path)
    made = reader.world.__wrapped__(0)
    assert [name for name, _ in made.rings][-1] == "west_berlin"
    degrees = in_degrees(made.arc(made.rings[-1][1][0]))
    assert degrees[0].tolist() == pytest.approx(ENCLAVES["west_berlin"][0], abs=0.001)
    assert sorted(set(made.kinds.tolist())) == [0, 1, 2]


# Joining


def test_a_lake_between_the_parts_of_a_union_is_no_ring_of_it() -> None:
    """Two halves of a ring of land: the line around is kept, the hole in the middle is not."""
    outer = [line((5, 0), (10, 0), (10, 10), (5, 10)), line((5, 10), (0, 10), (0, 0), (5, 0))]
    inner = [line((5, 4), (6, 4), (6, 6), (5, 6)), line((5, 6), (4, 6), (4, 4), (5, 4))]
    seams = [line((5, 0), (5, 4)), line((5, 6), (5, 10))]
    world = Topology([*outer, *inner, *seams])
    right, left = [0, ~5, ~2, ~4], [1, 4, ~3, 5]
    (loop,) = maps.stitched(world, [right, left])
    assert set(loop) == {0, 1}


def test_parts_of_a_union_that_do_not_touch_stay_two_rings() -> None:
    world = Topology([line(*square(0, 0)), line(*square(30, 0))])
    assert sorted(maps.stitched(world, [[0], [1]])) == [[0], [1]]


def test_a_ring_is_walked_either_way() -> None:
    world = Topology([line((0, 0), (1, 0), (2, 0))])
    assert world.walk(0).tolist() == world.walk(~0)[::-1].tolist()
    assert world.outline([0]).tolist() == [[0, 0], [1000, 0]]


@pytest.mark.parametrize("place", [1, 2, 3])
def test_a_parted_arc_is_the_same_line(place: int) -> None:
    arc = line((0, 0), (1, 0), (2, 1), (3, 1), (4, 0))
    world = Topology([arc.copy()], [("a", [0])])
    world.split(0, place)
    assert [world.arcs[0][-1].tolist()] == [world.arcs[1][0].tolist()]
    assert len(world.arcs[0]) + len(world.arcs[1]) == len(arc) + 1
    assert world.outline(world.rings[0][1]).tolist() == arc[:-1].tolist()


@pytest.mark.parametrize("whole_way", [[(0, 0), (0, 0)], [(0, 0), (1, 1)]])
def test_the_shortest_lines_are_left_as_they_are(whole_way: list[tuple[float, float]]) -> None:
    assert maps.thinned(line(*whole_way), 0.1).tolist() == line(*whole_way).tolist()


@pytest.mark.parametrize("lat", [0, 45, 70])
def test_a_degree_of_longitude_counts_less_in_the_north(lat: float) -> None:
    """A bulge of half a degree eastwards is kept at the equator and dropped near the pole."""
    bulge = line((0, lat - 2), (0.5, lat), (0, lat + 2))
    assert len(maps.thinned(bulge, 0.3)) == (3 if lat < 50 else 2)


def test_a_coast_has_no_seam_and_a_whole_edge_is_one() -> None:
    assert maps._turn(line((0, 0), (5, 5))) is None
    assert maps.at_the_seam(Topology([line((0, 0), (5, 5))])) == set()
    edge = Topology([line((180, 60), (180, 65)), line((-180, -90), (0, -90), (180, -90))])
    assert maps.at_the_seam(edge) == {0, 1}

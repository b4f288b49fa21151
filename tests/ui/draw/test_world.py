"""The world of 1962: its states and lines, and what of them a picture shows."""

import math
from itertools import pairwise

import numpy as np
import pytest

from game import paths
from game.engine.plot import Place
from game.ui.draw.projection import Points, Projection
from game.ui.draw.world import (
    BORDER,
    COAST,
    SEAM,
    caps,
    clipped,
    crossing,
    level_for,
    runs,
    seen,
    world,
)

LEVELS = (0, 1, 2)
SIZE = (768, 524)


def look(centre: Place, miles: float) -> Projection:
    return Projection(centre, SIZE[0] / math.radians(miles / 60), SIZE[0] / 2, SIZE[1] / 2)


def inside(ring: Points, x: float, y: float) -> bool:
    """Whether a point lies in a ring, by the crossings of a ray."""
    crossings = 0
    for (ax, ay), (bx, by) in pairwise([*ring.tolist(), ring[0].tolist()]):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            crossings += 1
    return crossings % 2 == 1


def state_at(place: Place, level: int = 2) -> str:
    """The state that a place lies in: the last painted there; nothing at sea."""
    around = look(place, 600)
    x, y = SIZE[0] / 2, SIZE[1] / 2
    found = [state for state, ring in seen(around, SIZE, level).lands if inside(ring, x, y)]
    return found[-1] if found else ""


@pytest.mark.parametrize(
    ("place", "state"),
    [
        ((-82.0, 22.9), "cuba"),
        ((-80.5, 27.0), "united_states"),
        ((-66.4, 18.2), "united_states"),
        ((37.6, 55.7), "soviet_union"),
        ((30.5, 50.4), "soviet_union"),
        ((24.7, 59.2), "soviet_union"),
        ((69.2, 41.3), "soviet_union"),
        ((34.1, 45.0), "soviet_union"),
        ((7.1, 50.7), "west_germany"),
        ((9.7, 52.4), "west_germany"),
        ((11.6, 48.1), "west_germany"),
        ((12.4, 51.3), "east_germany"),
        ((13.7, 51.05), "east_germany"),
        ((11.0, 51.0), "east_germany"),
        ((11.4, 53.6), "east_germany"),
        ((13.28, 52.51), "west_berlin"),
        ((13.50, 52.53), "east_germany"),
        ((14.4, 50.1), "czechoslovakia"),
        ((19.2, 48.7), "czechoslovakia"),
        ((20.5, 44.5), "yugoslavia"),
        ((15.9, 45.6), "yugoslavia"),
        ((32.8, 39.8), "turkey"),
        ((106.5, 11.0), "south_vietnam"),
        ((105.5, 21.0), "north_vietnam"),
        ((90.4, 24.0), "pakistan"),
        ((-70.0, 30.0), ""),
        ((-86.0, 25.0), ""),
    ],
)
def test_whose_land_it_was(place: Place, state: str) -> None:
    assert state_at(place) == state


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    ("place", "state"),
    [
        ((-100.0, 40.0), "united_states"),
        ((60.0, 55.0), "soviet_union"),
        ((8.0, 50.0), "west_germany"),
        ((-65.0, 28.0), ""),
    ],
)
def test_every_level_tells_the_great_states(level: int, place: Place, state: str) -> None:
    assert state_at(place, level) == state


@pytest.mark.parametrize("level", LEVELS)
def test_no_state_of_today_is_left(level: int) -> None:
    states = {state for state, _ in world(level).rings}
    assert not states & {"russia", "germany", "276", "ukraine", "croatia", "czechia", "vietnam"}
    assert states >= {"soviet_union", "west_germany", "east_germany", "west_berlin", "cuba"}


@pytest.mark.parametrize("level", LEVELS)
def test_every_ring_is_closed(level: int) -> None:
    source = world(level)
    for _, refs in source.rings:
        ends = [source.arc(r)[[0, -1]] if r >= 0 else source.arc(~r)[[-1, 0]] for r in refs]
        for (_, end), (start, _) in pairwise([*ends, ends[0]]):
            assert np.abs(end - start).max() < 1e-4


@pytest.mark.parametrize("level", LEVELS)
def test_a_line_of_two_states_is_a_border_and_any_other_a_coast(level: int) -> None:
    source = world(level)
    uses = np.zeros(len(source.kinds), int)
    for state, refs in source.rings:
        for ref in refs:
            uses[ref if ref >= 0 else ~ref] += 2 if state == "west_berlin" else 1
    assert set(source.kinds[uses > 1]) == {BORDER}
    assert set(source.kinds[uses == 1]) <= {COAST, SEAM}


@pytest.mark.parametrize("level", LEVELS)
def test_the_points_of_a_line_lie_near_each_other(level: int) -> None:
    """No line crosses the chart, as it would if it met the date line from the wrong side."""
    source = world(level)
    for number in np.flatnonzero(source.kinds != SEAM):
        steps = np.linalg.norm(np.diff(source.arc(int(number)), axis=0), axis=1)
        assert steps.max() < 0.6


def test_finer_levels_have_more_points() -> None:
    sizes = [len(world(level).points) for level in LEVELS]
    assert sizes == sorted(sizes)
    assert sizes[2] > 5 * sizes[0]


def test_a_level_is_read_once() -> None:
    assert world(0) is world(0)


@pytest.mark.parametrize(("miles", "level"), [(400, 2), (1750, 2), (5000, 1), (20000, 0)])
def test_the_closer_one_looks_the_finer_the_level(miles: float, level: int) -> None:
    assert level_for(look((0, 0), miles).scale) == level


def test_only_what_is_in_sight_is_shown() -> None:
    shown = {state for state, _ in seen(look((-75.0, 25.0), 1500), SIZE).lands}
    assert "cuba" in shown
    assert not shown & {"soviet_union", "turkey", "australia", "brazil"}


def test_lands_are_cut_to_a_little_more_than_the_picture() -> None:
    for _, ring in seen(look((-85.0, 35.0), 1500), SIZE).lands:
        assert ring.min() >= -8.001
        assert ring[:, 0].max() <= SIZE[0] + 8.001
        assert ring[:, 1].max() <= SIZE[1] + 8.001


def test_a_picture_within_a_state_is_that_state_alone() -> None:
    shown = seen(look((-100.0, 40.0), 100), SIZE)
    assert [state for state, _ in shown.lands] == ["united_states"]
    assert np.ptp(shown.lands[0][1], axis=0).tolist() == [SIZE[0] + 16, SIZE[1] + 16]
    assert not shown.coasts
    assert not shown.borders


def test_the_inner_border_of_germany_is_a_border() -> None:
    shown = seen(look((11.0, 52.2), 60), SIZE)
    assert {state for state, _ in shown.lands} == {"west_germany", "east_germany"}
    assert shown.borders
    assert not shown.coasts


def test_the_globe_draws_no_line_of_its_far_side() -> None:
    globe = Projection((-60.0, 40.0), 100, 100, 100, globe=True)
    shown = seen(globe, (200, 200))
    for line in shown.coasts:
        assert np.hypot(*(line - 100).T).max() <= 100.01
    assert sum(len(line) for line in shown.coasts) < len(world(0).points)


def test_a_ring_is_cut_along_all_four_edges() -> None:
    diamond = np.array([(5.0, -5.0), (15.0, 5.0), (5.0, 15.0), (-5.0, 5.0)])
    found = clipped(diamond, (0, 0, 10, 10))
    assert found.min() >= 0
    assert found.max() <= 10
    x, y = found.T
    assert abs(float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))) / 2 == pytest.approx(100)


def test_a_ring_within_the_box_is_left_alone_and_one_outside_is_gone() -> None:
    square = np.array([(1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 2.0)])
    assert clipped(square, (0, 0, 10, 10)) is square
    assert len(clipped(square + 50, (0, 0, 10, 10))) == 0


def test_a_box_within_a_ring_is_all_of_it() -> None:
    large = np.array([(-90.0, -90.0), (90.0, -90.0), (90.0, 90.0), (-90.0, 90.0)])
    found = clipped(large, (0, 0, 10, 10))
    assert {tuple(point) for point in found.tolist()} == {(0, 0), (10, 0), (10, 10), (0, 10)}


def test_points_in_one_pixel_are_one_point() -> None:
    for _, ring in seen(look((-75.0, 25.0), 1500), SIZE).lands:
        cells = np.round(ring / 0.6)
        same = (cells[1:] == cells[:-1]).all(axis=1)
        assert same.sum() <= len(ring) / 2


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ([], []),
        ([False], []),
        ([True], [(0, 1)]),
        ([True, True, False, True], [(0, 2), (3, 4)]),
        ([False, True, True, False], [(1, 3)]),
    ],
)
def test_runs_of_truths(row: list[bool], found: list[tuple[int, int]]) -> None:
    assert runs(np.array(row, bool)) == found


def test_a_step_crosses_the_picture_where_its_box_touches_it() -> None:
    line = np.array([(-50.0, 5.0), (50.0, 5.0), (50.0, -90.0), (-90.0, -90.0)])
    assert crossing(line, (20, 20)).tolist() == [True, False, False]


def test_a_cap_holds_all_its_points() -> None:
    source = world(0)
    centres, radii = caps(source.points, source.first)
    for number in range(0, len(centres), 17):
        angles = np.arccos(np.clip(source.arc(number) @ centres[number], -1, 1))
        assert angles.max() <= radii[number] + 1e-6


def test_the_list_of_states_names_them_all() -> None:
    listed = (paths.assets() / "map" / "states.txt").read_text(encoding="utf-8").split()
    assert listed == sorted(listed)
    assert set(listed) == {state for level in LEVELS for state, _ in world(level).rings}


def test_the_map_is_small() -> None:
    assert (paths.assets() / "map" / "world.npz").stat().st_size < 400 * 1024


def test_the_licence_of_the_packing_travels_with_the_map() -> None:
    text = (paths.assets() / "map" / "LICENSE.txt").read_text(encoding="utf-8")
    assert "Michael Bostock" in text
    assert "made with Natural Earth" in (paths.assets() / "PROVENANCE.md").read_text("utf-8")


WEST_OF_IT = {
    "Lübeck": (10.69, 53.87),
    "Lauenburg": (10.53, 53.37),
    "Lüneburg": (10.41, 53.25),
    "Wittingen": (10.73, 52.73),
    "Wolfsburg": (10.79, 52.42),
    "Helmstedt": (11.00, 52.23),
    "Goslar": (10.43, 51.91),
    "Duderstadt": (10.25, 51.51),
    "Göttingen": (9.93, 51.53),
    "Bad Hersfeld": (9.70, 50.87),
    "Fulda": (9.68, 50.55),
    "Coburg": (10.96, 50.26),
    "Kronach": (11.33, 50.24),
    "Hof": (11.92, 50.31),
}
EAST_OF_IT = {
    "Wismar": (11.46, 53.89),
    "Ludwigslust": (11.50, 53.32),
    "Salzwedel": (11.16, 52.85),
    "Gardelegen": (11.39, 52.53),
    "Marienborn": (11.13, 52.20),
    "Halberstadt": (11.05, 51.90),
    "Wernigerode": (10.79, 51.83),
    "Nordhausen": (10.79, 51.50),
    "Heiligenstadt": (10.14, 51.38),
    "Eisenach": (10.32, 50.97),
    "Meiningen": (10.42, 50.57),
    "Sonneberg": (11.17, 50.36),
    "Schleiz": (11.81, 50.58),
    "Plauen": (12.13, 50.49),
    "Rügen": (13.45, 54.43),
}


@pytest.mark.parametrize("town", WEST_OF_IT)
def test_the_inner_border_leaves_these_towns_in_the_west(town: str) -> None:
    assert state_at(WEST_OF_IT[town]) == "west_germany"


@pytest.mark.parametrize("town", EAST_OF_IT)
def test_the_inner_border_leaves_these_towns_in_the_east(town: str) -> None:
    assert state_at(EAST_OF_IT[town]) == "east_germany"


IN_WEST_BERLIN = {
    "Tempelhof": (13.40, 52.473),
    "Tegel": (13.29, 52.56),
    "Spandau": (13.20, 52.53),
    "Zehlendorf": (13.26, 52.43),
    "Wannsee": (13.18, 52.42),
    "Kreuzberg": (13.40, 52.495),
    "Wedding": (13.36, 52.55),
    "Neukölln": (13.44, 52.475),
    "Rudow": (13.48, 52.425),
}
NOT_IN_IT = {
    "Alexanderplatz": (13.413, 52.522),
    "Pankow": (13.42, 52.57),
    "Köpenick": (13.58, 52.45),
    "Lichtenberg": (13.50, 52.51),
    "Potsdam": (13.06, 52.40),
    "Teltow": (13.27, 52.39),
}


@pytest.mark.parametrize("quarter", IN_WEST_BERLIN)
def test_these_quarters_were_west_berlin(quarter: str) -> None:
    assert state_at(IN_WEST_BERLIN[quarter]) == "west_berlin"


@pytest.mark.parametrize("place", NOT_IN_IT)
def test_these_places_were_not(place: str) -> None:
    assert state_at(NOT_IN_IT[place]) == "east_germany"


@pytest.mark.parametrize(
    ("place", "state"),
    [
        ((-75.115, 19.93), "united_states"),
        ((-75.5, 20.3), "cuba"),
        ((-82.85, 21.7), "cuba"),
        ((-152.0, 65.0), "united_states"),
        ((-155.5, 19.6), "united_states"),
        ((20.5, 54.7), "soviet_union"),
        ((142.8, 50.0), "soviet_union"),
        ((-175.0, 66.6), "soviet_union"),
        ((178.0, 68.0), "soviet_union"),
        ((76.9, 43.2), "soviet_union"),
        ((44.8, 41.7), "soviet_union"),
        ((28.8, 47.0), "soviet_union"),
        ((50.0, 41.0), ""),
        ((21.1, 42.6), "yugoslavia"),
        ((14.5, 46.0), "yugoslavia"),
        ((18.4, 43.8), "yugoslavia"),
        ((30.0, 7.0), "sudan"),
        ((39.0, 15.3), "ethiopia"),
        ((44.0, 9.6), "somalia"),
        ((33.2, 35.3), "cyprus"),
    ],
)
def test_edges_of_the_great_states_and_others_that_were_one(place: Place, state: str) -> None:
    assert state_at(place) == state

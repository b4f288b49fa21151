"""From the globe to a picture and back, and lines on the globe."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.draw.projection import (
    MILES,
    Projection,
    bearing,
    circle,
    dashes,
    great_circle,
    in_degrees,
    miles_between,
    on_sphere,
    path,
)

HAVANA = (-82.38, 23.13)
MOSCOW = (37.62, 55.75)
WASHINGTON = (-77.04, 38.9)
MAP = Projection((-72.5, 27.2), 1500.0, 384.0, 262.0)
GLOBE = Projection((-40.0, 50.0), 100.0, 120.0, 120.0, globe=True)


@pytest.mark.parametrize("place", [HAVANA, MOSCOW, (0.0, 0.0), (179.5, -60.0), (-180.0, 89.0)])
def test_the_sphere_and_degrees_are_one_another_s_inverse(place: tuple[float, float]) -> None:
    point = on_sphere([place])
    assert np.linalg.norm(point) == pytest.approx(1.0)
    assert in_degrees(point)[0] == pytest.approx(place)


@pytest.mark.parametrize("projection", [MAP, GLOBE])
def test_the_centre_lies_where_it_is_told(projection: Projection) -> None:
    assert projection.at(projection.centre) == pytest.approx((projection.x, projection.y))


@pytest.mark.parametrize("projection", [MAP, GLOBE])
def test_north_is_up_and_east_is_right(projection: Projection) -> None:
    lon, lat = projection.centre
    north, east = projection.at((lon, lat + 2)), projection.at((lon + 2, lat))
    assert north[1] < projection.y
    assert north[0] == pytest.approx(projection.x)
    assert east[0] > projection.x


@pytest.mark.parametrize("pixel", [(0, 0), (384, 262), (768, 10), (300.5, 500.25)])
def test_a_pixel_of_the_map_is_a_place_and_the_place_that_pixel(
    pixel: tuple[float, float],
) -> None:
    assert MAP.at(MAP.place(*pixel)) == pytest.approx(pixel, abs=1e-6)


@pytest.mark.parametrize("pixel", [(120, 120), (60, 90), (200, 130)])
def test_a_pixel_of_the_globe_is_a_place_and_the_place_that_pixel(
    pixel: tuple[float, float],
) -> None:
    assert GLOBE.at(GLOBE.place(*pixel)) == pytest.approx(pixel, abs=1e-6)


def test_beyond_the_rim_of_the_globe_the_nearest_place_on_it_is_meant() -> None:
    x, y = GLOBE.at(GLOBE.place(1000, 120))
    assert (x, y) == pytest.approx((220, 120), abs=1e-4)


def test_equal_areas_stay_equal() -> None:
    """The picture of a degree square far from the centre is as large as one near it, per
    square mile: what Lambert's projection is for."""

    def area(lon: float, lat: float) -> float:
        corners = MAP.places([(lon, lat), (lon + 1, lat), (lon + 1, lat + 1), (lon, lat + 1)])
        x, y = corners.T
        drawn = abs(float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))) / 2
        band = math.sin(math.radians(lat + 1)) - math.sin(math.radians(lat))
        return drawn / band

    assert area(-72, 27) == pytest.approx(area(-40, 5), rel=2e-3)
    assert area(-72, 27) == pytest.approx(area(-110, 55), rel=2e-3)


def test_the_globe_shows_its_near_half_alone() -> None:
    near, far = on_sphere([(-40.0, 20.0)]), on_sphere([(140.0, -20.0)])
    assert GLOBE.front(near)[0]
    assert not GLOBE.front(far)[0]


def test_what_lies_behind_the_globe_comes_to_its_rim() -> None:
    x, y = GLOBE.at((100.0, -20.0))
    assert math.hypot(x - 120, y - 120) == pytest.approx(100.0)


@pytest.mark.parametrize("projection", [MAP, GLOBE])
def test_reach_is_the_angle_to_the_edge(projection: Projection) -> None:
    angle = projection.reach(60)
    lon, lat = projection.centre
    x, y = projection.at((lon, lat + math.degrees(angle)))
    assert math.hypot(x - projection.x, y - projection.y) == pytest.approx(60)


def test_a_distance_in_pixels_is_that_of_the_map_near_its_centre() -> None:
    lon, lat = MAP.centre
    up = MAP.y - MAP.at((lon, lat + 1))[1]
    assert MAP.pixels(MILES) == pytest.approx(up, rel=1e-3)


def test_a_great_circle_goes_from_end_to_end_in_equal_steps() -> None:
    way = great_circle(MOSCOW, WASHINGTON, 10)
    assert len(way) == 11
    assert way[0] == pytest.approx(MOSCOW)
    assert way[-1] == pytest.approx(WASHINGTON)
    steps = [miles_between(tuple(a), tuple(b)) for a, b in pairwise(way)]
    assert max(steps) == pytest.approx(min(steps))


def test_a_great_circle_to_moscow_leads_over_the_north() -> None:
    assert great_circle(WASHINGTON, MOSCOW)[:, 1].max() > 60


def test_a_way_that_leads_nowhere_stays_where_it_is() -> None:
    assert great_circle(HAVANA, HAVANA, 4).tolist() == [list(HAVANA)] * 5


def test_a_path_visits_each_of_its_stops() -> None:
    stops = [(-60.0, 30.0), (-65.0, 27.0), (-70.0, 24.0)]
    way = path(stops, 6)
    assert len(way) == 13
    assert [way[i].tolist() for i in (0, 6, 12)] == [pytest.approx(stop) for stop in stops]


def test_a_path_of_one_place_is_that_place() -> None:
    assert path([HAVANA]).tolist() == [list(HAVANA)]


@pytest.mark.parametrize(
    ("a", "b", "miles"),
    [
        (HAVANA, (-80.19, 25.77), 198),
        (WASHINGTON, MOSCOW, 4228),
        ((0.0, 0.0), (0.0, 1.0), 60),
        ((0.0, 0.0), (180.0, 0.0), 10800),
    ],
)
def test_distances_in_nautical_miles(
    a: tuple[float, float], b: tuple[float, float], miles: float
) -> None:
    assert miles_between(a, b) == pytest.approx(miles, rel=0.01)


@pytest.mark.parametrize(
    ("b", "course"), [((0.0, 1.0), 0), ((1.0, 0.0), 90), ((0.0, -1.0), 180), ((-1.0, 0.0), 270)]
)
def test_courses_from_north_clockwise(b: tuple[float, float], course: float) -> None:
    assert bearing((0.0, 0.0), b) == pytest.approx(course)


def test_every_point_of_a_circle_is_as_far_from_its_middle() -> None:
    found = circle((-74.2, 20.2), 500)
    far = [miles_between((-74.2, 20.2), (lon, lat)) for lon, lat in found.tolist()]
    assert min(far) == pytest.approx(500)
    assert max(far) == pytest.approx(500)
    assert found[0] == pytest.approx(found[-1])


@pytest.mark.parametrize("arc", [(0.0, 90.0), (300.0, 30.0)])
def test_an_arc_goes_clockwise_from_its_first_bearing_to_its_second(
    arc: tuple[float, float],
) -> None:
    found = [(lon, lat) for lon, lat in circle((10.0, 50.0), 60, arc).tolist()]
    courses = [bearing((10.0, 50.0), place) for place in found]
    assert math.cos(math.radians(courses[0] - arc[0])) == pytest.approx(1)
    assert math.cos(math.radians(courses[-1] - arc[1])) == pytest.approx(1)
    turns = [(b - a) % 360 for a, b in pairwise(courses)]
    assert sum(turns) == pytest.approx((arc[1] - arc[0]) % 360)


def test_a_circle_across_the_date_line_stays_in_degrees() -> None:
    found = circle((179.0, 10.0), 300)
    assert found[:, 0].min() >= -180
    assert found[:, 0].max() <= 180


def test_one_place_and_many_are_laid_flat_alike() -> None:
    for projection in (MAP, GLOBE):
        for place in (HAVANA, MOSCOW, (120.0, -35.0)):
            assert projection.at(place) == pytest.approx(projection.places([place])[0].tolist())


def test_dashes_have_their_length_and_leave_their_gaps() -> None:
    found = dashes([(0.0, 0.0), (60.0, 0.0), (60.0, 40.0)], 10, 5)
    lengths = [sum(math.dist(a, b) for a, b in pairwise(part)) for part in found]
    assert lengths == pytest.approx([10] * 7)
    assert found[0] == [(0, 0), (10, 0)]
    assert found[1][0] == (15, 0)


def test_a_dash_turns_the_corner_of_its_line() -> None:
    line = [(0.0, 0.0), (5.0, 0.0), (5.0, 5.0)]
    assert dashes(line, 100, 5) == [line]


def test_a_dash_goes_on_over_many_short_steps() -> None:
    line = [(float(x), 0.0) for x in range(31)]
    found = dashes(line, 8, 4)
    assert [(part[0], part[-1]) for part in found] == [
        ((0, 0), (8, 0)),
        ((12, 0), (20, 0)),
        ((24, 0), (30, 0)),
    ]


def test_a_line_without_length_has_no_dash() -> None:
    assert dashes([(1.0, 1.0)], 8, 4) == []


# Properties, over the whole globe

lons, lats = st.floats(-179, 179), st.floats(-85, 85)
somewhere = st.tuples(lons, lats)


@given(somewhere, somewhere)
def test_a_distance_is_the_same_both_ways_and_no_longer_than_half_the_globe(
    a: tuple[float, float], b: tuple[float, float]
) -> None:
    assert miles_between(a, b) == pytest.approx(miles_between(b, a))
    assert 0 <= miles_between(a, b) <= 180 * MILES + 1e-6


@given(somewhere, somewhere, somewhere)
def test_no_detour_is_shorter(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]
) -> None:
    assert miles_between(a, c) <= miles_between(a, b) + miles_between(b, c) + 1e-3


@given(somewhere, st.floats(5, 3000), st.floats(0, 359))
def test_who_goes_on_a_course_arrives_at_its_distance(
    start: tuple[float, float], far: float, course: float
) -> None:
    """The first point of an arc lies at its bearing and its radius."""
    lon, lat = circle(start, far, (course, course + 1)).tolist()[0]
    assert miles_between(start, (lon, lat)) == pytest.approx(far, abs=0.01)
    off = (bearing(start, (lon, lat)) - course + 180) % 360 - 180
    assert abs(off) < 0.1


@given(somewhere, st.floats(-300, 300), st.floats(-200, 200))
def test_pixel_and_place_belong_together_wherever_one_looks(
    centre: tuple[float, float], right: float, down: float
) -> None:
    look = Projection(centre, 900.0, 384.0, 262.0)
    x, y = 384 + right, 262 + down
    assert look.at(look.place(x, y)) == pytest.approx((x, y), abs=1e-3)


@given(st.lists(st.tuples(st.floats(0, 99), st.floats(0, 99)), min_size=2, max_size=8))
def test_dashes_are_never_longer_than_asked(points: list[tuple[float, float]]) -> None:
    whole = sum(math.dist(a, b) for a, b in pairwise(points))
    parts = dashes(points, 7, 4)
    lengths = [sum(math.dist(a, b) for a, b in pairwise(part)) for part in parts]
    assert all(length <= 7 + 1e-6 for length in lengths)
    assert sum(lengths) <= whole + 1e-6
    assert sum(lengths) >= whole * 7 / 11 - 7

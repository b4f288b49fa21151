"""The plot compiled for a seat: what it keeps, for whom, and when it is made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.charts import Chart, Charts, Course, Fix, sightings_of
from game.engine.compile import compile_model
from game.engine.plot import Place
from game.engine.sight.plot import Leg, whereabouts
from game.engine.state import State
from game.scenario.format import PlotMark, Sighting
from game.scenario.places import distance
from tests.engine.tables import EAST, WEST
from tests.oracle.small import plain_choice, small

Plain = dict[str, Any]


def a_mark(**more: Any) -> Plain:
    return {"kind": "tanker", "title": "T", "judgement": "made up", "at": [1, 2], **more}


def charts_of(marks: Plain) -> Charts:
    plot = {"title": "M", "centre": [1, 2], "span": 3, "marks": marks}
    return compile_model(small(plot=plot, choices={EAST: {"sail": plain_choice()}})).charts


def test_each_seat_has_a_chart_that_is_made_once() -> None:
    charts = charts_of({"it": a_mark()})
    assert charts.of(EAST) is charts.of(EAST) is not charts.of(WEST)


def test_without_a_plot_there_is_no_chart() -> None:
    charts = compile_model(small()).charts
    assert charts.of(EAST) is None and charts.of(EAST) is None


def test_an_unknown_seat_is_refused() -> None:
    with pytest.raises(KeyError):
        charts_of({}).of("north")


def test_a_chart_holds_only_what_its_seat_may_see() -> None:
    """What only the other may name is not even compiled."""
    charts = charts_of(
        {
            "hers": a_mark(when="done.east.sail", seen={EAST: {"after": "east.sail"}}),
            "his": a_mark(seen={WEST: [{"when": "heat > 1"}, {}]}),
            "both": a_mark(courses=[{"after": "east.sail", "seats": [EAST]}]),
        }
    )
    east, west = charts.of(EAST), charts.of(WEST)
    assert east is not None and west is not None
    assert [mark.sightings[0].plain.id for mark in east.marks] == ["hers", "both"]
    assert [mark.sightings[0].plain.id for mark in west.marks] == ["his", "both"]
    assert [len(mark.courses) for mark in (east.marks[1], west.marks[1])] == [1, 0]
    assert [mark.moves for mark in (east.marks[1], west.marks[1])] == [True, False]


def test_lengths_of_time_are_whole_minutes() -> None:
    way = {"every": 0.0041, "lag": 0.26}
    chart = charts_of({"it": a_mark(seen={EAST: way})}).of(EAST)
    assert chart is not None
    (seen,) = chart.marks[0].sightings
    assert (seen.every, seen.lag) == (1, 16), "never a report in no time"


@pytest.mark.parametrize(
    ("seen", "ways"),
    [
        ("public", [Sighting()]),
        ({EAST: {"lag": 1, "every": 2}}, [Sighting(every=2.0, lag=1)]),
        ({EAST: [{"sure": False}, {}]}, [Sighting(sure=False), Sighting()]),
        ({WEST: {}}, []),
        ({}, []),
    ],
)
def test_the_ways_in_which_a_seat_sees(seen: object, ways: list[Sighting]) -> None:
    mark = PlotMark.model_validate(a_mark(seen=seen))
    assert sightings_of(mark, EAST) == ways


def never(_: State) -> float:
    raise AssertionError("a leg has been taken already")


def leg(start: int, to: Sequence[Place], knots: float) -> Leg:
    return Leg(start, Course(never, 0, tuple(to), knots, None))


def walked(at: Place, legs: Sequence[Leg], now: int) -> Place:
    """The same by walking: a sixtieth of a knot a minute, towards what is next on the last leg."""
    waiting: list[Place] = []
    knots = 0.0
    for minute in range(now):
        for each in legs:
            if each.start == minute:
                waiting, knots = list(each.course.to), each.course.knots
        left = knots / 60
        while waiting and left > 0:
            length = distance(at, waiting[0])
            if length <= left:
                at, left = waiting.pop(0), left - length
            else:
                share = left / length
                (x, y), (a, b) = at, waiting[0]
                at, left = (x + (a - x) * share, y + (b - y) * share), 0
    return at


near = st.tuples(st.floats(-1, 1), st.floats(-1, 1))
legs_made = st.builds(leg, st.integers(0, 300), st.lists(near, max_size=3), st.floats(1, 40))


@settings(max_examples=60, deadline=None)
@given(near, st.lists(legs_made, max_size=3), st.integers(1, 400))
def test_it_is_where_one_comes_by_walking(at: Place, legs: list[Leg], now: int) -> None:
    legs.sort(key=lambda each: each.start)
    found, bound = whereabouts([Fix(0, at)], legs, now)
    assert distance(found, walked(at, legs, now)) < 0.2
    if bound is not None:
        assert bound in [place for each in legs for place in each.course.to]
        assert legs[0].start <= now


@given(st.lists(near, min_size=2, max_size=5), st.data())
def test_a_track_passes_its_fixes_and_stays_between_them(places: list[Place], data: Any) -> None:
    fixes = [Fix(100 * number, place) for number, place in enumerate(places)]
    for fix in fixes:
        assert whereabouts(fixes, [], fix.at)[0] == pytest.approx(fix.place)
    number = data.draw(st.integers(0, len(places) - 2))
    now = data.draw(st.integers(100 * number, 100 * number + 99))
    found, bound = whereabouts(fixes, [], now)
    before, after = places[number], places[number + 1]
    way = distance(before, after)
    assert distance(before, found) + distance(found, after) == pytest.approx(way, abs=0.01)
    assert bound == (after if before != after else None)


def test_a_leg_that_begins_later_does_not_count_yet() -> None:
    fixes = [Fix(0, (0, 0)), Fix(600, (0, 1))]
    assert whereabouts(fixes, [leg(301, [], 5)], 300)[0] == pytest.approx((0, 0.5))
    assert whereabouts(fixes, [leg(200, [], 5)], 300)[0] == pytest.approx((0, 1 / 3))


def test_a_leg_from_before_the_track_begins_at_its_first_fix() -> None:
    fixes = [Fix(600, (0, 0)), Fix(1200, (0, 1))]
    found, bound = whereabouts(fixes, [leg(0, [(1, 0)], 3)], 600)
    assert (found, bound) == (pytest.approx((0.5, 0)), (1, 0))


# What is compiled


def chart_of(marks: Plain, seat: str = EAST, **head: Any) -> Chart:
    plot = {"title": "M", "centre": [1, 2], "span": 3, "marks": marks, **head}
    made = compile_model(small(plot=plot, choices={EAST: {"sail": plain_choice()}})).charts.of(seat)
    assert made is not None
    return made


def test_a_title_that_only_the_other_has_is_empty() -> None:
    assert chart_of({}, title={WEST: "His"}).title == ""
    assert chart_of({}, WEST, title={WEST: "His"}).title == "His"


def test_the_frame_of_one_seat_leaves_the_others_alone() -> None:
    frames = {WEST: {"centre": [7, 8], "span": 9}}
    assert (chart_of({}, frames=frames).centre, chart_of({}, frames=frames).span) == ((1, 2), 3)
    west = chart_of({}, WEST, frames=frames)
    assert (west.centre, west.span) == ((7, 8), 9)


def test_marks_keep_the_order_of_the_file() -> None:
    marks = {name: a_mark() for name in ("c", "a", "b")}
    assert [each.sightings[0].plain.id for each in chart_of(marks).marks] == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ([[0, 0], [2, 2]], (2, 2)),
        ([[0, 0], [1, 1], [2, 2]], (1, 1)),
        ([[0, 0], [1, 1], [2, 2], [3, 3]], (2, 2)),
    ],
)
def test_a_line_is_named_in_the_middle_of_its_path(path: list[Plain], named: Place) -> None:
    line = {"kind": "line", "title": "L", "judgement": "made up", "path": path}
    mark = chart_of({"it": line}).marks[0]
    assert mark.fixes == (Fix(0, named),)
    assert mark.sightings[0].plain.track == tuple(tuple(place) for place in path)
    assert not mark.moves


def test_a_way_of_seeing_may_have_words_of_its_own() -> None:
    ways = [{"when": "heat > 1", "title": "Perhaps", "note": "", "sure": False, "doubt": 4}, {}]
    first, second = chart_of({"it": a_mark(note="N", seen={EAST: ways})}).marks[0].sightings
    assert (first.plain.title, first.plain.note, first.plain.sure) == ("Perhaps", "", False)
    assert (second.plain.title, second.plain.note, second.plain.sure) == ("T", "N", True)
    assert (first.plain.doubt, second.plain.doubt) == (4, 0)
    assert first.when is not None
    assert second.when is None


@pytest.mark.parametrize(
    ("way", "every"), [({}, 0), ({"every": "once"}, -1), ({"every": 2}, 120), ({"every": 0.5}, 30)]
)
def test_how_often_a_report_is_made(way: Plain, every: int) -> None:
    assert chart_of({"it": a_mark(seen={EAST: way})}).marks[0].sightings[0].every == every


def test_reports_begin_with_the_calendar_unless_a_moment_is_named() -> None:
    model = compile_model(small())
    first = int(model.index.instants[0])
    early, late = (
        chart_of({"it": a_mark(seen={EAST: way})}).marks[0].sightings[0]
        for way in ({}, {"at": "1962-01-01 06:30"})
    )
    assert (early.start, late.start) == (first, first + 390)


def test_a_ring_keeps_its_size_and_its_arc() -> None:
    ring = a_mark(kind="ring", radius=40, arc=[300, 20], side=WEST)
    plain = chart_of({"it": ring}).marks[0].sightings[0].plain
    assert (plain.radius, plain.arc, plain.side) == (40, (300, 20), WEST)
    assert chart_of({"it": a_mark()}).marks[0].sightings[0].plain.radius == 0


@pytest.mark.parametrize(("hours", "delay"), [(0, 0), (-2.5, -150), (0.1, 6), (1000, 60_000)])
def test_a_course_begins_so_many_minutes_after_its_deed(hours: float, delay: int) -> None:
    turn = {"after": "east.sail", "hours": hours, "to": [[3, 4]], "knots": 7, "seats": [EAST]}
    (course,) = chart_of({"it": a_mark(courses=[turn])}).marks[0].courses
    assert (course.delay, course.to, course.knots) == (delay, ((3, 4),), 7)


def test_whoever_is_at_its_end_lies_still() -> None:
    found, bound = whereabouts([Fix(0, (0, 0))], [leg(0, [(0, 1)], 60)], 90)
    assert (found, bound) == ((0, 1), None)


def test_before_its_first_fix_it_lies_there() -> None:
    fixes = [Fix(600, (5, 5)), Fix(1200, (6, 6))]
    assert whereabouts(fixes, [], 0) == ((5, 5), None)
    assert whereabouts(fixes, [], 9999) == ((6, 6), None)

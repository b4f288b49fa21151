"""A seat's map: what is on it, where things are, how old the news is, and what stays private."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.plot import Mark, Plot
from game.engine.sight.plot import plot_of
from game.engine.turn import start
from game.scenario.format import Scenario
from tests.engine.hidden import flipped
from tests.engine.sight.test_views import both_seats, model_of
from tests.engine.tables import ALWAYS, EAST, WEST, MakeTable, Table
from tests.oracle.small import plain_choice, plain_event, small

Plain = dict[str, Any]

FIRST, SECOND, THIRD = "1962-01-01 00:00", "1962-01-01 12:00", "1962-01-02 00:00"


def mark(kind: str = "merchant", **more: Any) -> Plain:
    """A mark at 0, 0 unless the test moves it."""
    place = {} if {"track", "path"} & set(more) else {"at": [0, 0]}
    return {"kind": kind, "title": "A thing", "judgement": "made up", **place, **more}


def made(marks: Plain, head: Plain | None = None, **more: Any) -> Scenario:
    """The small scenario with a map, and two choices and an event to count from."""
    choices = {EAST: {"sail": plain_choice(), "show": plain_choice(public=True)}}
    events = {"storm": plain_event(hazard={"base": -20})}
    plot = {"title": "A map", "centre": [10, 20], "span": 300, "marks": marks, **(head or {})}
    return small(plot=plot, choices=choices, events=events, **more)


def plot(table: Table, seat: str = EAST) -> Plot:
    """The map that a seat has now."""
    found = table.game.plot(seat)
    assert found is not None
    return found


def seen(table: Table, name: str = "it", seat: str = EAST) -> Mark | None:
    """A mark on a seat's map, None if it is not there."""
    return next((each for each in plot(table, seat).marks if each.id == name), None)


def there(table: Table, name: str = "it", seat: str = EAST) -> Mark:
    """A mark that must be on a seat's map."""
    found = seen(table, name, seat)
    assert found is not None
    return found


TRACK = [{"at": FIRST, "place": [0, 0]}, {"at": "1962-01-01 20:00", "place": [0, 2]}]
"""Two degrees north in twenty hours: six knots."""


def test_a_scenario_without_a_plot_has_no_map(table: MakeTable) -> None:
    assert table(small()).game.plot(EAST) is None


def test_an_unknown_seat_has_no_map(table: MakeTable) -> None:
    with pytest.raises(KeyError, match="north"):
        table(made({})).game.plot("north")


def test_the_head_of_the_map(table: MakeTable) -> None:
    head = {"title": {EAST: "E", WEST: "W"}, "tint": {"cuba": WEST}}
    played = table(made({}, head))
    assert plot(played) == Plot("E", (10, 20), 300, (), {"cuba": WEST})
    assert plot(played, WEST).title == "W"
    assert plot(table(made({})), WEST).title == "A map"


def test_a_seat_may_have_a_frame_of_its_own(table: MakeTable) -> None:
    played = table(made({}, {"frames": {WEST: {"centre": [1, 2], "span": 9}}}))
    assert (plot(played).centre, plot(played).span) == ((10, 20), 300)
    assert (plot(played, WEST).centre, plot(played, WEST).span) == ((1, 2), 9)


def test_what_is_always_seen_has_no_age(table: MakeTable) -> None:
    played = table(made({"it": mark("city", note="A port.", side=WEST, at=[3, 4])})).turns(2)
    expected = Mark("it", "city", "A thing", (3, 4), note="A port.", side=WEST)
    assert there(played) == there(played, seat=WEST) == expected


def test_rings_and_lines(table: MakeTable) -> None:
    ring = mark("ring", radius=50, arc=[300, 40])
    line = mark("line", path=[[0, 0], [1, 1], [2, 0]])
    played = table(made({"ring": ring, "line": line}))
    assert (there(played, "ring").radius, there(played, "ring").arc) == (50, (300, 40))
    assert there(played, "line").track == ((0, 0), (1, 1), (2, 0))
    assert there(played, "line").at == (1, 1)


def test_marks_keep_the_order_of_the_file(table: MakeTable) -> None:
    marks = {name: mark() for name in ("z", "a", "m")}
    assert [each.id for each in plot(table(made(marks))).marks] == ["z", "a", "m"]


@pytest.mark.parametrize(
    ("when", "shown"), [("heat > 60", [True, True]), ("heat > 100", [False, False])]
)
def test_a_mark_is_there_while_its_condition_holds(
    when: str, shown: list[bool], table: MakeTable
) -> None:
    played = table(made({"it": mark(when=when)}))
    assert [seen(played, seat=seat) is not None for seat in (EAST, WEST)] == shown


def test_a_seat_that_is_not_named_never_sees_it(table: MakeTable) -> None:
    hers = mark(when="open.west == 0", seen={EAST: {}})
    played = table(made({"it": mark(seen={WEST: {}}), "hers": hers}))
    assert seen(played) is None and there(played, seat=WEST)
    assert there(played, "hers") and seen(played, "hers", WEST) is None


def test_of_several_ways_the_first_that_holds_counts(table: MakeTable) -> None:
    ways = [
        {"when": f'now >= "{SECOND}"', "title": "Late", "note": "N"},
        {"when": "heat > 100"},
        {"sure": False},
    ]
    played = table(made({"it": mark(seen={EAST: ways}, note="Plain")}))
    first = there(played)
    assert (first.title, first.note, first.sure) == ("A thing", "Plain", False)
    second = there(played.turn())
    assert (second.title, second.note, second.sure) == ("Late", "N", True)


def test_no_way_that_holds_is_no_sight(table: MakeTable) -> None:
    played = table(made({"it": mark(seen={EAST: [{"when": "heat > 100"}]})}))
    assert seen(played) is None


def test_a_way_whose_reports_have_not_begun_hides_those_after_it(table: MakeTable) -> None:
    ways = [{"when": "heat > 60", "at": SECOND}, {}]
    played = table(made({"it": mark(seen={EAST: ways})}))
    assert seen(played) is None
    assert there(played.turn()).moment == ""


def test_it_goes_straight_from_fix_to_fix_and_stays(table: MakeTable) -> None:
    played = table(made({"it": mark(track=TRACK)}))
    assert (there(played).at, there(played).bound) == ((0, 0), (0, 2))
    played.turn()
    assert there(played).at == pytest.approx((0, 1.2))
    assert there(played).bound == (0, 2)
    played.turn()
    assert (there(played).at, there(played).bound) == ((0, 2), None)


def test_before_its_first_fix_it_lies_there(table: MakeTable) -> None:
    track = [{"at": THIRD, "place": [5, 5]}, {"at": "1962-01-03 00:00", "place": [6, 5]}]
    found = there(table(made({"it": mark(track=track)})).turn())
    assert (found.at, found.bound) == ((5, 5), None)


def test_a_stop_on_the_way_has_no_heading(table: MakeTable) -> None:
    track = [*TRACK, {"at": "1962-01-02 10:00", "place": [0, 2]}]
    track.append({"at": "1962-01-03 10:00", "place": [1, 2]})
    played = table(made({"it": mark(track=track)})).turns(2)
    assert (there(played).at, there(played).bound) == ((0, 2), None)
    assert there(played.turn()).bound == (1, 2)


@pytest.mark.parametrize(
    ("every", "lag", "ages"),
    [
        (6, 0, [0, 0, 0]),
        (5, 0, [0, 2, 4]),
        (12, 1, [0, 12, 12]),
        (6, 7, [0, 12, 12]),
        (48, 0, [0, 12, 24]),
    ],
)
def test_the_age_of_the_last_report(
    every: float, lag: float, ages: list[float], table: MakeTable
) -> None:
    played = table(made({"it": mark(seen={EAST: {"every": every, "lag": lag}})}))
    found = [there(played).age, there(played.turn()).age, there(played.turn()).age]
    assert found == ages


def test_the_place_is_that_of_the_report(table: MakeTable) -> None:
    way = {"every": 5, "doubt": 3, "drift": 2, "trail": 1}
    found = there(table(made({"it": mark(track=TRACK, seen={EAST: way})})).turn())
    assert found.at == pytest.approx((0, 1))
    assert (found.age, found.moment, found.doubt) == (2, "1962-01-01 10:00", 7)
    assert found.track == (pytest.approx((0, 0.5)),)


@pytest.mark.parametrize(("trail", "places"), [(0, 0), (2, 2), (9, 3)])
def test_the_trail_goes_back_to_the_first_report(trail: int, places: int, table: MakeTable) -> None:
    way = {"every": 4, "trail": trail}
    found = there(table(made({"it": mark(track=TRACK, seen={EAST: way})})).turn())
    latitudes = [place[1] for place in found.track]
    assert latitudes == pytest.approx([0, 0.4, 0.8][3 - places :])


def test_what_lay_still_leaves_one_place_behind_it(table: MakeTable) -> None:
    track = [{"at": "1962-01-01 11:00", "place": [0, 0]}, {"at": SECOND, "place": [0, 1]}]
    found = there(table(made({"it": mark(track=track, seen={EAST: {"every": 4}})})).turn())
    assert (found.at, found.track) == ((0, 1), ((0, 0),))


def test_reports_begin_at_a_moment(table: MakeTable) -> None:
    way = {"at": "1962-01-01 11:00", "every": 10}
    played = table(made({"it": mark(track=TRACK, seen={EAST: way})}))
    assert seen(played) is None
    assert there(played.turn()).moment == "1962-01-01 11:00"
    assert there(played.turn()).moment == "1962-01-01 20:00"


def test_one_report_grows_old(table: MakeTable) -> None:
    way = {"at": FIRST, "every": "once", "drift": 1}
    played = table(made({"it": mark(track=TRACK, seen={EAST: way})})).turns(2)
    found = there(played)
    assert (found.at, found.age, found.doubt, found.track) == ((0, 0), 24, 24, ())
    assert found.moment == FIRST


def test_reports_begin_with_a_deed(table: MakeTable) -> None:
    way = {"after": "east.sail", "every": "once"}
    played = table(made({"it": mark(track=TRACK, seen={EAST: way})})).turn()
    assert seen(played) is None
    played.turn(east="sail")
    assert (there(played).moment, there(played).age) == (SECOND, 12)
    assert there(played).at == pytest.approx((0, 1.2))


def test_reports_begin_with_an_event(table: MakeTable) -> None:
    way = {"after": "storm", "every": "once"}
    scenario = made({"it": mark(seen={EAST: way, WEST: way})})
    played = table(scenario, at={SECOND: {"event.storm": ALWAYS}}).turn()
    assert seen(played) is None
    assert there(played.turn()).age == there(played, seat=WEST).age == 12


def sailing(**course: Any) -> Plain:
    """A mark that sails when east says so; the course is that of the test."""
    return mark(courses=[{"after": "east.sail", "seats": [EAST], **course}])


def test_a_course_leads_from_where_it_is(table: MakeTable) -> None:
    scenario = made({"it": sailing(to=[[0, 1], [1, 1]], knots=10)})
    played = table(scenario).turn(east="sail")
    assert there(played).at == pytest.approx((1, 1)), "60 miles north and then 60 east, in 12 h"
    assert there(played, seat=WEST).at == (0, 0), "not in the other's eyes"


@pytest.mark.parametrize(
    ("knots", "at", "bound"),
    [(2.5, (0, 0.5), (0, 1)), (7.5, (0.5, 1), (1, 1)), (30, (1, 1), None)],
)
def test_how_far_a_course_has_led(
    knots: float, at: tuple[float, float], bound: object, table: MakeTable
) -> None:
    played = table(made({"it": sailing(to=[[0, 1], [1, 1]], knots=knots)})).turn(east="sail")
    assert there(played).at == pytest.approx(at, abs=1e-3)
    assert there(played).bound == bound


def test_a_course_without_places_stops_it(table: MakeTable) -> None:
    course = {"after": "east.sail", "hours": 6, "seats": [EAST]}
    scenario = made({"it": mark(track=TRACK, courses=[course])})
    played = table(scenario).turn(east="sail")
    assert (there(played).at, there(played).bound) == (pytest.approx((0, 0.6)), None)
    assert there(played, seat=WEST).at == pytest.approx((0, 1.2))


def test_a_course_may_have_begun_before_one_hears_of_it(table: MakeTable) -> None:
    course = {"after": "east.show", "hours": -6}
    played = table(made({"it": mark(track=TRACK, courses=[course])})).turn().turn(east="show")
    assert there(played).at == there(played, seat=WEST).at == pytest.approx((0, 0.6))


def test_a_course_that_has_not_begun_leads_nowhere(table: MakeTable) -> None:
    played = table(made({"it": sailing(hours=13, to=[[0, 1]])})).turn(east="sail")
    assert (there(played).at, there(played).bound) == ((0, 0), None)


def test_a_course_counts_while_its_condition_holds(table: MakeTable) -> None:
    scenario = made({"it": sailing(to=[[0, 1]], knots=60, when=f'now < "{THIRD}"')})
    played = table(scenario).turn(east="sail")
    assert there(played).at == (0, 1)
    assert there(played.turn()).at == (0, 0)


@pytest.mark.parametrize("turned", [False, True])
def test_courses_count_in_the_order_in_which_they_begin(turned: bool, table: MakeTable) -> None:
    courses = [
        {"after": "east.sail", "to": [[0, 10]], "knots": 5, "seats": [EAST]},
        {"after": "east.show", "to": [[10, 1]], "knots": 5},
    ]
    marks = {"it": mark(courses=courses[::-1] if turned else courses)}
    played = table(made(marks)).turn(east="sail").turn(east="show")
    found = there(played)
    assert found.at == pytest.approx((1, 1), abs=1e-3)
    assert found.bound == (10, 1)


def test_a_deed_done_again_counts_from_the_last_time(table: MakeTable) -> None:
    played = table(made({"it": sailing(to=[[0, 10]], knots=5)}))
    assert there(played.turn(east="sail")).at == pytest.approx((0, 1))
    assert there(played.turn(east="sail")).at == pytest.approx((0, 1))


def test_a_report_older_than_the_turn_shows_the_old_course(table: MakeTable) -> None:
    marks = {"it": {**sailing(to=[[0, 10]], knots=5), "seen": {EAST: {"every": 24}}}}
    played = table(made(marks)).turn(east="sail")
    assert (there(played).at, there(played).age) == ((0, 0), 12)
    assert there(played.turn()).at == pytest.approx((0, 2))


def test_the_last_map_stays_when_the_game_is_over(table: MakeTable) -> None:
    played = table(made({"it": mark(track=TRACK)})).turns(6)
    assert played.game.over
    assert there(played).at == (0, 2)


def test_moments_are_those_of_the_scenarios_clock(table: MakeTable) -> None:
    clock = {"title": "Far", "utc": {"1962-01-01": 5}}
    played = table(made({"it": mark(seen={EAST: {"every": 5}})}, clock=clock)).turn()
    assert there(played).moment == "1962-01-01 10:00"


def test_one_game_of_a_batch_is_seen_as_it_would_be_alone() -> None:
    scenario = made({"it": mark(seen={EAST: {"when": "heat > 64"}})}, variables={"heat": {}})
    model = compile_model(scenario)
    batch, _ = start(model, Luck.of(1, range(3)))
    batch.x[0], batch.known_value[0, 0] = [64, 65, 64], [64, 65, 64]
    found = [plot_of(model, batch, EAST, game) for game in range(3)]
    assert [len(each.marks) for each in found if each is not None] == [0, 1, 0]


@pytest.mark.parametrize("name", ["small", "cuba-1962", "friedrichstrasse-1961"])
def test_two_states_alike_to_a_seat_give_it_the_same_map(name: str) -> None:
    model = model_of(name)
    for number, seat, state, _ in both_seats(name):
        other = flipped(model, state, seat, number)
        for game in range(0, state.games, 4):
            mine = plot_of(model, state, model.seat_ids[seat], game)
            assert mine is not None and mine.marks
            assert mine == plot_of(model, other, model.seat_ids[seat], game)


def test_looking_changes_nothing_and_is_the_same_twice() -> None:
    model = model_of("cuba-1962")
    _, _, state, _ = list(both_seats("cuba-1962"))[-1]
    before = state.copy()
    first = plot_of(model, state, "kennedy", 1)
    assert first == plot_of(model, state, "kennedy", 1)
    assert np.array_equal(before.x, state.x) and np.array_equal(before.done, state.done)


@pytest.mark.parametrize("every", [1, 2.5, 7, 12, 30])
@pytest.mark.parametrize("lag", [0, 1, 11.5, 26])
@pytest.mark.parametrize("begins", [FIRST, "1961-12-30 07:00", "1962-01-01 03:30"])
def test_the_last_report_is_the_last_that_has_arrived(
    every: float, lag: float, begins: str
) -> None:
    """Held against all reports of the calendar, written out one by one."""
    way = {"every": every, "lag": lag, "at": begins}
    played = Table(made({"it": mark(seen={EAST: way})}))
    first, start = (played.game.model.index.instant(each) for each in (FIRST, begins))
    for turn in range(6):
        now = first + turn * 720
        made_at = [first + round(number * every * 60) for number in range(-500, 500)]
        arrived = [at for at in made_at if at >= start and at + lag * 60 <= now]
        found = seen(played)
        if start > now:
            assert found is None
        else:
            assert there(played).age * 60 == now - max([start, *arrived])
        played.turn()

"""What the staff expects of an order, as scales: instruments moved, and the ladder of danger."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pygame
import pytest

from game.engine.view import Estimate
from game.record import chances
from game.seats.weighing import Shift, Weighing
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.screens import weighed
from game.ui.widgets.scales import Scale
from tests.ui.helpers import NORTH, SIZES, kit, named, names, scene, staged, told
from tests.ui.scales import WEIGHED

SIZED = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
VARIABLES = scene().texts.variables
CALM = Estimate(0.001, 0.002, 0.004)


def panel(
    found: Weighing = WEIGHED,
    paper: bool = False,
    size: tuple[int, int, float] = (1600, 900, 1.0),
    width: int = 560,
) -> Kit:
    filled = kit(*size)
    with filled.scroll("staff", pygame.Rect(0, 0, filled.px(width), filled.px(700))) as column:
        weighed.build(column, scene(), found, paper)
    return filled


def scale(filled: Kit, name: str) -> Scale:
    made = named(filled, f"weigh.{name}")
    assert isinstance(made, Scale)
    return made


def low(filled: Kit) -> str:
    return told(filled).replace("\u00a0", " ")


# Instruments


def test_each_shift_is_a_scale_in_the_staffs_order_under_the_danger() -> None:
    filled = panel()
    order = [widget.name for widget in filled.widgets if isinstance(widget, Scale)]
    shifts = [f"weigh.shift.{shift.variable}" for shift in WEIGHED.shifts]
    assert order == ["weigh.war", *shifts]
    tops = [named(filled, name).rect.top for name in order]
    assert tops == sorted(tops)


def test_a_scale_shows_the_whole_range_of_its_instrument() -> None:
    tension, trust = scale(panel(), "shift.tension"), scale(panel(), "shift.trust_north")
    assert (tension.held, tension.then) == (0.41, 0.53)
    assert (tension.low, tension.high) == pytest.approx((0.49, 0.57))
    assert (trust.held, trust.then) == pytest.approx((0.465, 0.435))
    assert (tension.way, trust.way) == (1, -1)


@pytest.mark.parametrize(("held", "by"), [(95.0, 30.0), (5.0, -30.0)])
def test_what_would_leave_the_range_stops_at_its_end(held: float, by: float) -> None:
    shift = Shift("tension", by, by * 2, by * 3, held, held + by)
    made = scale(panel(replace(WEIGHED, shifts=(shift,))), "shift.tension")
    for part in (made.held, made.then, made.low, made.high):
        assert 0.0 <= part <= 1.0


def test_readings_of_all_scales_end_in_one_line() -> None:
    filled = panel()
    tails = {made.tail for made in filled.widgets if isinstance(made, Scale) and made.tail}
    assert len(tails) == 1


@pytest.mark.parametrize("count", [0, 1, weighed.MOST, weighed.MOST + 1, weighed.MOST + 5])
def test_no_more_scales_than_can_be_read_the_rest_is_counted(count: int) -> None:
    shifts = (Shift("tension", 1.0, 0.5, 1.5, 40.0, 41.0),) * count
    filled = panel(replace(WEIGHED, shifts=shifts))
    shown = [each for each in filled.widgets if each.name.startswith("weigh.shift.")]
    assert len(shown) == min(count, weighed.MOST)
    assert ("weigh.moves.none" in names(filled)) is (count == 0)
    assert ("weigh.moves.more" in names(filled)) is (count > weighed.MOST)
    assert ("weigh.legend" in names(filled)) is (count > 0)


@pytest.mark.parametrize(
    ("bad", "by", "tone"),
    [
        ("high", 3.0, "worse"),
        ("high", -3.0, "better"),
        ("low", 3.0, "better"),
        ("low", -3.0, "worse"),
        (None, 3.0, ""),
    ],
)
def test_good_and_bad_are_told_by_word_as_well_as_by_colour(
    bad: str | None, by: float, tone: str
) -> None:
    about = VARIABLES["tension"].model_copy(update={"bad": bad})
    shift = Shift("tension", by, by, by, 40.0, 40.0 + by)
    assert weighed.tone(about, shift) == tone
    said = weighed.verdict(about, shift)
    assert said.startswith(f"{by:+.1f}".replace("-", "−"))
    assert (said == f"{by:+.1f}".replace("-", "−")) is (tone == "")


def test_a_spread_is_told_from_half_a_hundredth_of_the_range() -> None:
    narrow = Shift("tension", 3.0, 2.9, 3.3, 40.0, 43.0)
    wide = replace(narrow, low=2.7, high=3.3)
    plain = VARIABLES["tension"].model_copy(update={"bad": None})
    assert weighed.verdict(plain, narrow) == "+3.0"
    assert "+2.7" in weighed.verdict(plain, wide) and "+3.3" in weighed.verdict(plain, wide)


# The ladder of danger


def test_the_ladder_rises_from_its_lowest_step_to_certainty() -> None:
    assert weighed.rise(0.0) == weighed.rise(weighed.LOWEST) == 0.0
    assert weighed.rise(1.0) == 1.0
    steps = [weighed.rise(10.0**power) for power in (-4, -3, -2, -1, 0)]
    assert [b - a for a, b in pairwise(steps)] == pytest.approx([0.25] * 4)


@pytest.mark.parametrize(
    ("then", "held", "way", "tone"),
    [
        (0.02, 0.01, 1, "worse"),
        (0.01, 0.02, -1, "better"),
        (0.0100, 0.0103, 0, ""),
        (0.0, 0.0, 0, ""),
        (chances.LEAST / 2, 0.0, 0, ""),
    ],
)
def test_a_change_of_danger_is_told_where_there_is_one(
    then: float, held: float, way: int, tone: str
) -> None:
    made = weighed.ladder(
        scene(), Estimate(then / 2, then, then * 2), Estimate(held, held, held), False
    )
    assert (made.way, made.tone) == (way, tone)
    assert made.verdict


def test_where_there_was_no_danger_before_it_is_not_told_how_many_times() -> None:
    times = weighed.ladder(scene(), Estimate(0, 0.02, 0.04), Estimate(0, 0.01, 0.02), False)
    fresh = weighed.ladder(scene(), Estimate(0, 0.02, 0.04), Estimate(0, 0.0, 0.0), False)
    assert "2" in times.verdict
    assert times.verdict != fresh.verdict
    assert not any(letter.isdigit() for letter in fresh.verdict)


def test_the_zones_of_the_ladder_meet_and_fill_it() -> None:
    zones = weighed.ladder(scene(), CALM, CALM, False).zones
    assert zones[0][0] == 0.0 and zones[-1][1] == 1.0
    assert all(one[1] == two[0] for one, two in pairwise(zones))
    assert [zone[2] for zone in zones] == ["good", "caution", "danger"]


def test_every_grade_stands_on_the_ladder_in_its_order() -> None:
    marks = weighed.ladder(scene(), CALM, CALM, False).marks
    assert [word for _, word in marks] == [word for _, word in chances.GRADES]
    places = [place for place, _ in marks]
    assert places == sorted(places)
    for place, word in marks:
        assert chances.grade(weighed.LOWEST ** (1 - place)) == word


# In words


def test_the_danger_is_told_with_the_order_before_without() -> None:
    filled = panel()
    order = [each.name for each in filled.widgets]
    keys = [f"weigh.war{key}" for key in ("", ".then", ".held", ".late")]
    assert [order.index(key) for key in keys] == sorted(order.index(key) for key in keys)
    assert "about 1 in 33" in low(filled) and "about 1 in 100" in low(filled)


@pytest.mark.parametrize("late", [None, 0.2])
def test_all_the_time_that_is_left_is_told_where_the_staff_can_say(late: float | None) -> None:
    filled = panel(replace(WEIGHED, late=late))
    said = named(filled, "weigh.war.late").describe()
    assert any(letter.isdigit() for letter in said) is (late is not None)


def test_to_hold_tells_the_danger_as_it_stands_without_a_verdict() -> None:
    filled = kit()
    column = filled.column(pygame.Rect(0, 0, 400, 0))
    weighed.standing(column, scene(), paper=False)
    made = scale(filled, "war")
    assert made.verdict == ""
    assert made.held == made.then
    assert "about 1 in 50" in low(filled)


def test_without_an_estimate_nothing_stands_there() -> None:
    filled = kit()
    column = filled.column(pygame.Rect(0, 0, 400, 0))
    weighed.standing(column, scene(replace(NORTH, estimate=None)), paper=True)
    assert filled.widgets == []


@SIZED
@pytest.mark.parametrize("paper", [False, True])
@pytest.mark.parametrize("width", [330, 560, 760])
def test_it_is_tidy_at_every_size(size: tuple[int, int, float], paper: bool, width: int) -> None:
    filled = panel(paper=paper, size=size, width=width)
    assert faults(staged(filled)) == []
    assert all(made.paper is paper for made in filled.widgets if isinstance(made, Scale))


def test_every_scale_explains_itself() -> None:
    for made in panel().widgets:
        if isinstance(made, Scale):
            assert made.hint is not None and made.hint.lines

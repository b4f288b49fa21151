"""Turning points: what other orders would have moved, how far the search is, and playing on."""

from __future__ import annotations

import pytest

from game.lab.debrief.turning import Search
from game.ui.aftermath import Aftermath
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.reel import Review
from game.ui.say import say
from game.ui.screens import debrief
from game.ui.screens.debrief_turning import GOOD, parts
from game.ui.widgets import Button
from game.ui.widgets.span import Span
from game.ui.widgets.standing import StandingChart
from game.ui.widgets.turned import Turned
from tests.ui.counted import POINTS, aftermath, counted, point
from tests.ui.helpers import SIZES, Acts, kit, named, names, staged, told
from tests.ui.reels import ended, filled


def listed(shown: Review, acts: Acts | None = None, seat: str = "north", width: int = 700) -> Kit:
    found = parts(ended(shown, seat, acts), shown)
    return filled(next(each for each in found if each.name == "turning"), width=width)


def plates(made: Kit) -> list[Turned]:
    return [each for each in made.widgets if isinstance(each, Turned)]


def span(made: Kit, name: str) -> Span:
    found = named(made, name)
    assert isinstance(found, Span)
    return found


def shown(**fields: object) -> Review:
    return counted("turning", **fields)


# The search


@pytest.mark.parametrize("done", [0.0, 0.37, 0.99])
def test_while_the_search_goes_on_it_says_how_far_and_that_one_may_read_on(done: float) -> None:
    search = Search(done, 57, "leaders")
    after = aftermath(search=search, done={"turning": done})
    made = listed(shown(after=after, points=(), searched=done))
    assert say("turning.waits") in told(made)
    bar = span(made, "turning.progress")
    assert bar.end == pytest.approx(done)
    assert bar.reading == say("turning.done", number=round(100 * done))


def test_before_it_has_begun_nothing_of_it_is_done() -> None:
    made = listed(shown(after=Aftermath(), points=(), searched=None))
    assert span(made, "turning.progress").end == 0
    assert not plates(made)


def test_a_search_that_found_nothing_says_so() -> None:
    after = aftermath(search=Search(1.0, 57, "leaders"))
    made = listed(shown(after=after, points=()))
    assert say("turning.none", looked="57") in told(made)
    assert "turning.note" not in names(made)


def test_of_how_many_orders_and_worlds_it_tells_is_said() -> None:
    said = told(listed(shown()))
    assert say("turning.looked", looked="57", n="1,000") in said
    assert say("turning.note") in said
    assert "turning.progress" not in said


# The list


def test_every_point_has_its_plate_in_the_order_of_its_size() -> None:
    made = plates(listed(shown()))
    assert [each.side for each in made] == [0, 1]
    assert [each.name for each in made] == ["turning.0", "turning.1"]
    assert POINTS[0].size > POINTS[1].size


def test_a_plate_names_turn_leader_and_both_orders() -> None:
    first = plates(listed(shown()))[0]
    choices = counted().reel.loaded.scenario.choices["north"]
    slot = counted().reel.loaded.scenario.slots["act"]
    assert choices["blockade"].title in first.note
    assert slot.hold in first.note
    assert first.hint is not None
    assert say("turning.hint") in first.hint.lines


def test_pressing_a_plate_moves_the_strip_to_its_turn() -> None:
    here, acts = shown(at=2), Acts()
    made = plates(listed(here, acts))
    assert not any(each.chosen for each in made)
    made[1].press()
    assert here.at == 1
    assert [each.chosen for each in plates(listed(here))] == [False, True]


def test_one_plays_on_from_a_point_in_ones_own_chair() -> None:
    for seat in ("north", "south"):
        here, acts = shown(at=2), Acts()
        button = named(listed(here, acts, seat), "turning.1.play")
        assert isinstance(button, Button)
        assert button.hint is not None
        button.press()
        assert here.at == 1
        assert acts.asked[-1] == ("play_on", seat)


def test_differences_run_from_the_middle_and_have_their_interval_and_number() -> None:
    made = listed(shown())
    for index, each in enumerate(POINTS):
        for kind, moved in (("settlement", each.settlement), ("war", each.war)):
            bar = span(made, f"turning.{index}.{kind}")
            assert bar.start == bar.zero == 0.5
            assert (bar.end > 0.5) == (moved.difference > 0)
            assert bar.low < bar.end < bar.high
            assert bar.hint is not None
            assert any("1,000" in line for line in bar.hint.lines)
    assert "+28.0 points (" in told(made)
    assert "−8.0 points (" in told(made)


def test_fewer_settlements_and_more_wars_are_for_the_worse() -> None:
    made = listed(shown())
    assert span(made, "turning.0.settlement").tone == "better"
    assert span(made, "turning.0.war").tone == "better"
    assert span(made, "turning.1.settlement").tone == "worse"
    assert span(made, "turning.1.war").tone == "worse"
    assert set(GOOD) == {"settlement", "war"}


def test_all_differences_are_drawn_to_one_measure_and_none_leaves_its_line() -> None:
    huge = (point(0, settlement=(990, 0)), point(1, war=(20, 0)))
    made = listed(shown(points=huge))
    bars = [each for each in made.widgets if isinstance(each, Span)]
    assert all(0 <= each.low <= each.high <= 1 for each in bars)
    large, small = (span(made, name) for name in ("turning.0.settlement", "turning.1.war"))
    assert large.end - 0.5 == pytest.approx((small.end - 0.5) * 990 / 20, rel=0.01)


def test_small_differences_are_not_blown_up() -> None:
    made = listed(shown(points=(point(0, war=(10, 0)),)))
    assert span(made, "turning.0.war").end - 0.5 == pytest.approx(0.05)


@pytest.mark.parametrize("width", [300, 420, 700, 1200])
def test_the_button_stands_beside_its_plate_or_below_but_never_on_it(width: int) -> None:
    made = listed(shown(), width=width)
    for index, each in enumerate(plates(made)):
        button = named(made, f"turning.{index}.play").rect
        assert not button.colliderect(each.rect)
        assert button.left >= 0
        assert button.right <= width


# The chart and the fork


def chart(here: Review) -> StandingChart:
    found = parts(ended(here), here)
    made = named(filled(next(x for x in found if x.name == "standing")), "standing.chart")
    assert isinstance(made, StandingChart)
    return made


def test_the_chart_marks_the_turns_at_which_it_turned() -> None:
    here = shown()
    assert set(chart(here).marks) == set(here.turning) >= {0, 1}
    assert chart(shown(points=())).marks == ()


def test_from_the_turn_that_is_shown_one_may_begin_in_either_chair() -> None:
    here, acts = shown(at=1), Acts()
    fork = next(each for each in parts(ended(here, acts=acts), here) if each.name == "fork")
    named(filled(fork), "reel.fork.south").press()
    assert acts.asked == [("play_on", "south")]


@pytest.mark.parametrize("size", [*SIZES, (1024, 600, 2.0), (3840, 2160, 1.5)])
def test_many_points_are_listed_without_a_fault(size: tuple[int, int, float]) -> None:
    many = tuple(
        point(row % 2, seat, war=(300, 10), settlement=(1, 250))
        for row in range(8)
        for seat in ("north", "south")
    )
    made = kit(*size)
    here = shown(points=many)
    debrief.build(made, ended(here), here)
    assert faults(staged(made)) == []
    assert len(plates(made)) == 16

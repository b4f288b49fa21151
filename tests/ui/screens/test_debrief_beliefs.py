"""Who knew what: every instrument of a chair in small, one at length, the papers that erred."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.record.debrief import Belief
from game.ui.inspect import faults
from game.ui.kit import Column, Kit
from game.ui.reel import Review
from game.ui.screens import debrief_beliefs as beliefs
from game.ui.widgets.belief import BeliefChart
from tests.ui.helpers import DEBRIEF, Acts, kit, named, names, small, staged, told
from tests.ui.reels import ended, filled, opened, reel, review

MOMENTS = ("1950-05-01 09:00", "1950-05-01 18:00", "1950-05-02 06:00")


def belief(
    turn: int, value: float | None, truth: float = 10.0, name: str = "fort", seat: str = "north"
) -> Belief:
    spread = None if value is None else 2.0
    return Belief(turn, MOMENTS[turn], seat, name, value, spread, truth)


def knowing(*held: Belief, **fields: object) -> Review:
    return opened(replace(DEBRIEF, beliefs=held), tab="beliefs", **fields)


def part(shown: Review, name: str, width: int = 700, height: int = 400, size: float = 1.0) -> Kit:
    parts = beliefs.parts(ended(shown), shown)
    made = kit(1600, 900, size)
    next(each for each in parts if each.name == name).fill(Column(made, 0, 0, width, ""), height)
    return made


def charts(made: Kit) -> list[BeliefChart]:
    return [each for each in made.widgets if isinstance(each, BeliefChart)]


# In small


@pytest.mark.parametrize(("width", "abreast"), [(280, 1), (560, 2), (900, 3), (1500, 5)])
def test_pictures_stand_in_rows_as_many_as_have_room(width: int, abreast: int) -> None:
    held = tuple(belief(0, 5.0, name=name) for name in small().scenario.variables)
    made = part(knowing(*held), "beliefs", width)
    found = charts(made)
    assert len(found) == len(held)
    rows: dict[int, list[BeliefChart]] = {}
    for each in found:
        rows.setdefault(each.rect.top, []).append(each)
    sizes = [len(row) for row in rows.values()]
    assert sizes[0] == abreast
    assert all(size == abreast for size in sizes[:-1])
    for row in rows.values():
        assert len({each.rect.size for each in row}) == 1
        assert row[-1].rect.right <= width
    assert [fault for each in found for fault in each.faults(made.pen)] == []


def test_larger_text_has_fewer_abreast() -> None:
    held = tuple(belief(0, 5.0, name=name) for name in small().scenario.variables)
    lefts = [
        len({each.rect.left for each in charts(part(knowing(*held), "beliefs", 900, size=size))})
        for size in (1.0, 2.0)
    ]
    assert lefts == [3, 2]


def test_an_error_counts_by_the_range_of_its_instrument_and_as_a_mean() -> None:
    held = (
        belief(0, 20.0, 30.0, "tension"),
        belief(0, 4.0, 13.0, "fort"),
        belief(1, 13.0, 13.0, "fort"),
        belief(0, None, 90.0, "unrest"),
    )
    shown = knowing(*held)
    assert list(beliefs.held(ended(shown), shown)) == ["tension", "fort", "unrest"]
    worse = knowing(*held[:2], *held[3:])
    assert list(beliefs.held(ended(worse), worse)) == ["fort", "tension", "unrest"]


def test_a_chair_that_saw_all_exactly_is_told_so() -> None:
    shown = knowing(belief(0, 5.0, seat="south"))
    made = part(shown, "beliefs")
    assert "beliefs.none" in names(made)
    assert charts(made) == []
    assert charts(part(shown, "belief")) == []
    shown.seat = "south"
    assert len(charts(part(shown, "beliefs"))) == 1


def test_ones_own_beliefs_are_shown_until_the_other_side_is_chosen() -> None:
    shown = knowing(belief(0, 5.0), belief(0, 5.0, seat="south", name="tension"))
    for seat in ("north", "south"):
        assert beliefs.seat_of(ended(shown, seat), shown) == seat
    shown.seat = "south"
    assert beliefs.seat_of(ended(shown, "north"), shown) == "south"
    made = part(shown, "beliefs")
    looks = [
        getattr(named(made, f"beliefs.seat.{seat}"), "look", "") for seat in ("north", "south")
    ]
    assert looks == ["plain", "main"]


@pytest.mark.parametrize("width", [120, 200, 320, 700])
def test_the_names_of_both_sides_have_room_in_any_column(width: int) -> None:
    made = part(knowing(), "beliefs", width)
    one, other = (named(made, f"beliefs.seat.{seat}").rect for seat in ("north", "south"))
    assert not one.colliderect(other)
    assert max(one.right, other.right) <= width
    assert faults(staged(made)) == []


def test_a_turn_beyond_the_last_belief_tells_the_last_one() -> None:
    shown = knowing(belief(0, 5.0), belief(1, 7.0, 12.0), at=3)
    (chart,) = charts(part(shown, "beliefs"))
    assert chart.at == 1
    assert chart.told == "7 ±2; in truth 12 guns"


def test_a_turn_without_a_report_is_a_gap() -> None:
    shown = knowing(belief(0, None), belief(1, 7.0), at=0)
    (chart,) = charts(part(shown, "beliefs"))
    assert [each.value for each in chart.pictures] == [None, 7.0]
    assert chart.told.startswith("no report")


def test_each_day_is_named_once_below_the_large_picture() -> None:
    shown = knowing(*(belief(turn, 5.0) for turn in range(3)))
    (chart,) = charts(part(shown, "belief"))
    assert chart.large
    assert [each.day for each in chart.pictures] == ["1", "", "2"]


def test_a_picture_says_what_it_measures_and_where_the_number_is_from() -> None:
    (chart,) = charts(part(knowing(belief(0, 5.0)), "beliefs"))
    about = small().scenario.variables["fort"]
    assert chart.hint is not None
    assert about.judgement is not None
    assert chart.hint.lines[0] == about.meaning
    assert about.judgement in chart.hint.lines[-1]
    assert (chart.low, chart.high) == about.range


# At length


def test_an_instrument_that_a_chair_does_not_have_gives_way_to_its_worst() -> None:
    held = (belief(0, 60.0), belief(0, 5.0, name="tension"), belief(0, 5.0, name="unrest"))
    for chosen, shown_ in (("tension", "Tension"), ("fear_south", "The fort"), ("", "The fort")):
        (chart,) = charts(part(knowing(*held, instrument=chosen), "belief"))
        assert chart.text == shown_


def test_exactly_one_of_the_small_pictures_is_the_chosen_one() -> None:
    held = (belief(0, 60.0), belief(0, 5.0, name="tension"))
    for chosen in ("tension", "fort", "nothing"):
        found = charts(part(knowing(*held, instrument=chosen), "beliefs"))
        marked = [each.name for each in found if each.chosen]
        assert marked == [f"belief.{'fort' if chosen == 'nothing' else chosen}"]


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ((belief(0, 10.0), belief(1, 14.0), belief(2, 14.1)), "in 2 of 3 turns.\n"),
        (
            (belief(0, None), belief(1, 6.0), belief(2, 5.9)),
            "in 1 of 2 turns. 1 turn had no report.\n",
        ),
        ((belief(0, None), belief(1, None)), "belief.count: 2 turns had no report.\n"),
        ((belief(0, None),), "belief.count: 1 turn had no report.\n"),
    ],
)
def test_two_spreads_off_is_still_within_the_doubt(held: tuple[Belief, ...], said: str) -> None:
    assert said in told(part(knowing(*held), "belief"))


def test_the_large_picture_takes_the_room_that_is_left_and_no_less_than_it_needs() -> None:
    shown = knowing(*(belief(turn, 5.0) for turn in range(3)))
    roomy, low = (
        named(part(shown, "belief", height=height), "belief.large") for height in (600, 30)
    )
    assert roomy.rect.bottom == 600
    made = part(shown, "belief", height=30)
    assert low.rect.height == BeliefChart.need(made.pen, "5 ±2; in truth 10 guns", 700) + 60
    assert faults(staged(made)) == []


def test_the_large_picture_moves_the_strip_by_mouse_and_by_key() -> None:
    shown, acts = knowing(*(belief(turn, 5.0) for turn in range(3)), at=0), Acts()
    parts = beliefs.parts(ended(shown, acts=acts), shown)
    (chart,) = charts(filled(parts[1]))
    pen = kit(1600, 900).pen
    chart.click(pen, (chart.rect.width - 12, chart.rect.height // 2))
    assert shown.at == 2
    chart.at = 2
    assert chart.key(pen, 1073741904)
    assert shown.at == 1


# Papers


def test_papers_of_the_chosen_side_alone_are_held_against_the_truth() -> None:
    frames = reel().frames
    wrong = replace(frames[0], truth={**frames[0].truth, "fort": 40.0})
    shown = review(tab="beliefs")
    shown.reel = replace(shown.reel, frames=(wrong, *frames[1:]))
    assert "erred.0" in names(part(shown, "erred"))
    shown.seat = "south"
    assert "erred.none" in names(part(shown, "erred"))


def test_a_paper_that_erred_is_told_with_who_wrote_it_and_when() -> None:
    frames = reel().frames
    wrong = replace(frames[0], truth={**frames[0].truth, "fort": 40.0})
    shown = review(tab="beliefs")
    shown.reel = replace(shown.reel, frames=(wrong, *frames[1:]))
    made = part(shown, "erred", width=260)
    line = named(made, "erred.0").describe()
    for each in ("The staff", "Mon 1 May 09:00", "The fort", "10 ±4", "40 guns"):
        assert each in line
    assert faults(staged(made)) == []

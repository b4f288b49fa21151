"""The tape of the days, drawn: which day lies where, its holes, its block, its clip, its guides."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.ui.draw import tape as drawing
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.daytape import POINT, STEP, Day, DayTape
from tests.ui.widgets.where import amount, box, differs, part, pixels, shown, spot

PEN = Pen()


def tape(count: int = 7, current: int = 3, wide: int = 560, **fields: object) -> DayTape:
    days = tuple(Day("Tue", str(10 + row), 2) for row in range(count))
    made = DayTape(name="t", rect=box(wide, DayTape.need(PEN)), days=days, current=current)
    return replace(made, **fields)  # type: ignore[arg-type]


def cell(made: DayTape, row: int) -> pygame.Rect:
    wide = made.cell(PEN)
    left = round((row - made.first(PEN)) * wide)
    return pygame.Rect(left, 0, round(wide), made.rect.height - PEN.px(POINT))


def renamed(made: DayTape, row: int, **fields: object) -> DayTape:
    """The tape with another day in one place."""
    days = list(made.days)
    days[row] = replace(days[row], **fields)  # type: ignore[arg-type]
    return replace(made, days=tuple(days))


@pytest.mark.parametrize("row", [0, 2, 3, 6])
def test_each_day_has_its_number_in_its_own_place(row: int) -> None:
    made = tape()
    found = differs(shown(made), shown(renamed(made, row, number="88")), 16)
    assert cell(made, row).contains(found)
    assert found.centerx == pytest.approx(cell(made, row).centerx, abs=6)


@pytest.mark.parametrize("row", [1, 3, 5])
def test_the_weekday_stands_over_its_number_in_capitals(row: int) -> None:
    made = tape()
    weekday = differs(shown(made), shown(renamed(made, row, weekday="Wax")), 16)
    number = differs(shown(made), shown(renamed(made, row, number="88")), 16)
    assert weekday.bottom <= number.top + 3
    assert pixels(shown(renamed(made, row, weekday="TUE"))) == pixels(shown(made))


def test_the_red_block_covers_today_and_points_down_at_its_middle() -> None:
    made = tape()
    block = spot(shown(made), "red", 6)
    today = cell(made, 3)
    assert block.left == pytest.approx(today.left, abs=1)
    assert block.right == pytest.approx(today.right, abs=1)
    foot = part(shown(made), 0, made.rect.height - 3, made.rect.width, 2)
    tip = foot.get_bounding_rect(60)
    assert tip.centerx == pytest.approx(today.centerx, abs=2)
    assert tip.width < 10


def test_days_behind_are_punched_and_days_ahead_are_not() -> None:
    made = tape()
    for row in (0, 1, 2):
        assert amount(part(shown(made), *cell(made, row)), drawing.PUNCHED, 14) > 20, row
    for row in (4, 5, 6):
        assert amount(part(shown(made), *cell(made, row)), drawing.PUNCHED, 8) == 0, row


def test_holes_of_today_are_punched_from_the_left_and_the_one_that_runs_to_its_half() -> None:
    def dark(taken: int) -> pygame.Rect:
        made = tape(taken=taken)
        return spot(part(shown(made), *cell(made, 3)), drawing.PUNCHED, 12)

    first, second = dark(0), dark(1)
    middle = cell(tape(), 3).width / 2
    assert first.right < middle
    assert second.left == pytest.approx(first.left, abs=1)
    assert middle < second.right
    assert first.width < second.width
    assert dark(2).right > second.right


def test_a_day_of_many_turns_has_smaller_holes_that_stay_in_its_place() -> None:
    made = renamed(tape(), 1, turns=14)
    found = differs(shown(made), shown(tape()), 12)
    assert cell(made, 1).contains(found)


def test_a_day_without_turns_has_no_hole() -> None:
    made = renamed(tape(), 1, turns=0)
    place = cell(made, 1)
    foot = (place.x, place.bottom - 14, place.width, 12)
    assert amount(part(shown(made), *foot), drawing.PUNCHED, 14) == 0
    assert amount(part(shown(tape()), *foot), drawing.PUNCHED, 14) > 20


def test_what_is_past_is_ink_and_what_comes_is_paler() -> None:
    made = tape()
    past, later = (part(shown(made), *cell(made, row)) for row in (1, 5))
    assert amount(past, "ink", 8) > 20
    assert amount(later, "ink", 8) == 0
    assert amount(later, drawing.LATER, 8) > 20


@pytest.mark.parametrize(
    ("current", "left", "right"), [(0, False, True), (15, True, True), (29, True, False)]
)
def test_there_is_a_guide_just_where_more_days_are(current: int, left: bool, right: bool) -> None:
    made = tape(30, current)
    high = made.rect.height - PEN.px(POINT)
    ends = (
        part(shown(made), 0, 0, 12, high),
        part(shown(made), made.rect.width - 12, 0, 12, high),
    )
    dark = [pygame.transform.average_color(each)[0] < 90 for each in ends]
    if current == 0:
        dark[0] = left  # the red block itself lies there
    if current == 29:
        dark[1] = right
    assert dark == [left, right]


def test_a_day_that_is_half_out_of_sight_leaves_no_pixel_outside() -> None:
    made = tape(30, 15, wide=433)
    whole, margin = made.image(PEN), PEN.px(made.margin())
    for strip in (
        part(whole, 0, 0, margin, whole.get_height()),
        part(whole, margin + 433, 0, margin, whole.get_height()),
    ):
        assert pygame.mask.from_surface(strip, 0).count() == 0


def test_the_clip_of_the_surface_is_given_back() -> None:
    surface = pygame.Surface((800, 120), pygame.SRCALPHA)
    clip = pygame.Rect(20, 4, 500, 90)
    surface.set_clip(clip)
    made = tape()
    made.paint(PEN, surface, made.rect.move(30, 10))
    assert surface.get_clip() == clip


def test_a_few_days_do_not_fill_a_wide_place() -> None:
    made = tape(3, 1, wide=900)
    right = part(shown(made), 3 * 96 + 2, 0, 900 - 3 * 96 - 2, made.rect.height)
    assert pygame.mask.from_surface(right, 0).count() == 0


# Motion


def test_while_it_steps_it_names_the_day_that_is_nearer() -> None:
    old, new = tape(current=2), tape(current=3)
    new.adopt(old)
    new.advance(1000)
    block = spot(shown(new), "red", 6)
    assert block.left == pytest.approx(cell(tape(current=2), 2).left, abs=1)
    new.advance(1000 + STEP)
    assert pixels(shown(new)) == pixels(shown(tape(current=3)))


def test_a_step_back_goes_back() -> None:
    old, new = tape(current=5), tape(current=4)
    new.adopt(old)
    new.advance(0)
    lefts = []
    for now in range(0, STEP + 20, 20):
        new.advance(now)
        lefts.append(spot(shown(new), "red", 6).left)
    assert lefts == sorted(lefts, reverse=True)
    assert lefts[0] > lefts[-1]


def test_another_hole_on_the_same_day_does_not_move_the_block() -> None:
    old, new = tape(taken=0), tape(taken=1)
    new.adopt(old)
    assert not new.advance(100)
    assert spot(shown(new), "red", 6) == spot(shown(old), "red", 6)
    assert COLOURS["red"] != drawing.PUNCHED

from dataclasses import replace

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Day, DayTape
from tests.ui.draw.looks import pixels

PENS = [Pen(0.64), Pen(0.8), Pen(1.0), Pen(1.0, 2.0), Pen(2.4)]
WEEK = ["Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mon"]


def tape(count: int = 13, pen: Pen | None = None, **fields: object) -> DayTape:
    pen = pen or Pen()
    days = tuple(Day(WEEK[i % 7], str(16 + i % 15), 1 + i % 4) for i in range(count))
    rect = pygame.Rect(0, 0, pen.px(830), DayTape.need(pen))
    base: dict[str, object] = {"name": "days", "rect": rect, "days": days, "current": 6}
    return DayTape(**{**base, **fields})  # type: ignore[arg-type]


def red(made: DayTape, pen: Pen) -> pygame.Rect:
    """Where the red block of the current day is, in the image."""
    found = pygame.mask.from_threshold(made.image(pen), COLOURS["red"], (12, 12, 12, 90))
    boxes = found.get_bounding_rects()
    return boxes[0].unionall(boxes)


def test_it_says_which_day_it_is_and_how_far_it_has_come() -> None:
    assert tape(taken=1).describe() == ("tape days: Mon 22 | day 7 of 13 | 1 of 3 turns taken")


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("count", [1, 2, 5, 13, 24, 40])
def test_for_any_number_of_days_the_current_one_is_whole_in_sight(pen: Pen, count: int) -> None:
    for current in {0, count // 2, count - 1}:
        made = tape(count, pen, current=current)
        assert made.faults(pen) == []
        block = red(made, pen)
        margin = pen.px(made.margin())
        assert margin <= block.left
        assert block.right <= margin + made.rect.width + 1
        assert block.width >= made.cell(pen) - 4
        first = made.first(pen)
        assert 0 <= first <= max(0, count - made.rect.width / made.cell(pen)) + 1e-9


def test_days_are_as_wide_as_there_is_room_but_not_too_wide() -> None:
    pen = Pen()
    assert tape(13).cell(pen) == pytest.approx(830 / 13)
    assert tape(2, current=0).cell(pen) == 96
    assert tape(40).cell(pen) >= tape(40)._least(pen)


def test_days_without_room_slide_out_of_sight() -> None:
    pen = Pen()
    early, middle, late = (tape(40, current=day) for day in (0, 20, 39))
    assert early.first(pen) == 0
    assert 0 < middle.first(pen) < late.first(pen)
    assert late.first(pen) + late.rect.width / late.cell(pen) == pytest.approx(40)
    assert tape(13).first(pen) == 0


def test_it_steps_to_the_next_day_in_260_ms() -> None:
    pen = Pen()
    old, new = tape(current=5), tape(current=6)
    new.adopt(old)
    before = red(new, pen)
    new.advance(0)
    assert new.advance(130)
    assert red(new, pen).x > before.x
    new.advance(260)
    assert not new.advance(300)
    assert red(new, pen) == red(tape(current=6), pen)


def test_at_rest_it_is_where_it_should_be() -> None:
    old, new = tape(current=5), tape(current=6)
    new.adopt(old)
    new.rest()
    assert pixels(new.image(Pen())) == pixels(tape(current=6).image(Pen()))


def test_another_calendar_does_not_slide() -> None:
    old, new = tape(9, current=5), tape(13, current=6)
    new.adopt(old)
    assert not new.advance(100)


def test_each_turn_that_is_taken_punches_a_hole() -> None:
    pen = Pen()

    def holes(taken: int) -> int:
        image = tape(taken=taken).image(pen)
        return int(pygame.mask.from_threshold(image, (23, 19, 12), (30, 25, 25, 90)).count())

    assert holes(0) < holes(1) < holes(2)


def test_past_days_are_dark_and_later_ones_faint() -> None:
    image = tape().image(Pen())
    wide = image.get_width()
    ink = pygame.mask.from_threshold(image, COLOURS["ink"], (14, 14, 14, 90))
    left = sum(ink.get_at((x, y)) for x in range(wide // 2 - 40) for y in range(40))
    right = sum(ink.get_at((x, y)) for x in range(wide // 2 + 60, wide) for y in range(40))
    assert left > 100
    assert right < left / 10


def test_an_arrow_tells_that_there_are_more_days() -> None:
    def cream(made: DayTape, box: pygame.Rect) -> int:
        part = made.image(Pen()).subsurface(box)
        return int(pygame.mask.from_threshold(part, COLOURS["cream"], (14, 14, 14, 90)).count())

    left = pygame.Rect(6, 15, 14, 30)
    assert cream(tape(40, current=0), left) < 8 or tape(40, current=0).first(Pen()) == 0
    assert cream(tape(40, current=20), left) > cream(tape(13), left) + 10


def test_too_little_room_is_a_fault() -> None:
    pen, made = Pen(), tape()
    assert replace(made, rect=pygame.Rect(0, 0, 830, DayTape.need(pen) - 1)).faults(pen)
    assert replace(made, rect=pygame.Rect(0, 0, 20, DayTape.need(pen))).faults(pen)


@pytest.mark.parametrize("change", [{"taken": 2}, {"current": 7}])
def test_what_changes_can_be_seen(change: dict[str, int]) -> None:
    assert pixels(tape().image(Pen())) != pixels(tape(**change).image(Pen()))  # type: ignore[arg-type]

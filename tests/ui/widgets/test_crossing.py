"""Two letters that passed each other, drawn between the capitals."""

from dataclasses import replace

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets.base import MARGIN
from game.ui.widgets.crossing import SLOPE, Crossing, Passing

PEN = Pen()
PENS = [Pen(0.64), Pen(1.0), Pen(1.0, 1.5), Pen(2.4)]
FIRST = Passing(0, 0.0, 0.75, "Wed 24 Oct 10:00", "Thu 25 Oct 01:00")
SECOND = Passing(1, 0.25, 1.0, "Wed 24 Oct 15:00", "Thu 25 Oct 06:00")


def crossing(pen: Pen = PEN, wide: int = 460, **fields: object) -> Crossing:
    made = Crossing(
        name="c",
        rect=pygame.Rect(0, 0, pen.px(wide), 1),
        capitals=("Norhavn", "Surport"),
        ways=(FIRST, SECOND),
        text="North: Proposal; and meanwhile South: Message",
    )
    for name, value in fields.items():
        setattr(made, name, value)
    made.rect.height = made.need(pen, made.rect.width)
    return made


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("wide", [400, 1100])
def test_its_words_and_hours_have_room(pen: Pen, wide: int) -> None:
    made = crossing(pen, wide)
    if pen.text_scale == 1 or wide > 600:
        assert made.faults(pen) == []


def test_hours_that_do_not_fit_side_by_side_are_told_as_a_fault() -> None:
    assert len(crossing(wide=220).faults(PEN)) == 2


def test_words_that_have_no_room_are_told_as_a_fault() -> None:
    made = crossing()
    made.rect.height -= PEN.line_height("serif")
    assert made.faults(PEN)


def test_each_line_runs_from_its_sender_to_the_other() -> None:
    made = crossing()
    room = made.field_in(PEN, made.rect)
    start, end = made.ends(room, FIRST)
    assert (start, end[1]) == (room.topleft, room.bottom)
    start, end = made.ends(room, SECOND)
    assert start[1] == room.bottom
    assert end == (room.right, room.y)
    assert room.height == PEN.px(SLOPE)


def test_what_crossed_is_drawn_as_lines_that_cross() -> None:
    made = crossing()
    room = made.field_in(PEN, made.rect)
    (a, b), (c, d) = (made.ends(room, way) for way in made.ways)
    # where the first is above the second at the start, it is below it at the end
    assert (a[1] < c[1]) and (b[1] > d[1])
    assert c[0] < b[0] and a[0] < d[0]


def gaps(made: Crossing, way: Passing) -> int:
    """How many spots along a letter's way its line leaves free."""
    image = made.image(PEN)
    (x, y), (right, foot) = made.ends(made.field_in(PEN, made.rect), way)
    spots = [(x + (right - x) * k / 200, y + (foot - y) * k / 200) for k in range(20, 180)]
    return sum(image.get_at((round(a) + MARGIN, round(b) + MARGIN))[3] < 60 for a, b in spots)


def test_the_second_side_is_dashed_so_that_colour_is_not_all() -> None:
    made = crossing()
    assert gaps(made, FIRST) < 4
    assert gaps(made, SECOND) > 20


def test_it_says_who_sent_when_and_when_it_came() -> None:
    assert crossing().describe() == (
        "crossing c: Norhavn Wed 24 Oct 10:00 > Thu 25 Oct 01:00; "
        "Surport Wed 24 Oct 15:00 > Thu 25 Oct 06:00 | "
        "North: Proposal; and meanwhile South: Message"
    )


def test_hours_at_one_end_are_kept_apart() -> None:
    near = crossing(ways=(replace(FIRST, start=0.45), replace(SECOND, end=0.5)))
    image = near.image(PEN)
    room = near.field_in(PEN, pygame.Rect(0, 0, *near.rect.size))
    assert near.faults(PEN) == []
    assert image.get_width() > room.width


def test_pointing_at_it_lights_it_and_two_alike_look_alike() -> None:
    made, other = crossing(), crossing()
    before = pygame.image.tobytes(made.image(PEN), "RGBA")
    assert before == pygame.image.tobytes(other.image(PEN), "RGBA")
    made.hover = True
    assert pygame.image.tobytes(made.image(PEN), "RGBA") != before

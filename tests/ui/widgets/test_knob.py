"""Round knobs, and the line of alternatives beside each other."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import MARGIN
from game.ui.widgets.knob import ROUND, Knob
from game.ui.widgets.segment import Segment
from tests.ui.draw.looks import light, mean, pixels

PEN = Pen()
PENS = [Pen(0.64), Pen(1.0), Pen(1.0, 2.0), Pen(2.4)]


def knob(cap: str = "", pen: Pen = PEN, **fields: object) -> Knob:
    base = {"name": "k", "rect": pygame.Rect((0, 0), Knob.need(pen, cap)), "text": "Play"}
    return Knob(**{**base, "icon": "pause", "cap": cap, **fields})  # type: ignore[arg-type]


def disc(made: Knob, pen: Pen = PEN) -> pygame.Surface:
    margin, side = pen.px(MARGIN), pen.em(ROUND)
    return made.image(pen).subsurface((margin, margin, side, side))


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("cap", ["", "SPACE", "B"])
def test_it_has_room_in_what_it_asks_for_and_less_is_a_fault(pen: Pen, cap: str) -> None:
    made = knob(cap, pen)
    assert made.faults(pen) == []
    made.rect.height -= 1
    assert made.faults(pen) == [
        f"k: needs {Knob.need(pen, cap)}, has {(made.rect.width, made.rect.height)}"
    ]


@pytest.mark.parametrize("pen", PENS)
def test_it_is_round(pen: Pen) -> None:
    shape = disc(knob(pen=pen), pen)
    side = shape.get_width()
    corners = [(0, 0), (side - 1, 0), (0, side - 1), (side - 1, side - 1)]
    assert all(shape.get_at(corner)[3] < 40 for corner in corners)
    assert shape.get_at((side // 2, 1))[3] > 100
    assert shape.get_at((side // 2, side // 5))[3] >= 250


def test_the_icon_stands_in_its_middle() -> None:
    shape = disc(knob())
    seen = pygame.mask.from_threshold(shape, COLOURS["cream"], (30, 30, 30, 90))
    places = seen.get_bounding_rects()
    place = places[0].unionall(places[1:])
    assert abs(place.centerx - shape.get_width() // 2) <= 2
    assert abs(place.centery - shape.get_height() // 2) <= 2


def test_under_the_mouse_it_is_lighter_and_pressed_it_is_darker() -> None:
    plain, over, down = knob(), knob(), knob()
    over.hover = down.down = True
    tones = [light(mean(disc(each))) for each in (down, plain, over)]
    assert tones == sorted(tones)
    assert len(set(tones)) == 3


def test_what_is_not_possible_now_is_dull_and_does_not_light_up() -> None:
    made, over = knob(enabled=False), knob(enabled=False)
    over.hover = True
    assert light(mean(disc(made))) < light(mean(disc(knob())))
    assert pixels(made.image(PEN)) == pixels(over.image(PEN))
    assert made.describe() == "knob k: Play (not now)"


def test_the_key_is_shown_only_where_it_has_room() -> None:
    made = knob("SPACE")
    low = knob("SPACE")
    low.rect.height = PEN.em(ROUND)
    assert made.rect.height > low.rect.height
    shown = made.image(PEN).get_bounding_rect().bottom
    assert shown > MARGIN + PEN.em(ROUND) + 4
    assert low.image(PEN).get_bounding_rect().bottom <= MARGIN + PEN.em(ROUND) + 1


def test_a_long_key_makes_it_wider() -> None:
    assert Knob.need(PEN, "BACKSPACE")[0] > Knob.need(PEN, "B")[0] >= PEN.em(ROUND)


# Alternatives


def segment(text: str = "Soft", pen: Pen = PEN, **fields: object) -> Segment:
    rect = pygame.Rect((0, 0), Segment.need(pen, text))
    return Segment(name="s", rect=rect, text=text, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("text", ["Soft", "Unversöhnlich", "Примирительно"])
def test_an_alternative_has_room_in_what_it_asks_for(pen: Pen, text: str) -> None:
    made = segment(text, pen)
    assert made.faults(pen) == []
    made.rect.width -= pen.px(12)
    assert made.faults(pen)


def test_only_the_chosen_lamp_burns() -> None:
    def red(made: Segment) -> int:
        near = pygame.mask.from_threshold(made.image(PEN), COLOURS["red"], (25, 25, 25, 255))
        return int(near.count())

    assert red(segment(chosen=True)) > 20
    assert red(segment()) == 0
    assert red(segment(enabled=False)) == 0


def test_the_chosen_one_is_told_without_colours() -> None:
    chosen = pygame.transform.grayscale(segment(chosen=True).image(PEN))
    other = pygame.transform.grayscale(segment().image(PEN))
    assert pixels(chosen) != pixels(other)


def test_it_says_whether_it_is_chosen_and_whether_it_can_be() -> None:
    assert segment(chosen=True).describe() == "option s: Soft (chosen)"
    assert segment(enabled=False).describe() == "option s: Soft (not now)"
    assert not segment(enabled=False).reachable()


def test_words_and_lamp_stand_together_in_the_middle_of_a_wide_plate() -> None:
    narrow, wide = segment(chosen=True), segment(chosen=True)
    wide.rect.width += 100

    def lamp(made: Segment) -> int:
        near = pygame.mask.from_threshold(made.image(PEN), COLOURS["red"], (25, 25, 25, 255))
        return near.get_bounding_rects()[0].x

    assert abs(lamp(wide) - lamp(narrow) - 50) <= 1

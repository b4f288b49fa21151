"""An entry of a diary: the date at the margin, the hand beside it, the mark of the shown turn."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.entry import INKS, Entry
from tests.ui.draw.looks import alike

PENS = [Pen(0.64), Pen(1.0), Pen(1.0, 1.5), Pen(2.4), Pen(1.0, 2.0)]
WORDS = "The tanker holds her course. I gave no new order, and nobody asked me for one."


def entry(pen: Pen = PENS[1], wide: int = 600, **fields: object) -> Entry:
    made = Entry(name="e", rect=pygame.Rect(0, 0, wide, 1), day="Sat 27 Oct", hour="16:00",
                 text=WORDS, **fields)  # type: ignore[arg-type] # fmt: skip
    made.rect.height = made.need(pen, wide)
    return made


def seen(made: Entry, colour: str, pen: Pen = PENS[1], loose: int = 24) -> int:
    """How many pixels are about of a colour."""
    image = made.image(pen)
    size = image.get_size()
    spots = ((x, y) for x in range(size[0]) for y in range(size[1]))
    shown = (image.get_at(spot) for spot in spots)
    return sum(each[3] > 200 and alike(each[:3], COLOURS[colour], loose) for each in shown)


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("wide", [420, 900])
def test_it_takes_the_height_that_its_words_need(pen: Pen, wide: int) -> None:
    made = entry(pen, pen.px(wide))
    assert made.faults(pen) == []
    made.rect.height -= 1
    assert made.faults(pen)


def test_less_room_makes_it_higher_and_large_text_wider_at_the_margin() -> None:
    pen = PENS[1]
    assert entry(wide=300).need(pen, 300) > entry(wide=900).need(pen, 900)
    assert entry()._margin(PENS[4]) > entry()._margin(pen)


def test_one_line_still_has_room_for_the_date() -> None:
    pen, made = PENS[1], entry(wide=900)
    made.text = "Quiet."
    date = pen.line_height("small_strong") + pen.line_height("label")
    assert made.need(pen, 900) >= date


@pytest.mark.parametrize("side", [0, 1])
def test_each_side_writes_with_ink_of_its_own(side: int) -> None:
    made = entry(side=side)
    assert seen(made, INKS[side]) > 200
    assert seen(made, INKS[1 - side]) < 60


def test_the_shown_turn_is_marked_by_more_than_its_tint() -> None:
    plain, chosen = entry(), entry(chosen=True)
    assert seen(chosen, "red") > seen(plain, "red") + 2 * chosen.rect.height
    assert plain != chosen


def test_what_is_pointed_at_is_lit() -> None:
    made = entry()
    before = pygame.image.tobytes(made.image(PENS[1]), "RGBA")
    made.hover = True
    assert pygame.image.tobytes(made.image(PENS[1]), "RGBA") != before


def test_it_says_when_and_what_and_whether_it_is_the_shown_one() -> None:
    assert entry().describe() == f"entry e: Sat 27 Oct 16:00 | {WORDS}"
    assert entry(chosen=True).describe() == f"entry e: Sat 27 Oct 16:00 (chosen) | {WORDS}"


def test_pressing_it_does_what_it_is_told() -> None:
    done: list[int] = []
    entry(on_press=lambda: done.append(1)).press()
    assert done == [1]
    assert entry().reachable()


def test_two_that_say_the_same_look_the_same() -> None:
    images = [pygame.image.tobytes(entry().image(PENS[1]), "RGBA") for _ in range(2)]
    assert images[0] == images[1]

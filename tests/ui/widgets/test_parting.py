"""A place where this game and history part."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import MARGIN
from game.ui.widgets.parting import Parting
from tests.ui.draw.looks import alike

PEN = Pen()
PENS = [Pen(0.64), Pen(1.0), Pen(1.0, 1.5), Pen(2.4), Pen(1.0, 2.0)]


def parting(pen: Pen = PEN, wide: int = 400, **fields: object) -> Parting:
    made = Parting(
        name="p",
        rect=pygame.Rect(0, 0, pen.px(wide), 1),
        when="Sat 27 Oct 16:00",
        who="Voss, Deeds",
        here="Here: Blockade the strait and board whoever comes",
        there="History: nothing new",
        source="Source: the book of the strait, page 9",
    )
    for name, value in fields.items():
        setattr(made, name, value)
    made.rect.height = made.need(pen, made.rect.width)
    return made


def look(made: Parting) -> bytes:
    return pygame.image.tobytes(made.image(PEN), "RGBA")


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("wide", [240, 420, 1200])
def test_it_takes_the_height_that_its_words_need(pen: Pen, wide: int) -> None:
    made = parting(pen, wide)
    assert made.faults(pen) == []
    made.rect.height -= 1
    assert made.faults(pen)


def test_both_decisions_have_the_same_room() -> None:
    made = parting()
    assert 2 * made.half(PEN, 400) < 400
    swapped = parting(here=made.there, there=made.here)
    assert swapped.rect.height == made.rect.height


def test_who_stands_beside_the_moment_where_there_is_room_and_else_below() -> None:
    wide, narrow = parting(), parting(wide=180)
    assert wide._head(PEN, 400) == PEN.line_height("small")
    assert narrow._head(PEN, 180) > PEN.line_height("small")


def test_a_source_takes_room_below_both() -> None:
    bare = parting(source="")
    assert parting().rect.height - bare.rect.height == PEN.line_height("serif")


def test_the_first_parting_is_framed_and_the_shown_turn_lit() -> None:
    plain, first, chosen = parting(), parting(first=True), parting(chosen=True)
    assert len({look(plain), look(first), look(chosen)}) == 3
    corner = first.image(PEN).get_at((MARGIN + first.rect.width // 2, MARGIN))
    assert alike(corner[:3], COLOURS["danger"], 30)
    assert plain.image(PEN).get_at((MARGIN + plain.rect.width // 2, MARGIN))[3] == 0


def test_the_side_that_decided_is_told_by_name_and_colour() -> None:
    assert look(parting(side=0)) != look(parting(side=1))
    assert "Voss" in parting().describe()


def test_it_says_what_was_decided_here_and_there_and_on_what_authority() -> None:
    told = parting(first=True, chosen=True).describe()
    assert told == (
        "parting p: Sat 27 Oct 16:00 Voss, Deeds (first) (chosen) | "
        "Here: Blockade the strait and board whoever comes | History: nothing new | "
        "Source: the book of the strait, page 9"
    )
    assert parting(source="").describe().endswith("History: nothing new")


def test_pressing_it_does_what_it_is_told() -> None:
    done: list[int] = []
    made = parting(on_press=lambda: done.append(1))
    made.press()
    assert (done, made.reachable()) == ([1], True)

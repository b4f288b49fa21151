"""Notes, plaques and captions: beside what they speak of, inside the window, readable."""

from __future__ import annotations

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Hint
from game.ui.widgets.hold import HoldButton
from game.ui.widgets.plaque import Plaque
from game.ui.widgets.tip import GAP, Tip, height, tip

WINDOW = (1600, 900)
TOLD = Hint("Tension", ("How close the two sides are to blows. " * 3, "Source: nobody"))


def beside(rect: tuple[int, int, int, int], pen: Pen | None = None) -> Tip:
    return tip(pen or Pen(), WINDOW, pygame.Rect(rect), TOLD)


def test_a_note_lies_below_what_it_speaks_of() -> None:
    about = pygame.Rect(700, 100, 100, 40)
    made = beside((700, 100, 100, 40))
    assert made.rect.top == about.bottom + GAP
    assert made.rect.centerx == about.centerx


def test_at_the_foot_of_the_window_it_lies_above() -> None:
    made = beside((700, 850, 100, 40))
    assert made.rect.bottom == 850 - GAP


def test_beside_what_is_as_high_as_the_window_it_lies_at_the_side() -> None:
    assert beside((0, 0, 400, 900)).rect.left >= 400
    assert beside((1200, 0, 400, 900)).rect.right <= 1200


@pytest.mark.parametrize("x", [0, 790, 1590])
@pytest.mark.parametrize("y", [0, 440, 890])
@pytest.mark.parametrize("pen", [Pen(), Pen(0.8), Pen(1.0, 2.0)])
def test_it_is_wholly_inside_the_window_and_all_its_words_fit(x: int, y: int, pen: Pen) -> None:
    made = beside((x, y, 10, 10), pen)
    assert pygame.Rect((0, 0), WINDOW).contains(made.rect)
    assert made.faults(pen) == []
    assert not made.rect.colliderect((x, y, 10, 10))


def test_a_note_that_is_too_low_is_a_fault() -> None:
    made = beside((0, 0, 10, 10))
    made.rect.height -= 5
    need, high = height(Pen(), TOLD, made.rect.width), made.rect.height
    assert made.faults(Pen()) == [f"tip: needs {need}, has {high}"]


def test_a_long_note_is_wider_instead_of_too_high() -> None:
    pen, told = Pen(1.0, 2.0), Hint("Tension", ("How close the two sides are to blows. " * 40,))
    made = tip(pen, WINDOW, pygame.Rect(700, 100, 100, 40), told)
    short = tip(pen, WINDOW, pygame.Rect(700, 100, 100, 40), Hint("Tension"))
    assert made.rect.width > short.rect.width
    assert made.faults(pen) == []


def test_it_says_what_it_shows() -> None:
    assert beside((0, 0, 10, 10)).describe().startswith("tip tip: Tension | How close")


def test_empty_lines_take_no_room() -> None:
    short, padded = Hint("a", ("b",)), Hint("a", ("b", "", ""))
    assert height(Pen(), short, 300) == height(Pen(), padded, 300)


def test_a_plaque_is_as_wide_as_its_words() -> None:
    pen = Pen()
    made = Plaque(name="p", rect=pygame.Rect((0, 0), Plaque.need(pen, "A bell")), text="A bell")
    assert made.faults(pen) == []
    made.rect.width = 10
    assert made.faults(pen)
    assert made.describe() == "plaque p: A bell"


def test_a_button_that_is_held_fills() -> None:
    made = HoldButton(name="h", rect=pygame.Rect(0, 0, 200, 44), text="Seal")
    made.down = True
    made.advance(0)
    red = []
    for now in (300, 900):
        made.advance(now)
        picture = made.image(Pen())
        pixels = [picture.get_at((x, picture.get_height() - 12))[:3] for x in range(200)]
        red.append(sum(pixel == COLOURS["danger"] for pixel in pixels))
    assert 20 < red[0] < red[1]


def test_a_button_that_nobody_holds_does_not_move() -> None:
    made = HoldButton(name="h", rect=pygame.Rect(0, 0, 200, 44), text="Seal")
    assert not made.advance(0)
    assert not made.advance(5000)

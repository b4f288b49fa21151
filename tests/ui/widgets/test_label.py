"""Words on their own, and on a plaque."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Label, TextBlock
from game.ui.widgets.base import MARGIN
from game.ui.widgets.label import Align
from game.ui.widgets.plaque import Plaque
from tests.ui.draw.looks import pixels

PEN = Pen()
PENS = [Pen(0.64), Pen(1.0), Pen(1.0, 2.0), Pen(2.4)]
WORDS = ["Seal", "Превосходительство", "Ängstliche Zurückhaltung", "1962-10-24 09:00", "±7 → 12"]
LONG = "Nobody on either shore knows why the convoy turned, and nobody asks. " * 3


def label(text: str, wide: int = 300, align: Align = "left", high: int = 40) -> Label:
    return Label(name="l", rect=pygame.Rect(0, 0, wide, high), text=text, align=align)


def ink(made: Label | TextBlock | Plaque, pen: Pen = PEN) -> pygame.Rect:
    """Where its words are seen, counted from its corner."""
    box = made.image(pen).get_bounding_rect()
    return box.move(-pen.px(MARGIN), -pen.px(MARGIN))


@pytest.mark.parametrize("text", WORDS)
def test_words_stand_left_in_the_middle_or_right(text: str) -> None:
    left, centre, right = (ink(label(text, align=way)) for way in ("left", "centre", "right"))
    assert left.x <= 3
    assert abs(centre.centerx - 150) <= 3
    assert right.right >= 296
    assert left.width == centre.width == right.width


@pytest.mark.parametrize("high", [26, 40, 80])
def test_a_line_stands_in_the_middle_of_its_height(high: int) -> None:
    assert abs(ink(label("Hand", high=high)).centery - high // 2) <= 4


@pytest.mark.parametrize("text", WORDS)
@pytest.mark.parametrize("pen", PENS)
def test_a_line_as_wide_as_its_words_has_no_fault(text: str, pen: Pen) -> None:
    made = label(text, pen.width(text, "body"))
    assert made.faults(pen) == []
    made.rect.width -= 1
    assert len(made.faults(pen)) == 1


@pytest.mark.parametrize("wide", [60, 120, 240])
def test_a_line_that_is_too_long_is_cut_and_never_reaches_over_its_box(wide: int) -> None:
    made = label(LONG, wide)
    assert ink(made).right <= wide
    assert made.faults(PEN)
    assert pixels(made.image(PEN)) != pixels(label(LONG[:3], wide).image(PEN))


def test_the_colour_is_that_of_the_palette() -> None:
    made = label("IIII")
    made.colour = "amber"
    seen = pygame.mask.from_threshold(made.image(PEN), COLOURS["amber"], (12, 12, 12, 90))
    assert seen.count() > 20


def test_no_words_are_no_pixels() -> None:
    assert pygame.mask.from_surface(label("").image(PEN), 1).count() == 0
    assert label("").faults(PEN) == []


@pytest.mark.parametrize("wide", [120, 260, 700])
@pytest.mark.parametrize("pen", PENS)
def test_a_block_of_the_height_of_its_lines_has_no_fault(wide: int, pen: Pen) -> None:
    wide = pen.em(wide)
    rect = pygame.Rect(0, 0, wide, pen.height(LONG, "body", wide))
    made = TextBlock(name="t", rect=rect, text=LONG)
    assert made.faults(pen) == []
    assert ink(made, pen).width <= wide
    made.rect.height -= 1
    assert made.faults(pen)


def test_a_block_says_all_its_words_and_names_only_their_beginning_in_a_fault() -> None:
    made = TextBlock(name="t", rect=pygame.Rect(0, 0, 200, 10), text=LONG)
    assert made.describe() == f"text t: {LONG}"
    (fault,) = made.faults(PEN)
    assert fault.startswith("t: ")
    assert len(fault) < 80


def test_a_block_begins_at_its_top() -> None:
    rect = pygame.Rect(0, 0, 200, 400)
    assert ink(TextBlock(name="t", rect=rect, text="Only one line")).bottom < 60


# Plaques


@pytest.mark.parametrize("text", WORDS)
@pytest.mark.parametrize("pen", PENS)
def test_a_plaque_has_room_for_its_words_and_a_rim(text: str, pen: Pen) -> None:
    size = Plaque.need(pen, text)
    made = Plaque(name="p", rect=pygame.Rect((0, 0), size), text=text)
    assert made.faults(pen) == []
    assert size[0] > pen.width(text, "strong")
    assert size[1] > pen.line_height("strong")


def test_a_plaque_is_dark_with_a_brass_rim_and_words_in_its_middle() -> None:
    made = Plaque(name="p", rect=pygame.Rect((0, 0), Plaque.need(PEN, "HHHH")), text="HHHH")
    image = made.image(PEN)
    assert image.get_at((MARGIN + 20, MARGIN))[:3] == COLOURS["brass_dark"]
    assert image.get_at((MARGIN + 8, MARGIN + 8))[:3] == COLOURS["well"]
    words = pygame.mask.from_threshold(image, COLOURS["cream"], (40, 40, 40, 90))
    place = words.get_bounding_rects()
    seen = place[0].unionall(place[1:])
    assert abs(seen.centerx - image.get_width() // 2) <= 2


def test_a_plaque_that_is_too_narrow_says_so() -> None:
    made = Plaque(name="p", rect=pygame.Rect(0, 0, 30, 40), text="Reading what came over the wire")
    assert made.faults(PEN)[0].startswith("p: ")
    assert made.describe() == "plaque p: Reading what came over the wire"


def test_larger_type_makes_a_larger_plaque() -> None:
    small, large = Plaque.need(PEN, "Wait", "small"), Plaque.need(PEN, "Wait", "title")
    assert small[0] < large[0]
    assert small[1] < large[1]
